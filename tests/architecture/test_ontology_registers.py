"""The registers of bodies and treaties: complete enough to be matched, and free of clashes."""

import re
from functools import lru_cache

import pytest
from rdflib import ORG, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from mandate_graph.resources import folder, ontology_files, query_files, registry_files
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.schemes import BODY_CLASSES, load_registry

MG = PREFIXES["mg"]
REGISTRY = load_registry()


@lru_cache(maxsize=1)
def registers() -> Graph:
    graph = Graph()
    for path in registry_files():
        graph.parse(path, format="turtle")
    return graph


def mg(name: str) -> URIRef:
    return URIRef(MG + name)


def bodies() -> list[Node]:
    return [node for kind in set(BODY_CLASSES.values()) for node in registers().subjects(RDF.type, kind)]


def test_every_body_and_treaty_of_the_files_reaches_the_code() -> None:
    assert len(REGISTRY.bodies) == len(bodies()) > 250
    assert len(REGISTRY.treaties) > 80


def test_every_body_has_an_english_name_and_no_two_share_a_full_name() -> None:
    seen: dict[tuple[str, str], str] = {}
    for record in REGISTRY.bodies.values():
        assert any(name.language == "en" for name in record.names), record.key
        for name in (*record.names, *record.alternative_names):
            key = (name.text.casefold(), name.language.value)
            assert seen.setdefault(key, record.key) == record.key, f"{name.text}: {seen[key]}, {record.key}"


def test_no_two_treaties_share_a_name_or_a_citation_form() -> None:
    seen: dict[str, str] = {}
    for record in REGISTRY.treaties.values():
        for text in {record.label, *(name.text for name in record.names)}:
            assert seen.setdefault(text.casefold(), record.slug) == record.slug, text


def test_a_name_is_clean_and_in_the_script_of_its_language() -> None:
    for predicate in (SKOS.prefLabel, SKOS.altLabel, RDFS.label, mg("shortName")):
        for name in registers().objects(None, predicate):
            assert isinstance(name, Literal)
            assert str(name) == " ".join(str(name).split())
            if name.language == "ru":
                assert not re.search(r"[A-Za-z]{3}", str(name)), name
            if name.language == "en":
                assert not re.search(r"[А-я]", str(name)), name


@pytest.mark.parametrize("predicate", [ORG.subOrganizationOf, mg("servesTreaty"), mg("supplements"), mg("registers")])
def test_whatever_a_register_points_to_stands_in_a_register(predicate: URIRef) -> None:
    for subject, target in registers().subject_objects(predicate):
        assert (target, RDF.type, None) in registers(), f"{subject} points to {target}"


def test_a_symbol_series_belongs_to_one_body() -> None:
    series = [str(value) for value in registers().objects(None, mg("symbolSeries"))]
    assert len(series) == len(set(series))


def test_no_composition_is_listed_since_it_is_read_from_the_texts() -> None:
    assert list(registers().subject_objects(mg("composition"))) == []


def test_an_entry_of_a_treaty_series_says_volume_and_number_once() -> None:
    for entry in registers().subjects(RDF.type, mg("TreatySeriesEntry")):
        volume = registers().value(entry, mg("seriesVolume"))
        number = registers().value(entry, mg("seriesNumber"))
        assert str(entry).endswith(f"/unts_{volume}_{number}")
        assert str(registers().value(entry, mg("citationForm"))) == f"UNTS vol. {volume} No. {number}"


def test_every_file_of_the_ontology_uses_the_prefixes_of_the_project() -> None:
    own = {"ds", "sc", "gk", "la", "vann", "x"}
    for path in (*ontology_files(), *registry_files(), *folder("ontology").glob("examples/*.ttl")):
        for prefix, namespace in re.findall(r"^@prefix (\w+): <([^>]+)> \.$", path.read_text(encoding="utf-8"), re.M):
            assert prefix in own or PREFIXES[prefix] == namespace, f"{path.name}: {prefix}"


def test_every_saved_query_is_a_line_of_the_list_of_questions() -> None:
    listed = (folder("ontology") / "questions.md").read_text(encoding="utf-8")
    for path in query_files():
        assert f"`{path.parent.name}/{path.stem}`" in listed
        title = re.search(r"^# title: (.+)$", path.read_text(encoding="utf-8"), re.M)
        assert title
        assert title[1] in listed
