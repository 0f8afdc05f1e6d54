"""The title of a part, and the number that an instrument prints in front of it."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.citations.numbers import Number, number_at
from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.extraction.head.issuers import authored
from mandate_graph.extraction.head.roles import is_open
from mandate_graph.languages import PACKS
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import DocumentType
from mandate_graph.model.symbol import fold_lookalikes

_LEAD = regex.compile(r"(?:(?P<noun>\p{L}+)\s+)?(?=[\dSE])")
_BREAK = regex.compile(r"\s*[.:]\s*|\s+[-–]\s+|\s+")
_UNDOTTED = regex.compile(r"\p{Arabic}|[”“\"«]\p{Arabic}")
"""How a title begins in print that sets no stop behind the number."""
_INSTRUMENTS = frozenset({DocumentType.RESOLUTION, DocumentType.DECISION, DocumentType.STATEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title and where it stands."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A heading that prints the number of the instrument: "Decision 12/3", "75/3. Title"."""

    line: Line
    number: Number
    rest: tuple[int, int] | None
    """Where the title stands on the same line."""


def numbered_heading(front: Front) -> Numbered | None:
    """The heading that prints the instrument's number; None if no line is one."""
    for line in front.lines:
        found = _numbered(line)
        if found is not None:
            return found
    return None


def _numbered(line: Line) -> Numbered | None:
    text = fold_lookalikes(line.text)
    before = _before_its_noun(line)
    if before is not None:
        return before
    lead = _LEAD.match(line.text)
    number = number_at(text, lead.end()) if lead else None
    if lead is None or number is None or ("/" not in number.value and "(" not in number.value):
        return None
    noun = lead.group("noun")
    if noun is not None and not _names_an_instrument(noun) and not noun.isupper():
        return None
    rest = line.text[number.end :]
    gap = _BREAK.match(rest)
    begin = number.end + (gap.end() if gap else 0)
    if not line.text[begin:].strip():
        return Numbered(line=line, number=number, rest=None)
    undotted = _UNDOTTED.match(line.text, begin) is not None
    if gap is None or (noun is None and "." not in gap.group() and "\t" not in rest[:3] and not undotted):
        return None
    return Numbered(line=line, number=number, rest=(begin, len(line.text.rstrip())))


def noun_behind_number(line: Line) -> tuple[Number, int] | None:
    """The number that opens a line and where its noun begins, where nouns stand behind: "第12/3号决定"."""
    text = fold_lookalikes(line.text)
    pack = PACKS.get(line.passage.language)
    preposed = pack.citations.preposed if pack else None
    opener = next((one for one in preposed.number_openers if text.startswith(one)), None) if preposed else None
    number = number_at(text, len(opener)) if opener else None
    if preposed is None or number is None or "/" not in number.value:
        return None
    closer = next((one for one in preposed.number_closers if text.startswith(one, number.end)), None)
    return (number, number.end + len(closer)) if closer else None


def _before_its_noun(line: Line) -> Numbered | None:
    found = noun_behind_number(line)
    if found is None:
        return None
    number, at = found
    noun = line.text[at:]
    named = next((size for size in range(len(noun), 0, -1) if _names_an_instrument(noun[:size].strip())), None)
    if named is None:
        return None
    begin = len(line.text) - len(noun[named:].lstrip(" 。.:："))
    rest = (begin, len(line.text.rstrip())) if line.text[begin:].strip() else None
    return Numbered(line=line, number=number, rest=rest)


def _names_an_instrument(noun: str) -> bool:
    return any(kind in _INSTRUMENTS and pattern.fullmatch(noun) for pattern, kind in phrasebook.plain_types())


def title(front: Front, numbered: Numbered | None) -> Title | None:
    """The title; None if the part bears none."""
    if numbered is not None:
        if numbered.rest is not None:
            return _title(front, numbered.line, *numbered.rest)
        at = front.lines.index(numbered.line)
        after = [line for line in front.lines[at + 1 :] if is_open(line)]
        return _title(front, after[0], 0, len(after[0].text)) if after else None
    line = title_line(front)
    return _title(front, line, 0, len(line.text)) if line else None


def title_line(front: Front) -> Line | None:
    """The line that is the title of a part that is no numbered instrument."""
    headings = [line for line in front.lines if not line.cover and is_open(line) and not _author(line)]
    if headings:
        return headings[0]
    authors = [at for at, line in enumerate(front.lines) if _author(line)]
    before = front.lines[: authors[-1]] if authors else front.lines
    spare = [line for line in before if is_open(line) and not _author(line)]
    return spare[-1] if spare else None


def _author(line: Line) -> bool:
    """Whether a line names the author and no more: "Note by the Secretariat"."""
    return authored(line) is not None and not line.text[line.mentions[-1].end :].strip(" *.")


def _title(front: Front, line: Line, start: int, end: int) -> Title | None:
    while start < end and line.text[start].isspace():
        start += 1
    text = " ".join(line.text[start:end].split()).strip("*# ")
    if not text:
        return None
    return Title(text=text, evidence=front.quote(line.passage, start, end, "head-title"))
