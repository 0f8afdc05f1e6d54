"""The word forms of a phrase, computed once when a pattern is compiled, never while a text is read.

A phrase stands in a language pack or in a registry in its dictionary form. Its pattern matches every
inflected form: Russian forms come from pymorphy3's lexemes, English ones from four endings, any other
language is matched as written.
"""

from functools import cache

import pymorphy3
import regex

from mandate_graph.model.language import Language

_MINIMUM_SCORE = 0.05


@cache
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def _russian_forms(word: str) -> frozenset[str]:
    forms = {word}
    for parse in _analyzer().parse(word):
        if parse.score >= _MINIMUM_SCORE:
            forms.update(form.word for form in parse.lexeme)
    return frozenset(forms | {form.replace("ё", "е") for form in forms})


def _english_forms(word: str) -> frozenset[str]:
    if not word.isalpha() or len(word) < 3:
        return frozenset({word})
    if word.endswith("y") and word[-2] not in "aeiou":
        return frozenset({word, word[:-1] + "ies"})
    return frozenset({word, word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")})


@cache
def word_forms(word: str, language: Language) -> frozenset[str]:
    """Every form of a word, lower case, the word itself included.

    >>> sorted(word_forms("committee", Language.EN))
    ['committee', 'committees']
    >>> "рабочей" in word_forms("рабочий", Language.RU)
    True
    """
    lowered = word.lower()
    if language is Language.RU:
        return _russian_forms(lowered)
    if language is Language.EN:
        return _english_forms(lowered)
    return frozenset({lowered})


@cache
def word_pattern(word: str, language: Language) -> str:
    """A pattern, without a group, that matches any form of a word; use with `regex.IGNORECASE`."""
    forms = sorted(word_forms(word, language), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(regex.escape(form) for form in forms) + ")"


@cache
def phrase_pattern(phrase: str, language: Language) -> str:
    """A pattern that matches a phrase in any inflection, any white space between its words.

    A word in square brackets is matched as written: "правило [процедуры]".

    >>> bool(regex.fullmatch(phrase_pattern("рабочая группа", Language.RU), "Рабочей группы", regex.IGNORECASE))
    True
    """
    parts = []
    for word in phrase.split():
        if word.startswith("[") and word.endswith("]"):
            parts.append(regex.escape(word[1:-1]))
        else:
            pieces = regex.split(r"([\w’']+)", word)
            parts.append(
                "".join(
                    word_pattern(piece, language) if index % 2 else regex.escape(piece)
                    for index, piece in enumerate(pieces)
                )
            )
    return r"\s+".join(parts)
