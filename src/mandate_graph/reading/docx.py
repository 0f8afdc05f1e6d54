"""DOCX (ECMA-376): paragraphs with their computed numbers, tables cell by cell, notes; nothing is run or followed."""

from collections.abc import Iterator

from lxml import etree

from mandate_graph.reading.archive import Archive
from mandate_graph.reading.docx_numbering import Numbering, W
from mandate_graph.reading.readout import Piece, Readout, Sheet
from mandate_graph.reading.xml import local_name, parse

_MAIN = "word/document.xml"
_LINE_BREAK = "\u2028"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {"tab": " ", "br": _LINE_BREAK, "cr": _LINE_BREAK, "noBreakHyphen": "\u2011", "softHyphen": ""}
_PASSED = frozenset({"del", "moveFrom", "delText", "instrText", "pPr", "rPr", "Fallback", "drawing", "pict", "object"})
_NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}
_TEXT_BOX = "txbxContent"


def is_docx(data: bytes, name: str) -> bool:
    """Whether a ZIP archive is one."""
    with Archive(data, name) as archive:
        return _MAIN in archive.names


def read_docx(data: bytes, name: str) -> Readout:
    """A block a paragraph, its number in front of it as the word processor prints it; notes at the end."""
    with Archive(data, name) as archive:
        return _Walk(archive, name).readout()


class _Walk:
    """Goes through the document in reading order."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self._sheet = Sheet()
        self._links = self._relations("word/_rels/document.xml.rels")
        self._numbering = Numbering(self._part("word/numbering.xml"), self._part("word/styles.xml"))
        self._notes = {kind: self._part(member) for kind, member in _NOTES.items()}
        self._noted = 0
        self._tables = 0
        document = parse(archive.read(_MAIN), name)
        self._first_head(document)
        body = document.find(f"{W}body")
        if body is not None:
            self._blocks(body, None)

    def readout(self) -> Readout:
        """What was written."""
        return self._sheet.readout(encoding="utf-8")

    def _part(self, member: str) -> etree._Element | None:
        return parse(self._archive.read(member), self._name) if member in self._archive.names else None

    def _relations(self, member: str) -> dict[str, str]:
        relations = self._part(member)
        return {} if relations is None else {one.get("Id", ""): one.get("Target", "") for one in relations}

    def _first_head(self, document: etree._Element) -> None:
        """The head of the first page, where documents print their symbol; heads of later pages only repeat it."""
        for reference in document.iter(f"{W}headerReference"):
            if reference.get(f"{W}type") == "first":
                head = self._part("word/" + self._links.get(reference.get(f"{_R}id", ""), ""))
                if head is not None:
                    self._blocks(head, None)
                return

    def _blocks(self, parent: etree._Element, cell: tuple[int, int, int] | None) -> None:
        for child in parent:
            match local_name(child):
                case "p":
                    self._paragraph(child, cell)
                case "tbl":
                    self._table(child)
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                    self._blocks(child, cell)

    def _paragraph(self, element: etree._Element, cell: tuple[int, int, int] | None) -> None:
        pieces = list(self._pieces(element, ""))
        if any(piece.text.strip() for piece in pieces):
            label = self._numbering.label(element.find(f"{W}pPr"))
            self._sheet.block([*([Piece(text=f"{label} ")] if label else []), *pieces], cell=cell)
        for box in element.iter(f"{W}{_TEXT_BOX}"):
            if not any(local_name(above) in ("Fallback", _TEXT_BOX) for above in box.iterancestors()):
                self._blocks(box, cell)

    def _table(self, element: etree._Element) -> None:
        self._tables += 1
        table = self._tables
        for row, line in enumerate(element.iterchildren(f"{W}tr"), start=1):
            column = 1
            for cell in line.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr")) is not line:
                    continue
                self._blocks(cell, (table, row, column))
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                column += int(span.get(f"{W}val", "1")) if span is not None else 1

    def _pieces(self, element: etree._Element, address: str) -> Iterator[Piece]:
        for child in element:
            name = local_name(child)
            if name == "t":
                yield Piece(text=child.text or "", address=address)
            elif name in _SIGNS:
                yield Piece(text=_SIGNS[name], address=address)
            elif name in _NOTES:
                yield from self._note(name, child.get(f"{W}id", ""))
            elif name == "hyperlink":
                yield from self._pieces(child, self._links.get(child.get(f"{_R}id", ""), "") or address)
            elif name and name not in _PASSED and name != _TEXT_BOX:
                yield from self._pieces(child, address)

    def _note(self, kind: str, identifier: str) -> Iterator[Piece]:
        """The call of a note, numbered as it is met; the note itself goes to the end."""
        notes = self._notes[kind]
        if notes is None:
            return
        for note in notes:
            if note.get(f"{W}id") == identifier:
                self._noted += 1
                mark = str(self._noted)
                yield Piece(text=f" [{mark}]")
                self._sheet.note(mark, list(self._pieces(note, "")))
                return
