"""Pairs what was found with what was expected, and says of each difference what it is."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.claims import Expected, Found, Kind

_INSIDE_LINE_BREAK = re.compile(r"<[^<>]*>|[\s‐‑\-­]+")


@dataclass(slots=True)
class Score:
    """Counts of one kind of claim; `bad_quotes` are right claims with a wrong quotation."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    bad_quotes: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; 1 where nothing was."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass(slots=True)
class Result:
    """Scores by document and kind, and a line for each difference."""

    scores: dict[tuple[str, Kind], Score] = field(default_factory=lambda: defaultdict(Score))
    differences: list[str] = field(default_factory=list)

    def total(self, kind: Kind) -> Score:
        """The counts of a kind over all documents."""
        found = [score for (_, of), score in self.scores.items() if of is kind]
        return Score(
            right=sum(score.right for score in found),
            missed=sum(score.missed for score in found),
            wrong=sum(score.wrong for score in found),
            bad_quotes=sum(score.bad_quotes for score in found),
        )


def score(expected: Sequence[Expected], found: Sequence[Found], texts: Mapping[str, str]) -> Result:
    """The score of all kinds of which anything was found; `texts` are the documents as they are on disk."""
    result = Result()
    for document in sorted(texts):
        for kind in Kind:
            wanted = [claim for claim in expected if (claim.document, claim.kind) == (document, kind)]
            given = [claim for claim in found if (claim.document, claim.kind) == (document, kind)]
            if any(claim.kind is kind for claim in found):
                _Match(result, wanted, given, texts[document]).run()
                result.scores[document, kind]
    return result


class _Match:
    def __init__(self, result: Result, wanted: list[Expected], given: list[Found], text: str) -> None:
        self._result = result
        self._wanted = wanted
        self._given = given
        self._text = text

    def run(self) -> None:
        missed = [claim for claim in self._wanted if claim.scored and not self._take(claim)]
        for claim in self._wanted:
            if not claim.scored:
                self._take(claim)
        left = [claim for claim in self._given if claim.fields.get("kind") != "instrument_group"]
        for expected in missed:
            self._score(expected).missed += 1
            self._say(expected, "missed ", _told(expected.fields, expected.line), _nearest(expected, left, self._line))
        for given in left:
            self._score(given).wrong += 1
            self._say(given, "wrong  ", _told(given.fields, self._line(given)), repr(given.quote[:100]))

    def _score(self, claim: Expected | Found) -> Score:
        return self._result.scores[claim.document, claim.kind]

    def _say(self, claim: Expected | Found, what: str, *words: str) -> None:
        self._result.differences.append(" ".join([claim.document, f"{claim.kind:<9}", what, *filter(None, words)]))

    def _line(self, claim: Found) -> int | None:
        return None if claim.start is None else self._text.count("\n", 0, claim.start) + 1

    def _take(self, claim: Expected) -> bool:
        """Takes the found claim that fits, one whose quotation holds the words if there is one."""
        fitting = [given for given in self._given if self._fits(claim, given)]
        if not fitting:
            return False
        best = min(fitting, key=lambda given: not _holds(given.quote, claim.words))
        self._given.remove(best)
        if claim.scored:
            self._score(claim).right += 1
            self._check(claim, best)
        return True

    def _fits(self, claim: Expected, given: Found) -> bool:
        if claim.line is not None and self._line(given) != claim.line:
            return False
        if not claim.scored and not claim.fields.get("event", "-"):
            return _holds(given.quote, claim.words)
        return not _differing(claim.fields, given.fields)

    def _check(self, claim: Expected, given: Found) -> None:
        if given.start is None or given.end is None:
            return
        exact = self._text[given.start : given.end] == given.quote
        if exact and given.quote and _holds(given.quote, claim.words):
            return
        self._score(claim).bad_quotes += 1
        problem = f"{given.quote[:100]!r} does not hold {claim.words!r}" if exact else "does not stand at its offsets"
        self._say(claim, "quote  ", _told(claim.fields, claim.line), problem)


def _differing(wanted: Mapping[str, str], given: Mapping[str, str]) -> list[str]:
    return [name for name in wanted if name in given and not _same(name, wanted[name], given[name])]


def _same(name: str, wanted: str, given: str) -> bool:
    if name == "paragraph" and wanted in ("pp", "fn", "heading"):
        return given.split(".")[0] == wanted
    if name == "addressee":
        return wanted in (given, *given.split())
    return _plain(wanted) == _plain(given)


def _plain(words: str) -> str:
    return _INSIDE_LINE_BREAK.sub("", words).casefold()


def _holds(quote: str, words: str) -> bool:
    """Whether a quotation holds words, blind to hyphens, spaces and markup; "..." is a gap, "^" the beginning."""
    pieces = [re.escape(_plain(piece)) for piece in words.removeprefix("^").split("...")]
    pattern = re.compile(".*?".join(pieces), re.DOTALL)
    seen = _plain(quote)
    return bool(pattern.match(seen) if words.startswith("^") else pattern.search(seen))


def _told(fields: Mapping[str, str], line: int | None) -> str:
    words = ", ".join(f"{name} {value}" for name, value in fields.items() if value)
    return f"line {line}: {words}" if line is not None else words


def _nearest(expected: Expected, left: Sequence[Found], line_of: Callable[[Found], int | None]) -> str:
    """In what the nearest claim left over differs."""
    near = [
        (len(_differing(expected.fields, given.fields)), at)
        for at, given in enumerate(left)
        if expected.line is None or abs((line_of(given) or 0) - expected.line) <= 1
    ]
    if not near:
        return ""
    best = left[min(near)[1]]
    names = _differing(expected.fields, best.fields)
    if len(names) > 3:
        return ""
    found = [f"{name} {best.fields[name] or 'none'}" for name in names]
    line = line_of(best)
    if line != expected.line and line is not None and expected.line is not None:
        found.append(f"line {line}")
    return f"[found: {', '.join(found)}]"


def lines(result: Result) -> Iterator[str]:
    """The table of scores, documents and kinds."""
    yield f"{'':16}{'right':>7}{'missed':>8}{'wrong':>7}{'quotes':>8}{'precision':>11}{'recall':>8}"
    for kind in Kind:
        for document, of in sorted(result.scores):
            counted = result.scores[document, of]
            if of is kind and (counted.right or counted.missed or counted.wrong):
                yield _line(f"{document} {kind}", counted)
    for kind in Kind:
        if any(of is kind for _, of in result.scores):
            yield _line(f"all {kind}", result.total(kind))


def _line(name: str, counted: Score) -> str:
    numbers = f"{counted.right:>7}{counted.missed:>8}{counted.wrong:>7}{counted.bad_quotes:>8}"
    return f"{name:<16}{numbers}{counted.precision:>11.3f}{counted.recall:>8.3f}"
