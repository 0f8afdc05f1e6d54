"""United Nations documents as a checked graph: instruments, bodies, acts, and the words that bear them."""

__version__ = "0.1.0"
