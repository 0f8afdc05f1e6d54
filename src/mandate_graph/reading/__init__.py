"""Bytes to text: what a file is, how it is encoded, and its text unchanged."""

from mandate_graph.reading.reader import READERS, read

__all__ = ["READERS", "read"]
