"""English phrases about acts."""

from mandate_graph.languages.themes.acts import ActsPhrases

ACTS = ActsPhrases()
