"""Whether the language versions of one work cite the same, and which differences the texts themselves have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from benchmarks.citations.reading import Found

from mandate_graph.derivation.misprints import figures, prints, runs


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
        (symbol, language): runs(one.text.path.read_text(encoding="utf-8"))
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
    printed: dict[tuple[str, str], frozenset[tuple[str, ...]]],
) -> Iterator[Difference]:
    for here, there in (pair, pair[::-1]):
        for target in sorted(versions[here].works - versions[there].works):
            yield Difference(
                document=symbol,
                target=target,
                found_in=here,
                not_in=there,
                confirmed=not prints(printed[symbol, there], figures(target)),
            )
