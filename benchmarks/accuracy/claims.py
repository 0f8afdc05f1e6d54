"""Claims in one shape, whether they were written by hand, found by the pipeline, or read from tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a claim is about; each is scored by itself."""

    CITATIONS = "citations"
    ACTS = "acts"
    MEETINGS = "meetings"
    REPORTS = "reports"
    FUNCTIONS = "functions"
    DEADLINES = "deadlines"
    HEADS = "heads"


Fields = Mapping[str, str]
"""What is claimed. A field that one side does not know is not compared; "" says that there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A claim of the gold. `words` are those its quotation must hold; None of `line` is not compared.

    Not `scored`: it may be found or not.
    """

    document: str
    kind: Kind
    line: int | None
    fields: Fields
    words: str = ""
    scored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim that was found, with its quotation: code points `start` to `end` of the text."""

    document: str
    kind: Kind
    fields: Fields
    start: int | None = None
    end: int | None = None
    quote: str = ""
