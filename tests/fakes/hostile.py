"""A graph whose documents are full of markup, and one with more of everything than a page can show."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from rdflib import Graph, URIRef
from tests.fakes.harbour_names import REGISTRY

from mandate_graph.building import build_registry
from mandate_graph.store import Edition
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES
from mandate_graph.vocabulary.terms import Triple

MARKUP = "</a></td></script><script>alert(1)</script><img src=x onerror=alert(2)>\\\"' onmouseover=alert(3) {{ 7 * 7 }}"
"""What tries to get out of an element, an attribute, a script and a template; as a Turtle string."""
PLAIN = MARKUP.replace('\\"', '"')

_HOSTILE = f"""
gr:doc1 a mg:SourceGraph ; dcterms:subject doc:D_1 ; prov:wasDerivedFrom src:abc .
src:abc a mg:Source ; mg:fileName "{MARKUP}.txt" .
doc:D_1 a mg:Document ; mg:citationForm "D/1 {MARKUP}" ; dcterms:identifier "D/1 {MARKUP}" ; mg:documentType "note" ;
  dcterms:title "{MARKUP}"@en ; dcterms:issued "2031-01-01"^^xsd:date ; eli:is_realized_by doc:D_1__en .
doc:D_1__en a mg:LanguageVersion ; mg:langTag "en" ; prov:wasDerivedFrom src:abc .
doc:D_1__para_1 a mg:Provision ; eli:is_part_of doc:D_1 ; mg:path "para.1" ; mg:citationForm "D/1 para. 1" ;
  mg:printedLabel "{MARKUP}"@en ; mg:text "It is set up. {MARKUP}"@en .
body:b a mg:WorkingGroup ; skos:prefLabel "{MARKUP}"@en ; mg:symbolSeries "X/{MARKUP}" .
inst:i a mg:Resolution ; mg:citationForm "R {MARKUP}" ; rdfs:label "{MARKUP}"@en ; eli:number "{MARKUP}" .
ev:e a mg:Establish ; mg:affects body:b ; mg:enactedBy inst:i ; mg:legalForce fo:adopted ; mg:evidence evid:x ;
  mg:earliest "2030-01-01"^^xsd:date ; mg:latest "2031-01-01"^^xsd:date .
clm:c a mg:ActStatement ; mg:about ev:e ; mg:evidence evid:x .
cit:k a mg:Citation ; mg:citingEntity doc:D_1__para_1 ; mg:citedEntity inst:i ; mg:citationFunction cf:recalls ;
  mg:evidence evid:x .
cit:u a mg:Citation ; mg:citingEntity doc:D_1__para_1 ; mg:citationFunction cf:recalls ; mg:evidence evid:y .
evid:x a mg:Evidence ; mg:paragraph doc:D_1__para_1 ; oa:hasSelector evid:x_q ; mg:line 1 ; mg:confidence 0.9 ;
  oa:hasSource doc:D_1__en ; mg:extractionRule <{BASE}rule/{{r}}> .
evid:x_q oa:exact "set up. {MARKUP}"@en ; oa:prefix "It is " .
evid:y a mg:Evidence ; mg:paragraph doc:D_1__para_1 ; oa:hasSelector evid:y_q ; mg:line 1 ;
  oa:hasSource doc:D_1__en .
evid:y_q oa:exact "not there {MARKUP}"@en ; oa:prefix "{MARKUP}" .
mtg:m a mg:Meeting ; mg:ofBody body:b ; mg:ordinal 1 ; mg:place "{MARKUP}" ; mg:meetingStatus ms:held .
"""


def hostile(directory: Path) -> Path:
    """A graph directory with markup in every text that a document can bring."""
    return _published(directory, _HOSTILE.replace("{r}", "r"))


def crowded(directory: Path, *, acts: int, meetings: int, paragraphs: int) -> Path:
    """A graph directory with one body of so many acts and meetings, and one document of so many paragraphs."""
    return _published(directory, "".join(_crowd(acts, meetings, paragraphs)))


def _crowd(acts: int, meetings: int, paragraphs: int) -> Iterator[str]:
    yield (
        "gr:doc1 a mg:SourceGraph ; dcterms:subject doc:D_1 .\n"
        'doc:D_1 a mg:Document ; mg:citationForm "D/1" ; dcterms:identifier "D/1" ; eli:is_realized_by doc:D_1__en .\n'
        'doc:D_1__en a mg:LanguageVersion ; mg:langTag "en" .\n'
        'body:b a mg:WorkingGroup ; skos:prefLabel "Panel on Buoys"@en .\n'
    )
    for at in range(paragraphs):
        words = f"The Panel considered buoy {at}, " + "and heard what its keepers had to say of it, " * 10
        yield (
            f'doc:D_1__para_{at} a mg:Provision ; eli:is_part_of doc:D_1 ; mg:path "para.{at}" ;\n'
            f'  mg:text "{words}"@en .\n'
        )
    for at in range(acts):
        day = f"{1950 + at % 80}-0{1 + at % 9}-11"
        yield (
            f"ev:e{at} a mg:RequestAction ; mg:affects body:b ; mg:enactedBy doc:D_1__para_{at % paragraphs} ;\n"
            f'  mg:legalForce fo:adopted ; mg:evidence evid:e{at} ; mg:earliest "{day}"^^xsd:date ;\n'
            f'  mg:latest "{day}"^^xsd:date ; mg:confers norm:n{at} .\n{_quoted(f"e{at}", at % paragraphs)}'
            f"norm:n{at} a mg:Duty ; mg:bearer body:b ; mg:statedIn doc:D_1__para_{at % paragraphs} ;\n"
            f'  mg:text "Look after buoy {at}."@en .\n'
        )
    for at in range(meetings):
        day = f"{1950 + at // 4}-0{1 + at % 4}-11"
        yield (
            f"mtg:m{at} a mg:Meeting ; mg:ofBody body:b ; mg:ordinal {at + 1} ; mg:meetingStatus ms:held ;\n"
            f'  mg:startDate "{day}"^^xsd:date .\n'
            f"clm:m{at} a mg:MeetingStatement ; mg:about mtg:m{at} ; mg:evidence evid:m{at} .\n"
            f"{_quoted(f'm{at}', at % paragraphs)}"
        )


def _quoted(name: str, paragraph: int) -> str:
    return (
        f"evid:{name} a mg:Evidence ; mg:paragraph doc:D_1__para_{paragraph} ; oa:hasSelector evid:{name}_q ;\n"
        f"  oa:hasSource doc:D_1__en ; mg:line 1 ; mg:extractionRule <{BASE}rule/r> .\n"
        f'evid:{name}_q oa:exact "considered buoy {paragraph},"@en .\n'
    )


def _published(directory: Path, turtle: str) -> Path:
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    made = datetime(2033, 1, 1, tzinfo=UTC)
    with Edition(directory) as edition:
        for graph, triples in build_registry((), REGISTRY):
            edition.add_graph(graph, triples)
        edition.add_graph(URIRef(f"{BASE}graph/doc1"), _parsed(prefixes + turtle))
        edition.publish(tool_version="0", created=made)
    return directory


def _parsed(turtle: str) -> Iterator[Triple]:
    graph = Graph()
    graph.parse(data=turtle, format="turtle")
    yield from graph  # type: ignore[misc]  # rdflib's nodes are wider than ours
