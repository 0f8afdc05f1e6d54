"""Reports that will be submitted, or were: the report is what the clause is about."""

from collections.abc import Iterator

from mandate_graph.extraction.meetings.gatherings import Gathering, gatherings
from mandate_graph.extraction.reports.destinations import Destinations, destinations_at
from mandate_graph.extraction.reports.passages import ReportPassage
from mandate_graph.languages.inflection import features
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.gathering_mention import MeetingReference, ReportMention
from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.meeting import ReportStatus

_LONGEST_SUBJECT = 400
_FRONT = 60
_BASES = (CitationFunction.PURSUANT_TO, CitationFunction.LEGAL_BASIS)


def announced(sentence: ReportPassage) -> Iterator[ReportMention]:
    """A mention for each report of which the clause says that it will be, or was, submitted."""
    clauses, book = sentence.clauses, sentence.book
    for status, pattern in (
        (ReportStatus.PLANNED, book.passive_planned),
        (ReportStatus.SUBMITTED, book.passive_submitted),
    ):
        for verb in pattern.finditer(clauses.text, clauses.start, clauses.end):
            goal = destinations_at(clauses, book, verb.end())
            subject = _subject(sentence, verb.start())
            if goal is not None and subject is not None:
                yield from _reports(sentence, subject, (verb.start(), goal), status)


def _subject(sentence: ReportPassage, before: int) -> tuple[int, int] | None:
    """The span of the nearest report noun before a verb that can be its subject."""
    clauses = sentence.clauses
    low = max(clauses.start, before - _LONGEST_SUBJECT)
    for match in reversed(list(sentence.book.noun.finditer(clauses.text, low, before))):
        shown = features(match.group(), clauses.language)
        governed = clauses.book.preposition_before.search(clauses.text, clauses.start, match.start())
        if (not shown or any(found.case == "nomn" for found in shown)) and not governed:
            return match.start(), match.end()
    return None


def _reports(
    sentence: ReportPassage, noun: tuple[int, int], verb: tuple[int, Destinations], status: ReportStatus
) -> Iterator[ReportMention]:
    at, goal = verb
    symbols = [
        (start, citation.target)
        for start, citation in sentence.cited(noun[1], at)
        if citation.kind is CitationKind.DOCUMENT_SYMBOL and isinstance(citation.target, DocumentKey)
    ]
    dated = any(found.session is not None for found in goal.found)
    if not symbols and not dated and sentence.recurring(noun):
        return
    places: list[tuple[int, DocumentKey | None]] = list(symbols) or [(noun[0], None)]
    gathering = _about(sentence, noun[1], at)
    basis = _basis(sentence, noun[0])
    for position, (start, document) in enumerate(places):
        yield ReportMention(
            part=sentence.part.key,
            path=sentence.passage.path,
            start=start,
            end=goal.end,
            sentence=(sentence.clauses.start, sentence.clauses.end),
            language=sentence.passage.language,
            status=status,
            destinations=goal.found,
            report=document,
            meeting=_reference(sentence, gathering, position, len(places)),
            basis=basis,
        )


def _about(sentence: ReportPassage, start: int, end: int) -> Gathering | None:
    """The one meeting naming between a report and its verb."""
    found = [item for item in gatherings(sentence.clauses) if start <= item.start and item.end <= end]
    return found[0] if len(found) == 1 else None


def _reference(sentence: ReportPassage, gathering: Gathering | None, position: int, of: int) -> MeetingReference | None:
    if gathering is None or gathering.foreign:
        return None
    if len(gathering.ordinals) == 1 and of == 1:
        return MeetingReference(kind=gathering.kind, ordinal=gathering.ordinals[0], body=gathering.body)
    if len(gathering.ordinals) == of:
        return MeetingReference(kind=gathering.kind, ordinal=gathering.ordinals[position], body=gathering.body)
    text, low = sentence.clauses.text, sentence.clauses.start
    pointing = sentence.book.demonstrative_before.search(text, low, gathering.start)
    if gathering.ordinals or not pointing:
        return None
    return MeetingReference(kind=gathering.kind, position=position, of=of)


def _basis(sentence: ReportPassage, before: int) -> Citation | None:
    """What the clause names at its head as that under which the report is submitted."""
    low = sentence.clauses.start
    found = [citation for at, citation in sentence.cited(low, before) if at - low <= _FRONT]
    stated = [citation for citation in found if citation.function in _BASES and citation.target is not None]
    return stated[0] if len(stated) == 1 else None
