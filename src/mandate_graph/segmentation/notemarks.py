"""The mark that a note begins with."""

from typing import NamedTuple

import regex

_NOTE = regex.compile(
    r"""
      <sup>\s*\[?(?P<sup>\d{1,3}|[*†‡]{1,4}|[a-z])\]?\s*</sup>\s*
    | \[\^(?P<md>[^\[\]\s]{1,12})\]:?\s*
    | \[(?P<bracket>\d{1,3}|[*]{1,3})\]\s+
    | (?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*
    | \$\s?(?:\{\s?\})?\s?\^\{?\s?(?P<tex>\d{1,3}|[*]{1,3})\s?\}?\s?\$\s*
    | \\?(?P<star>\*{1,4}|\*(?:\\\*){1,3}|[†‡])(?:/)?\s+
    | (?P<glued>\*{1,3})(?=[\p{L}\d])
    | (?P<slashed>\d{1,3})/\s+
    | (?P<plain>\d{1,3})\s+(?=\S)
    """,
    regex.VERBOSE,
)
_SURE = frozenset({"sup", "md", "bracket", "super", "tex"})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class NoteMark(NamedTuple):
    """The mark that a note begins with, and how much of its first line it takes.

    `sure` is False for a star or a plain number, which may be a list bullet or a label instead.
    """

    mark: str
    length: int
    sure: bool


def note_mark(opening: str) -> NoteMark | None:
    """The note mark that a line begins with, if any."""
    match = None if opening[:1].isalpha() else _NOTE.match(opening)
    if match is None:
        return None
    mark = match[str(match.lastgroup)]
    if match.lastgroup in _SURE:
        return NoteMark(mark.translate(_SUPERSCRIPTS), match.end(), True)
    return NoteMark(mark.replace("\\", ""), match.end(), False)
