"""Status on a day, from periods whose ends are known between two days."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.lineage.meetings import gaps_in
from mandate_graph.lineage.shelf import natural
from mandate_graph.lineage.status import NOT_ESTABLISHED, on_day
from mandate_graph.lineage.values import Bounds, Meeting, Period

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    first, second = sorted(draw(st.tuples(DAYS, DAYS)))
    return Bounds(earliest=draw(st.sampled_from([first, None])), latest=draw(st.sampled_from([second, None])))


@st.composite
def two_periods(draw: st.DrawFn) -> tuple[Period, Period]:
    change = draw(bounds())
    first = Period(status="interim", began="a", ended="b", start=draw(bounds()), end=change)
    return first, Period(status="permanent", began="b", ended=None, start=change, end=Bounds())


@given(two_periods(), DAYS)
def test_what_is_certain_is_one_status_and_what_is_open_is_never_called_certain(
    periods: tuple[Period, Period], day: date
) -> None:
    found = on_day(periods, day)
    assert found.certainty in {"certain", "possible", "unknown"}
    if found.certainty == "certain":
        assert len(found.statuses) == 1
    if found.certainty == "unknown":
        assert found.statuses == ()


@given(two_periods(), DAYS)
def test_no_day_within_the_bounds_of_a_change_is_certain(periods: tuple[Period, Period], day: date) -> None:
    change = periods[1].start
    if (change.earliest is None or day >= change.earliest) and (change.latest is None or day < change.latest):
        assert on_day(periods, day).statuses != ("permanent",) or on_day(periods, day).certainty != "certain"


def test_a_body_that_nothing_sets_up_is_unknown_on_every_day() -> None:
    assert on_day((), date(2030, 1, 1)).certainty == "unknown"


def test_before_the_earliest_day_of_its_founding_a_body_is_certainly_not_set_up() -> None:
    founded = Bounds(earliest=date(2020, 1, 1), latest=date(2020, 2, 1))
    period = Period(status="interim", began="a", ended=None, start=founded, end=Bounds())
    assert on_day([period], date(2019, 12, 31)).statuses == (NOT_ESTABLISHED,)
    assert on_day([period], date(2020, 1, 15)).statuses == (NOT_ESTABLISHED, "interim")
    assert on_day([period], date(2020, 2, 1)).certainty == "certain"


def meeting(ordinal: int | None) -> Meeting:
    return Meeting(iri=f"m{ordinal}", ordinal=ordinal, start=None, end=None, status="held", place=None, said=())


@given(st.sets(st.integers(1, 30)))
def test_known_meetings_and_gaps_together_are_the_whole_series(known: set[int]) -> None:
    gaps = gaps_in(map(meeting, known))
    missing = {number for gap in gaps for number in range(gap.first, gap.last + 1)}
    assert missing | known == set(range(1, max(known, default=0) + 1))
    assert not missing & known


def test_meetings_without_an_ordinal_make_no_gap() -> None:
    assert gaps_in([meeting(None), meeting(1)]) == ()


@given(st.lists(st.sampled_from(["op.1", "op.2", "op.10", "op.2.a", "pp.1", "heading.1", "op.o.ii"])))
def test_paths_can_always_be_sorted(paths: list[str]) -> None:
    ordered = sorted(paths, key=natural)
    assert sorted(ordered) == sorted(paths)
