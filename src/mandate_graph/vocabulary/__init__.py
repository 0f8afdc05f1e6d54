"""The graph's words: prefixes, terms, identifiers, and the schemes that hold what is known before reading.

The only package that mints IRIs.
"""

from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES, sparql_prologue
from mandate_graph.vocabulary.schemes import load_registry

__all__ = ["BASE", "PREFIXES", "citation_form", "load_registry", "sparql_prologue"]
