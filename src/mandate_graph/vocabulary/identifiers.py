"""Where every IRI of the graph is minted.

The same thing always gets the same IRI, whichever document names it and in whatever order documents are read;
none is ever reused for another thing. Patterns are in `ontology/README.md`.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from rdflib import URIRef

from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.identity import (
    AgendaItemKey,
    BodyKey,
    DocumentKey,
    MeetingKey,
    ProvisionKey,
    SessionKey,
    Target,
    Work,
)
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event, Norm
from mandate_graph.vocabulary.local_names import (
    body_local,
    document_key,
    document_local,
    encode,
    gathering_local,
    meeting_local,
    session_local,
    target_local,
    work_local,
)
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

ONTOLOGY_GRAPH: Final = URIRef(f"{BASE}graph/ontology")
REGISTRY_GRAPH: Final = URIRef(f"{BASE}graph/registry")
DERIVED_GRAPH: Final = URIRef(f"{BASE}graph/derived")
REVIEWS_GRAPH: Final = URIRef(f"{BASE}graph/reviews")

_LANGUAGE_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/language/"
_AUTHORITY_CODES: Final = {
    Language.AR: "ARA",
    Language.EN: "ENG",
    Language.ES: "SPA",
    Language.FR: "FRA",
    Language.RU: "RUS",
    Language.ZH: "ZHO",
}


_PREFIX_OF: Final[Mapping[type, str]] = {DocumentKey: "doc", AgendaItemKey: "ag"}
"""The prefixes of works that are no instruments."""


def _mint(prefix: str, local: str) -> URIRef:
    return URIRef(PREFIXES[prefix] + local)


@lru_cache(maxsize=65536)
def target(key: Target) -> URIRef:
    """A work, or a provision of one.

    >>> str(target(DocumentKey("A/RES/S-27/2")))
    'https://w3id.org/mandate-graph/id/doc/A_RES_S-27_2'
    """
    work = key.work if isinstance(key, ProvisionKey) else key
    return _mint(_PREFIX_OF.get(type(work), "inst"), target_local(key))


def document_of(iri: str) -> DocumentKey | None:
    """The document that an IRI stands for; None for any other IRI.

    >>> document_of("https://w3id.org/mandate-graph/id/doc/A_RES_S-27_2")
    DocumentKey(identifier='A/RES/S-27/2')
    """
    namespace = PREFIXES["doc"]
    return document_key(iri.removeprefix(namespace)) if iri.startswith(namespace) else None


@lru_cache(maxsize=8192)
def body(key: BodyKey) -> URIRef:
    """A body, by its slug."""
    return _mint("body", body_local(key))


def body_of(iri: str) -> BodyKey | None:
    """The body that an IRI stands for; None for any other IRI."""
    namespace = PREFIXES["body"]
    return BodyKey(iri.removeprefix(namespace)) if iri.startswith(namespace) else None


def session(key: SessionKey) -> URIRef:
    """The n-th session of a body."""
    return _mint("ses", session_local(key))


def meeting(key: MeetingKey) -> URIRef:
    """A meeting of a body, by ordinal or first day."""
    return _mint("mtg", meeting_local(key))


@lru_cache(maxsize=1024)
def language_version(work: Work, tag: str) -> URIRef:
    """A work in one language, by its tag."""
    return URIRef(f"{target(work)}__{tag}")


def language_authority(language: Language) -> URIRef:
    """The language in the authority table of the European Publications Office."""
    return URIRef(_LANGUAGE_AUTHORITY + _AUTHORITY_CODES[language])


def report_of(key: MeetingKey | SessionKey) -> URIRef:
    """The report of a meeting or session whose symbol no text prints."""
    return _mint("doc", f"report-of_{gathering_local(key)}")


def report_told_in(passage: ProvisionKey) -> URIRef:
    """A report of which a passage speaks without symbol or meeting."""
    return _mint("doc", f"report-in_{target_local(passage)}")


def source(byte_digest: str) -> URIRef:
    """A file that was read."""
    return _mint("src", byte_digest)


def span(source_identifier: str, start: int, end: int) -> str:
    """The local name of a span of one source."""
    return f"{source_identifier}_{start}-{end}"


def evidence(local: str) -> URIRef:
    """Evidence, by the local name of its span."""
    return _mint("evid", local)


def citation(citing: Target, function: CitationFunction, cited: Target) -> URIRef:
    """What one text cites, and why; several namings are several pieces of evidence of one citation."""
    return _mint("cit", f"{target_local(citing)}--{function.value}--{target_local(cited)}")


def unresolved_citation(citing: Target, function: CitationFunction, span_local: str) -> URIRef:
    """A naming of something that is not known: a node of its own, by its place."""
    return _mint("cit", f"{target_local(citing)}--{function.value}--{span_local}")


def event_local(text: Target, event: Event, touched: BodyKey | None) -> str:
    """What a text does, to which body or asking whom; "act" where it names none."""
    return f"{target_local(text)}--{event.value.lower()}--{body_local(touched) if touched else 'act'}"


def event(local: str) -> URIRef:
    """A mandate event, by its local name."""
    return _mint("ev", local)


def norm_local(stated_in: Target, norm: Norm) -> str:
    """What a text expects, how strongly, of which bearer; "unnamed" where it names none.

    Two texts that tell of one norm with different strength tell of two, so that neither is taken for the other.
    """
    bearer = body_local(norm.bearer) if norm.bearer else "unnamed"
    return f"{target_local(stated_in)}--{norm.kind.value.lower()}--{norm.deontic.value}--{bearer}"


def norm(local: str) -> URIRef:
    """A norm, by its local name."""
    return _mint("norm", local)


def statement_local(about: str, passage: ProvisionKey, version: str) -> str:
    """What a passage of one language version says of a thing with a local name; another version may differ."""
    return f"{about}--{target_local(passage)}--{version}"


def statement(local: str) -> URIRef:
    """A statement, by its local name."""
    return _mint("clm", local)


def transmission(report: URIRef, destination: SessionKey | BodyKey) -> URIRef:
    """A report on its way to a session, or to a body where no session is named."""
    goal = session_local(destination) if isinstance(destination, SessionKey) else body_local(destination)
    return _mint("tr", f"{report.removeprefix(PREFIXES['doc'])}--{goal}")


def open_agenda_item(number: str, printed_in: Work) -> URIRef:
    """An item that a document prints without a session or a number of its own: an item of this document only."""
    item = encode(number.replace("(", "/").replace(")", "")) if number else "open"
    return _mint("ag", f"{work_local(printed_in)}__{item}")


def document_graph(document: DocumentKey) -> URIRef:
    """The named graph with everything read from one document."""
    return _mint("gr", f"doc/{document_local(document)}")


@lru_cache(maxsize=1024)
def concept(scheme: str, name: str) -> URIRef:
    """A concept of one of the project's own schemes."""
    return URIRef(f"{BASE}scheme/{scheme}/{name}")


@lru_cache(maxsize=1024)
def rule(name: str) -> URIRef:
    """An extraction or derivation rule."""
    return _mint("rule", encode(name))


def derived(kind: str, *parts: str) -> URIRef:
    """A derived node of a kind ("status", "term", "conflict", "gap") about IRIs or other local names."""
    return _mint(kind, "--".join(part.rsplit("/", 1)[-1] for part in parts))
