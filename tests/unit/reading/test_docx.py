"""DOCX to text: computed numbers, notes, tables, links; broken, locked and swollen archives."""

import io
import zipfile
from pathlib import Path

import pytest

from mandate_graph.errors import InputError
from mandate_graph.model.source import SourceText
from mandate_graph.reading import archive as archives
from mandate_graph.reading import read

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def level(at: int, style: str, text: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}</w:numbering>'
    )


def par(text: str, at: int | None = None, *, number: str = "1", style: str = "") -> str:
    listed = "" if at is None else f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("word/document.xml", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            path = "word/_rels/document.xml.rels" if name == "rels" else f"word/{name}.xml"
            made.writestr(path, content)
    return buffer.getvalue()


def reading(path: Path, data: bytes) -> SourceText:
    path.write_bytes(data)
    return read(path, name="text.docx", limit_bytes=10_000_000)


DECIMAL_LETTER = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)"))


@pytest.mark.parametrize(
    ("numbers", "levels", "labels"),
    [
        (DECIMAL_LETTER, [0, 1, 1, 0, 1], ["1.", "(a)", "(b)", "2.", "(a)"]),
        (DECIMAL_LETTER, [0, 1, 2, 2, 1, 2], ["1.", "(a)", "(i)", "(ii)", "(b)", "(i)"]),
        (numbering(level(0, "decimal", "36.%1", start=4)), [0, 0], ["36.4", "36.5"]),
        (numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2")), [0, 1], ["I.", "I.1"]),
        (
            numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>")),
            [0, 1],
            ["I.", "1.1"],
        ),
        (numbering(level(0, "russianLower", "%1)")), [0] * 8, ["а)", "б)", "в)", "г)", "д)", "е)", "ж)", "з)"]),
        (numbering(level(0, "arabicAlpha", "(%1)")), [0, 0, 0], ["(أ)", "(ب)", "(ت)"]),
        (numbering(level(0, "chineseCountingThousand", "%1、")), [0, 0], ["一、", "二、"]),
        (
            numbering(level(0, "decimal", "%1."), level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>')),
            [0, 1, 0, 1],
            ["1.", "1)", "2.", "2)"],
        ),
    ],
)
def test_numbers_are_those_that_the_word_processor_shows(
    tmp_path: Path, numbers: str, levels: list[int], labels: list[str]
) -> None:
    body = "".join(par("lamp", at) for at in levels)
    blocks = reading(tmp_path / "x", docx(body, numbering=numbers)).text.split("\n\n")
    assert blocks == [f"{label} lamp" for label in labels]


def test_bullets_have_no_label_and_an_override_begins_anew(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    body = par("one", 0) + par("two", 0) + par("seven", 0, number="2") + par("eight", 0, number="2") + par("dot", 1)
    numbers = numbering(level(0, "decimal", "%1."), level(1, "bullet", "·"), more=again)
    text = reading(tmp_path / "x", docx(body, numbering=numbers)).text
    assert text.split("\n\n") == ["1. one", "2. two", "7. seven", "8. eight", "dot"]


def test_a_style_gives_its_number_to_its_paragraphs_and_to_styles_based_on_it(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {_NAMES}><w:style w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>"
        '<w:style w:styleId="Inner"><w:basedOn w:val="Numbered"/></w:style></w:styles>'
    )
    numbers = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Inner"/>'))
    body = par("one", style="Numbered") + par("inner", style="Inner") + par("plain", style="Other")
    text = reading(tmp_path / "x", docx(body, numbering=numbers, styles=styles)).text
    assert text.split("\n\n") == ["1. one", "(a) inner", "plain"]


def test_notes_links_breaks_and_deleted_words(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Recalling </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>LH/7</w:t></w:r></w:hyperlink>'
        '<w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t>, old</w:t></w:r>'
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins>"
        "<w:r><w:br/><w:t>line</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    note = f'<w:footnote w:id="4">{par("See LH/9.")}</w:footnote>'
    notes = f"<w:footnotes {_NAMES}>{note}</w:footnotes>"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://example.org/LH/7" TargetMode="External"/></Relationships>'
    )
    source = reading(tmp_path / "x", docx(body, footnotes=notes, rels=rels))
    assert source.text == "Recalling LH/7 [1], old new\nline\n\n[1] See LH/9."
    assert [link.address for link in source.links] == ["https://example.org/LH/7"]


def test_cells_of_tables_tell_their_place_and_merged_ones_count(tmp_path: Path) -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{par("Resolutions")}</w:tc>'
    body = (
        f"<w:tbl><w:tr>{wide}<w:tc>{par('Note')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{par('7/2')}</w:tc><w:tc>{par('On lamps')}</w:tc><w:tc>{par('-')}</w:tc></w:tr></w:tbl>"
    )
    source = reading(tmp_path / "x", docx(body))
    cells = {
        word: place.cell
        for word in ("Resolutions", "Note", "7/2", "On lamps")
        if (place := source.place(source.text.index(word))) is not None
    }
    assert cells == {"Resolutions": (1, 1, 1), "Note": (1, 1, 3), "7/2": (1, 2, 1), "On lamps": (1, 2, 2)}


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{par('Boxed')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Text</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert reading(tmp_path / "x", docx(body)).text == "Text\n\nBoxed"


def test_an_archive_that_would_swell_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_BYTES", 50_000)
    with pytest.raises(InputError, match="would unpack to more than"):
        reading(tmp_path / "x", docx(par("lamp " * 100_000)))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(par("lamp"))[:200], "the archive is broken"),
        (docx(par("lamp")).replace(b"lamp", b"l&mp"), "broken"),
        (docx("<w:p>"), "the XML is broken"),
    ],
)
def test_a_broken_archive_is_refused_with_its_reason(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        reading(tmp_path / "x", data)


def test_a_zip_without_a_document_is_named(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("sheet.xml", "<x/>")
    with pytest.raises(InputError, match="ZIP archive without a text document"):
        reading(tmp_path / "x", buffer.getvalue())
