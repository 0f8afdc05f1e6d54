"""Links that are set aside: the text does not print their target, or names another instrument."""

import csv
from pathlib import Path

PATH = Path(__file__).parent / "aside.csv"
COLUMNS = ("part", "document", "target", "reason")
MOST = 0.01
"""The share of a part's links that may be set aside."""


def load(path: Path = PATH) -> dict[tuple[str, str, str], str]:
    """(part, document, target) to the reason."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        return {(row["part"], row["document"], row["target"]): row["reason"] for row in csv.DictReader(stream)}
