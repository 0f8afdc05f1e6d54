"""Document symbols: "A/RES/70/1", "E/CN.4/1998/L.9", "A/77/6(Sect.5)/Corr.1".

A symbol is a run of elements joined by "/": the series of an organ, its sub-bodies, a nature (RES, L., PV.), a
session or year, a number, suffixes. Print varies (spaces, line ends, Cyrillic letters that look like Latin ones, case);
the canonical form does not, and stands for the document in every language.
"""

from dataclasses import dataclass

import regex

_LOOKALIKES = str.maketrans("АВЕЅІКМНОРСТХаеіорсх‐‑‒–", "ABESIKMHOPCTXaeiopcx----")
_ELEMENT = regex.compile(
    r"[A-Za-z0-9]++(?:[.\-][A-Za-z0-9]++)*+"
    r"(?:\((?:[A-Za-z0-9]++(?:[.,\-][A-Za-z0-9]++)*+)\)(?:[.\-]?[A-Za-z0-9]++)*+)*+"
)
_SUFFIX = regex.compile(r"(?i)(add|amend|corr|rev|sub|res)\.(.+)")
_SUFFIX_WORDS = {
    "add": "Add",
    "amend": "Amend",
    "corr": "Corr",
    "rev": "Rev",
    "sub": "Sub",
    "res": "Res",
}
_DRAFT = regex.compile(r"L\.\d+.*")
_PART_LETTERS = regex.compile(r"\d+[a-z](?:-[a-z])?")
_ROMAN_BRACKET = regex.compile(r"(?i)\((?:e?s-)?[ivxlc]+\)")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A canonical symbol, element by element; `str()` gives it back as one string.

    >>> str(Symbol(("A", "RES", "70", "1")))
    'A/RES/70/1'
    """

    elements: tuple[str, ...]

    def __str__(self) -> str:
        return "/".join(self.elements)

    @property
    def series(self) -> str:
        """The first element: the organ or the own series of a body."""
        return self.elements[0]

    @property
    def is_draft(self) -> bool:
        """Whether an element says "limited distribution", which a draft has and an adopted text has not."""
        return any(_DRAFT.fullmatch(element) for element in self.elements)

    def has(self, nature: str) -> bool:
        """Whether an element is this nature, in any case, a number after its dot set aside ("RES", "PRST", "DEC")."""
        return any(element.split(".")[0].upper() == nature for element in self.elements[1:])


def fold_lookalikes(text: str) -> str:
    """The text with Cyrillic look-alikes as Latin letters and any hyphen or dash as "-"; the length stays the same.

    >>> fold_lookalikes("А/НRС/50/1")
    'A/HRC/50/1'
    """
    return text.translate(_LOOKALIKES)


def _canonical_element(element: str) -> str:
    suffix = _SUFFIX.fullmatch(element)
    if suffix:
        return f"{_SUFFIX_WORDS[suffix[1].lower()]}.{suffix[2]}"
    if element.isalpha() and element.islower():
        return element.upper()
    if _PART_LETTERS.match(element):
        element = element.upper() if _PART_LETTERS.fullmatch(element) else element
    return str(_ROMAN_BRACKET.sub(lambda found: found[0].upper(), element))


def parse_symbol(printed: str) -> Symbol | None:
    """The symbol that a printed string is, or None if it is not shaped like one.

    Spaces, a trailing stop, a trailing "*" of a reissue and letter look-alikes do not count.

    >>> str(parse_symbol("S/RES/2177 (2014)"))
    'S/RES/2177(2014)'
    >>> parse_symbol("and/or") is None
    True
    """
    text = "".join(fold_lookalikes(printed).split()).strip("*").rstrip(".,;:")
    pieces = text.split("/")
    if len(pieces) < 2 or not pieces[0][:1].isalpha() or not any(char.isdigit() for char in text):
        return None
    if not all(_ELEMENT.fullmatch(piece) for piece in pieces):
        return None
    return Symbol((pieces[0].upper() if pieces[0].islower() else pieces[0], *map(_canonical_element, pieces[1:])))


def canonical_symbol(printed: str) -> str | None:
    """The canonical form of a printed symbol, or None.

    >>> canonical_symbol("a/res/70/1")
    'A/RES/70/1'
    """
    symbol = parse_symbol(printed)
    return None if symbol is None else str(symbol)
