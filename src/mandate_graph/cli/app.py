"""All commands under one name, and what an error looks like to a person.

Exit codes: 0 done, 1 findings, 2 usage, 3 nothing or several things answer to a name, 4 bad input, 5 a limit was
reached, 130 interrupted.
"""

from collections.abc import Sequence
from typing import Annotated

import typer

from mandate_graph import __version__
from mandate_graph.cli import (
    ask,
    brief,
    build,
    check,
    citations,
    demo,
    doctor,
    export,
    fetch,
    output,
    review,
    serve,
    show,
    trace,
)
from mandate_graph.errors import MandateGraphError

app = typer.Typer(
    name="mandate-graph",
    help="United Nations documents as a graph: who set a body up, on what basis, what changed it since, and where it"
    " says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build")(build.build)
app.command("fetch")(fetch.fetch)
app.command("check")(check.check)
app.command("ask")(ask.ask)
app.command("trace")(trace.trace)
app.command("brief")(brief.brief)
app.command("show")(show.show)
app.command("cites")(citations.cites)
app.command("cited-by")(citations.cited_by)
app.add_typer(review.app, name="review")
app.command("export")(export.export)
app.command("serve")(serve.serve)
app.command("demo")(demo.demo)
app.command("doctor")(doctor.doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        output.write(f"mandate-graph {__version__}\n")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_print_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the whole traceback of an error.")] = False,
) -> None:
    """Hold the options that every command has."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code; nothing but SystemExit of the interpreter's own gets out."""
    debug = "--debug" in arguments
    words = [word for word in arguments if word != "--debug"]
    try:
        app(words, prog_name="mandate-graph")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except MandateGraphError as error:
        if debug:
            raise
        output.explain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if debug:
            raise
        output.say(f"Unexpected error: {type(error).__name__}: {error}")
        output.say("Run again with --debug to see where, and please report it.")
        return 1
    return 0
