"""A query from its text to the engine's own answer: safe at a glance, or read by the guard."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from mandate_graph.errors import QueryRefused
from mandate_graph.query.engine import Asked, Engine
from mandate_graph.query.glance import at_a_glance
from mandate_graph.query.guard import Question, check
from mandate_graph.query.messages import Job
from mandate_graph.query.results import Term
from mandate_graph.vocabulary.prefixes import PREFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """What was asked, and the engine's answer, to be read on.

    `form` is that of the query, `volatile` whether its answer may differ from one time to the next, `hint` what its
    asker may have meant.
    """

    asked: Asked
    found: Any
    form: str
    volatile: bool = False
    hint: str = ""


def begin(engine: Engine, job: Job) -> Underway:
    """Put a query to the engine. Raises QueryRefused where it does more than read this graph, or cannot be read."""
    return _at_a_glance(engine, job) or _by_the_grammar(engine, job)


def _at_a_glance(engine: Engine, job: Job) -> Underway | None:
    if job.default_graphs or job.named_graphs:
        return None
    asked = at_a_glance(job.text, prefixes=PREFIXES, defined=engine.defined_terms(), bindings=dict(job.bindings))
    if asked is None:
        return None
    try:
        found = engine.ask(asked)
    except QueryRefused:
        return None
    return Underway(asked=asked, found=found, form=engine.form_of(found))


def _by_the_grammar(engine: Engine, job: Job) -> Underway:
    question = check(
        job.text,
        prefixes=PREFIXES,
        knows_graph=engine.has_graph,
        default_graphs=job.default_graphs,
        named_graphs=job.named_graphs,
    )
    bindings: Mapping[str, Term] = dict(job.bindings)
    asked = Asked(question.text, bindings, question.prefixes, question.default_graphs, question.named_graphs)
    return Underway(
        asked=asked,
        found=engine.ask(asked),
        form=question.form,
        volatile=question.volatile,
        hint=_meant(engine, question),
    )


def _meant(engine: Engine, question: Question) -> str:
    """A word on terms that the ontology does not define."""
    own = PREFIXES["mg"]
    used = [term.iri for term in question.terms if term.iri.startswith(own)]
    if not used:
        return ""
    defined = engine.defined_terms()
    for iri in used:
        if defined and iri not in defined:
            near = get_close_matches(iri, defined, n=1)
            name = iri.removeprefix(own)
            meant = f"; did you mean mg:{near[0].removeprefix(own)}?" if near else ""
            return f"mg:{name} is no term of the ontology{meant}"
    return ""
