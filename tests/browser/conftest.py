"""A service, a browser, and an eye on what it asks for. `make browser` runs these; the default run leaves them out."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.chromium import chromium, launched
from tests.fakes.published import publish
from tests.fakes.serving import serving

from mandate_graph.pipeline import build
from mandate_graph.resources import folder
from mandate_graph.settings import Settings

collect_ignore_glob = [] if os.environ.get("MANDATE_GRAPH_BROWSER") else ["test_*"]
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on the harbour graph."""
    graph = publish(tmp_path_factory.mktemp("harbour") / "graph")
    with serving(Settings(graph=graph, port=0, workers=2, query_seconds=4)) as address:
        yield address


@pytest.fixture(scope="session")
def read_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on a graph that a build made.

    MANDATE_GRAPH_BROWSER_GRAPH names its directory; else it is built from the seeds, where they are at hand, or from
    the bundled sample.
    """
    given = os.environ.get("MANDATE_GRAPH_BROWSER_GRAPH")
    graph = Path(given) if given else tmp_path_factory.mktemp("read") / "graph"
    if not given:
        build([SEEDS if SEEDS.is_dir() else folder("sample")], graph)
    with serving(Settings(graph=graph, port=0, workers=2)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; where there is none the tests are skipped."""
    if chromium() is None:
        pytest.skip("no Chromium is installed: apt-get install chromium, or set MANDATE_GRAPH_CHROMIUM")
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


class Watched:
    """A page of the browser with all that it asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.outside: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self._note(request.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, url: str) -> None:
        if not url.startswith(self.address):
            self.outside.append(url)

    def go(self, path: str) -> Page:
        """Open a page of the service."""
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without memory."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def watched(context: BrowserContext, address: str) -> Watched:
    """A page that is watched."""
    return Watched(context.new_page(), address)


def tabbed(page: Page, most: int) -> list[str]:
    """What the keyboard comes to, one thing after another, until it leaves the page."""
    reached: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.tagName + (document.activeElement.href ?? '')"))
        if reached[-1] == "BODY":
            break
    return reached


def comes_back(page: Page, link: str) -> bool:
    """Whether reloading a lineage, and going back to it from where a link leads, tell the same of its days."""
    told = page.inner_text(".days")
    page.reload()
    reloaded = page.inner_text(".days")
    page.click(link)
    page.go_back()
    return told == reloaded == page.inner_text(".days")


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def barriers(page: Page) -> object:
    """What axe finds on a page, which must not have a policy against its script."""
    page.add_script_tag(path=AXE)
    return page.evaluate(
        "rules => axe.run(document, {runOnly: rules}).then(found => found.violations"
        ".map(one => [one.id, one.nodes.length, one.nodes[0].html, one.nodes[0].failureSummary]))",
        RULES,
    )


def crossing(page: Page) -> object:
    """Texts of the picture that lie on one another or leave its frame, as drawn."""
    return page.evaluate(
        """() => {
          const svg = document.querySelector('.picture svg'), frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim());
          const places = texts.map(text => [text.textContent, text.getBoundingClientRect()]);
          const found = [];
          for (const [words, place] of places)
            if (place.left < frame.left - 1 || place.right > frame.right + 1
                || place.top < frame.top - 1 || place.bottom > frame.bottom + 1) found.push(['leaves', words]);
          for (let at = 0; at < places.length; at++) for (let other = at + 1; other < places.length; other++) {
            const [a, b] = [places[at][1], places[other][1]];
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 1 && high > 3) found.push([places[at][0], places[other][0], wide, high]);
          }
          return found;
        }"""
    )
