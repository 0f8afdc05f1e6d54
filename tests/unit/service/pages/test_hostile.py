"""Markup in a document never becomes markup in a page."""

from collections.abc import Iterator

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.fakes.hostile import PLAIN, hostile
from tests.fakes.serving import serving

from mandate_graph.settings import Settings

PATHS = (
    "/", "/bodies", "/documents", "/instruments", "/lineage/b", "/lineage/b?from=2000-01-01&to=2032-01-01",
    "/instruments/i", "/documents/D_1", "/questions/bodies", "/data", "/method",
    "/record?iri=https://w3id.org/mandate-graph/id/body/b", "/search?q=body:b%3Cscript%3E",
    "/workbench?query=SELECT+*+WHERE+%7B+%3Fs+skos%3AprefLabel+%3Fo+FILTER(isIRI(%3Fs)+%26%26+%3Fs+%3D+body%3Ab)+%7D",
    "/workbench?query=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/lineage/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/reviews?done=%22%3E%3Cscript%3E", "/reviews?body=%3Cscript%3E", "/review?of=%3Cscript%3E",
    "/lineage/b?on=%22%3E%3Cscript%3E", "/questions/founding-text?body=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    graph = hostile(tmp_path_factory.mktemp("hostile") / "graph")
    with serving(Settings(graph=graph, port=0, workers=2)) as address:
        yield address


@pytest.mark.parametrize("path", PATHS)
def test_markup_of_documents_and_addresses_stays_text(address: str, path: str) -> None:
    answer = httpx.get(address + path, headers={"Accept": "text/html"}, follow_redirects=True)
    assert answer.headers["content-type"].startswith("text/html"), answer.text
    page = LexborHTMLParser(answer.text)
    scripts = {node.attributes.get("src") for node in page.css("script")}
    assert {"/static/page.js"} <= scripts <= {"/static/page.js", "/static/workbench.js"}
    assert not page.css("img, iframe, object, embed")
    for node in page.css("*"):
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
        link = node.attributes.get("href") or ""
        assert link.partition(":")[0].lower() not in ("javascript", "data")
    assert "49" not in (page.css_first("h1") or page).text().replace(PLAIN, "")


def test_the_text_itself_is_shown_as_it_is(address: str) -> None:
    page = LexborHTMLParser(httpx.get(f"{address}/documents/D_1", headers={"Accept": "text/html"}).text)
    text = page.css_first(".paragraph .cell")
    assert text is not None
    assert PLAIN in text.text()
    assert page.css(".lost")


def test_a_picture_by_itself_is_well_formed(address: str) -> None:
    from xml.etree import ElementTree

    drawing = httpx.get(f"{address}/lineage/b?format=svg").text
    root = ElementTree.fromstring(drawing)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "path", "g", "a", "rect", "text", "line",
    }  # fmt: skip
