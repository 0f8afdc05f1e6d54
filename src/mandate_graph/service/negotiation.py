"""Which formats a client accepts, best first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mandate_graph.query import FORMATS, by_media_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One entry of an Accept header; `weight` 0 to 1."""

    media_type: str
    weight: float
    position: int

    @property
    def specificity(self) -> int:
        """0 for any, 1 for a family, 2 for a type."""
        return 0 if self.media_type == "*/*" else 1 if self.media_type.endswith("/*") else 2


def ranges(header: str) -> tuple[Range, ...]:
    """The entries of an Accept header; those that are not well formed are passed over.

    >>> [(entry.media_type, entry.weight) for entry in ranges("text/csv;q=0.5, */*")]
    [('text/csv', 0.5), ('*/*', 1.0)]
    """
    found: list[Range] = []
    for position, part in enumerate(header.split(",")):
        media_type, *settings = (piece.strip() for piece in part.split(";"))
        weight = _weight(settings)
        if media_type.count("/") == 1 and weight is not None:
            found.append(Range(media_type=media_type.lower(), weight=weight, position=position))
    return tuple(found)


def _weight(settings: list[str]) -> float | None:
    for setting in settings:
        name, _, value = setting.partition("=")
        if name.strip().lower() == "q":
            try:
                weight = float(value)
            except ValueError:
                return None
            return weight if 0 <= weight <= 1 else None
    return 1.0


@lru_cache(maxsize=512)
def accepted(header: str | None) -> tuple[str, ...]:
    """The names of the formats a client takes, best first; all of them where it does not say.

    For each format the most specific range that fits it counts.

    >>> accepted("text/turtle, text/csv;q=0.9, image/png")
    ('turtle', 'csv')
    """
    if not header or not header.strip():
        return tuple(FORMATS)
    best: dict[str, Range] = {}
    for entry in ranges(header):
        for name in by_media_type(entry.media_type):
            before = best.get(name)
            if before is None or entry.specificity > before.specificity:
                best[name] = entry
    order = {name: at for at, name in enumerate(FORMATS)}
    taken = [name for name, entry in best.items() if entry.weight > 0]
    return tuple(sorted(taken, key=lambda name: (-best[name].weight, best[name].position, order[name])))


@lru_cache(maxsize=512)
def prefers_page(header: str | None) -> bool:
    """Whether a browser asks: text/html stands in the header, and no format of ours is preferred to it.

    >>> prefers_page("text/html,application/xml;q=0.9,*/*;q=0.8"), prefers_page("*/*"), prefers_page(None)
    (True, False, False)
    """
    entries = {entry.media_type: entry for entry in ranges(header or "")}
    page = entries.get("text/html")
    if page is None:
        return False
    return all(page.weight >= entry.weight for kind, entry in entries.items() if kind != "text/html")


def wanted(format: str | None, header: str | None) -> tuple[str, ...]:
    """The formats by a `format` parameter (a name or a media type), which wins, or by an Accept header."""
    if format is None:
        return accepted(header)
    return (format,) if format in FORMATS else by_media_type(format)


@lru_cache(maxsize=128)
def accepts_gzip(header: str | None) -> bool:
    """Whether a client takes compressed answers.

    >>> accepts_gzip("gzip, br"), accepts_gzip("gzip;q=0"), accepts_gzip(None)
    (True, False, False)
    """
    for part in (header or "").lower().split(","):
        coding, *settings = (piece.strip() for piece in part.split(";"))
        if coding in ("gzip", "x-gzip"):
            return bool(_weight(settings))
    return False


def media_types() -> Mapping[str, str]:
    """Every format's name and media type, to tell a client what there is."""
    return {name: format.media_type for name, format in FORMATS.items()}
