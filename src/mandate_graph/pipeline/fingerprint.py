"""Which program made a result: kept results of another program are never used."""

import sys
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from mandate_graph.reading import libre_office
from mandate_graph.resources import ontology_files, registry_files

LIBRARIES = (
    "babel",
    "charset-normalizer",
    "lxml",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "pyoxigraph",
    "pypdfium2",
    "PyStemmer",
    "python-docx",
    "rdflib",
    "regex",
    "selectolax",
)
"""What has a say in how bytes become claims and claims become lines."""

_PACKAGE = Path(__file__).resolve().parents[1]


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """A digest of every module, language pack, register and scheme, and of the versions of the libraries below them.

    All files are read, which takes some hundredths of a second: times and sizes of files would be quicker, and wrong
    after a checkout that restores them.
    """
    whole = sha256()
    for part in _parts():
        whole.update(part)
    return whole.hexdigest()[:24]


def _parts() -> Iterator[bytes]:
    yield f"{sys.version}\n".encode()
    for name in LIBRARIES:
        yield f"{name} {_version(name)}\n".encode()
    yield f"{_word_processor()}\n".encode()
    for path in sorted(_PACKAGE.rglob("*.py")):
        yield f"{path.relative_to(_PACKAGE).as_posix()}\n".encode()
        yield sha256(path.read_bytes()).digest()
    for path in (*ontology_files(), *registry_files()):
        yield f"{path.name}\n".encode()
        yield sha256(path.read_bytes()).digest()


def _word_processor() -> tuple[str, int, int] | None:
    """The program that makes DOCX of older formats; a newer one may make other text."""
    found = libre_office()
    if found is None:
        return None
    program = Path(found).resolve()
    return str(program), program.stat().st_size, program.stat().st_mtime_ns


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"
