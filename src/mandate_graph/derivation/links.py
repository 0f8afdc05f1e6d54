"""Direct links between whole works, so that a chain of citations is a path of one property."""

from collections.abc import Iterator

from mandate_graph.derivation.asking import Graph, iri
from mandate_graph.derivation.rules import Rule
from mandate_graph.vocabulary.terms import Triple

LINKS = """
SELECT DISTINCT ?from ?property ?to WHERE {
  ?citation mg:citingEntity ?citing ; mg:citedEntity ?cited ; mg:citationFunction/mg:impliesProperty ?property .
  ?citing eli:is_part_of* ?from . FILTER NOT EXISTS { ?from eli:is_part_of ?whole }
  ?cited eli:is_part_of* ?to . FILTER NOT EXISTS { ?to eli:is_part_of ?whole_too }
  FILTER(?from != ?to)
}"""


def direct_links(graph: Graph, _rule: Rule) -> Iterator[Triple]:
    """The property that a citation's function implies, between the citing and the cited work."""
    for citing, implied, cited in graph.select(LINKS).rows:
        yield iri(citing), iri(implied), iri(cited)
