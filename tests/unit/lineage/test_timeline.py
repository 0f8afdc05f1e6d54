"""A lineage in lanes: what stands where, and what the drawing lets people see, hear and reach."""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest

from mandate_graph.export.svg import WIDTH, write_timeline
from mandate_graph.lineage import LANGUAGES, BodyTrace, body_timeline, trace_body
from mandate_graph.lineage.timeline import MOST_MARKS
from mandate_graph.lineage.values import Bounds, Meeting
from mandate_graph.query import Engine, Names
from mandate_graph.query.timeline import Lane, Mark, Timeline

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pilots(engine: Engine) -> BodyTrace:
    return trace_body(engine, Names(engine).bodies.find("wg-pilots").iri, today=date(2031, 1, 1))


def drawn(trace: BodyTrace, language: str = "en") -> ElementTree.Element:
    return ElementTree.fromstring(write_timeline(body_timeline(trace, language)))


def links(svg: ElementTree.Element) -> list[ElementTree.Element]:
    return list(svg.iter(f"{SVG}a"))


def lane(trace: BodyTrace, at: int) -> Lane:
    return body_timeline(trace, "en").lanes[at]


def test_the_lanes_hold_basis_texts_status_meetings_and_reports(pilots: BodyTrace) -> None:
    lanes = body_timeline(pilots, "en").lanes
    assert [found.title for found in lanes] == ["Legal basis", "Texts", "Status", "Meetings", "Reports"]
    assert [mark.label for mark in lanes[0].marks] == [
        "HBC art. 7 para. 2",
        "HBR/COP rules of procedure rule 3 para. 1",
    ]
    assert [mark.label for mark in lanes[1].marks] == ["HBR/COP decision 2/3", "HBR/COP resolution 3/1"]
    assert "permanent" in [mark.look for mark in lanes[2].marks]
    assert [(mark.label, mark.dashed, mark.disputed) for mark in lanes[3].marks] == [
        ("1", False, False),
        ("3", True, True),
    ]
    assert [mark.label for mark in lanes[4].marks] == ["HBR/COP/WG.1/2030/4"]


def test_the_picture_has_a_title_a_description_and_a_name_for_every_link(pilots: BodyTrace) -> None:
    svg = drawn(pilots)
    title, description = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert svg.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert "set up as interim by HBR/COP decision 2/3" in str(description.text)
    for link in links(svg):
        assert str(link.get("href")).startswith("https://")
        assert link.get("aria-label") == link.findtext(f"{SVG}title") != ""


def test_links_come_in_the_order_of_the_lanes_and_of_time(pilots: BodyTrace) -> None:
    wanted = [mark.detail for found in body_timeline(pilots, "en").lanes for mark in found.marks]
    assert [link.get("aria-label") for link in links(drawn(pilots))] == wanted


def test_looks_are_patterns_and_no_colour_script_or_style_is_used(pilots: BodyTrace) -> None:
    text = write_timeline(body_timeline(pilots, "en"))
    used = set(re.findall(r"url\(#(look-\w+)\)", text))
    assert used
    assert used <= set(re.findall(r'<pattern id="([\w-]+)"', text))
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(|<style|<script|style=", text)
    assert set(re.findall(r'(?:fill|stroke)="([^"u]\w*)"', text)) <= {"currentColor", "transparent"}


def boxes(svg: ElementTree.Element) -> list[tuple[float, float, float, float]]:
    found = (link.find(f"{SVG}rect") for link in links(svg))
    names = ("x", "y", "width", "height")
    drawn_boxes = [box for box in found if box is not None and box.get("fill") == "transparent"]
    return [tuple(float(box.get(name, "")) for name in names) for box in drawn_boxes]  # type: ignore[misc]


@pytest.mark.parametrize("count", [1, 7, MOST_MARKS])
def test_no_two_boxes_touch_and_none_leaves_the_paper(pilots: BodyTrace, count: int) -> None:
    placed = boxes(drawn(replace(pilots, meetings=meetings(count))))
    for one, other in combinations(placed, 2):
        apart = one[0] + one[2] <= other[0] + 0.2 or other[0] + other[2] <= one[0] + 0.2
        assert apart or one[1] != other[1]
    assert all(box[0] >= 0 and box[0] + box[2] <= WIDTH for box in placed)


def meetings(count: int) -> tuple[Meeting, ...]:
    """Meetings a month apart, the last of no known day."""
    return tuple(
        Meeting(
            iri=f"https://example.org/{at}",
            ordinal=at,
            start=date(2030 + at // 12, at % 12 + 1, 9) if at < count else None,
            end=None,
            status="held",
            place=None,
            said=(),
        )
        for at in range(1, count + 1)
    )


def test_many_meetings_are_told_by_year(pilots: BodyTrace) -> None:
    many = lane(replace(pilots, meetings=meetings(MOST_MARKS + 10)), 3)
    assert [mark.label for mark in many.marks] == ["–: 1", "2030: 11", "2031: 12", "2032: 12", "2033: 12", "2034: 2"]
    assert many.marks[1].detail == f"2030: 11 on record: {', '.join(map(str, range(1, 12)))}"
    assert [mark.link for mark in many.marks[1:3]] == ["https://example.org/1", "https://example.org/12"]


def test_many_texts_are_told_by_year_and_lead_to_the_first_act_of_it(pilots: BodyTrace) -> None:
    act = next(found for found in pilots.acts if found.place is not None)
    assert act.place is not None
    many = tuple(
        replace(
            act,
            iri=f"https://example.org/act/{at}",
            place=replace(act.place, work=f"resolution {at}", work_iri=f"https://example.org/{at}"),
            bounds=Bounds(earliest=date(2030 + at // 30, 1, 9), latest=date(2030 + at // 30, 3, 9)),
            legal_basis=(),
        )
        for at in range(MOST_MARKS + 20)
    )
    texts = body_timeline(replace(pilots, acts=many, proposals=()), "en").lanes[0]
    assert [(mark.label, mark.link) for mark in texts.marks] == [
        ("2030: 30", "https://example.org/act/0"),
        ("2031: 30", "https://example.org/act/30"),
    ]
    assert texts.marks[0].detail.startswith("2030: 30 on record: resolution 0, resolution 1")
    assert texts.marks[0].detail.endswith("…")


def test_what_has_no_day_stands_in_its_own_column(pilots: BodyTrace) -> None:
    text = write_timeline(body_timeline(replace(pilots, meetings=meetings(2)), "en"))
    assert "day not known" in text
    assert "day not known" not in write_timeline(body_timeline(replace(pilots, reports=()), "en"))


def test_a_lineage_without_any_day_is_drawn_too(pilots: BodyTrace) -> None:
    bare = replace(pilots, acts=(), periods=(), reports=(), proposals=(), meetings=meetings(1))
    assert len(links(drawn(bare))) == 1
    empty = Timeline(title="T", description="D", language="en", right_to_left=False, lanes=(), undated="U")
    assert ElementTree.fromstring(write_timeline(empty)).findtext(f"{SVG}title") == "T"


def test_a_box_known_only_from_one_side_says_so() -> None:
    marks = tuple(
        Mark(label="x", detail="x", link="https://example.org", first=first, last=last)
        for first, last in ((None, date(2030, 1, 1)), (date(2031, 1, 1), None))
    )
    timeline = Timeline(
        title="T",
        description="D",
        language="en",
        right_to_left=False,
        lanes=(Lane(title="L", kind="boxes", marks=marks),),
        undated="U",
    )
    text = write_timeline(timeline)
    assert "≤ x" in text
    assert "≥ x" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_in_every_language_the_same_way_each_time(pilots: BodyTrace, language: str) -> None:
    text = write_timeline(body_timeline(pilots, language))
    assert text == write_timeline(body_timeline(pilots, language))
    assert f'lang="{language}"' in text
    assert ('direction="rtl"' in text) == (language == "ar")
    assert len(links(ElementTree.fromstring(text))) == len(links(drawn(pilots)))
