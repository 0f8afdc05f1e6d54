"""Which work the passages of a part belong to."""

from mandate_graph.model.head import Head
from mandate_graph.model.identity import DocumentKey, InstrumentKey
from mandate_graph.model.passage import Document


def work_of(document: Document, head: Head) -> InstrumentKey | DocumentKey:
    """The instrument that a part prints, else the document by its symbol, else by what the file holds."""
    if head.instrument is not None:
        return head.instrument
    if head.symbol is not None:
        return DocumentKey(head.symbol)
    local = document.source.identifier
    return DocumentKey(f"{local}__{head.part}" if head.part else local)
