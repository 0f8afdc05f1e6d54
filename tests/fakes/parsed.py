"""Parsed pages for tests."""

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

Shown = Callable[..., LexborHTMLParser]


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first element that a selector picks; the test fails where there is none."""
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def attribute(page: LexborHTMLParser | LexborNode, selector: str, name: str) -> str:
    """An attribute of the first such element."""
    return one(page, selector).attributes.get(name) or ""
