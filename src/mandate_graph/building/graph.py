"""The graph of one part while it is being built."""

from collections.abc import Iterable
from typing import NamedTuple

from rdflib import URIRef

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import Head
from mandate_graph.model.identity import DocumentKey, ProvisionKey, Work
from mandate_graph.model.passage import Part
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import SourceText
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import RDF, Term, Triple


class NamedGraph(NamedTuple):
    """A finished graph: its IRI and its triples, sorted, each once."""

    iri: URIRef
    triples: tuple[Triple, ...]


class PartGraph:
    """Collects the triples of one part. `work` is the text whose provisions the part prints.

    `evidence` remembers the spans that claims rest on; they become nodes once, at the end. `copy` marks a part
    of which another file is the same document in the same language: its claims count, its words stay there.
    `siblings` are all documents of the file.
    """

    def __init__(self, source: SourceText, part: Part, head: Head, registry: Registry, *, copy: bool = False) -> None:
        self.source = source
        self.copy = copy
        self.part = part
        self.head = head
        self.registry = registry
        self.document = document_key(source, part, head)
        self.work: Work = head.instrument or self.document
        self.siblings: frozenset[DocumentKey] = frozenset()
        self.spans: dict[tuple[int, int], list[Evidence]] = {}
        self.described: set[object] = set()
        self._triples: set[Triple] = set()

    @property
    def iri(self) -> URIRef:
        """The IRI of the named graph."""
        return identifiers.document_graph(self.document)

    def add(self, subject: URIRef, predicate: URIRef, *values: Term | None) -> None:
        """Adds a triple for each value; None adds nothing."""
        for value in values:
            if value is not None:
                self._triples.add((subject, predicate, value))

    def type(self, subject: URIRef, *classes: URIRef) -> None:
        """Says what kind of thing a node is."""
        self.add(subject, RDF.type, *classes)

    def provision(self, path: str) -> ProvisionKey:
        """The key of a passage of this part."""
        return ProvisionKey(self.work, path)

    @property
    def version_tag(self) -> str:
        """Tells this language version from others of the same work; a copy is a version of its own."""
        language = self.part.language.value
        return f"{language}--{self.source.identifier}" if self.copy else language

    def version(self, work: Work) -> URIRef:
        """The language version of a work that this part is."""
        return identifiers.language_version(work, self.version_tag)

    def evidence(self, evidence: Evidence) -> URIRef:
        """The node of a quotation; it is described when the graph is finished."""
        seen = self.spans.setdefault((evidence.start, evidence.end), [])
        if evidence not in seen:
            seen.append(evidence)
        return identifiers.evidence(identifiers.span(self.source.identifier, evidence.start, evidence.end))

    def triples(self) -> Iterable[Triple]:
        """What has been added so far, in no order."""
        return self._triples


def document_key(source: SourceText, part: Part, head: Head) -> DocumentKey:
    """The document that a part is: its own symbol, else an identifier made from the bytes of the file."""
    if head.symbol:
        return DocumentKey(head.symbol)
    return DocumentKey(f"{source.identifier}__{part.key}" if part.key else source.identifier)
