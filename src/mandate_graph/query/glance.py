"""Queries that are safe at a glance, so that the many small ones need not be read by the grammar.

SPARQL leaves this graph, chooses another dataset and calls for changing values with words of its own, and so does all
that the engine knows beyond SPARQL 1.1. Where the letters of none of these stand anywhere in a text, not even within
a name, the query can do nothing of the kind; whatever else may be wrong with it, the engine refuses. Every other query
is read by `guard`, and so is one that the engine refuses, for the better words.
"""

import re
from collections.abc import Mapping, Set

from mandate_graph.query.engine import Asked
from mandate_graph.query.results import Term
from mandate_graph.vocabulary.prefixes import PREFIXES

LONGEST = 4_000
"""Characters of a query that is small."""
MOST_BRACKETS = 30
"""Opening brackets of a query that cannot be nested too deeply."""

_TELLING = (
    *("service", "from", "describe", "now", "rand", "uuid", "bnode"),
    *("lateral", "adjust", "triple", "subject", "predicate", "object", "dir", "haslang", "version"),
    *("\\", "\r", "<<", "{|", "~", "--"),
)
"""Letters of what a glance does not tell: escapes, and words and signs that do more than match what is here."""
_OWN = PREFIXES["mg"]
_DECLARED = f"mg: <{_OWN}>"
_OWN_NAME = re.compile(r"\bmg:([A-Za-z]\w*)")
_PREFIX = re.compile(r"([A-Za-z][\w.-]*):")


def at_a_glance(
    text: str, *, prefixes: Mapping[str, str], defined: Set[str], bindings: Mapping[str, Term]
) -> Asked | None:
    """The query as the engine takes it; None where it must be read by the grammar.

    `prefixes` are known without being declared. A query with a term that is not among those that the ontology has
    `defined`, if any, must be read, so that its asker can be told.
    """
    if len(text) > LONGEST or text.count("(") + text.count("{") + text.count("[") > MOST_BRACKETS:
        return None
    small = text.lower()
    if any(letters in small for letters in _TELLING) or text.count(_OWN) != text.count(_DECLARED):
        return None
    if defined and any(_OWN + name not in defined for name in _OWN_NAME.findall(text)):
        return None
    used = {name: prefixes[name] for name in set(_PREFIX.findall(text)) if name in prefixes}
    return Asked(text, bindings, used)
