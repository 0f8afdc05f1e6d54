"""The registers and schemes in `ontology/`: what is known before a text is read.

`load_registry` turns the registers of bodies and treaties into values for the text half, which knows no RDF.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import to_canonical_graph
from rdflib.term import BNode, Node

from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord
from mandate_graph.resources import ontology_files, registry_files
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES
from mandate_graph.vocabulary.terms import MG, ORG, RDF, RDFS, SKOS, Triple

BODY_CLASSES = {
    BodyKind.ORGAN: MG.Organ,
    BodyKind.CONFERENCE: MG.Conference,
    BodyKind.COMMITTEE: MG.Committee,
    BodyKind.COMMISSION: MG.Commission,
    BodyKind.BUREAU: MG.Bureau,
    BodyKind.WORKING_GROUP: MG.WorkingGroup,
    BodyKind.EXPERT_GROUP: MG.ExpertGroup,
    BodyKind.MECHANISM: MG.Mechanism,
    BodyKind.SECRETARIAT: MG.Secretariat,
    BodyKind.OFFICIAL: MG.Official,
    BodyKind.ORGANIZATION: MG.Organization,
    BodyKind.OTHER: MG.Body,
}
"""The class of the ontology for each kind of body."""

_KINDS = {body_class: kind for kind, body_class in BODY_CLASSES.items()}
_TREATY_CLASSES = (MG.Treaty, MG.Protocol)
_LANGUAGE_ORDER = ("en", "ru", "fr", "es", "ar", "zh")
_SKOLEM = Namespace(f"{BASE}.well-known/genid/")


def load_registry(files: Iterable[Path] | None = None) -> Registry:
    """The bodies and treaties of the registers that ship with the package, or of other files of the same form."""
    graph = _parse(registry_files() if files is None else files)
    bodies = (_body(graph, node, kind) for body_class, kind in _KINDS.items() for node in _named(graph, body_class))
    treaties = (_treaty(graph, node) for treaty_class in _TREATY_CLASSES for node in _named(graph, treaty_class))
    return Registry(
        bodies={record.key: record for record in sorted(bodies, key=lambda record: record.key)},
        treaties={record.slug: record for record in sorted(treaties, key=lambda record: record.slug)},
        series=frozenset(
            str(notation) for concept in _series(graph) for notation in graph.objects(concept, SKOS.notation)
        ),
    )


def _series(graph: Graph) -> list[Node]:
    return list(graph.subjects(SKOS.inScheme, URIRef(f"{BASE}scheme/document-series")))


@cache
def registry_triples() -> tuple[Triple, ...]:
    """The registers as they stand in their files."""
    return _triples(_parse(registry_files()))


@cache
def ontology_triples() -> tuple[Triple, ...]:
    """The ontology and its closed schemes; a blank node gets an IRI that its content decides."""
    return _triples(_parse(ontology_files()))


def _parse(files: Iterable[Path]) -> Graph:
    graph = Graph()
    for path in files:
        graph.parse(path, format="turtle")
    return graph


def _triples(graph: Graph) -> tuple[Triple, ...]:
    named = to_canonical_graph(graph) if any(isinstance(node, BNode) for node in graph.all_nodes()) else graph
    return tuple((_node(s), _node(p), _value(o)) for s, p, o in named)


def _node(node: Node) -> URIRef:
    return _SKOLEM[node] if isinstance(node, BNode) else URIRef(str(node))


def _value(node: Node) -> URIRef | Literal:
    return node if isinstance(node, Literal) else _node(node)


def _named(graph: Graph, body_class: URIRef) -> list[URIRef]:
    return [node for node in graph.subjects(RDF.type, body_class) if isinstance(node, URIRef)]


def _body(graph: Graph, node: URIRef, kind: BodyKind) -> BodyRecord:
    parent = graph.value(node, ORG.subOrganizationOf)
    treaty = graph.value(node, MG.servesTreaty)
    series = graph.value(node, MG.symbolSeries)
    return BodyRecord(
        key=BodyKey(_local(node, "body")),
        kind=kind,
        parent=BodyKey(_local(parent, "body")) if parent else None,
        names=_preferred(graph, node),
        alternative_names=_names(graph, node, SKOS.altLabel),
        short_names=_names(graph, node, MG.shortName),
        acronyms=_strings(graph, node, MG.acronym),
        series=str(series) if series else None,
        symbols=tuple(_symbol(text) for text in _strings(graph, node, MG.instrumentSymbol)),
        earlier_symbols=tuple(_symbol(text) for text in _strings(graph, node, MG.earlierInstrumentSymbol)),
        composition=tuple(sorted(str(value).rsplit("/", 1)[-1] for value in graph.objects(node, MG.composition))),
        treaty=TreatySlug(_local(treaty, "inst")) if treaty else None,
    )


def _treaty(graph: Graph, node: URIRef) -> TreatyRecord:
    acronyms = _strings(graph, node, MG.acronym)
    supplemented = graph.value(node, MG.supplements)
    entries = (graph.value(node, MG.citationForm), *acronyms)
    label = next((str(value) for value in entries if value), _local(node, "inst"))
    return TreatyRecord(
        slug=TreatySlug(_local(node, "inst")),
        label=label,
        names=(*_preferred(graph, node), *_names(graph, node, SKOS.altLabel)),
        short_names=_names(graph, node, MG.shortName),
        supplements=TreatySlug(_local(supplemented, "inst")) if supplemented else None,
        regional=bool(graph.value(node, MG.regional)),
        series_entries=_series_entries(graph, node),
    )


def _series_entries(graph: Graph, treaty: URIRef) -> tuple[tuple[str, str], ...]:
    entries = graph.subjects(MG.registers, treaty)
    pairs = ((graph.value(entry, MG.seriesVolume), graph.value(entry, MG.seriesNumber)) for entry in entries)
    return tuple(sorted((str(volume), str(number)) for volume, number in pairs if volume and number))


def _symbol(text: str) -> tuple[str, str]:
    kind, _, template = text.partition(" ")
    return kind, template


def _preferred(graph: Graph, node: URIRef) -> tuple[Name, ...]:
    """One name a language: the preferred one, else a plain label."""
    chosen = {name.language: name for name in reversed(_names(graph, node, RDFS.label))}
    chosen |= {name.language: name for name in reversed(_names(graph, node, SKOS.prefLabel))}
    return tuple(sorted(chosen.values(), key=_name_order))


def _names(graph: Graph, node: URIRef, predicate: URIRef) -> tuple[Name, ...]:
    literals = (value for value in graph.objects(node, predicate) if isinstance(value, Literal))
    names = (Name(str(value), Language(value.language)) for value in literals if value.language)
    return tuple(sorted(names, key=_name_order))


def _name_order(name: Name) -> tuple[int, str]:
    return _LANGUAGE_ORDER.index(name.language.value), name.text


def _strings(graph: Graph, node: URIRef, predicate: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(value) for value in graph.objects(node, predicate)))


def _local(node: Node, prefix: str) -> str:
    return str(node).removeprefix(PREFIXES[prefix])
