"""The language of a passage: its script, and its frequent words among languages of one script."""

import re

import regex

from mandate_graph.languages.stopwords import STOP_WORDS
from mandate_graph.model.language import Language

_HAN = regex.compile(r"\p{Han}+")
_USUAL_HAN = re.compile("[\u4e00-\u9fff]+")
"""A range is told faster than a script, and mostly it is enough."""
_SCRIPTS = (
    (Language.RU, regex.compile(r"\p{Cyrillic}+")),
    (Language.AR, regex.compile(r"\p{Arabic}+")),
    (Language.ZH, _HAN),
)
_NOT_LATIN = tuple(language for language, _ in _SCRIPTS)
_LATIN = regex.compile(r"\p{Latin}+")
_ADDRESS = regex.compile(r"https?://\S+|www\.\S+")
_WORD = regex.compile(r"[^\W\d_]+")
_WESTERN = "cp1252"
"""Holds every letter of the Latin languages in one byte, and none of the other scripts."""
_ONE_BYTE = {Language.RU: "cp1251", Language.AR: "cp1256"}
_SAMPLE = 600
_LEAST_HITS = 2
_HAN_WEIGHT = 3
_SURE_SHARE = 0.75
"""With more of the characters than this, a script outweighs the others together, Han with its weight too."""


def _lowered_letters() -> bytes:
    """The table that lowers the letters of `_WESTERN` and makes a space of all else."""
    chars = (bytes([byte]).decode(_WESTERN, "replace") for byte in range(256))
    return b"".join(char.lower().encode(_WESTERN) if _WORD.match(char) else b" " for char in chars)


def _not_of_script(language: Language) -> bytes:
    """The bytes that are no letter of the script in the one-byte encoding of a language."""
    script = dict(_SCRIPTS)[language]
    every = (bytes([byte]) for byte in range(256))
    return b"".join(byte for byte in every if not script.match(byte.decode(_ONE_BYTE[language], "replace")))


_LETTERS = _lowered_letters()
_OTHERS = {language: _not_of_script(language) for language in _ONE_BYTE}
_LATIN_LANGUAGES = (Language.EN, Language.FR, Language.ES)
_FREQUENT = [
    frozenset(word.encode(_WESTERN, "replace") for word in STOP_WORDS[language]) for language in _LATIN_LANGUAGES
]
_ANY_STOP_WORD = frozenset[bytes]().union(*_FREQUENT)


class Tongue:
    """Tells the language of the passages of one document, whose `main` language they have where words do not tell."""

    def __init__(self, main: Language | None = None) -> None:
        self._main = main
        self._filled = main if main in _NOT_LATIN else None
        self._frequent = _FREQUENT[_LATIN_LANGUAGES.index(main)] if main in _LATIN_LANGUAGES else None
        self._foreign = _ANY_STOP_WORD - (self._frequent or frozenset())

    def of(self, text: str) -> Language:
        """The language of the words; the main language, or else English, where they do not tell."""
        sample = text[:_SAMPLE]
        if "://" in sample or "www." in sample:
            sample = _ADDRESS.sub("", sample)
        if self._filled and _fills(self._filled, sample):
            return self._filled
        try:
            western = sample.encode() if sample.isascii() else sample.encode(_WESTERN)
        except UnicodeEncodeError:
            return _language_by_script(sample) or self._latin(_western_words(sample))
        return self._latin(western.translate(_LETTERS).split())

    def _latin(self, words: list[bytes]) -> Language:
        main, frequent = self._main, self._frequent
        if main and frequent and self._foreign.isdisjoint(words):
            return main
        found = _ANY_STOP_WORD.intersection(words)
        hits = [len(found & each) for each in _FREQUENT]
        most = max(hits)
        if main and frequent and (most < _LEAST_HITS or len(found & frequent) == most):
            return main
        return _LATIN_LANGUAGES[hits.index(most)] if most else main or Language.EN


def _fills(language: Language, sample: str) -> bool:
    """Whether the script of a language is surely that of the sample."""
    sure = _SURE_SHARE * len(sample)
    if language in _ONE_BYTE:
        return len(sample.encode(_ONE_BYTE[language], "ignore").translate(None, _OTHERS[language])) > sure
    usual = sum(map(len, _USUAL_HAN.findall(sample)))
    return usual * _HAN_WEIGHT > sure or _letters(_HAN, sample) * _HAN_WEIGHT > sure


def _western_words(sample: str) -> list[bytes]:
    """The words of a sample whose letters are not all those of the Latin languages."""
    return [word.encode(_WESTERN, "replace") for word in _WORD.findall(sample.lower())]


def _language_by_script(sample: str) -> Language | None:
    """The language whose script is not Latin and has the most letters; None where Latin has far more."""
    joined = sample.replace(" ", "")
    weights = {language: _letters(pattern, joined) for language, pattern in _SCRIPTS}
    weights[Language.ZH] *= _HAN_WEIGHT
    language = max(weights, key=lambda each: weights[each])
    return language if weights[language] and weights[language] * 2 >= _letters(_LATIN, joined) else None


def _letters(script: "regex.Pattern[str]", sample: str) -> int:
    return sum(map(len, script.findall(sample)))
