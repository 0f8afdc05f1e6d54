"""A paper as plain text, wrapped and paged, and as Markdown."""

from textwrap import wrap

from tests.fakes.papers.paper import Paper, Row

_WIDTH = 72
_PAGE = 36
_INDENT = 4
_UNSPACED = frozenset({"zh"})


def text(paper: Paper) -> bytes:
    """Lines as a typewriter sets them, with a head and a number on each page; a cell of the table has a line."""
    lines = [
        line
        for row in [*paper.body, *(row for row in paper.rows if row.kind == "fn")]
        for line in [*_wrapped(paper, row), ""]
    ]
    pages = [lines[at : at + _PAGE] for at in range(0, len(lines), _PAGE)]
    return "\n".join(
        "\n".join([*([paper.symbol, ""] if at > 1 else []), *page, "", f"{at}/{len(pages)}", "\f"])
        for at, page in enumerate(pages, start=1)
    ).encode()


def _wrapped(paper: Paper, row: Row) -> list[str]:
    label = f"[{row.label}]" if row.kind == "fn" else row.label
    words = "".join(f"[{mark}]" if mark else words for mark, words in row.pieces())
    margin = " " * (_INDENT * max(row.depth - 1, 0))
    if paper.language in _UNSPACED:
        line = f"{label} {words}".strip()
        half = _WIDTH // 2
        return [margin + line[at : at + half] for at in range(0, len(line), half)]
    return wrap(f"{label} {words}".strip(), _WIDTH, initial_indent=margin, subsequent_indent=margin)


def markdown(paper: Paper) -> bytes:
    """Headings with their marks, lists as they are numbered, calls of notes as Markdown writes them."""
    return "\n\n".join(_marked(row) for row in paper.rows).encode()


def _marked(row: Row) -> str:
    words = "".join(f"[^{mark}]" if mark else words for mark, words in row.pieces())
    match row.kind:
        case "heading":
            return f"## {words}"
        case "fn":
            return f"[^{row.label}]: {words}"
        case _:
            return f"{row.label} {words}".strip()
