"""Parts of speech, number and nominative forms, for languages that inflect their nouns; Russian for now."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse

from mandate_graph.languages.tokens import Token
from mandate_graph.model.language import Language

_OBLIQUE = frozenset({"gent", "datv", "ablt", "loct", "gen2", "loc2"})
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_MINIMUM_SCORE = 0.01


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: pymorphy's part of speech, case and number ("" where it has none) and dictionary form."""

    part: str
    case: str
    number: str
    lemma: str
    pronoun: bool = False
    """Whether an adjective only points ("этот", "свой", "каждый")."""

    @property
    def oblique(self) -> bool:
        """Whether the case is neither nominative nor accusative."""
        return self.case in _OBLIQUE


@lru_cache(maxsize=1)
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=1 << 15)
def _parses(word: str) -> tuple[Parse, ...]:
    found = _analyzer().parse(word)
    return tuple(parse for parse in found if parse.score >= _MINIMUM_SCORE) or tuple(found[:1])


@lru_cache(maxsize=1 << 15)
def readings(word: str, language: Language) -> tuple[Reading, ...]:
    """Every likely reading of a word, best first; none in a language without a grammar here.

    >>> readings("группе", Language.RU)[0].lemma
    'группа'
    """
    if language is not Language.RU or "/" in word:
        return ()
    return tuple(
        Reading(
            part=str(parse.tag.POS or ""),
            case=str(parse.tag.case or ""),
            number=str(parse.tag.number or ""),
            lemma=parse.normal_form,
            pronoun="Apro" in parse.tag,
        )
        for parse in _parses(word.lower())
    )


@lru_cache(maxsize=1 << 15)
def lemma(word: str, language: Language) -> str:
    """The likeliest dictionary form, lower case; the word itself where none is known."""
    known = readings(word, language)
    return (known[0].lemma if known else word.lower()).replace("ё", "е")


def phrase_cases(words: Iterable[str], language: Language) -> frozenset[str]:
    """The cases that the adjectives of a noun phrase and its noun share; none if unknown.

    A plural is believed only where no singular fits.

    >>> sorted(phrase_cases(("Генеральной", "Ассамблеей"), Language.RU))
    ['ablt']
    >>> sorted(phrase_cases(("Экономического", "и", "Социального", "Совета"), Language.RU))
    ['gent']
    """
    possible: set[tuple[str, str]] | None = None
    for word in words:
        read = readings(word, language)
        known = [reading for reading in read if reading.case]
        if not known and possible is not None and read and read[0].part == "CONJ":
            continue
        if not known:
            break
        own = {(reading.case, reading.number) for reading in known}
        shared = own if possible is None else possible & own
        possible = shared or possible
        if known[0].part == "NOUN":
            break
    singular = frozenset(case for case, number in possible or () if number == "sing")
    return singular or frozenset(case for case, _ in possible or ())


def plural(words: tuple[Token, ...], language: Language) -> bool:
    """Whether a noun phrase (adjectives and noun, in agreement) can only be a plural.

    >>> from mandate_graph.languages.tokens import tokens
    >>> plural(tokens("рабочие группы"), Language.RU), plural(tokens("рабочей группы"), Language.RU)
    (True, False)
    """
    possible = {"sing", "plur"}
    for word in words:
        numbers = {reading.number for reading in readings(word.text, language) if reading.number}
        if numbers & possible:
            possible &= numbers
    return language is Language.RU and "sing" not in possible


def nominative(words: tuple[Token, ...], language: Language) -> tuple[str, ...] | None:
    """The words of a noun phrase (adjectives, then its noun) in the nominative singular; None if that fails.

    A capital first letter is kept.

    >>> from mandate_graph.languages.tokens import tokens
    >>> nominative(tokens("Рабочей группе"), Language.RU)
    ('Рабочая', 'группа')
    """
    if language is not Language.RU:
        return tuple(word.text for word in words)
    noun = _noun(words[-1].text)
    if noun is None:
        return None
    gender = str(noun.tag.gender or "")
    formed = [_adjective(word.text, gender) for word in words[:-1]] + [noun.word]
    if None in formed:
        return None
    return tuple(_like(word.text, form) for word, form in zip(words, formed, strict=True) if form is not None)


def agreeing(word: str, gender_of: str, language: Language) -> str | None:
    """An adjective or participle in the nominative singular, in the gender of a noun.

    >>> agreeing("учрежденной", "группа", Language.RU)
    'учрежденная'
    """
    noun = _noun(gender_of) if language is Language.RU else None
    return _adjective(word, str(noun.tag.gender or "")) if noun else None


def _noun(word: str) -> Parse | None:
    for parse in _parses(word.lower()):
        if parse.tag.POS == "NOUN" and parse.tag.number == "sing":
            form = parse.inflect({"nomn", "sing"})
            if form is not None:
                return form
    return None


def _adjective(word: str, gender: str) -> str | None:
    for parse in _parses(word.lower()):
        if parse.tag.POS in _ADJECTIVES:
            form = parse.inflect({"nomn", "sing", gender}) if gender else None
            if form is not None:
                return _yo(word, str(form.word))
    return None


def _yo(printed: str, form: str) -> str:
    return form if "ё" in printed.lower() else form.replace("ё", "е")


def _like(printed: str, form: str) -> str:
    plain = _yo(printed, form)
    if not printed[0].isupper():
        return plain
    return "-".join(
        part.capitalize() if given[:1].isupper() else part
        for part, given in zip(plain.split("-"), (printed.split("-") + [""] * 9), strict=False)
    )
