"""What a build did with every file it was given."""

from dataclasses import dataclass
from pathlib import Path

from mandate_graph.model.issue import Issue
from mandate_graph.pipeline.sources import Passed


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
class Failed:
    """A file that could not be read, why, and what to do."""

    name: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Every file is in exactly one of the three lists. Times in seconds."""

    directory: Path
    built: tuple[Built, ...]
    skipped: tuple[Passed, ...]
    failed: tuple[Failed, ...]
    quads: int
    seconds: float
