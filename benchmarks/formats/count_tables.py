"""Counts the instruments that tables list, from the cells' raw XML: `python -m benchmarks.formats.count_tables`.

Writes `tables.csv` (file, table, row, symbol) anew. It shares nothing with the reader: tags are told by a pattern,
not by a parser, tables are counted from those tags (the head of the first page first), and whose a number is comes
from the rows of `HEADS`, made by hand from the words above the tables. Read what it writes before you commit it.
"""

import csv
import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.citations.corpus import CORPUS

FOLDER = CORPUS / "formats" / "docx"
COUNT = Path(__file__).with_name("tables.csv")
HEADS = (
    (re.compile(r"\bGeneral Assembly (resolution|decision)"), "A"),
    (re.compile(r"\bSecurity Council (resolution|decision)"), "S"),
    (re.compile(r"\bEconomic and Social Council (resolution|decision)"), "E"),
    (re.compile(r"\bCommission on Human Rights (resolution|decision)"), "E/CN.4"),
    (re.compile(r"\bHuman Rights Council (resolution|decision)"), "A/HRC"),
    (re.compile(r"statement.* by the Human Rights Council"), "A/HRC"),
)
_TAG = re.compile(r"<(/?)w:(tbl|tr|tc|p|t|tab|br)(?:\s[^<>]*)?(/?)>([^<]*)")
_FIRST_HEAD = re.compile(r"<w:headerReference\b[^<>]*>")
_ONE = re.compile(
    r"(?:(decision|resolution)\s)?((?:PRST/)?(?:E?S-)?\d{1,4}/\d{1,3}[A-Z]?|\d{1,4} \(\d{4}\))", re.IGNORECASE
)
_SYMBOL = re.compile(r"[A-Z]+(?:/[\w.-]+)+")


@dataclass(slots=True)
class _Seen:
    """Where the tags have led so far."""

    depth: int = 0
    table: int = 0
    row: int = 0
    words: list[str] = field(default_factory=list)
    head: str | None = None


def rows(path: Path) -> Iterator[tuple[str, int, int, str]]:
    """File, table, row and symbol of every instrument that a cell of a document lists, each once a row."""
    with zipfile.ZipFile(path) as archive:
        body = archive.read("word/document.xml").decode()
        seen = _Seen()
        for member in _first_heads(archive, body):
            list(_in_order(archive.read(member).decode(), seen))
        found = dict.fromkeys((seen.table, seen.row, symbol) for symbol in _in_order(body, seen))
    for table, row, symbol in found:
        yield path.name, table, row, symbol


def _first_heads(archive: zipfile.ZipFile, body: str) -> Iterator[str]:
    """The part that holds the head of the first page."""
    relations = archive.read("word/_rels/document.xml.rels").decode()
    for reference in _FIRST_HEAD.findall(body):
        if 'w:type="first"' in reference:
            identifier = re.search(r'r:id="([^"]+)"', reference)
            for relation in re.findall(r"<Relationship\b[^<>]*>", relations):
                target = re.search(r'Target="([^"]+)"', relation)
                if identifier and target and f'Id="{identifier[1]}"' in relation:
                    yield f"word/{target[1]}"
            return


def _in_order(xml: str, seen: _Seen) -> Iterator[str]:
    """The symbols of each cell at its end; `seen` then stands at its row."""
    for closing, tag, alone, text in _TAG.findall(xml):
        if tag == "tc" and closing:
            yield from _symbols(_taken(seen), seen.head)
        elif tag in ("t", "tab", "br"):
            seen.words.append(" " if tag != "t" else html.unescape("" if closing or alone else text))
        elif tag == "p" and closing:
            _end_paragraph(seen)
        elif tag == "tbl":
            seen.depth += -1 if closing else 1
            seen.table, seen.row = (seen.table, seen.row) if closing else (seen.table + 1, 0)
        elif tag == "tr" and not closing:
            seen.row += 1


def _end_paragraph(seen: _Seen) -> None:
    if seen.depth:
        seen.words.append(" ")
    else:
        _read_words(_taken(seen), seen)


def _taken(seen: _Seen) -> str:
    words = " ".join("".join(seen.words).split())
    seen.words.clear()
    return words


def _read_words(words: str, seen: _Seen) -> None:
    """Words between tables: a head, or, unless they are a note, the end of one."""
    if words and words[0] != "*" and not words.isdigit():
        seen.head = next((series for pattern, series in HEADS if pattern.search(words)), None)


def _symbols(cell: str, series: str | None) -> list[str]:
    printed = [one.strip() for one in cell.split(";")]
    if series is None:
        return []
    return [symbol for one in printed if (symbol := _symbol(one, series))]


def _symbol(printed: str, series: str) -> str | None:
    bare = printed.replace(" ", "")
    if _SYMBOL.fullmatch(bare) and not bare.startswith("PRST"):
        return bare
    found = _ONE.fullmatch(printed)
    if found is None:
        return None
    kind = "" if found[2].startswith("PRST") else "DEC/" if (found[1] or "").lower() == "decision" else "RES/"
    return f"{series}/{kind}{found[2].replace(' ', '')}"


def main() -> None:
    """Writes the count."""
    with COUNT.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(("file", "table", "row", "symbol"))
        for path in sorted(FOLDER.glob("*.docx")):
            writer.writerows(rows(path))


if __name__ == "__main__":
    main()
