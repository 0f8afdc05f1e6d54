"""Which files a build is to read, and what each is called in the graph."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path, PurePosixPath

from mandate_graph.errors import InputError
from mandate_graph.pipeline import archives
from mandate_graph.pipeline.archives import members, read_member
from mandate_graph.pipeline.summary import Failed, Passed
from mandate_graph.reading import bytes_of

NOT_DOCUMENTS = frozenset(
    {".cfg", ".csv", ".ini", ".json", ".log", ".py", ".rq", ".toml", ".tsv", ".ttl", ".yaml", ".yml"}
)
"""Data and code that lie beside documents. They are passed over when a folder is read, and said to be."""

ABOUT_THE_FOLDER = frozenset({"changelog", "license", "notice", "readme"})
"""Names, without an ending, of files that speak of the folder itself."""

_OF_A_SYSTEM = frozenset({"__MACOSX"})
"""Folders that a packing program adds to an archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read; `name` is its path below the folder that was given, with "/" between its parts.

    `member` is its path in the ZIP archive at `path`, "" for a file by itself.
    """

    path: Path
    name: str
    member: str = ""

    def read(self, limit_bytes: int) -> bytes:
        """Its bytes; InputError, with the reason, where they cannot be had or are more than `limit_bytes`."""
        if self.member:
            return read_member(self.path, self.member, name=self.name, limit_bytes=limit_bytes)
        return bytes_of(self.path, name=self.name, limit_bytes=limit_bytes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The files to read, sorted by name, those passed over, and those that cannot be read as is known already."""

    files: tuple[SourceFile, ...]
    passed: tuple[Passed, ...] = ()
    failed: tuple[Failed, ...] = ()


def gather(places: Iterable[Path], listed: Iterable[str] = ()) -> Gathered:
    """All files named, found below the folders named, or packed in the archives named; hidden files are left out.

    A place that does not exist may be a pattern ("notes/**/*.txt"): its files are named by their paths below the
    part without wildcards. Each of the paths `listed` is named as it is written; one that does not exist fails by
    itself. Raises InputError for a place that does not exist, and where two files would bear one name.
    """
    found = [item for place in places for item in _at(place)]
    found += [item for path in listed for item in _listed(path)]
    return Gathered(
        files=_one_a_name([item for item in found if isinstance(item, SourceFile)]),
        passed=tuple(item for item in found if isinstance(item, Passed)),
        failed=tuple(item for item in found if isinstance(item, Failed)),
    )


Found = SourceFile | Passed | Failed


def _at(place: Path) -> Iterator[Found]:
    if place.exists():
        yield from _below(place, "") if place.is_dir() else _file(place, place.name)
        return
    if not has_magic(str(place)):
        raise InputError("there is no such file or folder", where=str(place), hint="check the path")
    fixed = Path(*_without_magic(place.parts))
    pattern = place.relative_to(fixed).as_posix()
    matches = [match for match in sorted(fixed.glob(pattern)) if not match.is_dir() and not _hidden(match, fixed)]
    if not matches:
        raise InputError("no file fits this pattern", where=str(place), hint="check the pattern")
    for match in matches:
        yield from _file(match, match.relative_to(fixed).as_posix())


def _hidden(path: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(below).parts)


def _without_magic(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts[:-1]:
        if has_magic(part):
            return
        yield part


def _listed(path: str) -> Iterator[Found]:
    place = Path(path)
    name = place.as_posix()
    if place.is_dir():
        yield from _below(place, "" if name == "." else f"{name}/")
    elif place.exists():
        yield from _file(place, name)
    else:
        yield Failed(name=name, reason="there is no such file", hint="Check the list.")


def _below(folder: Path, prefix: str) -> Iterator[Found]:
    """All files below a folder, those that are no documents passed over."""
    unread: list[OSError] = []
    for path, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(name for name in names if not name.startswith(".")):
            place = Path(path, file)
            name = prefix + place.relative_to(folder).as_posix()
            reason = _reason_to_pass(PurePosixPath(file))
            if reason:
                yield Passed(name=name, reason=reason)
            else:
                yield from _file(place, name)
    for problem in unread:
        name = prefix + Path(os.fsdecode(problem.filename)).relative_to(folder).as_posix()
        yield Failed(name=name, reason=f"the folder cannot be read: {problem.strerror}", hint="Change its permissions.")


def _file(place: Path, name: str) -> Iterator[Found]:
    """A file by itself, or what is packed in it."""
    if place.suffix.lower() != archives.SUFFIX:
        yield SourceFile(path=place, name=name)
        return
    try:
        for member in members(place, name=name):
            inner = PurePosixPath(member.path.replace("\\", "/"))
            own = f"{name}/{inner.as_posix()}"
            if any(part.startswith(".") and part != ".." for part in inner.parts) or _OF_A_SYSTEM & {*inner.parts}:
                continue
            reason = _reason_to_pass(inner)
            if member.fault:
                yield Failed(name=own, reason=member.fault, hint=member.hint)
            elif reason:
                yield Passed(name=own, reason=reason)
            else:
                yield SourceFile(path=place, name=own, member=member.path)
    except InputError as problem:
        yield Failed(name=name, reason=problem.what, hint=problem.hint)


def _reason_to_pass(path: PurePosixPath) -> str:
    if path.suffix.lower() in NOT_DOCUMENTS:
        return f"{path.suffix} files are data, not documents"
    if path.stem.lower() in ABOUT_THE_FOLDER:
        return "it speaks of the folder, not of a document"
    return ""


def _one_a_name(files: list[SourceFile]) -> tuple[SourceFile, ...]:
    by_name: dict[str, SourceFile] = {}
    for file in files:
        other = by_name.setdefault(file.name, file)
        if (other.path.resolve(), other.member) != (file.path.resolve(), file.member):
            raise InputError(
                f"two files are called {file.name}: {other.path} and {file.path}",
                where=file.name,
                hint="build the folder above both, so that their paths tell them apart",
            )
    return tuple(by_name[name] for name in sorted(by_name))
