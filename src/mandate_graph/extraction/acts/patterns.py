"""The phrases of a language pack as compiled patterns, made once a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import VerbForm, conjugated, phrase_alternatives
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.themes.acts import ActRule, ActsPhrases, GovernorPhrase
from mandate_graph.languages.themes.norms import NormsPhrases
from mandate_graph.model.language import Language

Pattern = regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Verbs:
    """Patterns of a rule's verbs, a form each; each matches where a word begins."""

    infinitive: Pattern
    present: Pattern
    past: Pattern
    passive: Pattern
    modal_passive: Pattern
    participle: Pattern
    predicate: Pattern


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its patterns; None where it names no objects or voids."""

    rule: ActRule
    verbs: Verbs
    objects: Pattern | None
    voids: Pattern | None
    elided: Pattern | None


@dataclass(frozen=True, slots=True)
class CompiledActs:
    """All that is needed to read acts in one language."""

    language: Language
    phrases: ActsPhrases
    rules: tuple[CompiledRule, ...]
    governor: Pattern
    governors: dict[str, tuple[GovernorPhrase, VerbForm]]
    infinitive: Pattern
    content: Pattern
    before: "Lefts"
    cue: Pattern
    """Any word of any cue: a sentence without one holds no act."""
    permanent: Pattern
    interim: Pattern
    not_bodies: Pattern
    body_nouns: Pattern
    mandate_holders: Pattern
    chairs: Pattern
    own_draft: Pattern
    session: Pattern
    norms: NormsPhrases
    function_stops: Pattern


@dataclass(frozen=True, slots=True)
class Lefts:
    """Patterns of what stands left of something, each to be matched up to its position."""

    adverbs: str
    coordinated: Pattern
    preposition: Pattern
    hypothetical: Pattern
    negation: Pattern


def words_pattern(phrases: Iterable[str]) -> str:
    """A pattern, without a group, of any of the phrases as written."""
    return phrase_alternatives(frozenset(phrase.lower() for phrase in phrases))


@cache
def compiled(pattern: str) -> Pattern:
    """A pattern that takes no notice of case, compiled once."""
    return regex.compile(pattern, regex.IGNORECASE)


def any_form(phrases: Iterable[str], language: Language) -> Pattern:
    """A pattern of any inflection of the phrases, as whole words."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    alternatives = "|".join(phrase_pattern(phrase, language) for phrase in ordered)
    return compiled(rf"(?<!\w)(?:{alternatives or '(?!)'})(?!\w)")


@cache
def compiled_acts(language: Language) -> CompiledActs | None:
    """The compiled pack of a language; None where there is no pack."""
    pack = PACKS.get(language)
    if pack is None:
        return None
    phrases = pack.acts
    words = phrases.words
    adverb = _adverb(phrases)
    governors = _governors(phrases, language)
    marker = rf"{words.infinitive_marker}\s+" if words.infinitive_marker else ""
    skipped = rf"(?:(?:{adverb}|{words_pattern(words.continuing)})\s+){{0,4}}"
    rules = tuple(_rule(rule, phrases, language, adverb) for rule in phrases.rules)
    return CompiledActs(
        language=language,
        phrases=phrases,
        rules=rules,
        governor=compiled(rf"(?<![\w-])(?:{_spaced(governors, adverb)})(?![\w-])"),
        governors=governors,
        infinitive=compiled(rf"(?<![\w-]){marker}{skipped}(?P<verb>{words.infinitive})(?![\w-])"),
        content=compiled(rf"(?<!\w){words_pattern(words.content_openers)}(?!\w)"),
        before=_lefts(phrases, adverb),
        cue=_cue(phrases, language),
        permanent=any_form(phrases.permanent, language),
        interim=any_form(phrases.interim, language),
        not_bodies=any_form(phrases.not_bodies, language),
        body_nouns=any_form(phrases.body_nouns, language),
        mandate_holders=any_form(phrases.mandate_holders, language),
        chairs=any_form(phrases.chairs, language),
        own_draft=any_form(phrases.own_draft, language),
        session=any_form(pack.norms.session, language),
        norms=pack.norms,
        function_stops=any_form(pack.norms.function_stops, language),
    )


def _adverb(phrases: ActsPhrases) -> str:
    endings = "".join(rf"|\w+{ending}" for ending in phrases.words.adverb_endings)
    return rf"(?:{words_pattern(phrases.words.adverbs)}{endings})"


def _spaced(alternatives: Iterable[str], adverb: str) -> str:
    """Alternatives in which an adverb may stand behind the verb ("reiterates also its request")."""
    ordered = sorted(alternatives, key=lambda phrase: (-len(phrase), phrase))
    joint = rf"\s+(?:{adverb}\s+){{0,2}}"
    return "|".join(joint.join(regex.escape(word) for word in phrase.split(" ")) for phrase in ordered)


def _governors(phrases: ActsPhrases, language: Language) -> dict[str, tuple[GovernorPhrase, VerbForm]]:
    irregular = dict(phrases.irregular)
    found: dict[str, tuple[GovernorPhrase, VerbForm]] = {}
    for governor in phrases.governors:
        forms = conjugated(governor.verb, language, irregular)
        for form in (VerbForm.PAST, VerbForm.PRESENT):
            for word in forms[form]:
                found.setdefault(word, (governor, form))
        if phrases.words.plural_speakers:
            for word in forms[VerbForm.INFINITIVE]:
                found.setdefault(word, (governor, VerbForm.INFINITIVE))
    return found


def _lefts(phrases: ActsPhrases, adverb: str) -> Lefts:
    words = phrases.words
    conjunction = words_pattern(words.conjunctions)
    determined = rf"(?:(?:{words_pattern(words.determiners)}|[\p{{Ll}}-]+)\s+){{0,2}}"
    return Lefts(
        adverbs=adverb,
        coordinated=compiled(
            rf"(?:[,;:]|(?<!\w){conjunction})\s*(?:\([\p{{L}}\d]{{1,4}}\)\s*)?(?:{adverb}\s+){{0,3}}$"
        ),
        preposition=compiled(rf"(?<!\w){words_pattern(words.prepositions)}\s+{determined}$"),
        hypothetical=compiled(rf"(?<!\w){words_pattern(words.hypotheticals)}(?!\w)[^,;.]{{0,60}}$"),
        negation=compiled(rf"(?<!\w){words_pattern(words.negations)}\s+(?:\w+\s+)?$"),
    )


def _rule(rule: ActRule, phrases: ActsPhrases, language: Language, adverb: str) -> CompiledRule:
    irregular = dict(phrases.irregular)
    forms: dict[VerbForm, set[str]] = {form: set() for form in VerbForm}
    for verb in rule.verbs:
        for form, spoken in conjugated(verb, language, irregular).items():
            forms[form] |= spoken
    return CompiledRule(
        rule=rule,
        verbs=_verbs(forms, phrases, adverb),
        objects=any_form(rule.objects, language) if rule.objects else None,
        voids=any_form(rule.voids, language) if rule.voids else None,
        elided=_word(words_pattern(rule.elided)) if rule.elided else None,
    )


def _verbs(forms: dict[VerbForm, set[str]], phrases: ActsPhrases, adverb: str) -> Verbs:
    words = phrases.words
    pause = rf"\s+(?:{adverb}\s+){{0,3}}"
    copula, modal_copula = words_pattern(words.copulas), words_pattern(words.modal_copulas)
    short = words_pattern(forms[VerbForm.SHORT])
    modal = rf"{words_pattern(words.modals)}{pause}(?:{words_pattern(words.continuing)}\s+)?"
    future = f"|{words_pattern(forms[VerbForm.PRESENT])}" if not words.infinitive_marker else ""
    short_alone = f"|{short}" if not words.infinitive_marker else ""
    return Verbs(
        infinitive=_word(words_pattern(forms[VerbForm.INFINITIVE])),
        present=_word(words_pattern(forms[VerbForm.PRESENT])),
        past=_word(words_pattern(forms[VerbForm.PAST])),
        passive=_word(rf"{copula}{pause}{short}{short_alone}"),
        modal_passive=_word(rf"{modal_copula}{pause}{short}"),
        participle=_word(words_pattern(forms[VerbForm.PARTICIPLE])),
        predicate=_word(rf"{modal}{words_pattern(forms[VerbForm.INFINITIVE])}{future}"),
    )


def _word(pattern: str) -> Pattern:
    return compiled(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def _cue(phrases: ActsPhrases, language: Language) -> Pattern:
    irregular = dict(phrases.irregular)
    verbs = {governor.verb for governor in phrases.governors} | {verb for rule in phrases.rules for verb in rule.verbs}
    first = {
        spoken.split(" ")[0]
        for verb in verbs
        for forms in conjugated(verb, language, irregular).values()
        for spoken in forms
    }
    return compiled(rf"(?<!\w){words_pattern(first)}(?!\w)")
