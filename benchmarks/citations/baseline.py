"""The committed figures, against which each change shows what it won and lost."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

PATH = Path(__file__).parent / "baseline.json"

Missed = Mapping[str, Iterable[str]]
"""Part to the links that are not found, each "document > target"."""


def load(path: Path = PATH) -> dict[str, list[str]]:
    """The links that were not found when the baseline was written, by part."""
    return json.loads(path.read_text(encoding="utf-8"))["missed"] if path.is_file() else {}


def save(figures: Mapping[str, Mapping[str, float]], missed: Missed, path: Path = PATH) -> None:
    """Writes the figures and the links that are not found."""
    content = {"figures": figures, "missed": {part: sorted(rows) for part, rows in missed.items()}}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def changes(missed: Missed, before: Missed) -> tuple[list[str], list[str]]:
    """What was won and what was lost, each "part document > target".

    >>> changes({"en": ["A > B"]}, {"en": ["A > C"]})
    (['en A > C'], ['en A > B'])
    """
    now, then = ({f"{part} {row}" for part, rows in table.items() for row in rows} for table in (missed, before))
    shared = {part for part in missed if part in before}
    kept = {row for row in now | then if row.partition(" ")[0] in shared}
    return sorted((then - now) & kept), sorted((now - then) & kept)
