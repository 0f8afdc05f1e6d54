"""From a cue to what it says: the bodies in its roles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mandate_graph.extraction.acts.agents import at_session_of
from mandate_graph.extraction.acts.antecedents import asked_before, meant_by, possessor
from mandate_graph.extraction.acts.charged import charged_before
from mandate_graph.extraction.acts.clauses import Clause, asked_infinitives, finite_verb
from mandate_graph.extraction.acts.conferring import Conferring
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.governed import object_behind
from mandate_graph.extraction.acts.governors import Governor, Setting
from mandate_graph.extraction.acts.grammar import brings_in, chargeable, mandated, reports, subsidiary
from mandate_graph.extraction.acts.joining import joined_alike
from mandate_graph.extraction.acts.lasting import term_of
from mandate_graph.extraction.acts.making import Parties, Standing, Words, authorizes, decided, lets_last, made
from mandate_graph.extraction.acts.named_agents import named_agent
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import inverted
from mandate_graph.extraction.acts.promising import of_an_office_holder, of_an_organ, promises_a_body
from mandate_graph.extraction.acts.reporting import beneficiary, reported_on
from mandate_graph.extraction.acts.roles import (
    addressed,
    asked_of,
    complement_of,
    made_passive,
    object_of,
    participle_subject,
    passive_subject,
    subject_behind,
    subject_of,
    subject_of_verb,
    whom_asked,
)
from mandate_graph.extraction.acts.understood import holder, of_arrangements, understood
from mandate_graph.languages.script import COMMAS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.source import Span

_JOINING = frozenset({Event.ESTABLISH, Event.DISSOLVE, Event.MERGE, Event.EXTEND, Event.MAKE_PERMANENT})
_ENDING = frozenset({Event.EXTEND, Event.RENEW, Event.TERMINATE})
_PROLONGING = frozenset({Event.EXTEND, Event.RENEW})
_DONE_TO = (Role.OBJECT, Role.COMPLEMENT)
_TITLE_WITHIN = 120
_BEHIND_PASSIVE = 90
_OPENING_WITHIN = 40


def _asks_first(cue: Cue) -> bool:
    """Whether a rule's verb is the first that somebody is asked for: it is a request, whatever it is done to."""
    governor, rule = cue.governor, cue.rule
    if governor is None or not governor.phrase.asks or rule is None or cue.voice is not Voice.ACTIVE:
        return False
    return rule.rule.role in (Role.OBJECT, Role.COMPLEMENT) and (
        governor.inherited or cue.place.start == governor.start
    )


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills cues of one passage; `children` are the passages below it."""

    clause: Clause
    setting: Setting
    children: Sequence[Passage]

    def fill(self, cue: Cue) -> Iterator[ActMention]:
        """The acts that a cue tells; a life-cycle event whose body is not found has none, and says so."""
        event = self._event(cue)
        phrase = cue.governor.phrase if cue.governor else None
        said = self.clause.text[cue.place.verb : cue.place.end] if cue.place.object_span is not None else ""
        found = [
            self._mention(cue, decided(event, parties, phrase, said), parties) for parties in self._parties(cue, event)
        ]
        other = None if any(act.body for act in found) else self._otherwise(cue)
        if other is not None:
            yield from self.fill(other)
            return
        if not found and _asks_first(cue):
            yield from self.fill(replace(cue, rule=None))
        yield from found
        for act in found:
            yield from self._besides(cue, act)

    def _otherwise(self, cue: Cue) -> Cue | None:
        """The same verb read by a later rule, of what is done to a body that stands, where one only founds bodies."""
        if cue.rule is None or not cue.rule.rule.founds or cue.voice is not Voice.ACTIVE:
            return None
        place, rules = cue.place, list(self.clause.rules)
        for rule in rules[rules.index(cue.rule) + 1 :]:
            asks = cue.governor is not None and cue.governor.phrase.asks
            left_out = rule.rule.founds or rule.rule.passive_only or (asks and rule.rule.decided)
            if rule.rule.role not in _DONE_TO or left_out:
                continue
            if rule.verbs.infinitive.fullmatch(self.clause.text, place.verb, place.verb_end):
                fits, span = object_behind(self.clause, rule, place.verb_end, place.end)
                if fits:
                    return replace(cue, rule=rule, place=replace(place, object_span=span))
        return None

    def _besides(self, cue: Cue, act: ActMention) -> Iterator[ActMention]:
        """What else the clause says of a body that it founds or prolongs: a list of functions, or another name."""
        lasting = act.event in _PROLONGING or (act.event is Event.ESTABLISH and act.telling is Telling.PERFORMED)
        if not lasting or act.body is None or cue.voice is not Voice.ACTIVE:
            return
        acts, text, place = self.clause.acts, self.clause.text, cue.place
        title = acts.titles.search(text, place.verb_end, place.end) if act.event in _PROLONGING else None
        if title is not None:
            named = next(
                (one for one in self.clause.between(title.end(), title.end() + _TITLE_WITHIN) if one.key), None
            )
            yield replace(self._mention(cue, Event.RENAME, Parties(body=named or act.body)), term=None)
        if acts.charges.search(text, place.verb_end, place.end):
            yield replace(self._mention(cue, Event.ASSIGN_FUNCTION, Parties(body=act.body)), term=None)

    def _event(self, cue: Cue) -> Event:
        if cue.rule is None:
            return Event.REQUEST_ACTION if cue.voice is Voice.ACTIVE else Event.ASSIGN_FUNCTION
        asks = cue.governor is not None and cue.governor.phrase.asks
        return cue.rule.rule.asked_event if asks and cue.rule.rule.asked_event else cue.rule.rule.event

    def _asked(self, cue: Cue) -> tuple[tuple[BodyMention, ...], bool]:
        """Whom the governing verb asks, as far as known, and whether it asks anybody."""
        governor = cue.governor
        if governor is None or not governor.phrase.asks or cue.voice in (Voice.PREDICATE, Voice.NOMINAL):
            return (), False
        if governor.inherited:
            return governor.asked, governor.addressed
        if governor.content is not None:
            named = asked_of(self.clause, governor.verb, governor.content)
            if named:
                return named, True
            subject = self._wisher(governor, governor.content)
            return (subject,) if subject else (), True
        end = self._first_infinitive(cue, governor)
        somebody = governor.passive or addressed(self.clause, governor.verb, end)
        wished = () if somebody else self._wished_of(cue)
        asked = wished or whom_asked(self.clause, governor, end)
        if not asked and somebody and not governor.passive:
            earlier = holder(self.clause, governor.end, self.setting.before)
            asked = (earlier,) if earlier is not None else ()
        return asked, somebody or bool(wished)

    def _wished_of(self, cue: Cue) -> tuple[BodyMention, ...]:
        """Where verbs come first, the known body right behind a verb of which it is wished that it do something."""
        words, place = self.clause.acts.phrases.words, cue.place
        clausal = words.clause_markers and self.clause.text[place.verb : place.verb_end].split()[:1]
        if not (words.verb_first and clausal and clausal[0] in words.clause_markers):
            return ()
        subject = subject_behind(self.clause, place.verb_end, place.end)
        return (subject,) if subject is not None and subject.definite else ()

    def _wisher(self, governor: Governor, content: int) -> BodyMention | None:
        """Who is to do what a clause of content wishes: its subject, or whom a pronoun, or none at all, means."""
        meant = meant_by(self.clause, content, governor.start)
        if not self.clause.acts.phrases.words.finite_openers:
            return meant or subject_of(self.clause, content, governor.scope_end, beside=True)
        verb = finite_verb(self.clause, governor.end, governor.scope_end)
        named = subject_of(self.clause, content, verb or governor.scope_end)
        dropped = verb is not None and not made_passive(self.clause, content, verb)
        return meant or named or (asked_before(self.clause, governor.start, known=False) if dropped else None)

    def _first_infinitive(self, cue: Cue, governor: Governor) -> int:
        end = max(cue.place.end, cue.place.verb_end + 1)
        match = next(asked_infinitives(self.clause, governor.phrase, governor.end, end), None)
        return min(match.start(), cue.place.verb) if match else cue.place.verb

    def _parties(self, cue: Cue, event: Event) -> Iterator[Parties]:
        asked, anybody = self._asked(cue)
        if anybody and not asked and not lets_last(event, cue.governor.phrase if cue.governor else None):
            return
        if not anybody and cue.governor is not None and cue.governor.phrase.names_asked:
            return
        role = cue.rule.rule.role if cue.rule else None
        if role is None:
            yield from self._unruled(cue, asked)
        elif role is Role.DEPUTED:
            yield from self._deputed(cue, event, asked)
        elif role is Role.REPORTER:
            yield from self._reporter(cue, asked)
        elif role is Role.ASKED:
            groups = (body for body in asked if body.kind is not BodyKind.OFFICIAL)
            yield from (Parties(body=body) for body in groups if subsidiary(body, self.clause.acts))
        elif role is Role.INSTRUMENT:
            yield Parties()
        else:
            yield from self._affected(cue, event, asked)

    def _unruled(self, cue: Cue, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        if cue.voice is Voice.PREDICATE:
            body = subject_of_verb(self.clause, cue.place)
            alone = (cue.governor, cue.telling) == (None, Telling.PERFORMED)
            yield from [Parties(body=body)] if body and chargeable(body, self.clause.acts, alone=alone) else ()
            return
        governor = cue.governor if cue.governor is not None and authorizes(cue.governor.phrase) else None
        for actor in asked:
            if governor is not None and not self._beside(governor, asked[0]):
                return
            pronoun = governor is not None and not governor.passive and actor.end <= governor.start
            charged = subsidiary if governor is None or pronoun else mandated
            own = actor if charged(actor, self.clause.acts) else None
            served = own or beneficiary(self.clause, cue.place.verb, cue.place.end, actor)
            yield Parties(body=served, asked=actor)

    def _beside(self, governor: Governor, actor: BodyMention) -> bool:
        """Whether a verb of authorizing, where a text only tells, stands beside whom it names.

        Else its past may be what describes others ("mandated institutions, including the group").
        """
        if governor.telling is Telling.PERFORMED or governor.passive or governor.inherited:
            return True
        before = self.clause.acts.before
        small = rf"(?:[\s{COMMAS}]|{before.adverbs}|{before.asked})*"
        return compiled(small).fullmatch(self.clause.text, governor.end, actor.start) is not None

    def _deputed(self, cue: Cue, event: Event, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        low, high = cue.place.verb_end, cue.place.end
        deputy = self._deputy_meant(cue) or object_of(self.clause, low, high, any_kind=True, any_case=True)
        if cue.voice is Voice.PASSIVE:
            deputy = charged_before(self.clause, cue.place.verb)
        if event is Event.ASSIGN_FUNCTION:
            if deputy is not None and mandated(deputy, self.clause.acts):
                yield Parties(body=deputy)
            return
        others = self.clause.between(deputy.end if deputy else cue.place.verb_end, cue.place.end)
        served = next((mention for mention in others if subsidiary(mention, self.clause.acts)), None)
        for actor in asked:
            yield Parties(body=served, asked=actor, actor=deputy)

    def _deputy_meant(self, cue: Cue) -> BodyMention | None:
        """The body named before in the sentence that a pronoun right behind a verb of entrusting means."""
        words, before = self.clause.acts.phrases.words, self.clause.acts.before
        pronoun = rf"\s*(?:{before.adverbs}\s+)*{words_pattern(words.asked_pronouns)}(?!\w)"
        if words.verb_first or not compiled(pronoun).match(self.clause.text, cue.place.verb_end, cue.place.end):
            return None
        return asked_before(self.clause, cue.place.verb)

    def _reporter(self, cue: Cue, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        assert cue.rule is not None
        place = cue.place
        for actor in asked:
            yield Parties(body=actor if subsidiary(actor, self.clause.acts) else None, asked=actor)
        asks = cue.governor is not None and cue.governor.phrase.asks
        if not asked and asks and place.object_span:
            body = reported_on(self.clause, place.object_span[1], place.end)
            if body is not None:
                yield Parties(body=body)

    def _affected(self, cue: Cue, event: Event, asked: tuple[BodyMention, ...]) -> Iterator[Parties]:
        bodies = self._bodies(cue)
        fitting = [body for body in bodies if self._fits(cue, event, body)]
        actor = asked[0] if asked else None
        for body in fitting:
            if mandated(body, self.clause.acts) or event is not Event.REQUEST_REPORT:
                yield Parties(body=body, asked=actor)
            else:
                yield Parties(asked=body)
        if not fitting and (event is Event.CONVENE or (not bodies and promises_a_body(self.clause, cue, event))):
            yield Parties(asked=actor)

    def _bodies(self, cue: Cue) -> tuple[BodyMention, ...]:
        assert cue.rule is not None
        place = cue.place
        nominal = cue.voice in (Voice.NOMINAL, Voice.ABOUT)
        if (nominal or cue.rule.rule.role is Role.COMPLEMENT) and place.object_span is not None:
            prolonged = cue.rule.rule.event in _PROLONGING and cue.rule.rule.role is Role.COMPLEMENT
            meant = cue.rule.rule.direct and (not nominal or prolonged)
            if prolonged and of_an_office_holder(self.clause, place.object_span[1]):
                return ()
            met = at_session_of(self.clause, place.object_span[1])
            owners = complement_of(self.clause, place.object_span, place.end, meant=meant)
            named = tuple(one for one in owners if one is not met)
            return named or self._owner_meant(cue, place.object_span)
        found: BodyMention | None
        if cue.voice is Voice.PARTICIPLE:
            prolonged = cue.rule.rule.role is Role.COMPLEMENT
            found = participle_subject(self.clause, place.verb, place.verb_end, joined_on=prolonged)
        elif cue.voice is Voice.PASSIVE:
            found = passive_subject(self.clause, place.verb) or self._behind_passive(cue)
            if cue.rule.rule.event is Event.RENAME and (found is None or found.key is None):
                found = object_of(self.clause, place.verb_end, place.end, any_kind=True) or found
        elif cue.voice is Voice.PREDICATE:
            listed = cue.governor.subject if cue.governor and cue.governor.inherited else None
            found = listed or self._behind_expletive(cue) or subject_of_verb(self.clause, place)
            found = found or self._behind_reflexive(cue)
        else:
            found = object_of(self.clause, place.verb_end, self._object_end(cue), any_case=not cue.rule.rule.direct)
        return self._with_joined(cue, found) if found else ()

    def _owner_meant(self, cue: Cue, span: tuple[int, int]) -> tuple[BodyMention, ...]:
        """The body whose founding, mandate or term it is where none is named behind it."""
        assert cue.rule is not None
        if cue.voice is Voice.NOMINAL and cue.rule.objects is None:
            owner = possessor(self.clause, cue.place.verb)
        elif cue.rule.rule.event in _ENDING or of_arrangements(self.clause, cue):
            owner = understood(self.clause, span, self.setting.before)
        else:
            owner = None
        return (owner,) if owner else ()

    def _with_joined(self, cue: Cue, first: BodyMention) -> tuple[BodyMention, ...]:
        """A body and those joined to it to which the same is done: "abolish the committee and the working group"."""
        assert cue.rule is not None
        place = cue.place
        behind = cue.voice is Voice.ACTIVE and first.start >= place.verb_end
        before = cue.voice in (Voice.PASSIVE, Voice.PREDICATE) and first.end <= place.verb
        joining = cue.rule.rule.event in _JOINING and cue.rule.rule.role is Role.OBJECT
        if not joining or not (behind or before):
            return (first,)
        end = self._object_end(cue) if behind else place.verb
        others = joined_alike(self.clause, first, end)
        return others if behind or self._reaches(others[-1], place.verb) else (first,)

    def _reaches(self, last: BodyMention, verb: int) -> bool:
        """Whether nothing but small words stands between a subject and its verb."""
        between = rf"[\s,]*(?:{self.clause.acts.before.adverbs}\s+)*"
        return compiled(between).fullmatch(self.clause.text, last.end, verb) is not None

    def _object_end(self, cue: Cue) -> int:
        """Where the object of an active verb must have come: before the words that its rule wants behind it."""
        assert cue.rule is not None
        behind = cue.rule.followed
        match = behind.search(self.clause.text, cue.place.verb_end, cue.place.end) if behind else None
        return match.start() if match else cue.place.end

    def _behind_passive(self, cue: Cue) -> BodyMention | None:
        """Where word order is free, the subject of a passive may stand behind it, or further in front."""
        place = cue.place
        if not self.clause.acts.before.free_order and not inverted(self.clause, place.verb):
            return self._behind_reflexive(cue)
        behind = object_of(self.clause, place.verb_end, place.end)
        if behind is not None and behind.start <= place.verb_end + _BEHIND_PASSIVE:
            return behind
        return subject_of(self.clause, place.clause_start, place.verb)

    def _behind_reflexive(self, cue: Cue) -> BodyMention | None:
        """The subject of a passive made by a pronoun, which stands behind it ("que se establezca un grupo")."""
        reflexive = self.clause.acts.before.reflexive
        if not reflexive or not compiled(reflexive).match(self.clause.text, cue.place.verb):
            return None
        return object_of(self.clause, cue.place.verb_end, cue.place.end)

    def _behind_expletive(self, cue: Cue) -> BodyMention | None:
        """ "There shall be established a committee"."""
        behind = inverted(self.clause, cue.place.verb)
        return object_of(self.clause, cue.place.verb_end, cue.place.end) if behind else None

    def _fits(self, cue: Cue, event: Event, body: BodyMention) -> bool:
        assert cue.rule is not None
        if event in _PROLONGING and body.kind is BodyKind.ORGAN:
            return False
        if cue.rule.rule.founds:
            return brings_in(body, self.clause.acts)
        if cue.rule.rule.role is Role.OBJECT and cue.rule.objects is not None and event is Event.ESTABLISH:
            return body.kind is BodyKind.OFFICIAL and bool(self.clause.acts.mandate_holders.match(body.text))
        if event is Event.REQUEST_REPORT and cue.rule.rule.role is Role.SUBJECT:
            return reports(body, self.clause.acts)
        if event is Event.CONVENE or cue.rule.rule.role is Role.SUBJECT:
            return mandated(body, self.clause.acts) or of_an_organ(self.clause, cue, body)
        return True

    def _mention(self, cue: Cue, event: Event, parties: Parties) -> ActMention:
        span = self.clause.evidence(cue.place.start, cue.place.end)
        words = Words(
            language=self.clause.acts.language,
            part=self.setting.part,
            path=self.setting.passage.path,
            span=span,
            sentence=Span(cue.sentence.start, cue.sentence.end),
            telling=cue.telling,
            rule=cue.rule.rule if cue.rule else None,
            phrase=cue.governor.phrase if cue.governor else None,
        )
        return replace(
            made(words, event, parties, term_of(self.clause, event, parties.body, span)),
            permanence=self._standing(cue).of(event, parties.body),
            norms=Conferring(self.clause, self.setting.passage, self.children).norms(cue, event, parties),
            continues=self._continues(cue),
            participle=cue.voice in (Voice.PARTICIPLE, Voice.NOMINAL),
            passive=cue.voice is Voice.PASSIVE,
            agent=named_agent(self.clause, cue, parties.body),
        )

    def _standing(self, cue: Cue) -> Standing:
        acts, place = self.clause.acts, cue.place
        whole = cue.voice not in (Voice.PARTICIPLE, Voice.NOMINAL, Voice.ABOUT)
        span = (place.start, place.end) if whole else None
        return Standing(permanent=acts.permanent, interim=acts.interim, text=self.clause.text, span=span)

    def _continues(self, cue: Cue) -> bool:
        words = self.clause.acts.phrases.continuing_words
        opened = self.clause.text[cue.sentence.start : cue.place.start + _OPENING_WITHIN].lower()
        return any(word in opened for word in words) or cue.telling is Telling.CONTINUED
