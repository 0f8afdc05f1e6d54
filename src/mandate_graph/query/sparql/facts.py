"""What is known of a query after reading it. Places are offsets in its text."""

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetClause:
    """FROM, or FROM NAMED, with its IRI written out."""

    iri: str
    named: bool
    at: int


class NamedTerm(NamedTuple):
    """An IRI that a query uses, written out."""

    iri: str
    at: int


@dataclass(slots=True)
class QueryFacts:
    """`undeclared` are prefixes that the query uses without PREFIX, each with its first place."""

    form: str = ""
    variables: list[str] = field(default_factory=list)
    datasets: list[DatasetClause] = field(default_factory=list)
    services: list[int] = field(default_factory=list)
    terms: list[NamedTerm] = field(default_factory=list)
    declared: dict[str, str] = field(default_factory=dict)
    undeclared: dict[str, int] = field(default_factory=dict)
    volatile: bool = False
    """Whether it calls a function whose value changes from one time to the next."""
