"""Statements that a report goes, went or is to go to a body."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.meetings.gatherings import Clauses
from mandate_graph.extraction.meetings.phrasebook import phrasebook as meetings_phrasebook
from mandate_graph.extraction.ordinals import find_ordinals
from mandate_graph.extraction.reports import preposed, verb_first
from mandate_graph.extraction.reports.announced import announced
from mandate_graph.extraction.reports.asked import asked
from mandate_graph.extraction.reports.passages import ReportPassage
from mandate_graph.extraction.reports.phrasebook import phrasebook
from mandate_graph.extraction.sentences import split_sentences
from mandate_graph.languages.script import UNSPACED
from mandate_graph.model.citation import Citation
from mandate_graph.model.gathering_mention import ReportMention
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, Passage, PassageKind

_NOT_READ = (PassageKind.COVER, PassageKind.ENACTING, PassageKind.HEADING)


def find(
    document: Document, bodies: tuple[BodyMention, ...], citations: tuple[Citation, ...]
) -> tuple[ReportMention, ...]:
    """Every report that a passage sends to a body: announced, handed in, or asked for.

    A standing duty to report, without a session, is none.
    """
    found: list[ReportMention] = []
    for part in document.parts:
        for passage in part.passages:
            if passage.kind not in _NOT_READ:
                found.extend(_passage(part, passage, bodies, citations))
    return tuple(found)


def _passage(
    part: Part, passage: Passage, bodies: tuple[BodyMention, ...], citations: tuple[Citation, ...]
) -> Iterator[ReportMention]:
    here = tuple(body for body in bodies if (body.part, body.path) == (part.key, passage.path))
    cited = tuple(
        citation
        for citation in citations
        if (citation.evidence.part, citation.evidence.passage) == (part.key, passage.path)
    )
    if passage.language in UNSPACED:
        yield from preposed.mentions(part, passage, here, cited)
        return
    yield from verb_first.mentions(part, passage, here, cited)
    book, meetings = phrasebook(passage.language), meetings_phrasebook(passage.language)
    text = passage.flow.text
    if book is None or meetings is None or not (book.noun.search(text) or book.reporting.search(text)):
        return
    ordinals = find_ordinals(text, passage.language)
    for start, end in _clauses(text):
        clauses = Clauses(
            text=text,
            start=start,
            end=end,
            language=passage.language,
            book=meetings,
            bodies=tuple(body for body in here if start <= body.start and body.end <= end),
            ordinals=tuple(found for found in ordinals if start <= found.start and found.end <= end),
        )
        sentence = ReportPassage(part, passage, clauses, book, cited)
        yield from announced(sentence)
        yield from asked(sentence)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, cut at semicolons."""
    for start, end in split_sentences(text):
        at = start
        for match in regex.finditer(r";\s*", text, pos=start, endpos=end):
            yield at, match.start()
            at = match.end()
        if at < end:
            yield at, end
