"""Frequent words of the six languages, to tell them apart: those of the packs, and of the languages without one."""

from collections.abc import Mapping
from types import MappingProxyType

from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language

_WITHOUT_PACK: Mapping[Language, tuple[str, ...]] = {
    Language.ES: (
        "el",
        "los",
        "las",
        "del",
        "que",
        "y",
        "por",
        "para",
        "con",
        "su",
        "sus",
        "una",
        "al",
        "párr",
        "véase",
        "vol",
        "núm",
        "naciones",
        "unidas",
        "en",
        "de",
        "la",
    ),
    Language.FR: (
        "le",
        "les",
        "des",
        "du",
        "et",
        "que",
        "dans",
        "pour",
        "sur",
        "aux",
        "au",
        "une",
        "ses",
        "par",
        "voir",
        "vol",
        "no",
        "nations",
        "unies",
        "recueil",
        "en",
        "de",
        "la",
    ),
    Language.AR: (
        "في",
        "من",
        "على",
        "إلى",
        "أن",
        "عن",
        "التي",
        "إذ",
        "الأمم",
        "المتحدة",
    ),
}

STOP_WORDS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(PACKS[language].structure.stop_words if language in PACKS else _WITHOUT_PACK[language])
        for language in Language
    }
)
