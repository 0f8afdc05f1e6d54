"""Which instrument acts, where a text tells of an act: the citation that governs the sentence, or the one before."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.themes.acts import ActsPhrases
from mandate_graph.languages.themes.preposed_acts import PreposedActs
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind, Unresolved
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, Work
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import Document, Passage

_BEHIND = 160
_OPENER = 30
_I = regex.IGNORECASE
_TELLS = (CitationFunction.REPORTS_ON, CitationFunction.PURSUANT_TO)
_ACTS = frozenset(
    {
        CitationKind.RESOLUTION,
        CitationKind.DECISION,
        CitationKind.STATEMENT,
        CitationKind.UNNUMBERED_DECISION,
        CitationKind.DRAFT_RESOLUTION,
        CitationKind.INSTRUMENT_GROUP,
    }
)
_LIST = regex.compile(r"[^.;:()]{0,60}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A citation and its place in the flow of its passage."""

    citation: Citation
    start: int
    end: int

    @property
    def acts(self) -> bool:
        """Whether it names something that can act: an instrument, or a draft of one."""
        return self.citation.kind in _ACTS or isinstance(self.citation.target, InstrumentKey)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """The acting text of a told act: `work`, or the `reason` why it is not known. `end`: where its naming ends."""

    work: Work | None = None
    reason: Unresolved | None = None
    confidence: float = 1.0
    end: int | None = None


def placed(document: Document, citations: Iterable[Citation]) -> Mapping[tuple[str, str], tuple[Placed, ...]]:
    """The citations of a document by part and passage, in the order of the flow."""
    passages = {(part.key, passage.path): passage for part in document.parts for passage in part.passages}
    found: dict[tuple[str, str], list[Placed]] = {}
    for citation in citations:
        place = (citation.evidence.part, citation.evidence.passage)
        passage = passages.get(place)
        start = passage.flow.flow_offset(citation.evidence.start) if passage else None
        last = passage.flow.flow_offset(citation.evidence.end - 1) if passage else None
        if start is not None and last is not None:
            found.setdefault(place, []).append(Placed(citation, start, last + 1))
    return {place: tuple(sorted(own, key=lambda one: one.start)) for place, own in found.items()}


def in_sentence(places: Sequence[Placed], mention: ActMention) -> Sequence[Placed]:
    """The citations that begin in the sentence of a mention."""
    low = bisect_left(places, mention.sentence_start, key=lambda one: one.start)
    return places[low : bisect_left(places, mention.sentence_end, key=lambda one: one.start)]


class Narration:
    """Follows what a part tells, passage by passage, so that a sentence can carry on the account before it."""

    def __init__(self, draft: DocumentKey | None) -> None:
        self._draft = draft
        self._order: dict[str, int] = {}
        self._told: tuple[str, Work, set[BodyKey]] | None = None

    def enter(self, passage: Passage, number: int) -> None:
        """A passage begins; `number` counts the passages that are no footnotes."""
        self._order[passage.path] = number

    def acting(self, mention: ActMention, passage: Passage, citations: Sequence[Placed]) -> Acting:
        """The acting text of a told act; remembered for the sentences after it."""
        sentence = [one for one in in_sentence(citations, mention) if one.acts]
        shown = mention.instrument
        own = _shown(shown, sentence) if shown else self._named(mention, passage, sentence)
        if own is None:
            own = self._carried_on(mention)
        if own.work is not None:
            key = mention.body.key if mention.body else None
            bodies = {key} if key else set()
            if self._told is not None and self._told[1] == own.work:
                bodies |= self._told[2]
            self._told = (mention.path, own.work, bodies)
        return own

    def _named(self, mention: ActMention, passage: Passage, sentence: Sequence[Placed]) -> Acting | None:
        behind = _behind(mention, passage, sentence)
        if behind is not None and (mention.participle or mention.event is Event.REAFFIRM):
            return _acting(behind)
        if mention.participle:
            return Acting(reason=Unresolved.NOT_NUMBERED)
        before = _before(mention, sentence) or _between(mention, sentence)
        if mention.passive and before is not None and not _leading(mention, passage, before):
            before = None
        if before is not None and not _unknown_back(before):
            return _of_several(mention, passage, sentence, before) or _acting(before)
        draft = self._drafted(mention, passage)
        if draft is not None:
            return Acting(work=draft)
        if before is not None:
            return _acting(before)
        if mention.passive:
            return _acting(behind) if behind is not None else Acting(reason=Unresolved.NOT_NUMBERED)
        return None

    def _drafted(self, mention: ActMention, passage: Passage) -> DocumentKey | None:
        """The draft of the same file, where a sentence speaks of "the draft resolution" without a number."""
        phrases = _phrases(passage)
        if self._draft is None or phrases is None:
            return None
        words = "|".join(phrase_pattern(phrase, passage.language) for phrase in phrases.own_draft)
        left = passage.flow.text[mention.sentence_start : mention.start + 20]
        return self._draft if regex.search(rf"{_whole(words, passage)}(?!\s*\d)", left, regex.IGNORECASE) else None

    def _carried_on(self, mention: ActMention) -> Acting:
        if self._told is None:
            return Acting(reason=Unresolved.NOT_NUMBERED)
        path, work, bodies = self._told
        near = self._order.get(mention.path, -9) - self._order.get(path, 99)
        same_body = mention.body is not None and mention.body.key in bodies
        if mention.telling is Telling.CONTINUED and not same_body:
            return Acting(reason=Unresolved.NOT_NUMBERED)
        if near == 0 or (near == 1 and mention.continues):
            return Acting(work=work, confidence=0.85)
        return Acting(reason=Unresolved.NOT_NUMBERED)


def _shown(span: tuple[int, int], sentence: Sequence[Placed]) -> Acting:
    """The one instrument that is named in a span."""
    inside = [one for one in sentence if one.start < span[1] and span[0] < one.end]
    if len({one.citation.target for one in inside}) != 1:
        return Acting(reason=Unresolved.AMBIGUOUS if inside else Unresolved.NOT_NUMBERED)
    return _acting(inside[-1])


def _acting(one: Placed) -> Acting:
    target = one.citation.target
    if isinstance(target, InstrumentKey | DocumentKey):
        return Acting(work=target, end=one.end)
    return Acting(reason=one.citation.reason or Unresolved.NOT_NUMBERED, end=one.end)


def _leading(mention: ActMention, passage: Passage, one: Placed) -> bool:
    """Whether a citation in front of a passive is that of the acting text: "pursuant to it", "by which"; where cases
    show it, one that itself says so ("отмечая, что | решением 3/1 была создана группа")."""
    phrases = _phrases(passage)
    if one.citation.function in _TELLS or phrases is None:
        return one.citation.function in _TELLS
    relative = _whole(phrase_alternatives(frozenset(phrases.instrument_relatives)), passage)
    first = isinstance(phrases, ActsPhrases) and phrases.words.verb_first
    if isinstance(phrases, ActsPhrases) and phrases.words.free_order and not first:
        openers = regex.compile(_whole(phrase_alternatives(frozenset(phrases.words.participle_openers)), passage), _I)
        near = openers.finditer(passage.flow.text, max(mention.sentence_start, one.start - _OPENER), one.end)
        if any(match.start() <= one.start <= match.end() + 1 for match in near):
            return True
    end = mention.end if first else mention.start
    return regex.search(relative, passage.flow.text[one.end : end], regex.IGNORECASE) is not None


def _unknown_back(one: Placed) -> bool:
    """A pointer back ("the resolution") for which nothing stood there."""
    return one.citation.anaphora and one.citation.target is None


def _before(mention: ActMention, sentence: Sequence[Placed]) -> Placed | None:
    earlier = [one for one in sentence if one.end <= mention.start]
    telling = [one for one in earlier if one.citation.function in _TELLS]
    if len({one.citation.target for one in telling}) == 1:
        return telling[-1]
    return earlier[-1] if earlier else None


def _between(mention: ActMention, sentence: Sequence[Placed]) -> Placed | None:
    """The instrument told of between the verb and its object: "decided in decision 3/1 to establish a group"."""
    if mention.body is None or mention.passive:
        return None
    found = [one for one in sentence if mention.start <= one.start and one.end <= mention.body.start]
    told = [one for one in found if one.citation.function is CitationFunction.REPORTS_ON]
    return told[0] if len({one.citation.target for one in told}) == 1 else None


def _behind(mention: ActMention, passage: Passage, sentence: Sequence[Placed]) -> Placed | None:
    words = _phrases(passage)
    for one in sentence:
        if one.start < mention.start:
            continue
        between = passage.flow.text[mention.start : one.start]
        body = mention.body
        if body is not None and mention.start <= body.start and body.end <= one.start:
            between = passage.flow.text[mention.start : body.start] + passage.flow.text[body.end : one.start]
        purpose = words and regex.search(
            _whole(phrase_alternatives(frozenset(words.purposes)), passage), between, regex.IGNORECASE
        )
        return None if one.start - mention.start > _BEHIND or purpose or regex.search(r"[;:]", between) else one
    return None


def _phrases(passage: Passage) -> ActsPhrases | PreposedActs | None:
    pack = PACKS.get(passage.language)
    return (pack.acts or pack.preposed_acts) if pack else None


def _whole(words: str, passage: Passage) -> str:
    """A pattern of whole words of the language of a passage."""
    if passage.language in UNSPACED:
        return f"(?:{words})"
    return rf"(?<!\w)(?:{words})(?!\w)"


def _of_several(mention: ActMention, passage: Passage, sentence: Sequence[Placed], one: Placed) -> Acting | None:
    """Where "by which it established" follows several instruments, it is not said which of them did."""
    phrases = _phrases(passage)
    if phrases is None:
        return None
    text = passage.flow.text
    several = _whole(phrase_alternatives(frozenset(phrases.several_instruments)), passage)
    if regex.search(several, text[one.end : mention.start], regex.IGNORECASE):
        return Acting(reason=Unresolved.GROUP)
    listed = [other for other in sentence if other.end <= one.start and _LIST.fullmatch(text, other.end, one.start)]
    head = text[max(mention.sentence_start, (listed[0] if listed else one).start - 24) : one.start]
    if listed and regex.search(several, head, regex.IGNORECASE):
        return Acting(reason=Unresolved.AMBIGUOUS)
    return None
