"""The pages of the bundled sample name in each language what texts do to bodies."""

from collections.abc import Iterator

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.fakes.serving import serving

from mandate_graph.pipeline import build
from mandate_graph.resources import folder
from mandate_graph.settings import Settings


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a service over the sample."""
    graph = tmp_path_factory.mktemp("sample") / "graph"
    build([folder("sample")], graph)
    html = {"Accept": "text/html"}
    with (
        serving(Settings(graph=graph, port=0)) as address,
        httpx.Client(base_url=address, timeout=30, headers=html) as client,
    ):
        yield client


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_no_kind_of_act_is_marked_as_being_in_another_language(client: httpx.Client, language: str) -> None:
    bodies = LexborHTMLParser(client.get("/bodies").text)
    lineages = {link.attributes["href"] for link in bodies.css("main a[href^='/lineage/']")}
    kinds: set[str] = set()
    for lineage in lineages:
        page = LexborHTMLParser(client.get(f"{lineage}?lang={language}").text)
        kinds |= {node.text() for node in page.css("article.act h3 > span:first-child")}
        assert not page.css("article.act h3 .tag, section[aria-labelledby=acts-title] .tag"), lineage
    assert len(kinds) > 5
