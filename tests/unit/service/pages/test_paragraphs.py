"""Words marked in their paragraph."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mandate_graph.service.pages.paragraphs import Marking, Segment, find, mark


def marking(quote: str, prefix: str = "", suffix: str = "", kind: str = "act", href: str = "") -> Marking:
    return Marking(quote=quote, prefix=prefix, suffix=suffix, kind=kind, href=href)


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("a pilot station is set up", "pilot station", "pilot station"),
        ("a pilot  station\nis set up", "pilot station", "pilot  station"),
        ("a pilotage station", "pilot-\nage station", "pilotage station"),
        ("设立 引航站", "设立引航站", "设立 引航站"),
        ("تنشئ محطة", "تنشئ  محطة", "تنشئ محطة"),
    ],
)
def test_words_are_found_though_spaces_and_line_ends_differ(text: str, quote: str, found: str) -> None:
    place = find(text, marking(quote))
    assert place is not None
    assert text[slice(*place)] == found


def test_of_two_places_the_one_between_the_same_words_is_marked() -> None:
    text = "The Board shall meet. The Council shall meet."
    place = find(text, marking("shall meet", prefix="The Council ", suffix="."))
    assert place is not None
    assert place[0] == text.rindex("shall meet")


def test_words_that_are_not_there_are_given_back() -> None:
    lost = marking("harbour")
    segments, missing = mark("a pilot station", [lost])
    assert segments == (Segment(text="a pilot station"),)
    assert missing == (lost,)


def test_of_markings_one_in_the_other_the_inner_one_gives_the_link() -> None:
    outer = marking("set up by decision 1", kind="act", href="/a")
    inner = marking("decision 1", kind="citation", href="/c")
    segments, _lost = mark("It was set up by decision 1.", [outer, inner])
    assert [(segment.text, segment.kinds, segment.href) for segment in segments] == [
        ("It was ", (), ""),
        ("set up by ", ("act",), "/a"),
        ("decision 1", ("citation", "act"), "/c"),
        (".", (), ""),
    ]


@settings(max_examples=20)
@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_nothing_of_a_paragraph_is_lost_or_added(text: str, quotes: list[str]) -> None:
    segments, _lost = mark(text, [marking(quote) for quote in quotes])
    assert "".join(segment.text for segment in segments) == text
