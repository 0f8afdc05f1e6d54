"""The browser checklist: nothing from outside, no complaint, keyboard, narrow screens, no script, Back and reload."""

import time
from itertools import pairwise
from typing import Literal

import httpx
import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import AXE, Watched, barriers, comes_back, crossing, tabbed

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PILOTS = "/lineage/harbour-cop_wg-pilots"
PAGES = {
    "home": "/",
    "search": "/search?q=working+group",
    "bodies": "/bodies",
    "documents": "/documents",
    "instruments": "/instruments",
    "lineage": PILOTS,
    "instrument": "/instruments/harbour-cop_dec_2_3",
    "questions": "/questions",
    "question": "/questions/founding-text?body=WG.1",
    "workbench": "/workbench?query=SELECT+*+WHERE+%7B+%3Fs+a+mg%3AEstablish+%7D",
    "reviews": "/reviews",
    "data": "/data",
    "vocabulary": "/vocab",
    "method": "/method",
    "record": "/record?iri=https://w3id.org/mandate-graph/id/body/harbour-cop",
    "failed": "/lineage/nobody",
}
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_asks_nobody_else_and_breaks_no_rule_of_its_own(watched: Watched, path: str) -> None:
    watched.go(path)
    watched.page.wait_for_load_state("networkidle")
    assert watched.outside == []
    assert [line for line in watched.complaints if "404" not in line] == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: make assets")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_has_no_barrier_that_axe_finds(
    browser: Browser, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    found = barriers(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_fits_a_width_of_320_pixels(watched: Watched, path: str) -> None:
    watched.page.set_viewport_size({"width": 320, "height": 700})
    page = watched.go(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", [PILOTS, "/instruments/harbour-cop_dec_2_3", "/workbench", "/reviews"])
def test_the_keyboard_goes_through_a_page_and_is_caught_nowhere(watched: Watched, path: str) -> None:
    page = watched.go(path)
    reachable = page.locator("a[href]:visible, button:visible, input:visible, summary:visible, [tabindex='0']:visible")
    seen = tabbed(page, most=reachable.count() + 60)
    assert seen[0].startswith("A")
    assert len(set(seen)) > 10
    assert all(first != "TEXTAREA" or first != second for first, second in pairwise(seen))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_reaches_its_record_in_one_submit(watched: Watched, language: str) -> None:
    page = watched.go(f"/?lang={language}")
    page.fill("#q", "2/3")
    page.press("#q", "Enter")
    expect(page).to_have_url(f"{watched.address}/instruments/harbour-cop_dec_2_3?lang={language}")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_words_of_a_body_to_the_exact_paragraph_in_two_clicks(watched: Watched, language: str) -> None:
    page = watched.go(f"/?lang={language}")
    page.fill("#q", "Рабочая группа по лоцманам")
    page.click("form.big button")
    page.locator("article.act .proof figcaption a").first.click()
    target = page.locator(":target")
    expect(target).to_be_visible()
    expect(target.locator("mark").first).to_be_visible()


def test_back_and_reload_bring_the_same_view(watched: Watched) -> None:
    page = watched.go(PILOTS)
    page.fill("#on", "2031-01-01")
    page.click("form[aria-label] button >> nth=0")
    page.goto(f"{watched.address}{PILOTS}?on=2031-01-01")
    assert comes_back(page, "article.act h3 a >> nth=0")


def test_without_a_script_lineage_text_and_queries_work(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PILOTS)
    assert page.locator(".picture svg a").count() > 3
    assert page.locator(".proof mark").count() > 1
    page.goto(f"{address}/workbench")
    page.fill("textarea", "SELECT ?s WHERE { ?s a mg:Establish } ORDER BY ?s")
    page.click("#run")
    assert page.locator("#answer tbody tr").count() > 1
    context.close()


@pytest.mark.parametrize("language", ["ar", "en", "zh"])
def test_no_two_texts_of_the_picture_overlap_as_drawn(watched: Watched, language: str) -> None:
    assert crossing(watched.go(f"{PILOTS}?lang={language}")) == []


def test_a_bad_query_keeps_its_text_and_shows_its_place(watched: Watched) -> None:
    page = watched.go("/workbench?query=SELECT+%3Fx+WHERE+%7B+%7D%0AFOO")
    assert page.input_value("#query").strip().endswith("FOO")
    expect(page.locator("#problem")).to_contain_text("Line 2")


def test_an_endless_query_ends_at_the_limit_while_others_are_answered(watched: Watched) -> None:
    page = watched.go("/workbench")
    page.evaluate("text => { document.getElementById('query').value = text }", ENDLESS)
    page.evaluate("document.getElementById('workbench').requestSubmit()")
    page.wait_for_timeout(500)
    begin = time.monotonic()
    assert httpx.get(f"{watched.address}/healthz").status_code == 200
    assert time.monotonic() - begin < 1
    expect(page.locator("#problem")).to_contain_text("stopped after")


def test_the_editor_runs_a_query_and_stop_frees_its_process(watched: Watched) -> None:
    page = watched.go("/workbench")
    if page.locator(".cm-editor").count() == 0:
        pytest.skip("the editor is not built: make assets")
    page.click(".cm-content")
    page.keyboard.type("SELECT ?s WHERE ")
    page.keyboard.insert_text("{ ?s a mg:Establish } ORDER BY ?s")
    page.click("#run")
    expect(page.locator("#answer tbody tr").first).to_be_visible()
    assert "query=" in page.url
    page.reload()
    expect(page.locator("#answer tbody tr").first).to_be_visible()
    page.evaluate("text => { document.getElementById('query').value = text }", ENDLESS)
    page.evaluate("document.getElementById('workbench').requestSubmit()")
    page.wait_for_timeout(400)
    page.click("#stop")
    expect(page.locator("#running")).to_have_text("stopped")
    for _ in range(20):
        if httpx.get(f"{watched.address}/healthz").json()["queries"]["leftByClient"]:
            return
        time.sleep(0.1)
    pytest.fail("the query went on")


def test_a_printed_page_has_the_evidence_and_no_controls(watched: Watched) -> None:
    page = watched.go(PILOTS)
    page.emulate_media(media="print")
    assert not page.is_visible("header.top")
    assert page.locator(".proof blockquote").first.is_visible()
