"""The scorer sees every difference: what is missing, what is too much, what is quoted wrong."""

from dataclasses import replace

import pytest
from benchmarks.accuracy.claims import Expected, Found, Kind
from benchmarks.accuracy.gold_keys import paragraph, place
from benchmarks.accuracy.scoring import Result, score

TEXT = "Lamps are lit.\nIn resolution 3/4 it set up a wor-\nking group on lamps.\n"
ACT = Expected(
    document="d",
    kind=Kind.ACTS,
    line=2,
    fields={"event": "Establish", "body": "wg-lamps", "paragraph": "2"},
    words="set up ... working group",
)
START = TEXT.index("set up")
FOUND = Found(
    document="d",
    kind=Kind.ACTS,
    fields={"event": "Establish", "body": "wg-lamps", "paragraph": "2", "force": "adopted"},
    start=START,
    end=len(TEXT) - 2,
    quote=TEXT[START:-2],
)
OTHER = replace(FOUND, fields={**FOUND.fields, "event": "Extend"})


def scored(expected: list[Expected], found: list[Found]) -> Result:
    return score(expected, found, {"d": TEXT})


def test_a_claim_that_agrees_in_what_both_know_is_right() -> None:
    result = scored([ACT], [FOUND])
    assert result.differences == []
    assert result.total(Kind.ACTS).right == 1


@pytest.mark.parametrize("name", ["event", "body", "paragraph"])
def test_a_claim_that_differs_in_one_field_is_missed_and_wrong(name: str) -> None:
    result = scored([ACT], [replace(FOUND, fields={**FOUND.fields, name: "else"})])
    total = result.total(Kind.ACTS)
    assert (total.right, total.missed, total.wrong) == (0, 1, 1)
    assert any(f"[found: {name} else]" in line for line in result.differences)


def test_a_claim_on_another_line_is_missed_and_wrong() -> None:
    result = scored([ACT], [replace(FOUND, start=0, quote=TEXT[:-2])])
    assert (result.total(Kind.ACTS).missed, result.total(Kind.ACTS).wrong) == (1, 1)


def test_a_claim_found_twice_is_wrong_once() -> None:
    total = scored([ACT], [FOUND, FOUND]).total(Kind.ACTS)
    assert (total.right, total.wrong) == (1, 1)


def test_nothing_found_in_one_document_is_all_missed() -> None:
    result = score([ACT], [replace(FOUND, document="e")], {"d": TEXT, "e": TEXT})
    assert result.scores["d", Kind.ACTS].missed == 1
    assert result.scores["e", Kind.ACTS].wrong == 1


@pytest.mark.parametrize("change", [{"quote": FOUND.quote + "!"}, {"end": len(TEXT) - 12}])
def test_a_quotation_that_does_not_stand_at_its_offsets_is_told(change: dict[str, object]) -> None:
    result = scored([ACT], [replace(FOUND, **change)])  # type: ignore[arg-type]
    assert result.total(Kind.ACTS).bad_quotes == 1
    assert result.differences


def test_a_quotation_without_the_words_of_the_gold_is_told() -> None:
    short = replace(FOUND, end=START + 6, quote="set up")
    assert scored([ACT], [short]).total(Kind.ACTS).bad_quotes == 1
    assert scored([replace(ACT, words="^ set up")], [FOUND]).differences == []
    assert scored([replace(ACT, words="^ working group")], [FOUND]).total(Kind.ACTS).bad_quotes == 1


def test_an_unscored_claim_counts_neither_found_nor_missed() -> None:
    unscored = replace(ACT, scored=False)
    assert scored([unscored], [FOUND]).differences == []
    assert scored([unscored, ACT], [FOUND]).differences == []
    assert scored([unscored], [OTHER]).total(Kind.ACTS).wrong == 1


def test_precision_and_recall_are_shares_of_what_was_found_and_expected() -> None:
    total = scored([ACT, replace(ACT, line=1)], [FOUND, OTHER, OTHER]).total(Kind.ACTS)
    assert total.precision == pytest.approx(1 / 3)
    assert total.recall == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("printed", "path"),
    [
        ("3", "para.3"),
        ("n", "op.n"),
        ("o (ii)", "op.o.ii"),
        ("5 (a)", "op.5.a"),
        ("PP3", "pp.3"),
        ("footnote 2", "fn.2"),
    ],
)
def test_a_paragraph_of_the_gold_is_the_path_of_a_passage(printed: str, path: str) -> None:
    assert paragraph({"para": printed}) == {"paragraph": place(path)}
