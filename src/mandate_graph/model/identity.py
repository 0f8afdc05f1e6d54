"""What things are, whatever text names them: keys that two documents share for one thing.

A number alone identifies nothing: an instrument is (issuer, kind, number), and a decision and a
resolution of one session may bear the same number.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

BodyKey = NewType("BodyKey", str)
"""Slug of a body, from the registry or minted from text: "{parent}_{slug}"."""

TreatySlug = NewType("TreatySlug", str)


class InstrumentKind(StrEnum):
    """How the issuer titles the instrument."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentKey:
    """An adopted act.

    `number` is canonical ("12/3", "2177(2014)", "217A(III)"); an unnumbered act is known by the day it was adopted.
    """

    issuer: BodyKey
    kind: InstrumentKind
    number: str | None = None
    adopted: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """A document: its canonical symbol, or a local identifier ("x-" and 12 hexadecimal digits, "__" and a part key)."""

    identifier: str


@dataclass(frozen=True, slots=True)
class TreatyKey:
    """A treaty of the registry, or one minted from its full name in a text."""

    slug: TreatySlug


@dataclass(frozen=True, slots=True)
class RulesKey:
    """The rules of procedure of a body."""

    body: BodyKey


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatySeriesKey:
    """An entry of a treaty series: volume and registration number, either may be unknown."""

    series: str
    volume: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class SessionKey:
    """The n-th session of a body."""

    body: BodyKey
    ordinal: int


@dataclass(frozen=True, slots=True)
class AgendaItemKey:
    """An item of a session's agenda: its number ("2(b)"), or "x-" and 12 hexadecimal digits made of its title."""

    session: SessionKey
    item: str


Work = InstrumentKey | DocumentKey | TreatyKey | RulesKey | TreatySeriesKey | AgendaItemKey


@dataclass(frozen=True, slots=True)
class ProvisionKey:
    """A part of a work, by normalised path: "art.32.para.3", "rule.2.para.2", "op.o.ii"."""

    work: Work
    path: str


Target = Work | ProvisionKey


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKey:
    """The n-th meeting of a body, or, without an ordinal, the meeting that began on a day."""

    body: BodyKey
    ordinal: int | None = None
    start: date | None = None
