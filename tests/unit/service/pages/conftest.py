"""Pages as a browser asks for them, parsed."""

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.fakes.parsed import Shown


@pytest.fixture
def shown(client: httpx.Client) -> Shown:
    """Gives the parsed page of an address, which must answer with a status."""

    def show(path: str, status: int = 200, language: str = "en") -> LexborHTMLParser:
        answer = client.get(path, headers={"Accept": "text/html", "Accept-Language": language})
        assert answer.status_code == status, (path, answer.status_code, answer.text[:400])
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        return LexborHTMLParser(answer.text)

    return show
