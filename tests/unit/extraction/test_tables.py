"""Bare numbers in tables: what heads above them say, in six languages, from DOCX and HTML; amounts are none."""

from pathlib import Path

import pytest
from tests.unit.reading.test_docx import docx, par

from mandate_graph.model.citation import Citation, Unresolved
from mandate_graph.model.record import Record
from mandate_graph.pipeline.convert import convert, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.vocabulary import citation_form, load_registry

REGISTRY = load_registry()
Rows = list[list[str]]
OPENING = {
    "en": "The harbour keeps the lamps that its pilots asked for, and the table below lists the texts in force.",
    "fr": "Le port garde les lampes que ses pilotes ont demandées, et le tableau donne les textes en vigueur.",
    "es": "El puerto conserva las lámparas que pidieron sus pilotos, y el cuadro indica los textos vigentes.",
    "ru": "Порт хранит лампы, о которых просили лоцманы, а в таблице перечислены действующие тексты.",
    "ar": "يحتفظ الميناء بالمصابيح التي طلبها المرشدون، ويبين الجدول النصوص السارية في هذا المجال.",
    "zh": "港口保留引航员要求的灯具，下表列出现行的案文，供有关人员随时查阅和使用。",
}
TITLES = {
    "en": "Lamps of the outer harbour",
    "fr": "Lampes du port extérieur",
    "es": "Lámparas del puerto exterior",
    "ru": "Лампы внешней гавани",
    "ar": "مصابيح الميناء الخارجي",
    "zh": "外港的灯具",
}


def table(rows: Rows) -> str:
    """A table of which a row of one cell spans its whole width."""
    widest = max(map(len, rows))
    lines = []
    for row in rows:
        span = f'<w:tcPr><w:gridSpan w:val="{widest}"/></w:tcPr>' if len(row) == 1 else ""
        lines.append("<w:tr>" + "".join(f"<w:tc>{span}{par(cell)}</w:tc>" for cell in row) + "</w:tr>")
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def record_of(path: Path, body: str, *, name: str = "lamps.docx") -> Record:
    file = path / name
    file.write_bytes(docx(body) if name.endswith("docx") else body.encode())
    return convert(read_document(SourceFile(path=file, name=name), limit_bytes=10_000_000), REGISTRY)


def told(record: Record) -> list[tuple[str, str]]:
    """Of each number in a cell, in order: as printed, and what it means or why it means nothing."""
    cited = [one for one in record.citations if one.evidence.rule == "table-number"]
    return [(one.printed, _meaning(one)) for one in cited]


def _meaning(one: Citation) -> str:
    return citation_form(one.target, REGISTRY) if one.target is not None else str(one.reason)


def meanings(path: Path, rows: Rows, *, language: str = "en", above: str = "") -> list[str]:
    body = par(OPENING[language]) + (par(above) if above else "") + table(rows)
    return [meaning for _, meaning in told(record_of(path, body))]


HEADS = [
    ("en", "General Assembly resolutions", "A/RES/64/812"),
    ("en", "Resolution of the General Assembly", "A/RES/64/812"),
    ("fr", "Résolutions de l’Assemblée générale", "A/RES/64/812"),
    ("es", "Resoluciones de la Asamblea General", "A/RES/64/812"),
    ("ru", "Резолюции Генеральной Ассамблеи", "A/RES/64/812"),
    ("ar", "قرارات الجمعية العامة", "A/RES/64/812"),
    ("zh", "大会决议", "A/RES/64/812"),
    ("en", "Human Rights Council decision", "A/HRC/DEC/64/812"),
    ("fr", "Décisions du Conseil des droits de l’homme", "A/HRC/DEC/64/812"),
    ("es", "Decisiones del Consejo de Derechos Humanos", "A/HRC/DEC/64/812"),
    ("ru", "Решения Совета по правам человека", "A/HRC/DEC/64/812"),
    ("ar", "مقررات مجلس حقوق الإنسان", "A/HRC/DEC/64/812"),
    ("zh", "人权理事会的决定", "A/HRC/DEC/64/812"),
]


@pytest.mark.parametrize(("language", "head", "expected"), HEADS)
def test_a_row_that_spans_the_table_governs_the_rows_below(
    language: str, head: str, expected: str, tmp_path: Path
) -> None:
    rows = [[head], ["64/812", TITLES[language]], ["64/813; 65/7", TITLES[language]]]
    other = expected.removesuffix("64/812")
    assert meanings(tmp_path, rows, language=language) == [expected, f"{other}64/813", f"{other}65/7"]


@pytest.mark.parametrize(("language", "head", "expected"), HEADS)
def test_words_above_tables_govern_them_until_other_words_come(
    language: str, head: str, expected: str, tmp_path: Path
) -> None:
    row = table([["64/812", TITLES[language]]])
    body = par(OPENING[language]) + par(head) + row + row + par(OPENING[language]) + row
    assert [meaning for _, meaning in told(record_of(tmp_path, body))] == [expected, expected, "unknown-issuer"]


@pytest.mark.parametrize(("language", "head", "expected"), HEADS)
def test_a_head_of_a_column_governs_that_column_only(language: str, head: str, expected: str, tmp_path: Path) -> None:
    rows = [[TITLES[language], head, "2033/34"], [TITLES[language], "64/812", "64/999"]]
    assert meanings(tmp_path, rows, language=language) == [expected]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Number of lamps lit by the General Assembly"),
        ("en", "Draft resolutions of the General Assembly"),
        ("en", "General Assembly and Security Council resolutions"),
        ("fr", "Lampes allumées par l’Assemblée générale"),
        ("es", "Lámparas encendidas por la Asamblea General"),
        ("ru", "Лампы, зажженные Генеральной Ассамблеей"),
        ("ar", "المصابيح التي أضاءتها الجمعية العامة"),
        ("zh", "大会点亮的灯具"),
    ],
)
def test_what_says_more_than_organ_and_instrument_is_no_head(language: str, head: str, tmp_path: Path) -> None:
    rows = [[head], ["64/812", TITLES[language]], ["12/30", TITLES[language]]]
    assert meanings(tmp_path, rows, language=language) == ["unknown-issuer"]


@pytest.mark.parametrize(
    ("head", "printed", "expected"),
    [
        ("General Assembly resolutions", "217 A (III)", ["A/RES/217A(III)"]),
        ("General Assembly resolutions", "S-24/2", ["A/RES/S-24/2"]),
        ("General Assembly resolutions", "64/812 and 64/813, sect. III", ["A/RES/64/812", "A/RES/64/813"]),
        ("General Assembly resolutions", "64/812 A and B", ["A/RES/64/812A", "A/RES/64/812B"]),
        ("General Assembly resolutions", "64/812-64/814", ["A/RES/64/812", "A/RES/64/813", "A/RES/64/814"]),
        ("Security Council resolutions", "2999 (2033)", ["S/RES/2999(2033)"]),
        ("Economic and Social Council decisions", "2033/412", ["E/DEC/2033/412"]),
        ("Human Rights Council resolutions and decisions", "64/12", ["A/HRC/RES/64/12"]),
        ("Human Rights Council resolutions and decisions", "64/112", ["A/HRC/DEC/64/112"]),
        ("Human Rights Council resolutions and decisions", "Decision 64/12", ["A/HRC/DEC/64/12"]),
        ("Statements by the President of the Human Rights Council", "PRST/64/1", ["A/HRC/PRST/64/1"]),
        ("Security Council resolutions", "64/812", ["unknown-issuer"]),
        ("Resolutions", "64/812", ["unknown-issuer"]),
        ("General Assembly", "64/812", ["unknown-issuer"]),
        ("Statements by the President of the Human Rights Council", "14/1", []),
    ],
)
def test_numbers_of_every_form_join_their_head(head: str, printed: str, expected: list[str], tmp_path: Path) -> None:
    assert meanings(tmp_path, [[head], [printed, TITLES["en"]]]) == expected


@pytest.mark.parametrize(
    "amount", ["302 705.6", "2033", "1/2", "2033/34", "12.5", "(7 484.0)", "64 812", "12 (3)", "31/12", "12/2033", "5%"]
)
def test_amounts_beside_a_number_are_no_instruments(amount: str, tmp_path: Path) -> None:
    rows = [["General Assembly resolutions"], ["64/812", TITLES["en"], amount, amount]]
    assert meanings(tmp_path, rows) == ["A/RES/64/812"]


@pytest.mark.parametrize("amount", ["302 705.6", "2033", "1/2", "2033/34", "12 (3)", "31/12", "12/2033"])
def test_amounts_without_a_head_are_no_instruments(amount: str, tmp_path: Path) -> None:
    assert meanings(tmp_path, [[TITLES["en"], amount], [amount, TITLES["en"]]]) == []


def test_heads_change_within_a_table_and_other_words_end_them(tmp_path: Path) -> None:
    rows = [
        ["General Assembly resolutions"],
        ["64/812", "Lamps"],
        ["Security Council resolutions"],
        ["2999 (2033)", "Bells"],
        ["Pilots and their boats"],
        ["64/813", "Buoys"],
    ]
    assert meanings(tmp_path, rows) == ["A/RES/64/812", "S/RES/2999(2033)", "unknown-issuer"]


def test_an_organ_in_its_own_row_joins_the_noun_above_a_column(tmp_path: Path) -> None:
    rows = [["Resolution", "Title", "Cost"], ["General Assembly"], ["64/812", "Lamps", "64/900"]]
    assert meanings(tmp_path, rows) == ["A/RES/64/812"]


def test_a_number_that_may_be_either_kind_names_both(tmp_path: Path) -> None:
    head = "United Nations Environment Assembly resolutions and decisions"
    record = record_of(tmp_path, par(OPENING["en"]) + table([[head], ["64/12", "Lamps"]]))
    (one,) = (one for one in record.citations if one.evidence.rule == "table-number")
    assert one.reason is Unresolved.AMBIGUOUS
    assert len(one.candidates) == 2


def test_a_cell_that_looks_like_a_page_number_is_read(tmp_path: Path) -> None:
    rows = [["General Assembly resolutions"], *([f"{session}/40", "Lamps"] for session in (61, 62, 63))]
    assert meanings(tmp_path, rows) == ["A/RES/61/40", "A/RES/62/40", "A/RES/63/40"]


def test_a_symbol_that_fills_a_cell_is_cited(tmp_path: Path) -> None:
    record = record_of(tmp_path, par(OPENING["en"]) + table([["Lamps", "A/HRC/RES/64/12"]]))
    assert [citation_form(one.target, REGISTRY) for one in record.citations if one.target] == ["A/HRC/RES/64/12"]


def test_tables_of_html_pages_are_read_alike_with_their_captions(tmp_path: Path) -> None:
    page = (
        f"<html><body><p>{OPENING['en']}</p><table><caption>General Assembly resolutions</caption>"
        "<tr><td>64/812</td><td>Lamps</td></tr>"
        '<tr><th colspan="2">Security Council resolutions</th></tr><tr><td>2999 (2033)</td><td>Bells</td></tr></table>'
        '<table><tr><th colspan="2">Lamps</th><th>Board</th></tr><tr><td>7</td><td>9</td><td>64/900</td></tr></table>'
        "</body></html>"
    )
    record = record_of(tmp_path, page, name="lamps.html")
    assert told(record) == [("64/812", "A/RES/64/812"), ("2999 (2033)", "S/RES/2999(2033)")]
    places = [
        record.document.source.place(one.evidence.start)
        for one in record.citations
        if one.evidence.rule == "table-number"
    ]
    assert [place.cell for place in places if place] == [(1, 1, 1), (1, 3, 1)]
