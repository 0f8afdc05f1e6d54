"""What the package finds in a document, in the form in which it is compared."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from benchmarks.citations.corpus import Text, comparable

from mandate_graph.extraction import bodies as body_extraction
from mandate_graph.extraction import citations as citation_extraction
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.citation import Citation
from mandate_graph.model.identity import DocumentKey, InstrumentKey, ProvisionKey
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import SourceText
from mandate_graph.reading import read
from mandate_graph.resolution import bodies as body_resolution
from mandate_graph.resolution import citations as citation_resolution
from mandate_graph.segmentation import segment
from mandate_graph.undisturbed import undisturbed
from mandate_graph.vocabulary import citation_form, load_registry

_LIMIT = 100_000_000
_PROCESSES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One document: the targets found, with the kind of each, what stayed open, and how long it took.

    `works` are instruments and documents, which editors link; `others` are treaties, articles, rules and groups.
    `open` counts (reason, kind); `seconds` run from bytes to resolved citations.
    """

    text: Text
    works: frozenset[str]
    others: frozenset[str]
    open: Counter[tuple[str, str]]
    characters: int
    seconds: float


@undisturbed()
def cited(source: SourceText, registry: Registry) -> tuple[Citation, ...]:
    """Every citation of one text that was read."""
    document = segment(source)
    named = body_extraction.find(document, registry)
    heads = read_heads(document, named, registry)
    bodies = body_resolution.resolve(document, named, heads, registry)
    mentions = citation_extraction.find(document, bodies, registry)
    return citation_resolution.resolve(document, mentions, bodies, heads, registry)


def work_of(citation: Citation) -> InstrumentKey | DocumentKey | None:
    """The instrument or document that a citation names, None for a treaty and for what stayed open."""
    target = citation.target.work if isinstance(citation.target, ProvisionKey) else citation.target
    return target if isinstance(target, InstrumentKey | DocumentKey) else None


@cache
def registry() -> Registry:
    """The registers, read once a process."""
    return load_registry()


def found_in(text: Text) -> Found:
    """What is found in one document."""
    began = time.perf_counter()
    source = read(text.path, name=text.path.name, limit_bytes=_LIMIT)
    citations = cited(source, registry())
    seconds = time.perf_counter() - began
    works = {comparable(citation_form(work, registry())) for one in citations if (work := work_of(one)) is not None}
    others = {
        citation_form(one.target, registry()) for one in citations if one.target is not None and work_of(one) is None
    }
    return Found(
        text=text,
        works=frozenset(works - {comparable(text.symbol)}),
        others=frozenset(others),
        open=Counter((one.reason.value, one.kind.value) for one in citations if one.reason),
        characters=len(source.text),
        seconds=seconds,
    )


def found_in_all(texts: Iterable[Text]) -> Iterator[Found]:
    """What is found in each document, in order; several processes share the work."""
    with ProcessPoolExecutor(_PROCESSES) as pool:
        yield from pool.map(found_in, texts, chunksize=4)
