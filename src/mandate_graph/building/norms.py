"""Norms: what a text expects of a bearer."""

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.numbering import Numbering
from mandate_graph.building.works import describe, describe_session
from mandate_graph.model.identity import SessionKey, Target
from mandate_graph.model.mandate import ActStatement, Norm, Testimony
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, edtf, words


def add_norm(graph: PartGraph, act: ActStatement, norm: Norm, numbering: Numbering) -> URIRef:
    """Adds a norm and gives its IRI.

    First-hand it is stated in the provision that holds its words, and keeps them as its text; told by another
    text, it is stated where the act is, and the words are evidence only.
    """
    first_hand = act.testimony is Testimony.FIRST_HAND
    told_in = graph.provision(norm.evidence.passage)
    stated_in: Target = told_in if first_hand or act.instrument is None else act.instrument
    local = identifiers.norm_local(stated_in, norm)
    iri = identifiers.norm(numbering.name(local, _content(norm, first_hand=first_hand)))
    graph.type(iri, MG[norm.kind.value])
    graph.add(iri, MG.bearer, identifiers.body(norm.bearer) if norm.bearer else None)
    graph.add(iri, MG.addressee, *(identifiers.body(body) for body in norm.addressees))
    graph.add(iri, MG.deontic, identifiers.concept("deontic", norm.deontic.value))
    graph.add(iri, MG.statedIn, describe(graph, stated_in))
    graph.add(iri, MG.deadlineSession, _session(graph, norm.at_session))
    graph.add(iri, MG.beforeSession, _session(graph, norm.before_session))
    graph.add(iri, MG.deadline, edtf(norm.deadline) if norm.deadline else None)
    graph.add(iri, MG.evidence, graph.evidence(norm.evidence))
    if first_hand and not graph.copy:
        graph.add(iri, MG.text, words(norm.evidence.quote, norm.evidence.language))
    return iri


def _content(norm: Norm, *, first_hand: bool) -> tuple[object, ...]:
    """What tells two norms of one text, kind, strength and bearer apart."""
    place = (norm.evidence.start, norm.evidence.end) if first_hand else None
    return (norm.addressees, norm.at_session, norm.before_session, norm.deadline, place)


def _session(graph: PartGraph, key: SessionKey | None) -> URIRef | None:
    return describe_session(graph, key) if key else None
