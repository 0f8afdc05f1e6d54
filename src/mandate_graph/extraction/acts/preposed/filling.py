"""From a cue to the acts that it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.conferring import norms
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.lasting import term_of
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event, Modality, Permanence
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind

LIFE_CYCLE = frozenset(
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
_PERFORMED, _TOLD = 0.95, 0.85
_BENEFIT_WITHIN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who fills the roles of one act."""

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
        event = _event(cue)
        for parties in self._parties(cue, event):
            yield self._mention(cue, event, parties)

    def _parties(self, cue: Cue, event: Event) -> Iterator[Parties]:
        role = cue.rule.rule.role if cue.rule else None
        if role is Role.INSTRUMENT:
            yield Parties()
        elif role is Role.ASKED:
            yield from (Parties(body=body) for body in cue.bodies)
        elif cue.asked and (role in (None, Role.REPORTER) or event is Event.REQUEST_ACTION):
            yield from (self._asked(cue, role, actor) for actor in cue.asked)
        else:
            first = cue.asked[0] if cue.asked else None
            yield from (Parties(body=body, asked=first) for body in cue.bodies)
            if not cue.bodies and event in LIFE_CYCLE:
                yield Parties(asked=first)

    def _asked(self, cue: Cue, role: Role | None, actor: BodyMention) -> Parties:
        if role is Role.DEPUTED:
            return Parties(body=cue.bodies[0], asked=actor, actor=cue.bodies[0])
        own = actor if self.clause.subsidiary(actor) else None
        return Parties(body=own or (None if role else self._beneficiary(cue, actor)), asked=actor)

    def _beneficiary(self, cue: Cue, asked: BodyMention) -> BodyMention | None:
        """The subsidiary body for which something is asked: the one to which something is given ("向…提供")."""
        low, high = next(iter(self.clause.pieces(cue.verb, cue.end)), (cue.verb, cue.verb))
        for word in self.clause.acts.phrases.words.destination_openers:
            at = self.clause.text.find(word, low, min(high, low + _BENEFIT_WITHIN))
            body = self.clause.at(at + len(word), high) if at >= 0 else None
            if body is not None and self.clause.subsidiary(body) and body.key != asked.key:
                return body
        return None

    def _mention(self, cue: Cue, event: Event, parties: Parties) -> ActMention:
        span = self.clause.evidence(cue.start, cue.end)
        governor = cue.governor
        modality = governor.phrase.modality if governor else Modality.DECIDES
        recommended = modality is Modality.RECOMMENDS and event in LIFE_CYCLE
        expected = event in LIFE_CYCLE and parties.body is None
        return ActMention(
            event=event,
            rule=cue.rule.rule.id if cue.rule else f"{self.clause.acts.language.value}-{event.value.lower()}",
            part=self.setting.part,
            path=self.setting.passage.path,
            start=span.start,
            end=span.end,
            sentence_start=self.clause.start,
            sentence_end=self.clause.end,
            telling=cue.telling,
            modality=modality,
            body=parties.body,
            asked=parties.asked,
            actor=parties.actor,
            permanence=self._permanence(cue, event, parties.body),
            composition=parties.body.composition if parties.body and event is Event.ESTABLISH else (),
            norms=norms(self.clause, self.setting.passage, self.children, (cue, event, parties.body, parties.asked)),
            confidence=_PERFORMED if cue.telling is Telling.PERFORMED else _TOLD,
            recommended_to_another=recommended and (parties.asked is None or parties.asked.kind in _ANOTHER),
            continues=cue.telling is Telling.CONTINUED or self._continues(cue),
            participle=cue.participle,
            body_expected=expected,
            instrument=cue.instrument,
            term=None if cue.participle else term_of(self.clause, event, parties.body, (span.start, span.end)),
        )

    def _continues(self, cue: Cue) -> bool:
        words = self.clause.acts.phrases.continuing_words
        return self.clause.text[self.clause.start : cue.verb_end].lstrip().startswith(words)

    def _permanence(self, cue: Cue, event: Event, body: BodyMention | None) -> Permanence | None:
        if event is Event.MAKE_PERMANENT:
            return Permanence.PERMANENT
        if event is not Event.ESTABLISH:
            return None
        acts, text = self.clause.acts, self.clause.text
        if not cue.participle and acts.permanent.search(text, cue.start, cue.end):
            return Permanence.PERMANENT
        if (body and body.interim) or (not cue.participle and acts.interim.search(text, cue.start, cue.end)):
            return Permanence.INTERIM
        return Permanence.UNSPECIFIED


def _event(cue: Cue) -> Event:
    if cue.rule is None:
        return Event.REQUEST_ACTION if cue.asked else Event.ASSIGN_FUNCTION
    asks = cue.governor is not None and cue.governor.phrase.asks
    return cue.rule.rule.asked_event if asks and cue.rule.rule.asked_event else cue.rule.rule.event
