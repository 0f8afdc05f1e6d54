"""English phrases about bodies."""

from mandate_graph.languages.themes.bodies import BodiesPhrases

BODIES = BodiesPhrases()
