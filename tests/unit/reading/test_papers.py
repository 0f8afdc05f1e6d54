"""Papers in six languages, written in every format with columns, notes, heads and feet, lists and a table, read back.

Every paragraph has its path and its label, every word stands where it stood: the characters differ by half a hundredth
at the most.
"""

from pathlib import Path

import pytest
from tests.fakes.papers.as_docx import docx
from tests.fakes.papers.measure import character_error
from tests.fakes.papers.office import converted
from tests.fakes.papers.paper import Paper, Row, papers
from tests.fakes.papers.writers import WRITERS

from mandate_graph.model.passage import Document
from mandate_graph.reading import read_data, word_processor
from mandate_graph.segmentation import segment

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
MOST_ERROR = 0.005
WITH_CELLS = ("akn", "docx", "docx-columns", "html")
OFFICE = ("printed", "printed-columns", "doc")
"""What LibreOffice makes of a paper: PDF of one column and of two, and the old format of Word."""
ROMAN = ("i", "ii", "iii")

needs_office = pytest.mark.skipif(word_processor.program() is None, reason="LibreOffice is not installed")


def read_back(data: bytes, name: str) -> Document:
    return segment(read_data(data, name=name))


def held_to(document: Document, wanted: list[Row]) -> None:
    """Paths and labels of everything but cells, which are numbered with the headings, and all words."""
    found = [passage for part in document.parts for passage in part.passages]
    assert len(found) == len(wanted), [passage.flow.text for passage in found]
    pairs = list(zip(found, wanted, strict=True))
    assert [(one.path, one.printed) for one, row in pairs if not row.cell] == [
        (row.path, row.label) for row in wanted if not row.cell
    ]
    error = character_error("\n".join(one.flow.text for one in found), "\n".join(row.plain for row in wanted))
    assert error <= MOST_ERROR


def as_browser(row: Row) -> Row:
    """A row as a page shows it: the browser writes a label with a full stop, whatever the language."""
    if not row.depth:
        return row
    steps = row.path.split(".")
    if row.depth == len(ROMAN):
        steps[-1] = ROMAN[int(steps[-1]) - 1] if steps[-1].isdigit() else steps[-1]
    return row._replace(path=".".join(steps), label=f"{steps[-1]}.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WRITERS)
def test_a_paper_reads_as_it_was_written(kind: str, language: str) -> None:
    paper = papers()[language]
    document = read_back(WRITERS[kind](paper), f"paper.{kind}")
    held_to(document, [as_browser(row) if kind == "html" else row for row in paper.rows])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WITH_CELLS)
def test_cells_tell_their_row_and_column(kind: str, language: str) -> None:
    paper = papers()[language]
    source = read_back(WRITERS[kind](paper), f"paper.{kind}").source
    cells = [row for line in paper.table for row in line]
    places = [source.place(source.text.index(f"\n{row.text}\n") + 1) for row in cells]
    assert [place.cell and place.cell[1:] for place in places if place] == [row.cell for row in cells]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["pdf", "pdf-columns"])
def test_every_note_is_called_where_it_was(kind: str, language: str) -> None:
    paper = papers()[language]
    document = read_back(WRITERS[kind](paper), f"paper.{kind}")
    calls = {call.note: passage.path for part in document.parts for passage in part.passages for call in passage.calls}
    assert calls == {"fn.1": "pp.1", "fn.2": "op.4"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that LibreOffice makes, a folder for each kind."""
    folder = tmp_path_factory.mktemp("papers")
    for kind in OFFICE:
        (folder / kind).mkdir()
        files = []
        for paper in papers().values():
            files.append(folder / kind / f"{paper.language}.docx")
            files[-1].write_bytes(_for_office(paper, kind))
        converted(files, "doc" if kind == "doc" else "pdf", folder / kind)
    return folder


def _for_office(paper: Paper, kind: str) -> bytes:
    """LibreOffice numbers the old files itself, save in Chinese, whose numerals it loses on the way."""
    automatic = kind == "doc" and paper.language != "zh"
    return docx(paper, columns=2 if kind == "printed-columns" else 1, automatic=automatic)


@needs_office
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", OFFICE)
def test_a_paper_printed_by_a_word_processor_reads_as_it_was_written(made: Path, kind: str, language: str) -> None:
    path = made / kind / f"{language}.{'doc' if kind == 'doc' else 'pdf'}"
    held_to(read_back(path.read_bytes(), path.name), list(papers()[language].rows))


@pytest.mark.parametrize(
    ("found", "wanted", "error"),
    [("lamp", "lamp", 0), ("lamps", "lamp", 0.25), ("lmap", "lamp", 0.5), ("", "lamp", 1), ("glass", "lamp", 0.75)],
)
def test_the_measure_counts_what_must_be_changed(found: str, wanted: str, error: float) -> None:
    assert character_error(found, wanted, most=1) == error
