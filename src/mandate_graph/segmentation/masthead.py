"""Lines of a masthead: organ, symbol, distribution, date, session, agenda item, author."""

from enum import Enum, auto

import regex

from mandate_graph.segmentation.phrasebook import (
    ADOPTION,
    AGENDA,
    AUTHOR,
    DATE_LINE,
    DISTRIBUTION,
    DRAFT,
    LANGUAGE_NAME,
    ORGAN,
    ORGANIZATION,
    ORIGINAL,
    SESSION,
    STATEMENT_TITLE,
    SYMBOL_LINE,
)

_LONGEST_LINE = 200
_LONGEST_ORGAN = 160


class Cue(Enum):
    """What a line of a masthead tells."""

    SYMBOL = auto()
    ORGANIZATION = auto()
    DISTRIBUTION = auto()
    ORIGINAL = auto()
    LANGUAGE = auto()
    DATE = auto()
    SESSION = auto()
    AGENDA = auto()
    AUTHOR = auto()
    ADOPTION = auto()
    ORGAN = auto()
    DRAFT = auto()
    STATEMENT = auto()


_ALSO_WORDS = (Cue.ORGAN, Cue.DRAFT, Cue.AUTHOR, Cue.ADOPTION, Cue.STATEMENT)
"""Cues of lines that may as well be the beginning of a sentence."""


def masthead_cue(line: str) -> Cue | None:
    """What the line, or one-paragraph block, tells as part of a masthead; None if it is none.

    >>> masthead_cue("Distr.: General"), masthead_cue("A/C.9/70/L.3")
    (<Cue.DISTRIBUTION: 3>, <Cue.SYMBOL: 1>)
    """
    text = line.strip(" *_#")
    if not text or len(text) > _LONGEST_LINE:
        return None
    if match := _LINES.match(text):
        return Cue[str(match.lastgroup)]
    if len(text) > _LONGEST_ORGAN or text[-1] in ".,;:،؛。，；：":
        return None
    if DRAFT.search(text):
        return Cue.DRAFT
    return Cue.ORGAN if not text[0].islower() and text[0].isalpha() and ORGAN.match(text) else None


def is_masthead_line(line: str) -> bool:
    """Whether a line can only be a line of a masthead, so that it stands for itself among others."""
    cue = masthead_cue(line)
    return cue is not None and cue not in _ALSO_WORDS


def _line(cue: Cue, pattern: "regex.Pattern[str]", whole: bool) -> str:
    """The pattern under the name of its cue, with the case that it was written for; `whole`: to the end of the line."""
    flags = "(?i:" if pattern.flags & regex.IGNORECASE else "(?:"
    end = r"\Z" if whole else ""
    return f"(?P<{cue.name}>{flags}{pattern.pattern}){end})"


_PATTERNS: tuple[tuple[Cue, "regex.Pattern[str]", bool], ...] = (
    (Cue.SYMBOL, SYMBOL_LINE, True),
    (Cue.ORGANIZATION, ORGANIZATION, True),
    (Cue.DISTRIBUTION, DISTRIBUTION, False),
    (Cue.ORIGINAL, ORIGINAL, False),
    (Cue.LANGUAGE, LANGUAGE_NAME, True),
    (Cue.DATE, DATE_LINE, True),
    (Cue.SESSION, SESSION, False),
    (Cue.AGENDA, AGENDA, False),
    (Cue.STATEMENT, STATEMENT_TITLE, False),
    (Cue.AUTHOR, AUTHOR, False),
    (Cue.ADOPTION, ADOPTION, False),
)
_LINES = regex.compile("|".join(_line(*row) for row in _PATTERNS))
