"""United Nations documents as a checked graph: instruments, bodies, acts, and the words that bear them."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mandate_graph.api import open_graph

__all__ = ["__version__", "open_graph"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load the Python interface when it is first asked for: the command line starts without it."""
    if name == "open_graph":
        from mandate_graph.api import open_graph

        return open_graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
