"""Documents from the United Nations' public document service, politely and by symbol."""

from mandate_graph.fetching.fetcher import Fetcher, Outcome, Result, Wanted
from mandate_graph.fetching.ledger import Ledger
from mandate_graph.fetching.manner import Manner
from mandate_graph.fetching.service import Answer, DocumentService, Format

__all__ = ["Answer", "DocumentService", "Fetcher", "Format", "Ledger", "Manner", "Outcome", "Result", "Wanted"]
