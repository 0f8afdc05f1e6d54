"""The shape of what a language pack holds about acts."""

from dataclasses import dataclass, field
from enum import StrEnum

from mandate_graph.languages.conjugation import Irregular
from mandate_graph.languages.listed_verbs import ListedVerb
from mandate_graph.languages.paradigms import Paradigms
from mandate_graph.languages.themes.clause_words import ClauseWords
from mandate_graph.languages.themes.listing import ListingWords
from mandate_graph.model.mandate import Deontic, Event, Modality


class Role(StrEnum):
    """Where in its clause a rule's body stands."""

    OBJECT = "object"
    """The verb's object: "establish a working group"."""
    COMPLEMENT = "complement"
    """Behind one of the rule's objects: "extend the mandate of the group", or its owner: "its mandate"."""
    SUBJECT = "subject"
    """In front of the verb: "the group shall meet"."""
    ASKED = "asked"
    """Whom the governing verb asks: "invites the group to consider"."""
    REPORTER = "reporter"
    """Whom the governing verb asks, else whose results are to be reported."""
    DEPUTED = "deputed"
    """The object is a person or body to whom the body's affairs are given: "authorize the head to coordinate"."""
    INSTRUMENT = "instrument"
    """No body: the subject is an instrument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernorPhrase:
    """A verb of deciding or asking, in its infinitive, with what belongs to it.

    `asks`: somebody is named whom it asks. `requires`: words that must follow before the infinitive that it governs.
    """

    verb: str
    modality: Modality
    deontic: Deontic
    asks: bool = False
    requires: str = ""
    names_asked: bool = False
    """Without anybody whom it asks it only proposes ("предложили учредить комитет")."""
    asked_case: str = ""
    """Where cases show roles, the case in which whom it asks may stand in front ("Комитету | было поручено")."""
    alone: tuple[str, ...] = ()
    """Forms that tell of what was asked without a copula ("Комитету | поручено изучить …")."""
    told: bool = False
    """Whatever its form, it only tells of what was asked before ("recalls the request made to")."""
    leads: tuple[str, ...] = ()
    """Prepositions, as written, of which one leads in what is asked where a noun says it; "" where none need to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRule:
    """One way to say that something is done to a body, or asked of it.

    `verbs` are phrases with the verb first, in its infinitive. One of `objects` (any inflection) must follow in the
    clause, `within` characters behind the verb at most; `voids` are phrases that must not. `asked_event` is the event
    where the verb depends on a verb of asking. `examples` are sentences in which the rule must fire, and
    `counterexamples` sentences in which it must not; tests run both.
    """

    id: str
    event: Event
    role: Role
    verbs: tuple[str, ...]
    objects: tuple[str, ...] = ()
    voids: tuple[str, ...] = ()
    within: int = 240
    asked_event: Event | None = None
    decided: bool = False
    """Only what is decided, not what somebody is asked to do."""
    passive_only: bool = False
    """Only what "shall be" done, not what is decided or asked to be done."""
    to_destination: bool = False
    """Only where a body is named to which something goes."""
    receives: bool = False
    """Only where an organ, or a pronoun for the one that speaks, stands right behind the verb ("inform the | …")."""
    nouns: tuple[str, ...] = ()
    """Nouns that tell of the act where the instrument is named behind the body ("the establishment of …")."""
    reflexive: bool = False
    """The verbs are reflexive: their past says what the passive of another verb says."""
    direct: bool = True
    """The object is the verb's own, not one behind a preposition or in an oblique case."""
    elided: tuple[str, ...] = ()
    """Forms that may follow a conjunction without the marker of the infinitive ("and report to")."""
    followed: tuple[str, ...] = ()
    """Phrases, as written, of which one must stand behind the verb and its object ("merge … into")."""
    founds: bool = False
    """Only of a body that is new: one introduced as such ("appoint a commission of inquiry"); where the body is the
    subject, one that another word stands for in front of the verb ("there shall be a committee")."""
    active_only: bool = False
    """Only what somebody does, not what is done ("shall include", not "shall be included")."""
    quiet: bool = False
    """No remark where the body is not named: the objects may be anybody's."""
    by_another: bool = False
    """Also what another shall do to the body behind the verb ("the Council shall review the work of | the group")."""
    opens_list: bool = False
    """Only where a colon stands right behind the verb ("its functions shall be:")."""
    whole_scope: bool = False
    """The objects may stand behind a second verb of the same sentence, and the evidence runs to its end."""
    own: bool = False
    """Where nobody is named whose meeting is decided, it is that of the organ that decides it."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    @property
    def gives(self) -> bool:
        """Whether it tells of a new body that a body, the subject, "shall have"."""
        return self.founds and self.active_only


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsPhrases:
    """Phrases about acts, one per line, in dictionary form."""

    words: ClauseWords
    governors: tuple[GovernorPhrase, ...]
    rules: tuple[ActRule, ...]
    irregular: tuple[tuple[str, Irregular], ...] = ()
    paradigms: Paradigms | None = None
    listed: tuple[ListedVerb, ...] = ()
    """Verbs whose forms no endings make."""
    chairs: tuple[str, ...] = ()
    """Officers who stand for their body ("chair of")."""
    offices: tuple[str, ...] = ()
    """What an organization is asked for by ("secretariat of"): whoever asks that asks the organization."""
    mandate_holders: tuple[str, ...] = ()
    """Officials who hold a mandate of an organ and count as subsidiary bodies."""
    not_bodies: tuple[str, ...] = ()
    """Things that are established and are no bodies ("post", "fund")."""
    office_holders: tuple[str, ...] = ()
    """Persons whose terms of office are no mandates of bodies ("judge", "member"), and what else has a duration."""
    charges: tuple[str, ...] = ()
    """Words in front of a colon with which a body that lives on is given functions ("with the following mandate")."""
    titles: tuple[str, ...] = ()
    """Words with which it is given another name ("under the title of")."""
    body_nouns: tuple[str, ...] = ()
    """Nouns that promise a body; where no body was found there, an issue says so."""
    permanent: tuple[str, ...] = ()
    """Phrases in an establishment that make the body permanent."""
    interim: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    """Nouns for an instrument ("decision")."""
    several_instruments: tuple[str, ...] = ()
    """Words for instruments in the plural ("resolutions"): what they did together is nobody's act alone."""
    own_draft: tuple[str, ...] = ()
    """Words by which a note speaks of the draft that it accompanies ("the draft resolution")."""
    approvals: tuple[str, ...] = ()
    """Verbs, as written, that do what the noun behind them says ("approves the establishment of")."""
    proposals: tuple[str, ...] = ()
    """Verbs of approving, as written, with a noun for what holds the act ("approves the proposal | … on")."""
    notings: tuple[str, ...] = ()
    """Verbs, as written, that take what the noun behind them says as done ("welcomes the extension of")."""
    listing: ListingWords = field(default_factory=ListingWords)
    arrangements: tuple[str, ...] = ()
    """Words, as written, for all that a text has laid down for its body ("arrangements set out above")."""
    recallings: tuple[str, ...] = ()
    """Verbs, as written, that recall what there is ("recalling")."""
    mandates_told: tuple[tuple[str, str], ...] = ()
    """(words for a mandate in front of the body that has it, words behind it that lead in what it is to do)."""
    latest: tuple[str, ...] = ()
    """Words in front of a noun of prolonging that tell of one that has been made ("the recent | extension of")."""
    expectings: tuple[str, ...] = ()
    """Verbs, as written, that look forward to something ("looks forward to")."""
    sayings: tuple[str, ...] = ()
    """Verbs, as written, with which a report tells what a speaker held ("said", "suggested")."""
    announcements: tuple[str, ...] = ()
    """Words with which a report tells, right behind a body, that it will meet ("will hold its next")."""
    comings: tuple[str, ...] = ()
    """Verbs, as written, by which a session is told to come ("will be held")."""
    holdings: tuple[str, ...] = ()
    """Nouns, as written, with what leads in a session that one looks forward to ("holding of")."""
    approvals_told: tuple[str, ...] = ()
    """Verbs of approving as a text tells of them ("approved")."""
    approvals_undergone: tuple[str, ...] = ()
    """Participles by which it is told that what a noun says was approved ("учреждение группы было | утверждено …")."""
    proposals_told: tuple[str, ...] = ()
    """The same with a noun for what holds the act ("approved the proposal | … on")."""
    operatives: tuple[str, ...] = ()
    """Other verbs of an instrument, at which, joined to the clause before, that clause ends ("welcomes")."""
    purposes: tuple[str, ...] = ()
    """Words behind a participle that lead to what the body is for, not to the instrument ("to implement")."""
    continuing_words: tuple[str, ...] = ()
    """Words that carry an account on ("also")."""
    welcomings: tuple[str, ...] = ()
    """Verbs that welcome what was done, with the opener of the clause that tells it in the form of a wish."""
    past_wishes: tuple[str, ...] = ()
    """Endings of that form ("estable|ciera")."""
    instrument_relatives: tuple[str, ...] = ()
    """Words that carry an instrument into the clause behind it ("by which")."""
