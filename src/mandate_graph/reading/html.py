"""HTML pages: paragraphs, headings, numbers of lists as a browser prints them, tables cell by cell, notes."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mandate_graph.errors import UnreadableSource
from mandate_graph.reading.decoding import decode
from mandate_graph.reading.readout import Piece, Readout, Sheet

_LINE_BREAK = "\u2028"
_TEXT = "-text"
_PASSED = frozenset(
    {
        "-comment", "aside", "audio", "button", "canvas", "form", "head", "iframe", "img", "input", "nav", "noscript",
        "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    }
)  # fmt: skip
_FURNITURE = frozenset({"footer", "header"})
"""Passed over where the page has a main part or the element stands directly in its body."""
_INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    }
)  # fmt: skip
_NOTE_MARK = regex.compile(r"\s*\[?(\d{1,3}|[*†‡]{1,3})\]?\s*")
_DECLARED = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(?P<name>[\w-]{1,40})", regex.IGNORECASE)
_HEAD = 4096
_WIDEST = 1000
"""The most columns that a browser lets a cell span."""
_MOST_NESTED = 400


@dataclass(slots=True)
class _List:
    """An ordered list: how its items are numbered, and the number of the next."""

    style: str
    number: int

    def label(self, item: LexborNode) -> str:
        """The label of an item, as a browser prints it."""
        given = item.attributes.get("value") or ""
        number = int(given) if given.lstrip("-").isdigit() else self.number
        self.number = number + 1
        return f"{_numbered(number, self.style)}. "


def read_html(data: bytes, name: str) -> Readout:
    """The words of a page in reading order, without what only serves to move about the site."""
    text, encoding = _decoded(data, name)
    tree = LexborHTMLParser(text)
    body = tree.css_first("main") or tree.css_first("[role=main]") or tree.body
    if body is None:
        raise UnreadableSource("the page has no body", where=name, hint="Fetch the page again.")
    return _Walk(tree, body).readout(encoding)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """By its mark, by what the page declares, or by what its letters say."""
    declared = _DECLARED.search(data[:_HEAD])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            encoding = declared["name"].decode("ascii").lower()
            return data.decode(encoding), encoding
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(data)
    if decoded is None:
        raise UnreadableSource(
            "the bytes of the page are in no encoding known here", where=name, hint="Save it as UTF-8."
        )
    return decoded.text, decoded.encoding


class _Walk:
    """Goes through a page in reading order; the label of an item waits for the first words behind it."""

    def __init__(self, tree: LexborHTMLParser, body: LexborNode) -> None:
        self._sheet = Sheet()
        self._pending: list[Piece] = []
        self._lists: list[_List | None] = []
        self._tables = 0
        self._cell: tuple[int, int, int] | None = None
        self._body = body
        self._notes = dict(_called(tree))
        self._below(body, 0)

    def readout(self, encoding: str) -> Readout:
        """What was written."""
        return self._sheet.readout(encoding=encoding)

    def _below(self, element: LexborNode, depth: int) -> None:
        run: list[Piece] = []
        for child in element.iter(include_text=True):
            tag = child.tag or ""
            if tag == _TEXT or tag in _INLINE or tag == "br":
                run += _inline(child)
            elif not self._passed(child, tag, element):
                self._flush(run)
                run = []
                self._block(child, tag, depth + 1)
        self._flush(run)

    def _passed(self, child: LexborNode, tag: str, parent: LexborNode) -> bool:
        furniture = tag in _FURNITURE and (self._body.tag != "body" or parent.tag == "body")
        return tag in _PASSED or furniture or child.attributes.get("role") == "navigation"

    def _block(self, element: LexborNode, tag: str, depth: int) -> None:
        if depth > _MOST_NESTED:
            self._flush([Piece(text=element.text(deep=True, separator=" "))])
        elif tag in ("ol", "ul"):
            self._lists.append(_list(element) if tag == "ol" else None)
            self._below(element, depth)
            self._lists.pop()
        elif tag == "li":
            self._item(element, depth)
        elif tag == "table":
            self._table(element, depth)
        else:
            self._below(element, depth)

    def _item(self, element: LexborNode, depth: int) -> None:
        mark = self._notes.get(element.attributes.get("id") or "")
        ordered = self._lists[-1] if self._lists else None
        label = ordered.label(element) if ordered else ""
        if mark:
            self._pending = [Piece(text=f"[{mark}] ")]
        elif label:
            self._pending.append(Piece(text=label))
        self._below(element, depth)
        self._pending = []

    def _table(self, element: LexborNode, depth: int) -> None:
        self._tables += 1
        for caption in (child for child in element.iter() if child.tag == "caption"):
            self._below(caption, depth)
        for row, line in enumerate(element.css("tr"), start=1):
            column = 1
            for cell in (child for child in line.iter() if child.tag in ("td", "th")):
                self._cell = (self._tables, row, column)
                self._below(cell, depth)
                span = cell.attributes.get("colspan") or ""
                column += int(span) if span.isdecimal() and 0 < int(span) <= _WIDEST else 1
        self._cell = None

    def _flush(self, run: list[Piece]) -> None:
        if any(piece.text.strip() for piece in run):
            self._sheet.block([*self._pending, *run], cell=self._cell)
            self._pending = []


def _called(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """The elements that notes are, by their identifier, with the marks that call them."""
    for link in tree.css("sup a[href^='#'], a[href^='#'] sup"):
        anchor = link if link.tag == "a" else link.parent
        mark = _NOTE_MARK.fullmatch(link.text(deep=True))
        if anchor is not None and mark:
            yield (anchor.attributes.get("href") or "#")[1:], mark[1]


def _inline(node: LexborNode) -> Iterator[Piece]:
    tag = node.tag or ""
    if tag == _TEXT:
        yield Piece(text=node.text_content or "")
    elif tag == "br":
        yield Piece(text=_LINE_BREAK)
    elif tag == "sup" and (mark := _NOTE_MARK.fullmatch(node.text(deep=True))):
        yield Piece(text=f"[{mark[1]}]")
    elif tag not in _PASSED:
        address = (node.attributes.get("href") or "") if tag == "a" else ""
        linked = address if address and not address.startswith("#") else ""
        for child in node.iter(include_text=True):
            for piece in _inline(child):
                yield Piece(text=piece.text, address=piece.address or linked)


def _list(element: LexborNode) -> _List:
    start = element.attributes.get("start") or "1"
    return _List(style=element.attributes.get("type") or "1", number=int(start) if start.lstrip("-").isdigit() else 1)


def _numbered(number: int, style: str) -> str:
    """A number in the style of a list ("1", "a", "A", "i", "I").

    >>> _numbered(28, "a"), _numbered(4, "i"), _numbered(3, "1")
    ('ab', 'iv', '3')
    """
    if style in ("a", "A") and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters.upper() if style == "A" else letters
    if style in ("i", "I") and 0 < number < len(_HUNDREDS) * 100:
        roman = _HUNDREDS[number // 100] + _TENS[number // 10 % 10] + _ONES[number % 10]
        return roman.upper() if style == "I" else roman
    return str(number)


_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_HUNDREDS = ("", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm")
