"""Akoma Ntoso to text: numbers, notes, links, tables; nothing outside the file is asked for."""

from pathlib import Path

import pytest

from mandate_graph.errors import UnreadableSource
from mandate_graph.model.source import SourceText
from mandate_graph.reading import read

ROOT = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">{}</akomaNtoso>'
RESOLUTION = ROOT.format(
    """
  <statement name="resolution">
    <meta><identification><FRBRWork><FRBRthis value="/akn/x"/></FRBRWork></identification></meta>
    <coverPage><p><docNumber>LH/RES/9/1</docNumber></p><p>Distr.: General</p></coverPage>
    <preface><p><docNumber>9/1.</docNumber> <docTitle>Lamps</docTitle></p></preface>
    <preamble>
      <container name="Recalling"><p><span class="italic">Recalling</span> its resolution
        <a href="https://example.org/LH/RES/7/2">7/2</a>,<authorialNote marker="1"><p> See
        <span>LH/2029/4</span>. </p></authorialNote> on lamps, </p></container>
    </preamble>
    <mainBody>
      <paragraph><num>	1.</num><content><p><i>Decides</i> to establish a committee on lamps;</p></content></paragraph>
      <paragraph><num>2.</num><content><p>Requests the committee:</p></content>
        <list><point><num>(a)</num><content><p>To count lamps;</p></content></point>
              <point><num>(b)</num><content><p>To report.</p></content></point></list></paragraph>
      <table><tr><th><p>Lamp</p></th><th><p>Text</p></th></tr><tr><td><p>Old</p></td><td><p>LH/RES/3/1</p></td></tr></table>
    </mainBody>
    <conclusions><p><inline name="meeting">5th meeting</inline><eol/><docDate>1 May 2030</docDate></p></conclusions>
  </statement>"""
)
TEXT = """LH/RES/9/1

Distr.: General

9/1. Lamps

Recalling its resolution 7/2, [1] on lamps,

1. Decides to establish a committee on lamps;

2. Requests the committee:

(a) To count lamps;

(b) To report.

Lamp

Text

Old

LH/RES/3/1

5th meeting
1 May 2030

[1] See LH/2029/4."""


def declaring(entity: str) -> str:
    return f"<!DOCTYPE x [<!ENTITY {entity}>]>" + RESOLUTION.replace("Lamps", "&lamp;")


def reading(path: Path, data: str | bytes) -> SourceText:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path, name="text.xml", limit_bytes=10_000_000)


def test_paragraphs_keep_their_numbers_and_notes_stand_at_the_end(tmp_path: Path) -> None:
    source = reading(tmp_path / "x", RESOLUTION)
    assert (source.media_type, source.text) == ("application/akn+xml", TEXT)


def test_links_of_the_file_are_kept_with_the_words_that_bear_them(tmp_path: Path) -> None:
    source = reading(tmp_path / "x", RESOLUTION)
    assert [(source.text[link.start : link.end], link.address) for link in source.links] == [
        ("7/2", "https://example.org/LH/RES/7/2")
    ]


def test_a_cell_of_a_table_tells_its_place(tmp_path: Path) -> None:
    source = reading(tmp_path / "x", RESOLUTION)
    place = source.place(source.text.index("LH/RES/3/1"))
    assert place is not None
    assert place.cell == (1, 2, 2)
    outside = source.place(source.text.index("5th meeting"))
    assert outside is not None
    assert outside.cell is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (RESOLUTION[:400], "the XML is broken"),
        ('<!DOCTYPE x [<!ENTITY lamp "lamps">]>' + RESOLUTION.replace("Lamps", "&lamp;"), "declares entities"),
        (
            '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + RESOLUTION.replace("Lamps", "&f;"),
            "declares entities",
        ),
    ],
)
def test_broken_files_and_entities_are_refused_with_their_reason(tmp_path: Path, data: str, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said) as caught:
        reading(tmp_path / "x", data)
    assert caught.value.where == "text.xml"


def test_entities_that_would_grow_without_bound_are_refused_at_once(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "lamp">{levels}]>' + RESOLUTION.replace("Lamps", "&l11;")
    with pytest.raises(UnreadableSource):
        reading(tmp_path / "x", bomb)
