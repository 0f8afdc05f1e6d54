"""What a rule is, and the nodes that rules share: periods, conflicts and gaps, each with its reason."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from mandate_graph.derivation.context import Context
from mandate_graph.derivation.gap_reasons import GAP_REASONS
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, PROV, RDF, RDFS, Triple, boolean


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of derivation. `says` is its explanation in English and Russian."""

    name: str
    says: tuple[str, str]
    derive: Callable[[Context, "Rule"], Iterable[Triple]]

    @property
    def iri(self) -> URIRef:
        """The IRI of the rule."""
        return identifiers.rule(self.name)

    def described(self) -> Iterator[Triple]:
        """What the graph says of the rule itself."""
        english, russian = self.says
        yield self.iri, RDF.type, PROV.Plan
        yield self.iri, RDFS.label, Literal(self.name)
        yield self.iri, RDFS.comment, Literal(english, lang="en")
        yield self.iri, RDFS.comment, Literal(russian, lang="ru")

    def node(
        self, iri: URIRef, kind: URIRef, reason: tuple[str, str] | Mapping[str, str] | None = None
    ) -> Iterator[Triple]:
        """A derived node, with the rule that made it and, if it is not that of the rule, its own reason.

        A reason is told in English and Russian, or by language tag.
        """
        own = reason or self.says
        yield iri, RDF.type, kind
        yield iri, MG.derivedBy, self.iri
        for tag, words in own.items() if isinstance(own, Mapping) else zip(("en", "ru"), own, strict=True):
            yield iri, RDFS.comment, Literal(words, lang=tag)

    def conflict(
        self, kind: str, about: URIRef, statements: Iterable[URIRef], reason: tuple[str, str] | None = None
    ) -> Iterator[Triple]:
        """A conflict between statements about one thing; a person can close it."""
        iri = identifiers.derived("conflict", kind, about)
        yield from self.node(iri, MG.Conflict, reason)
        yield iri, MG.conflictAbout, about
        yield iri, MG.open, boolean(True)
        for statement in statements:
            yield iri, MG.involves, statement

    def gap(self, kind: str, place: URIRef, detail: str, **values: object) -> Iterator[Triple]:
        """Something that ought to be on record and that no document shows; `values` fill its `GAP_REASONS`."""
        reason = {tag: words.format(**values) for tag, words in GAP_REASONS[kind].items()}
        iri = identifiers.derived("gap", kind, place, *([detail] if detail else []))
        yield from self.node(iri, MG.Gap, reason)
        yield iri, MG.gapIn, place
        yield iri, MG.gapKind, identifiers.concept("gap-kind", kind)
