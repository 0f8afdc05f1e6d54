"""A citation as it is found, before it is known what it names."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mandate_graph.model.citation import CitationFunction, CitationKind
from mandate_graph.model.identity import TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention


class Numbering(StrEnum):
    """How an instrument is numbered: what the number alone tells of its issuer."""

    SESSION = "session"
    """Session and number: "12/3"."""
    SPECIAL = "special"
    """Special session and number: "S-10/2"."""
    EMERGENCY = "emergency"
    """Emergency special session and number: "ES-10/15"."""
    YEAR = "year"
    """Year and number: "2019/4"."""
    YEARED = "yeared"
    """Running number and year: "2177(2014)"."""
    ROMAN = "roman"
    """Running number, part letter and session: "217A(III)"."""
    TAGGED = "tagged"
    """Number, organ and session: "1/CP.21"."""
    RUNNING = "running"
    """A running number alone: "2177"."""
    OTHER = "other"
    """A form of an organization's own: "A.982(24)"."""


class IssuerClue(StrEnum):
    """What the words around a number say of its issuer."""

    NAMED = "named"
    """An organ stands beside it ("Commission resolution 12/3", "resolution 12/3 of the Board")."""
    POSSESSIVE = "possessive"
    """It is somebody's own ("its resolution 12/3")."""
    SUBJECT = "subject"
    """The clause says who acted in it ("in resolution 12/3 the Conference decided")."""
    LISTED = "listed"
    """It goes on with a list whose organ was named before ("Board resolution 12/3 … and resolution 12/4")."""
    NONE = "none"


class ReferenceForm(StrEnum):
    """By what a citation names its target."""

    NUMBER = "number"
    SYMBOL = "symbol"
    ANAPHOR = "anaphor"
    DATE = "date"
    GROUP = "group"
    TITLE = "title"
    TREATY = "treaty"
    ARTICLE = "article"
    RULE = "rule"
    SERIES = "series"
    AGENDA_ITEM = "agenda-item"
    BARE = "bare"
    """A number of an instrument in a table where no head says whose."""


class SessionClue(NamedTuple):
    """What the words around an agenda item say of the session whose agenda holds it.

    `ordinal` is its number; else `step` tells how far it is from the session of the text (1 for "its next session").
    Both are None where a session is named that has no place in the count of its body ("special session").
    `body` is whose it is, where a body stands beside it; `rivals` are bodies that the sentence names before it.
    With `owned`, a pronoun says that it is the session of one of them ("its agenda"). With `loose`, the session stands
    in the same sentence or before it, and nothing ties the item to it.
    """

    ordinal: int | None = None
    step: int | None = None
    body: BodyMention | None = None
    rivals: tuple[BodyMention, ...] = ()
    owned: bool = False
    loose: bool = False


class CitationMention(NamedTuple):
    """One naming of one thing: `flow.text[start:end]` of the passage `path` of the part `part`.

    Which of the optional fields are set depends on `form`. `issuer` is the body mention that `clue` points at;
    with the clue NAMED and no `issuer`, an organ is named that nothing here knows. `path_inside` is the path of an
    article or rule within its work; `noun` the class of treaty that a short form names ("convention").
    """

    part: str
    path: str
    start: int
    end: int
    language: Language
    form: ReferenceForm
    kind: CitationKind
    rule: str
    confidence: float
    function: CitationFunction = CitationFunction.MENTIONS
    number: str | None = None
    numbering: Numbering | None = None
    clue: IssuerClue = IssuerClue.NONE
    issuer: BodyMention | None = None
    issuer_name: str | None = None
    """The organ as printed beside it, where no body mention stands there."""
    owner_feminine: bool | None = None
    """Whether the body whose own it is is feminine, where the words tell."""
    symbol: str | None = None
    """The canonical symbol; with the form NUMBER, that of the document in which the instrument is printed."""
    adopted: date | None = None
    treaty: TreatySlug | None = None
    noun: str | None = None
    noun_word: str | None = None
    """The bare noun as printed, in a language with several words for one class: a treaty must bear this one."""
    path_inside: str | None = None
    series: str | None = None
    volume: str | None = None
    registration: str | None = None
    title: str | None = None
    session: SessionClue | None = None
    """Of which session an agenda item is, where the text around it says so."""
    amends: tuple[int, int] | None = None
    """The span of the mention of an instrument that, the text says, this one amended ("as amended by …")."""
    in_title: bool = False
    """Named in the text's own title: no citation, but it tells what the text is about."""
    defines_short_form: bool = False
    """Whether the text says that the bare noun means this treaty from here on ("(“the Convention”)")."""
    governed_at: int | None = None
    """Where the words that govern it end, if that is not its start: for a member of a list, the start of the list."""
    kinds: tuple[CitationKind, ...] = ()
    """The kinds of which it is one, where the head of its table names more ("resolutions and decisions")."""
    sentence: tuple[int, int] = (0, 0)
    """The sentence in the flow, so that rivals and narrators of one sentence are known."""
