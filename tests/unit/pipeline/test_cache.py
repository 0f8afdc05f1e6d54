"""Kept results: whole or absent, values and no programs."""

import os
import pickle
import zlib
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name
from mandate_graph.pipeline.cache import Cache, key_of
from mandate_graph.pipeline.fingerprint import LIBRARIES, fingerprint

KEY = key_of("one")
VALUE = (
    BodyRecord(key=BodyKey("x"), kind=BodyKind.COMMITTEE, names=(Name("Comité", Language.FR),)),
    InstrumentKey(issuer=BodyKey("x"), kind=InstrumentKind.DECISION, number="2/3", adopted=date(2031, 5, 9)),
    frozenset({"a"}),
)


class Hostile:
    """What a stranger may put into an entry: it makes a folder when it is unpickled."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (self.folder,)


def entry(cache: Cache) -> Path:
    (path,) = (path for path in cache.directory.rglob(KEY) if path.is_file())
    return path


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "f")
    cache.put("kind", KEY, VALUE)
    assert cache.get("kind", KEY) == VALUE
    assert cache.get("kind", key_of("two")) is None
    assert Cache(tmp_path, "other program").get("kind", KEY) is None


@pytest.mark.parametrize("cut", [0, 5, 40, -1])
def test_an_entry_that_was_cut_short_is_none(tmp_path: Path, cut: int) -> None:
    cache = Cache(tmp_path, "f")
    cache.put("kind", KEY, VALUE)
    entry(cache).write_bytes(entry(cache).read_bytes()[:cut])
    assert cache.get("kind", KEY) is None


def test_an_entry_with_one_other_bit_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "f")
    cache.put("kind", KEY, VALUE)
    data = bytearray(entry(cache).read_bytes())
    data[-3] ^= 1
    entry(cache).write_bytes(data)
    assert cache.get("kind", KEY) is None


def test_an_entry_of_a_stranger_runs_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", "f")
    cache.put("kind", KEY, VALUE)
    body = zlib.compress(pickle.dumps(Hostile(str(tmp_path / "made"))))
    entry(cache).write_bytes(sha256(body).digest() + body)
    assert cache.get("kind", KEY) is None
    assert not (tmp_path / "made").exists()


class ByName:
    """A thing that is asked for by `getattr`, as some versions of Python pickle members of enumerations."""

    def __init__(self, owner: object, name: str) -> None:
        self.asked = (owner, name)

    def __reduce__(self) -> tuple[object, tuple[object, str]]:
        return getattr, self.asked


@pytest.mark.parametrize(
    ("owner", "name", "value"),
    [(BodyKind, "COMMITTEE", BodyKind.COMMITTEE), (BodyKind, "mro", None), (BodyKey, "__init__", None)],
)
def test_members_of_enumerations_may_be_asked_for_by_name_and_nothing_else(
    tmp_path: Path, owner: object, name: str, value: object
) -> None:
    cache = Cache(tmp_path, "f")
    cache.put("kind", KEY, ByName(owner, name))
    assert cache.get("kind", KEY) is value


def test_only_what_was_used_is_kept(tmp_path: Path) -> None:
    old, cache = Cache(tmp_path, "older program"), Cache(tmp_path, "f")
    old.put("kind", KEY, VALUE)
    cache.put("kind", KEY, VALUE)
    cache.put("kind", key_of("two"), VALUE)
    cache.keep_only([("kind", KEY)])
    assert old.get("kind", KEY) is None
    assert (cache.get("kind", KEY), cache.get("kind", key_of("two"))) == (VALUE, None)


def test_every_library_that_has_a_say_is_one_that_is_required() -> None:
    required = Path(__file__).parents[3].joinpath("pyproject.toml").read_text(encoding="utf-8").casefold()
    missing = [name for name in LIBRARIES if f'"{name.casefold()}' not in required]
    assert missing == ["pymorphy3-dicts-ru"]  # brought by pymorphy3
    assert len(fingerprint()) == 24
