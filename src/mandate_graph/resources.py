"""Where the data that ships with the package stands.

In a checkout the folders `ontology`, `shapes`, `queries` and `sample` are at the top of the tree; a wheel
carries them as `mandate_graph/data/…`. Nobody else in the package needs to know which of the two it is.
"""

from pathlib import Path

from mandate_graph.errors import MandateGraphError

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "data", _PACKAGE.parents[1])
_REGISTRY = ("bodies", "treaties", "document-series")


def folder(name: str) -> Path:
    """The folder `name` ("ontology", "shapes", "queries", "sample").

    >>> folder("ontology").name
    'ontology'
    """
    for root in _ROOTS:
        if (root / name).is_dir():
            return root / name
    raise MandateGraphError(f"the data folder {name} is missing", hint="install the package again")


def ontology_files() -> tuple[Path, ...]:
    """The ontology: a file a theme, and the closed schemes. What belongs into the graph `graph/ontology`."""
    schemes = [path for path in sorted(folder("ontology").glob("schemes/*.ttl")) if not _is_registry(path)]
    return (*sorted(folder("ontology").glob("*.ttl")), *schemes)


def registry_files() -> tuple[Path, ...]:
    """The registers of bodies, treaties and document series. What belongs into the graph `graph/registry`."""
    return tuple(path for path in sorted(folder("ontology").glob("schemes/*.ttl")) if _is_registry(path))


def shape_files() -> tuple[Path, ...]:
    """The SHACL shapes, a file a theme."""
    return tuple(sorted(folder("shapes").glob("*.ttl")))


def query_files() -> tuple[Path, ...]:
    """The saved queries, `queries/<subject>/<question>.rq`."""
    return tuple(sorted(folder("queries").glob("*/*.rq")))


def sample_files() -> tuple[Path, ...]:
    """The restated documents of the bundled sample."""
    return tuple(
        path for path in sorted(folder("sample").rglob("*")) if path.suffix in {".md", ".txt"} and path.stem != "README"
    )


def _is_registry(path: Path) -> bool:
    return path.stem.startswith(_REGISTRY)
