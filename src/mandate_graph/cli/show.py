"""`mandate-graph show`: one record as the graph holds it, or all instruments that bear a number."""

from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.ask import write_answer
from mandate_graph.cli.graphs import FormatOption, GraphOption, opened
from mandate_graph.errors import NothingFound

if TYPE_CHECKING:
    from mandate_graph.query import Facts, Iri, NamedWork, Names, Pool

PROPERTIES = """
SELECT DISTINCT ?thing ?property ?value WHERE { ?thing ?property ?value } ORDER BY ?property ?value
"""
MOST_SHOWN = 5
RECORD = "CONSTRUCT { ?thing ?property ?value } WHERE { ?thing ?property ?value }"


def show(
    symbol: Annotated[str, typer.Argument(help="A symbol, canonical citation, local identifier, IRI or name.")],
    format: FormatOption = None,
    graph: GraphOption = None,
) -> None:
    """Show everything that is stated of one document, instrument, treaty or body.

    A number that several instruments bear ("10/4") lists them, with body, kind and session.
    """
    from mandate_graph.query import Iri, Job, Literal, Names, Table, by_name

    wanted = output.chosen(format)
    with opened(graph) as pool:
        names = Names(pool)
        bearers = names.works.fitting(symbol)
        if len(bearers) > 1:
            _write_bearers(pool, bearers, wanted, symbol)
            return
        thing = _named(symbol, names)
        if "construct" in (by_name(wanted).forms if wanted != "table" else ()):
            job = Job(text=RECORD, bindings=(("thing", thing),), accept=(wanted,))
            output.write(pool.render(job).data)
            return
        found = pool.select(PROPERTIES, thing=thing)
    rows = tuple((Literal(row[1].local if isinstance(row[1], Iri) else str(row[1])), row[2]) for row in found.rows)
    write_answer(Table(columns=("property", "value"), rows=rows), wanted, thing.value)


def _named(name: str, names: "Names") -> "Iri":
    """What a name means; of a number that nothing bears, the error tells where it is cited all the same."""
    from mandate_graph.query import any_name

    try:
        return any_name(name, names)
    except NothingFound as missing:
        citing = names.works.cited_openly(name)
        if not citing:
            raise
        shown = ", ".join(citing[:MOST_SHOWN]) + (", …" if len(citing) > MOST_SHOWN else "")
        raise NothingFound(
            f"{missing}, but its number is cited without its organ being known: {shown}",
            hint="`mandate-graph ask unresolved document=SYMBOL` tells what stayed open in a text, and why",
        ) from None


def _write_bearers(pool: "Pool", bearers: "tuple[NamedWork, ...]", format: str, title: str) -> None:
    from mandate_graph.query import Facts, Literal, Table

    facts = Facts(pool)
    rows = tuple(tuple(map(Literal, _bearer(facts, work))) for work in bearers)
    write_answer(Table(columns=("citation", "body", "kind", "session"), rows=rows), format, title)


def _bearer(facts: "Facts", work: "NamedWork") -> tuple[str, str, str, str]:
    """Citation, body, kind and the ordinal of the session, "" where it is not known."""
    body = facts.one(work.iri, "eli:passed_by")
    session = facts.one(work.iri, "mg:adoptedAt")
    ordinal = facts.one(session, "mg:ordinal") if session else None
    named = facts.values(body, "skos:prefLabel") or facts.values(body, "rdfs:label") if body else ()
    return (
        work.form,
        next((str(name) for name in named if getattr(name, "language", None) == "en"), str(body or "")),
        ", ".join(sorted(facts.kinds(work.iri))),
        str(ordinal or ""),
    )
