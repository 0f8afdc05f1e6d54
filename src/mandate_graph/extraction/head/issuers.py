"""Whose document a part is: by its masthead, its enacting words, its symbol, or the bodies its title names."""

from collections.abc import Iterable, Iterator

import regex

from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.extraction.head.roles import organ_of
from mandate_graph.extraction.head.templates import matches_template
from mandate_graph.languages.memory import OfRegistry
from mandate_graph.languages.registry_names import Strength, names_at_end
from mandate_graph.model.head import DocumentType
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry
from mandate_graph.model.symbol import Symbol

_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION, BodyKind.OTHER})
_ENACTING = (PassageKind.ENACTING, PassageKind.PREAMBULAR, PassageKind.UNNUMBERED)
_ISSUED = frozenset({DocumentType.RESOLUTION, DocumentType.DECISION})
"""What has an issuer and no author."""
_LEAD = 8
_BODY_ELEMENT = regex.compile(r"(?:AC|C|CN|CONF|GE|SC|Sub|WG|WP)\.\d+")
"""An element of a symbol that names a subsidiary body; as the last one it numbers a paper."""


def issuing_body(front: Front, symbol: Symbol | None, registry: Registry, *, masthead: bool) -> BodyKey | None:
    """The body that issues the part. `masthead`: the part prints a session or agenda, so that it has an issuer."""
    organs = list(_organs(front))
    series = series_of(symbol, registry)
    candidates = (
        _by_nature(symbol, registry),
        _by_masthead(organs, series, registry),
        _by_enacting(front),
        _by_adoption(front),
        series,
        _by_title(front) if masthead else None,
    )
    return next((key for key in candidates if key is not None), None)


def committee_of(front: Front, issuer: BodyKey | None, registry: Registry) -> BodyKey | None:
    """The committee of the issuing body that the cover names."""
    for line in front.lines:
        if not line.cover or line.text.startswith(("[", "(")):
            continue
        for mention in line.mentions:
            record = registry.bodies.get(mention.key) if mention.key else None
            if record and record.kind is BodyKind.COMMITTEE and record.parent == issuer and record.key != issuer:
                return record.key
    return None


def authored(line: Line) -> BodyMention | None:
    """The body that a line "note by …", "report of …" names right behind its first words."""
    if not line.mentions:
        return None
    for pattern, kind in phrasebook.types():
        match = pattern.match(line.text) if kind not in _ISSUED else None
        first = line.mentions[0]
        if match and not phrasebook.more_than_articles(line.text[match.end() : first.start]):
            return first
    return None


def author_of(line: Line) -> BodyKey | None:
    """Which body that is."""
    mention = authored(line)
    return mention.key if mention else None


def series_of(symbol: Symbol | None, registry: Registry) -> BodyKey | None:
    """The body with the longest series, element by element, that the symbol begins with.

    None where the next element is that of a body below it, which no register lists: the document is that one's.
    """
    if symbol is None:
        return None
    printed = str(symbol)
    alike = (record for record in _serial(registry) if printed.startswith(record.series or ""))
    best = next((record for record in alike if _begins(symbol, record.series or "")), None)
    return best.key if best and best.series and not _is_below(symbol, best.series) else None


def _longest_series_first(registry: Registry) -> tuple[BodyRecord, ...]:
    """The bodies that have a series, in the order of the registry among those as long."""
    bearing = [record for record in registry.bodies.values() if record.series is not None]
    return tuple(sorted(bearing, key=lambda record: -len(record.series or "")))


_serial = OfRegistry(_longest_series_first)


def _is_below(symbol: Symbol, series: str) -> bool:
    """Whether the element behind a series names a body, and more of the symbol follows it ("…/WP.3/AC.1/7")."""
    behind = symbol.elements[len(series.split("/")) :]
    return len(behind) > 1 and _BODY_ELEMENT.fullmatch(behind[0]) is not None


def _by_nature(symbol: Symbol | None, registry: Registry) -> BodyKey | None:
    """The body whose resolutions, decisions or statements bear symbols of this form."""
    if symbol is None:
        return None
    for record in registry.bodies.values():
        for _, template in (*record.symbols, *record.earlier_symbols):
            if "/" in template and matches_template(symbol, template) is not None:
                return record.key
    return None


def _begins(symbol: Symbol, series: str) -> bool:
    elements = tuple(series.split("/"))
    return symbol.elements[: len(elements)] == elements or str(symbol).startswith(series + ".")


def _organs(front: Front) -> Iterator[BodyMention]:
    for line in front.lines:
        mention = organ_of(line) if line.cover else None
        if mention is not None:
            yield mention


def _by_masthead(organs: list[BodyMention], series: BodyKey | None, registry: Registry) -> BodyKey | None:
    """The most specific organ: the last that belongs to the one before it; a committee of an organ does not issue."""
    keys = [mention.key for mention in organs]
    if series in keys:
        return series
    chosen: BodyKey | None = None
    for mention in organs:
        record = registry.bodies.get(mention.key) if mention.key else None
        if chosen is None or (record and record.kind is not BodyKind.COMMITTEE and chosen in _above(record, registry)):
            chosen = mention.key or chosen
    return chosen


def _above(record: BodyRecord, registry: Registry) -> Iterable[BodyKey]:
    seen: list[BodyKey] = []
    parent = record.parent
    while parent is not None and parent not in seen:
        seen.append(parent)
        above = registry.bodies.get(parent)
        parent = above.parent if above else None
    return seen


def _by_enacting(front: Front) -> BodyKey | None:
    for passage in front.body[:6]:
        if passage.kind not in _ENACTING:
            continue
        for mention in front.named(passage):
            if mention.start <= _LEAD and mention.kind in _ACTING and mention.key is not None:
                return mention.key
        if passage.kind is PassageKind.ENACTING:
            return None
    return None


def enacting_by_short_name(front: Front, house: BodyKey | None, registry: Registry) -> BodyKey | None:
    """Who issues the file, where the part's enacting words are a short name that it shares with other organs ("The
    Governing Council,")."""
    enacting = (passage for passage in front.body[:6] if passage.kind is PassageKind.ENACTING)
    for passage in enacting:
        for mention in front.named(passage):
            if mention.start <= _LEAD and mention.kind in _ACTING:
                names = names_at_end(mention.text, registry, Strength.SHORT)
                return house if house in {name.key for name in names if name.whole} else None
    return None


def _by_adoption(front: Front) -> BodyKey | None:
    for line in front.lines:
        match = phrasebook.adoption().match(line.text)
        if match is None or line.text.startswith(("[", "(")):
            continue
        for mention in line.mentions:
            if mention.kind in _ACTING and mention.key is not None:
                return mention.key
    return None


def _by_title(front: Front) -> BodyKey | None:
    """The one conference or organ that the headings name in full."""
    named = {
        mention.key
        for line in front.lines
        for mention in line.mentions
        if mention.kind in {BodyKind.CONFERENCE, BodyKind.ORGAN} and mention.key is not None
    }
    return named.pop() if len(named) == 1 else None
