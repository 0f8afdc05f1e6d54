"""The rules of citations at work in Chinese, each with sentences of our own."""

from mandate_graph.languages.themes.citations import CitationRule

RULES: tuple[CitationRule, ...] = ()
