"""`mandate-graph doctor`: what is installed, what is missing, and how to add it."""

import platform
import sys
from importlib import metadata
from pathlib import Path

from mandate_graph import __version__, settings
from mandate_graph.cli import output
from mandate_graph.errors import MandateGraphError

NEEDED = (
    "Babel", "fastapi", "httpx", "networkx", "pyoxigraph", "pyshacl", "python-docx", "rdflib", "rich", "typer",
    "uvicorn",
)  # fmt: skip
OPTIONAL = {"pandas": "answers as data frames: pip install 'mandate-graph[pandas]'"}


def doctor() -> None:
    """Say what is installed and in order, and what is not."""
    rows = [
        ("mandate-graph", __version__, ""),
        ("python", platform.python_version(), "" if sys.version_info >= (3, 11) else "3.11 or later is needed"),
        *(_library(name, f"pip install {name}") for name in NEEDED),
        *(_library(name, f"optional; {what}") for name, what in OPTIONAL.items()),
        _libreoffice(),
        *(_folder(name) for name in ("ontology", "shapes", "queries", "sample")),
        _graph(),
    ]
    output.write_grid(("part", "found", "note"), rows)


def _library(name: str, how: str) -> tuple[str, str, str]:
    try:
        return name, metadata.version(name), ""
    except metadata.PackageNotFoundError:
        return name, "missing", how


def _libreoffice() -> tuple[str, str, str]:
    from mandate_graph.reading.word_processor import program

    found = program()
    return "LibreOffice", found or "missing", "" if found else "optional; it reads DOC and RTF files: install it"


def _folder(name: str) -> tuple[str, str, str]:
    from mandate_graph.resources import folder

    try:
        files = sum(path.is_file() for path in folder(name).rglob("*"))
    except MandateGraphError as error:
        return f"{name}/", "missing", error.hint
    return f"{name}/", f"{files} files", "" if files else "empty: install the package again"


def _graph() -> tuple[str, str, str]:
    from mandate_graph.store import current_version

    try:
        graph: Path = settings.load().graph
        return "graph", str(current_version(graph)), ""
    except MandateGraphError as error:
        return "graph", "none", str(error)
