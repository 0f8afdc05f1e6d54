"""A text keeps its paragraphs when it is wrapped, hyphenated, paged or marked up."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

import pytest
import regex

from mandate_graph.model.passage import Passage
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

_CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus" / "un6"
_NAMES = ("A_RES_74_206", "A_RES_76_188", "A_RES_78_226", "A_RES_80_181")
_BODY = frozenset({"pp", "op", "para", "text", "enacting", "fn"})
_WIDTH = 72
_PAGE = 40
_LEAST_KEPT = 0.97

pytestmark = pytest.mark.skipif(not _CORPUS.is_dir(), reason="the folder of real documents is not beside the checkout")


def _passages(text: str) -> list[Passage]:
    document = segment(
        SourceText(name="text", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=text)
    )
    return [passage for part in document.parts for passage in part.passages if passage.kind.value in _BODY]


def _paths(text: str) -> list[str]:
    return [passage.path for passage in _passages(text)]


def _openings(text: str) -> Counter[str]:
    return Counter(regex.sub(r"\W+", "", passage.flow.text)[:40] for passage in _passages(text))


def _wrapped(text: str) -> str:
    lines = (wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n"))
    return "\n".join(piece for pieces in lines for piece in pieces)


def _paged(text: str) -> str:
    lines = _wrapped(text).split("\n")
    pages = [lines[at : at + _PAGE] for at in range(0, len(lines), _PAGE)]
    return "\n".join(
        "\n".join([*page, "", f"{number}/{len(pages)}", "\f", "A/RES/1/1", ""]) for number, page in enumerate(pages, 1)
    )


def _dense(text: str) -> str:
    return str(regex.sub(r"\n\n+", "\n", _wrapped(text)))


def _marked_up(text: str) -> str:
    emphasised = regex.sub(r"(?m)^(\d+)\. (\w+)", r"**\1.** *\2*", text)
    return str(regex.sub(r"(?m)^(\(\w+\)) ", r"- \1 ", emphasised))


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("layout", [_wrapped, _paged, _marked_up, _windows])
@pytest.mark.parametrize("name", _NAMES)
def test_paragraphs_stay(name: str, layout: Callable[[str], str], language: str) -> None:
    text = (_CORPUS / language / f"{name}.txt").read_text(encoding="utf-8")
    assert _paths(layout(text)) == _paths(text)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", _NAMES)
def test_nearly_all_paragraphs_stay_where_no_blank_line_parts_them(name: str, language: str) -> None:
    text = (_CORPUS / language / f"{name}.txt").read_text(encoding="utf-8")
    wanted, found = _openings(text), _openings(_dense(text))
    assert (wanted & found).total() >= _LEAST_KEPT * wanted.total()
    assert (found - wanted).total() <= (1 - _LEAST_KEPT) * wanted.total()
