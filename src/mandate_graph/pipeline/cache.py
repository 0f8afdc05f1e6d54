"""Results of stages, kept beside the graph so that a later build need not make them anew.

    DIR/cache/FINGERPRINT/KIND/KK/KEY     one result; KEY is a digest of all that the result depends on

An entry is a digest and the compressed value behind it. It is written under another name and renamed, so that a
killed build leaves whole entries only; one that does not fit its digest counts as absent.

Values are pickled, for they are nested values of the model in their tens of thousands. A graph directory may come
from somebody else, and a plain unpickler would run what a hostile entry says. This one makes values of the classes
named below and nothing else: an entry can hold a wrong claim, as a hostile graph can, but no program.
"""

import io
import pickle
import shutil
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

from mandate_graph.store import write_whole

_DIGEST = 32
_LEVEL = 1
_STANDARD = {("datetime", kind.__name__): kind for kind in (date, datetime, timedelta, timezone)}
_MODULES = (
    "mandate_graph.model.",
    "mandate_graph.building.registry",
    "mandate_graph.building.survey",
    "mandate_graph.pipeline.results",
    "mandate_graph.pipeline.summary",
    "mandate_graph.resolution.discovery.",
    "mandate_graph.store.manifest",
)


def key_of(*parts: object) -> str:
    """A digest of strings and of values whose `repr` says all of them."""
    return sha256("\n".join(map(repr, parts)).encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Cache:
    """The kept results of one program, known by its fingerprint, in one graph directory."""

    directory: Path
    fingerprint: str

    def has(self, kind: str, key: str) -> bool:
        """Whether a whole result is kept under a key."""
        return self._body(kind, key) is not None

    def get(self, kind: str, key: str) -> Any:
        """The value kept under a key; None where there is none, or none that is whole."""
        try:
            body = self._body(kind, key)
            return None if body is None else _Values(io.BytesIO(zlib.decompress(body))).load()
        except (OSError, ValueError, TypeError, AttributeError, EOFError, IndexError, KeyError, zlib.error):
            return None
        except (pickle.UnpicklingError, ImportError):
            return None

    def put(self, kind: str, key: str, value: object) -> None:
        """Keeps a value, whole or not at all."""
        body = zlib.compress(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL), _LEVEL)
        write_whole(self._path(kind, key), sha256(body).digest() + body)

    def keep_only(self, used: Iterable[tuple[str, str]]) -> None:
        """Removes every result that is not among the used ones, those of other programs included."""
        own = self.directory / self.fingerprint
        for other in _folders(self.directory):
            if other != own and other.name != BASE:
                shutil.rmtree(other, ignore_errors=True)
        wanted = set(used)
        for kind in _folders(own):
            for entry in kind.glob("*/*"):
                if (kind.name, entry.name) not in wanted:
                    entry.unlink(missing_ok=True)

    def _body(self, kind: str, key: str) -> bytes | None:
        """What is kept under a key, as long as it fits its digest."""
        try:
            data = self._path(kind, key).read_bytes()
        except OSError:
            return None
        body = data[_DIGEST:]
        return body if sha256(body).digest() == data[:_DIGEST] else None

    def _path(self, kind: str, key: str) -> Path:
        return self.directory / self.fingerprint / kind / key[:2] / key


BASE = "base"
"""The folder with the store that a build starts from; see `pipeline.base`."""


def _folders(directory: Path) -> Iterator[Path]:
    return (path for path in directory.iterdir() if path.is_dir()) if directory.is_dir() else iter(())


class _Values(pickle.Unpickler):
    """Makes values of known classes only."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _STANDARD:
            return _STANDARD[module, name]
        if (module, name) == ("builtins", "getattr"):
            return _member
        if module.startswith(_MODULES) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum | tuple)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a kept result")


def _member(kind: type, name: str) -> Enum:
    """A member of an enumeration by its name, which some versions of Python ask `getattr` for, and nothing else."""
    if not (isinstance(kind, type) and issubclass(kind, Enum) and name in kind.__members__):
        raise pickle.UnpicklingError(f"{name} is no member of {kind}")
    return kind[name]
