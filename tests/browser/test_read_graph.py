"""The checklist on a graph that was built from documents, and the ways that a new user takes through it.

The graph is that of the seeds, or of the directory MANDATE_GRAPH_BROWSER_GRAPH.
"""

import csv
import io
import json
from collections.abc import Callable
from itertools import pairwise
from typing import Literal
from zipfile import ZipFile

import httpx
import pytest
import rdflib
from lxml import etree
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser import served
from tests.browser.conftest import AXE, Watched, barriers, comes_back, crossing, tabbed
from tests.browser.served import rows

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
LISTED = ("/", "/bodies", "/documents", "/instruments", "/questions/discrepancies", "/questions/unresolved",
          "/questions/cited-but-absent", "/method", "/data")  # fmt: skip
OPENS: dict[str, Callable[[bytes], object]] = {
    "format=turtle": lambda data: len(rdflib.Graph().parse(data=data, format="turtle")),
    "format=jsonld": lambda data: len(rdflib.Graph().parse(data=data, format="json-ld")),
    "format=ntriples": lambda data: len(rdflib.Graph().parse(data=data, format="nt")),
    "format=json": json.loads,
    "format=csv": lambda data: len(list(csv.reader(io.StringIO(data.decode())))) > 1,
    "format=svg": lambda data: etree.fromstring(data).tag.endswith("svg"),
    "format=markdown": lambda data: data.decode().startswith("# "),
    "brief=docx": lambda data: len(etree.fromstring(ZipFile(io.BytesIO(data)).read("word/document.xml"))),
    "brief=json": json.loads,
}
"""Each form in which a lineage can be had, with what another library makes of it; nothing where it does not open."""
MOST = 8
"""Lineages, texts and documents of the graph that are looked at, each."""


@pytest.fixture(scope="session")
def lineages(read_address: str) -> list[str]:
    """The pages of the bodies with most acts."""
    return served.lineages(read_address, MOST)


@pytest.fixture(scope="session")
def texts(read_address: str) -> list[str]:
    """The pages of the documents that cite most, and of the works that are cited most."""
    citing = """SELECT ?thing (COUNT(*) AS ?n) { ?citation prov:wasAttributedTo ?thing }
      GROUP BY ?thing ORDER BY DESC(?n) ?thing"""
    cited = """SELECT ?thing (COUNT(*) AS ?n) { ?citation mg:citedEntity ?thing
      FILTER NOT EXISTS { ?thing eli:is_part_of ?whole } FILTER CONTAINS(STR(?thing), '/id/inst/') }
      GROUP BY ?thing ORDER BY DESC(?n) ?thing"""
    found = (
        (place, rows(read_address, query)[:MOST]) for place, query in (("documents", citing), ("instruments", cited))
    )
    return [f"/{place}/{row['thing'].rpartition('/')[2]}" for place, some in found for row in some]


@pytest.fixture
def reading(context: BrowserContext, read_address: str) -> Watched:
    """A page of the graph that is watched."""
    return Watched(context.new_page(), read_address)


def test_no_page_asks_anybody_else_complains_or_is_wider_than_320_pixels(
    reading: Watched, lineages: list[str], texts: list[str]
) -> None:
    reading.page.set_viewport_size({"width": 320, "height": 700})
    for at, path in enumerate((*LISTED, *lineages, *texts)):
        page = reading.go(f"{path}?lang={LANGUAGES[at % 6]}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    assert reading.outside == []
    assert reading.complaints == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: make assets")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_that_axe_finds(
    browser: Browser, read_address: str, lineages: list[str], texts: list[str], scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for at, path in enumerate((*LISTED, *lineages, *texts)):
        page.goto(f"{read_address}{path}?lang={LANGUAGES[at % 6]}")
        found[path] = barriers(page)
    context.close()
    assert {path: some for path, some in found.items() if some} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_of_a_picture_overlap_and_none_leaves_it(
    reading: Watched, lineages: list[str], language: str
) -> None:
    found = {path: crossing(reading.go(f"{path}?lang={language}")) for path in lineages}
    assert {path: some for path, some in found.items() if some} == {}


def test_a_picture_carries_the_texts_and_meetings_of_its_tables(reading: Watched, lineages: list[str]) -> None:
    for path in lineages:
        page = reading.go(path)
        links = page.eval_on_selector_all(".picture a", "links => links.map(link => link.getAttribute('href'))")
        if page.locator("nav.pages").count():
            continue  # told by year, or a page at a time
        meetings = page.eval_on_selector_all("article.meeting", "some => some.map(one => '#' + one.id)")
        assert {link for link in links if link.startswith("#m-")} == set(meetings), path
        told = page.eval_on_selector_all(
            "section[aria-labelledby=acts-title] tbody td:nth-child(3) a", "some => some.map(one => one.pathname)"
        )
        drawn = {link.partition("?")[0] for link in links if link.startswith(("/instruments/", "/documents/"))}
        assert set(told) <= drawn, path


def test_from_the_words_of_a_body_to_the_exact_paragraph_in_two_clicks_in_every_language(
    reading: Watched, read_address: str
) -> None:
    query = """SELECT DISTINCT ?body ?name ?tag { ?act a mg:Establish ; mg:affects ?body ; mg:evidence ?words .
      ?body skos:prefLabel ?name BIND(LANG(?name) AS ?tag) } ORDER BY ?body"""
    bearing = """SELECT ?name (COUNT(DISTINCT ?body) AS ?n) { ?body skos:prefLabel|skos:altLabel ?name }
      GROUP BY ?name"""
    alone = {row["name"] for row in rows(read_address, bearing) if row["n"] == "1"}
    named: dict[str, tuple[str, str]] = {}
    for row in rows(read_address, query):
        if row["name"] in alone:
            named.setdefault(row["tag"], (row["name"], row["body"].rpartition("/")[2]))
    for language, (name, slug) in named.items():
        page = reading.go(f"/?lang={language}")
        page.fill("#q", name)
        page.click("form.big button")
        expect(page).to_have_url(f"{read_address}/lineage/{slug}?lang={language}")
        page.locator("article.act .proof figcaption a").first.click()
        expect(page.locator(":target mark").first).to_be_visible()
    assert {"en", "ru"} <= set(named)


def test_from_the_name_of_an_article_to_a_body_under_it_in_two_clicks(reading: Watched, read_address: str) -> None:
    query = """SELECT ?form ?label { ?act mg:legalBasis ?part ; mg:affects ?body . ?part eli:is_part_of+ ?treaty ;
      mg:citationForm ?form ; rdfs:label ?label . ?treaty a mg:Treaty } ORDER BY ?form ?label LIMIT 2"""
    found = rows(read_address, query)
    if not found:
        pytest.skip("no act of this graph rests on an article of a treaty")
    for name in {name for row in found for name in row.values()}:
        page = reading.go("/?lang=en")
        page.fill("#q", name)
        page.click("form.big button")
        under = page.locator("section[aria-labelledby=under-title]")
        expect(under).to_be_visible()
        part = page.url.partition("#")[2]
        under.locator(f"dt[id='{part}'] + dd a").first.click()
        assert "/lineage/" in page.url


def test_from_an_article_of_a_treaty_to_a_body_under_it_in_two_clicks(reading: Watched, read_address: str) -> None:
    query = """SELECT DISTINCT ?part ?body { ?act mg:legalBasis ?part ; mg:affects ?body .
      ?part eli:is_part_of+ ?treaty . ?treaty a mg:Treaty } ORDER BY ?part ?body LIMIT 1"""
    found = rows(read_address, query)
    if not found:
        pytest.skip("no act of this graph rests on an article of a treaty")
    body = f"/lineage/{found[0]['body'].rpartition('/')[2]}"
    for language in LANGUAGES:
        page = reading.go(f"{body}?lang={language}")
        page.locator("section[aria-labelledby=acts-title] td:nth-child(4) a").first.click()
        under = page.locator("section[aria-labelledby=under-title]")
        expect(under).to_be_visible()
        listed = under.locator(f"dd a[href^='{body}']").first
        listed.click()
        expect(page).to_have_url(f"{read_address}{body}?lang={language}")


def test_the_keyboard_goes_through_a_lineage_and_a_text_and_is_caught_nowhere(
    reading: Watched, lineages: list[str], texts: list[str]
) -> None:
    for path in (lineages[0], texts[0]):
        reached = tabbed(reading.go(path), most=300)
        assert reached[0].startswith("A"), path
        assert len(set(reached)) > 10, path
        assert all(first != second or not first.startswith("TEXTAREA") for first, second in pairwise(reached)), path


def test_back_and_reload_bring_the_same_view_of_a_lineage(reading: Watched, lineages: list[str]) -> None:
    page = reading.go(f"{lineages[0]}?on=2020-01-01&lang=ru")
    assert comes_back(page, "article.act .proof figcaption a >> nth=0")


def test_without_a_script_lineages_texts_and_queries_are_whole(
    browser: Browser, read_address: str, lineages: list[str], texts: list[str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    links = 0
    for path in lineages:
        page.goto(read_address + path)
        assert page.locator(".picture svg").is_visible(), path
        assert page.locator(".proof mark").count(), path
        links += page.locator(".picture svg a").count()
    assert links
    page.goto(read_address + texts[0])
    assert page.locator("main mark").count()
    page.goto(f"{read_address}/workbench")
    page.fill("textarea", "SELECT ?s WHERE { ?s a mg:Establish } ORDER BY ?s LIMIT 5")
    page.click("#run")
    assert page.locator("#answer tbody tr").count() == 5
    context.close()


def test_a_number_of_an_instrument_reaches_its_record_or_all_that_bear_it_in_one_submit(
    reading: Watched, read_address: str
) -> None:
    query = """SELECT ?number (COUNT(DISTINCT ?work) AS ?n) (SAMPLE(?work) AS ?one) { ?work eli:number ?number
      FILTER NOT EXISTS { ?work eli:is_part_of ?whole } FILTER CONTAINS(?number, '/') }
      GROUP BY ?number ORDER BY DESC(?n) ?number"""
    found = rows(read_address, query)
    for row in (found[0], found[-1]):
        page = reading.go("/?lang=en")
        page.fill("#q", row["number"])
        page.press("#q", "Enter")
        page.wait_for_load_state()
        slug = row["one"].rpartition("/")[2]
        listed = page.locator(f"main a[href^='/instruments/{slug}']").count() > 0
        assert page.url.startswith(f"{read_address}/instruments/{slug}") or listed, row


def test_a_name_that_nothing_bears_is_met_with_the_nearest_ones(reading: Watched, lineages: list[str]) -> None:
    slug = lineages[0].rpartition("/")[2]
    page = reading.go(f"/lineage/{slug}x")
    assert page.locator(f"main a[href*='{slug}']").count(), slug


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own JSON-LD
def test_every_download_of_a_lineage_opens_in_a_foreign_parser(read_address: str, lineages: list[str]) -> None:
    for path in lineages:
        for form, opens in OPENS.items():
            answer = httpx.get(f"{read_address}{path}?{form}", timeout=60)
            assert answer.status_code == 200, (path, form)
            assert opens(answer.content), (path, form)
