"""`mandate-graph demo`: the bundled sample, built, checked, asked and served."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import build, check, output, serve
from mandate_graph.cli.graphs import opened

ESTABLISHED = """
SELECT ?body (COUNT(DISTINCT ?event) AS ?acts) WHERE {
  ?event mg:affects ?body ; mg:legalForce fo:adopted .
  ?founding a mg:Establish ; mg:affects ?body .
} GROUP BY ?body ORDER BY DESC(?acts) ?body LIMIT 1
"""


def demo(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where the graph goes.")] = Path("demo-graph"),
    host: Annotated[str | None, typer.Option("--host", help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")] = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Stop before serving.")] = False,
) -> None:
    """Build the bundled sample, check it, print one lineage in a sentence, serve it and print the address."""
    from mandate_graph.resources import folder

    chosen = settings.load().with_changes(graph=out, host=host, port=port)
    output.say("Building the sample: restatements written for this project, not official texts.")
    build.describe(build.run_build([folder("sample")], out, jobs=1, limit_bytes=chosen.max_file_size))
    check.summarise(out)
    output.write(f"{_sentence(out)}\n")
    if not no_serve:
        serve.run_service(chosen)


def _sentence(graph: Path) -> str:
    """The status sentence of the body of which the sample tells most."""
    from mandate_graph.lineage import status_sentence, trace_body
    from mandate_graph.query import Iri

    with opened(graph) as pool:
        for body, _acts in pool.select(ESTABLISHED).rows:
            if isinstance(body, Iri):
                return status_sentence(trace_body(pool, body, today=datetime.now(UTC).date()), "en")
    return "The sample sets no body up."
