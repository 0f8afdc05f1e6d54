"""A service, a browser, and an eye on what it asks for. `make browser` runs these; the default run leaves them out."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.chromium import chromium, launched
from tests.fakes.published import publish
from tests.fakes.serving import serving

from mandate_graph.settings import Settings

collect_ignore_glob = [] if os.environ.get("MANDATE_GRAPH_BROWSER") else ["test_*"]
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service on the harbour graph."""
    graph = publish(tmp_path_factory.mktemp("harbour") / "graph")
    with serving(Settings(graph=graph, port=0, workers=2, query_seconds=4)) as address:
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
