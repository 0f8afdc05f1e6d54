"""What follows from all documents together: sessions, days, status periods, conflicts, gaps.

Nothing here is extracted; everything names the rule that made it and is made anew with every build.
"""

from mandate_graph.derivation.asking import Graph
from mandate_graph.derivation.context import Kept, made_anew
from mandate_graph.derivation.deriving import RULES, derive
from mandate_graph.derivation.rules import Rule

__all__ = ["RULES", "Graph", "Kept", "Rule", "derive", "made_anew"]
