"""The scorer of acts sees what is missed, what is too much, whose body is wrong, and what may be either way."""

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.acts import figures
from benchmarks.acts.agreement import agreement, drawn
from benchmarks.acts.gold import Extent, Label, Naming, extents, load, of_draw, sort
from benchmarks.acts.reading import Found, Read
from benchmarks.acts.scoring import Result, score
from benchmarks.citations.corpus import Text

from mandate_graph.model.identity import BodyKey

LAMPS, WICKS = BodyKey("lamps"), BodyKey("wicks_wg")
LABEL = Label(
    document="L/RES/1/1", part="en", language="en", line=7, event="Extend", body="Lamps Council", modality="decides"
)
UNLISTED = replace(LABEL, event="Establish", body="Working Group on Wicks", named_at=Naming(7, 10, 32))
TRAP = replace(LABEL, line=9, event="none", body="", modality="")
FOUND = Found(
    document="L/RES/1/1",
    part="en",
    language="en",
    line=7,
    event="Extend",
    modality="decides",
    bodies=frozenset({LAMPS}),
)


def scored(labels: list[Label], found: list[Found]) -> Result:
    namings = {("L/RES/1/1", "en"): ((Naming(7, 12, 32), WICKS), (Naming(7, 0, 11), LAMPS), (Naming(8, 10, 32), LAMPS))}
    read = Read(acts=tuple(found), namings=namings, registered={"Lamps Council": LAMPS})
    places = {one.place[:2] for one in labels} | {one.place[:2] for one in found}
    return score(sort(labels), read, [Extent(Text(part, symbol, Path("lamps.txt")), 1, 90) for symbol, part in places])


def test_an_act_that_agrees_in_all_is_right() -> None:
    result = scored([LABEL], [FOUND])
    assert [pair.right for pair in result.pairs] == [True]
    assert (result.missed, result.extra) == ([], [])


@pytest.mark.parametrize("change", [{"line": 8}, {"event": "Renew"}, {"part": "fr"}, {"document": "L/RES/1/2"}])
def test_an_act_elsewhere_or_of_another_kind_is_missed_and_too_much(change: dict[str, object]) -> None:
    result = scored([LABEL], [replace(FOUND, **change)])  # type: ignore[arg-type]
    assert (len(result.pairs), len(result.missed), len(result.extra)) == (0, 1, 1)


def test_another_body_or_modality_is_neither_right_nor_a_second_mistake() -> None:
    for found in (
        replace(FOUND, bodies=frozenset({WICKS})),
        replace(FOUND, bodies=frozenset()),
        replace(FOUND, modality="recounts"),
    ):
        result = scored([LABEL], [found])
        assert [pair.right for pair in result.pairs] == [False]
        assert (result.missed, result.extra) == ([], [])


def test_a_body_outside_the_register_is_the_one_that_the_marked_words_name() -> None:
    founding = replace(FOUND, event="Establish")
    assert scored([UNLISTED], [replace(founding, bodies=frozenset({WICKS}))]).pairs[0].body
    assert not scored([UNLISTED], [founding]).pairs[0].body


def test_two_acts_of_one_line_are_paired_by_their_bodies() -> None:
    other = replace(UNLISTED, event="Extend")
    result = scored([other, LABEL], [FOUND, replace(FOUND, bodies=frozenset({WICKS}))])
    assert [pair.right for pair in result.pairs] == [True, True]


def test_what_is_not_scored_is_neither_missed_nor_wrong() -> None:
    doubtful = replace(LABEL, scored=False)
    assert scored([doubtful], []).missed == []
    assert scored([doubtful], [FOUND]).extra == []
    assert len(scored([doubtful], [replace(FOUND, event="Renew")]).extra) == 1
    assert scored([replace(TRAP, line=7, event="*", scored=False)], [FOUND]).extra == []


def test_what_is_found_in_lines_that_nobody_read_does_not_count() -> None:
    assert scored([LABEL], [replace(FOUND, line=91)]).extra == []
    assert len(scored([LABEL], [replace(FOUND, line=90)]).extra) == 1


def test_a_trap_fires_where_something_is_found_on_its_line() -> None:
    assert scored([TRAP], [replace(FOUND, line=9)]).fired == [TRAP]
    assert scored([TRAP], [FOUND]).fired == []


def test_figures_are_shares_of_findings_and_of_labels() -> None:
    result = scored([LABEL, replace(LABEL, line=8)], [FOUND, replace(FOUND, line=9), replace(FOUND, line=10)])
    all_of_it = figures.figures(result)
    assert all_of_it.precision == pytest.approx(1 / 3)
    assert all_of_it.recall == pytest.approx(1 / 2)
    assert figures.figures(result, figures.of_event("Renew")).labels == 0
    assert figures.figures(result, figures.of_language("en")) == all_of_it


def test_two_readers_agree_where_they_see_the_same_acts_on_a_line() -> None:
    second = [replace(LABEL, modality="recounts"), TRAP, replace(LABEL, line=11)]
    said = agreement([LABEL, TRAP, replace(LABEL, line=12)], second)
    assert (said.lines, said.events, said.modalities, said.acts, said.shared) == (3, 2, 1, 3, 0)


def test_an_act_that_the_first_reader_does_not_score_is_left_out_of_both() -> None:
    said = agreement([replace(LABEL, scored=False)], [LABEL])
    assert (said.acts, said.modalities) == (0, 1)


def test_the_lines_for_the_second_reader_are_the_same_at_every_draw() -> None:
    assert drawn(load()) == drawn(list(reversed(load())))
    assert len(drawn(load())) == 50


def test_every_label_stands_in_lines_that_were_read_and_no_act_is_labelled_twice() -> None:
    labels, lines = load(), extents()
    assert [one for one in labels if not any(extent.holds(one.place) for extent in lines)] == []
    acts = [(one.place, one.event, one.body, one.modality) for one in labels if one.event not in ("none", "*")]
    assert len(acts) == len(set(acts))
    assert not {one.place for one in sort(labels).acts} & {one.place for one in sort(labels).traps}


def test_each_draw_has_its_own_documents_and_the_second_reader_has_those_of_the_first() -> None:
    first, second = of_draw(1), of_draw(2)
    assert first
    assert second
    assert not first & second
    assert {(document, part) for document, part, _ in drawn(load())} <= first
