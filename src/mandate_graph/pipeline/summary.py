"""What a build did with every file it was given."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mandate_graph.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A file that is in the graph. `issues` tells what was remarkable about it: its encoding, a cue without a body."""

    name: str
    encoding: str
    citations: int
    acts: int
    meetings: int
    reports: int
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A file that was not built, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A file that could not be read, why, and what to do."""

    name: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Every file is in exactly one of the lists `built`, `unchanged`, `skipped` and `failed`. Times in seconds.

    `unchanged` are those whose graph is what it was in the version before; `gone` names files of that version that
    are no longer there. `published`: whether there is a new version, which there is not where nothing changed.
    """

    directory: Path
    built: tuple[Built, ...]
    skipped: tuple[Passed, ...]
    failed: tuple[Failed, ...]
    quads: int
    seconds: float
    unchanged: tuple[Built, ...] = ()
    gone: tuple[str, ...] = ()
    published: bool = True

    @property
    def documents(self) -> tuple[Built, ...]:
        """Every file that is in the graph, by name."""
        return tuple(sorted((*self.built, *self.unchanged), key=lambda one: one.name))

    @property
    def counts(self) -> dict[str, int]:
        """How many files each outcome has."""
        lists = {"built": self.built, "unchanged": self.unchanged, "skipped": self.skipped, "failed": self.failed}
        return {name: len(files) for name, files in lists.items()}

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Of every file: its name, what became of it, why, and what to do."""
        for one in self.built:
            yield one.name, "built", "", ""
        for one in self.unchanged:
            yield one.name, "unchanged", "", ""
        for passed in self.skipped:
            yield passed.name, "skipped", passed.reason, ""
        for failed in self.failed:
            yield failed.name, "failed", failed.reason, failed.hint

    def as_values(self) -> dict[str, Any]:
        """All of it as values that JSON can hold."""
        values = asdict(self)
        values["directory"] = str(self.directory)
        return {"counts": self.counts, **values}
