"""The word forms of a phrase, computed once when a pattern is compiled, never while a text is read.

A phrase stands in a language pack or in a registry in its dictionary form. Its pattern matches every
inflected form: Russian forms come from pymorphy3's lexemes, those of English, French and Spanish from a few
endings of the plural, Arabic ones from the particles and pronouns that cling to a word. Chinese has no forms.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

import pymorphy3
import regex

from mandate_graph.languages.script import any_apostrophe, blank
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


_STRESSED = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"}


def _spanish_forms(word: str) -> frozenset[str]:
    if not word.isalpha() or len(word) < 4:
        return frozenset({word})
    if word[-2] in _STRESSED and word[-1] in "ns":
        return frozenset({word, f"{word[:-2]}{_STRESSED[word[-2]]}{word[-1]}es"})
    if word.endswith("z"):
        return frozenset({word, f"{word[:-1]}ces"})
    return frozenset({word, word + ("s" if word[-1] in "aeiou" else "es")})


def _french_forms(word: str) -> frozenset[str]:
    if not word.isalpha() or len(word) < 4:
        return frozenset({word})
    if word.endswith("al"):
        return frozenset({word, f"{word[:-1]}ux"})
    return frozenset({word, word + ("" if word[-1] in "sxz" else "s")})


_ARTICLE = "ال"
_PARTICLES = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_PLAIN_ALEF = str.maketrans("أإآ", "ااا")
_FINAL_YEH = {"ي": "ى", "ى": "ي"}
_SHORTEST_WITH_CLITICS = 3
_NO_TANWIN = frozenset("ةاىء")
"""Endings that an indefinite object keeps; behind any other it bears an alef ("فريقا")."""


def _arabic_stems(word: str) -> tuple[str, str]:
    """A word without its article, and what of it stands before a pronoun."""
    bare = word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 2 else word
    return bare, bare[:-1] + "ت" if bare.endswith("ة") else bare


def _arabic_spellings(form: str) -> set[str]:
    """A form as it stands, and as hasty print has it: without the signs of alef, the two dots of yeh added or lost."""
    plain = {form, form.translate(_PLAIN_ALEF)}
    return plain | {one[:-1] + _FINAL_YEH[one[-1]] for one in plain if one[-1] in _FINAL_YEH}


def _arabic_forms(word: str) -> frozenset[str]:
    """The word with and without its article, behind the particles and before the pronouns that cling to one."""
    if len(word) < _SHORTEST_WITH_CLITICS:
        return frozenset(_arabic_spellings(word))
    bare, stem = _arabic_stems(word)
    inner = {bare, *(stem + pronoun for pronoun in _PRONOUNS)}
    inner |= {bare + "ا"} if bare[-1] not in _NO_TANWIN else set()
    forms = {particle + before + form for particle in _PARTICLES for before in _PREPOSITIONS for form in inner}
    forms |= {f"{particle}{before}{_ARTICLE}{bare}" for particle in _PARTICLES for before in ("", "ب", "ك")}
    forms |= {f"{particle}لل{bare}" for particle in _PARTICLES}
    return frozenset(spelling for form in forms for spelling in _arabic_spellings(form))


def _arabic_letters(word: str) -> str:
    letters = "".join(f"[{char}ا]" if char in "أإآ" else regex.escape(char) for char in word)
    return letters[:-1] + "[يى]" if word[-1] in _FINAL_YEH else letters


def _arabic_pattern(word: str) -> str:
    """The same forms, written as one short pattern: their list is some hundred words long."""
    if len(word) < _SHORTEST_WITH_CLITICS:
        return _arabic_letters(word)
    bare, stem = map(_arabic_letters, _arabic_stems(word))
    tanwin = "" if word[-1] in _NO_TANWIN else "ا?"
    return rf"(?:[وف]?(?:(?:[بك]?ال|لل|[بلك])?{bare}{tanwin}|[بلك]?{stem}(?:{'|'.join(_PRONOUNS)})))"


def _arabic_start(words: Iterable[str]) -> str:
    """A pattern of no width that holds wherever a form of one of the words begins.

    What clings to a word in front is optional, so that without this every word is tried in full at every letter.
    """
    bare = {_arabic_stems(word)[0][0] for word in words}
    return rf"(?=[وف]?(?:[بك]?ال|لل|[بلك])?[{''.join(sorted(bare | set('ا')))}])"


_FORMS: Mapping[Language, Callable[[str], frozenset[str]]] = MappingProxyType(
    {
        Language.RU: _russian_forms,
        Language.EN: _english_forms,
        Language.ES: _spanish_forms,
        Language.FR: _french_forms,
        Language.AR: _arabic_forms,
    }
)


@cache
def word_forms(word: str, language: Language) -> frozenset[str]:
    """Every form of a word, lower case, the word itself included.

    >>> sorted(word_forms("committee", Language.EN))
    ['committee', 'committees']
    >>> "рабочей" in word_forms("рабочий", Language.RU)
    True
    """
    lowered = word.lower()
    rule = _FORMS.get(language)
    return rule(lowered) if rule else frozenset({lowered})


def core(forms: Iterable[str]) -> str:
    """The longest run of letters that stands in every form of a word, "" if there is none.

    >>> core({"decision", "decisions"}), core(word_forms("решение", Language.RU))
    ('decision', 'решен')
    """
    first, *others = sorted(forms, key=lambda form: (len(form), form))
    runs = (first[at : at + width] for width in range(len(first), 0, -1) for at in range(len(first) - width + 1))
    return next((run for run in runs if all(run in other for other in others)), "")


@cache
def word_pattern(word: str, language: Language) -> str:
    """A pattern, without a group, that matches any form of a word; use with `regex.IGNORECASE`."""
    if language is Language.AR:
        return _arabic_pattern(word)
    forms = sorted(word_forms(word, language), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(any_apostrophe(regex.escape(form)) for form in forms) + ")"


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
            parts.append(any_apostrophe(regex.escape(word[1:-1])))
        else:
            pieces = regex.split(r"([\w’']+)", word)
            parts.append(
                "".join(
                    word_pattern(piece, language) if index % 2 else regex.escape(piece)
                    for index, piece in enumerate(pieces)
                )
            )
    return blank(language).join(parts)


def any_of(phrases: Iterable[str], language: Language) -> str:
    """A pattern, without a named group, for any of the phrases in any inflection; matches nothing if there are none.

    >>> bool(regex.fullmatch(any_of(["rule", "working group"], Language.EN), "Working groups", regex.IGNORECASE))
    True
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    if not longest_first:
        return r"(?:(?!))"
    start = _arabic_start(phrase.split()[0].lstrip("[") for phrase in longest_first) if language is Language.AR else ""
    return f"(?:{start}(?:{'|'.join(phrase_pattern(phrase, language) for phrase in longest_first)}))"
