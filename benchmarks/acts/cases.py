"""How many cases hold each act: `python -m benchmarks.acts.cases`.

Real cases are the rows of the gold, scored or not; our own are the ways and paragraphs of `tests/cases` that are met.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.acts import gold
from benchmarks.citations.corpus import SIX

_CASES = Path(__file__).parents[2] / "tests" / "cases"
_NO_ACTS = frozenset({"*", "none", "Convene"})
_REAL, _OWN, _LANGUAGES = 5, 3, 2


def real() -> Counter[str]:
    """Rows of the gold by event."""
    return Counter(label.event for label in gold.load() if label.event not in _NO_ACTS)


def own() -> dict[str, Counter[str]]:
    """Cases of our own that are met, by event and language."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for language, events in _met():
        for event in events:
            found[event][language] += 1
    return found


def _met() -> Iterator[tuple[str, set[str]]]:
    """Language and events of each case that is met."""
    for path in sorted(_CASES.glob("acts-crossed-*.toml")):
        for way in tomllib.loads(path.read_text(encoding="utf-8"))["way"]:
            if "unmet" not in way:
                yield path.stem.rpartition("-")[2], _events(way["acts"])
    for path in sorted(_CASES.glob("acts-parallel*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["row"]:
            for language in (one for one in SIX if one in row and one not in row.get("unmet", {})):
                yield language, _events(row.get("said", {}).get(language, row["acts"]))


def _events(acts: list[str]) -> set[str]:
    return {act.split()[0] for act in acts}


def main() -> None:
    """Prints a line for each event."""
    of_corpus, made = real(), own()
    for event in sorted({*of_corpus, *made}):
        counts = made.get(event, Counter())
        enough = sum(count >= _OWN for count in counts.values()) >= _LANGUAGES
        short = [
            *(["fewer than five real cases"] if of_corpus[event] < _REAL else []),
            *([] if enough else ["fewer than three of our own in two languages"]),
        ]
        spoken = ", ".join(f"{tag} {counts[tag]}" for tag in SIX)
        print(f"{event:20} {of_corpus[event]:4} real; of our own {spoken}{': ' if short else ''}{', '.join(short)}")


if __name__ == "__main__":
    main()
