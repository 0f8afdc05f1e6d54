"""From a cue to what it says: the bodies in its roles, and the norms that it confers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mandate_graph.extraction.acts.clauses import evidence_span
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.norms import deadline, listed_functions, norm, sessions
from mandate_graph.extraction.acts.roles import (
    Clause,
    asked_of,
    beneficiary,
    complement_of,
    destinations,
    infinitives,
    object_of,
    participle_subject,
    reported_on,
    subject_of,
    subsidiary,
)
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import ActMention, NormMention, SessionMention, Telling
from mandate_graph.model.mandate import Deontic, Event, Modality, NormKind, Permanence
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind

_LIFE = frozenset(
    {
        Event.ESTABLISH,
        Event.MAKE_PERMANENT,
        Event.EXTEND,
        Event.RENEW,
        Event.TERMINATE,
        Event.DISSOLVE,
        Event.RENAME,
        Event.MERGE,
        Event.AMEND_MANDATE,
    }
)
_ANOTHER = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_CERTAIN, _LIKELY, _TOLD = 0.95, 0.85, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who fills the roles of one cue."""

    body: BodyMention | None = None
    asked: BodyMention | None = None
    actor: BodyMention | None = None


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills cues of one passage; `children` are the passages below it."""

    clause: Clause
    setting: Setting
    children: Sequence[Passage]

    def fill(self, cue: Cue) -> Iterator[ActMention]:
        """The acts that a cue tells; a life-cycle event whose body is not found has none, and says so."""
        event = self._event(cue)
        for parties in self._parties(cue, event):
            mention = self._mention(cue, event, parties)
            yield replace(mention, norms=tuple(self._norms(cue, event, parties)))

    def _event(self, cue: Cue) -> Event:
        if cue.rule is None:
            return Event.REQUEST_ACTION if cue.voice == "object" else Event.ASSIGN_FUNCTION
        asks = cue.governor is not None and cue.governor.phrase.asks
        return cue.rule.rule.asked_event if asks and cue.rule.rule.asked_event else cue.rule.rule.event

    def _asked(self, cue: Cue) -> tuple[BodyMention, ...]:
        governor = cue.governor
        if governor is None or not governor.phrase.asks:
            return ()
        if governor.inherited:
            return governor.asked
        if governor.content is not None or cue.subjunctive:
            subject = subject_of(self.clause, cue.clause_start, cue.verb)
            return (subject,) if subject else ()
        return asked_of(self.clause, governor.end, self._first_infinitive(cue))

    def _first_infinitive(self, cue: Cue) -> int:
        assert cue.governor is not None
        match = next(infinitives(self.clause, cue.governor.end, cue.verb_end + 1), None)
        marked = [match.start()] if match else []
        return min([*marked, cue.verb])

    def _parties(self, cue: Cue, event: Event) -> Iterator[Parties]:
        asked = self._asked(cue)
        role = cue.rule.rule.role if cue.rule else None
        if cue.rule is None:
            yield from self._unruled(cue, asked)
        elif role is Role.DEPUTED:
            yield from self._deputed(cue, event, asked)
        elif role is Role.REPORTER:
            yield from self._reporter(cue, asked)
        elif role is Role.ASKED:
            yield from (Parties(body=body) for body in asked if subsidiary(body, self.clause.acts))
        elif role is Role.INSTRUMENT:
            yield Parties()
        else:
            yield from self._affected(cue, event, asked)

    def _unruled(self, cue: Cue, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        if cue.voice == "subject":
            body = subject_of(self.clause, cue.clause_start, cue.verb)
            if body is not None and subsidiary(body, self.clause.acts):
                yield Parties(body=body)
            return
        for actor in asked:
            own = actor if subsidiary(actor, self.clause.acts) else None
            served = own or beneficiary(self.clause, cue.verb, cue.end, actor)
            yield Parties(body=served, asked=actor)

    def _deputed(self, cue: Cue, event: Event, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        deputy = object_of(self.clause, cue.verb_end, cue.end, any_kind=True, any_case=True)
        if event is Event.ASSIGN_FUNCTION:
            if deputy is not None and subsidiary(deputy, self.clause.acts):
                yield Parties(body=deputy)
            return
        others = self.clause.between(deputy.end if deputy else cue.verb_end, cue.end)
        served = next((mention for mention in others if subsidiary(mention, self.clause.acts)), None)
        for actor in asked:
            yield Parties(body=served, asked=actor, actor=deputy)

    def _reporter(self, cue: Cue, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        assert cue.rule is not None
        if cue.rule.rule.to_destination and not self._destinations(cue):
            return
        for actor in asked:
            yield Parties(body=actor if subsidiary(actor, self.clause.acts) else None, asked=actor)
        if not asked and cue.governor is not None and cue.object_span and cue.voice == "object":
            if self.clause.text[cue.governor.end : cue.verb].strip(" to"):
                return
            body = reported_on(self.clause, cue.object_span[1], cue.end)
            if body is not None:
                yield Parties(body=body)

    def _affected(self, cue: Cue, event: Event, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        bodies = self._bodies(cue)
        fitting = [body for body in bodies if self._fits(cue, event, body)]
        actor = asked[0] if asked else None
        for body in fitting:
            yield Parties(body=body, asked=actor)
        if not fitting and self._alarming(cue, event, bool(bodies)):
            yield Parties(asked=actor)

    def _bodies(self, cue: Cue) -> tuple[BodyMention, ...]:
        assert cue.rule is not None
        role = cue.rule.rule.role
        if role is Role.COMPLEMENT and cue.object_span is not None:
            return complement_of(self.clause, *cue.object_span, cue.end)
        found: BodyMention | None
        if cue.voice == "participle":
            found = participle_subject(self.clause, cue.verb)
        elif cue.voice == "passive":
            found = participle_subject(self.clause, cue.verb) or self._behind_passive(cue)
        elif cue.voice == "subject":
            found = subject_of(self.clause, cue.clause_start, cue.verb)
        else:
            found = object_of(self.clause, cue.verb_end, cue.end)
        return (found,) if found else ()

    def _behind_passive(self, cue: Cue) -> BodyMention | None:
        if self.clause.acts.phrases.words.infinitive_marker:
            return None
        behind = object_of(self.clause, cue.verb_end, min(cue.end, cue.verb_end + 90))
        return behind or subject_of(self.clause, cue.clause_start, cue.verb)

    def _fits(self, cue: Cue, event: Event, body: BodyMention) -> bool:
        assert cue.rule is not None
        if cue.rule.rule.role is Role.OBJECT and cue.rule.objects is not None and event is Event.ESTABLISH:
            return body.kind is BodyKind.OFFICIAL and bool(self.clause.acts.mandate_holders.match(body.text))
        if event is Event.CONVENE or cue.rule.rule.role is Role.SUBJECT:
            return subsidiary(body, self.clause.acts)
        return True

    def _alarming(self, cue: Cue, event: Event, found: bool) -> bool:
        """Whether a cue without a body is worth a remark: it promised one."""
        if event not in _LIFE or found or cue.rule is None or cue.voice in ("participle", "passive"):
            return False
        if cue.rule.rule.role is Role.COMPLEMENT:
            return True
        behind = self.clause.acts.body_nouns.search(self.clause.text, cue.verb_end, min(cue.end, cue.verb_end + 80))
        thing = self.clause.acts.not_bodies.search(
            self.clause.text, cue.verb_end, behind.start() if behind else cue.end
        )
        return cue.voice == "object" and behind is not None and thing is None

    def _mention(self, cue: Cue, event: Event, parties: Parties) -> ActMention:
        span = evidence_span(self.clause.text, cue.start, cue.end)
        modality = cue.governor.phrase.modality if cue.governor else Modality.DECIDES
        recommended = modality is Modality.RECOMMENDS and event in _LIFE
        return ActMention(
            event=event,
            rule=cue.rule.rule.id if cue.rule else f"{self.clause.acts.language.value}-{event.value.lower()}",
            part=self.setting.part,
            path=self.setting.passage.path,
            start=span.start,
            end=span.end,
            sentence_start=cue.sentence.start,
            sentence_end=cue.sentence.end,
            telling=cue.telling,
            modality=modality,
            body=parties.body,
            asked=parties.asked,
            actor=parties.actor,
            permanence=self._permanence(cue, event, parties.body),
            composition=parties.body.composition if parties.body and event is Event.ESTABLISH else (),
            confidence=_CERTAIN if cue.telling is Telling.PERFORMED else _LIKELY,
            recommended_to_another=recommended and (parties.asked is None or parties.asked.kind in _ANOTHER),
            continues=self._continues(cue),
            participle=cue.voice == "participle",
            passive=cue.voice == "passive",
            body_expected=event in _LIFE and parties.body is None,
        )

    def _permanence(self, cue: Cue, event: Event, body: BodyMention | None) -> Permanence | None:
        if event is Event.MAKE_PERMANENT:
            return Permanence.PERMANENT
        if event is not Event.ESTABLISH:
            return None
        acts, text = self.clause.acts, self.clause.text
        if cue.voice != "participle" and acts.permanent.search(text, cue.start, cue.end):
            return Permanence.PERMANENT
        if (body and body.interim) or (cue.voice != "participle" and acts.interim.search(text, cue.start, cue.end)):
            return Permanence.INTERIM
        return Permanence.UNSPECIFIED

    def _continues(self, cue: Cue) -> bool:
        words = self.clause.acts.phrases.words.continuing_words
        opening = self.clause.text[cue.sentence.start : cue.start + 40].lower()
        return any(word in opening for word in words) or cue.telling is Telling.CONTINUED

    def _norms(self, cue: Cue, event: Event, parties: Parties) -> Iterator[NormMention]:
        maker = _NORMS.get(event)
        if maker is not None:
            yield from maker(self, cue, parties)
        elif parties.asked is not None:
            yield replace(self._plain(cue, NormKind.NORM), bearer=parties.asked)

    def _plain(self, cue: Cue, kind: NormKind) -> NormMention:
        deontic = cue.governor.phrase.deontic if cue.governor else Deontic.OBLIGATION
        return norm(kind, deontic, self.clause, (cue.start, cue.end), self.setting.passage.path)

    def _destinations(self, cue: Cue) -> tuple[BodyMention | None, ...]:
        thing = cue.object_span[1] if cue.object_span else None
        return destinations(self.clause, cue.verb_end, cue.end, thing)

    def _requested(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        due = self._due(cue)
        yield replace(self._plain(cue, NormKind.NORM), bearer=parties.asked, session=due)

    def _due(self, cue: Cue) -> SessionMention | None:
        found = sessions(self.clause, cue.verb_end, cue.end)
        return found[0] if len(found) == 1 else None

    def _reporting(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        plain = replace(self._plain(cue, NormKind.REPORTING_DUTY), bearer=parties.asked or parties.body)
        found = sessions(self.clause, cue.verb_end, cue.end)
        receivers = self._destinations(cue)
        day = deadline(self.clause, found[0] if len(found) == 1 else None, cue.verb_end, cue.end)
        if not receivers:
            session = found[0] if len(found) == 1 else None
            yield replace(plain, session=session, deadline=day)
        for receiver in receivers:
            own = [session for session in found if _of(session, receiver, len(receivers))]
            session = own[0] if len(own) == 1 else None
            yield replace(
                plain, addressees=(receiver,), session=session, deadline=day if session or not found else None
            )

    def _reviewing(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        found = sessions(self.clause, cue.verb_end, cue.end)
        session = found[0] if len(found) == 1 else None
        day = deadline(self.clause, session, cue.verb_end, cue.end)
        plain = self._plain(cue, NormKind.REVIEW_CLAUSE)
        yield replace(plain, bearer_is_issuer=True, session=session, deadline=day)

    def _meeting(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        found = sessions(self.clause, cue.clause_start, cue.end)
        before = [session for session in found if session.before and session.start >= cue.verb_end]
        plain = self._plain(cue, NormKind.NORM)
        yield replace(plain, bearer=parties.body, session=before[-1] if before else None)

    def _periodic(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        yield replace(self._plain(cue, NormKind.NORM), bearer=parties.body)

    def _functions(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        for path, start, end in self._function_spans(cue):
            yield NormMention(
                kind=NormKind.FUNCTION,
                deontic=cue.governor.phrase.deontic if cue.governor else Deontic.OBLIGATION,
                path=path,
                start=start,
                end=end,
                bearer=parties.body,
            )

    def _function_spans(self, cue: Cue) -> Iterator[tuple[str, int, int]]:
        listed = listed_functions(self.setting.passage, self.children, cue.sentence, cue.verb_end)
        if listed:
            yield from listed
            return
        path = self.setting.passage.path
        starts = self._doings(cue)
        for start, end in zip(starts, [*starts[1:], cue.end], strict=True):
            span = evidence_span(self.clause.text, start, end)
            yield path, span.start, span.end

    def _doings(self, cue: Cue) -> list[int]:
        """Where each thing begins that a predicate says is to be done."""
        acts, text = self.clause.acts, self.clause.text
        if cue.governor is not None or cue.rule is not None:
            return [cue.verb]
        verbs = list(infinitives(self.clause, cue.verb, cue.end))
        first, rest = verbs[:1], verbs[1:]
        joined = [match for match in rest if acts.before.coordinated.search(text, cue.verb, match.start())]
        return [match.start("verb") for match in (*first, *joined)] or [cue.verb]


def _of(session: SessionMention, receiver: BodyMention | None, receivers: int) -> bool:
    """Whether a session is that of a receiver; a session of nobody named is that of the only one."""
    if session.body is None or receiver is None:
        return receivers == 1 or (session.body is None and receiver is None)
    return session.body == receiver or (session.body.key is not None and session.body.key == receiver.key)


_NORMS: Mapping[Event, Callable[[Filler, Cue, Parties], Iterator[NormMention]]] = {
    Event.REQUEST_ACTION: Filler._requested,
    Event.CONVENE: Filler._requested,
    Event.REQUEST_REPORT: Filler._reporting,
    Event.REVIEW_EFFECTIVENESS: Filler._reviewing,
    Event.SET_MEETING: Filler._meeting,
    Event.SET_PERIODICITY: Filler._periodic,
    Event.ASSIGN_FUNCTION: Filler._functions,
}
