"""Raw strings tell what two files print: differences of the files are confirmed, those of reading are not."""

from pathlib import Path

import pytest
from benchmarks.formats.alike import Alone, Cut, cut_down
from benchmarks.formats.raw import Raw, raw, raw_xml

from mandate_graph.pipeline.convert import read_document
from mandate_graph.pipeline.sources import SourceFile

TEXT = """A/RES/91/7

91/7. Lamps on quays

The General Assembly,

Noting the report entitled “Lamps”, in particular its remarks on quays, [1]

1. Welcomes the work on lamps;

2. Requests all ports to light their lamps.

[1] A/91/3.
"""
NOTE = '<authorialNote marker="1" placement="bottom"><p>A/91/3.</p></authorialNote>'
XML = f"""<akomaNtoso><body>
<p>A/RES/91/7</p><p>91/7. Lamps on quays</p><p>The General Assembly,</p>
<p><i>Noting</i> the report entitled “Lamps”,{NOTE} in particular its remarks on quays,</p>
<heading>Harbours at night</heading>
<p><num>1.</num> <i>Welcomes</i> the work on lamps;</p>
<p><num>2.</num> <i>Requests</i> all ports to light their lamps.</p>
</body></akomaNtoso>"""


def cut(folder: Path, own: str, other: Raw) -> Cut:
    """One of the two papers, without what the other file lacks."""
    is_xml = own.startswith("<")
    path = folder / ("lamps.xml" if is_xml else "lamps.txt")
    path.write_text(own, encoding="utf-8")
    document = read_document(SourceFile(path=path, name=path.name), limit_bytes=100_000)
    return cut_down(document, (raw_xml if is_xml else raw)(own), other)


def test_a_heading_that_one_file_prints_alone_is_cut_and_told(tmp_path: Path) -> None:
    told = cut(tmp_path, XML, raw(TEXT))
    texts = [passage.flow.text for part in told.document.parts for passage in part.passages]
    assert "Harbours at night" not in texts
    assert Alone.PASSAGE in told.lacking.values()


def test_words_of_a_paragraph_are_no_heading_of_the_other_file(tmp_path: Path) -> None:
    other = raw(TEXT.replace("the work on lamps;", "the work on harbours at night, and on lamps;"))
    assert Alone.PASSAGE in cut(tmp_path, XML, other).lacking.values()


@pytest.mark.parametrize(("own", "other"), [(TEXT, raw_xml(XML)), (XML, raw(TEXT))])
def test_a_note_called_behind_other_words_is_no_call_of_both(tmp_path: Path, own: str, other: Raw) -> None:
    told = cut(tmp_path, own, other)
    assert told.lacking.get(("", "pp.1")) is Alone.CALL
    assert not any(passage.calls for part in told.document.parts for passage in part.passages)


def test_a_note_called_behind_the_same_words_stays(tmp_path: Path) -> None:
    moved = TEXT.replace(" [1]\n\n1.", "\n\n1.").replace("“Lamps”,", "“Lamps”, [1]")
    told = cut(tmp_path, moved, raw_xml(XML))
    assert [call.note for part in told.document.parts for one in part.passages for call in one.calls] == ["fn.1"]


def test_what_both_files_print_is_never_cut(tmp_path: Path) -> None:
    told = cut(tmp_path, TEXT, raw_xml(XML))
    assert Alone.PASSAGE not in told.lacking.values()


def test_what_the_own_file_does_not_print_is_a_fault_of_reading_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "lamps.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = read_document(SourceFile(path=path, name=path.name), limit_bytes=100_000)
    garbled = TEXT.replace("the work on lamps", "the lamps on work")
    told = cut_down(document, raw(garbled), raw(garbled))
    assert any("the work on lamps" in one.flow.text for part in told.document.parts for one in part.passages)
