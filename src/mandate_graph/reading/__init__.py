"""Bytes to text: what a file is, how it is encoded, and its text unchanged."""

from mandate_graph.reading.reader import READERS, bytes_of, read, read_data
from mandate_graph.reading.word_processor import program as libre_office

__all__ = ["READERS", "bytes_of", "libre_office", "read", "read_data"]
