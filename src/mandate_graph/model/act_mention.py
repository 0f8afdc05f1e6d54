"""What the words of one clause say of a mandate event, before it is known which instrument acts."""

from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import Deontic, Event, Modality, NormKind, Permanence
from mandate_graph.model.mention import BodyMention


class Telling(StrEnum):
    """How the words stand to the act."""

    PERFORMED = "performed"
    """In an instrument or a draft, these words do it ("Decides to establish …")."""
    TOLD = "told"
    """They tell of what an instrument or organ did ("by which it established …")."""
    CONTINUED = "continued"
    """They tell, without a verb of deciding, what follows from the act told before ("The group shall …")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMention:
    """A session by number. `body` None: of the organ that acts. `before`: what is due must precede it."""

    ordinal: int
    start: int
    end: int
    body: BodyMention | None = None
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NormMention:
    """One thing to be done: flow span `start` to `end` of the passage `path`.

    `bearer` and `addressees` None in place of a mention stand for the organ that acts ("it", "the Conference" that
    speaks). `addressees` empty: the text names none.
    """

    kind: NormKind
    deontic: Deontic
    path: str
    start: int
    end: int
    bearer: BodyMention | None = None
    bearer_is_issuer: bool = False
    addressees: tuple[BodyMention | None, ...] = ()
    session: SessionMention | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMention:
    """For how long an act gives a mandate: an EDTF date, a session at whose end it ends, or an ISO 8601 duration."""

    until: str | None = None
    session: SessionMention | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMention:
    """One event in one clause.

    `start` to `end` of the flow of `path` is the evidence, from the first word of the cue to the end of its clause;
    `sentence_start` to `sentence_end` its sentence. `body`, `asked` and `actor` are the roles the clause fills.
    `modality` and `deontic` are those of the verb that governs the clause. `recommended_to_another`: the act is only
    recommended to an organ that would do it. `continues`: the sentence carries on an account begun before it.
    """

    event: Event
    rule: str
    part: str
    path: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    telling: Telling
    modality: Modality
    body: BodyMention | None = None
    asked: BodyMention | None = None
    actor: BodyMention | None = None
    permanence: Permanence | None = None
    composition: tuple[str, ...] = ()
    norms: tuple[NormMention, ...] = ()
    term: TermMention | None = None
    confidence: float = 0.9
    recommended_to_another: bool = False
    continues: bool = False
    participle: bool = False
    """The cue is a participle: the instrument is named behind it."""
    passive: bool = False
    agent: BodyMention | None = None
    """Whom the words name as the one that did it ("established by the Council")."""
    instrument: tuple[int, int] | None = None
    """Where in the flow the acting instrument is named, if the words around the verb show it."""
    own: bool = False
    """The body is the organ that does it, which the words do not name ("decides to hold a special session")."""
    body_expected: bool = False
    """The words promise a body that was not found: a remark, not an act."""

    @property
    def keys(self) -> tuple[BodyKey | None, BodyKey | None]:
        """The body and the actor asked."""
        return (self.body.key if self.body else None, self.asked.key if self.asked else None)
