"""Documents in ZIP archives: each member is read by itself and in bounded size, nothing is ever unpacked to disk.

What an archive says of itself is checked before any of it is read: how long its directory is, how many members it
has, how large they would be, and how much larger than the archive. The sizes may lie, but no more than the size that
is told is ever read of a member.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from mandate_graph.errors import InputError, SourceTooLarge, UnreadableSource

SUFFIX = ".zip"
MOST_MEMBERS = 50_000
MOST_BYTES = 4_000_000_000
"""Bytes that the members may have together when they are unpacked."""
MOST_SWOLLEN = 200
"""How many times larger than the archive they may be together; texts are three to ten times as large."""
_SMALL = 20_000_000
"""Bytes that are let pass however much they were packed."""
_LONGEST_DIRECTORY = 32_000_000
_TAIL = 66_000
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_ENCRYPTED = 0x1
_ANYTHING_WRONG = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file in an archive. `fault` says why it cannot be read, "" where it may be."""

    path: str
    size: int
    fault: str = ""
    hint: str = ""


def members(archive: Path, *, name: str) -> Iterator[Member]:
    """The files in an archive in the order of their paths.

    Raises UnreadableSource or SourceTooLarge, with `name`, for one that is broken or would swell beyond bounds.
    """
    _check_directory(archive, name)
    infos = [info for info in _opened(*_identity(archive, name)).infolist() if not info.is_dir()]
    total = sum(info.file_size for info in infos)
    swollen = total > _SMALL and total > MOST_SWOLLEN * archive.stat().st_size
    if len(infos) > MOST_MEMBERS or total > MOST_BYTES or swollen:
        raise _swollen(f"its {len(infos)} members would unpack to {total} bytes", name)
    seen: set[str] = set()
    for info in sorted(infos, key=lambda info: info.filename):
        fault, hint = _fault(info, seen)
        seen.add(info.filename)
        yield Member(path=info.filename, size=info.file_size, fault=fault, hint=hint)


def read_member(archive: Path, member: str, *, name: str, limit_bytes: int) -> bytes:
    """The bytes of a member; InputError, with its reason, where they cannot be had."""
    try:
        opened = _opened(*_identity(archive, name))
        info = opened.getinfo(member)
        if info.file_size > limit_bytes:
            raise SourceTooLarge(
                f"the file has {info.file_size} bytes, the limit is {limit_bytes}",
                where=name,
                hint="Raise the limit in the settings, or split the file.",
            )
        with opened.open(info) as stream:
            return stream.read(limit_bytes)
    except KeyError:
        raise InputError("the archive no longer holds it", where=name, hint="Build again.") from None
    except RuntimeError:
        raise UnreadableSource("it needs a password", where=name, hint="Unlock the archive.") from None
    except _ANYTHING_WRONG as problem:
        raise UnreadableSource(f"it is broken: {problem}", where=name, hint="Fetch the archive again.") from None


def _fault(info: zipfile.ZipInfo, seen: set[str]) -> tuple[str, str]:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if info.flag_bits & _ENCRYPTED:
        return "it needs a password", "Unlock the archive."
    if path.is_absolute() or ".." in path.parts or not path.parts or ":" in path.parts[0]:
        return "its path leads out of the archive", "Unpack it yourself if you trust it."
    if path.suffix.lower() == SUFFIX:
        return "it is an archive in an archive, which is not opened", "Unpack it, and build the folder."
    return ("the archive holds it more than once", "Pack it anew.") if info.filename in seen else ("", "")


def _check_directory(archive: Path, name: str) -> None:
    """Refuses an archive whose list of members alone would fill the memory; a broken one is told when it is opened."""
    try:
        with archive.open("rb") as file:
            file.seek(max(0, archive.stat().st_size - _TAIL))
            tail = file.read()
        at, large = tail.rfind(_END), tail.rfind(_END_64)
        if at < 0:
            return
        size = struct.unpack_from("<I", tail, at + 12)[0]
        if size == 0xFFFFFFFF and large >= 0:
            size = struct.unpack_from("<Q", tail, large + 40)[0]
    except (OSError, struct.error):
        return
    if size > _LONGEST_DIRECTORY:
        raise _swollen(f"the list of its members has {size} bytes", name)


def _swollen(what: str, name: str) -> SourceTooLarge:
    hint = "Unpack it yourself if you trust it, and build the folder."
    return SourceTooLarge(f"the archive is not opened: {what}", where=name, hint=hint)


def _identity(archive: Path, name: str) -> tuple[Path, str, int, int]:
    """What tells an archive from a later one of the same name."""
    try:
        found = archive.stat()
    except OSError:
        raise InputError("there is no such file", where=name, hint="Check the path.") from None
    return archive, name, found.st_mtime_ns, found.st_size


@lru_cache(maxsize=2)
def _opened(archive: Path, name: str, _modified: int, _size: int) -> zipfile.ZipFile:
    """An open archive, kept for its next member: its directory is read once a process."""
    try:
        return zipfile.ZipFile(archive)
    except _ANYTHING_WRONG as problem:
        raise UnreadableSource(f"the archive is broken: {problem}", where=name, hint="Fetch it again.") from None
