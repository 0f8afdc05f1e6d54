"""The language versions of one work side by side: what each cites where, and which numbers it prints at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph, iri, text
from mandate_graph.derivation.misprints import number_of, prints, runs
from mandate_graph.vocabulary.identifiers import REVIEWS_GRAPH

WORKS = """
SELECT DISTINCT ?work ?graph WHERE {
  { SELECT ?work (COUNT(DISTINCT ?tag) AS ?languages) WHERE {
    ?work eli:is_realized_by/mg:langTag ?tag
  } GROUP BY ?work }
  FILTER(?languages > 1)
  ?work eli:is_realized_by ?version . GRAPH ?graph { ?version mg:langTag ?language }
} ORDER BY ?work ?graph"""

NAMINGS = """
SELECT DISTINCT ?version ?language ?passage ?cited ?form ?evidence ?quote ?date {graphs} WHERE {{
  {work} eli:is_realized_by ?version . ?version mg:langTag ?language .
  ?evidence oa:hasSource ?version ; oa:hasSelector/oa:exact ?quote .
  ?citation mg:evidence ?evidence ; mg:citationKind ?kind ; mg:citingEntity ?passage .
  VALUES ?kind {{ ck:resolution ck:decision ck:statement ck:draft-resolution ck:document-symbol }}
  FILTER NOT EXISTS {{ ?citation mg:anaphora true }}
  OPTIONAL {{ ?citation mg:citedEntity ?cited . ?cited mg:citationForm ?form }}
  OPTIONAL {{ ?evidence mg:statedDate ?date }}
}} ORDER BY ?passage ?version ?form ?evidence"""

WORDS = """
SELECT DISTINCT ?passage ?tag ?words {graphs} WHERE {{
  {work} mg:publishedIn? ?whole . ?passage eli:is_part_of+ ?whole ; mg:text ?words .
  BIND(LANG(?words) AS ?tag)
}}"""

_COMPARED = 2
"""Versions that cite something: fewer cannot differ."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming in one version. `cited` is None where its target stayed open; `number` holds its figures."""

    cited: URIRef | None
    form: str
    number: tuple[str, ...]
    evidence: URIRef
    quote: str
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version: its namings by the passage that cites, and the runs of figures of its text."""

    iri: URIRef
    language: str
    namings: Mapping[URIRef, tuple[Naming, ...]]
    printed: frozenset[tuple[str, ...]]

    def prints(self, number: tuple[str, ...]) -> bool:
        """Whether a number stands anywhere in this version."""
        return prints(self.printed, number)


def works_in_versions(graph: Graph) -> dict[URIRef, tuple[URIRef, ...]]:
    """The works that have versions in several languages, with the named graphs that hold these versions."""
    found: dict[URIRef, tuple[URIRef, ...]] = defaultdict(tuple)
    for work, holding in graph.select(WORKS).rows:
        found[iri(work)] += (iri(holding),)
    return found


def versions_of(work: URIRef, graphs: Sequence[URIRef], graph: Graph) -> tuple[Version, ...]:
    """The versions of a work that cite anything, in order of their languages, by what `graphs` say."""
    stated = (*graphs, REVIEWS_GRAPH)  # where what a curator corrected in them stands
    here = {"graphs": " ".join(f"FROM <{one}>" for one in stated), "work": f"<{work}>"}
    namings: dict[URIRef, dict[URIRef, list[Naming]]] = defaultdict(dict)
    languages: dict[URIRef, str] = {}
    for version, language, passage, cited, form, evidence, quote, date in graph.select(NAMINGS.format(**here)).rows:
        languages[iri(version)] = str(language)
        printed = text(form) or str(quote)
        naming = Naming(
            iri(cited) if cited is not None else None,
            printed,
            number_of(printed),
            iri(evidence),
            str(quote),
            text(date),
        )
        namings[iri(version)].setdefault(iri(passage), []).append(naming)
    if len(namings) < _COMPARED:
        return ()
    printed_in = _printed(graph, WORDS.format(**here))
    return tuple(
        Version(
            iri=version,
            language=languages[version],
            namings={passage: tuple(all_named) for passage, all_named in namings[version].items()},
            printed=printed_in.get(languages[version], frozenset()),
        )
        for version in sorted(namings, key=lambda one: languages[one])
    )


def _printed(graph: Graph, words: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """The runs of figures of the text of a work in each language.

    What stands in the document that prints the work, in none of its works, counts as well: in one version the
    document may not be known for what it prints.
    A note may be in another language than the text around it; where a passage has no words in the language of a
    version, its words in any language count for that version, so that nothing is called absent for a note's sake.
    """
    passages: dict[URIRef, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for passage, tag, said in graph.select(words).rows:
        passages[iri(passage)][str(tag)].append(str(said))
    return {
        language: frozenset(
            run for by_tag in passages.values() for words in _words(by_tag, language) for run in runs(words)
        )
        for language in {tag for by_tag in passages.values() for tag in by_tag}
    }


def _words(by_tag: Mapping[str, list[str]], tag: str) -> Iterable[str]:
    own = by_tag.get(tag)
    return own if own else (words for others in by_tag.values() for words in others)
