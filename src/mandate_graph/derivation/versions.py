"""The language versions of one work side by side: what each cites where, and which numbers it prints at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import URIRef

from mandate_graph.derivation.misprints import number_of, prints, runs
from mandate_graph.derivation.rules import Graph, iri, text

NAMINGS = """
SELECT DISTINCT ?work ?version ?language ?passage ?cited ?form ?evidence ?quote ?date WHERE {
  { SELECT DISTINCT ?work ?version ?language WHERE {
    ?work eli:is_realized_by ?version , ?other .
    ?version mg:langTag ?language . ?other mg:langTag ?second . FILTER(?language != ?second)
  } }
  ?evidence oa:hasSource ?version ; oa:hasSelector/oa:exact ?quote .
  ?citation mg:evidence ?evidence ; mg:citationKind ?kind ; mg:citingEntity ?passage .
  VALUES ?kind { ck:resolution ck:decision ck:statement ck:draft-resolution ck:document-symbol }
  FILTER NOT EXISTS { ?citation mg:anaphora true }
  OPTIONAL { ?citation mg:citedEntity ?cited . ?cited mg:citationForm ?form }
  OPTIONAL { ?evidence mg:statedDate ?date }
} ORDER BY ?work ?passage ?version ?form ?evidence"""

WORDS = """
SELECT DISTINCT ?work ?passage ?tag ?words WHERE {
  { SELECT DISTINCT ?work WHERE {
    ?work eli:is_realized_by ?version , ?other .
    ?version mg:langTag ?language . ?other mg:langTag ?second . FILTER(?language != ?second)
  } }
  ?passage eli:is_part_of+ ?work ; mg:text ?words .
  BIND(LANG(?words) AS ?tag)
}"""


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


def versions_of_works(graph: Graph) -> Iterator[tuple[URIRef, tuple[Version, ...]]]:
    """Each work that has several versions, with these, in order of their languages."""
    namings: dict[URIRef, dict[URIRef, dict[URIRef, list[Naming]]]] = defaultdict(lambda: defaultdict(dict))
    languages: dict[URIRef, str] = {}
    for work, version, language, passage, cited, form, evidence, quote, date in graph.select(NAMINGS).rows:
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
        namings[iri(work)][iri(version)].setdefault(iri(passage), []).append(naming)
    printed_in = _printed(graph)
    for work in sorted(namings):
        found = namings[work]
        versions = tuple(
            Version(
                iri=version,
                language=languages[version],
                namings={passage: tuple(all_named) for passage, all_named in found[version].items()},
                printed=printed_in.get((work, languages[version]), frozenset()),
            )
            for version in sorted(found, key=lambda one: languages[one])
        )
        yield work, versions


def _printed(graph: Graph) -> dict[tuple[URIRef, str], frozenset[tuple[str, ...]]]:
    """The runs of figures of each version's text.

    A note may be in another language than the text around it; where a passage has no words in the language of a
    version, its words in any language count for that version, so that nothing is called absent for a note's sake.
    """
    texts: dict[URIRef, dict[URIRef, dict[str, list[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for work, passage, tag, said in graph.select(WORDS).rows:
        texts[iri(work)][iri(passage)][str(tag)].append(str(said))
    found: dict[tuple[URIRef, str], frozenset[tuple[str, ...]]] = {}
    for work_iri, passages in texts.items():
        for language in {tag for by_tag in passages.values() for tag in by_tag}:
            found[work_iri, language] = frozenset(
                run for by_tag in passages.values() for words in _words(by_tag, language) for run in runs(words)
            )
    return found


def _words(by_tag: Mapping[str, list[str]], tag: str) -> Iterable[str]:
    own = by_tag.get(tag)
    return own if own else (words for others in by_tag.values() for words in others)
