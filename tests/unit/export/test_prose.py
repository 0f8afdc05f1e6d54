"""Sentences with notes, written out: what another program reads back is what was said."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from mandate_graph.export.docx import write_docx
from mandate_graph.export.prose_text import write_markdown, write_text
from mandate_graph.query.prose import Part, Prose, Run, said

NOTES = ("First-hand. X/1, paragraph 2: “[set up] the *group* <a & b>”", "Second-hand. Y_2: “[Группа] создана”")


def prose(language: str = "en", *, right_to_left: bool = False) -> Prose:
    sentences = (
        (Run(text="The group was set up.", notes=(1, 2)),),
        (Run(text="It met once"), Run(text=", in 2031", notes=(2,)), Run(text=".")),
    )
    return Prose(
        title="Background: the [group] & more",
        language=language,
        right_to_left=right_to_left,
        between=" ",
        parts=(Part(title="Mandate_1", sentences=sentences), Part(title="Reports", sentences=())),
        notes_title="Sources",
        notes=NOTES,
    )


def test_plain_text_numbers_its_notes() -> None:
    text = write_text(prose())
    assert "The group was set up.[1][2] It met once, in 2031[2].\n" in text
    assert text.endswith(f"Sources\n[1] {NOTES[0]}\n[2] {NOTES[1]}\n")


def test_markdown_has_footnotes_and_escapes_its_own_marks() -> None:
    text = write_markdown(prose())
    assert text.startswith("# Background: the [group] & more\n\n## Mandate\\_1\n")
    assert "set up.[^1][^2] It met once, in 2031[^2]." in text
    assert "[^1]: First-hand. X/1, paragraph 2: “[set up] the \\*group\\* \\<a & b\\>”" in text
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)


def test_a_word_document_reads_back_as_it_was_said() -> None:
    written = prose()
    document = Document(io.BytesIO(write_docx(written)))
    paragraphs = [paragraph for paragraph in document.paragraphs if paragraph.text]
    headings = [
        paragraph.text for paragraph in paragraphs if paragraph.style and "Heading" in str(paragraph.style.name)
    ]
    assert headings == [written.title, *(part.title for part in written.parts)]
    runs = [run.text for run in paragraphs[2].runs if run.style.name != "Footnote Reference"]
    assert "".join(runs) == " ".join(said(sentence) for sentence in written.parts[0].sentences)
    assert document.core_properties.title == written.title


def test_its_footnotes_are_real_ones_each_referred_to() -> None:
    data = write_docx(prose())
    document = Document(io.BytesIO(data))
    references = [mark.get(qn("w:id")) for mark in document.element.iter(qn("w:footnoteReference"))]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert references == ["1", "2", "2"]
    assert re.findall(r'w:id="(-?\d+)"', notes) == ["-1", "0", "1", "2"]
    assert "“[set up] the *group* &lt;a &amp; b&gt;”" in notes
    assert "/word/footnotes.xml" in types


def test_the_same_prose_gives_the_same_bytes() -> None:
    assert write_docx(prose()) == write_docx(prose())


def test_what_runs_from_right_to_left_is_marked_so_everywhere() -> None:
    data = write_docx(prose("ar", right_to_left=True))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body, notes = (archive.read(f"word/{name}.xml").decode() for name in ("document", "footnotes"))
    assert body.count("<w:bidi/>") == 5
    assert notes.count("<w:bidi/>") == len(NOTES)
    assert "w:bidi" not in zipfile.ZipFile(io.BytesIO(write_docx(prose()))).read("word/document.xml").decode()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it_and_finds_text_and_footnotes(tmp_path: Path) -> None:
    source = tmp_path / "brief.docx"
    source.write_bytes(write_docx(prose()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "brief.odt") as archive:
        content = archive.read("content.xml").decode()
    assert "The group was set up." in content
    assert content.count('text:note-class="footnote"') == 3
    assert "[Группа] создана" in content
