"""What a naming of an unlisted body is known by, and what one text tells of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mandate_graph.languages import PACKS
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.symbol import parse_symbol
from mandate_graph.resolution.bodies.printed_instruments import adopting_within
from mandate_graph.resolution.discovery.names import Core, core, topical
from mandate_graph.resolution.discovery.series import series_of

GROUPS = frozenset(
    {
        BodyKind.WORKING_GROUP,
        BodyKind.EXPERT_GROUP,
        BodyKind.COMMITTEE,
        BodyKind.COMMISSION,
        BodyKind.MECHANISM,
        BodyKind.OTHER,
    }
)
"""Kinds of bodies that may be known by their instrument alone."""


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A name without its inflection: all that two texts of one language can be compared by."""

    kind: str
    language: str
    core: Core
    owner: str = ""
    """Tells two bodies of one name apart, where it is known whose they are."""


TIED, PLACED = "#number", "#place"
"""First words of cores that no name has: of a body known by its instrument, and by the paragraph that founds it."""
Naming = tuple[str, str, int]
"""Part, passage and end of a mention in the flow of its passage."""
Reference = BodyKey | Label
"""A listed body, or one known by name only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One naming of an unlisted body, or several that tell the same."""

    label: Label
    name: str
    mention: BodyMention
    """Without its place, see `placeless`: what is told is told of the name, wherever it stands."""
    owner: Reference | None = None
    """The body that the words beside it say it belongs to."""
    issuer: Reference | None = None
    """The body whose document says so."""
    founded: tuple[tuple[str, ...], ...] = ()
    """What identifies its founding: the same in two languages for the same body."""
    series: str | None = None
    """The series of the symbols of its documents."""
    founding: bool = False
    """Whether an operative paragraph establishes it there."""
    mandated: bool = False
    """Whether its mandate, or its founding by others, is spoken of, or it is ended, renamed, merged or split."""
    enacted: bool = False
    """Whether an instrument or a draft names it, and not as what States are asked to establish."""
    acted: bool = False
    """Whether the text does something to it: founds, prolongs, changes, renames or ends it."""
    place: tuple[str, str] | None = None
    """The symbol, or the issuer and number, of the text that founds a body without a name, and the passage."""
    founded_by: tuple[BodyKey, str] | None = None
    """The issuer and number of the instrument that founds, or is told to have founded, a body without a name."""
    times: int = 1
    """How many namings tell this."""


Seen = tuple[Document, tuple[BodyMention, ...], tuple[Head, ...]]


def placeless(mention: BodyMention) -> BodyMention:
    """A mention that does not tell where it stands: equal to every other that says the same of the same name."""
    return replace(mention, part="", path="", start=0, end=0)


def times(sightings: Iterable[Sighting]) -> int:
    """How many namings there are."""
    return sum(one.times for one in sightings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One part with its head and mentions, and whose it is."""

    part: Part
    head: Head | None
    mentions: tuple[BodyMention, ...]
    issuer: Reference | None

    @property
    def series(self) -> str | None:
        """The series of the part's own symbol."""
        symbol = parse_symbol(self.head.symbol) if self.head and self.head.symbol else None
        return series_of(symbol) if symbol else None

    def in_passage(self, path: str) -> list[BodyMention]:
        """The mentions of one passage."""
        return [mention for mention in self.mentions if mention.path == path]


def label_of(mention: BodyMention) -> Label | None:
    """The label of a named mention: the number of its instrument where the name has nothing but that."""
    if mention.name is None or mention.language not in PACKS:
        return None
    number = tied_number(mention)
    if number is not None and mention.kind in GROUPS:
        return Label(mention.kind.value, mention.language.value, (TIED, number))
    return Label(mention.kind.value, mention.language.value, core(mention.name, mention.language))


def reference_of(mention: BodyMention) -> Reference | None:
    """The listed body of a mention, or its label."""
    return mention.key if mention.key is not None else label_of(mention)


def tied_number(mention: BodyMention) -> str | None:
    """The number, with its year, of the one instrument that a name without a topic tells: "12 (2031)"."""
    return mention.instrument if "(" in mention.instrument and _tied_alone(mention) else None


def _tied_alone(mention: BodyMention) -> bool:
    """Whether a name has no topic, but tells the instrument that founded the body."""
    if mention.name is None or not mention.instrument or topical(_untied(mention), mention.language):
        return False
    return mention.instrument in mention.name


def _untied(mention: BodyMention) -> str:
    """The name without the words that tie it to its instrument ("… established pursuant to paragraph 8 of …")."""
    name = mention.name or ""
    plain = name.casefold()
    places = [at for phrase in PACKS[mention.language].bodies.founding if (at := plain.find(f" {phrase} ")) > 0]
    return name[: min(places)] if places else name


def whose_number(mention: BodyMention, beside: Sequence[BodyMention], issuer: Reference | None) -> BodyKey | None:
    """Whose instrument a name without a topic tells, where several organs have instruments of its number ("61/30").

    That is the organ named between the body and the number, else the one whose text it is; None for other names.
    """
    if "/" not in mention.instrument or not _tied_alone(mention):
        return None
    inner = adopting_within(mention, beside)
    return inner[-1] if inner else issuer if not isinstance(issuer, Label) else None
