"""Verbs conjugated by tables of endings, for languages whose verbs fall into classes; the tables stand in packs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mandate_graph.languages.verb_forms import VerbForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Paradigm:
    """A class of verbs: those whose infinitive ends in `ending` bear the other endings in its place.

    The longest ending that fits a verb counts, so that an irregular verb, written out, serves its compounds too.
    `participle` begins with the form that makes a past behind an auxiliary.
    """

    ending: str
    whole: bool = False
    """Whether only this very verb is meant, not those that end like it ("dar", not "guardar")."""
    present: tuple[str, ...]
    past: tuple[str, ...]
    future: tuple[str, ...]
    subjunctive: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paradigms:
    """The verbs of a language."""

    classes: tuple[Paradigm, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    """Words that make a past with a participle ("a créé")."""
    reflexive: tuple[str, ...] = ()
    """Pronouns with which a reflexive verb begins: before a consonant, and before a vowel if it differs."""
    reflexive_auxiliaries: tuple[str, ...] = ()
    """The auxiliaries of reflexive verbs, the pronoun included ("s’est")."""
    copular: tuple[str, ...] = ()
    """Verbs, in the infinitive, whose past a form of "to be" makes, the participle agreeing ("est convenue")."""
    copular_auxiliaries: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    """Pronouns written as the end of an infinitive or gerund ("presentarle")."""


def by_paradigm(phrase: str, paradigms: Paradigms) -> dict[VerbForm, set[str]]:
    """Every form of a verb phrase; a verb of no class has its infinitive for each form.

    >>> endings = {"past": ("a",), "future": ("era",), "subjunctive": ("e",), "participle": ("é", "ée")}
    >>> er = Paradigm(ending="er", present=("e",), gerund=("ant",), **endings)
    >>> forms = by_paradigm("créer", Paradigms(classes=(er,), auxiliaries=("a",)))
    >>> sorted(forms[VerbForm.PAST]), sorted(forms[VerbForm.PARTICIPLE])
    (['a créé', 'créa'], ['créé', 'créée'])
    """
    pronoun, verb, rest = _parts(phrase, paradigms)
    paradigm = max(
        (one for one in paradigms.classes if verb == one.ending or (verb.endswith(one.ending) and not one.whole)),
        key=lambda one: len(one.ending),
        default=None,
    )
    if paradigm is None:
        return {form: {phrase} for form in VerbForm}
    stem = verb[: len(verb) - len(paradigm.ending)]

    def made(endings: Iterable[str], before: str = "") -> set[str]:
        return {f"{before}{stem}{ending}{rest}" for ending in endings}

    auxiliaries = paradigms.reflexive_auxiliaries if pronoun else paradigms.auxiliaries
    compound = {form for word in auxiliaries for form in made(paradigm.participle[:1], f"{word} ")}
    if verb in paradigms.copular and not pronoun:
        compound |= {form for word in paradigms.copular_auxiliaries for form in made(paradigm.participle, f"{word} ")}
    clinging = ("", *paradigms.enclitics)
    return {
        VerbForm.INFINITIVE: {f"{pronoun}{verb}{one}{rest}" for one in clinging},
        VerbForm.PRESENT: made(paradigm.present, pronoun),
        VerbForm.PAST: made(paradigm.past, pronoun) | compound,
        VerbForm.FUTURE: made(paradigm.future, pronoun),
        VerbForm.SUBJUNCTIVE: made(paradigm.subjunctive, pronoun),
        VerbForm.SHORT: made(paradigm.participle),
        VerbForm.PARTICIPLE: made(paradigm.participle),
        VerbForm.GERUND: {f"{pronoun}{stem}{ending}{one}{rest}" for ending in paradigm.gerund for one in clinging},
    }


def _parts(phrase: str, paradigms: Paradigms) -> tuple[str, str, str]:
    """A reflexive pronoun with what parts it from the verb, the verb, and what follows it with its blank."""
    pronoun = next(_led(phrase, paradigms.reflexive), "")
    verb, blank, rest = phrase[len(pronoun) :].partition(" ")
    return pronoun, verb, blank + rest


def _led(phrase: str, pronouns: Iterable[str]) -> Iterator[str]:
    for pronoun in pronouns:
        whole = pronoun if pronoun.endswith("’") else f"{pronoun} "
        if phrase.startswith(whole):
            yield whole
