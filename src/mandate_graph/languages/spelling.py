"""How names are compared, over all language packs together: a Russian text names English bodies too."""

from functools import lru_cache

from mandate_graph.languages import PACKS
from mandate_graph.languages.name_index import Spelling
from mandate_graph.languages.tokens import folded


@lru_cache(maxsize=1)
def spelling() -> Spelling:
    """The words passed over, the phrases for the United Nations and the words that count as one."""
    packs = PACKS.values()
    return Spelling(
        passed_over=frozenset(word for pack in packs for word in pack.bodies.passed_over),
        organization=tuple((phrase, pack.language) for pack in packs for phrase in pack.bodies.united_nations),
        alike=tuple(frozenset(folded(word) for word in group) for pack in packs for group in pack.bodies.alike),
    )
