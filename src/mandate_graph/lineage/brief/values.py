"""What a brief says, as values: sentences of a kind, with what fills them and the words that bear them.

Nothing here is in a language: templates turn a sentence into text (`wording`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from mandate_graph.lineage.values import Bounds, OnRecord, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a body or a treaty is called: `labels` by language tag, `series` its symbol series or short form."""

    labels: Mapping[str, str]
    otherwise: str
    series: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An instrument, or a place in one.

    `kind` is the local name of its class, "" where no document lets the text be known; `form` its canonical
    citation; `name` that of a treaty.
    """

    kind: str
    form: str = ""
    number: str = ""
    adopted: date | None = None
    issuer: Name | None = None
    name: Name | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """From a day to a day; `start` None where no day is known."""

    start: date | None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """The place of a meeting ("meeting") or session ("session") in its series; None where it is not known."""

    thing: str
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Numbers from one to another."""

    first: int
    last: int


Slot: TypeAlias = "Name | Text | Days | Ordinal | Span | Bounds | OnRecord | str | tuple[Clause, ...]"
"""What fills a sentence: a bare string is a symbol, the same in every language; a tuple is a list."""

CITED, COMPUTED, RECORD = "cited", "computed", "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One part of a list within a sentence, with its own words."""

    kind: str
    slots: Mapping[str, Slot] = field(default_factory=dict)
    citations: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One statement.

    `ground` tells what it rests on: "cited" words of documents, which it or its clauses carry; "computed" from
    what dated documents say; or the "record" as a whole, of which it says what is not there.
    """

    kind: str
    ground: str
    slots: Mapping[str, Slot] = field(default_factory=dict)
    citations: tuple[Words, ...] = ()

    @property
    def words(self) -> tuple[Words, ...]:
        """All words that bear it or a clause of it, each once."""
        clauses = (clause for slot in self.slots.values() if isinstance(slot, tuple) for clause in slot)
        found = (*self.citations, *(words for clause in clauses for words in clause.citations))
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Sentences on one theme: "mandate", "meetings", "reports" or "record"."""

    theme: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The session before which a brief is put: `opens` None where no document gives its first day."""

    iri: str
    organ: Name
    organ_iri: str
    number: int
    opens: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The background paragraphs on a body."""

    body: Name
    slug: str
    before: Session | None
    paragraphs: tuple[Paragraph, ...]
