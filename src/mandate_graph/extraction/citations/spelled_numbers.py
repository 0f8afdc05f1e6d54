"""The parts of a number that a language writes in letters of its own: part letters, sessions, bodies, digits.

A text mixes languages, so that the tables of all packs are read together.
"""

import regex

from mandate_graph.languages import PACKS

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ALEF = str.maketrans("أإ", "اا")


def _rows(theme: str) -> dict[str, str]:
    """Printed letters without their blanks, with and without the signs of alef, to Latin ones; the longest first."""
    found: dict[str, str] = {}
    for pack in PACKS.values():
        rows: tuple[tuple[str, str], ...] = getattr(pack.citations, theme)
        for printed, meant in rows:
            bare = "".join(printed.split())
            found |= {bare: meant, bare.translate(_ALEF): meant}
    return dict(sorted(found.items(), key=lambda row: -len(row[0])))


def _any(rows: dict[str, str], *, spaced: bool) -> str:
    """A pattern, without a named group, of any of the letters; `spaced`: blanks may stand between them."""
    gap = r"\s?" if spaced else ""
    return "(?:" + "|".join(gap.join(map(regex.escape, printed)) for printed in rows) + ")" if rows else "(?:(?!))"


_PARTS = _rows("part_letters")
_SESSIONS = _rows("session_letters")
_BODIES = _rows("body_letters")

SPELLED_PART = _any(_PARTS, spaced=False)
"""A pattern of the letter of a part, written as a word."""
SESSION_LETTERS = _any(_SESSIONS, spaced=True)
"""A pattern of what stands before the number of a session."""
SESSION_INITIALS = "".join(sorted({printed[0] for printed in _SESSIONS}))
"""The letters that `SESSION_LETTERS` begin with."""
BODY_LETTERS = _any(_BODIES, spaced=True)
"""A pattern of the letters of a body in a tagged number."""

_PART = regex.compile(rf"(?<!\p{{L}}){SPELLED_PART}(?!\p{{L}})")
_SESSION = regex.compile(rf"(?P<open>\(?)\s*(?P<letters>{SESSION_LETTERS})\s?[-‐‑‒–]\s?(?P<ordinal>\d{{1,3}})")
_BODY = regex.compile(rf"/(?P<letters>{BODY_LETTERS})\s?[-‐‑‒–]\s?(?=\d)")


def latin(printed: str) -> str:
    """A printed number with the letters and digits that the number has in Latin print.

    >>> latin("2200 A (XXI)")
    '2200 A (XXI)'
    """
    if printed.isascii():
        return printed
    text = printed.translate(_DIGITS)
    text = _BODY.sub(lambda found: f"/{_BODIES[_bare(found['letters'])]}.", text)
    text = _SESSION.sub(_session, text)
    return str(_PART.sub(lambda found: _PARTS[found[0]], text))


def _bare(letters: str) -> str:
    return "".join(letters.split())


def _session(found: "regex.Match[str]") -> str:
    """A session: in Roman numerals between brackets, in figures before a slash."""
    kind = _SESSIONS[_bare(found["letters"])]
    ordinal = _roman(int(found["ordinal"])) if found["open"] else found["ordinal"]
    return f"{found['open']}{kind}{'-' if kind else ''}{ordinal}"


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        printed += letters * (number // value)
        number %= value
    return printed
