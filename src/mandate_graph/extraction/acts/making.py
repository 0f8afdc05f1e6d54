"""Makes the mention of an act, whichever way its clause was read."""

from dataclasses import dataclass

import regex

from mandate_graph.languages.themes.acts import ActRule, GovernorPhrase
from mandate_graph.model.act_mention import ActMention, Telling, TermMention
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event, Modality, Permanence
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.source import Span

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
        Event.SPLIT,
        Event.AMEND_MANDATE,
    }
)
_ANOTHER = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_YEAR = regex.compile(r"(?<!\d)\d{4}(?!\d)")
_PERFORMED, _TOLD = 0.95, 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who fills the roles of one act."""

    body: BodyMention | None = None
    asked: BodyMention | None = None
    actor: BodyMention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words that tell one act: `span` is the evidence, `sentence` its sentence, both in the flow of `path`.

    `rule` None: no rule's verb tells it. `phrase` None: no verb of deciding or asking governs it.
    """

    language: Language
    part: str
    path: str
    span: Span
    sentence: Span
    telling: Telling
    rule: ActRule | None = None
    phrase: GovernorPhrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The words of a clause that say how long a body is founded for; None where they tell of something else."""

    permanent: "regex.Pattern[str]"
    interim: "regex.Pattern[str]"
    text: str
    span: tuple[int, int] | None

    def of(self, event: Event, body: BodyMention | None) -> Permanence | None:
        """The permanence that an event gives a body; None where it gives none."""
        if event is Event.MAKE_PERMANENT:
            return Permanence.PERMANENT
        if event is not Event.ESTABLISH:
            return None
        if self._holds(self.permanent):
            return Permanence.PERMANENT
        if (body and body.interim) or self._holds(self.interim):
            return Permanence.INTERIM
        return Permanence.UNSPECIFIED

    def _holds(self, phrase: "regex.Pattern[str]") -> bool:
        return self.span is not None and phrase.search(self.text, *self.span) is not None


def decided(event: Event, parties: Parties, phrase: GovernorPhrase | None, said: str) -> Event:
    """The event by what its verb of deciding makes of it.

    What is decided of a body's own session is when it meets; where somebody is asked to convene it, only if the words,
    `said` of a session alone, tell the year. What a body is authorized to do is a function that it is given.
    """
    if phrase is None or parties.body is None:
        return event
    if event is Event.CONVENE and said and (not phrase.asks or _YEAR.search(said)):
        return Event.SET_MEETING
    authorized = authorizes(phrase) and parties.body is parties.asked
    return Event.ASSIGN_FUNCTION if event is Event.REQUEST_ACTION and authorized else event


def authorizes(phrase: GovernorPhrase) -> bool:
    """Whether a verb decides what whom it names is to do or may do ("authorizes the group to", "mandates it to")."""
    return phrase.asks and phrase.modality is Modality.DECIDES


def lets_last(event: Event, phrase: GovernorPhrase | None) -> bool:
    """Whether an organ, by authorizing others, be they no bodies, decides that a body is founded or goes on."""
    return phrase is not None and authorizes(phrase) and event in (Event.ESTABLISH, Event.EXTEND, Event.RENEW)


def made(words: Words, event: Event, parties: Parties, term: TermMention | None) -> ActMention:
    """The mention of an act, without the norms and marks that depend on how the clause was read."""
    modality = words.phrase.modality if words.phrase else Modality.DECIDES
    own = _own(words, event, parties)
    event = Event.SET_MEETING if own else event
    recommended = modality is Modality.RECOMMENDS and event in LIFE_CYCLE
    return ActMention(
        event=event,
        rule=words.rule.id if words.rule else f"{words.language.value}-{event.value.lower()}",
        part=words.part,
        path=words.path,
        start=words.span.start,
        end=words.span.end,
        sentence_start=words.sentence.start,
        sentence_end=words.sentence.end,
        telling=words.telling,
        modality=modality,
        body=parties.body,
        asked=parties.asked,
        actor=parties.actor,
        composition=parties.body.composition if parties.body and event is Event.ESTABLISH else (),
        term=term,
        confidence=_PERFORMED if words.telling is Telling.PERFORMED else _TOLD,
        recommended_to_another=recommended and (parties.asked is None or parties.asked.kind in _ANOTHER),
        own=own,
        body_expected=event in LIFE_CYCLE and parties.body is None,
    )


def _own(words: Words, event: Event, parties: Parties) -> bool:
    """Whether a meeting that is decided is that of the organ that decides it: the words name nobody."""
    rule, phrase = words.rule, words.phrase
    decides = rule is not None and rule.own and phrase is not None and not phrase.asks
    return decides and event is Event.CONVENE and parties.body is None and parties.asked is None
