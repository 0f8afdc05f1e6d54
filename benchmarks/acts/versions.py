"""Whether the language versions of one work tell the same acts: `python -m benchmarks.acts.versions [LANGUAGE ...]`.

Two versions are identical where they tell the same rows: passage, event, body and modality. Of a request for a
report the body is whoever is to make it. Counted are the events that the gold labels; `--all` counts every event.
`--rows` lists what one version tells and the other does not, in the tuned half only.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.acts.gold import half
from benchmarks.acts.reading import Found, read_all
from benchmarks.citations.corpus import CORPUS, SIX, texts

Row = tuple[str, str, str, str]
"""Passage, event, body ("" where it is not known) and modality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A row that one version tells and the other does not; `rule` is that which found it."""

    document: str
    row: Row
    found_in: str
    not_in: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two languages: of how many works the versions tell identical rows, and how many rows both or either tell."""

    languages: tuple[str, str]
    works: int
    identical: int
    shared: int
    rows: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float:
        """The share of works whose two versions are identical."""
        return self.identical / self.works if self.works else 1.0

    def __str__(self) -> str:
        shared = self.shared / self.rows if self.rows else 1.0
        here, there = self.languages
        return (
            f"{here} and {there}: {self.works} works, identical {self.identical} ({self.share:.3f}); "
            f"{self.rows} rows, shared {self.shared} ({shared:.3f})"
        )


Versions = Mapping[str, Mapping[str, Mapping[Row, str]]]
"""Document to language to rows, each with the rule that found it."""


def versions(found: Iterable[Found], read: Iterable[tuple[str, str]]) -> Versions:
    """The rows of each (document, language) that was read, also of those without any."""
    rows: dict[str, dict[str, dict[Row, str]]] = defaultdict(dict)
    for document, language in read:
        rows[document].setdefault(language, {})
    for one in found:
        bodies = "+".join(sorted(one.bodies))
        rows[one.document][one.part][one.passage, one.event, bodies, one.modality] = one.rule
    return rows


def agreement(of: Versions, languages: tuple[str, str]) -> Agreement:
    """The agreement of two languages over the works that were read in both."""
    pairs = {
        document: tuple(by_language[language] for language in languages)
        for document, by_language in of.items()
        if set(languages) <= by_language.keys()
    }
    return Agreement(
        languages=languages,
        works=len(pairs),
        identical=sum(here.keys() == there.keys() for here, there in pairs.values()),
        shared=sum(len(here.keys() & there.keys()) for here, there in pairs.values()),
        rows=sum(len(here.keys() | there.keys()) for here, there in pairs.values()),
        differences=tuple(
            one for document, pair in sorted(pairs.items()) for one in _differences(document, pair, languages)
        ),
    )


def _differences(document: str, pair: Sequence[Mapping[Row, str]], languages: tuple[str, str]) -> Iterator[Difference]:
    for here, there in ((0, 1), (1, 0)):
        for row in sorted(pair[here].keys() - pair[there].keys()):
            yield Difference(
                document=document,
                row=row,
                found_in=languages[here],
                not_in=languages[there],
                rule=pair[here][row],
            )


def main(arguments: list[str] | None = None) -> int:
    """Prints one line a pair of languages and half; exit code 0."""
    asked = _parsed(arguments)
    if not CORPUS.is_dir():
        print(f"there is no folder {CORPUS.name}: nothing to compare", file=sys.stderr)
        return 0
    read = [text for language in asked.languages for text in texts(language, asked.half)]
    rows = versions(
        read_all(read, measured=not asked.all).acts,
        ((text.symbol, text.part) for text in read),
    )
    for pair in combinations(asked.languages, 2):
        print(f"all    {agreement(rows, pair)}")
        for name in ("tuned", "kept"):
            of_half = agreement({one: told for one, told in rows.items() if half(one) == name}, pair)
            if of_half.works:
                print(f"{name:6} {of_half}")
            if asked.rows and name == "tuned":
                _print_rows(of_half)
    return 0


def _print_rows(of: Agreement) -> None:
    for one in of.differences:
        passage, event, body, modality = one.row
        print(
            f"  {one.document} {passage}: {modality} {event} {body or 'no body'}; "
            f"in {one.found_in}, not in {one.not_in} [{one.rule}]"
        )


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.acts.versions", description=__doc__)
    parser.add_argument("languages", nargs="*", default=list(SIX), help="languages of the six-language part")
    parser.add_argument("--half", choices=["tuned", "kept"], help="only this half of the works")
    parser.add_argument("--rows", action="store_true", help="list what differs in the tuned half")
    parser.add_argument("--all", action="store_true", help="every event, not only those that the gold labels")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
