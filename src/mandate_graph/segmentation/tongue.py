"""The language of a passage: its script, and its frequent words among languages of one script."""

import regex

from mandate_graph.languages.stopwords import STOP_WORDS
from mandate_graph.model.language import Language

_SCRIPTS = (
    (Language.RU, regex.compile(r"\p{Cyrillic}+")),
    (Language.AR, regex.compile(r"\p{Arabic}+")),
    (Language.ZH, regex.compile(r"\p{Han}+")),
)
_LATIN = regex.compile(r"\p{Latin}+")
_ADDRESS = regex.compile(r"https?://\S+|www\.\S+")
_WORD = regex.compile(r"[^\W\d_]+")
_LATIN_LANGUAGES = (Language.EN, Language.FR, Language.ES)
_SAMPLE = 600
_LEAST_HITS = 2
_HAN_WEIGHT = 3


def language_of(text: str, default: Language | None = None) -> Language:
    """The language of the words; `default`, or else English, where they do not tell."""
    sample = _ADDRESS.sub("", text[:_SAMPLE])
    if not sample.isascii():
        weights = {language: _letters(pattern, sample) for language, pattern in _SCRIPTS}
        weights[Language.ZH] *= _HAN_WEIGHT
        language = max(weights, key=lambda each: weights[each])
        if weights[language] and weights[language] * 2 >= _letters(_LATIN, sample):
            return language
    return _latin_language(sample, default)


def _letters(script: "regex.Pattern[str]", sample: str) -> int:
    return sum(map(len, script.findall(sample)))


def _latin_language(sample: str, default: Language | None) -> Language:
    words = set(_WORD.findall(sample.lower()))
    hits = {language: len(words & STOP_WORDS[language]) for language in _LATIN_LANGUAGES}
    most = max(hits.values())
    if default in hits and (most < _LEAST_HITS or hits[default] == most):
        return default
    return max(hits, key=lambda language: hits[language]) if most else default or Language.EN
