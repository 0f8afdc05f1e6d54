"""Russian phrases about structure."""

from mandate_graph.languages.themes.structure import StructurePhrases

STRUCTURE = StructurePhrases()
