"""What a query answers, free of any engine: terms, tables, a truth, triples."""

from dataclasses import dataclass

XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Iri:
    """A node with a name."""

    value: str

    def __reduce__(self) -> tuple[type["Iri"], tuple[str]]:
        """Over the wire it is its text: far less work than a dataclass's own way."""
        return Iri, (self.value,)

    def __str__(self) -> str:
        return self.value

    @property
    def local(self) -> str:
        """What follows the last "/" or "#".

        >>> Iri("https://example.org/id/body/assembly").local
        'assembly'
        """
        return self.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Blank:
    """A node without a name; the label holds within one answer."""

    label: str

    def __str__(self) -> str:
        return f"_:{self.label}"


@dataclass(frozen=True, slots=True)
class Literal:
    """A value in its lexical form; `language` is set for language-tagged text only."""

    value: str
    datatype: str = XSD + "string"
    language: str | None = None

    def __reduce__(self) -> tuple[type["Literal"], tuple[str, str, str | None]]:
        """Over the wire it is its three texts."""
        return Literal, (self.value, self.datatype, self.language)

    def __str__(self) -> str:
        return self.value


Term = Iri | Blank | Literal

Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The answer to SELECT: one entry a column in every row, None where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer to ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT and DESCRIBE."""

    triples: tuple[tuple[Term, Term, Term], ...]


Result = Table | Truth | Triples


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Triples to look up: those that have all the terms given; None fits any.

    With `in_graphs` each is told once for every named graph that holds it.
    """

    subject: Iri | None = None
    predicate: Iri | None = None
    value: Term | None = None
    in_graphs: bool = False


Match = tuple[Term, Term, Term, Term | None]
"""Subject, predicate, value, and the named graph; None without `in_graphs`."""
