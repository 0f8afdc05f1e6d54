"""Reports on their way in a language without inflection: who is asked, to whom they go, what they are about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.ordinals import Ordinal, find_ordinals
from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.reports import PreposedReports
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.gathering_mention import DestinationMention, GatheringKind, MeetingReference, ReportMention
from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import ReportStatus
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, PartKind, Passage

_SENTENCE = regex.compile(r"[^。；;\n]+[。；;\n]?")
_PIECE = regex.compile(r"[，,：:]")
_OBJECT_WITHIN = 160
_SUBJECT_WITHIN = 120
_FRONT = 40
_JOINTS = regex.compile(r"[、和及与]")
_BASES = (CitationFunction.PURSUANT_TO, CitationFunction.LEGAL_BASIS)


@dataclass(frozen=True, slots=True)
class _Patterns:
    phrases: PreposedReports
    noun: "regex.Pattern[str]"
    verb: "regex.Pattern[str]"
    reporting: "regex.Pattern[str]"
    noun_lead: "regex.Pattern[str]"
    asking: "regex.Pattern[str]"
    destination: "regex.Pattern[str]"
    itself: "regex.Pattern[str]"
    session: "regex.Pattern[str]"
    planned: "regex.Pattern[str]"
    done: "regex.Pattern[str]"
    obligation: "regex.Pattern[str]"
    recurring: "regex.Pattern[str]"
    demonstrative: "regex.Pattern[str]"


@dataclass(frozen=True, slots=True)
class _Goal:
    found: tuple[DestinationMention, ...]
    end: int


def mentions(
    part: Part, passage: Passage, bodies: tuple[BodyMention, ...], citations: tuple[Citation, ...]
) -> Iterator[ReportMention]:
    """Every report that a passage sends to a body: announced, handed in, or asked for."""
    patterns = _patterns(passage.language)
    text = passage.flow.text
    if patterns is None or not (patterns.noun.search(text) or patterns.reporting.search(text)):
        return
    ordinals = find_ordinals(text, passage.language)
    for match in _SENTENCE.finditer(text):
        low, high = match.span()
        yield from _Reader(
            part=part,
            passage=passage,
            patterns=patterns,
            low=low,
            high=high,
            bodies=tuple(body for body in bodies if low <= body.start and body.end <= high),
            ordinals=tuple(one for one in ordinals if low <= one.start and one.end <= high),
            citations=citations,
        ).mentions()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Reads one sentence, from `low` to `high`."""

    part: Part
    passage: Passage
    patterns: _Patterns
    low: int
    high: int
    bodies: tuple[BodyMention, ...]
    ordinals: tuple[Ordinal, ...]
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        return self.passage.flow.text

    def mentions(self) -> Iterator[ReportMention]:
        taken = self.low
        for match in self.patterns.verb.finditer(self.text, self.low, self.high):
            begin, end = self._piece(match.start())
            goal = None if match.start() < taken or self._inside(match.span()) else self._goal(begin, match.span(), end)
            if goal is None:
                continue
            noun = self._object(match.end(), end)
            if noun is None:
                yield from self._announced(match.start(), goal)
            else:
                taken = noun[1]
                yield from self._asked(match.span(), noun, goal)
        for match in self.patterns.reporting.finditer(self.text, self.low, self.high):
            yield from self._reported(match)

    def _reported(self, match: "regex.Match[str]") -> Iterator[ReportMention]:
        """A verb that needs no noun; without a session it is a standing duty."""
        begin, end = self._piece(match.start())
        noun = self.patterns.noun_lead.search(self.text, begin, match.start())
        noun = noun or self.patterns.verb.search(self.text, begin, match.start())
        if noun or self._inside(match.span()) or self.text.startswith(self.patterns.phrases.not_nouns, match.end()):
            return
        goal = self._goal(begin, match.span(), end)
        if goal is not None and any(one.session is not None for one in goal.found):
            yield from self._asked(match.span(), match.span(), goal)

    def _inside(self, span: tuple[int, int]) -> bool:
        return any(body.start <= span[0] and span[1] <= body.end for body in self.bodies)

    def _piece(self, at: int) -> tuple[int, int]:
        """Where the piece between two commas begins and ends that holds an offset."""
        starts = [match.end() for match in _PIECE.finditer(self.text, self.low, at)]
        end = _PIECE.search(self.text, at, self.high)
        return starts[-1] if starts else self.low, end.start() if end else self.high

    def _object(self, start: int, end: int) -> tuple[int, int] | None:
        for match in self.patterns.noun.finditer(self.text, start, min(end, start + _OBJECT_WITHIN)):
            if self.text.startswith(self.patterns.phrases.not_nouns, match.end()):
                return None
            return match.start(), match.end()
        return None

    def _goal(self, begin: int, verb: tuple[int, int], end: int) -> _Goal | None:
        """To whom it goes: before the verb, or right behind it."""
        found: list[DestinationMention] = []
        at = end_of = verb[1]
        for match in self.patterns.destination.finditer(self.text, begin, end):
            handed = match.group() not in self.patterns.phrases.destination_openers
            if handed and match.start() < verb[0]:
                continue
            goal, at = self._destinations(match.end(), end)
            if goal and not (handed and self.text.startswith(("的", "、"), at)):
                found.extend(goal)
                end_of = max(end_of, at)
                break
        return _Goal(tuple(found), end_of) if found else None

    def _destinations(self, at: int, end: int) -> tuple[list[DestinationMention], int]:
        found: list[DestinationMention] = []
        while True:
            body = max(
                (one for one in self.bodies if one.start == at and one.end <= end),
                key=lambda one: one.end,
                default=None,
            )
            itself = self.patterns.itself.match(self.text, at, end) if body is None else None
            if body is None and itself is None:
                break
            at = body.end if body else itself.end() if itself else at
            session, at = self._session(at, end)
            found.append(DestinationMention(body=body, session=session))
            joint = _JOINTS.match(self.text, at, end)
            if joint is None:
                break
            at = joint.end()
        return found, at

    def _session(self, at: int, end: int) -> tuple[int | None, int]:
        ordinal = next((one for one in self.ordinals if one.start == at), None)
        noun = self.patterns.session.match(self.text, ordinal.end, end) if ordinal else None
        return (ordinal.number, noun.end()) if ordinal and noun else (None, at)

    def _asked(self, verb: tuple[int, int], noun: tuple[int, int], goal: _Goal) -> Iterator[ReportMention]:
        dated = any(one.session is not None for one in goal.found)
        begin, _ = self._piece(verb[0])
        if not dated and self.patterns.recurring.search(self.text, begin, noun[1]):
            return
        asking = list(self.patterns.asking.finditer(self.text, self.low, verb[0]))
        end = max(noun[1], goal.end)
        if asking:
            author = self._beside(asking[-1].end(), verb[0])
            yield self._mention(verb[0], end, goal, (ReportStatus.REQUESTED, author))
            return
        obligation = self.patterns.obligation.search(self.text, begin, verb[0])
        doer = next((one for one in self.bodies if one.start >= begin and one.end <= verb[0]), None)
        done = self.patterns.done.search(self.text, begin, verb[1] + 1)
        if obligation and doer is not None and not done:
            document = self.part.kind is PartKind.DOCUMENT
            status = ReportStatus.PLANNED if document else ReportStatus.REQUESTED
            yield self._mention(verb[0], end, goal, (status, doer))
        elif self._chapeau():
            author = self._beside(self.low, verb[0])
            yield self._mention(verb[0], end, goal, (ReportStatus.REQUESTED, author))

    def _chapeau(self) -> bool:
        """Whether the sentence is an item of a list that a verb of asking opened."""
        if self.low or self.passage.parent is None:
            return False
        try:
            chapeau = self.part.passage(self.passage.parent)
        except KeyError:
            return False
        return self.patterns.asking.search(chapeau.flow.text) is not None

    def _beside(self, at: int, end: int) -> BodyMention | None:
        near = [one for one in self.bodies if at <= one.start <= at + 12 and one.end <= end]
        first = min(near, key=lambda one: (one.start, -one.end), default=None)
        if first is None or regex.search(r"[，：；]", self.text[at : first.start]):
            return None
        return first

    def _announced(self, verb: int, goal: _Goal) -> Iterator[ReportMention]:
        """A report that will be, or was, handed in: the noun stands before the verb."""
        low = max(self.low, verb - _SUBJECT_WITHIN)
        nouns = list(self.patterns.noun.finditer(self.text, low, verb))
        if not nouns:
            return
        noun = nouns[-1]
        planned = self.patterns.planned.search(self.text, noun.end(), verb)
        done = self.patterns.done.search(self.text, noun.end(), goal.end)
        if planned is None and done is None:
            return
        status = ReportStatus.PLANNED if planned else ReportStatus.SUBMITTED
        symbols = [
            (at, citation.target)
            for at, citation in self._cited(noun.end(), verb)
            if citation.kind is CitationKind.DOCUMENT_SYMBOL and isinstance(citation.target, DocumentKey)
        ]
        places: list[tuple[int, DocumentKey | None]] = list(symbols) or [(noun.start(), None)]
        dated = any(one.session is not None for one in goal.found)
        if not symbols and not dated and self.patterns.recurring.search(self.text, low, noun.end()):
            return
        for position, (at, document) in enumerate(places):
            yield ReportMention(
                part=self.part.key,
                path=self.passage.path,
                start=at,
                end=goal.end,
                sentence=(self.low, self.high),
                language=self.passage.language,
                status=status,
                destinations=goal.found,
                report=document,
                meeting=self._meeting(noun.start(), (position, len(places))),
                basis=self._basis(noun.start()),
            )

    def _meeting(self, before: int, place: tuple[int, int]) -> MeetingReference | None:
        """The meeting of which it is the report: numbered, or one told before."""
        low, _ = self._piece(before)
        counted = [
            one
            for one in self.ordinals
            if low <= one.start < before and self.patterns.session.match(self.text, one.end)
        ]
        position, of = place
        if len(counted) == of:
            own = counted[position]
            noun = self.patterns.session.match(self.text, own.end)
            kind = GatheringKind.SESSION if noun and noun.group().startswith("届") else GatheringKind.MEETING
            body = next((one for one in self.bodies if one.end in (own.start, own.start - 1)), None)
            return MeetingReference(kind=kind, ordinal=own.number, body=body)
        if not counted and self.patterns.demonstrative.search(self.text, low, before):
            return MeetingReference(kind=GatheringKind.MEETING, position=position, of=of)
        return None

    def _cited(self, start: int, end: int) -> list[tuple[int, Citation]]:
        found = []
        for citation in self.citations:
            at = self.passage.flow.flow_offset(citation.evidence.start)
            if at is not None and start <= at < end:
                found.append((at, citation))
        return sorted(found, key=lambda item: item[0])

    def _basis(self, before: int) -> Citation | None:
        found = [citation for at, citation in self._cited(self.low, before) if at - self.low <= _FRONT]
        stated = [citation for citation in found if citation.function in _BASES and citation.target is not None]
        return stated[0] if len(stated) == 1 else None

    def _mention(
        self, start: int, end: int, goal: _Goal, said: tuple[ReportStatus, BodyMention | None]
    ) -> ReportMention:
        status, author = said
        return ReportMention(
            part=self.part.key,
            path=self.passage.path,
            start=start,
            end=end,
            sentence=(self.low, self.high),
            language=self.passage.language,
            status=status,
            destinations=goal.found,
            author=author,
        )


@cache
def _patterns(language: Language) -> _Patterns | None:
    pack = PACKS.get(language)
    phrases = pack.reports.preposed if pack else None
    if phrases is None:
        return None
    adverbs = _any(phrases.adverbs)
    return _Patterns(
        phrases=phrases,
        noun=regex.compile(_any(phrases.nouns)),
        verb=regex.compile(_any(phrases.verbs)),
        reporting=regex.compile(_any(phrases.reporting)),
        noun_lead=regex.compile(rf"{_any(phrases.noun_leads)}$"),
        asking=regex.compile(rf"(?<=^|[，；。：:\n)）\s]|{adverbs}){_any(phrases.asking)}"),
        destination=regex.compile(_any((*phrases.destination_openers, *phrases.handed))),
        itself=regex.compile(_any(phrases.self_words)),
        session=regex.compile(_any(phrases.session_nouns)),
        planned=regex.compile(_any(phrases.planned)),
        done=regex.compile(_any(phrases.done)),
        obligation=regex.compile(_any((*phrases.obligations, *phrases.planned))),
        recurring=regex.compile(_any(phrases.recurring)),
        demonstrative=regex.compile(_any(phrases.demonstratives)),
    )


def _any(phrases: tuple[str, ...]) -> str:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(regex.escape, ordered)) or '(?!)'})"
