"""What changed between two days, and chains of extensions told as one."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.errors import UsageError
from mandate_graph.lineage import (
    LANGUAGES,
    BodyTrace,
    body_report,
    compare_days,
    comparison_report,
    status_sentence,
    to_data,
    trace_body,
)
from mandate_graph.lineage.comparing import between
from mandate_graph.lineage.dates import written_day
from mandate_graph.lineage.phrasing import phrases
from mandate_graph.lineage.sentences import chains, until
from mandate_graph.lineage.values import Act, Bounds
from mandate_graph.query import Engine, Names

TODAY = date(2031, 1, 1)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.fixture(scope="module")
def pilots(engine: Engine) -> BodyTrace:
    return trace_body(engine, Names(engine).bodies.find("wg-pilots").iri, today=date(2031, 1, 1))


def extended(act: Act, count: int, event: str = "Extend") -> tuple[Act, ...]:
    """As many extensions by resolutions numbered on."""
    assert act.place is not None
    return tuple(
        replace(
            act,
            iri=f"{event}{at}",
            event=event,
            status=None,
            legal_basis=(),
            bounds=Bounds(earliest=date(2040 + at, 1, 5), latest=date(2040 + at, 1, 5)),
            place=replace(act.place, work=f"HBR/COP resolution {at}/9", form=f"HBR/COP resolution {at}/9"),
        )
        for at in range(1, count + 1)
    )


def test_what_was_done_between_two_days_is_told_with_its_words(pilots: BodyTrace) -> None:
    change = pilots.periods[1].start
    assert change.earliest is not None
    assert change.latest is not None
    found = compare_days(pilots, change.earliest - timedelta(days=1), change.latest)
    assert [act.event for act in found.acts] == ["MakePermanent", "RequestReport"]
    assert all(act.words for act in found.acts)
    assert found.second.statuses == ("permanent",)
    assert [norm.text for norm in found.norms] == ["asked it to send its reports"]
    half = compare_days(pilots, change.earliest + timedelta(days=1), change.latest)
    assert [act.event for act in half.possible_acts] == ["MakePermanent", "RequestReport"]
    assert half.acts == ()


def test_meetings_are_told_where_they_lie_between(pilots: BodyTrace) -> None:
    found = compare_days(pilots, date(2028, 4, 2), date(2028, 4, 3))
    assert [meeting.ordinal for meeting in found.meetings] == [1]
    assert compare_days(pilots, date(2028, 4, 3), date(2028, 4, 4)).meetings == ()


@given(DAYS, DAYS)
def test_an_act_lies_in_some_part_of_time_and_certainly_in_no_two(earliest: date | None, latest: date | None) -> None:
    if earliest and latest and earliest > latest:
        earliest, latest = latest, earliest
    edges = (date(2010, 1, 1), date(2025, 1, 1), date(2031, 1, 1), date(2050, 1, 1))
    bounds = Bounds(earliest=earliest, latest=latest)
    found = [between(bounds, first, second) for first, second in pairwise(edges)]
    assert any(found)
    assert found.count("certain") <= 1
    assert "certain" not in found or found.count(None) == len(found) - 1


def test_the_days_must_follow_one_another(pilots: BodyTrace) -> None:
    with pytest.raises(UsageError, match="later"):
        compare_days(pilots, date(2030, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_is_written_in_every_language(pilots: BodyTrace, language: str) -> None:
    report = comparison_report(compare_days(pilots, date(2027, 1, 1), date(2031, 1, 1)), language)
    assert len(report.sections) >= 5
    assert all(len(row) == len(section.columns) for section in report.sections for row in section.rows)
    assert "{" not in report.lead


def test_the_lead_says_whether_the_status_changed_and_whether_that_is_certain(pilots: BodyTrace) -> None:
    start = pilots.periods[1].start
    assert start.latest is not None
    later = [start.latest + timedelta(days=days) for days in (1, 2)]
    first_interim = pilots.periods[0].start.latest
    assert first_interim is not None

    def lead(first: date, second: date) -> str:
        return comparison_report(compare_days(pilots, first, second), "en").lead

    assert "is the same on both days. Nothing on record was done" in lead(later[0], later[1])
    assert "is not the same on both days." in lead(first_interim, later[0])
    assert "is not certain" in lead(first_interim, start.latest - timedelta(days=1))


def test_how_the_mandate_stood_on_each_day_is_told(engine: Engine) -> None:
    buoys = trace_body(engine, Names(engine).bodies.find("wg-buoys").iri, today=TODAY)
    found = compare_days(buoys, date(2031, 1, 1), date(2033, 1, 1))
    assert [standing.standing for standing in found.terms_on] == ["running", "lapsed"]
    lines = comparison_report(found, "en").sections[0].lines
    assert "ran: HBR/COP resolution 5/1 op. 1 gives it until" in lines[2]
    assert "had run out" in lines[3]


def test_json_tells_what_kind_it_is(pilots: BodyTrace) -> None:
    data = to_data(compare_days(pilots, date(2027, 1, 1), date(2031, 1, 1)))
    assert data["kind"] == "comparison"
    assert data["first"]["day"] == "2027-01-01"


def test_extensions_that_follow_one_another_are_one_chain(pilots: BodyTrace) -> None:
    founding = pilots.acts[0]
    acts = (founding, *extended(founding, 4), *extended(founding, 2, "Renew"), *extended(founding, 1))
    assert [len(chain) for chain in chains(acts)] == [1, 4, 2, 1]
    assert [act for chain in chains(acts) for act in chain] == list(acts)


def test_a_chain_is_told_by_its_length_and_last_act(pilots: BodyTrace) -> None:
    trace = replace(pilots, acts=(*pilots.acts, *extended(pilots.acts[0], 4)))
    assert "extended 4 times, last by HBR/COP resolution 4/9 (5 January 2044)" in status_sentence(trace, "en")
    assert "продления (всего 4), последнее — HBR/COP resolution 4/9 (5 января 2044 года)" in status_sentence(
        trace, "ru"
    )
    one = replace(pilots, acts=(*pilots.acts, *extended(pilots.acts[0], 1)))
    assert "extended by HBR/COP resolution 1/9" in status_sentence(one, "en")


def test_until_when_the_last_act_of_a_chain_gives_the_mandate_is_told(engine: Engine) -> None:
    buoys = trace_body(engine, Names(engine).bodies.find("wg-buoys").iri, today=date(2031, 1, 1))
    assert "extended by HBR/COP resolution 5/1 op. 1" in status_sentence(buoys, "en")
    assert ", until 30 June 2032" in status_sentence(buoys, "en")
    assert ", до 30 июня 2032 года" in status_sentence(buoys, "ru")
    before = trace_body(engine, Names(engine).bodies.find("wg-buoys").iri, today=TODAY, known_by=date(2030, 6, 1))
    assert before.terms == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_end_is_told_as_exactly_as_it_is_known(language: str) -> None:
    words = phrases(language)
    days = (date(2032, 6, 30), date(2032, 7, 9))
    ends = [Bounds(earliest=first, latest=last) for first in (None, *days[:1]) for last in (None, *days)][1:]
    told = [until(end, words) for end in ends]
    assert len(set(told)) == len(told)
    assert until(None, words) == ""
    assert all(written_day(days[0], language) in one for one in (told[0], told[2], told[3]))


def test_a_chain_is_one_row_that_names_every_text(pilots: BodyTrace) -> None:
    trace = replace(pilots, acts=(*pilots.acts, *extended(pilots.acts[0], 3)))
    (acts,) = [section for section in body_report(trace, "en").sections if section.title == "What was done to it"]
    assert len(acts.rows) == len(pilots.acts) + 1
    row = acts.rows[-1]
    assert row[:2] == ("5 January 2041 … 5 January 2043", "Extend (3)")
    assert "HBR/COP resolution 1/9; HBR/COP resolution 2/9; HBR/COP resolution 3/9" in row
