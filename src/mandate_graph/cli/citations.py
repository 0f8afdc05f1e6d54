"""`mandate-graph cites` and `mandate-graph cited-by`: both directions of citation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.ask import write_answer
from mandate_graph.cli.graphs import FormatOption, GraphOption, opened

if TYPE_CHECKING:
    from mandate_graph.lineage import Link

SymbolArgument = Annotated[str, typer.Argument(help="A symbol, canonical citation, local identifier or name.")]


def cites(symbol: SymbolArgument, format: FormatOption = None, graph: GraphOption = None) -> None:
    """List what a document or instrument cites, paragraph by paragraph."""
    from mandate_graph.lineage import Shelf, links_from
    from mandate_graph.query import Names

    with opened(graph) as pool:
        work = Names(pool).works.find(symbol)
        links = links_from(Shelf(pool), work.iri)
    _write(links, output.chosen(format), f"{work} cites")


def cited_by(symbol: SymbolArgument, format: FormatOption = None, graph: GraphOption = None) -> None:
    """List the paragraphs that cite a document, an instrument or a part of it."""
    from mandate_graph.lineage import Shelf, links_to
    from mandate_graph.query import Names

    with opened(graph) as pool:
        work = Names(pool).works.find(symbol)
        links = links_to(Shelf(pool), work.iri)
    _write(links, output.chosen(format), f"{work} is cited by")


def _write(links: Sequence["Link"], format: str, title: str) -> None:
    from mandate_graph.query import Literal, Table

    columns = ("citing", "paragraph", "paragraph_printed", "cited", "function", "kind", "reason", "document", "quote")
    rows = tuple(tuple(map(Literal, row)) for link in links for row in _rows(link))
    write_answer(Table(columns=columns, rows=rows), format, title)


def _rows(link: "Link") -> list[tuple[str, ...]]:
    """One row for each time the citation is printed."""
    head = (link.citing.work, link.citing.path, link.citing.printed)
    middle = (str(link.cited or ""), link.function, link.kind, link.reason or "")
    return [(*head, *middle, said.document, said.quote) for said in link.words] or [(*head, *middle, "", "")]
