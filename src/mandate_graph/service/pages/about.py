"""What the collection is, what its words mean, how it was made: data, vocabulary, method."""

import json
from dataclasses import dataclass

from starlette.responses import Response

from mandate_graph import __version__
from mandate_graph.lineage.phrasing import best_language
from mandate_graph.lineage.shelf import language, text
from mandate_graph.query import FORMATS, Iri, Literal
from mandate_graph.query.facts import expand
from mandate_graph.query.formats import GRAPHS as FORMS_OF_GRAPHS
from mandate_graph.service.pages.addresses import shown
from mandate_graph.service.pages.behind import own_query
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin, json_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

KINDS = (
    ("classes", "owl:Class"),
    ("properties", "owl:ObjectProperty"),
    ("attributes", "owl:DatatypeProperty"),
    ("schemes", "skos:ConceptScheme"),
)
TERMS = """\
SELECT ?term ?label ?definition WHERE {
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty }
  ?term a ?kind ; rdfs:label ?label .
  FILTER(LANG(?label) = "en")
  OPTIONAL { ?term skos:definition ?definition FILTER(LANG(?definition) = "en") }
} ORDER BY ?term"""
RULES = """\
SELECT ?rule (COUNT(?evidence) AS ?quotations) (AVG(?confidence) AS ?mean) WHERE {
  ?evidence mg:extractionRule ?rule ; mg:confidence ?confidence .
} GROUP BY ?rule ORDER BY DESC(?quotations) ?rule"""
REASONS = """\
SELECT ?reason (COUNT(?citation) AS ?citations) WHERE {
  ?citation mg:unresolvedReason ?reason .
} GROUP BY ?reason ORDER BY DESC(?citations)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermShown:
    """A term of the vocabulary; texts are (text, language)."""

    label: Label
    anchor: str
    definition: tuple[str, str]
    example: tuple[str, str]
    above: tuple[Label, ...]
    domain: tuple[Label, ...]
    range: tuple[Label, ...]
    members: tuple[Label, ...]


def data_page(site: Site) -> Response:
    """The version that is served, what is in it, how to get and to cite it."""
    manifest = site.manifest
    if site.asked("format") == "json":
        return json_twin((site.version / "manifest.json").read_text(encoding="utf-8"))
    return page(
        site,
        "data.html",
        manifest=manifest,
        overview=site.overview,
        software=__version__,
        sources=manifest.sources[:500],
        languages_held=_languages(site),
        formats=[(format.name, format.media_type, format.forms >= FORMS_OF_GRAPHS) for format in FORMATS.values()],
    )


def _languages(site: Site) -> list[tuple[str, int]]:
    """How many language versions of each language there are."""
    facts = site.shelf.facts
    counts = {}
    for tag in ("ar", "en", "es", "fr", "ru", "zh"):
        counts[tag] = len(facts.pointing("mg:langTag", Literal(tag)))
    return list(counts.items())


def vocabulary_page(site: Site) -> Response:
    """The terms of the ontology, from the graph itself."""
    facts = site.shelf.facts
    groups = []
    for name, kind in KINDS:
        terms = [term for term in facts.pointing("rdf:type", expand(kind)) if _is_own(term)]
        facts.prefetch(terms)
        groups.append((name, [_term(site, term) for term in terms]))
    if site.asked("format") == "json":
        named = ({"name": shown(term.label.iri), "label": term.label.text} for _name, terms in groups for term in terms)
        return json_twin(json.dumps(list(named), ensure_ascii=False))
    if site.asked("format") in GRAPHS:
        return graph_twin(
            site.reader, (term.label.iri for _name, terms in groups for term in terms), site.asked("format")
        )
    return page(
        site, "vocabulary.html", groups=groups, prefixes=PREFIXES, queries=[own_query(site, "vocabulary", TERMS)]
    )


def _is_own(term: str) -> bool:
    return term.startswith(PREFIXES["mg"]) or "/scheme/" in term


def _term(site: Site, term: str) -> TermShown:
    facts = site.shelf.facts
    members = facts.pointing("skos:inScheme", Iri(term))
    facts.prefetch(members)
    return TermShown(
        label=site.labels.of(term),
        anchor=f"scheme-{Iri(term).local}" if "/scheme/" in term else Iri(term).local,
        definition=_written(site, term, "skos:definition"),
        example=_written(site, term, "skos:example"),
        above=_labels(site, term, "rdfs:subClassOf", "rdfs:subPropertyOf"),
        domain=_labels(site, term, "rdfs:domain"),
        range=_labels(site, term, "rdfs:range"),
        members=tuple(site.labels.of(member) for member in members[:200]),
    )


def _labels(site: Site, term: str, *names: str) -> tuple[Label, ...]:
    values = (value for name in names for value in site.shelf.facts.values(term, name))
    return tuple(site.labels.of(value) for value in values if isinstance(value, Iri))


def _written(site: Site, term: str, name: str) -> tuple[str, str]:
    """A text in the reader's language, else in English, else in any."""
    known = {language(value): text(value) for value in site.shelf.facts.values(term, name)}
    tag = best_language(known, site.language)
    return ("", "") if tag is None else (known[tag], tag)


def method_page(site: Site) -> Response:
    """How the graph was made, by which rules, and what it does not cover."""
    rules = site.reader.select(RULES)
    reasons = site.reader.select(REASONS)
    return page(
        site,
        "method.html",
        rules=[(Iri(str(row[0])).local, str(row[1]), f"{float(str(row[2])):.2f}") for row in rules.rows],
        reasons=[(site.labels.of(row[0]), str(row[1])) for row in reasons.rows if row[0] is not None],
        queries=[own_query(site, "rules", RULES), own_query(site, "unresolved", REASONS)],
    )
