"""Where a reader finds what a finding is about: the document, paragraph and rule of its nearest evidence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rdflib import URIRef

from mandate_graph.validation.findings import Place
from mandate_graph.validation.graph import CheckedGraph

_CHUNK = 500

_WAYS = (
    ("?focus mg:evidence ?evidence .", "?focus a mg:Evidence . BIND(?focus AS ?evidence)"),
    ("?told mg:about ?focus ; mg:evidence ?evidence .",),
    (
        "?told mg:affects ?focus ; mg:evidence ?evidence .",
        "?told mg:confers ?focus ; mg:evidence ?evidence .",
        "?told mg:report ?focus ; mg:evidence ?evidence .",
        "?focus mg:involves ?told . ?told mg:evidence ?evidence .",
        "?focus mg:startedBy ?told . ?told mg:evidence ?evidence .",
    ),
    ("?focus ^eli:is_part_of*/^mg:paragraph ?evidence .",),
    (
        "?evidence oa:hasSource ?focus .",
        "?focus dcterms:subject/^eli:is_part_of+/^mg:paragraph ?evidence .",
        "?version prov:wasDerivedFrom ?focus . ?evidence oa:hasSource ?version .",
    ),
    ("?told ?link ?focus ; mg:evidence ?evidence .",),
    ("?between ?near ?focus . ?told ?far ?between ; mg:evidence ?evidence .",),
)
"""From a focus node to evidence, the nearest way first; each is tried for what the ones before it did not place.

What is equally near is asked for one by one: joined by UNION in one query, it is read whole before it is joined, which
takes minutes on a large graph.
"""

_QUERY = """
SELECT ?focus ?work ?printed ?identifier ?path ?rule ?start WHERE {
  VALUES ?focus { %s }
  %s
  ?evidence mg:paragraph ?passage ; mg:extractionRule ?rule ; oa:hasSource ?version .
  ?evidence oa:hasSelector/oa:refinedBy/oa:start ?start .
  ?passage mg:path ?path .
  ?work eli:is_realized_by ?version .
  OPTIONAL { ?work mg:publishedIn ?printed }
  OPTIONAL { ?work dcterms:identifier ?identifier }
}
"""


@dataclass(frozen=True, slots=True, order=True)
class _Candidate:
    document: str
    start: int
    paragraph: str
    rule: str


def find_places(graph: CheckedGraph, focuses: Iterable[str]) -> dict[str, Place]:
    """The place of every focus node that has one: of several, the first in the first document."""
    left = {focus for focus in focuses if focus.startswith(("http:", "https:"))}
    found: dict[str, Place] = {}
    for ways in _WAYS:
        for chunk in _chunks(sorted(left)):
            found |= _placed(graph, ways, chunk)
        left -= found.keys()
    return found


def _chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(items), _CHUNK):
        yield items[at : at + _CHUNK]


def _placed(graph: CheckedGraph, ways: Sequence[str], focuses: Sequence[str]) -> dict[str, Place]:
    nearest: dict[str, _Candidate] = {}
    rows = (row for way in ways for row in graph.select(_query(way, focuses)).rows)
    for focus, work, printed, identifier, path, rule, start in rows:
        document = str(identifier or local_name(str(printed or work)))
        candidate = _Candidate(document, int(str(start)), str(path), local_name(str(rule)))
        key = str(focus)
        nearest[key] = min(candidate, nearest.get(key, candidate))
    return {
        focus: Place(document=best.document, paragraph=best.paragraph, rule=best.rule)
        for focus, best in nearest.items()
    }


def _query(way: str, focuses: Sequence[str]) -> str:
    """IRIs of the graph itself, written as N3 writes them; no text of a person comes in here."""
    return _QUERY % (" ".join(URIRef(focus).n3() for focus in focuses), way)


def local_name(iri: str) -> str:
    """The last segment of an IRI.

    >>> local_name("https://example.org/rule/heading")
    'heading'
    """
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
