"""What each act mention says: which instrument acts, with what force, and by whose testimony."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, ProvisionKey, Target
from mandate_graph.model.issue import Issue
from mandate_graph.model.mandate import ActStatement, Event, Force, Modality, Norm, Testimony
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import LineIndex
from mandate_graph.resolution.act_instruments import Acting, Narration, Placed, in_sentence, placed
from mandate_graph.resolution.bodies.tied import Tied, tied
from mandate_graph.resolution.norms import resolve_norm
from mandate_graph.resolution.part_works import work_of
from mandate_graph.resolution.terms import resolve_term
from mandate_graph.resolution.torn import Torn, torn

_NO_BODY = "act-without-body"
_BASES = (CitationKind.TREATY_ARTICLE, CitationKind.RULE_OF_PROCEDURE)
_BODILESS = frozenset({Event.REQUEST_ACTION, Event.REQUEST_REPORT, Event.REAFFIRM})
_BODILESS_CONFIDENCE = 0.7
_LIFE_CYCLE = frozenset(
    {
        Event.ESTABLISH,
        Event.MAKE_PERMANENT,
        Event.EXTEND,
        Event.RENEW,
        Event.TERMINATE,
        Event.DISSOLVE,
        Event.RENAME,
    }
)
_PROLONGING = frozenset({Event.EXTEND, Event.RENEW})
_BESIDE = regex.compile(r"(?:\s+\w+){0,2}\s+")
_NUMBERED = (CitationKind.RESOLUTION, CitationKind.DECISION, CitationKind.UNNUMBERED_DECISION)


def resolve(
    document: Document,
    mentions: Sequence[ActMention],
    citations: Iterable[Citation],
    heads: Sequence[Head],
    registry: Registry,
) -> tuple[tuple[ActStatement, ...], tuple[Issue, ...]]:
    """The acts of a document in reading order, and a remark on each cue whose body is not known."""
    by_part = {head.part: head for head in heads}
    drafts = [by_part[part.key] for part in document.parts if part.kind is PartKind.DRAFT and part.key in by_part]
    read = _Read(
        document=document,
        places=placed(document, citations),
        lines=LineIndex(document.source.text),
        drafts=tuple(drafts),
        tied=tied(registry),
    )
    acts: list[ActStatement] = []
    issues: list[Issue] = []
    for part in document.parts:
        head = by_part.get(part.key)
        if head is None:
            continue
        resolver = _PartResolver(read, part, head, torn(document, part, heads))
        for mention in mentions:
            if mention.part != part.key:
                continue
            act, issue = resolver.resolve(mention)
            acts.extend([act] if act else [])
            issues.extend([issue] if issue else [])
    return tuple(acts), tuple(issues)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A document as far as it is read: its citations by place, the heads of its drafts, and the bodies that are known
    by their instruments."""

    document: Document
    places: Mapping[tuple[str, str], tuple[Placed, ...]]
    lines: LineIndex
    drafts: tuple[Head, ...]
    tied: Tied


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meant:
    instrument: ProvisionKey | InstrumentKey | DocumentKey | None
    force: Force
    testimony: Testimony
    modality: Modality
    issuer: BodyKey | None
    acting: Acting


class _PartResolver:
    def __init__(self, read: _Read, part: Part, head: Head, end: Torn) -> None:
        document = read.document
        own_draft = read.drafts[0] if len(read.drafts) == 1 and part.kind is PartKind.DOCUMENT else None
        self._document = document
        self._part = part
        self._head = head
        self._own_draft = own_draft
        self._end = end
        self._places = read.places
        self._lines = read.lines
        self._tied = read.tied
        self._work = work_of(document, head)
        self._draft = work_of(document, own_draft) if own_draft else None
        self._passages = {passage.path: passage for passage in part.passages}
        self._narration = Narration(self._draft if isinstance(self._draft, DocumentKey) else None)
        plain = [passage for passage in part.passages if passage.kind is not PassageKind.FOOTNOTE]
        for number, passage in enumerate(plain):
            self._narration.enter(passage, number)

    def resolve(self, mention: ActMention) -> tuple[ActStatement | None, Issue | None]:
        """The act of a mention, and a remark where its body is not known; neither where it is no act after all."""
        passage = self._passages[mention.path]
        mention = self._with_body_founded(_without_unknown_meeting(mention))
        nameless = mention.body_expected or _nameless(mention)
        issue = self._no_body(mention, passage) if nameless and _promising(mention) else None
        if (nameless and not _shown_without_body(mention)) or not _somebody(mention):
            return None, issue
        meant = self._meant(mention, passage)
        acted_on = self._acted_on(mention) if mention.event is Event.REAFFIRM and mention.body is None else None
        unknown = meant.issuer is None if mention.own else nameless and meant.instrument is None
        if self._is_none(mention, meant, acted_on) or unknown:
            return None, issue
        return self._statement(mention, passage, meant, acted_on), issue

    def _is_none(self, mention: ActMention, meant: _Meant, acted_on: Target | None) -> bool:
        """Whether nothing is said of an act: no instrument told where one must be, nothing reaffirmed.

        A mandate that is known has been prolonged even where it is not said by what.
        """
        if mention.event is Event.REAFFIRM and mention.body is None and acted_on is None:
            return True
        if meant.instrument is not None:
            return False
        told_of = mention.agent is not None and mention.agent.key is not None
        named = meant.acting.end is not None or told_of or mention.event in _PROLONGING
        return mention.telling is Telling.CONTINUED or ((mention.participle or mention.passive) and not named)

    def _statement(self, mention: ActMention, passage: Passage, meant: _Meant, acted_on: Target | None) -> ActStatement:
        behind = meant.acting.end if mention.participle and mention.instrument is None else None
        end = behind or mention.end
        certainty = meant.acting.confidence * (_BODILESS_CONFIDENCE if _nameless(mention) else 1.0)
        return ActStatement(
            event=mention.event,
            evidence=self._evidence(mention, passage, (mention.start, end), certainty),
            instrument=meant.instrument,
            force=meant.force,
            testimony=meant.testimony,
            modality=meant.modality,
            reason=meant.acting.reason,
            body=meant.issuer if mention.own else _key(mention.body),
            asked_of=_key(mention.asked),
            actor=_key(mention.actor),
            object=acted_on,
            permanence=mention.permanence,
            composition=mention.composition,
            legal_basis=tuple(self._legal_basis(mention)),
            norms=tuple(self._norms(mention, meant)),
            term=resolve_term(mention.term, meant.issuer) if mention.term else None,
        )

    def _with_body_founded(self, mention: ActMention) -> ActMention:
        """The act with the body without a name that an instrument cited in its sentence is told to have founded."""
        body = mention.body
        told = mention.event is Event.ESTABLISH and mention.telling is not Telling.PERFORMED
        if not told or body is None or body.key is not None:
            return mention
        cited = (
            one.citation.target for one in in_sentence(self._places.get((mention.part, mention.path), ()), mention)
        )
        founded = {self._tied.founded(body, target) for target in cited if isinstance(target, InstrumentKey)} - {None}
        return replace(mention, body=replace(body, key=founded.pop())) if len(founded) == 1 else mention

    def _norms(self, mention: ActMention, meant: _Meant) -> Iterator[Norm]:
        for norm in mention.norms:
            evidence = self._evidence(mention, self._passages[norm.path], (norm.start, norm.end), 1.0)
            yield resolve_norm(norm, evidence, meant.issuer)

    def _meant(self, mention: ActMention, passage: Passage) -> _Meant:
        recommended = Force.PROPOSED if mention.recommended_to_another else Force.ADOPTED
        if mention.telling is Telling.PERFORMED:
            draft = self._part.kind is PartKind.DRAFT
            confirmed = Modality.RECOUNTS if passage.kind is PassageKind.PREAMBULAR else mention.modality
            return _Meant(
                instrument=ProvisionKey(self._work, mention.path),
                force=Force.PROPOSED if draft else recommended,
                testimony=Testimony.FIRST_HAND,
                modality=Modality.PROPOSES if draft else confirmed,
                issuer=self._issuer(self._work),
                acting=Acting(),
            )
        acting = self._narration.acting(mention, passage, self._places.get((mention.part, mention.path), ()))
        work = acting.work if isinstance(acting.work, InstrumentKey | DocumentKey) else None
        draft = isinstance(work, DocumentKey)
        spoken = mention.modality if self._end.speaks(mention, passage) else Modality.RECOUNTS
        return _Meant(
            instrument=work,
            force=Force.PROPOSED if draft else recommended,
            testimony=Testimony.SECOND_HAND,
            modality=Modality.PROPOSES if draft else spoken,
            issuer=self._issuer(work),
            acting=acting,
        )

    def _issuer(self, work: InstrumentKey | DocumentKey | None) -> BodyKey | None:
        if isinstance(work, InstrumentKey):
            return work.issuer
        if work is not None and work == self._draft and self._own_draft is not None:
            return self._own_draft.issuing_body
        return self._head.issuing_body if work == self._work else None

    def _acted_on(self, mention: ActMention) -> Target | None:
        """The instrument that is the subject of the sentence."""
        for one in in_sentence(self._places.get((mention.part, mention.path), ()), mention):
            subject = mention.sentence_start <= one.start and one.citation.kind in _NUMBERED
            if subject and _BESIDE.fullmatch(self._passages[mention.path].flow.text, one.end, mention.start):
                return one.citation.target
        return None

    def _legal_basis(self, mention: ActMention) -> Iterator[Target]:
        for one in in_sentence(self._places.get((mention.part, mention.path), ()), mention):
            within = mention.sentence_start <= one.start and one.end <= mention.end
            basis = one.citation.function is CitationFunction.LEGAL_BASIS and one.citation.kind in _BASES
            if within and basis and one.citation.target is not None and mention.event is Event.ESTABLISH:
                yield one.citation.target

    def _evidence(self, mention: ActMention, passage: Passage, span: tuple[int, int], confidence: float) -> Evidence:
        where = passage.flow.source_span(*span)
        text = passage.flow.text
        low, high = (mention.sentence_start, mention.sentence_end) if passage.path == mention.path else (0, len(text))
        return Evidence(
            part=mention.part,
            passage=passage.path,
            start=where.start,
            end=where.end,
            quote=self._document.source.text[where.start : where.end],
            line=self._lines.line(where.start),
            language=passage.language,
            rule=mention.rule,
            confidence=round(mention.confidence * confidence, 2),
            prefix=text[min(low, span[0]) : span[0]],
            suffix=text[span[1] : max(high, span[1])],
        )

    def _no_body(self, mention: ActMention, passage: Passage) -> Issue:
        where = passage.flow.source_span(mention.start, mention.end)
        return Issue(
            code=_NO_BODY,
            message=f"{mention.event.value} is said here, but not of a body that is known",
            start=where.start,
            end=where.end,
        )


def _key(mention: BodyMention | None) -> BodyKey | None:
    return mention.key if mention is not None else None


def _nameless(mention: ActMention) -> bool:
    """Whether the act needs a body, and which body the words mean is not known."""
    return mention.event not in _BODILESS and _key(mention.body) is None and not mention.own


def _without_unknown_meeting(mention: ActMention) -> ActMention:
    """A request to convene a meeting of nobody known is a request all the same."""
    asked = mention.asked is not None and mention.asked.key is not None
    if mention.event is not Event.CONVENE or _key(mention.body) is not None or not asked:
        return mention
    return replace(mention, event=Event.REQUEST_ACTION, body=None)


def _shown_without_body(mention: ActMention) -> bool:
    """Whether an act is worth showing though its body is not known: it says plainly that it acts on one."""
    plain = mention.event in _LIFE_CYCLE and not (mention.participle or mention.passive)
    return plain and not (mention.body_expected and mention.event is Event.ESTABLISH)


def _promising(mention: ActMention) -> bool:
    return not mention.participle and mention.telling is not Telling.CONTINUED


def _somebody(mention: ActMention) -> bool:
    """Whether a request is made to, or for, somebody who is known; requests to States are no acts of a mandate."""
    if mention.event not in (Event.REQUEST_ACTION, Event.REQUEST_REPORT):
        return True
    if mention.asked is not None:
        return mention.asked.key is not None
    return _key(mention.body) is not None
