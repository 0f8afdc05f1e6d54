"""Time grows with the length of a text, whatever its shape."""

import time
from collections.abc import Callable

import pytest

from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

_SHAPES: dict[str, Callable[[int], str]] = {
    "one long line": lambda size: "word " * (size // 5),
    "one long word": lambda size: "x" * size,
    "stars": lambda size: "*a " * (size // 3),
    "open stars": lambda size: " *a" * (size // 3),
    "commas": lambda size: "The Council of Ports, having " * (size // 29),
    "brackets": lambda size: "[1] " * (size // 4),
    "one block of lines": lambda size: "lamp and lens\n" * (size // 14),
    "numbered lines": lambda size: "\n".join(f"{number}. Lamps." for number in range(1, size // 12)),
    "letters": lambda size: "a) lamp\n\n" * (size // 9),
    "notes": lambda size: "".join(f"word,{n}\n\n{n} Note on word {n}.\n\n" for n in range(1, size // 30)),
    "notes under one mark": lambda size: "word*\n\n* Note on it.\n\n" * (size // 22),
    "rules": lambda size: "_" * size,
    "blank lines": lambda size: "\n" * size,
    "hyphens": lambda size: "go-\nvern " * (size // 9),
}


def _seconds(text: str) -> float:
    """The least processor time of three runs: what else a long test run holds in memory is collected in some."""
    source = SourceText(name="long", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=text)
    return min(_once(source) for _ in range(3))


def _once(source: SourceText) -> float:
    begun = time.process_time()
    segment(source)
    return time.process_time() - begun


@pytest.mark.parametrize("shape", _SHAPES)
def test_no_shape_of_text_takes_more_than_linear_time(shape: str) -> None:
    small, large = 10_000, 60_000
    make = _SHAPES[shape]
    _seconds(make(2_000))
    fast = max(_seconds(make(small)), 0.05)
    assert _seconds(make(large)) < fast * (large / small) * 4
