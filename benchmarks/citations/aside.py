"""Links that are set aside: the text does not print their target, or names another instrument.

All such links are listed with their reason; no more than `MOST` of a part's links are excused, the first of the list,
so that a list cannot make a figure.
"""

import csv
from pathlib import Path

PATH = Path(__file__).parent / "aside.csv"
COLUMNS = ("part", "document", "target", "reason")
MOST = 0.01
"""The share of a part's links that may be set aside."""


def excused(listed: set[tuple[str, str]], links: int) -> set[tuple[str, str]]:
    """Those of the listed (document, target) that are left out of account.

    >>> len(excused({("A", str(number)) for number in range(9)}, 500))
    5
    """
    return set(sorted(listed)[: int(MOST * links)])


def load(path: Path = PATH) -> dict[tuple[str, str, str], str]:
    """(part, document, target) to the reason."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        return {(row["part"], row["document"], row["target"]): row["reason"] for row in csv.DictReader(stream)}
