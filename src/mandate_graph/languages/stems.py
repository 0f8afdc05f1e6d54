"""One form for all inflections of a word, to compare what two texts are about."""

from functools import lru_cache

from mandate_graph.languages.grammar import lemma
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.language import Language

_SHORTEST_PLURAL = 4
_SHORTEST_CONTENT = 4


@lru_cache(maxsize=1 << 15)
def stem(word: str, language: Language) -> str:
    """The dictionary form in Russian; in English the word without its plural ending.

    >>> stem("Working", Language.EN), stem("groups", Language.EN), stem("людьми", Language.RU)
    ('working', 'group', 'человек')
    """
    plain = folded(word)
    if language is Language.RU:
        return folded(lemma(plain, language))
    if language is Language.EN and len(plain) > _SHORTEST_PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-3] + "y" if plain.endswith("ies") else plain[:-1]
    return plain


def stems(text: str, language: Language) -> frozenset[str]:
    """The stems of the longer words of a text.

    >>> sorted(stems("the smuggling of migrants", Language.EN))
    ['migrant', 'smuggling']
    """
    return frozenset(
        stem(token.text, language) for token in tokens(text) if token.word and len(token.text) >= _SHORTEST_CONTENT
    )
