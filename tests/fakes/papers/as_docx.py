"""A paper as DOCX: numbers that the word processor computes, notes, a table, heads and feet, columns."""

import io
import zipfile
from html import escape

from tests.fakes.papers.paper import Paper, Row

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'
_STYLES = {
    "ar": ("decimal", "arabicAbjad", "decimal"),
    "ru": ("decimal", "russianLower", "lowerRoman"),
    "zh": ("decimal", "lowerLetter", "chineseCounting"),
}
_LATIN = ("decimal", "lowerLetter", "lowerRoman")
_SIZE, _SMALL = 20, 16
"""Of type, in half points."""
_RIGHT_TO_LEFT = frozenset({"ar"})
_FONTS = {"ar": "DejaVu Sans", "zh": "WenQuanYi Zen Hei"}
_PARTS = {
    "footnotes": ("footnotes", "footnotes"),
    "numbering": ("numbering", "numbering"),
    "header1": ("header", "header"),
    "footer1": ("footer", "footer"),
}


def docx(paper: Paper, *, columns: int = 1, automatic: bool = True) -> bytes:
    """The file; its text runs in so many columns; `automatic`: the word processor numbers it."""
    parts = {
        "document": _document(paper, columns, automatic=automatic),
        "footnotes": _footnotes(paper),
        "numbering": _numbering(paper),
        "header1": f"<w:hdr {_NAMES}>{_paragraph(paper, _run(paper, f'{paper.symbol} {paper.head}'))}</w:hdr>",
        "footer1": f"<w:ftr {_NAMES}>{_paragraph(paper, _run(paper, f'{paper.foot} ') + _page_number())}</w:ftr>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", _types())
        made.writestr("_rels/.rels", _relations({"document": ("officeDocument", "word/document.xml")}))
        related = {name: (kind, f"{name}.xml") for name, (kind, _) in _PARTS.items()}
        made.writestr("word/_rels/document.xml.rels", _relations(related))
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return buffer.getvalue()


def _types() -> str:
    parts = {"document": "document.main", **{name: kind for name, (_, kind) in _PARTS.items()}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(related: dict[str, tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in related.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _document(paper: Paper, columns: int, *, automatic: bool) -> str:
    rows = "".join(_block(paper, row, automatic=automatic) for row in paper.body)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer1"/>'
        '<w:pgSz w:w="11906" w:h="10500"/>'
        '<w:pgMar w:top="1000" w:right="1440" w:bottom="1200" w:left="1440" w:header="500" w:footer="500"/>'
        f'<w:cols w:num="{columns}" w:space="600"/><w:titlePg/>'
        f"{'<w:bidi/>' if paper.language in _RIGHT_TO_LEFT else ''}</w:sectPr>"
    )
    return f"<w:document {_NAMES}><w:body>{rows}{section}</w:body></w:document>"


def _block(paper: Paper, row: Row, *, automatic: bool) -> str:
    if row.cell:
        return _table(paper) if row.cell == (1, 1) else ""
    called = "".join(_call(mark) if mark else _run(paper, words) for mark, words in row.pieces())
    label = _run(paper, f"{row.label} ") if row.depth and not automatic else ""
    return _paragraph(paper, label + called, level=row.depth - 1 if row.depth and automatic else None)


def _paragraph(paper: Paper, runs: str, *, level: int | None = None) -> str:
    listed = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    right = "<w:bidi/>" if paper.language in _RIGHT_TO_LEFT else ""
    return f'<w:p><w:pPr>{listed}{right}<w:spacing w:after="120"/></w:pPr>{runs}</w:p>'


def _run(paper: Paper, words: str, size: int = _SIZE) -> str:
    font = _FONTS.get(paper.language, "DejaVu Serif")
    right = "<w:rtl/>" if paper.language in _RIGHT_TO_LEFT else ""
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
    text = f'<w:t xml:space="preserve">{escape(words, quote=False)}</w:t>'
    return f'<w:r><w:rPr>{fonts}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{right}</w:rPr>{text}</w:r>'


def _page_number() -> str:
    return '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _call(mark: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{int(mark) + 1}"/></w:r>'


def _footnotes(paper: Paper) -> str:
    own = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{int(row.label) + 1}">'
        f"{_paragraph(paper, own + _run(paper, f' {row.text}', _SMALL))}</w:footnote>"
        for row in paper.rows
        if row.kind == "fn"
    )
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in enumerate(("separator", "continuationSeparator"))
    )
    return f"<w:footnotes {_NAMES}>{rules}{notes}</w:footnotes>"


def _numbering(paper: Paper) -> str:
    """Levels whose text is that of the labels in the paper, with a place for the number."""
    samples = {row.depth: row.label for row in reversed(paper.rows) if row.depth}
    styles = _STYLES.get(paper.language, _LATIN)
    levels = "".join(
        f'<w:lvl w:ilvl="{depth - 1}"><w:start w:val="1"/><w:numFmt w:val="{styles[depth - 1]}"/>'
        f'<w:lvlText w:val="{_around(label, depth)}"/>'
        f'<w:pPr><w:ind w:left="{360 * (depth - 1)}" w:firstLine="0"/></w:pPr></w:lvl>'
        for depth, label in sorted(samples.items())
    )
    return (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _around(label: str, depth: int) -> str:
    return "".join(f"%{depth}" if sign.isalnum() else sign for sign in label)


def _table(paper: Paper) -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    lines = (
        "".join(f"<w:tc>{_paragraph(paper, _run(paper, cell.text))}</w:tc>" for cell in line) for line in paper.table
    )
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
        f"{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"
    )
