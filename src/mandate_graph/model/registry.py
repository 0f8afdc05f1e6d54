"""What is known before a text is read, or learnt from all texts together: bodies, treaties, symbol series."""

from dataclasses import dataclass, field
from enum import StrEnum

from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.roman import roman_number


class BodyKind(StrEnum):
    """What a body is, as its founding text calls it."""

    ORGAN = "organ"
    CONFERENCE = "conference"
    COMMITTEE = "committee"
    COMMISSION = "commission"
    BUREAU = "bureau"
    WORKING_GROUP = "working-group"
    EXPERT_GROUP = "expert-group"
    MECHANISM = "mechanism"
    SECRETARIAT = "secretariat"
    OFFICIAL = "official"
    """A person who acts by virtue of office: the Secretary-General, a special rapporteur."""
    ORGANIZATION = "organization"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one language, in its dictionary form (nominative)."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRecord:
    """A body. `names[0:]` may hold one preferred name a language first; `short_names` are only valid where the
    context is clear ("the Conference"); `series` is the start of its document symbols; `symbols` maps
    "resolution", "decision", "statement" to the symbol template of its instruments ("A/RES/{number}")."""

    key: BodyKey
    kind: BodyKind
    parent: BodyKey | None = None
    names: tuple[Name, ...] = ()
    alternative_names: tuple[Name, ...] = ()
    short_names: tuple[Name, ...] = ()
    acronyms: tuple[str, ...] = ()
    series: str | None = None
    symbols: tuple[tuple[str, str], ...] = ()
    earlier_symbols: tuple[tuple[str, str], ...] = ()
    """Templates that its instruments bore before, for the same numbers."""
    composition: tuple[str, ...] = ()
    treaty: TreatySlug | None = None
    """For a conference or committee of parties, the treaty it serves."""
    curated: bool = True
    """False for a body learnt from the texts."""
    founded: tuple[tuple[str, str], ...] = ()
    """The symbol and the passage that establish it without naming it."""
    founded_by: tuple[tuple[BodyKey, str], ...] = ()
    """The issuer and number of the instrument that founded it, where no text that tells so names it."""

    def templates(self, kind: str) -> tuple[str, ...]:
        """The symbol templates of its instruments of a kind, the present one first."""
        return tuple(template for of, template in (*self.symbols, *self.earlier_symbols) if of == kind)

    def canonical_number(self, kind: str, number: str) -> str:
        """The number as the body's symbols write it: with the session in figures, where texts have it in numerals.

        A body without symbols of its own keeps the number that texts print.

        >>> cop = BodyRecord(key=BodyKey("x"), kind=BodyKind.CONFERENCE, symbols=(("decision", "X/DEC/{number}"),))
        >>> cop.canonical_number("decision", "X/29"), cop.canonical_number("resolution", "X/29")
        ('10/29', 'X/29')
        """
        session, slash, item = number.partition("/")
        value = roman_number(session) if slash and self.templates(kind) else 0
        return f"{value}/{item}" if value else number


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyRecord:
    """A treaty; `label` is its acronym or short English form, used in canonical citations ("UNTOC art. 32")."""

    slug: TreatySlug
    label: str
    names: tuple[Name, ...] = ()
    short_names: tuple[Name, ...] = ()
    supplements: TreatySlug | None = None
    regional: bool = False
    """Whether it is known by its names only: its noun and topic mean another treaty."""
    series_entries: tuple[tuple[str, str], ...] = ()
    """(volume, registration number) in the United Nations Treaty Series."""
    curated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All bodies and treaties known, by key."""

    bodies: dict[BodyKey, BodyRecord] = field(default_factory=dict)
    treaties: dict[TreatySlug, TreatyRecord] = field(default_factory=dict)
    series: frozenset[str] = frozenset()
    """Beginnings of document symbols that are no one body's own."""
    base: "Registry | None" = field(default=None, compare=False, repr=False)
    """The registry that this one widens by a few records, whose indexes it can share."""
