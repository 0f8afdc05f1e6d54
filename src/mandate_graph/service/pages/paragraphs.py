"""A paragraph with the exact words marked in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_SQUEEZED = re.compile(r"[\s\u00ad\u200b]+|(?<=\w)-[^\S\n]*\n\s*(?=\w)")
"""What may differ between a quotation and its paragraph: space, and a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """Words to be marked: what they bear, where that leads, and what is said of it."""

    prefix: str
    quote: str
    suffix: str
    kind: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a paragraph. `kinds` is empty where nothing is marked; the innermost marking gives the link."""

    text: str
    kinds: tuple[str, ...] = ()
    href: str = ""
    title: str = ""


def find(text: str, marking: Marking) -> tuple[int, int] | None:
    """Where the words stand: start and end, None where they are not there.

    Space and hyphens at line ends do not count; of several places the one between the same words is taken.

    >>> find("of the one, of the other", Marking(prefix="one, ", quote="of the", suffix="", kind="act"))
    (12, 18)
    >>> find("the work ing", Marking(prefix="", quote="the working", suffix="", kind="act"))
    (0, 12)
    """
    places = _places(text)
    bare = "".join(text[at] for at in places)
    quote = _squeeze(marking.quote)
    if not quote:
        return None
    around = (_squeeze(marking.prefix), _squeeze(marking.suffix))
    best, score = -1, -1
    at = bare.find(quote)
    while at >= 0:
        fits = _alike(around[0][::-1], bare[:at][::-1]) + _alike(around[1], bare[at + len(quote) :])
        if fits > score:
            best, score = at, fits
        at = bare.find(quote, at + 1)
    return (places[best], places[best + len(quote) - 1] + 1) if best >= 0 else None


def _squeeze(text: str) -> str:
    return _SQUEEZED.sub("", text)


def _places(text: str) -> list[int]:
    dropped = {at for found in _SQUEEZED.finditer(text) for at in range(*found.span())}
    return [at for at in range(len(text)) if at not in dropped]


def _alike(wanted: str, there: str) -> int:
    """How many characters from the start are the same."""
    for at, (one, other) in enumerate(zip(wanted, there, strict=False)):
        if one != other:
            return at
    return min(len(wanted), len(there))


def mark(text: str, markings: Iterable[Marking]) -> tuple[tuple[Segment, ...], tuple[Marking, ...]]:
    """The paragraph in segments, and the markings whose words were not found in it.

    >>> segments, lost = mark("set up by it", [Marking(prefix="", quote="set up", suffix="", kind="act")])
    >>> [(segment.text, segment.kinds) for segment in segments], lost
    ([('set up', ('act',)), (' by it', ())], ())
    """
    found: list[tuple[int, int, Marking]] = []
    lost: list[Marking] = []
    for marking in markings:
        place = find(text, marking)
        if place is None:
            lost.append(marking)
        else:
            found.append((*place, marking))
    edges = sorted({0, len(text), *(edge for start, end, _marking in found for edge in (start, end))})
    segments = (_segment(text, start, end, found) for start, end in pairwise(edges))
    return tuple(segments), tuple(lost)


def _segment(text: str, start: int, end: int, found: list[tuple[int, int, Marking]]) -> Segment:
    over = [entry for entry in found if entry[0] <= start and end <= entry[1]]
    over.sort(key=lambda entry: (entry[1] - entry[0], entry[2].kind, entry[2].href))
    inner = next((entry[2] for entry in over if entry[2].href), over[0][2] if over else None)
    return Segment(
        text=text[start:end],
        kinds=tuple(dict.fromkeys(entry[2].kind for entry in over)),
        href=inner.href if inner else "",
        title="; ".join(dict.fromkeys(entry[2].title for entry in over if entry[2].title)),
    )
