"""Frequent words of the six languages, to tell them apart: those of the packs, and of the languages without one."""

from collections.abc import Mapping
from types import MappingProxyType

from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language

_WITHOUT_PACK: Mapping[Language, tuple[str, ...]] = {
    Language.ZH: (
        "的",
        "和",
        "在",
        "国",
        "会",
        "联合国",
        "决议",
        "年",
    ),
}

STOP_WORDS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(PACKS[language].structure.stop_words if language in PACKS else _WITHOUT_PACK[language])
        for language in Language
    }
)
