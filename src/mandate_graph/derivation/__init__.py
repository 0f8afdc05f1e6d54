"""What follows from all documents together: sessions, days, status periods, conflicts, gaps.

Nothing here is extracted; everything names the rule that made it and is made anew with every build.
"""

from mandate_graph.derivation.deriving import RULES, derive
from mandate_graph.derivation.rules import Graph, Rule

__all__ = ["RULES", "Graph", "Rule", "derive"]
