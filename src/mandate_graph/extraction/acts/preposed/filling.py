"""From a cue to the acts that it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.making import LIFE_CYCLE, Parties, Standing, Words, decided, made
from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.conferring import norms
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.lasting import term_of
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event, Modality
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.source import Span

_BENEFIT_WITHIN = 20
_LASTING = frozenset({Event.ESTABLISH, Event.EXTEND, Event.RENEW})


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills cues of one passage; `children` are the passages below it."""

    clause: Clause
    setting: Setting
    children: Sequence[Passage]

    def fill(self, cue: Cue) -> Iterator[ActMention]:
        """The acts that a cue tells; a life-cycle event whose body is not found has none, and says so."""
        event = _event(cue)
        phrase = cue.governor.phrase if cue.governor else None
        said = self.clause.text[cue.verb_end : cue.end] if cue.rule is not None and cue.rule.objects is not None else ""
        for parties in self._parties(cue, event):
            done = decided(event, parties, phrase, said)
            done = Event.ASSIGN_FUNCTION if done is Event.REQUEST_ACTION and self._proposed(cue, parties) else done
            yield self._mention(cue, done, parties)
            if self._charges(cue, event) and parties.body is not None:
                yield replace(self._mention(cue, Event.ASSIGN_FUNCTION, Parties(body=parties.body)), term=None)

    def _proposed(self, cue: Cue, parties: Parties) -> bool:
        """Whether an organ recommends that a body of its own do something, and so recommends a function."""
        acts = self.clause.acts
        if cue.governor is None or cue.governor.phrase.verb not in acts.phrases.proposing or cue.rule is not None:
            return False
        at = self.clause.led(cue.verb, cue.end)
        done = not (acts.wished.match(self.clause.text, at, cue.end) or acts.not_doing.match(self.clause.text, at))
        return done and parties.body is not None and parties.body is parties.asked

    def _charges(self, cue: Cue, event: Event) -> bool:
        """Whether a clause that founds a body, or lets it go on, opens the list of what it is to do."""
        if event not in _LASTING or cue.telling is not Telling.PERFORMED:
            return False
        return self.clause.acts.charge.search(self.clause.text, cue.verb_end, self.clause.end) is not None

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
            yield from (self._affected(event, body, first) for body in cue.bodies)
            quiet = cue.rule is not None and cue.rule.rule.quiet
            if not cue.bodies and event in LIFE_CYCLE and not quiet:
                yield Parties(asked=first)

    def _affected(self, event: Event, body: BodyMention, asked: BodyMention | None) -> Parties:
        """The body of an act; whoever only has to report is no body whose mandate is spoken of."""
        only_reports = event is Event.REQUEST_REPORT and not self.clause.mandated(body)
        if event is Event.REQUEST_REPORT:
            return Parties(body=None if only_reports else body, asked=asked or body)
        return Parties(body=body, asked=asked)

    def _asked(self, cue: Cue, role: Role | None, actor: BodyMention) -> Parties:
        if role is Role.DEPUTED:
            return Parties(body=cue.bodies[0], asked=actor, actor=cue.bodies[0])
        phrase = cue.governor.phrase if cue.governor is not None else None
        proposing = self.clause.acts.phrases.proposing
        authorizes = phrase is not None and (phrase.modality is Modality.DECIDES or phrase.verb in proposing)
        given = authorizes and role is None and actor.kind is BodyKind.OTHER
        own = actor if given or self.clause.subsidiary(actor) else None
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
        words = Words(
            language=self.clause.acts.language,
            part=self.setting.part,
            path=self.setting.passage.path,
            span=span,
            sentence=Span(self.clause.start, self.clause.end),
            telling=cue.telling,
            rule=cue.rule.rule if cue.rule else None,
            phrase=cue.governor.phrase if cue.governor else None,
        )
        term = None if cue.participle else term_of(self.clause, event, parties.body, span)
        return replace(
            made(words, event, parties, term),
            permanence=self._standing(cue).of(event, parties.body),
            norms=norms(self.clause, self.setting.passage, self.children, (cue, event, parties.body, parties.asked)),
            continues=cue.telling is Telling.CONTINUED or self._continues(cue),
            participle=cue.participle,
            instrument=cue.instrument,
            agent=cue.agent,
        )

    def _standing(self, cue: Cue) -> Standing:
        acts = self.clause.acts
        span = None if cue.participle else (cue.start, cue.end)
        return Standing(permanent=acts.permanent, interim=acts.interim, text=self.clause.text, span=span)

    def _continues(self, cue: Cue) -> bool:
        words = self.clause.acts.phrases.continuing_words
        return self.clause.text[self.clause.start : cue.verb_end].lstrip().startswith(words)


def _event(cue: Cue) -> Event:
    if cue.rule is None:
        return Event.REQUEST_ACTION if cue.asked else Event.ASSIGN_FUNCTION
    asks = cue.governor is not None and cue.governor.phrase.asks
    return cue.rule.rule.asked_event if asks and cue.rule.rule.asked_event else cue.rule.rule.event
