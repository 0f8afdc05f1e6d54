"""The registers as values."""

from pathlib import Path

from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, Name
from mandate_graph.vocabulary import load_registry
from mandate_graph.vocabulary.schemes import ontology_triples, registry_triples

REGISTER = """
@prefix mg: <https://w3id.org/mandate-graph/ontology#> .
@prefix body: <https://w3id.org/mandate-graph/id/body/> .
@prefix inst: <https://w3id.org/mandate-graph/id/inst/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

body:reef-cop a mg:Conference ;
    skos:prefLabel "Conference on Reefs"@en, "Конференция по рифам"@ru ;
    skos:altLabel "Reef Conference"@en ;
    rdfs:label "Conférence sur les récifs"@fr ;
    mg:shortName "Conference"@en ;
    mg:acronym "COR" ;
    mg:symbolSeries "REEF/COP" ;
    mg:instrumentSymbol "resolution REEF/RES/{number}" ;
    mg:servesTreaty inst:reef-pact .
body:reef-cop_wg-buoys a mg:WorkingGroup ; skos:prefLabel "Working Group on Buoys"@en ;
    org:subOrganizationOf body:reef-cop .
inst:reef-pact a mg:Treaty ; rdfs:label "Reef Pact"@en ; mg:shortName "Pact"@en ; mg:citationForm "RP" .
inst:reef-pact-protocol a mg:Protocol ; rdfs:label "Buoy Protocol"@en ; mg:supplements inst:reef-pact .
inst:unts_9001_77001 a mg:TreatySeriesEntry ; mg:seriesVolume "9001" ; mg:seriesNumber "77001" ;
    mg:registers inst:reef-pact .
"""


def test_a_register_becomes_records(tmp_path: Path) -> None:
    file = tmp_path / "register.ttl"
    file.write_text(REGISTER, encoding="utf-8")
    registry = load_registry([file])
    conference = registry.bodies[BodyKey("reef-cop")]
    assert conference.kind is BodyKind.CONFERENCE
    assert conference.names == (
        Name("Conference on Reefs", Language.EN),
        Name("Конференция по рифам", Language.RU),
        Name("Conférence sur les récifs", Language.FR),
    )
    assert conference.alternative_names == (Name("Reef Conference", Language.EN),)
    assert conference.symbols == (("resolution", "REEF/RES/{number}"),)
    assert conference.treaty == TreatySlug("reef-pact")
    assert registry.bodies[BodyKey("reef-cop_wg-buoys")].parent == BodyKey("reef-cop")
    pact = registry.treaties[TreatySlug("reef-pact")]
    assert (pact.label, pact.series_entries) == ("RP", (("9001", "77001"),))
    assert registry.treaties[TreatySlug("reef-pact-protocol")].supplements == TreatySlug("reef-pact")


def test_the_registers_that_ship_with_the_package_are_whole() -> None:
    registry = load_registry()
    assert registry.bodies
    assert registry.treaties
    for record in registry.bodies.values():
        assert record.names, record.key
        assert record.parent is None or record.parent in registry.bodies, record.key
        assert record.treaty is None or record.treaty in registry.treaties, record.key
    for treaty in registry.treaties.values():
        assert treaty.names, treaty.slug


def test_schemes_and_ontology_have_no_blank_nodes_and_the_same_order_each_time() -> None:
    assert set(ontology_triples()) == set(ontology_triples())
    assert set(registry_triples()) == set(registry_triples())
