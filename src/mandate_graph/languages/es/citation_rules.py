"""The rules that find citations, as they work in Spanish."""

from mandate_graph.languages.themes.citations import CitationRule

RULES: tuple[CitationRule, ...] = ()
