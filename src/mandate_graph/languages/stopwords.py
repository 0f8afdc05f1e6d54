"""Frequent words of the six languages, to tell them apart."""

from collections.abc import Mapping
from types import MappingProxyType

from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language

STOP_WORDS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {language: frozenset(PACKS[language].structure.stop_words) for language in Language}
)
