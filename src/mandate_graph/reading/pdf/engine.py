"""PDFium: the characters of a file, page by page. One thread at a time may be in it; the file is never written."""

import ctypes
from collections.abc import Generator, Iterator
from contextlib import closing
from math import hypot
from threading import Lock
from unicodedata import combining

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from mandate_graph.errors import SourceTooLarge, UnreadableSource
from mandate_graph.reading.pdf.shapes import GUESSED_BLANK, Glyph, Page

MOST_PAGES = 2_000
_MOST_CHARACTERS = 12_000_000
_LEAST_SIZE = 0.5
_UNKNOWN = "\ufffd"
_REWRITTEN = {"\x00": _UNKNOWN, "\x02": "-", "\ufffe": "-", "\uffff": _UNKNOWN}
"""PDFium gives U+FFFE (older releases: U+0002) for the hyphen at the end of a line."""
_ENTRY = Lock()


def pages(data: bytes, name: str) -> Generator[list[Page], None, None]:
    """Of each page the characters, those of the most usual direction first; no more than one page is open at a time.

    Raises `UnreadableSource` for a broken file or one with a password, `SourceTooLarge` for one of too many pages.
    """
    with _ENTRY, closing(_opened(data, name)) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise SourceTooLarge(
                f"the PDF has {count} pages, the limit is {MOST_PAGES}", where=name, hint="Split it into parts."
            )
        characters = 0
        for number in range(1, count + 1):
            found = list(_page(document, number))
            characters += sum(len(page.glyphs) for page in found)
            if characters > _MOST_CHARACTERS:
                raise SourceTooLarge(
                    f"the PDF has more than {_MOST_CHARACTERS} characters by page {number}",
                    where=name,
                    hint="Split it into parts.",
                )
            yield found


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise UnreadableSource("the PDF needs a password", where=name, hint="Unlock it.") from error
        raise UnreadableSource("the PDF is broken", where=name, hint="Fetch the file again.") from error


def _page(document: pdfium.PdfDocument, number: int) -> Iterator[Page]:
    """The page once for each direction in which text runs on it; nothing for a page that cannot be loaded."""
    try:
        with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
            box = page.get_bbox()
            turned = _glyphs(text.raw, text.count_chars())
    except pdfium.PdfiumError:
        return
    for direction in sorted(turned, key=lambda key: -len(turned[key])):
        _, bottom, _, top = _upright(direction, *box)
        yield Page(number=number, bottom=bottom, top=top, glyphs=turned[direction])


def _glyphs(page: object, count: int) -> dict[int, list[Glyph]]:
    matrix, box = raw.FS_MATRIX(), raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: dict[int, list[Glyph]] = {}
    direction, high = 0, 0
    for at in range(count):
        code = raw.FPDFText_GetUnicode(page, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        text = chr(code)
        if text.isspace():
            blank = GUESSED_BLANK if raw.FPDFText_IsGenerated(page, at) == 1 else " "
            found.setdefault(direction, []).append(Glyph(blank, 0, 0, 0, 0))
            continue
        raw.FPDFText_GetMatrix(page, at, matrix)
        size = raw.FPDFText_GetFontSize(page, at) * hypot(matrix.c, matrix.d)
        if size < _LEAST_SIZE:
            continue
        raw.FPDFText_GetLooseCharBox(page, at, box)
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        direction = _direction(matrix.a, matrix.b)
        if combining(text):
            _ink(page, at, box)
        left, _, right, _ = _upright(direction, box.left, box.bottom, box.right, box.top)
        _, base, _, _ = _upright(direction, x.value, y.value, x.value, y.value)
        found.setdefault(direction, []).append(Glyph(_REWRITTEN.get(text, text), left, right, base, size))
    return found


def _ink(page: object, at: int, box: raw.FS_RECTF) -> None:
    """Narrows a box to the ink in it: that of a mark without a width of its own stands over its letter."""
    edges = [ctypes.c_double() for _ in range(4)]
    if raw.FPDFText_GetCharBox(page, at, *edges):
        box.left, box.right, box.bottom, box.top = (edge.value for edge in edges)


def _direction(along: float, upwards: float) -> int:
    """Quarter turns, counterclockwise, by which text is turned from upright."""
    if abs(along) >= abs(upwards):
        return 0 if along >= 0 else 2
    return 1 if upwards > 0 else 3


def _upright(direction: int, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A box as it stands when its text is turned upright."""
    if direction == 1:
        return bottom, -right, top, -left
    if direction == 2:
        return -right, -top, -left, -bottom
    return (-top, left, -bottom, right) if direction == 3 else (left, bottom, right, top)
