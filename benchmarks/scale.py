"""How time grows with the length of a text, whatever its shape: `python -m benchmarks.scale`.

Each shape is read at two lengths in turn. Where time grows as the length does, the ratio of the two times over that
of the two lengths is about 1; where each part of a text looks at all the others, it nears that of the lengths, which
is `LARGE / SMALL`. Seconds are those of the processor, the least of `REPEATS`. Shapes above `MOST` are named.
"""

import time
from collections.abc import Callable, Iterator

from benchmarks.citations.reading import cited, registry

from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

REPEATS = 3
SMALL, LARGE = 10_000, 60_000
MOST = 3.0

SHAPES: dict[str, Callable[[int], str]] = {
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
"""Shapes of whole texts, which are told apart into parts and passages."""

UNITS = (
    "resolutions 62/7, ",
    "A/62/",
    "the Convention on the ",
    "article 3 of ",
    "“General ",
    "резолюции Совета, ",
    "relevant ",
    "Ibid., vol. 1, ",
    "第62/7号、",
    "第62/7号决议、",
    "大会关于",
    "关于的第62/7号",
    "《联合国",
    "《公约》第3条、",
    "2019年5月6日、",
    "“题为”的",
    "其后各项相关决议",
)
"""Words that make a line without end, whose citations are read and resolved."""


def main() -> None:
    """Prints the growth of each shape."""
    fast = [name for name, grown in _all() if grown > MOST]
    print(f"faster than {MOST:.0f} times the length: {', '.join(fast) or 'none'}")


def _all() -> Iterator[tuple[str, float]]:
    works: list[tuple[str, Callable[[int], str], Callable[[SourceText], object]]] = [
        *((name, make, segment) for name, make in SHAPES.items()),
        *((f"“{unit.strip()}” on and on", _line(unit), lambda text: cited(text, registry())) for unit in UNITS),
    ]
    for name, make, work in works:
        grown = growth(make, work)
        print(f"{name}: {grown:.2f}", flush=True)
        yield name, grown


def growth(make: Callable[[int], str], work: Callable[[SourceText], object]) -> float:
    """How much faster than its length the time of a shape grows."""
    small, large = _text(make(SMALL)), _text(make(LARGE))
    work(small)
    pairs = [(_seconds(work, small), _seconds(work, large)) for _ in range(REPEATS)]
    least, most = (min(column) for column in zip(*pairs, strict=True))
    return float(most / least * len(small.text) / len(large.text))


def _line(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit))


def _text(text: str) -> SourceText:
    return SourceText(name="long", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=text)


def _seconds(work: Callable[[SourceText], object], text: SourceText) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
