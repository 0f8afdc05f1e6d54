"""Where the language versions of one work cite different things in the same paragraph."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rdflib import URIRef

from mandate_graph.derivation.rules import Graph, Rule, iri
from mandate_graph.vocabulary.identifiers import derived
from mandate_graph.vocabulary.terms import MG, Triple

VERSIONS = """
SELECT DISTINCT ?work ?version ?language ?passage ?cited ?form WHERE {
  ?work eli:is_realized_by ?version , ?other .
  ?version mg:langTag ?language . ?other mg:langTag ?second . FILTER(?language != ?second)
  ?evidence oa:hasSource ?version ; mg:paragraph ?passage .
  FILTER NOT EXISTS { ?passage a mg:Footnote }
  ?citation mg:evidence ?evidence ; mg:citationKind ?kind ; mg:citedEntity ?cited .
  VALUES ?kind { ck:resolution ck:decision ck:document-symbol }
  ?cited mg:citationForm ?form .
} ORDER BY ?work ?passage ?version ?form"""
"""Footnotes are left out: each language numbers them in the order of its own words."""

_ALIKE = 0.7
"""Versions that agree on less of what they cite are not numbered alike, and nothing can be said of a paragraph."""

Cited = dict[URIRef, str]


def language_discrepancies(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """Paragraphs in which two versions cite equally many things, and not the same: one of them is likely wrong.

    Where one version cites more than the other, it may only be that a naming was not found; nothing is said.
    """
    works: dict[URIRef, dict[URIRef, dict[URIRef, Cited]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    languages: dict[URIRef, str] = {}
    for work, version, language, passage, cited, form in graph.select(VERSIONS).rows:
        works[iri(work)][iri(version)][iri(passage)][iri(cited)] = str(form)
        languages[iri(version)] = str(language)
    for versions in works.values():
        for one, other in combinations(sorted(versions), 2):
            if languages[one] != languages[other] and _alike(versions[one], versions[other]):
                yield from _differences(rule, one, other, versions)


def _alike(one: dict[URIRef, Cited], other: dict[URIRef, Cited]) -> bool:
    mine, theirs = (
        {(passage, cited) for passage, all_cited in version.items() for cited in all_cited} for version in (one, other)
    )
    return len(mine & theirs) >= _ALIKE * max(len(mine), len(theirs))


def _differences(
    rule: Rule, one: URIRef, other: URIRef, versions: dict[URIRef, dict[URIRef, Cited]]
) -> Iterator[Triple]:
    for passage in sorted(versions[one].keys() & versions[other].keys()):
        mine, theirs = versions[one][passage], versions[other][passage]
        if len(mine) != len(theirs) or mine.keys() == theirs.keys():
            continue
        only = [", ".join(sorted(a[key] for key in a.keys() - b.keys())) for a, b in ((mine, theirs), (theirs, mine))]
        tags = [version.rsplit("__", 1)[-1] for version in (one, other)]
        reason = (
            f"The {tags[0]} version cites {only[0]}, the {tags[1]} version {only[1]}.",
            f"Версия {tags[0]} ссылается на {only[0]}, версия {tags[1]} — на {only[1]}.",
        )
        node = derived("discrepancy", passage, *tags)
        yield from rule.node(node, MG.Discrepancy, reason)
        yield node, MG.discrepancyIn, passage
        yield node, MG.between, one
        yield node, MG.between, other
