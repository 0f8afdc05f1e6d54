"""The graph for other tools: RDF dumps and tables, pictures, networks, reports."""

from mandate_graph.export.formats import DUMP_FORMATS, DumpFormat, dump, dumped
from mandate_graph.export.tables import write_tables

__all__ = ["DUMP_FORMATS", "DumpFormat", "dump", "dumped", "write_tables"]
