"""Shares of what was found and what was to be found, by event, language and half."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from benchmarks.acts.gold import Label, half
from benchmarks.acts.reading import Found
from benchmarks.acts.scoring import Pair, Result

Wanted = Callable[[Label | Found], bool]
"""Which labels and findings are counted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """`labels` acts to be found, `findings` found; `right` agree in all, `events` in line and event,
    `modalities` in these and the modality."""

    labels: int
    findings: int
    right: int
    events: int
    modalities: int

    @property
    def precision(self) -> float:
        """The share of findings that are right in all; 1.0 where nothing was found."""
        return self.right / self.findings if self.findings else 1.0

    @property
    def recall(self) -> float:
        """The share of labels that were found, right in all; 1.0 where there was none."""
        return self.right / self.labels if self.labels else 1.0

    def __str__(self) -> str:
        without = self.modalities / self.findings if self.findings else 1.0
        reached = self.modalities / self.labels if self.labels else 1.0
        return (
            f"{self.labels:4} labels, {self.findings:4} found: precision {self.precision:.3f}, recall {self.recall:.3f}"
            f"; without the body {without:.3f}, {reached:.3f}; line and event alone {self.events} right"
        )


def figures(result: Result, wanted: Wanted = lambda _: True) -> Figures:
    """The figures over the labels and findings that are wanted."""
    pairs = [pair for pair in result.pairs if wanted(pair.label)]
    missed = sum(map(wanted, result.missed))
    extra = sum(map(wanted, result.extra))
    return Figures(
        labels=len(pairs) + missed,
        findings=len(pairs) + extra,
        right=sum(pair.right for pair in pairs),
        events=len(pairs),
        modalities=sum(pair.modality for pair in pairs),
    )


def of_event(name: str) -> Wanted:
    """Whether a row is of one event."""
    return lambda row: row.event == name


def of_language(tag: str) -> Wanted:
    """Whether a row stands in one language."""
    return lambda row: row.language == tag


def of_half(name: str) -> Wanted:
    """Whether a row stands in a document of one half."""
    return lambda row: half(row.document) == name


def of_documents(chosen: Container[tuple[str, str]]) -> Wanted:
    """Whether a row stands in one of some documents, each named with its part of the corpus."""
    return lambda row: (row.document, row.part) in chosen


def both(one: Wanted, other: Wanted) -> Wanted:
    """Whether a row is wanted by two tests."""
    return lambda row: one(row) and other(row)


def told(label: Label) -> str:
    """A label in one line."""
    return f"{label.document} {label.part} line {label.line}: {label.modality} {label.event} {label.body}"


def told_found(found: Found) -> str:
    """A finding in one line."""
    bodies = ", ".join(sorted(found.bodies)) or "no body"
    return f"{found.document} {found.part} line {found.line}: {found.modality} {found.event} {bodies} [{found.rule}]"


def told_pair(pair: Pair) -> str:
    """A label and what was found in its place, in one line."""
    bodies = ", ".join(sorted(pair.found.bodies)) or "no body"
    return f"{told(pair.label)} | found {pair.found.modality} {bodies} [{pair.found.rule}]"
