"""English phrases about norms."""

from mandate_graph.languages.themes.norms import NormsPhrases

NORMS = NormsPhrases()
