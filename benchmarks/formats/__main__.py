"""Compares what is found in the same document read from two formats: `python -m benchmarks.formats`.

A claim is a paragraph and a target (citations), or a paragraph, an event and a body (acts). Both ways are counted:
the share of the text's claims that the other format gives, and the share of the other's that the text gives.
Covers and notes are left out: the plain texts have none. They lack headings of sections, too, which say what a short
name means and what an act is about; so the comparison is made twice, of the files as they are and of what both print.
What both print is told from the raw files where patterns can read them (text, XML): a difference that is gone then is
confirmed as one of the published files, every other is unconfirmed.

`--kind docx` tells instead which of the instruments that the tables of budget documents list, by the committed count
`tables.csv`, yield their citation.
"""

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.citations.corpus import CORPUS, SIX
from benchmarks.formats import tables
from benchmarks.formats.alike import Alone, alike, cut_down
from benchmarks.formats.raw import raw_of

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
    lacking: tuple[str, ...] = ()
    """What one file alone prints, by the raw files: paths and causes."""

    def confirmed(self, whole: "Compared") -> tuple[frozenset[Claim], frozenset[Claim]]:
        """The claims that only one format gave as the files are, and that no longer differ here."""
        return whole.text_only - self.text_only, whole.other_only - self.other_only


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
    label = f"{pair.label}, what both print"
    text_raw, other_raw = raw_of(pair.text), raw_of(pair.other)
    if text_raw is None or other_raw is None:
        return whole, _compared(label, pair, alike(text, other), registry)
    cuts = cut_down(text, text_raw, other_raw), cut_down(other, other_raw, text_raw)
    lacking = tuple(
        f"{side} {path}: {cause.value}"
        for side, cut in zip(("text", "other"), cuts, strict=True)
        for (_, path), cause in sorted(cut.lacking.items())
        if cause is Alone.CALL or not path.startswith(("cover", "fn"))
    )
    shared = _compared(label, pair, (cuts[0].document, cuts[1].document), registry)
    return whole, replace(shared, lacking=lacking)


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
    found: dict[str, list[tuple[Compared, Compared]]] = {}
    with ProcessPoolExecutor(_PROCESSES) as pool:
        for whole, shared in pool.map(compared, list(pairs(kind)), chunksize=5):
            found.setdefault(whole.label, []).append((whole, shared))
    for rows in found.values():
        _print_shares([whole for whole, _ in rows])
        _print_shares([shared for _, shared in rows])
        gone = [shared.confirmed(whole) for whole, shared in rows]
        texts, others = (sum(map(len, column)) for column in zip(*gone, strict=True))
        lacking = [place for _, shared in rows for place in shared.lacking]
        print(
            f"  confirmed as differences of the files: {texts} of the text's, {others} of the other format's; "
            f"{len(lacking)} passages or calls of notes that one file alone prints"
        )
        for (whole, shared), (text_gone, other_gone) in zip(rows, gone, strict=True) if differences else ():
            _print_claims(whole, "confirmed", text_gone, other_gone)
            _print_claims(shared, "unconfirmed", shared.text_only, shared.other_only)
            for place in shared.lacking:
                print(f"  {whole.pair.other.stem} in one file only: {place}")


def _print_shares(rows: list[Compared]) -> None:
    both, text_only, other_only = (
        sum(len(claims) for claims in column)
        for column in zip(*((row.both, row.text_only, row.other_only) for row in rows), strict=True)
    )
    print(
        f"{rows[0].label}: {len(rows)} documents, {both} claims in both; of the text's {_share(both, text_only)}, "
        f"of the other format's {_share(both, other_only)}"
    )


def _print_claims(row: Compared, what: str, text_only: frozenset[Claim], other_only: frozenset[Claim]) -> None:
    for side, claims in (("text", text_only), ("other", other_only)):
        for claim in sorted(claims):
            print(f"  {row.pair.other.stem} {what}, only in {side}: {' | '.join(claim)}")


def _share(both: int, only: int) -> str:
    return f"{both / (both + only):.4f}" if both + only else "-"


if __name__ == "__main__":
    main()
