"""Mandate events, and what each passage says of them.

An event is one thing whichever documents tell of it: its IRI is made of the acting text, the class and the body.
What a single passage says of it (how it speaks, with what status) is a statement of its own.
"""

from collections.abc import Iterable

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.norms import add_norm
from mandate_graph.building.numbering import Numbering
from mandate_graph.building.survey import Survey
from mandate_graph.building.works import describe, describe_session
from mandate_graph.model.identity import Target
from mandate_graph.model.mandate import ActStatement, Event, Force, Term, Testimony
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, PROV, duration, edtf


class ActNames:
    """The local names of the events, statements and norms of one file.

    Two first-hand acts of one text, class and body are two events if their words are different ones. An account
    by another text is about the first of them that acts on the same object.
    """

    def __init__(self, acts: Iterable[ActStatement], graphs: dict[str, PartGraph], seen: Survey) -> None:
        self.norms = Numbering()
        self.statements = Numbering()
        self._graphs = graphs
        self._acts: dict[str, list[tuple[Target | None, int | None]]] = {}
        in_order = sorted(acts, key=lambda act: (act.testimony is not Testimony.FIRST_HAND, act.evidence.start))
        named = [(self.event(act), act) for act in in_order]
        self._here = frozenset(local for local, act in named if act.testimony is Testimony.FIRST_HAND)
        self._anywhere = seen.first_hand

    def told_elsewhere(self, act: ActStatement) -> bool:
        """Whether this is an account of an act whose own text was read, in this file or another."""
        return act.testimony is Testimony.SECOND_HAND and self._plain(act) in self._anywhere

    def told_in_this_file(self, act: ActStatement) -> bool:
        """Whether this is an account of an act whose own text is in the same file."""
        return act.testimony is Testimony.SECOND_HAND and self.event(act) in self._here

    def _plain(self, act: ActStatement) -> str:
        return identifiers.event_local(self._text(act), act.event, act.body or act.asked_of)

    def event(self, act: ActStatement) -> str:
        """The local name of the event that an act statement is about."""
        local = self._plain(act)
        seen = self._acts.setdefault(local, [])
        if act.testimony is Testimony.FIRST_HAND:
            content: tuple[Target | None, int | None] = (act.object, act.evidence.start)
        else:
            content = next((known for known in seen if known[0] == act.object), (act.object, None))
        if content not in seen:
            seen.append(content)
        at = seen.index(content)
        return f"{local}--{at + 1}" if at else local

    def _text(self, act: ActStatement) -> Target:
        """The acting text; where it is not known, the passage that tells of the act."""
        return act.instrument or self._graphs[act.evidence.part].provision(act.evidence.passage)


def add_acts(graph: PartGraph, acts: Iterable[ActStatement], names: ActNames) -> None:
    """Adds the events of which this part tells, with the norms that they confer.

    An account of an act whose own text was read adds its words as evidence, and leaves what the act does, and
    what it asks of whom, to that text.
    """
    for act in acts:
        local = names.event(act)
        event = identifiers.event(local)
        graph.type(event, MG[act.event.value])
        graph.add(event, MG.evidence, graph.evidence(act.evidence))
        graph.add(event, MG.affects, identifiers.body(act.body) if act.body else None)
        if not names.told_in_this_file(act):
            _add_enactment(graph, event, act)
        if not names.told_elsewhere(act):
            _add_content(graph, event, act)
            graph.add(event, MG.confers, *(add_norm(graph, act, norm, names.norms) for norm in act.norms))
        _add_statement(graph, event, local, act, names)


def _add_enactment(graph: PartGraph, event: URIRef, act: ActStatement) -> None:
    """Which text does it. An account of an act whose own text is in the same file does not repeat this, so that
    the number of graphs that say it is the number of independent documents."""
    graph.add(event, MG.enactedBy, describe(graph, act.instrument) if act.instrument else None)
    if act.instrument is None and act.reason:
        graph.add(event, MG.unresolvedReason, identifiers.concept("unresolved-reason", act.reason.value))


def _add_content(graph: PartGraph, event: URIRef, act: ActStatement) -> None:
    graph.add(event, MG.legalForce, identifiers.concept("legal-force", act.force.value))
    graph.add(event, MG.legalBasis, *(describe(graph, basis) for basis in act.legal_basis))
    graph.add(event, MG.askedOf, identifiers.body(act.asked_of) if act.asked_of else None)
    graph.add(event, MG.actor, identifiers.body(act.actor) if act.actor else None)
    graph.add(event, MG.object, describe(graph, act.object) if act.object else None)
    if act.body and act.event is Event.ESTABLISH and act.force is Force.ADOPTED:
        body = identifiers.body(act.body)
        graph.add(body, MG.composition, *(identifiers.concept("composition", name) for name in act.composition))


def _add_statement(graph: PartGraph, event: URIRef, local: str, act: ActStatement, names: ActNames) -> None:
    passage = graph.provision(act.evidence.passage)
    said = identifiers.statement_local(local, passage, graph.version_tag)
    content = (act.modality, act.permanence, act.term, act.evidence.start)
    iri = identifiers.statement(names.statements.name(said, content))
    graph.type(iri, MG.ActStatement)
    graph.add(iri, MG.about, event)
    graph.add(iri, MG.testimony, identifiers.concept("testimony", act.testimony.value))
    graph.add(iri, MG.modality, identifiers.concept("modality", act.modality.value))
    if act.permanence:
        graph.add(iri, MG.statedInitialStatus, identifiers.concept("body-status", act.permanence.value))
    _add_term(graph, iri, act.term)
    graph.add(iri, MG.evidence, graph.evidence(act.evidence))
    graph.add(iri, PROV.wasAttributedTo, identifiers.target(graph.document))


def _add_term(graph: PartGraph, statement: URIRef, term: Term | None) -> None:
    if term is None:
        return
    session = describe_session(graph, term.until_session) if term.until_session else None
    graph.add(statement, MG.statedUntil, edtf(term.until) if term.until else None)
    graph.add(statement, MG.statedUntilSession, session)
    graph.add(statement, MG.statedDuration, duration(term.duration) if term.duration else None)
