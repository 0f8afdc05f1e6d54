"""`mandate-graph review`: a curator's decisions on claims, conflicts and bodies."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import output
from mandate_graph.cli.graphs import FormatOption, GraphOption, directory, opened
from mandate_graph.errors import UsageError

if TYPE_CHECKING:
    from mandate_graph.review import Listed

app = typer.Typer(
    name="review",
    help="Confirm, reject or correct a claim, close a conflict, merge two bodies, undo any of it, list all of it.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COLUMNS = ("review", "time", "decision", "state", "concerns", "detail", "curator", "reason")

Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="An act, statement, citation, norm or report on its way.")]
Reason = Annotated[str, typer.Option("--reason", "-r", help="Why, in a sentence.")]
Curator = Annotated[
    str | None, typer.Option("--curator", "-c", metavar="NAME", help="Who decides; default: MANDATE_GRAPH_CURATOR.")
]


@app.command("confirm")
def confirm(claim: Claim, reason: Reason, curator: Curator = None, graph: GraphOption = None) -> None:
    """Say that a claim is right: its words count as reviewed."""
    _decide("confirm", claim, reason, curator, graph)


@app.command("reject")
def reject(claim: Claim, reason: Reason, curator: Curator = None, graph: GraphOption = None) -> None:
    """Say that a claim is wrong: it leaves the graph, with what rests on it alone, until this is undone."""
    _decide("reject", claim, reason, curator, graph)


@app.command("correct")
def correct(  # noqa: PLR0913 - one parameter an option
    claim: Claim,
    property: Annotated[str, typer.Argument(metavar="PROPERTY", help="Such as mg:citedEntity or mg:legalForce.")],
    reason: Reason,
    values: Annotated[list[str] | None, typer.Argument(metavar="[VALUE]...", help="What is right; none: none.")] = None,
    curator: Curator = None,
    graph: GraphOption = None,
) -> None:
    """Give a property of a claim other values."""
    _decide("correct", claim, reason, curator, graph, corrects=property, values=tuple(values or ()))


@app.command("close")
def close(
    conflict: Annotated[str, typer.Argument(metavar="CONFLICT", help="Such as conflict:...")],
    reason: Reason,
    curator: Curator = None,
    graph: GraphOption = None,
) -> None:
    """Close a conflict between statements. To say which is wrong, reject it."""
    _decide("close", conflict, reason, curator, graph)


@app.command("merge")
def merge(
    body: Annotated[str, typer.Argument(metavar="BODY", help="The body that is given up, by any name.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The body that is kept, by any name.")],
    reason: Reason,
    curator: Curator = None,
    graph: GraphOption = None,
) -> None:
    """Say that two bodies are one; the IRI of the first leads to the second from then on."""
    from mandate_graph.query import Names

    with opened(graph) as pool:
        bodies = Names(pool).bodies
        old, new = (bodies.find(name).iri.value for name in (body, into))
    _decide("merge", old, reason, curator, graph, into=new)


@app.command("undo")
def undo(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="A decision, as `review list` names it.")],
    reason: Reason,
    curator: Curator = None,
    graph: GraphOption = None,
) -> None:
    """Undo a decision; both stay on record."""
    _decide("undo", review, reason, curator, graph)


@app.command("list")
def list_reviews(
    format: FormatOption = None,
    graph: GraphOption = None,
) -> None:
    """List every decision, the latest first, and how it stands."""
    from mandate_graph.cli.ask import write_answer
    from mandate_graph.query import Literal, Table
    from mandate_graph.review import digest_of, listed
    from mandate_graph.store import open_published

    with opened(graph) as pool:
        rows = tuple(tuple(map(Literal, _row(one))) for one in listed(pool))
    write_answer(Table(columns=COLUMNS, rows=rows), output.chosen(format), "Reviews")
    chosen = directory(graph)
    if open_published(chosen).manifest.summary.get("reviews", "") != digest_of(chosen):
        output.say("Decisions are on record that this version does not heed yet; the next build or decision does.")


def _row(one: "Listed") -> tuple[str, ...]:
    from mandate_graph.review import short

    detail = short(one.into or one.withdraws)
    if one.corrects:
        before, after = (" ".join(map(short, values)) or "nothing" for values in (one.before, one.values))
        detail = f"{short(one.corrects)}: {before} -> {after}"
    return (one.local, one.time, one.kind.value, one.state, short(one.concerns), detail, one.curator, one.reason)


def _decide(  # noqa: PLR0913 - what every decision needs, and what some have
    verb: str,
    concerns: str,
    reason: str,
    curator: str | None,
    graph: Path | None,
    *,
    corrects: str = "",
    values: tuple[str, ...] = (),
    into: str = "",
) -> None:
    from mandate_graph.review import Kind, Wish, decide

    who = curator or settings.load().curator
    if not who:
        raise UsageError("who decides?", hint="--curator NAME, or set MANDATE_GRAPH_CURATOR")
    wish = Wish(
        kind=Kind(verb), concerns=concerns, reason=reason, curator=who, corrects=corrects, values=values, into=into
    )
    taken = decide(directory(graph), wish)
    output.write(f"{str(taken.iri).rsplit('/', 1)[-1]}\n")
    output.say(f"On record, and published. To undo: mandate-graph review undo {str(taken.iri).rsplit('/', 1)[-1]}")
