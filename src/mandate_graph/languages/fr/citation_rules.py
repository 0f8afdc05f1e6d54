"""French sentences in which each rule works, and in which it must not."""

from mandate_graph.languages.themes.citations import CitationRule

RULES: tuple[CitationRule, ...] = ()
