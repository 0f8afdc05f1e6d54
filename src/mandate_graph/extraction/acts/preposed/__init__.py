"""Acts in languages without inflection that put modifiers before nouns and nothing between words."""

from mandate_graph.extraction.acts.preposed.finding import PreposedReader
from mandate_graph.extraction.acts.preposed.patterns import compiled_preposed

__all__ = ["PreposedReader", "compiled_preposed"]
