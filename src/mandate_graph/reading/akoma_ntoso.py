"""Akoma Ntoso (OASIS LegalDocML 3.0, as AKN4UN of the United Nations): numbering, notes and links are given."""

from collections.abc import Iterator

from lxml import etree

from mandate_graph.reading.readout import Piece, Readout, Sheet
from mandate_graph.reading.xml import local_name, parse

_LINE_BREAK = "\u2028"
_NOTES = frozenset({"authorialNote"})
_PASSED = frozenset({"meta", "img", "documentRef"})
_INLINE = frozenset(
    {
        "a", "b", "date", "def", "docAuthority", "docDate", "docNumber", "docProponent", "docStatus", "docTitle",
        "docketNumber", "entity", "event", "i", "inline", "legislature", "location", "mod", "organization", "person",
        "quantity", "quotedText", "ref", "role", "rref", "session", "span", "sub", "sup", "term", "u", "voting",
    }
)  # fmt: skip
_LABELS = frozenset({"num"})


def is_akoma_ntoso(root: etree._Element) -> bool:
    """Whether an XML file is one."""
    return local_name(root) == "akomaNtoso"


def read_akoma_ntoso(data: bytes, name: str) -> Readout:
    """A block a paragraph, its number in front of it; notes at the end; the links that the file carries."""
    return _Walk(parse(data, name)).readout()


class _Walk:
    """Goes through the tree in reading order; a number waits for the first words behind it."""

    def __init__(self, root: etree._Element) -> None:
        self._sheet = Sheet()
        self._pending: list[Piece] = []
        self._tables = 0
        self._cell: tuple[int, int, int] | None = None
        self._below(root)
        self._flush([])

    def readout(self) -> Readout:
        """What was written."""
        return self._sheet.readout(encoding="utf-8")

    def _below(self, element: etree._Element) -> None:
        run: list[Piece] = [*_own(element.text)]
        for child in element:
            name = local_name(child)
            if name in _PASSED or not name:
                run += _own(child.tail)
            elif name in _INLINE or name in _NOTES or name == "eol":
                run += [*self._inline(child), *_own(child.tail)]
            else:
                self._flush(run)
                run = []
                self._block(child, name)
                run += _own(child.tail)
        self._flush(run)

    def _block(self, element: etree._Element, name: str) -> None:
        if name in _LABELS:
            self._pending += [*self._words(element), Piece(text=" ")]
        elif name == "table":
            self._table(element)
        else:
            self._below(element)

    def _table(self, element: etree._Element) -> None:
        self._tables += 1
        for row, line in enumerate(_named(element, "tr"), start=1):
            cells = (cell for cell in line if local_name(cell) in ("td", "th"))
            for column, cell in enumerate(cells, start=1):
                self._cell = (self._tables, row, column)
                self._below(cell)
        self._cell = None

    def _flush(self, run: list[Piece]) -> None:
        if not any(piece.text.strip() for piece in run):
            return
        self._sheet.block([*self._pending, *run], cell=self._cell)
        self._pending = []

    def _words(self, element: etree._Element) -> Iterator[Piece]:
        yield from _own(element.text)
        for child in element:
            if local_name(child) not in _PASSED:
                yield from self._inline(child)
            yield from _own(child.tail)

    def _inline(self, element: etree._Element) -> Iterator[Piece]:
        name = local_name(element)
        if name == "eol":
            yield Piece(text=_LINE_BREAK)
        elif name in _NOTES:
            mark = element.get("marker", "*")
            yield Piece(text=f" [{mark}]")
            self._sheet.note(mark, list(self._words(element)))
        elif address := element.get("href", "") if name in ("a", "ref") else "":
            for piece in self._words(element):
                yield Piece(text=piece.text, address=address)
        else:
            yield from self._words(element)


def _own(text: str | None) -> Iterator[Piece]:
    if text:
        yield Piece(text=text)


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element.iter() if local_name(child) == name)
