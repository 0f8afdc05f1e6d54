"""Made-up documents around a few paragraphs, in the manner of the organ whose text it is (tests/cases/frames.toml)."""

import tomllib
from functools import cache
from pathlib import Path

_FRAMES = Path(__file__).parents[1] / "cases" / "frames.toml"


@cache
def _frames() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FRAMES.read_text(encoding="utf-8"))


def framed(language: str, text: str, frame: str = "ga", title: str = "") -> str:
    """A document of the organ that `frame` names, each line of the text a paragraph of its own."""
    of_language = _frames()[language]
    head = of_language[frame].format(title=title or of_language["title"])
    return "\n\n".join((head, *text.strip().split("\n"))) + "\n"
