"""How many of the links that editors set are found, and how many of the findings editors linked.

Run as `python -m benchmarks.citations [ru|en|…|un-en] [--half tuned|kept] [--misses] [--extras]`; reads
`../shared/corpus`. Recall counts
distinct documents cited by each document. Editors left citations unlinked, so the share of findings that are linked
is a floor of precision. Part letters ("57/11 A") and "(Part I)" do not count, for the links drop them at times.
"""

import argparse
import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import regex

from mandate_graph.extraction import bodies as body_extraction
from mandate_graph.extraction import citations as citation_extraction
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.citation import Citation
from mandate_graph.model.identity import DocumentKey, InstrumentKey, ProvisionKey
from mandate_graph.model.registry import Registry
from mandate_graph.model.symbol import canonical_symbol
from mandate_graph.reading import read
from mandate_graph.resolution import bodies as body_resolution
from mandate_graph.resolution import citations as citation_resolution
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import citation_form, load_registry

_CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus"
_LIMIT = 100_000_000
_PART_LETTERS = regex.compile(r"(/(?:RES|DEC)/(?:[A-Z]+-)?\d+(?:/\d+)?)[A-Z](-[A-Z])?(?=\(|$)")
_PARTS = regex.compile(r"\((?:PART[IVX]+|SUPP)\)")


@dataclass(frozen=True, slots=True)
class Compared:
    """One document: what editors linked, what was found, and what stays unresolved, by reason and kind."""

    symbol: str
    linked: frozenset[str]
    found: frozenset[str]
    unresolved: Counter[tuple[str, str]]


def comparable(symbol: str) -> str:
    """A link's or a finding's target without what the two spell differently.

    >>> comparable("A/RES/57/11b")
    'A/RES/57/11'
    """
    plain = symbol.replace("%20", " ").replace("//", "/").strip()
    upper = (canonical_symbol(plain) or plain).upper()
    return str(_PARTS.sub("", _PART_LETTERS.sub(r"\1", upper)))


def links(corpus: str) -> dict[str, set[str]]:
    """Document to the targets of its links; `corpus` is a language of the six-language part, or "un-en"."""
    six = corpus != "un-en"
    path = _CORPUS / ("un6" if six else corpus) / "gold_citations.tsv"
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not six or row["language"] == corpus:
                found[row["document"]].add(comparable(row["target" if six else "symbol"]))
    return found


def cited(path: Path, registry: Registry) -> tuple[Citation, ...]:
    """Every citation of one file."""
    document = segment(read(path, name=path.name, limit_bytes=_LIMIT))
    named = body_extraction.find(document, registry)
    heads = read_heads(document, named, registry)
    bodies = body_resolution.resolve(document, named, heads, registry)
    mentions = citation_extraction.find(document, bodies, registry)
    return citation_resolution.resolve(document, mentions, bodies, heads, registry)


def target(citation: Citation, registry: Registry) -> str | None:
    """The cited document or instrument, None for a treaty or an unresolved citation."""
    meant = citation.target.work if isinstance(citation.target, ProvisionKey) else citation.target
    return comparable(citation_form(meant, registry)) if isinstance(meant, InstrumentKey | DocumentKey) else None


def is_kept(symbol: str) -> bool:
    """Whether a document is of the half that nobody looks at while rules are written; the same in all languages."""
    return sha256(symbol.encode()).digest()[0] % 2 == 1


def compare(corpus: str, half: str | None = None) -> Iterator[Compared]:
    """Every document of a corpus, or of its `half` ("tuned", "kept"), in order of its file's name."""
    registry = load_registry()
    linked = links(corpus)
    folder = _CORPUS / ("un-en/texts" if corpus == "un-en" else f"un6/{corpus}")
    for path in sorted(folder.glob("*.txt")):
        symbol = path.stem.replace("_", "/")
        if half is not None and is_kept(symbol) != (half == "kept"):
            continue
        citations = cited(path, registry)
        yield Compared(
            symbol=symbol,
            linked=frozenset(linked.get(symbol, set()) - {comparable(symbol)}),
            found=frozenset(filter(None, (target(citation, registry) for citation in citations))),
            unresolved=Counter((one.reason.value, one.kind.value) for one in citations if one.reason),
        )


def main(arguments: list[str] | None = None) -> int:
    """Prints recall, the linked share of findings, and what stays unresolved, for each corpus asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*", default=["ar", "en", "es", "fr", "ru", "zh", "un-en"])
    parser.add_argument("--half", choices=["tuned", "kept"], help="only this half of the documents")
    parser.add_argument("--misses", action="store_true", help="print every link that was not found")
    parser.add_argument("--extras", action="store_true", help="print every finding that no editor linked")
    asked = parser.parse_args(arguments)
    if not _CORPUS.is_dir():
        print(f"skipped: no corpus at {_CORPUS.name}", file=sys.stderr)
        return 0
    for corpus in asked.corpora:
        began = time.perf_counter()
        _report(corpus, list(compare(corpus, asked.half)), misses=asked.misses, extras=asked.extras)
        print(f"  {time.perf_counter() - began:.0f} s")
    return 0


def _report(corpus: str, compared: list[Compared], *, misses: bool, extras: bool) -> None:
    linked = sum(len(one.linked) for one in compared)
    found = sum(len(one.found) for one in compared if one.linked)
    right = sum(len(one.linked & one.found) for one in compared)
    print(f"{corpus}: {len(compared)} documents, {linked} links, recall {right / max(linked, 1):.4f}", end=", ")
    print(f"{found} findings in linked documents, of them linked {right / max(found, 1):.4f}")
    unresolved = sum((one.unresolved for one in compared), Counter[tuple[str, str]]())
    for (reason, kind), count in unresolved.most_common():
        print(f"  {count:5} {reason} {kind}")
    for one in compared:
        for symbol in sorted(one.linked - one.found) if misses else ():
            print(f"  missed {one.symbol} -> {symbol}")
        for symbol in sorted(one.found - one.linked) if extras and one.linked else ():
            print(f"  extra {one.symbol} -> {symbol}")


if __name__ == "__main__":
    sys.exit(main())
