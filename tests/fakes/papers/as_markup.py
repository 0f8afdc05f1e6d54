"""A paper as a page of the web, and as Akoma Ntoso."""

from html import escape
from itertools import groupby

from tests.fakes.papers.paper import Paper, Row

_RIGHT_TO_LEFT = frozenset({"ar"})
_STYLES = {1: "1", 2: "a", 3: "i"}


def html_page(paper: Paper) -> bytes:
    """A page whose lists the browser numbers, with a head, a foot and a way about the site."""
    direction = "rtl" if paper.language in _RIGHT_TO_LEFT else "ltr"
    notes = "".join(f'<li id="note-{row.label}">{escape(row.text)}</li>' for row in paper.rows if row.kind == "fn")
    return (
        f'<!DOCTYPE html><html lang="{paper.language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{escape(paper.head)}</title><style>p {{ margin: 1em }}</style></head><body>"
        f"<header>{escape(paper.head)}</header><nav><ul><li>1. {escape(paper.head)}</li></ul></nav><main>"
        f"{''.join(_listed(paper))}<ol>{notes}</ol></main><footer>{escape(paper.foot)}</footer></body></html>"
    ).encode()


def _listed(paper: Paper) -> list[str]:
    """The rows one after another; a numbered one opens and closes the lists that it stands in."""
    made: list[str] = []
    depth, counted = 0, 0
    for row in paper.body:
        if row.cell:
            if row.cell == (1, 1):
                made.append(_table(paper))
            continue
        if row.depth <= depth and depth:
            made.append("</li>")
        while depth > row.depth:
            made.append("</ol></li>" if depth > 1 else "</ol>")
            depth -= 1
        while depth < row.depth:
            depth += 1
            start = f' start="{counted + 1}"' if depth == 1 and counted else ""
            made.append(f'<ol type="{_STYLES[depth]}"{start}>')
        counted += row.depth == 1
        made.append(f"<li><p>{_worded(row)}</p>" if row.depth else _block(row))
    return [*made, *["</li></ol>"] * depth]


def _block(row: Row) -> str:
    tag = "h2" if row.kind == "heading" else "p"
    return f"<{tag}>{_worded(row)}</{tag}>"


def _worded(row: Row) -> str:
    return "".join(
        f'<sup><a href="#note-{mark}">{mark}</a></sup>' if mark else escape(words) for mark, words in row.pieces()
    )


def _table(paper: Paper) -> str:
    lines = ("".join(f"<td>{_worded(cell)}</td>" for cell in line) for line in paper.table)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def akoma_ntoso(paper: Paper) -> bytes:
    """The parts of an act, its numbers as elements of their own, notes where they are called."""
    parts = {"cover": "preface", "enacting": "preamble", "pp": "preamble"}
    made = "".join(
        f"<{part}>{''.join(_element(paper, row) for row in rows)}</{part}>"
        for part, rows in groupby(paper.body, key=lambda row: parts.get(row.kind, "mainBody"))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><akomaNtoso '
        'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">'
        f"<meta><note>{escape(paper.head)}</note></meta>{made}</statement></akomaNtoso>"
    ).encode()


def _element(paper: Paper, row: Row) -> str:
    words = "".join(_noted(paper, mark) if mark else escape(words) for mark, words in row.pieces())
    if row.cell:
        return _rows_of_table(paper) if row.cell == (1, 1) else ""
    if row.depth:
        return f"<paragraph><num>{escape(row.label)}</num><content><p>{words}</p></content></paragraph>"
    return f"<p>{words}</p>"


def _noted(paper: Paper, mark: str) -> str:
    return f'<authorialNote marker="{mark}"><p>{escape(paper.note(mark).text)}</p></authorialNote>'


def _rows_of_table(paper: Paper) -> str:
    lines = ("".join(f"<td><p>{escape(cell.text)}</p></td>" for cell in line) for line in paper.table)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
