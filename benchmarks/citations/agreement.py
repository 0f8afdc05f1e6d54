"""Whether the language versions of one work cite the same, and which differences the texts themselves have.

A text prints a target if its figures stand side by side, or, for a document, if its whole symbol does, or its symbol
without a last suffix and that suffix soon behind it ("A/62/30 and Corr.1"). An instrument that bears no symbol is
printed if its number is, or its day in words. Documents known by their titles alone are not compared: each language
has titles of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import regex
from benchmarks.citations.reading import Found

from mandate_graph.derivation.misprints import figures, number_of, prints, runs
from mandate_graph.extraction.dates import find_dates
from mandate_graph.model.symbol import fold_lookalikes

_INSTRUMENT = regex.compile(r"/(?:RES|DEC|PRST)/|RESOLUTION|DECISION|STATEMENT")
_UNSIGNED = regex.compile(r"(?:RESOLUTION|DECISION|STATEMENT) ?(?:OF (?P<day>[\d-]+)|(?P<number>.*))\Z")
"""An instrument without a symbol: its issuer, what it is, and its number or day."""
_TITLED = regex.compile(r"X-[0-9A-F]+\Z")
_SUFFIX = regex.compile(r"/(?P<suffix>(?:ADD|CORR|AMEND|REV)\.\w+)\Z")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Print:
    """What a text prints: its runs of figures, its letters and signs in upper case without blanks, and its days."""

    figures: frozenset[tuple[str, ...]]
    letters: str
    days: frozenset[date]

    @classmethod
    def of(cls, text: str) -> "Print":
        """The print of a text.

        >>> Print.of("see A/62/30 and Corr.1").has("A/62/30/CORR.1"), Print.of("A/62/30/Add.1").has("A/62/30")
        (True, False)
        """
        days = frozenset(one.begins for one in find_dates(text))
        return cls(runs(text), "".join(fold_lookalikes(text).split()).upper(), days)

    def has(self, target: str) -> bool:
        """Whether a target is printed.

        >>> Print.of("decision of 3 May 2019").has("X DECISION OF 2019-05-03"), Print.of("No. 4").has("X RESOLUTION 4")
        (True, True)
        """
        unsigned = _UNSIGNED.search(target)
        if unsigned and unsigned["day"]:
            return date.fromisoformat(unsigned["day"]) in self.days
        if unsigned:
            return prints(self.figures, number_of(unsigned["number"]))
        if _INSTRUMENT.search(target) or "/" not in target:
            return prints(self.figures, figures(target))
        if regex.search(rf"(?<![A-Z0-9/]){regex.escape(target)}(?![\w/]|\.\w)", self.letters):
            return True
        last = _SUFFIX.search(target)
        before = regex.escape(target[: last.start()]) if last else ""
        return bool(last) and bool(
            regex.search(rf"{before}.{{0,{_NEAR}}}?{regex.escape(last['suffix'])}(?![\w/])", self.letters)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A target found in one version and not in the other; `confirmed`: the other prints its figures nowhere."""

    document: str
    target: str
    found_in: str
    not_in: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two languages: in how many works they agree, or differ by confirmed differences only."""

    languages: tuple[str, str]
    works: int
    agreeing: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float:
        """The share of works without an unconfirmed difference."""
        return self.agreeing / self.works if self.works else 1.0


def agreements(found: Iterable[Found]) -> Iterator[Agreement]:
    """One value for each pair of languages."""
    by_work: dict[str, dict[str, Found]] = defaultdict(dict)
    for one in found:
        by_work[one.text.symbol][one.text.language] = one
    printed = {
        (symbol, language): Print.of(one.text.path.read_text(encoding="utf-8"))
        for symbol, versions in by_work.items()
        for language, one in versions.items()
    }
    languages = sorted({language for versions in by_work.values() for language in versions})
    for pair in combinations(languages, 2):
        works = [symbol for symbol, versions in by_work.items() if set(pair) <= versions.keys()]
        by = {symbol: list(_differences(symbol, by_work[symbol], pair, printed)) for symbol in works}
        yield Agreement(
            languages=pair,
            works=len(works),
            agreeing=sum(all(one.confirmed for one in differences) for differences in by.values()),
            differences=tuple(one for differences in by.values() for one in differences),
        )


def _differences(
    symbol: str,
    versions: dict[str, Found],
    pair: tuple[str, str],
    printed: dict[tuple[str, str], Print],
) -> Iterator[Difference]:
    for here, there in (pair, pair[::-1]):
        for target in sorted(versions[here].works - versions[there].works):
            if _TITLED.fullmatch(target):
                continue
            yield Difference(
                document=symbol,
                target=target,
                found_in=here,
                not_in=there,
                confirmed=not printed[symbol, there].has(target),
            )
