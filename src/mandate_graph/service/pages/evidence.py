"""Evidence as a page shows it: the paragraph with the exact words marked, and how to cite it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mandate_graph.lineage.shelf import Shelf, language
from mandate_graph.lineage.values import Words
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.footnotes import footnote, place_words
from mandate_graph.service.pages.paragraphs import Marking, Segment, mark
from mandate_graph.service.pages.site import Site

LONGEST = 4000
"""Characters of a paragraph that are shown around the words; a longer one is cut, and says so."""


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


def evidence(site: Site, quoted: Iterable[Words]) -> tuple[Evidence, ...]:
    """Each quotation with its paragraph: own words first, the reader's language first."""
    ordered = sorted(quoted, key=lambda said: (said.hand != "first-hand", said.language != site.language))
    return tuple(_evidence(site, said) for said in ordered)


def _evidence(site: Site, said: Words) -> Evidence:
    segments, whole = _marked(said, paragraph(site.shelf, said))
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


def _marked(said: Words, text: str) -> tuple[tuple[Segment, ...], bool]:
    marking = Marking(prefix=said.prefix, quote=said.quote, suffix=said.suffix, kind="evidence")
    segments, lost = mark(text, [marking])
    if lost or not text:
        around = (Segment(text=said.prefix), Segment(text=said.quote, kinds=("evidence",)), Segment(text=said.suffix))
        return tuple(segment for segment in around if segment.text), False
    if len(text) > LONGEST:
        return tuple(_cut(segments)), False
    return segments, True


def _cut(segments: Iterable[Segment]) -> Iterable[Segment]:
    """The marked words whole, what stands around them up to the limit."""
    before = True
    for segment in segments:
        if segment.kinds:
            before = False
            yield segment
        elif before:
            yield Segment(text=("…" if len(segment.text) > LONGEST // 2 else "") + segment.text[-LONGEST // 2 :])
        else:
            yield Segment(text=segment.text[: LONGEST // 2] + ("…" if len(segment.text) > LONGEST // 2 else ""))
