"""The picture of a lineage: nothing lies on anything else or leaves the frame, and it says what the table says."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.parsed import Shown, one

from mandate_graph.export.svg import WIDTH, write_timeline
from mandate_graph.query.timeline import BARS, BOXES, Lane, Mark, Timeline

SVG = "{http://www.w3.org/2000/svg}"
PILOTS = "/lineage/harbour-cop_wg-pilots"
WIDE = 6.0
"""About how wide a letter is drawn at a size of 12: less than the writer reckons with, so that it keeps a reserve."""

Place = tuple[float, float, float, float, str]
days = st.none() | st.dates(min_value=date(1946, 1, 1), max_value=date(2040, 12, 31))
labels = st.sampled_from(
    [
        "12",
        "A/CONF.9/2031/L.1",
        "resolution 44/212",
        "a text with a name that is longer than any box",
        "决议第十二号",
        "قرار",
    ]
)


@st.composite
def marks(draw: st.DrawFn, look: str) -> Mark:
    first, last = draw(days), draw(days)
    if first and last and first > last:
        first, last = last, first
    return Mark(
        label=draw(labels), detail="", link="/", first=first, last=last, look=look, disputed=draw(st.booleans())
    )


lanes = st.builds(
    lambda boxes, title: Lane(title=title, kind=BOXES, marks=tuple(boxes)),
    st.lists(marks(look=""), min_size=1, max_size=25),
    st.sampled_from(["Texts", "A title of several words in all", "法律依据"]),
)
timelines = st.builds(
    lambda lanes, title: Timeline(
        title=title, description="How to read it.", language="en", right_to_left=False, lanes=tuple(lanes), undated="?"
    ),
    st.lists(lanes, min_size=1, max_size=4),
    st.sampled_from(["Panel", "A panel with so long a name " * 8]),
)


def boxes(svg: str) -> Iterator[Place]:
    """Every text with about the place it takes: left, top, right, bottom."""
    root = ElementTree.fromstring(svg)
    for text in root.iter(f"{SVG}text"):
        words = text.text or ""
        size = float(text.get("font-size", 12))
        wide = sum(2 if ord(letter) > 0x2E7F else 1 for letter in words) * WIDE * size / 12
        x, y = float(text.get("x", 0)), float(text.get("y", 0))
        left = x - wide / 2 if text.get("text-anchor") == "middle" else x
        if words:
            yield left, y - size * 0.8, left + wide, y + size * 0.2, words


def rectangles(svg: str) -> list[Place]:
    """Every frame: left, top, right, bottom."""
    found = []
    for rectangle in ElementTree.fromstring(svg).iter(f"{SVG}a"):
        shape = rectangle.find(f"{SVG}rect")
        assert shape is not None
        x, y, width, height = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height"))
        found.append((x, y, x + width, y + height, ""))
    return found


def apart(one: Place, other: Place) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@settings(max_examples=20)
@given(timelines)
def test_no_two_texts_or_frames_overlap_and_nothing_leaves_the_picture(timeline: Timeline) -> None:
    svg = write_timeline(timeline)
    height = float((ElementTree.fromstring(svg).get("viewBox") or "").split()[3])
    texts = list(boxes(svg))
    for text in texts:
        assert 0 <= text[0] <= text[2] <= WIDTH, text
        assert 0 <= text[1] <= text[3] <= height, text
    for first, second in combinations(texts, 2):
        assert apart(first, second), (first, second)
    frames = rectangles(svg)
    assert all(0 <= frame[0] <= frame[2] <= WIDTH for frame in frames)
    for first_frame, second_frame in combinations(frames, 2):
        assert apart(first_frame, second_frame), (first_frame, second_frame)


def test_a_bar_that_is_too_short_for_its_word_has_none() -> None:
    bars = (
        Mark(label="interim body", detail="", link="/", first=date(2000, 1, 1), last=date(2000, 2, 1), look="interim"),
        Mark(label="constant element", detail="", link="/", first=date(2000, 2, 1), last=None, look="permanent"),
    )
    lane = Lane(title="Status", kind=BARS, marks=bars)
    dated = Mark(label="1", detail="", link="/", first=date(2030, 1, 1), last=date(2030, 1, 1))
    timeline = Timeline(
        title="Panel", description="", language="en", right_to_left=False,
        lanes=(lane, Lane(title="Meetings", kind=BOXES, marks=(dated,))), undated="?",
    )  # fmt: skip
    words = [text[4] for text in boxes(write_timeline(timeline))]
    assert "constant element" in words
    assert "interim body" not in words


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_the_picture_and_the_page_below_it_carry_the_same(shown: Shown, language: str) -> None:
    page = shown(f"{PILOTS}?lang={language}")
    links = [node.attributes["href"] or "" for node in page.css(".picture a")]
    meetings = [node.attributes["id"] or "" for node in page.css("article.meeting")]
    assert {link[1:] for link in links if link.startswith("#m-")} == set(meetings)
    table = " ".join(node.text() for node in page.css("section[aria-labelledby=acts-title] tbody"))
    texts = {link.partition("?")[0] for link in links if link.startswith("/instruments/")}
    told = {
        (node.attributes["href"] or "").partition("?")[0]
        for node in page.css("section[aria-labelledby=acts-title] tbody a[href^='/instruments/']")
    }
    assert texts == told
    assert table
    assert one(page, ".picture title").text()
