"""A list of symbols that ought to be held: a CSV file, or one symbol a line."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mandate_graph.errors import InputError
from mandate_graph.model.language import Language

SYMBOL, LANGUAGE = "symbol", "language"
_DELIMITERS = ",;\t"
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry: the line it stands on, counted from 1, the symbol as printed, and the language, if one is named."""

    line: int
    symbol: str
    language: Language | None = None


def read_symbol_list(path: Path) -> tuple[Listed, ...]:
    """The entries of a list, in its order.

    With a heading row the columns "symbol" and "language" (optional, by tag) count, in any order; without one, the
    first column. Comma, semicolon and tabulator part columns; empty lines and lines that begin with "#" say nothing.
    Raises InputError for a file that cannot be read, for a language that is none of the six, and for a heading row,
    told by its having no figure, that names no column "symbol": nothing would say which column is meant.
    """
    rows = list(_rows(path))
    if not rows:
        raise InputError("the list names no symbol", where=str(path), hint="write one symbol a line")
    heading = [cell.strip().lower() for cell in rows[0][1]]
    if SYMBOL not in heading and len(rows) > 1 and not any(map(_FIGURE.search, heading)):
        raise InputError(
            f"the heading names no column {SYMBOL!r}: {', '.join(cell for cell in heading if cell)}",
            where=f"{path}, line {rows[0][0]}",
            hint=f"head the column of symbols {SYMBOL!r}, or leave the heading out: then the first column counts",
        )
    if SYMBOL not in heading:
        return tuple(Listed(line=line, symbol=cells[0].strip()) for line, cells in rows)
    at = heading.index(SYMBOL)
    tag_at = heading.index(LANGUAGE) if LANGUAGE in heading else None
    return tuple(
        Listed(line=line, symbol=cells[at].strip(), language=_language(cells, tag_at, f"{path}, line {line}"))
        for line, cells in rows[1:]
        if len(cells) > at and cells[at].strip()
    )


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError("there is no such list", where=str(path), hint="check the path") from None
    except OSError as problem:
        raise InputError(f"the list cannot be read: {problem.strerror}", where=str(path), hint="name a file") from None
    except UnicodeDecodeError:
        raise InputError("the list is no text in UTF-8", where=str(path), hint="save it as CSV in UTF-8") from None
    lines = text.splitlines()
    delimiter = max(_DELIMITERS, key=lines[0].count) if lines else ","
    for line, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            yield line, cells


def _language(cells: Sequence[str], at: int | None, where: str) -> Language | None:
    tag = cells[at].strip().lower() if at is not None and len(cells) > at else ""
    try:
        return Language(tag) if tag else None
    except ValueError:
        known = ", ".join(language.value for language in Language)
        raise InputError(f"there is no language {tag!r}", where=where, hint=f"one of {known}") from None
