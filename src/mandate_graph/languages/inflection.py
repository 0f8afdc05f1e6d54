"""Case, number and gender of a word, for languages that inflect; Russian for now."""

from dataclasses import dataclass
from functools import lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse

from mandate_graph.model.language import Language

_MINIMUM_SCORE = 0.01
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "PRTS", "ADJS", "NPRO"})


@dataclass(frozen=True, slots=True)
class Features:
    """One reading of a word as a noun, adjective or participle; "" where it has none, gender "" in the plural."""

    case: str
    number: str
    gender: str


@lru_cache(maxsize=1)
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def _features(parse: Parse) -> Features:
    number = str(parse.tag.number or "")
    gender = str(parse.tag.gender or "") if number == "sing" else ""
    return Features(str(parse.tag.case or ""), number, gender)


@lru_cache(maxsize=1 << 14)
def features(word: str, language: Language) -> frozenset[Features]:
    """Every nominal reading of a word; empty where the language has no grammar here.

    >>> features("совещанием", Language.RU)
    frozenset({Features(case='ablt', number='sing', gender='neut')})
    """
    if language is not Language.RU or not word.isalpha():
        return frozenset()
    parses = (parse for parse in _analyzer().parse(word.lower()) if parse.tag.POS in _NOMINAL)
    return frozenset(_features(parse) for parse in parses if parse.score >= _MINIMUM_SCORE)


def agreeing(words: list[str], language: Language) -> frozenset[Features]:
    """The readings that all words have in common; words without a nominal reading do not count.

    >>> agreeing(["шестого", "совещания"], Language.RU)
    frozenset({Features(case='gent', number='sing', gender='neut')})
    """
    known = [found for word in words if (found := features(word, language))]
    if not known:
        return frozenset()
    common = known[0]
    for other in known[1:]:
        common &= other
    return common


@lru_cache(maxsize=256)
def participle_forms(participle: str, language: Language) -> frozenset[str]:
    """Every case form of a participle, its tense and voice kept; in other languages the word itself.

    >>> "проведенных" in participle_forms("проведенный", Language.RU)
    True
    """
    forms = {participle}
    if language is Language.RU:
        for parse in _analyzer().parse(participle):
            if parse.tag.POS == "PRTF":
                same = (form for form in parse.lexeme if form.tag.POS == "PRTF")
                kept = (form for form in same if (form.tag.tense, form.tag.voice) == (parse.tag.tense, parse.tag.voice))
                forms.update(form.word for form in kept)
    return frozenset(forms | {form.replace("ё", "е") for form in forms})


@lru_cache(maxsize=1 << 10)
def place_name(printed: str, language: Language) -> str | None:
    """The dictionary form of a place of one word; None where it is not known, as printed without inflection.

    >>> place_name("Праге", Language.RU), place_name("Lighthouse Bay", Language.EN)
    ('Прага', 'Lighthouse Bay')
    """
    if language is not Language.RU:
        return printed
    for parse in _analyzer().parse(printed.lower()):
        if "Geox" in parse.tag and parse.is_known:
            return "-".join(piece.capitalize() for piece in str(parse.normal_form).split("-"))
    return None
