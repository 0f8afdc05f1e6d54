"""A reader of SPARQL 1.1 queries: whether a text is one, what it asks of the dataset, and where it goes wrong.

It follows https://www.w3.org/TR/sparql11-query/#grammar by recursive descent, reads each token where the grammar
wants one, and keeps no tree: only what the guard and the service need to know. What holds across a whole query
(grouping, scopes of variables and of blank nodes) is left to the engine, which reads the same text again.
"""

from mandate_graph.query.sparql.facts import DatasetClause, NamedTerm, QueryFacts
from mandate_graph.query.sparql.queries import read_facts

__all__ = ["DatasetClause", "NamedTerm", "QueryFacts", "read_facts"]
