"""What a collection holds, what it only cites, and what it lacks of a list."""

from mandate_graph.holdings.comparison import Lacking, State, compare
from mandate_graph.holdings.held import Holdings, cited_but_absent, read_holdings
from mandate_graph.holdings.symbol_list import Listed, read_symbol_list

__all__ = [
    "Holdings",
    "Lacking",
    "Listed",
    "State",
    "cited_but_absent",
    "compare",
    "read_holdings",
    "read_symbol_list",
]
