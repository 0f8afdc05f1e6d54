"""Generated graphs of the shape of ours: bodies, instruments, acts, citations with their evidence."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pyoxigraph as ox

from mandate_graph.store import Edition
from mandate_graph.store.oxigraph import OxigraphStore
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

MADE = datetime(2033, 1, 1, tzinfo=UTC)
TEXTS_A_GRAPH = 200
"""Instruments whose facts share a named graph."""

Quad = tuple[str, str, str]


def name(prefix: str, local: object) -> str:
    """An IRI as N-Triples write it."""
    return f"<{PREFIXES[prefix]}{local}>"


def typed(value: object, kind: str) -> str:
    """A literal of a datatype of XML Schema."""
    return f'"{value}"^^<{PREFIXES["xsd"]}{kind}>'


def triples(count: int, seed: int = 1) -> Iterator[tuple[int, Quad]]:
    """About so many triples, each with the number of its instrument; the same for the same seed."""
    chance, made, text = Random(seed), 0, 0
    while made < count:
        for triple in _text(text, chance):
            made += 1
            yield text, triple
        text += 1


def _text(number: int, chance: Random) -> Iterator[Quad]:
    text, a = name("inst", f"gen-body_res_{number}"), name("rdf", "type")
    body = name("body", f"gen-{number // 20}")
    day = date(1946, 1, 1) + timedelta(days=number % 28_000)
    yield text, a, name("mg", "Resolution")
    yield text, name("mg", "citationForm"), f'"GEN/RES/{number}"'
    yield text, name("eli", "number"), f'"{number}"'
    yield text, name("eli", "date_document"), typed(day, "date")
    yield text, name("eli", "passed_by"), body
    if number % 20 == 0:
        yield body, a, name("mg", "WorkingGroup")
        yield body, name("skos", "prefLabel"), f'"Generated Working Group {number // 20}"@en'
        yield body, name("skos", "prefLabel"), f'"Созданная рабочая группа {number // 20}"@ru'
        act = name("ev", f"gen-{number}--establish")
        yield act, a, name("mg", "Establish")
        yield act, name("mg", "affects"), body
        yield act, name("mg", "enactedBy"), text
        yield act, name("mg", "eventDate"), typed(day, "date")
    for place in range(3):
        cited = name("inst", f"gen-body_res_{max(0, number - chance.randrange(1, 2000))}")
        citation, paragraph = name("cit", f"gen-{number}-{place}"), name("inst", f"gen-body_res_{number}__pp_{place}")
        yield paragraph, name("eli", "is_part_of"), text
        yield paragraph, name("mg", "path"), f'"pp.{place}"'
        yield citation, a, name("mg", "Citation")
        yield citation, name("mg", "citingEntity"), paragraph
        yield citation, name("mg", "citedEntity"), cited
        yield citation, name("mg", "citationFunction"), name("cf", "recalls")
        evidence = name("evid", f"gen-{number}-{place}")
        yield citation, name("mg", "evidence"), evidence
        yield evidence, name("oa", "exact"), f'"its resolution {number - place} of that year, in generated words"'
        yield evidence, name("mg", "confidence"), typed("0.9", "decimal")


def publish(directory: Path, count: int) -> tuple[Path, int]:
    """Publish about so many triples as a graph directory; its store, and how many texts it holds."""
    with Edition(directory) as edition:
        store: OxigraphStore = edition.store
        lines: list[str] = []
        last = 0
        for last, (subject, predicate, value) in triples(count):
            graph = f"<{BASE}graph/doc/gen-{last // TEXTS_A_GRAPH}>"
            lines.append(f"{subject} {predicate} {value} .\n{subject} {predicate} {value} {graph} .\n")
        store.engine.bulk_load("".join(lines).encode(), ox.RdfFormat.N_QUADS)
        edition.publish(tool_version="0", created=MADE)
    return next((directory / "versions").iterdir()) / "store", last + 1


def dump(directory: Path, count: int) -> Path:
    """The same triples as a file of N-Triples."""
    file = directory / f"{count}.nt"
    with file.open("w", encoding="utf-8") as sink:
        sink.writelines(
            f"{subject} {predicate} {value} .\n" for _text_number, (subject, predicate, value) in triples(count)
        )
    return file
