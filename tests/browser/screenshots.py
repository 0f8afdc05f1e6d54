"""Pictures of every page, to be looked at: light, dark, on paper, from right to left, narrow.

Usage: python -m tests.browser.screenshots [--of ADDRESS] [WORDS ...]; without the address of a running service the
bundled sample is built and served. WORDS pick pages whose name holds one of them. They are put into `screenshots/`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright
from tests.browser.chromium import launched
from tests.browser.served import lineages
from tests.fakes.serving import serving

from mandate_graph.pipeline import build
from mandate_graph.resources import folder
from mandate_graph.settings import Settings

COUNTED = "SELECT ?body (COUNT(?act) AS ?acts) WHERE { ?act mg:affects ?body } GROUP BY ?body"
FOLDER = Path("screenshots")
PATHS = {
    "home": "/",
    "search": "/search?q=working+group",
    "bodies": "/bodies",
    "documents": "/documents",
    "instruments": "/instruments",
    "questions": "/questions",
    "question": "/questions/bodies",
    "workbench": f"/workbench?{urlencode({'query': COUNTED})}",
    "workbench-error": "/workbench?query=SELECT+%3Fx+WHERE+%7B+%7D%0AFOO",
    "data": "/data",
    "vocabulary": "/vocab",
    "method": "/method",
    "failed": "/lineage/nobody",
}
LOOKS: dict[str, tuple[str, Literal["light", "dark"], int, Literal["screen", "print"]]] = {
    "light": ("en", "light", 1200, "screen"),
    "dark": ("ru", "dark", 1200, "screen"),
    "paper": ("fr", "light", 794, "print"),
    "rtl": ("ar", "light", 1200, "screen"),
    "narrow": ("zh", "light", 320, "screen"),
}
"""Language, colours, width in pixels and medium."""
LINEAGES = 8
"""Bodies whose lineage is pictured: those of which most is told."""


def main(address: str, to: Path, words: list[str]) -> None:
    """One picture a page and look."""
    to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for look, (language, scheme, width, medium) in LOOKS.items():
            context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            page.emulate_media(media=medium)
            for name, path in {**PATHS, **_found(page, address)}.items():
                if not words or any(word in f"{name}-{look}" for word in words):
                    page.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
                    page.screenshot(path=to / f"{name}-{look}.png", full_page=name != "vocabulary")
            context.close()
        browser.close()


def _found(page: Page, address: str) -> dict[str, str]:
    """Lineages, an instrument and a document of the graph that is served."""
    found = {f"lineage-{path.rpartition('/')[2]}": path for path in lineages(address, LINEAGES)}
    for name, list_, place in (
        ("instrument", "/instruments", "/instruments/"),
        ("document", "/documents", "/documents/"),
    ):
        page.goto(address + list_)
        links = page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href'))")
        found[name] = [link for link in links if link.startswith(place)][-1]
    found["beside"] = found["document"] + "?beside=en"
    return found


def of_sample(words: list[str]) -> None:
    """Pictures of the sample."""
    with TemporaryDirectory() as place:
        graph = Path(place) / "graph"
        build([folder("sample")], graph)
        with serving(Settings(graph=graph, port=0)) as address:
            main(address, FOLDER, words)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--of"]:
        main(sys.argv[2].rstrip("/"), FOLDER, sys.argv[3:])
    else:
        of_sample(sys.argv[1:])
