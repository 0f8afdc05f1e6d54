"""Publication: whole or not at all, whatever happens in between."""

import multiprocessing
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rdflib import URIRef

from mandate_graph.errors import GraphUnavailable
from mandate_graph.model.source import SourceText
from mandate_graph.store import Edition, Manifest, open_published
from mandate_graph.vocabulary.prefixes import BASE
from mandate_graph.vocabulary.terms import MG, PROV, RDF, Triple, instant, plain

MADE = datetime(2033, 1, 1, tzinfo=UTC)
GRAPH = URIRef(f"{BASE}graph/doc/one")
STEPS = ("close", "rename", "swap", "clean")

SOURCE = SourceText(
    name="folder/one.txt",
    media_type="text/plain",
    encoding="windows-1251",
    byte_digest="ab" * 32,
    text="первая строка\r\nвторая\n",
)


def claim(words: str) -> Triple:
    return MG.one, MG.text, plain(words)


def publish(directory: Path, words: str, *, step: str = "", created: datetime = MADE) -> Manifest:
    """Publishes a graph of one claim; dies at a step, as a killed process does."""

    def die(name: str) -> None:
        if name == step:
            os._exit(9)

    with Edition(directory, step=die) as edition:
        edition.add_source(SOURCE)
        edition.add_graph(GRAPH, [claim(words), (MG.one, RDF.type, MG.Note)])
        return edition.publish(tool_version="1", created=created)


def words_of(directory: Path) -> list[str]:
    return [str(row[0]) for row in open_published(directory).store.select("SELECT ?t { ?s mg:text ?t }").rows]


def test_a_published_graph_opens_with_manifest_store_and_texts(tmp_path: Path) -> None:
    publish(tmp_path / "graph", "hello")
    published = open_published(tmp_path / "graph")
    assert words_of(tmp_path / "graph") == ["hello"]
    assert published.manifest.counts == {"quads": 2, "graphs": 1, "sources": 1}
    (source,) = published.manifest.sources
    assert (source.name, source.encoding, source.characters) == ("folder/one.txt", "windows-1251", len(SOURCE.text))
    assert published.source_text(SOURCE.byte_digest) == SOURCE.text
    assert published.manifest.created_at == MADE


def test_equal_data_has_an_equal_version_whatever_the_time_and_order(tmp_path: Path) -> None:
    def made(name: str, created: datetime, triples: list[Triple]) -> str:
        with Edition(tmp_path / name) as edition:
            edition.add_graph(GRAPH, triples)
            edition.add_graph(URIRef(f"{BASE}graph/registry"), [(GRAPH, PROV.generatedAtTime, instant(created))])
            return edition.publish(tool_version="1", created=created).data_version

    one = made("one", MADE, [claim("a"), claim("b")])
    assert one == made("two", datetime(2034, 1, 1, tzinfo=UTC), [claim("b"), claim("a"), claim("a")])
    assert one != made("three", MADE, [claim("a")])


@pytest.mark.parametrize("step", STEPS)
def test_a_build_killed_at_any_step_leaves_a_whole_graph(tmp_path: Path, step: str) -> None:
    directory = tmp_path / "graph"
    publish(directory, "before")
    child = multiprocessing.get_context("spawn").Process(
        target=publish, args=(directory, "after"), kwargs={"step": step}
    )
    child.start()
    child.join(60)
    assert child.exitcode == 9
    assert words_of(directory) == (["after"] if step == "clean" else ["before"])
    publish(directory, "repaired")
    assert words_of(directory) == ["repaired"]
    assert not list((directory / "versions").glob(".building-*"))
    assert len(list((directory / "versions").iterdir())) <= 2


def test_a_build_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    publish(directory, "before")
    with pytest.raises(ZeroDivisionError), Edition(directory) as edition:
        edition.add_graph(GRAPH, (claim(f"never {1 // nothing}") for nothing in (0,)))
    assert words_of(directory) == ["before"]
    assert not list((directory / "versions").glob(".building-*"))


def test_a_reader_keeps_its_version_while_newer_ones_are_published(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    publish(directory, "first")
    reader = open_published(directory)
    for words in ("second", "third", "fourth"):
        publish(directory, words)
    assert [str(row[0]) for row in reader.store.select("SELECT ?t { ?s mg:text ?t }").rows] == ["first"]
    assert words_of(directory) == ["fourth"]


def test_old_versions_are_removed_save_the_last_one(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    for words in ("first", "second", "third"):
        publish(directory, words)
    assert len(list((directory / "versions").iterdir())) == 2


def test_only_one_build_writes_at_a_time(tmp_path: Path) -> None:
    with (
        Edition(tmp_path / "graph"),
        pytest.raises(GraphUnavailable, match="another build"),
        Edition(tmp_path / "graph"),
    ):
        pass


def test_a_directory_without_a_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(GraphUnavailable, match="no graph was published"):
        open_published(tmp_path)


@pytest.mark.parametrize("damage", ["manifest", "store", "pointer"])
def test_a_damaged_graph_is_refused_with_a_reason(tmp_path: Path, damage: str) -> None:
    directory = tmp_path / "graph"
    publish(directory, "hello")
    version = open_published(directory).path
    match damage:
        case "manifest":
            (version / "manifest.json").write_text("{", encoding="utf-8")
        case "store":
            (version / "store" / "CURRENT").unlink()
        case _:
            (directory / "current").write_text("nowhere\n", encoding="utf-8")
    with pytest.raises(GraphUnavailable):
        open_published(directory)
