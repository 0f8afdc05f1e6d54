"""`mandate-graph show`: one record as the graph holds it."""

from typing import Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.ask import write_answer
from mandate_graph.cli.graphs import FormatOption, GraphOption, opened

PROPERTIES = """
SELECT DISTINCT ?thing ?property ?value WHERE { ?thing ?property ?value } ORDER BY ?property ?value
"""
RECORD = "CONSTRUCT { ?thing ?property ?value } WHERE { ?thing ?property ?value }"


def show(
    symbol: Annotated[str, typer.Argument(help="A symbol, canonical citation, local identifier, IRI or name.")],
    format: FormatOption = None,
    graph: GraphOption = None,
) -> None:
    """Show everything that is stated of one document, instrument, treaty or body."""
    from mandate_graph.query import Iri, Job, Literal, Names, Table, any_name, by_name

    wanted = output.chosen(format)
    with opened(graph) as pool:
        thing = any_name(symbol, Names(pool))
        if "construct" in (by_name(wanted).forms if wanted != "table" else ()):
            job = Job(text=RECORD, bindings=(("thing", thing),), accept=(wanted,))
            output.write(pool.render(job).data)
            return
        found = pool.select(PROPERTIES, thing=thing)
    rows = tuple((Literal(row[1].local if isinstance(row[1], Iri) else str(row[1])), row[2]) for row in found.rows)
    write_answer(Table(columns=("property", "value"), rows=rows), wanted, thing.value)
