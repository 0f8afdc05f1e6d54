"""Compares what is found in the same document read from two formats: `python -m benchmarks.formats`.

A claim is a paragraph and a target (citations), or a paragraph, an event and a body (acts). Both ways are counted:
the share of the text's claims that the other format gives, and the share of the other's that the text gives.
Covers and notes are left out: the plain texts have none. They lack headings of sections, too, which say what a short
name means and what an act is about; so the comparison is made twice, of the files as they are and of what both print.

`--kind docx` tells instead which of the instruments that the tables of budget documents list, by the committed count
`tables.csv`, yield their citation.
"""

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.citations.corpus import CORPUS, SIX
from benchmarks.formats import tables
from benchmarks.formats.alike import alike

from mandate_graph.model.passage import Document, PassageKind
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.vocabulary import citation_form, load_registry

_LIMIT = 100_000_000
_PROCESSES = 2
_LEFT_OUT = frozenset({PassageKind.COVER, PassageKind.FOOTNOTE})
Claim = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One document in two formats."""

    label: str
    text: Path
    other: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The claims of one document: those of both formats, and those of one only."""

    label: str
    pair: Pair
    both: frozenset[Claim]
    text_only: frozenset[Claim]
    other_only: frozenset[Claim]


def pairs(kind: str) -> Iterator[Pair]:
    """Every document of the corpus that stands there in plain text and in another format ("akn", "pdf")."""
    for language in SIX if kind == "akn" else ("en",):
        folder = CORPUS / "formats" / kind / (language if kind == "akn" else "")
        for path in sorted(folder.glob("*.*")):
            text = CORPUS / "un6" / language / f"{path.stem}.txt"
            if text.exists():
                yield Pair(label=f"{kind}-{language}", text=text, other=path)


def compared(pair: Pair) -> tuple[Compared, Compared]:
    """What the two formats of a document give: as they are, and of what both print."""
    registry = load_registry()
    text, other = (
        read_document(SourceFile(path=path, name=path.name), limit_bytes=_LIMIT) for path in (pair.text, pair.other)
    )
    whole = _compared(pair.label, pair, (text, other), registry)
    return whole, _compared(f"{pair.label}, what both print", pair, alike(text, other), registry)


def _compared(label: str, pair: Pair, documents: tuple[Document, Document], registry: Registry) -> Compared:
    ours, theirs = (frozenset(_claims(convert(document, registry), registry)) for document in documents)
    return Compared(label=label, pair=pair, both=ours & theirs, text_only=ours - theirs, other_only=theirs - ours)


def _claims(record: Record, registry: Registry) -> Iterator[Claim]:
    left_out = {
        (part.key, passage.path)
        for part in record.document.parts
        for passage in part.passages
        if passage.kind in _LEFT_OUT
    }
    for citation in record.citations:
        place = citation.evidence.passage
        if citation.target is not None and (citation.evidence.part, place) not in left_out:
            yield "cites", place, citation_form(citation.target, registry)
    for act in record.acts:
        if (act.evidence.part, act.evidence.passage) not in left_out:
            yield act.event.value, act.evidence.passage, str(act.body or act.asked_of or "")


def main() -> None:
    """Prints the shares by format and language, and with --differences every claim that only one format gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=("akn", "docx", "pdf"), action="append")
    parser.add_argument("--differences", action="store_true")
    options = parser.parse_args()
    if not CORPUS.exists():
        print("formats: the folder of real documents is not beside the project; nothing compared")
        return
    for kind in options.kind or ("akn", "docx", "pdf"):
        if kind == "docx":
            tables.report()
        else:
            _report(kind, differences=options.differences)


def _report(kind: str, *, differences: bool) -> None:
    found: dict[str, list[Compared]] = {}
    with ProcessPoolExecutor(_PROCESSES) as pool:
        for made in pool.map(compared, list(pairs(kind)), chunksize=5):
            for one in made:
                found.setdefault(one.label, []).append(one)
    for label, rows in found.items():
        both, text_only, other_only = (
            sum(len(claims) for claims in column)
            for column in zip(*((row.both, row.text_only, row.other_only) for row in rows), strict=True)
        )
        print(
            f"{label}: {len(rows)} documents, {both} claims in both; of the text's {_share(both, text_only)}, "
            f"of the other format's {_share(both, other_only)}"
        )
        for row in rows if differences else ():
            for side, claims in (("text", row.text_only), ("other", row.other_only)):
                for claim in sorted(claims):
                    print(f"  {row.pair.other.stem} only in {side}: {' | '.join(claim)}")


def _share(both: int, only: int) -> str:
    return f"{both / (both + only):.4f}" if both + only else "-"


if __name__ == "__main__":
    main()
