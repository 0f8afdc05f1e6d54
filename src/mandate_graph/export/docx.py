"""Sentences with notes as a Word document (Office Open XML), with real footnotes.

python-docx writes no footnotes, so their part is made here: see ECMA-376, part 1, section 17.11.
"""

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as Written
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part as OpcPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WrittenRun

from mandate_graph.query.prose import Part, Prose, Run

_WRITTEN = datetime(1980, 1, 1)
"""The date that every file bears, so that the same brief gives the same bytes; the earliest that ZIP can hold."""

_REFERENCE, _NOTE = "Footnote Reference", "Footnote Text"


def write_docx(prose: Prose) -> bytes:
    """A document that Word and LibreOffice open; the same prose gives the same bytes."""
    document = Document()
    _add_styles(document)
    _add_heading(document, prose.title, 1, prose)
    for part in prose.parts:
        _add_heading(document, part.title, 2, prose)
        _add_part(document, part, prose)
    _add_notes(document, prose)
    _describe(document, prose)
    sink = io.BytesIO()
    document.save(sink)
    return _without_times(sink.getvalue())


def _add_styles(document: Written) -> None:
    reference = document.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    note = document.styles.add_style(_NOTE, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = document.styles["Normal"]
    note.font.size = Pt(9)
    note.paragraph_format.space_after = Pt(2)


def _add_heading(document: Written, text: str, level: int, prose: Prose) -> None:
    heading = document.add_heading(level=level)
    _directed(heading, prose)
    _spoken(heading.add_run(text), prose)


def _add_part(document: Written, part: Part, prose: Prose) -> None:
    paragraph = document.add_paragraph()
    _directed(paragraph, prose)
    for at, sentence in enumerate(part.sentences):
        if at and prose.between:
            _spoken(paragraph.add_run(prose.between), prose)
        for run in sentence:
            _add_run(paragraph, run, prose)


def _add_run(paragraph: Paragraph, run: Run, prose: Prose) -> None:
    if run.text:
        _spoken(paragraph.add_run(run.text), prose)
    for at, number in enumerate(run.notes):
        mark = paragraph.add_run("," if at else "\u202f", style=_REFERENCE)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        mark._r.append(reference)


def _directed(paragraph: Paragraph, prose: Prose) -> None:
    if prose.right_to_left:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def _spoken(run: WrittenRun, prose: Prose) -> None:
    """Mark a run's language, and its direction where that is from right to left."""
    properties = run._r.get_or_add_rPr()
    if prose.right_to_left:
        properties.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    name = {"ar": "w:bidi", "zh": "w:eastAsia"}.get(prose.language, "w:val")
    language.set(qn(name), prose.language)
    properties.append(language)


def _add_notes(document: Written, prose: Prose) -> None:
    """The part that holds the footnotes, with the two separators that must stand in it."""
    styles = {name: document.styles[name].style_id for name in (_REFERENCE, _NOTE)}
    bidi, rtl = ("<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>") if prose.right_to_left else ("", "")
    notes = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for at, kind in ((-1, "separator"), (0, "continuationSeparator")):
        notes.append(_note(f'w:type="{kind}" w:id="{at}"', f"<w:r><w:{kind}/></w:r>"))
    for number, text in enumerate(prose.notes, 1):
        note = _note(
            f'w:id="{number}"',
            f'<w:pPr><w:pStyle w:val="{styles[_NOTE]}"/>{bidi}</w:pPr>'
            f'<w:r><w:rPr><w:rStyle w:val="{styles[_REFERENCE]}"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r>{rtl}<w:t xml:space="preserve"/></w:r>',
        )
        next(note.iter(qn("w:t"))).text = f" {text}"
        notes.append(note)
    name = PackURI("/word/footnotes.xml")
    part = OpcPart(name, CONTENT_TYPE.WML_FOOTNOTES, serialize_part_xml(notes), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(attributes: str, runs: str) -> BaseOxmlElement:
    return parse_xml(f"<w:footnote {nsdecls('w')} {attributes}><w:p>{runs}</w:p></w:footnote>")


def _describe(document: Written, prose: Prose) -> None:
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = prose.title, prose.language, "", ""
    properties.created = properties.modified = _WRITTEN


def _without_times(data: bytes) -> bytes:
    """The same archive, all of its files bearing one date."""
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _WRITTEN.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return sink.getvalue()
