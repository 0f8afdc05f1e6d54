"""HTML to text: labels of lists, notes, tables, furniture, encodings."""

from pathlib import Path

import pytest

from mandate_graph.model.source import SourceText
from mandate_graph.reading import read


def reading(path: Path, data: str | bytes) -> SourceText:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path, name="page.html", limit_bytes=10_000_000)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>Site</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<h1>Resolution 9/1</h1><p>Recalling   its\n resolution 7/2,</p>",
            "Resolution 9/1\n\nRecalling its resolution 7/2,",
        ),
        ("<ol><li>Decides;</li><li>Requests.</li></ol>", "1. Decides;\n\n2. Requests."),
        (
            '<ol start="4"><li>Decides;</li><li value="9">Requests;</li><li>Ends.</li></ol>',
            "4. Decides;\n\n9. Requests;\n\n10. Ends.",
        ),
        (
            '<ol type="a"><li>One;<ol type="i"><li>Inner;</li></ol></li><li>Two.</li></ol>',
            "a. One;\n\ni. Inner;\n\nb. Two.",
        ),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<p>The 3<sup>rd</sup> session</p>", "The 3rd session"),
        ("<p>Lamps<sup>2</sup> burn</p><p><sup>2</sup> See LH/2.</p>", "Lamps[2] burn\n\n[2] See LH/2."),
        (
            '<p>Lamps<sup><a href="#n1">1</a></sup> burn</p><ol><li id="n1">See LH/1.</li></ol>',
            "Lamps[1] burn\n\n[1] See LH/1.",
        ),
        ("<nav>Home</nav><header>Top</header><p>Text</p><footer>Contact</footer><script>x()</script>", "Text"),
        ("<nav>Home</nav><main><p>Text</p></main><p>Aside</p>", "Text"),
        ("<div><p>One</p>loose words<p>Two</p></div>", "One\n\nloose words\n\nTwo"),
        ('<p dir="rtl">إذ تشير إلى قرارها 7/2،</p>', "إذ تشير إلى قرارها 7/2،"),
    ],
)
def test_a_page_is_read_as_a_browser_shows_it(tmp_path: Path, body: str, text: str) -> None:
    assert reading(tmp_path / "x", page(body)).text == text


def test_cells_tell_their_place_and_links_their_address(tmp_path: Path) -> None:
    table = '<table><tr><th>No.</th><th>Text</th></tr><tr><td>1</td><td><a href="/LH/3">LH/3</a></td></tr></table>'
    source = reading(tmp_path / "x", page(table))
    place = source.place(source.text.index("LH/3"))
    assert place is not None
    assert place.cell == (1, 2, 2)
    assert [(source.text[link.start : link.end], link.address) for link in source.links] == [("LH/3", "/LH/3")]


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("utf-8", "Решение 2/3 о маяках"), ("windows-1251", "Решение 2/3 о маяках"), ("gb18030", "关于灯塔的决定")],
)
def test_the_encoding_that_a_page_declares_is_used(tmp_path: Path, encoding: str, words: str) -> None:
    source = reading(tmp_path / "x", page(f"<p>{words}</p>", f'<meta charset="{encoding}">').encode(encoding))
    assert (source.text, source.encoding) == (words, encoding)


def test_a_page_nested_without_end_is_read_in_bounded_depth(tmp_path: Path) -> None:
    assert reading(tmp_path / "x", page("<div>" * 3000 + "lamp" + "</div>" * 3000)).text == "lamp"
