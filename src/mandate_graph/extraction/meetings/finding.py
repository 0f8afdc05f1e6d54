"""Statements about meetings: which verb is said of which meeting, and on what dates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.meetings import preposed, verb_first
from mandate_graph.extraction.meetings.chains import Chain, DatedPlace, read_chain
from mandate_graph.extraction.meetings.gatherings import Clauses, Gathering, gatherings
from mandate_graph.extraction.meetings.holdings import Holding, Sentence, holding_of
from mandate_graph.extraction.meetings.phrasebook import Phrasebook, phrasebook
from mandate_graph.extraction.meetings.stating import statable
from mandate_graph.extraction.ordinals import find_ordinals
from mandate_graph.extraction.sentences import split_sentences
from mandate_graph.languages.script import UNSPACED
from mandate_graph.model.gathering_mention import GatheringKind, MeetingMention
from mandate_graph.model.meeting import MeetingStatus, TextContext
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, Passage, PassageKind

_PART_OF_NAME = regex.compile(r"\p{Lu}[\p{L}-]*\s+(?:\p{Ll}{1,3}\s+){0,2}\Z")
"""A capitalised word before a body, with short words between at most: both may be one longer name."""
_NOT_READ = (PassageKind.COVER, PassageKind.ENACTING)
"""Bodies whose meetings are single sittings, or none: their numbers begin anew each session."""


def find(document: Document, bodies: tuple[BodyMention, ...]) -> tuple[MeetingMention, ...]:
    """Every statement that a body's meeting or session was held, will be, was postponed or cancelled.

    A meeting needs a body and a number or a date. What a draft plans is left out: it is not decided.
    """
    found: list[MeetingMention] = []
    for part in document.parts:
        for passage in part.passages:
            if passage.kind not in _NOT_READ and passage.language in UNSPACED:
                here = tuple(body for body in bodies if (body.part, body.path) == (part.key, passage.path))
                found.extend(preposed.mentions(part, passage, here))
            if passage.kind not in _NOT_READ:
                here = tuple(body for body in bodies if (body.part, body.path) == (part.key, passage.path))
                found.extend(verb_first.mentions(part, passage, here))
            book = phrasebook(passage.language)
            if book is not None and passage.kind not in _NOT_READ and book.noun.search(passage.flow.text):
                here = tuple(body for body in bodies if (body.part, body.path) == (part.key, passage.path))
                found.extend(_Reader(part, passage, book, here).mentions())
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentence said of the gathering before, for one that shares its verb or body."""

    gathering: Gathering
    holding: Holding
    end: int


class _Reader:
    """Reads the sentences of one passage in order."""

    def __init__(self, part: Part, passage: Passage, book: Phrasebook, bodies: tuple[BodyMention, ...]) -> None:
        self._part = part
        self._passage = passage
        self._book = book
        self._bodies = bodies
        heading = passage.kind is PassageKind.HEADING
        self._context = TextContext.HEADING if heading else TextContext.BODY

    def mentions(self) -> Iterator[MeetingMention]:
        text = self._passage.flow.text
        dates = find_dates(text)
        ordinals = find_ordinals(text, self._passage.language)
        for start, end in split_sentences(text):
            clauses = Clauses(
                text=text,
                start=start,
                end=end,
                language=self._passage.language,
                book=self._book,
                bodies=tuple(body for body in self._bodies if start <= body.start and body.end <= end),
                ordinals=tuple(found for found in ordinals if start <= found.start and found.end <= end),
            )
            within = tuple(date for date in dates if start <= date.start and date.end <= end)
            yield from self._sentence(Sentence(clauses, tuple(gatherings(clauses)), within))

    def _sentence(self, sentence: Sentence) -> Iterator[MeetingMention]:
        told: _Told | None = None
        for at, gathering in enumerate(sentence.gatherings):
            holding = holding_of(sentence, at) or self._shared(sentence, told, gathering)
            if holding is None:
                continue
            body = gathering.body or holding.subject or self._body_before(sentence, gathering, told)
            limit = sentence.limit(at)
            chain = read_chain(sentence.clauses, sentence.dates, max(holding.end, gathering.end), limit)
            if not chain.items and holding.dates.items:
                chain = holding.dates
            elif not chain.items and holding.dates.lone_place and not chain.lone_place:
                chain = replace(chain, lone_place=holding.dates.lone_place)
            told = _Told(replace(gathering, body=body), holding, max(chain.end, holding.end, gathering.end))
            if body is not None and statable(self._part, gathering.kind, holding.status, body):
                yield from self._statements(sentence, gathering, holding, body, chain)

    def _shared(self, sentence: Sentence, told: _Told | None, gathering: Gathering) -> Holding | None:
        """ "It held its first session in May and its second session in June": one verb for both."""
        if told is None or not gathering.may_be("nomn", "accs"):
            return None
        words = sentence.clauses.text[told.end : gathering.start].strip(" ,\n")
        for possessive in (self._book.possessive_before, self._book.determiner_before):
            match = possessive.search(words + " ")
            words = words[: match.start()].strip(" ,\n") if match else words
        if words and not self._book.conjunction.fullmatch(words):
            return None
        return replace(told.holding, start=gathering.start, end=gathering.end, dates=_NO_DATES)

    def _body_before(self, sentence: Sentence, gathering: Gathering, told: _Told | None) -> BodyMention | None:
        """The body right before "at its third session"; without a possessive, that of the gathering told before."""
        if gathering.foreign:
            return None
        if not gathering.owned:
            return told.gathering.body if told else None
        clauses = sentence.clauses
        for body in clauses.bodies:
            words = clauses.text[body.end : gathering.start].strip(" ,")
            possessive = self._book.possessive_before.search(words + " ")
            words = words[: possessive.start()] if possessive else words
            if body.end <= gathering.start and self._book.preposition_before.fullmatch(words.strip() + " "):
                return None if _PART_OF_NAME.search(clauses.text, clauses.start, body.start) else body
        return told.gathering.body if told else None

    def _statements(
        self, sentence: Sentence, gathering: Gathering, holding: Holding, body: BodyMention, chain: Chain
    ) -> Iterator[MeetingMention]:
        dated = holding.status in (MeetingStatus.HELD, MeetingStatus.PLANNED)
        items = chain.items if dated else ()
        whole = MeetingMention(
            part=self._part.key,
            path=self._passage.path,
            start=min(gathering.start, holding.start),
            end=max(gathering.end, holding.end, chain.end if dated else 0),
            sentence=(sentence.clauses.start, sentence.clauses.end),
            language=self._passage.language,
            kind=gathering.kind,
            body=body,
            status=holding.status,
            context=self._context,
            place=chain.lone_place,
        )
        if not gathering.ordinals:
            yield from self._unnumbered(whole, gathering, holding, items)
        elif len(gathering.ordinals) == 1:
            yield _dated(replace(whole, ordinal=gathering.ordinals[0]), items)
        else:
            paired = len(items) == len(gathering.ordinals)
            for at, ordinal in enumerate(gathering.ordinals):
                yield _dated(replace(whole, ordinal=ordinal), items[at : at + 1] if paired else ())

    def _unnumbered(
        self, whole: MeetingMention, gathering: Gathering, holding: Holding, items: tuple[DatedPlace, ...]
    ) -> Iterator[MeetingMention]:
        """Meetings known by their dates; several dates are several meetings only where the noun can be a plural."""
        if gathering.kind is GatheringKind.SESSION or not items:
            return
        start = holding.start if self._context is TextContext.HEADING else whole.start
        if len(items) == 1 or not gathering.plural:
            yield _dated(replace(whole, start=start, previous=gathering.previous), items)
            return
        for item in items:
            begins = start if self._context is TextContext.HEADING else item.date.start
            listed = replace(whole, start=begins, end=item.date.end, group=gathering.noun_start)
            yield _dated(replace(listed, previous=gathering.previous), (item,))


_NO_DATES = Chain(items=(), lone_place=None, end=0)


def _dated(mention: MeetingMention, items: tuple[DatedPlace, ...]) -> MeetingMention:
    if not items:
        return mention
    return replace(
        mention,
        begins=min(item.date.begins for item in items),
        ends=max(item.date.ends for item in items),
        start=min(mention.start, items[0].date.start) if mention.group is None else mention.start,
        place=next((item.place for item in items if item.place), mention.place),
    )
