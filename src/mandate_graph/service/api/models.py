"""What the JSON API answers with."""

from pydantic import BaseModel, Field


class Text(BaseModel):
    """Words in a language; without one they are the same in all."""

    text: str
    language: str | None = None


class Body(BaseModel):
    """A body and what it is called."""

    id: str = Field(description="The last part of its IRI; every path takes it.")
    iri: str
    names: list[Text]
    series: str | None = Field(default=None, description="The symbol series of its documents.")


class Bodies(BaseModel):
    """A page of bodies."""

    total: int
    offset: int
    next: str | None = Field(default=None, description="The address of the next page.")
    items: list[Body]


class Value(BaseModel):
    """A value of a property: an IRI, or words or a number with their datatype or language."""

    value: str
    type: str
    language: str | None = None
    datatype: str | None = None


class Record(BaseModel):
    """One thing, and everything that is said of it, by property."""

    iri: str
    citation: str
    kinds: list[str]
    properties: dict[str, list[Value]]


class Place(BaseModel):
    """A paragraph of a work, or the work where `paragraph` is empty."""

    work: str
    paragraph: str
    printed: str


class Words(BaseModel):
    """The words that bear a claim, and where they stand."""

    document: str
    quote: str
    language: str
    file: str


class Citation(BaseModel):
    """One text cites another, why, and in which words."""

    citing: Place
    cited: Place | None = None
    function: str
    kind: str
    reason: str | None = Field(default=None, description="Why it is not known what is cited.")
    words: list[Words]


class Citations(BaseModel):
    """A page of citations."""

    total: int
    offset: int
    next: str | None = None
    items: list[Citation]


class Hit(BaseModel):
    """What a search found."""

    kind: str = Field(description="`body` or `work`.")
    id: str
    iri: str
    label: str
    href: str = Field(description="Where its record is.")


class Search(BaseModel):
    """What answers to some words: exact hits, or else the names that are spelt most like them."""

    q: str
    exact: list[Hit]
    near: list[str]


class QuestionParameter(BaseModel):
    """A value that a question is asked with."""

    name: str
    type: str
    required: bool
    default: str | None = None
    example: str | None = None
    description: str


class Question(BaseModel):
    """A saved question."""

    name: str
    subject: str
    id: str
    title: dict[str, str]
    audience: str
    parameters: list[QuestionParameter]
    columns: list[str]
    href: str


class Rows(BaseModel):
    """A page of the answer to a question."""

    question: str
    columns: list[str]
    total: int
    offset: int
    next: str | None = None
    rows: list[list[Value | None]]


class Problem(BaseModel):
    """What could not be answered (RFC 9457)."""

    type: str
    title: str
    status: int
    where: str | None = None
    hint: str | None = None
    candidates: list[str] | None = None
    request: str | None = None
