"""PDF to text: lines, columns, notes, heads and feet, writing from right to left, files that cannot be read."""

from pathlib import Path

import pytest
from tests.fakes.pdfs import HEIGHT, Text, block, pdf

from mandate_graph.errors import SourceTooLarge, UnreadableSource
from mandate_graph.model.source import SourceText
from mandate_graph.reading import read

PROSE = [
    "    Noting that the lamps of the outer harbour were lit for the",
    "first time in the year of the great storm, and that the keepers",
    "have tended them ever since without a single night of darkness,",
    "    Noting also that oil is dear and that the northern lamp burn",
    "more of it than any two others on the whole of the long coast of",
    "the bay,",
]
FIRST = " ".join(line.strip() for line in PROSE[:3])
SECOND = " ".join(line.strip() for line in PROSE[3:])


def reading(tmp_path: Path, data: bytes) -> SourceText:
    path = tmp_path / "x"
    path.write_bytes(data)
    return read(path, name="paper.pdf", limit_bytes=50_000_000)


def text(tmp_path: Path, *pages: list[Text]) -> str:
    return reading(tmp_path, pdf(pages)).text


def test_paragraphs_are_told_by_their_indents(tmp_path: Path) -> None:
    assert text(tmp_path, block(60, 700, PROSE)).split("\n\n") == [FIRST, SECOND]


def test_paragraphs_are_told_by_the_space_between_them(tmp_path: Path) -> None:
    page = [*block(60, 700, ["Lamps of the harbour", "burn."]), *block(60, 660, ["Lamps of the bay."])]
    assert text(tmp_path, page).split("\n\n")[-1] == "Lamps of the bay."


@pytest.mark.parametrize("label", ["1.", "(a)", "ii)", "4.2"])
def test_a_label_stays_in_front_of_its_text(tmp_path: Path, label: str) -> None:
    lines = [f"    {label}      Asks the keepers to trim the wicks of every lamp on", "the coast each night;"]
    page = [*block(60, 700, PROSE[3:5]), *block(60, 670, lines)]
    assert text(tmp_path, page).split("\n\n")[-1] == (
        f"{label} Asks the keepers to trim the wicks of every lamp on the coast each night;"
    )


def test_a_word_divided_at_the_end_of_a_line_keeps_its_hyphen_and_the_line_end(tmp_path: Path) -> None:
    page = block(
        60, 700, [*PROSE[1:3], "and the northern lamp is tended by the keeper and by his appren-", "tice too."]
    )
    assert "appren-\ntice too." in text(tmp_path, page)


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [f"left column line number {word} runs on" for word in ("one", "two", "six", "ten", "all", "odd")]
    right = [line.replace("left", "rite") for line in left]
    head = [Text(60, 740, "A heading that runs over both of the columns of this page and is wide enough to cross it")]
    found = text(tmp_path, [*head, *block(60, 700, left), *block(320, 700, right)])
    assert " ".join(found.split()).endswith(" ".join([*left, *right]))


def test_notes_go_to_the_end_and_their_calls_into_brackets(tmp_path: Path) -> None:
    page = [
        Text(60, 700, "Noting the charter of the lamps,"),
        Text(220, 704, "1", 6.5),
        Text(228, 700, "which binds every keeper of the coast, and"),
        *block(60, 688, ["the rules of the bay,", "and a light of 9 cd/m"]),
        Text(165, 680, "2", 6.5),
        Text(60, 100, "__________________"),
        Text(70, 86, "1", 5.5),
        Text(75, 82, "Harbour Papers, vol. 3, and the long list of lamps at", 8),
        Text(60, 72, "its end.", 8),
    ]
    found = text(tmp_path, page)
    assert "lamps,[1] which binds" in found
    assert "cd/m²" in found
    assert found.endswith("\n\n[1] Harbour Papers, vol. 3, and the long list of lamps at its end.")
    assert "____" not in found


def test_a_note_goes_on_at_the_foot_of_the_next_page(tmp_path: Path) -> None:
    one = [
        Text(60, 700, "Lamps burn on every rock and quay.*"),
        Text(60, 90, "____________"),
        Text(60, 78, "* See the papers of the", 8),
    ]
    two = [Text(60, 700, "Oil is dear this year."), Text(60, 90, "____________"), Text(60, 78, "harbour.", 8)]
    assert (
        text(tmp_path, one, two)
        == "Lamps burn on every rock and quay.[*]\nOil is dear this year.\n\n[*] See the papers of the harbour."
    )


def test_heads_and_feet_are_left_out_and_the_masthead_is_kept(tmp_path: Path) -> None:
    def page(number: int) -> list[Text]:
        head = [Text(60, 770, "LH/RES/9/12"), Text(400, 770, "Lamps of the bay")]
        foot = [Text(60, 40, f"{number}/3"), Text(500, 40, "25-00123")]
        return [*(head if number > 1 else [Text(400, 770, "LH/RES/9/12")]), *block(60, 700, PROSE), *foot]

    found = text(tmp_path, page(1), page(2), page(3))
    assert found.count("LH/RES/9/12") == 1
    assert found.startswith("LH/RES/9/12")
    assert "Lamps of the bay" not in found
    assert "25-00123" not in found
    assert "2/3" not in found


def test_a_first_line_that_cites_the_symbol_is_no_running_head(tmp_path: Path) -> None:
    one = [Text(400, 770, "LH/RES/9/12"), *block(60, 700, PROSE)]
    two = block(60, 770, ["Recalling LH/RES/9/12 of the year of the storm and", "noting the lamps of the bay,", *PROSE])
    assert "Recalling LH/RES/9/12 of the year" in text(tmp_path, one, two)


def test_a_paragraph_goes_on_over_the_page_and_evidence_knows_the_page(tmp_path: Path) -> None:
    source = reading(tmp_path, pdf([block(60, 100, PROSE[:2]), block(60, 760, [PROSE[2], *PROSE[3:]])]))
    assert FIRST in source.text
    places = [source.place(source.text.index(words)) for words in ("Noting that", "first time", "have tended")]
    assert [place.page for place in places if place] == [1, 1, 2]


@pytest.mark.parametrize(
    "line",
    [
        "Ссылаясь на резолюцию 7/2 о маяках, принятую «единогласно»,",
        "Rappelant sa résolution 7/2 sur les phares de la côte déjà éclairés,",
        "回顾其关于灯塔的第7/2号决议，",
        "Recordando la resolución 7/2 sobre los faros del año pasado,",
    ],
)
def test_a_line_reads_as_it_is_written(tmp_path: Path, line: str) -> None:
    assert text(tmp_path, [Text(60, 700, line)]) == line


def test_chinese_lines_are_joined_without_a_blank(tmp_path: Path) -> None:
    lines = ["注意到港口的灯塔自从大风暴那一年第一次点亮以来守塔人每夜都照看它们从未", "熄灭过一个晚上，"]
    assert "从未熄灭过" in text(tmp_path, block(60, 700, lines)).replace("\n", "")


def seen(x: float, y: float, *words: str) -> list[Text]:
    """Words in reading order, set from the right edge `x` leftwards; those in Arabic letters are turned to be seen."""
    found = []
    for word in words:
        x -= 5 * len(word)
        found.append(Text(x, y, word[::-1] if (word[0].isalpha() and word[0] > "\u0590") or word == "5." else word))
        x -= 5
    return found


@pytest.mark.parametrize(
    "words",
    [
        ["وإذ", "تشير", "إلى", "القرار", "61/144", "بشأن", "المنارات"],
        ["الوثيقة", "LH/RES/61/144", "بشأن", "المنارات"],
        ["مجلد", "Harbour Papers, vol. 12", "بشأن"],
        ["5.", "Harbour Papers", "في", "الميناء"],
        ["القرار", "٦١/١٤٤", "بشأن", "المنارات"],
        ["من", "7", "إلى", "10", "منارات"],
    ],
)
def test_arabic_is_read_from_the_right_and_figures_from_the_left(tmp_path: Path, words: list[str]) -> None:
    assert text(tmp_path, seen(500, 700, *words)) == " ".join(words)


@pytest.mark.parametrize("drawn", ["()", ")("])
def test_brackets_face_the_words_that_they_hold(tmp_path: Path, drawn: str) -> None:
    right, left = drawn[0], drawn[1]
    words = [Text(400, 700, "تارانملا"), Text(390, 700, right), Text(365, 700, "ءانيم"), Text(360, 700, left)]
    assert text(tmp_path, words) == "المنارات (ميناء)"


def test_lam_comes_before_alef_in_their_ligature(tmp_path: Path) -> None:
    assert text(tmp_path, [Text(300, 700, "ةص\ufefbخ")]) == "خلاصة"


def test_a_pdf_may_come_with_the_head_of_a_mail_and_a_text_may_speak_of_pdf(tmp_path: Path) -> None:
    assert text(tmp_path, [Text(60, 700, "Lamps burn.")]) == "Lamps burn."
    mailed = b"Subject: lamps\n" + pdf([[Text(60, 700, "Lamps burn.")]])
    assert reading(tmp_path, mailed).text == "Lamps burn."
    assert reading(tmp_path, b"The mark is\n%PDF-1.7 at its head.\n").media_type == "text/plain"


def test_text_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    source = reading(tmp_path, pdf([block(60, 500, PROSE)], rotated=True))
    assert FIRST in source.text


def test_cells_are_read_row_by_row(tmp_path: Path) -> None:
    rows = [("Northern lamp", "120", "7"), ("Southern lamp", "95", "12")]
    page = [
        Text(x, 700 - 14 * at, cell) for at, row in enumerate(rows) for x, cell in zip((60, 250, 400), row, strict=True)
    ]
    assert text(tmp_path, page).split() == ["Northern", "lamp", "120", "7", "Southern", "lamp", "95", "12"]


def test_pages_without_text_are_told(tmp_path: Path) -> None:
    source = reading(tmp_path, pdf([[Text(60, 700, "Lamps burn.")], []]))
    assert [(issue.code, issue.message.split(":")[0]) for issue in source.issues] == [
        ("page-without-text", "Page 2 without text")
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\nnothing more", "the PDF is broken"),
        (pdf([[], []]), "the PDF holds no text"),
        (
            pdf(
                [[Text(60, HEIGHT / 2, "Lamps")]],
                trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>",
            ),
            "the PDF needs a password",
        ),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        reading(tmp_path, data)


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceTooLarge, match="the PDF has 10000 pages, the limit is 2000"):
        reading(tmp_path, pdf([[]] * 10_000))
