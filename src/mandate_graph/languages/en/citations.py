"""English phrases about citations."""

from mandate_graph.languages.themes.citations import CitationsPhrases

CITATIONS = CitationsPhrases()
