"""Answers as bytes: by the engine's own writers where it has one for the format, by this package's where not.

CSV has the line ends of RFC 4180 over HTTP, where answers are streamed, and line feeds for line tools elsewhere.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain, islice
from typing import Any, cast

import pyoxigraph as ox

from mandate_graph.errors import NothingFound
from mandate_graph.query.engine import Asked, Engine
from mandate_graph.query.formats import GRAPHS, Format, by_name, choose
from mandate_graph.query.guard import Question, check
from mandate_graph.query.limits import SizeLimit
from mandate_graph.query.messages import Answer, Description, Ended, Head, Job, Piece, Rendered, Reply, Unacceptable
from mandate_graph.query.native import plain
from mandate_graph.query.outlet import Outlet
from mandate_graph.query.results import Triples
from mandate_graph.vocabulary.prefixes import PREFIXES

SORTED = 20_000
"""Triples up to which a graph is sorted, so that the same graph gives the same bytes."""

_WITHOUT_PREFIXES = frozenset({"jsonld", "ntriples", "nquads", "rdfxml"})


def answer(engine: Engine, job: Job, send: Callable[[Any], None]) -> Reply:
    """The last message of the answer to a job; `send` takes those before it."""
    if job.trusted:
        return _whole(engine, job, Asked(job.text, dict(job.bindings)), "")
    question = check(
        job.text,
        prefixes=PREFIXES,
        knows_graph=engine.has_graph,
        default_graphs=job.default_graphs,
        named_graphs=job.named_graphs,
    )
    asked = Asked(question.text, dict(job.bindings), question.prefixes, question.default_graphs, question.named_graphs)
    chosen = choose(question.form, job.accept)
    if chosen is None or job.columns or by_name(chosen).native is None or (chosen == "csv" and not job.stream):
        return _whole(engine, job, asked, question.form, question)
    head = Head(format=chosen, volatile=question.volatile, hint=_meant(engine, question))
    outlet = _outlet(job, head, send)
    if question.form in GRAPHS:
        return _graph(engine.ask(asked), by_name(chosen), outlet, job.max_rows)
    outlet.max_rows = job.max_rows if question.form == "select" else 0
    return _written(outlet, lambda: engine.ask(asked).serialize(outlet.stream, by_name(chosen).native))


def describe(engine: Engine, wanted: Description, send: Callable[[Any], None]) -> Reply:
    """The last message of a description; `send` takes those before it."""
    chosen = choose("describe", wanted.accept)
    if chosen is None:
        return Unacceptable(form="describe")
    triples = engine.triples_of(wanted.iri, graph=wanted.graph)
    first = next(triples, None)
    if first is None:
        raise NothingFound(f"nothing is said of <{wanted.iri}> here", hint="look for it with /api/search?q=")
    outlet = _outlet(wanted, Head(format=chosen), send)
    return _graph(chain([first], triples), by_name(chosen), outlet, wanted.max_rows)


def _outlet(job: Job | Description, head: Head, send: Callable[[Any], None]) -> Outlet:
    outlet = Outlet(send, max_bytes=job.max_bytes, gzip=job.gzip, stream=job.stream)
    outlet.head = head
    return outlet


def _whole(engine: Engine, job: Job, asked: Asked, form: str, question: Question | None = None) -> Reply:
    """An answer by way of this package's own values."""
    chosen = choose(form, job.accept) if job.accept else None
    if job.accept and chosen is None:
        return Unacceptable(form=form)
    result = engine.evaluate(asked, columns=job.columns, max_rows=job.max_rows)
    if chosen is None:
        return Answer(result)
    volatile = question is not None and question.volatile
    outlet = _outlet(replace(job, stream=False), Head(format=chosen, volatile=volatile), lambda _message: None)
    return _written(outlet, lambda: outlet.write(by_name(chosen).write(result)))


def _graph(triples: Iterable[ox.Triple], format: Format, outlet: Outlet, max_rows: int) -> Reply:
    found = iter(triples)
    first = list(islice(found, SORTED + 1))
    if 0 < max_rows < len(first):
        raise _too_many(max_rows)
    if len(first) <= SORTED:
        known = Triples(tuple((plain(t.subject), plain(t.predicate), plain(t.object)) for t in first))
        return _written(outlet, lambda: outlet.write(format.write(known)))
    prefixes = {} if format.name in _WITHOUT_PREFIXES else dict(PREFIXES)
    rest = _capped(found, max_rows, len(first))
    return _written(
        outlet,
        lambda: ox.serialize(chain(first, rest), outlet.stream, cast("ox.RdfFormat", format.native), prefixes=prefixes),
    )


def _capped(triples: Iterator[ox.Triple], most: int, before: int) -> Iterator[ox.Triple]:
    for count, triple in enumerate(triples, start=before + 1):
        if 0 < most < count:
            raise _too_many(most)
        yield triple


def _too_many(most: int) -> SizeLimit:
    return SizeLimit(f"the answer has more than {most} triples", hint="add LIMIT and OFFSET, or raise the limit")


def _written(outlet: Outlet, write: Callable[[], object]) -> Reply:
    try:
        write()
    except (OSError, ValueError) as error:
        if outlet.refused is not None:
            raise outlet.refused from error
        raise
    rest = outlet.rest()
    if not outlet.begun:
        return Rendered(head=outlet.head, data=rest)
    outlet.finish(Piece(rest))
    return Ended()


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
