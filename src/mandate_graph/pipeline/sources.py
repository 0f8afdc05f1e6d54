"""Which files a build is to read, and what each is called in the graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mandate_graph.errors import InputError

NOT_DOCUMENTS = frozenset(
    {".cfg", ".csv", ".ini", ".json", ".log", ".py", ".rq", ".toml", ".tsv", ".ttl", ".yaml", ".yml"}
)
"""Data and code that lie beside documents. They are passed over when a folder is read, and said to be."""

ABOUT_THE_FOLDER = frozenset({"changelog", "license", "notice", "readme"})
"""Names, without an ending, of files that speak of the folder itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read; `name` is its path below the folder that was given, with "/" between its parts."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A file that was not built, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The files to read, sorted by name, and those passed over."""

    files: tuple[SourceFile, ...]
    passed: tuple[Passed, ...]


def gather(places: Iterable[Path]) -> Gathered:
    """All files named, or found below the folders named; hidden files are left out.

    Raises InputError for a place that does not exist, and where two files would bear one name.
    """
    files: list[SourceFile] = []
    passed: list[Passed] = []
    for place in places:
        if not place.exists():
            raise InputError("there is no such file or folder", where=str(place), hint="check the path")
        for found in _below(place):
            reason = _reason_to_pass(found.path) if place.is_dir() else ""
            if reason:
                passed.append(Passed(name=found.name, reason=reason))
            else:
                files.append(found)
    return Gathered(files=_one_a_name(files), passed=tuple(passed))


def _reason_to_pass(path: Path) -> str:
    if path.suffix.lower() in NOT_DOCUMENTS:
        return f"{path.suffix} files are data, not documents"
    if path.stem.lower() in ABOUT_THE_FOLDER:
        return "it speaks of the folder, not of a document"
    return ""


def _below(place: Path) -> Iterator[SourceFile]:
    if not place.is_dir():
        yield SourceFile(path=place, name=place.name)
        return
    for path in sorted(place.rglob("*")):
        inner = path.relative_to(place)
        if not path.is_dir() and not any(part.startswith(".") for part in inner.parts):
            yield SourceFile(path=path, name=inner.as_posix())


def _one_a_name(files: list[SourceFile]) -> tuple[SourceFile, ...]:
    by_name: dict[str, SourceFile] = {}
    for file in files:
        other = by_name.setdefault(file.name, file)
        if other.path.resolve() != file.path.resolve():
            raise InputError(
                f"two files are called {file.name}: {other.path} and {file.path}",
                where=file.name,
                hint="build the folder above both, so that their paths tell them apart",
            )
    return tuple(by_name[name] for name in sorted(by_name))
