"""More of everything than a page can show: it is paged or grouped, it stays small, and it says how much there is."""

from collections.abc import Iterator

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.fakes.hostile import crowded
from tests.fakes.parsed import one
from tests.fakes.serving import serving

from mandate_graph.service.pages.lineage import LINES
from mandate_graph.settings import Settings

MEGABYTE = 1_000_000
ACTS, MEETINGS, PARAGRAPHS = 90, 80, 260


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    graph = crowded(tmp_path_factory.mktemp("crowded") / "graph", acts=ACTS, meetings=MEETINGS, paragraphs=PARAGRAPHS)
    with serving(Settings(graph=graph, port=0, workers=1, query_seconds=30)) as address:
        yield address


def shown(address: str, path: str) -> tuple[LexborHTMLParser, int]:
    answer = httpx.get(address + path, headers={"Accept": "text/html"}, timeout=60)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.text), len(answer.content)


def test_many_acts_and_meetings_are_paged_and_every_year_leads_to_its_meetings(address: str) -> None:
    page, size = shown(address, "/lineage/b")
    assert size < MEGABYTE
    assert f"({ACTS} in all)" in one(page, ".pages").text()
    years = page.css("section[aria-labelledby=meetings-title] nav:first-of-type a")
    assert len(years) == MEETINGS // 4
    assert sum(int(year.text().partition(": ")[2]) for year in years) == MEETINGS
    assert len(page.css("article.meeting")) == 40
    for year in (years[0], years[-1]):
        href = year.attributes["href"] or ""
        there, _size = shown(address, href.partition("#")[0]) if not href.startswith("#") else (page, 0)
        meeting = one(there, f"[id='{href.partition('#')[2]}']")
        assert f"{year.text().partition(':')[0]}-" in meeting.text()
    last, _size = shown(address, "/lineage/b?page=999")
    assert one(last, "article.act").attributes["id"] != one(page, "article.act").attributes["id"]


def test_a_comparison_says_how_much_of_each_kind_it_leaves_out(address: str) -> None:
    page, size = shown(address, "/lineage/b?from=1940-01-01&to=2040-01-01")
    compared = one(page, "section[aria-labelledby=compare-title]")
    lists = [len(found.css("li")) for found in compared.css("ul")]
    assert lists == [LINES, LINES, LINES]
    assert [note.text().split(" are ")[0] for note in compared.css("p.small")] == [
        f"{LINES} of {ACTS}",
        f"{LINES} of {ACTS}",
        f"{LINES} of {MEETINGS}",
    ]
    assert size < MEGABYTE


def test_the_picture_tells_many_by_year_and_each_year_leads_to_the_first_act_or_meeting_of_it(address: str) -> None:
    page, _size = shown(address, "/lineage/b")
    boxes = page.css(".picture a")
    told = [int(text.partition(": ")[2]) for box in boxes if ": " in (text := one(box, "text").text())]
    assert sum(told) == MEETINGS
    for box in boxes:
        href = box.attributes["href"] or ""
        if "#m-" in href:
            path = "/lineage/b" if href.startswith("#") else href.partition("#")[0]
            assert one(shown(address, path)[0], f"[id='{href.partition('#')[2]}']")
            break
    else:
        pytest.fail("no box leads to a meeting")


def test_a_long_document_is_paged_and_a_place_in_it_is_on_the_page_that_its_address_gives(address: str) -> None:
    page, size = shown(address, "/documents/D_1")
    assert size < MEGABYTE
    assert f"({PARAGRAPHS} in all)" in one(page, ".pages").text()
    assert not page.css("[id='para_250']")
    there, _size = shown(address, "/documents/D_1?at=para_250")
    assert "buoy 250," in one(there, "[id='para_250']").text()
