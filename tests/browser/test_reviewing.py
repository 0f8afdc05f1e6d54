"""A curator in a browser: rejects a claim, sees it gone and listed, undoes it, sees it back; no script needed."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import AXE, Watched, barriers
from tests.fakes.published import publish
from tests.fakes.serving import serving

from mandate_graph.settings import Settings

PILOTS = "/lineage/harbour-cop_wg-pilots"
FOUNDING = "harbour-cop_dec_2_3__op_1--establish--harbour-cop_wg-pilots"
FORM = f"/review?of=ev:{FOUNDING}"


@pytest.fixture(scope="module")
def deciding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service in which curators may decide."""
    graph = publish(tmp_path_factory.mktemp("reviewed") / "graph")
    with serving(Settings(graph=graph, port=0, workers=2, query_seconds=4, review=True)) as address:
        yield address


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
def test_a_claim_is_rejected_gone_listed_and_back_after_undo(
    browser: Browser, deciding: str, *, scripted: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripted)
    context.set_default_timeout(20_000)
    seen = Watched(context.new_page(), deciding)
    page = seen.go(PILOTS)
    act = page.locator(f"article.act[id='e-{FOUNDING}']")
    act.locator("a.review").click()
    page.check("#d-reject")
    page.fill("#reason", "it only <b>recalls</b> one")
    page.fill("#curator", "A. Pilot")
    page.click("form.stacked button")
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator(".decision").first).to_contain_text("it only <b>recalls</b> one")
    seen.go(PILOTS)
    expect(act).to_have_count(0)
    expect(page.locator(".decision").first).to_contain_text("A. Pilot")
    page.locator(".decision a.review").first.click()
    page.fill("#reason", "right after all")
    page.fill("#curator", "A. Pilot")
    page.click("form.stacked button")
    expect(page.get_by_role("status")).to_be_visible()
    seen.go(PILOTS)
    expect(act).to_have_count(1)
    assert seen.outside == []
    assert seen.complaints == []
    context.close()


def test_the_form_of_another_site_decides_nothing(browser: Browser, deciding: str) -> None:
    form = (
        f'<form method="post" action="{deciding}/review"><input name="decision" value="reject">'
        f'<input name="of" value="ev:{FOUNDING}"><input name="reason" value="planted">'
        '<input name="curator" value="planted"><button>go</button></form>'
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{deciding}/reviews")
    before = page.locator(".decision").count()
    page.goto(deciding + FORM)
    page.route("http://elsewhere.test/", lambda route: route.fulfill(body=form, content_type="text/html"))
    page.goto("http://elsewhere.test/")
    with page.expect_response(f"{deciding}/review") as answer:
        page.click("button")
    assert answer.value.status == 403
    page.goto(f"{deciding}/reviews")
    assert page.locator(".decision").count() == before
    assert "planted" not in page.content()
    context.close()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: make assets")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [FORM, f"{FORM}&lang=ar", PILOTS, "/reviews"])
def test_the_pages_of_a_curator_have_no_barrier_that_axe_finds(
    browser: Browser, deciding: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(deciding + path)
    found = barriers(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("path", [FORM, f"{FORM}&lang=ar", PILOTS, "/reviews"])
def test_the_pages_of_a_curator_fit_a_width_of_320_pixels(browser: Browser, deciding: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(deciding + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
