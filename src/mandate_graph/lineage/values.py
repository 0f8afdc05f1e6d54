"""What a lineage says, as values: every claim with its words.

Documents, instruments and provisions are given in their canonical citation, bodies, acts and statuses by the
local name of their IRI. `called` has what readers call the classes and concepts among them.
"""

from dataclasses import dataclass, field
from datetime import date

Called = dict[str, dict[str, str]]
"""What a class or concept is called, by its prefixed name ("mg:Extend", "fo:adopted") and by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A text or a part of one.

    `form` is its canonical citation, `work` that of the whole; `path` is normalised ("op.c"), `printed` the label
    as printed ("c)"); "" if unknown.
    """

    iri: str
    form: str
    work: str
    work_iri: str
    path: str = ""
    printed: str = ""

    def __str__(self) -> str:
        return self.form


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A quotation and where it stands. Offsets count code points of the stored source, end exclusive.

    `hand` is "first-hand" where the acting text itself is quoted, "second-hand" where another tells of it.
    """

    quote: str
    language: str
    place: Place
    document: str
    document_iri: str
    issued: date | None
    file: str = ""
    start: int | None = None
    end: int | None = None
    line: int | None = None
    page: int | None = None
    prefix: str = ""
    suffix: str = ""
    hand: str = ""
    modality: str = ""
    rule: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """A day known between two days, either end open."""

    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """What is expected of a bearer. `deadline` is an EDTF date, `session` and `before` are printed sessions."""

    iri: str
    kind: str
    bearer: str | None
    deontic: str
    place: Place
    text: str
    language: str
    addressees: tuple[str, ...] = ()
    deadline: str | None = None
    session: str | None = None
    session_iri: str | None = None
    before: str | None = None
    force: str = "adopted"
    act: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One mandate event. `bodies` are those it touches, `asked` whom it asks; `session` is the ordinal."""

    iri: str
    event: str
    force: str
    place: Place | None
    bodies: tuple[str, ...]
    asked: tuple[str, ...]
    status: str | None
    session: int | None
    session_iri: str | None
    bounds: Bounds
    legal_basis: tuple[Place, ...]
    words: tuple[Words, ...]
    reason: str | None = None
    """Why the acting text is not known, where it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A status from one act to the next; `ended` None where nothing on record ends it."""

    status: str
    began: str | None
    ended: str | None
    start: Bounds
    end: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStatus:
    """What a body was on a day: `certainty` "certain", "possible" or "unknown"; "not-established" is a status too."""

    day: date
    certainty: str
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateTerm:
    """A term for which an act gives a mandate; `act` and the next one, `followed_by`, are IRIs, None where unknown."""

    act: str
    followed_by: str | None
    start: Bounds
    end: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTerm:
    """How a mandate stands on a day by its last term begun: "running", "lapsed" (it ran out, and nothing on record
    carries it on), "followed" (it ran out, and a later act carries it on or ends it) or "open" (the dates on record
    leave it open)."""

    day: date
    term: MandateTerm
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review that was ordered, when it is due, and what acts on the body that session has on record."""

    act: Act
    deadline: str | None
    session: str | None
    followed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one passage says of a meeting."""

    status: str
    context: str
    start: date | None
    end: date | None
    words: tuple[Words, ...]
    iri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting on the best reading of what is said of it."""

    iri: str
    ordinal: int | None
    start: date | None
    end: date | None
    status: str
    place: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report on its way: `report` its symbol, None where none is printed; `to` a session or body, printed, and
    `to_iri` that session or body. `iri` is that of the report, `sent` that of its being sent, to which decisions of
    curators refer."""

    report: str | None
    meeting: int | None
    to: str
    basis: Place | None
    status: str
    words: tuple[Words, ...]
    to_iri: str | None = None
    iri: str = ""
    sent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Meetings `first` to `last` of which nothing is on record; `before` the next that is."""

    first: int
    last: int
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Statements that cannot all be right, about a meeting or an act."""

    about: str
    ordinal: int | None
    sides: tuple[tuple[str, Words], ...]
    iri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something the documents do not show: a code, and what it is about."""

    code: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnRecord:
    """What an answer rests on: the documents that tell of the thing, how many of them bear no date, and how many
    documents the graph holds in all. `until` is the latest day that they bear, or, for one without a date, on which
    the session opened that it was prepared for."""

    documents: tuple[str, ...]
    until: date | None
    undated: int
    all_documents: int
    known_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFacts:
    """Who the body is; `labels` maps language tags to preferred names."""

    iri: str
    slug: str
    kind: str
    labels: dict[str, str]
    names: tuple[str, ...]
    series: str | None
    parent: str | None
    parent_labels: dict[str, str]
    composition: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyTrace:
    """The lineage of a body."""

    body: BodyFacts
    record: OnRecord
    periods: tuple[Period, ...]
    on: tuple[DayStatus, ...]
    terms: tuple[MandateTerm, ...]
    terms_on: tuple[DayTerm, ...]
    acts: tuple[Act, ...]
    proposals: tuple[Act, ...]
    requests: tuple[Act, ...]
    norms: tuple[Norm, ...]
    reviews: tuple[Review, ...]
    meetings: tuple[Meeting, ...]
    reports: tuple[Report, ...]
    gaps: tuple[Gap, ...]
    conflicts: tuple[Conflict, ...]
    missing: tuple[Missing, ...]
    called: Called = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One text cites another: `function` and `kind` are local names of concepts."""

    citing: Place
    cited: Place | None
    function: str
    kind: str
    reason: str | None
    words: tuple[Words, ...]
    iri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFacts:
    """What is known of a work itself."""

    iri: str
    form: str
    kind: str
    labels: dict[str, str]
    issuer: str | None
    session: str | None
    adopted: Bounds
    published_in: tuple[str, ...]
    own_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkTrace:
    """What a work did, to whom, what it rests on and who cites it."""

    work: WorkFacts
    record: OnRecord
    acts: tuple[Act, ...]
    cites: tuple[Link, ...]
    cited_by: tuple[Link, ...]
    missing: tuple[Missing, ...]
    called: Called = field(default_factory=dict)
