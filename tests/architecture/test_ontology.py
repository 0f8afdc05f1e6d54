"""The ontology is complete, consistent, and says of itself what a reader needs."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

import owlrl
import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, VANN, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node
from tests.fakes.harbour_store import harbour_store

from mandate_graph.resources import folder, ontology_files, query_files, registry_files, shape_files
from mandate_graph.vocabulary.prefixes import PREFIXES

ROOT = Path(__file__).parents[2]
MG = PREFIXES["mg"]
ONTOLOGY = URIRef(MG.removesuffix("#"))
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty)
SIX = {"ar", "en", "es", "fr", "ru", "zh"}
ONE_WORD = {
    "ar": (frozenset({"Committee", "Commission"}),),
    "zh": (frozenset({"Committee", "Commission"}), frozenset({"Conference", "Meeting"})),
}
"""Classes for which the United Nations have one word in a language."""
EXAMPLES = sorted(folder("ontology").glob("examples/*.ttl"))
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def read(*paths: Path) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


@lru_cache(maxsize=1)
def ontology() -> Graph:
    return read(*ontology_files())


@lru_cache(maxsize=1)
def terms() -> frozenset[URIRef]:
    found = (term for kind in (OWL.Class, *PROPERTY_KINDS) for term in ontology().subjects(RDF.type, kind))
    return frozenset(term for term in found if isinstance(term, URIRef) and str(term).startswith(MG))


def properties() -> Iterator[URIRef]:
    return (term for term in terms() if not is_class(term))


def is_class(term: Node) -> bool:
    return (term, RDF.type, OWL.Class) in ontology()


def languages(graph: Graph, node: Node, predicate: URIRef) -> set[str | None]:
    return {value.language for value in graph.objects(node, predicate) if isinstance(value, Literal)}


def test_the_header_names_version_licence_and_namespace() -> None:
    wanted = (
        OWL.versionIRI,
        OWL.versionInfo,
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.license,
        DCTERMS.creator,
        DCTERMS.created,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    )
    assert [predicate for predicate in wanted if (ONTOLOGY, predicate, None) not in ontology()] == []


def test_every_term_has_labels_in_six_languages_a_definition_and_an_example() -> None:
    assert [term for term in terms() if languages(ontology(), term, RDFS.label) != SIX] == []
    for predicate in (SKOS.definition, SKOS.example, RDFS.isDefinedBy):
        assert [term for term in terms() if (term, predicate, None) not in ontology()] == []


def test_no_label_is_given_twice_in_one_language_or_to_two_terms_of_one_kind() -> None:
    seen: dict[tuple[bool, Literal], URIRef] = {}
    for term in terms():
        for label in ontology().objects(term, RDFS.label):
            assert isinstance(label, Literal)
            assert str(label) == str(label).strip()
            first = seen.setdefault((is_class(term), label), term)
            same = frozenset(one.removeprefix(MG) for one in (first, term))
            assert first == term or same in ONE_WORD.get(label.language or "", ()), f"{label} of {same}"
        tags = [label.language for label in ontology().objects(term, RDFS.label) if isinstance(label, Literal)]
        assert len(tags) == len(set(tags)), term


def test_classes_are_written_camel_case_and_properties_begin_small() -> None:
    wrong = [
        term
        for term in terms()
        if not re.fullmatch(r"[A-Z][A-Za-z]+" if is_class(term) else r"[a-z][A-Za-z]+", term.removeprefix(MG))
    ]
    assert wrong == []


def test_every_property_has_one_range_and_at_most_one_domain() -> None:
    for term in properties():
        assert len(set(ontology().objects(term, RDFS.range))) == 1, term
        assert len(set(ontology().objects(term, RDFS.domain))) <= 1, term


def test_no_class_is_above_itself() -> None:
    for term in terms():
        for parent in ontology().objects(term, RDFS.subClassOf):
            assert term not in set(ontology().transitive_objects(parent, RDFS.subClassOf)), term


def test_the_top_classes_exclude_each_other() -> None:
    lists = [ontology().value(node, OWL.members) for node in ontology().subjects(RDF.type, OWL.AllDisjointClasses)]
    assert lists
    members = {str(item) for found in lists if found is not None for item in ontology().items(found)}
    assert {f"{MG}{name}" for name in ("Instrument", "Document", "Body", "Gathering", "MandateEvent")} <= members


def used_names() -> set[str]:
    """Every name after the prefix mg, in shapes, queries, data, examples and code."""
    paths = [*shape_files(), *query_files(), *registry_files(), *ontology_files(), *EXAMPLES]
    paths += sorted((ROOT / "src").rglob("*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"(?<![\w:])(?:mg:|\bMG\.)([A-Za-z]+)", text))


def test_no_term_is_used_that_is_not_declared() -> None:
    assert used_names() - {term.removeprefix(MG) for term in terms()} == set()


def test_the_data_of_a_build_use_declared_terms_only() -> None:
    pattern = re.compile(rf"<{re.escape(MG)}(\w+)>".encode())
    used = {name.decode() for line in harbour_store().lines() for name in pattern.findall(line)}
    assert used - {term.removeprefix(MG) for term in terms()} == set()


def test_a_label_is_in_the_script_of_its_language() -> None:
    scripts = {"ar": r"[\u0600-\u06ff]", "ru": "[А-я]", "zh": r"[\u4e00-\u9fff]"}
    for label in chain(ontology().objects(None, RDFS.label), ontology().objects(None, SKOS.prefLabel)):
        assert isinstance(label, Literal)
        for language, letters in scripts.items():
            assert bool(re.search(letters, str(label))) == (label.language == language), repr(label)


@pytest.mark.parametrize("language", sorted(SIX))
def test_no_two_concepts_of_a_scheme_share_a_label(language: str) -> None:
    for scheme in ontology().subjects(RDF.type, SKOS.ConceptScheme):
        concepts = list(ontology().subjects(SKOS.inScheme, scheme))
        labels = [str(label) for one in concepts for label in names(one, language)]
        assert len(labels) == len(set(labels)) == len(concepts) > 1, scheme


def names(concept: Node, language: str) -> Iterator[Literal]:
    for label in ontology().objects(concept, SKOS.prefLabel):
        if isinstance(label, Literal) and label.language == language:
            yield label


@pytest.mark.parametrize("path", sorted(folder("ontology").glob("schemes/*.ttl")), ids=lambda path: path.stem)
def test_a_scheme_has_labels_in_six_languages_and_so_has_each_concept_of_a_closed_one(path: Path) -> None:
    graph = read(path)
    kinds = (SKOS.ConceptScheme,) if path in registry_files() else (SKOS.ConceptScheme, SKOS.Concept)
    for node in chain.from_iterable(graph.subjects(RDF.type, kind) for kind in kinds):
        assert languages(graph, node, SKOS.prefLabel) == SIX, node


@pytest.mark.parametrize("path", sorted(folder("ontology").glob("schemes/*.ttl")), ids=lambda path: path.stem)
def test_a_concept_has_labels_in_english_and_russian_and_a_scheme(path: Path) -> None:
    graph = read(path)
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert {"en", "ru"} <= languages(graph, concept, SKOS.prefLabel), concept
        scheme = graph.value(concept, SKOS.inScheme)
        assert str(concept).startswith(f"{scheme}/")
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph


def closure(*graphs: Graph) -> Graph:
    whole = Graph()
    for graph in graphs:
        for triple in graph:
            whole.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    return whole


def test_ontology_and_examples_are_consistent_under_owl_rl_and_a_contradiction_is_caught() -> None:
    examples = read(*EXAMPLES)
    assert list(closure(ontology(), examples).objects(None, ERROR)) == []
    meeting = next(examples.subjects(RDF.type, URIRef(f"{MG}Meeting")))
    examples.add((meeting, RDF.type, URIRef(f"{MG}Body")))
    assert list(closure(ontology(), examples).objects(None, ERROR)) != []


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own JSON-LD parser
@pytest.mark.parametrize("form", ["turtle", "nt", "json-ld", "xml"])
def test_the_ontology_survives_being_written_and_read_again(form: str) -> None:
    assert isomorphic(ontology(), Graph().parse(data=ontology().serialize(format=form), format=form))


def test_every_class_of_a_claim_stands_in_an_example() -> None:
    examples = read(*EXAMPLES)
    named = {str(kind).removeprefix(MG) for kind in examples.objects(None, RDF.type)}
    assert {"Citation", "Evidence", "Establish", "ActStatement", "MeetingStatement", "Transmission"} <= named


def test_every_shape_has_a_severity_and_messages_in_english_and_russian() -> None:
    shapes = read(*shape_files())
    for holder in set(shapes.subjects(SH.message, None)):
        assert languages(shapes, holder, SH.message) == {"en", "ru"}, holder
        owner = shapes.value(predicate=SH.sparql, object=holder) or holder
        assert shapes.value(owner, SH.severity) is not None, owner
