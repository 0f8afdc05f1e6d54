"""The documents, their editors' links, and the halves into which they fall."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import regex

from mandate_graph.model.symbol import canonical_symbol

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"
SIX = ("ar", "en", "es", "fr", "ru", "zh")
"""The languages of the part in which every document stands in all six."""
ENGLISH = "un-en"
"""The part with English documents of many organs."""
PARTS = (*SIX, ENGLISH)

_PART_LETTERS = regex.compile(r"(/(?:RES|DEC)/(?:[A-Z]+-)?\d+(?:/\d+)?)[A-Z]{1,2}(-[A-Z]{1,2})?(?=\(|$)")
_FIRST_LETTERS = regex.compile(r"(?<=\d)[A-Z](?:-[A-Z])?(?=\()")
_PARTS = regex.compile(r"\((?:PART[IVX]+|SUPP)\)")


@dataclass(frozen=True, slots=True)
class Text:
    """A document in one language, and where it stands."""

    part: str
    symbol: str
    path: Path

    @property
    def language(self) -> str:
        """The tag of its language."""
        return "en" if self.part == ENGLISH else self.part


def comparable(symbol: str) -> str:
    """A link's or a finding's target without what the two spell differently.

    Part letters ("57/11 A") and "(Part I)" do not count, for the links drop them at times.

    >>> comparable("A/RES/57/11b")
    'A/RES/57/11'
    """
    plain = symbol.replace("%20", " ").replace("//", "/").strip()
    upper = (canonical_symbol(plain) or plain).upper()
    return str(_PARTS.sub("", _PART_LETTERS.sub(r"\1", upper)))


def found_of(link: str, found: frozenset[str]) -> str | None:
    """The finding that a link means: its target, or, where a link gives no series, the one of that number.

    >>> found_of("25/2", frozenset({"E/RES/25/2"})), found_of("A/RES/25/2", frozenset({"E/RES/25/2"}))
    ('E/RES/25/2', None)
    """
    if link in found:
        return link
    if not link[:1].isdigit():
        return None
    number = _FIRST_LETTERS.sub("", link)
    return next(
        (one for one in sorted(found) if _FIRST_LETTERS.sub("", one).endswith(("/" + number, "N" + number))), None
    )


def is_kept(symbol: str) -> bool:
    """Whether a document is of the half that nobody looks at while rules are written; the same in all languages."""
    return sha256(symbol.encode()).digest()[0] % 2 == 1


def texts(part: str, half: str | None = None) -> Iterator[Text]:
    """The documents of a part, or of its half ("tuned", "kept"), in order of their files' names."""
    folder = CORPUS / ("un-en/texts" if part == ENGLISH else f"un6/{part}")
    for path in sorted(folder.glob("*.txt")):
        symbol = path.stem.replace("_", "/")
        if half is None or is_kept(symbol) == (half == "kept"):
            yield Text(part, symbol, path)


def links(part: str) -> dict[str, frozenset[str]]:
    """Document to the targets of its links, its own symbol left out."""
    six = part != ENGLISH
    path = CORPUS / ("un6" if six else part) / "gold_citations.tsv"
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not six or row["language"] == part:
                found[row["document"]].add(comparable(row["target" if six else "symbol"]))
    return {symbol: frozenset(targets - {comparable(symbol)}) for symbol, targets in found.items()}
