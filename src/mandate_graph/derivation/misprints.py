"""How one printed number can have become another: what a likely misprint looks like."""

from enum import StrEnum

import regex

_FIGURES = regex.compile(r"\d+|(?<![A-Za-z])[IVX]{1,6}(?=/)")
"""A number, or the Roman numeral of a session before a slash."""
_LETTERED = regex.compile(r"\([^()]*\p{L}[^()]*\)")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SLASH = regex.compile(r"\s*/\s*")
_SPELLED = r"\s\([^\s)]{1,12}\)|(?<=/\p{L}{1,3})(?:\s\p{L}{1,3}){1,3}\s?[-‑–]\s?\d+"
_RUN = regex.compile(rf"[^\s,;،؛、，；。]*\d[^\s,;،؛、，；。]*(?:{_SPELLED})?")


class Misprint(StrEnum):
    """What tells two readings apart; local name in the scheme `discrepancy-kind`."""

    SWAPPED = "swapped-order"
    """The parts of the number have changed places: 10/4 and 4/10."""
    REVERSED = "reversed-digits"
    """The digits of a part stand in reverse: 49/8 and 94/8."""
    TRANSPOSED = "transposed-digits"
    """Two neighbouring digits have changed places: 62/194 and 62/149."""
    ONE_DIGIT = "one-digit"
    """One digit is another, or one is lost: 62/124 and 62/194."""
    OTHER = "other-number"


def figures(text: str) -> tuple[str, ...]:
    """The figures of a citation, in order, as plain digits.

    >>> figures("S/RES/2177(2014)"), figures("٦٢/٧"), figures("XII/3")
    (('2177', '2014'), ('62', '7'), ('12', '3'))
    """
    return tuple(str(_value(found)) for found in _FIGURES.findall(text))


def number_of(form: str) -> tuple[str, ...]:
    """The figures by which a citation is known in every language: a session in brackets may be spelt in letters.

    >>> number_of("15(Cg-18)"), number_of("S/RES/2177(2014)")
    (('15',), ('2177', '2014'))
    """
    return figures(_LETTERED.sub("", form))


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    digits = [_ROMAN[letter] for letter in printed]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """The figures of every run of numbers in a text: "62/7", "2177 (2014)".

    >>> sorted(runs("in 2019, resolution 62/7 or A/62/2"))
    [('2019',), ('62', '2'), ('62', '7')]
    """
    return frozenset(figures(found) for found in _RUN.findall(_SLASH.sub("/", text)))


def prints(all_runs: frozenset[tuple[str, ...]], number: tuple[str, ...]) -> bool:
    """Whether some run of a text holds these figures side by side.

    >>> prints(runs("A/62/7/Add.1"), ("62", "7")), prints(runs("62/7"), ("62", "77"))
    (True, False)
    """
    width = len(number)
    return any(run[at : at + width] == number for run in all_runs for at in range(len(run) - width + 1))


def misprint(one: tuple[str, ...], other: tuple[str, ...]) -> Misprint:
    """What the figures of two readings have to do with each other.

    >>> misprint(("10", "4"), ("4", "10")), misprint(("62", "124"), ("62", "194"))
    (<Misprint.SWAPPED: 'swapped-order'>, <Misprint.ONE_DIGIT: 'one-digit'>)
    """
    if len(one) != len(other) or one == other:
        return Misprint.OTHER
    if len(one) > 1 and one == other[::-1]:
        return Misprint.SWAPPED
    unlike = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine != theirs]
    return _of_part(*unlike[0]) if len(unlike) == 1 else Misprint.OTHER


def _of_part(mine: str, theirs: str) -> Misprint:
    if len(mine) > 1 and mine == theirs[::-1]:
        return Misprint.REVERSED
    if len(mine) == len(theirs):
        places = [at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
        if len(places) == 1:
            return Misprint.ONE_DIGIT
        neighbours = len(places) == 2 and places[1] == places[0] + 1
        swapped = neighbours and (mine[places[0]], mine[places[1]]) == (theirs[places[1]], theirs[places[0]])
        return Misprint.TRANSPOSED if swapped else Misprint.OTHER
    longer, shorter = sorted((mine, theirs), key=len, reverse=True)
    lost = len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
    return Misprint.ONE_DIGIT if lost else Misprint.OTHER
