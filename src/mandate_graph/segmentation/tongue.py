"""The language of a passage: its script, and its frequent words among languages of one script."""

from collections import Counter

import regex

from mandate_graph.languages.stopwords import STOP_WORDS
from mandate_graph.model.language import Language

_SCRIPTS = (
    (Language.RU, regex.compile(r"\p{Cyrillic}")),
    (Language.AR, regex.compile(r"\p{Arabic}")),
    (Language.ZH, regex.compile(r"\p{Han}")),
)
_LATIN = regex.compile(r"\p{Latin}")
_WORD = regex.compile(r"[^\W\d_]+")
_LATIN_LANGUAGES = (Language.EN, Language.FR, Language.ES)
_SAMPLE = 4000
_LEAST_HITS = 2
_HAN_WEIGHT = 3


def language_of(text: str, default: Language | None = None) -> Language:
    """The language of the words; `default`, or else English, where they do not tell."""
    sample = text[:_SAMPLE]
    weights = {language: len(pattern.findall(sample)) for language, pattern in _SCRIPTS}
    weights[Language.ZH] *= _HAN_WEIGHT
    latin = len(_LATIN.findall(sample))
    language = max(weights, key=lambda each: weights[each])
    if weights[language] and weights[language] * 2 >= latin:
        return language
    return _latin_language(sample, default) if latin else default or Language.EN


def _latin_language(sample: str, default: Language | None) -> Language:
    words = Counter(_WORD.findall(sample.lower()))
    hits = {
        language: sum(times for word, times in words.items() if word in STOP_WORDS[language])
        for language in _LATIN_LANGUAGES
    }
    best = max(_LATIN_LANGUAGES, key=lambda language: hits[language])
    sure = hits[best] >= _LEAST_HITS or default not in _LATIN_LANGUAGES
    return best if hits[best] and sure else default or Language.EN
