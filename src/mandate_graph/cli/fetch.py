"""`mandate-graph fetch`: documents by symbol, from the public document service into a folder."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import output
from mandate_graph.cli.graphs import opened
from mandate_graph.errors import NothingFound, UsageError

if TYPE_CHECKING:
    from mandate_graph.fetching import Fetcher, Result, Wanted
    from mandate_graph.model.language import Language

COLUMNS = ("symbol", "language", "outcome", "file")


def fetch(  # noqa: PLR0913 - one parameter an option
    symbols: Annotated[list[str] | None, typer.Argument(metavar="SYMBOL...", help="Symbols of documents.")] = None,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder that the files go to.")] = Path("fetched"),
    language: Annotated[
        list[str] | None, typer.Option("--language", "-l", help="ar, en, es, fr, ru or zh; several; default: en.")
    ] = None,
    file_format: Annotated[
        list[str] | None,
        typer.Option("--file-format", help="pdf, docx or doc, several in the order to try; default: as here."),
    ] = None,
    listed: Annotated[
        Path | None, typer.Option("--list", metavar="LIST.csv", help="What this list names, as for check --against.")
    ] = None,
    missing: Annotated[
        Path | None, typer.Option("--missing", metavar="GRAPH", help="What this graph cites and does not hold.")
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="At most so many documents.")] = 100,
    again: Annotated[bool, typer.Option("--again", help="Ask even for what is here, or was absent lately.")] = False,
    format: Annotated[str | None, typer.Option("--format", "-f", help="table, json, csv, tsv or markdown.")] = None,
) -> None:
    """Fetch documents from the United Nations' public document service, one at a time.

    What was fetched is not asked for again, so that a run that was broken off goes on where it stopped.
    """
    from mandate_graph.fetching import DocumentService, Fetcher, Format, Manner

    chosen = settings.load()
    languages = _languages(language or ["en"])
    formats = tuple(Format(_one_of(name, [*Format])) for name in file_format or [*Format])
    wanted = (*_named(symbols or (), languages), *_of_list(listed, languages), *_of_graph(missing, languages))
    if not wanted:
        raise UsageError("nothing was asked for", hint="name symbols, --list or --missing")
    with DocumentService(chosen.document_service, Manner(interval=chosen.fetch_interval)) as service:
        fetcher = Fetcher(service=service, folder=to, formats=formats, again=again)
        _run(fetcher, tuple(dict.fromkeys(wanted)), most, output.chosen(format))


def _run(fetcher: "Fetcher", wanted: "tuple[Wanted, ...]", most: int, format: str) -> None:
    """Fetch, and say of each document what became of it, also where the service stops answering halfway."""
    from mandate_graph.fetching import Outcome

    results: list[Result] = []
    try:
        for result in fetcher.fetch(wanted[:most]):
            results.append(result)
            output.say(f"{result.symbol} ({result.language.value}): {result.outcome.value}")
    finally:
        _write(results, format)
        counts = Counter(result.outcome.value for result in results)
        told = [f"{count} {outcome}" for outcome, count in counts.items()]
        output.say("; ".join([*told, f"{len(wanted) - len(results)} of {len(wanted)} not asked for"]))
    if any(result.outcome not in (Outcome.FETCHED, Outcome.HERE) for result in results):
        raise NothingFound("some documents were not to be had", hint="the list says which, and why")


def _write(results: "Sequence[Result]", format: str) -> None:
    from mandate_graph.cli.ask import write_answer
    from mandate_graph.query import Literal, Table

    cells = ((result.symbol, result.language.value, result.outcome.value, str(result.path or "")) for result in results)
    write_answer(Table(columns=COLUMNS, rows=tuple(tuple(map(Literal, row)) for row in cells)), format)


def _named(citations: Sequence[str], languages: "Sequence[Language]") -> "list[Wanted]":
    from mandate_graph.fetching import Wanted

    return [Wanted(citation, language) for citation in citations for language in languages]


def _of_list(path: Path | None, languages: "Sequence[Language]") -> "list[Wanted]":
    from mandate_graph.fetching import Wanted
    from mandate_graph.holdings import read_symbol_list

    entries = read_symbol_list(path) if path is not None else ()
    return [
        Wanted(entry.symbol, language)
        for entry in entries
        for language in ((entry.language,) if entry.language else languages)
    ]


def _of_graph(graph: Path | None, languages: "Sequence[Language]") -> "list[Wanted]":
    """What has a symbol of its own; a decision that a report prints has none."""
    if graph is None:
        return []
    from mandate_graph.fetching.fetcher import symbol_of
    from mandate_graph.holdings import cited_but_absent

    with opened(graph) as pool:
        absent = cited_but_absent(pool)
    fetchable = [citation for citation in absent if symbol_of(citation)]
    output.say(
        f"{len(absent)} texts are cited and not held; {len(absent) - len(fetchable)} have no symbol of their own"
    )
    return _named(fetchable, languages)


def _languages(tags: Sequence[str]) -> "tuple[Language, ...]":
    from mandate_graph.model.language import Language

    return tuple(Language(_one_of(tag, [*Language])) for tag in tags)


def _one_of(given: str, known: Sequence[str]) -> str:
    if given.lower() not in known:
        raise UsageError(f"there is no {given!r}", hint=f"one of {', '.join(known)}")
    return given.lower()
