"""The forms of a verb, told apart by what they do in a sentence; computed when a pattern is compiled.

A verb stands in a pack in its infinitive, a phrase with the verb first ("put an end to"): only the verb is
conjugated. Russian forms come from pymorphy3, English ones from endings and the irregular verbs of the pack,
those of other languages from the paradigms of the pack.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.languages.listed_verbs import ListedVerb, listed_forms
from mandate_graph.languages.morphology import _analyzer
from mandate_graph.languages.paradigms import Paradigms, by_paradigm
from mandate_graph.languages.script import any_spelling
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language


@dataclass(frozen=True, slots=True)
class Irregular:
    """An English verb that endings do not make: third person, past, participle, gerund."""

    present: str
    past: str
    participle: str
    gerund: str


def _russian(verb: str) -> dict[VerbForm, set[str]]:
    forms: dict[VerbForm, set[str]] = {form: set() for form in VerbForm}
    forms[VerbForm.INFINITIVE].add(verb)
    for parse in _analyzer().parse(verb):
        if "INFN" not in parse.tag or parse.normal_form.replace("ё", "е") != verb.replace("ё", "е"):
            continue
        for form in parse.lexeme:
            kind = _russian_kind(str(form.tag))
            if kind is not None:
                forms[kind] |= {form.word, form.word.replace("ё", "е")}
    return forms


def _russian_kind(tag: str) -> VerbForm | None:
    if tag.startswith("VERB"):
        if "past" in tag:
            return VerbForm.PAST
        return VerbForm.PRESENT if "3per" in tag else None
    if "pssv" in tag:
        return VerbForm.SHORT if tag.startswith("PRTS") else VerbForm.PARTICIPLE
    return VerbForm.GERUND if tag.startswith("GRND") else None


def _doubled(verb: str) -> bool:
    return bool(regex.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb))


def _stem(verb: str, ending: str) -> str:
    if verb.endswith("e") and (ending == "ed" or not verb.endswith("ee")):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2] not in "aeiou" and ending == "ed":
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubled(verb) else "") + ending


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _english(verb: str, irregular: Irregular | None) -> dict[VerbForm, set[str]]:
    known = irregular or Irregular(_third_person(verb), _stem(verb, "ed"), _stem(verb, "ed"), _stem(verb, "ing"))
    return {
        VerbForm.INFINITIVE: {verb},
        VerbForm.PRESENT: {known.present},
        VerbForm.PAST: {known.past},
        VerbForm.SHORT: {known.participle},
        VerbForm.PARTICIPLE: {known.participle},
        VerbForm.GERUND: {known.gerund},
    }


def conjugated(
    phrase: str,
    language: Language,
    irregular: Mapping[str, Irregular] | None = None,
    paradigms: Paradigms | None = None,
    listed: Mapping[str, ListedVerb] | None = None,
) -> Mapping[VerbForm, frozenset[str]]:
    """Every form of a verb phrase, lower case; a language without a conjugation here gives the phrase itself.

    >>> sorted(conjugated("set up", Language.EN, {"set": Irregular("sets", "set", "set", "setting")})[VerbForm.PRESENT])
    ['sets up']
    >>> "учреждена" in conjugated("учредить", Language.RU)[VerbForm.SHORT]
    True
    """
    verb, _, rest = phrase.partition(" ")
    if language is Language.RU:
        forms = _russian(verb)
    elif language is Language.EN:
        forms = _english(verb, (irregular or {}).get(verb))
    elif paradigms is not None:
        return {form: frozenset(spoken) for form, spoken in by_paradigm(phrase, paradigms).items()}
    elif listed and verb in listed:
        forms = dict(listed_forms(listed[verb]))
    else:
        forms = {form: {verb} for form in VerbForm}
    return {kind: frozenset(f"{word} {rest}".strip() for word in words) for kind, words in forms.items()}


@cache
def phrase_alternatives(phrases: frozenset[str]) -> str:
    """A pattern, without a group, of any of the phrases as written, any white space between words, longest first."""
    if not phrases:
        return r"(?!)"
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = (r"\s+".join(any_spelling(word) for word in phrase.split()) for phrase in ordered)
    return "(?:" + "|".join(words) + ")"
