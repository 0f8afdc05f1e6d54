"""The forms of Arabic verbs, made from those that a pack lists for each.

Arabic says with a noun of action ("إنشاء") or with "أن" and a verb what English says with an infinitive. The
nouns and the stems of a verb cannot be told from one another by endings, so a pack lists them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mandate_graph.languages.verb_forms import VerbForm

_PRONOUNS = ("ه", "ها", "هم", "هما")
_COPULAS = ("تم", "جرى", "يتم", "سيتم")
_FEMININE = "ت"
_RELATIVES = (("الذي", ""), ("التي", _FEMININE))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedVerb:
    """A verb by the forms from which the others are made, all of the third person, masculine unless it says so.

    `past` is its dictionary form. `passive` forms are "" where the verb has none; `participle` is passive.
    """

    past: str
    feminine: str
    present: str
    noun: str
    passive_past: str = ""
    passive_present: str = ""
    participle: str = ""
    related_past: str = ""
    """A passive past that is another word as well, and so is told by a relative in front alone ("الذي شكل")."""


def _feminine(present: str) -> str:
    return _FEMININE + present[1:]


def _nominal(noun: str) -> Iterable[str]:
    """A noun of action: bare, with the article, before a pronoun, in the case that its ending shows."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    yield noun
    yield f"ال{noun}"
    for pronoun in _PRONOUNS:
        yield stem + pronoun
        if noun.endswith("ء"):
            yield noun[:-1] + "ئ" + pronoun
            yield noun[:-1] + "ؤ" + pronoun


def _spoken(present: str) -> Iterable[str]:
    """The present without the endings of mood, both genders, and the plural."""
    if present:
        yield from (present, _feminine(present), f"{present}وا", f"{_feminine(present)}وا")


def _with_pronouns(verbs: Iterable[str]) -> set[str]:
    return {verb + pronoun for verb in verbs for pronoun in _PRONOUNS}


def finite_forms(verb: ListedVerb) -> frozenset[str]:
    """The forms of a verb that say that something is done, noun and participle left out."""
    plain = {verb.present, verb.passive_present} - {""}
    undergone = {verb.passive_past, verb.passive_past + _FEMININE} - {verb.past} if verb.passive_past else set()
    return frozenset({verb.feminine, *undergone, *plain, *map(_feminine, plain), *(f"س{one}" for one in plain)})


def listed_forms(verb: ListedVerb) -> Mapping[VerbForm, set[str]]:
    """Every form of a listed verb, told apart by what it does.

    >>> known = ListedVerb(past="أنشأ", feminine="أنشأت", present="ينشئ", noun="إنشاء", passive_past="أنشئ")
    >>> forms = listed_forms(known)
    >>> "أن تنشئ" in forms[VerbForm.INFINITIVE], "أنشئت" in forms[VerbForm.SHORT]
    (True, True)
    """
    moods = {*_spoken(verb.present), *_spoken(verb.passive_present)}
    active = {verb.present, _feminine(verb.present)}
    moods |= _with_pronouns(active)
    noun = set(_nominal(verb.noun))
    plain = {verb.present, verb.passive_present} - {""}
    told = {*plain, *map(_feminine, plain), *(f"{one}ون" for one in plain)}
    pasts = {verb.past, verb.feminine, f"{verb.past}وا"}
    short = {f"{copula} {one}" for copula in _COPULAS for one in noun}
    related = {verb.passive_past, verb.passive_past + _FEMININE} if verb.passive_past else set()
    behind = {f"{word} {verb.related_past}{end}" for word, end in _RELATIVES} if verb.related_past else set()
    participles = {verb.participle, f"{verb.participle}ة"} if verb.participle else set()
    return {
        VerbForm.INFINITIVE: {*moods, *(f"أن {one}" for one in moods), *noun},
        VerbForm.PRESENT: told | {f"س{one}" for one in told},
        VerbForm.PAST: pasts,
        VerbForm.FUTURE: set(),
        VerbForm.SUBJUNCTIVE: moods,
        VerbForm.SHORT: short | related,
        VerbForm.PARTICIPLE: participles
        | related
        | behind
        | {f"ال{one}" for one in participles}
        | _with_pronouns(pasts),
        VerbForm.GERUND: set(),
    }
