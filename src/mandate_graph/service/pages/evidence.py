"""Evidence as a page shows it: the paragraph with the exact words marked, and how to cite it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mandate_graph.lineage.shelf import Shelf, language
from mandate_graph.lineage.values import Words
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.footnotes import footnote, place_words
from mandate_graph.service.pages.paragraphs import Marking, Segment, mark
from mandate_graph.service.pages.site import Site

LONGEST, SHORTEST, BUDGET = 4000, 400, 200_000
"""Characters of a paragraph that are shown around the words; a longer one is cut, and says so. A page with very many
quotations shows less of each."""
PROOFS = 5
"""Quotations for one claim that a page shows; how many more there are is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words for one claim in one document. `whole` is False where the paragraph was cut or is not at hand."""

    words: Words
    segments: tuple[Segment, ...]
    whole: bool
    place: str
    footnote: str
    document: str
    """Its symbol; the title of a document that prints none."""
    href: str
    document_href: str


def prepare(site: Site, quoted: Iterable[Words]) -> None:
    """Look up what `evidence` needs for many quotations, in few messages."""
    words = tuple(quoted)
    site.shelf.facts.look((said.place.iri for said in words), "mg:text")
    site.labels.prefetch(dict.fromkeys(said.document_iri for said in words))


def longest(proofs: int) -> int:
    """How much of a paragraph a page with so many quotations shows.

    >>> longest(10), longest(100), longest(10_000)
    (4000, 2000, 400)
    """
    return min(LONGEST, max(SHORTEST, BUDGET // max(proofs, 1)))


def telling(quoted: Iterable[Words], language: str, most: int = PROOFS) -> list[Words]:
    """The quotations that are shown: own words first, the reader's language first."""
    return sorted(quoted, key=lambda said: (said.hand != "first-hand", said.language != language))[:most]


def evidence(site: Site, quoted: Iterable[Words], *, most: int = PROOFS, long: int = LONGEST) -> tuple[Evidence, ...]:
    """The first quotations with their paragraphs, of each no more than `long` characters."""
    return tuple(_evidence(site, said, long) for said in telling(quoted, site.language, most))


def _evidence(site: Site, said: Words, long: int) -> Evidence:
    segments, whole = _marked(said, paragraph(site.shelf, said), long)
    place = page_of(said.place.iri)
    name = site.labels.named(said.document_iri).text
    joined = place.replace("#", f"{'&' if '?' in place else '?'}in={said.language}#", 1)
    return Evidence(
        words=said,
        segments=segments,
        whole=whole,
        place=place_words(said.place.path, said.place.printed, site.words),
        footnote=footnote(said, site.words, name if name != said.document else ""),
        document=name,
        href=joined if "#" in place and said.language else place,
        document_href=page_of(said.document_iri),
    )


def paragraph(shelf: Shelf, said: Words) -> str:
    """The paragraph in which the words stand, in their language; "" where it is not at hand."""
    texts = shelf.facts.values(said.place.iri, "mg:text")
    return next((str(text) for text in texts if language(text) == said.language), "")


def _marked(said: Words, text: str, long: int) -> tuple[tuple[Segment, ...], bool]:
    marking = Marking(prefix=said.prefix, quote=said.quote, suffix=said.suffix, kind="evidence")
    segments, lost = mark(text, [marking])
    if lost or not text:
        around = (Segment(text=said.prefix), Segment(text=said.quote, kinds=("evidence",)), Segment(text=said.suffix))
        return tuple(segment for segment in around if segment.text), False
    if len(text) > long:
        return tuple(_cut(segments, long)), False
    return segments, True


def _cut(segments: Iterable[Segment], long: int) -> Iterable[Segment]:
    """The marked words whole, what stands around them up to the limit."""
    half = long // 2
    before = True
    for segment in segments:
        more = len(segment.text) > half
        if segment.kinds:
            before = False
            yield segment
        elif before:
            yield Segment(text=("…" if more else "") + segment.text[-half:])
        else:
            yield Segment(text=segment.text[:half] + ("…" if more else ""))
