"""PDF (ISO 32000): what its pages say, as paragraphs and notes, without running heads and feet."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from mandate_graph.errors import UnreadableSource
from mandate_graph.model.issue import Issue, Severity
from mandate_graph.reading.pdf.columns import Column, columns, gutters
from mandate_graph.reading.pdf.engine import pages
from mandate_graph.reading.pdf.footnotes import Note, notes, part_notes, without_rules
from mandate_graph.reading.pdf.furniture import Sheetful, without_furniture
from mandate_graph.reading.pdf.lines import Edges, body_size, edges, lines
from mandate_graph.reading.pdf.paragraphs import Step, paragraphs
from mandate_graph.reading.pdf.right_to_left import righted
from mandate_graph.reading.pdf.rows import is_right_to_left, rows, words
from mandate_graph.reading.pdf.shapes import Line, Page, Row
from mandate_graph.reading.pdf.wording import pieces
from mandate_graph.reading.readout import Piece, Readout, Sheet

_UNKNOWN = "\ufffd"
_MOST_NAMED = 20
_MOST_GUTTERS = 50


class _Laid(NamedTuple):
    """The rows of one page that run one way."""

    number: int
    right_to_left: bool
    sheet: Sheetful


def read_pdf(data: bytes, name: str) -> Readout:
    """The text of a file, page after page; raises UnreadableSource where it is broken, locked or has no text at all."""
    laid: list[list[_Laid]] = []
    unknown: Counter[int] = Counter()
    with closing(pages(data, name)) as opened:
        for at, ways in enumerate(opened, start=1):
            unknown[at] = sum(glyph.text == _UNKNOWN for page in ways for glyph in page.glyphs)
            laid.append([made for page in ways if (made := _laid(page)).sheet.rows])
    if not any(laid):
        raise UnreadableSource(
            "the PDF holds no text, only pictures of its pages", where=name, hint="Have its text recognised (OCR)."
        )
    return _written(laid, tuple(_issues(laid, unknown)))


def _laid(page: Page) -> _Laid:
    turned = is_right_to_left(page.glyphs)
    glyphs = righted(page.glyphs) if turned else page.glyphs
    found = rows(list(words(glyphs, right_to_left=turned)))
    return _Laid(page.number, turned, Sheetful(page.number, found, page.bottom, page.top))


def _written(laid: list[list[_Laid]], issues: tuple[Issue, ...]) -> Readout:
    text, noted = _parted(*_lines(laid))
    marks = {note.mark for note in noted}
    sheet = Sheet()
    for paragraph in paragraphs(text):
        sheet.turn_to(paragraph[0][1].page)
        sheet.block(list(pieces(paragraph, marks)))
    for note in noted:
        sheet.turn_to(note.lines[0].page)
        sheet.note(note.mark, list(_note_pieces(note, marks)))
    return sheet.readout(issues=issues)


def _note_pieces(note: Note, marks: set[str]) -> Iterator[Piece]:
    return pieces([(Step.GOES_ON if at else Step.BEGINS, line) for at, line in enumerate(note.lines)], marks)


def _lines(laid: list[list[_Laid]]) -> tuple[list[list[Line]], float]:
    """The lines of every column in reading order, and the size of the body of the text."""
    upright = [ways[0] for ways in laid if ways]
    kept = dict(zip(map(id, upright), without_furniture([page.sheet for page in upright]), strict=True))
    known = [gutter for read in kept.values() for gutter in gutters(read)]
    found: list[tuple[_Laid, Column]] = []
    for ways in laid:
        for page in ways:
            read = kept.get(id(page), page.sheet.rows)
            found += (
                (page, column) for column in columns(read, known[:_MOST_GUTTERS], right_to_left=page.right_to_left)
            )
    every = [row for _, column in found for row in column.rows]
    size = body_size(every)
    usual = edges(every, size)
    made = [
        list(lines(column, page.number, _edges(column, usual, size), right_to_left=page.right_to_left))
        for page, column in found
    ]
    return made, size


def _edges(column: Column, usual: Edges | None, size: float) -> Edges:
    """Those of the column; of one that is too short to have its own, those of the document where it lies in them."""
    own = edges(column.rows, size)
    if own is not None:
        return own
    if usual is not None and _width(column.rows) > (usual[1] - usual[0]) / 2:
        return usual
    return column.left, column.right


def _width(found: list[Row]) -> float:
    return max(row.words[-1].right for row in found) - min(row.words[0].left for row in found)


def _parted(found: list[list[Line]], size: float) -> tuple[list[Line], list[Note]]:
    """The lines of the text, and the notes."""
    text: list[Line] = []
    noted: list[Note] = []
    for column in found:
        parted = part_notes(column, size, open_note=bool(noted))
        text += without_rules(parted.text)
        for note in notes(parted.notes):
            if note.mark or not noted:
                noted.append(note)
            else:
                noted[-1].lines.extend(note.lines)
    return text, noted


def _issues(laid: list[list[_Laid]], unknown: Counter[int]) -> Iterator[Issue]:
    empty = [number for number, ways in enumerate(laid, start=1) if not ways]
    if empty:
        yield Issue(
            code="page-without-text",
            message=f"{_named(empty)} without text: empty, or a picture whose text nobody has recognised.",
            severity=Severity.WARNING,
        )
    garbled = [number for number, times in unknown.items() if times]
    if garbled:
        yield Issue(
            code="characters-unknown",
            message=f"{_named(garbled)} with characters whose meaning the file does not tell; U+FFFD stands for them.",
            severity=Severity.WARNING,
        )


def _named(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_MOST_NAMED]))
    more = f" and {len(numbers) - _MOST_NAMED} more" if len(numbers) > _MOST_NAMED else ""
    return f"Page {shown}{more}" if len(numbers) == 1 else f"Pages {shown}{more}"
