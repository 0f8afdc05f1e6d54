"""One form for all inflections of a word, to compare what two texts are about."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import regex

from mandate_graph.languages.grammar import lemma
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.language import Language

_SHORTEST_PLURAL = 4
_DEFINITE = regex.compile(r"[وف]?(?:[بك]?ال|لل)(?=\p{Arabic}{2})")
_INDEFINITE_OBJECT = regex.compile(r"(?<=\p{Arabic}{3})(?<![اء])ا$")
_SHORTEST_CONTENT = 4
_PLURALS: Mapping[Language, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Language.EN: (("ies", "y"), ("s", "")),
        Language.ES: (("ces", "z"), ("des", "d"), ("les", "l"), ("nes", "n"), ("res", "r"), ("s", "")),
        Language.FR: (("eaux", "eau"), ("aux", "al"), ("s", ""), ("x", "")),
    }
)
"""Endings of the plural and of the singular, the first that fits."""


@lru_cache(maxsize=1 << 15)
def stem(word: str, language: Language) -> str:
    """The dictionary form in Russian; elsewhere the word without its plural ending, or without an article that clings.

    >>> stem("Working", Language.EN), stem("groups", Language.EN), stem("людьми", Language.RU)
    ('working', 'group', 'человек')
    >>> stem("Comisiones", Language.ES), stem("grupos", Language.ES), stem("relatores", Language.ES)
    ('comision', 'grupo', 'relator')
    """
    plain = folded(word)
    if language is Language.AR:
        return str(_INDEFINITE_OBJECT.sub("", _DEFINITE.sub("", plain)))
    if language is Language.RU:
        return folded(lemma(plain, language))
    if len(plain) <= _SHORTEST_PLURAL or plain.endswith("ss"):
        return plain
    for plural, singular in _PLURALS.get(language, ()):
        if plain.endswith(plural):
            return plain[: -len(plural)] + singular
    return plain


def stems(text: str, language: Language) -> frozenset[str]:
    """The stems of the longer words of a text.

    >>> sorted(stems("the smuggling of migrants", Language.EN))
    ['migrant', 'smuggling']
    """
    return frozenset(
        stem(token.text, language) for token in tokens(text) if token.word and len(token.text) >= _SHORTEST_CONTENT
    )
