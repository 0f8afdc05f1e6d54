"""Numbers as lists print them: letters, Roman numerals, and the letters of Cyrillic, Arabic and Chinese lists."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from mandate_graph.languages.zh.numerals import numeral

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LAST_CHINESE = 999
_LAST_ROMAN = 3999


def repeated(number: int, letters: str) -> str:
    """The letter of a list; behind the last letter each is written twice, then three times.

    >>> repeated(2, "abc"), repeated(4, "abc")
    ('b', 'aa')
    """
    times, at = divmod(number - 1, len(letters))
    return letters[at] * (times + 1)


def roman(number: int) -> str:
    """A Roman numeral in small letters.

    >>> roman(4), roman(1999)
    ('iv', 'mcmxcix')
    """
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


_STYLES: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalZero": lambda number: f"{number:02}",
        "lowerLetter": lambda number: repeated(number, _LATIN),
        "upperLetter": lambda number: repeated(number, _LATIN.upper()),
        "lowerRoman": lambda number: roman(number) if number <= _LAST_ROMAN else str(number),
        "upperRoman": lambda number: roman(number).upper() if number <= _LAST_ROMAN else str(number),
        "russianLower": lambda number: repeated(number, _RUSSIAN),
        "russianUpper": lambda number: repeated(number, _RUSSIAN.upper()),
        "arabicAlpha": lambda number: repeated(number, _ARABIC_ALPHA),
        "arabicAbjad": lambda number: repeated(number, _ARABIC_ABJAD),
        "chineseCounting": lambda number: numeral(number) if number <= _LAST_CHINESE else str(number),
        "chineseCountingThousand": lambda number: numeral(number) if number <= _LAST_CHINESE else str(number),
        "japaneseCounting": lambda number: numeral(number) if number <= _LAST_CHINESE else str(number),
        "ideographDigital": lambda number: numeral(number) if number <= _LAST_CHINESE else str(number),
        "bullet": lambda _: "",
        "none": lambda _: "",
    }
)


def in_style(number: int, style: str) -> str:
    """A number in one of the formats that OOXML names; any other is written in figures.

    >>> in_style(3, "lowerLetter"), in_style(5, "russianLower"), in_style(3, "arabicAbjad"), in_style(12, "fancy")
    ('c', 'д', 'ج', '12')
    """
    return _STYLES.get(style, str)(number) if number > 0 else str(number)
