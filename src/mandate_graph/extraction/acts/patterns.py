"""The phrases of a language pack as patterns, made once a language and compiled when first used."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

import regex

from mandate_graph.extraction.acts.finite import certain_form, finite_clause, small_words
from mandate_graph.extraction.acts.leads import Lefts, begins, begins_led, further, hangs, held_at, led_in
from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation
from mandate_graph.languages.conjugation import conjugated, phrase_alternatives
from mandate_graph.languages.morphology import phrase_pattern, word_forms
from mandate_graph.languages.paradigms import Paradigms
from mandate_graph.languages.script import COMMA, COMMAS, GAP, INSERTION, SEMICOLONS, WORD_END, any_spelling
from mandate_graph.languages.themes.acts import ActRule, ActsPhrases, GovernorPhrase
from mandate_graph.languages.themes.bodies import HeadNoun
from mandate_graph.languages.themes.clause_words import ClauseWords
from mandate_graph.languages.themes.norms import NormsPhrases
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

Pattern: TypeAlias = regex.Pattern[str]
_WORD = regex.compile(r"\w+")
_JOINED_ON = frozenset({Event.ESTABLISH, Event.EXTEND, Event.RENEW, Event.TERMINATE, Event.DISSOLVE})
"""Events of which a clause may tell that is joined to another without its opener ("que examine … y | establezca")."""


@cache
def compiled(pattern: str) -> Pattern:
    """A pattern that takes no notice of case, compiled once."""
    return regex.compile(pattern, regex.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Verbs:
    """A rule's verbs, told apart by form; each pattern matches whole words."""

    forms: dict[VerbForm, str]
    words: dict[VerbForm, frozenset[str]]
    """A word of each verb in a form: a sentence without one holds none of them."""
    acts: Lefts

    def of(self, form: VerbForm) -> Pattern:
        """The verbs in one form."""
        return self._word(self._of(form))

    def _of(self, form: VerbForm) -> str:
        return self.forms[form]

    @cached_property
    def infinitive(self) -> Pattern:
        """ "to establish", without its marker; or what does its work in a clause."""
        others = (VerbForm.SUBJUNCTIVE, VerbForm.GERUND) if self.acts.finite else ()
        spoken = "|".join(self._of(form) for form in (VerbForm.INFINITIVE, *others))
        return _word(spoken, self.acts.begins_led)

    @cached_property
    def present(self) -> Pattern:
        """ "establishes"."""
        return self._word(self._of(VerbForm.PRESENT))

    @cached_property
    def past(self) -> Pattern:
        """ "established", of the organ."""
        return self._word(self._of(VerbForm.PAST))

    @cached_property
    def participle(self) -> Pattern:
        """ "established", of the body."""
        return self._word(self._of(VerbForm.PARTICIPLE))

    @cached_property
    def passive(self) -> Pattern:
        """ "was established"."""
        short = self._of(VerbForm.SHORT)
        alone = f"|{short}" if self.acts.free_order else self._reflexive(VerbForm.PAST)
        return self._word(rf"{self.acts.copula}{self.acts.pause}{short}{alone}")

    @cached_property
    def modal_passive(self) -> Pattern:
        """ "shall be established"."""
        reflexive = self._reflexive(*self.acts.predicate_forms)
        return self._word(rf"{self.acts.modal_copula}{self.acts.pause}{self._of(VerbForm.SHORT)}{reflexive}")

    @cached_property
    def present_passive(self) -> Pattern:
        """ "is established"."""
        return self._word(rf"{self.acts.present_copula}{self.acts.pause}{self._of(VerbForm.SHORT)}")

    @cached_property
    def performed_passive(self) -> Pattern:
        """ "is hereby established"."""
        copula, hereby = self.acts.present_copula, self.acts.performative
        by_pronoun = self._reflexive(VerbForm.PRESENT).replace("|", rf"|{hereby}{GAP}", 1)
        return self._word(rf"(?:{copula}{GAP})?{hereby}{GAP}(?:{copula}{GAP})?{self._of(VerbForm.SHORT)}{by_pronoun}")

    def _reflexive(self, *forms: VerbForm) -> str:
        """A further branch of a pattern: finite forms behind a pronoun that makes them passive."""
        return "".join(f"|{self.acts.reflexive}{self._of(form)}" for form in forms) if self.acts.reflexive else ""

    @cached_property
    def predicate(self) -> Pattern:
        """ "shall submit", "shall, until 1 May, submit"; in a language that needs no modal, the verb alone as well."""
        finite = "".join(f"|{self.acts.certain}{self._of(form)}" for form in self.acts.predicate_forms)
        modal = rf"{self.acts.modal}{INSERTION}{self.acts.pause}(?:{self.acts.continuing}{GAP})?{self.acts.clitics}"
        return self._word(rf"{modal}{self._of(VerbForm.INFINITIVE)}{finite}")

    def _word(self, pattern: str) -> Pattern:
        return _word(pattern, self.acts.begins)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledRule:
    """A rule with its patterns; None where it names no objects, voids and so on."""

    rule: ActRule
    words: frozenset[str]
    """A word of each form of its verbs: a sentence without one holds none of them."""
    verbs: Verbs
    objects: Pattern | None
    voids: Pattern | None
    followed: Pattern | None
    elided: Pattern | None
    nouns: Pattern | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledActs:
    """All that is needed to read acts in one language."""

    language: Language
    phrases: ActsPhrases
    norms: NormsPhrases
    before: Lefts
    rules: tuple[CompiledRule, ...]
    governor: Pattern
    governors: dict[str, tuple[GovernorPhrase, VerbForm]]
    governing_words: frozenset[str]
    """The words with which a governing verb begins."""
    telling_words: frozenset[str]
    """A word of each form of the governing verbs: a sentence without one holds none of them."""
    operative_words: frozenset[str]
    """The words with which another verb of an instrument begins."""
    cue_words: frozenset[str]
    """The same of all cues: a sentence without one holds no act."""
    infinitive: Pattern
    content: Pattern
    wish: Pattern
    tail: Pattern
    permanent: Pattern
    interim: Pattern
    not_bodies: Pattern
    office_holders: Pattern
    body_nouns: Pattern
    mandate_holders: Pattern
    chairs: Pattern
    offices: Pattern
    conferences: Pattern
    """What the parties to a treaty are called when they meet."""
    instruments: str
    inserted: Pattern
    """An instrument with its number."""
    session: str
    function_stops: Pattern
    function_lists: Pattern
    charges: Pattern
    titles: Pattern


def words_pattern(phrases: Iterable[str]) -> str:
    """A pattern, without a group, of any of the phrases as written."""
    return _alternatives_of(tuple(phrases))


@cache
def _alternatives_of(phrases: tuple[str, ...]) -> str:
    return phrase_alternatives(frozenset(phrase.lower() for phrase in phrases))


def any_form(phrases: Iterable[str], language: Language) -> str:
    """A pattern of any inflection of the phrases, as whole words."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    alternatives = "|".join(phrase_pattern(phrase, language) for phrase in ordered)
    return rf"(?<!\w)(?:{alternatives or '(?!)'})(?!\w)"


@cache
def compiled_acts(language: Language) -> CompiledActs | None:
    """The pack of a language, ready for use; None where its pack tells of no acts."""
    pack = PACKS.get(language)
    if pack is None or pack.acts is None or pack.norms is None:
        return None
    phrases, before = pack.acts, _lefts(pack.acts, language)
    words = phrases.words
    governors = _governors(phrases, language)
    rules = tuple(_rule(rule, phrases, language, before) for rule in phrases.rules)
    marks = COMMAS + SEMICOLONS
    skipped = rf"(?:(?:{before.adverbs}|{before.continuing}){GAP}){{0,4}}{before.clitics}"
    marked = rf"(?:(?P<marker>{before.marker}){skipped}){'?' if words.bare_infinitives else ''}"
    finite = f"|{before.finite}" if before.finite else ""
    telling_words = _telling_words(governors, phrases)
    return CompiledActs(
        language=language,
        phrases=phrases,
        norms=pack.norms,
        before=before,
        rules=rules,
        governor=compiled(_spaced(governors, before)),
        governors=governors,
        governing_words=frozenset(_WORD.findall(phrase)[0] for phrase in governors),
        telling_words=telling_words,
        operative_words=frozenset(_WORD.findall(phrase)[0] for phrase in map(str.lower, phrases.operatives)),
        cue_words=telling_words.union(*(rule.words for rule in rules)),
        infinitive=compiled(
            rf"{before.begins}{words.infinitive_lead}(?:{marked}(?P<verb>{words.infinitive}){finite})(?![\w-])"
        ),
        content=compiled(rf"(?<!\w){words_pattern(words.content_openers)}{WORD_END}"),
        wish=compiled(rf"(?<!\w){words_pattern(words.wish_openers)}{WORD_END}"),
        tail=compiled(
            rf"(?:[\s{marks}:.—–-]|(?<!\w)(?:{before.conjunction}|{before.adverbs})(?=[\s{COMMAS}]*$|[\s{COMMAS}]))+$"
        ),
        permanent=compiled(any_form(phrases.permanent, language)),
        interim=compiled(any_form(phrases.interim, language)),
        not_bodies=compiled(any_form(phrases.not_bodies, language)),
        office_holders=compiled(any_form(phrases.office_holders, language)),
        body_nouns=compiled(any_form(phrases.body_nouns, language)),
        mandate_holders=compiled(any_form(phrases.mandate_holders, language)),
        chairs=compiled(any_form(phrases.chairs, language)),
        offices=compiled(any_form(phrases.offices, language)),
        conferences=compiled(any_form(_conferences(pack.bodies.heads), language)),
        instruments=any_form(phrases.instruments, language),
        inserted=compiled(rf"{any_form(phrases.instruments, language)}\s+\d"),
        session=any_form(pack.norms.session, language),
        function_stops=compiled(any_form(pack.norms.function_stops, language)),
        function_lists=compiled(rf"{any_form(pack.norms.function_lists, language)}\s*:"),
        charges=compiled(rf"{any_form(phrases.charges, language)}\s*:"),
        titles=compiled(any_form(phrases.titles, language)),
    )


def _conferences(heads: Iterable[HeadNoun]) -> Iterator[str]:
    return (head.phrase for head in heads if head.kind is BodyKind.CONFERENCE and " " in head.phrase)


def _spaced(alternatives: Iterable[str], before: Lefts) -> str:
    """A pattern of whole phrases in which an adverb may stand behind the verb ("reiterates also its request").

    Those of several words are sorted by their first, which is then read once.
    """
    alone: list[str] = []
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(alternatives, key=lambda phrase: (-len(phrase), phrase)):
        first, *rest = (any_spelling(word) for word in phrase.split(" "))
        if rest:
            by_first.setdefault(first, []).append("(?&joint)".join(rest))
        else:
            alone.append(phrase)
    several = (rf"{first}(?&joint)(?:{'|'.join(rests)})" for first, rests in by_first.items())
    joint = rf"(?(DEFINE)(?P<joint>\s+(?:{before.adverbs}\s+){{0,2}}))"
    return rf"{joint}{before.begins}(?:{'|'.join((*several, alternation(alone)))})(?![\w-])"


def _governors(phrases: ActsPhrases, language: Language) -> dict[str, tuple[GovernorPhrase, VerbForm]]:
    irregular, listed = dict(phrases.irregular), {verb.past: verb for verb in phrases.listed}
    found: dict[str, tuple[GovernorPhrase, VerbForm]] = {}
    words = phrases.words
    marked = words.plural_speakers or words.infinitive_markers or words.nouns_of_action
    shown = bool(marked) or words.bare_infinitives or words.free_order
    for governor in phrases.governors:
        forms = conjugated(governor.verb, language, irregular, phrases.paradigms, listed)
        used = [VerbForm.PAST, VerbForm.PRESENT]
        used += [VerbForm.INFINITIVE] if shown else []
        used += [VerbForm.GERUND] if words.gerund_items and not governor.asks and " " in governor.verb else []
        used += [VerbForm.GERUND] if governor.told else []
        for form in used:
            for word in forms[form]:
                found.setdefault(word, (governor, form))
        found.update({word: (governor, VerbForm.PAST) for word in governor.alone if word not in found})
    return found


_NO_DAY = r"(?!\s+(?:\d{1,2}\s+\p{L}+\s+)?\d{4}(?!\d))"
"""Behind a word of conditions: no day, before which it only says until when, and no year, of which it is the month."""


def _lefts(phrases: ActsPhrases, language: Language) -> Lefts:
    words = phrases.words
    none = rf"(?!{words_pattern(words.not_adverbs)}(?!\w))"
    endings = "".join(rf"|{none}(?-i:\p{{Ll}}+){ending}" for ending in words.adverb_endings)
    adverb = rf"(?:{words_pattern(words.adverbs)}{endings})"
    conjunction = words_pattern(words.conjunctions)
    label = r"(?:\([\p{L}\d]{1,4}\)\s*)?"
    return Lefts(
        marker=rf"{words_pattern(words.infinitive_markers)}{GAP}" if words.infinitive_markers else "",
        held=held_at(words, any_form(words.meeting_nouns, language)),
        free_order=words.free_order,
        predicate_forms=words.predicate_forms,
        clitics=rf"(?:{words_pattern(words.clitics)}{GAP}){{0,3}}" if words.clitics else "",
        reflexive=rf"{words_pattern(words.reflexives)}{GAP}" if words.reflexives else "",
        finite=finite_clause(phrases, language, small_words(words, adverb)),
        certain=certain_form(words),
        modifiers=r"(?:(?-i:\p{Ll}+)\s+){0,3}" if words.noun_modifiers_follow else "",
        adverbs=adverb,
        pause=rf"{GAP}(?:{adverb}{GAP}){{0,3}}",
        determiner=words_pattern(words.determiners),
        conjunction=conjunction,
        coordinated=rf"(?:[{COMMAS}{SEMICOLONS}:]|(?<!\w){conjunction})\s*{label}(?:{adverb}\s*{COMMA}?\s+){{0,3}}",
        hypothetical=rf"(?<!\w){words_pattern(words.hypotheticals)}{WORD_END}{_NO_DAY}[^{COMMAS}{SEMICOLONS}.]{{0,60}}",
        negation=rf"(?<!\w){words_pattern(words.negations)}{GAP}(?:\w+\s+)?",
        copula=words_pattern(words.copulas),
        modal_copula=words_pattern(words.modal_copulas),
        present_copula=words_pattern(words.present_copulas),
        performative=words_pattern(words.performatives),
        modal=words_pattern(words.modals),
        continuing=words_pattern(words.continuing),
        asked=led_in(words, (*words.determiners, *words.asked_openers)),
        begins=begins(words),
        begins_led=begins_led(words),
        joint=rf"(?:{conjunction}\s+{further(words.clinging_conjunctions)})",
        article=words.article,
        hangs=hangs(words),
    )


def _rule(rule: ActRule, phrases: ActsPhrases, language: Language, before: Lefts) -> CompiledRule:
    irregular, listed = dict(phrases.irregular), {verb.past: verb for verb in phrases.listed}
    forms: dict[VerbForm, set[str]] = {form: set() for form in VerbForm}
    for verb in rule.verbs:
        for form, spoken in conjugated(verb, language, irregular, phrases.paradigms, listed).items():
            forms[form] |= spoken
    elided = rule.elided or _bare_verbs(forms[VerbForm.INFINITIVE], phrases.words)
    if not elided and phrases.words.finite_openers and rule.event in _JOINED_ON:
        elided = tuple(sorted(forms[phrases.words.wish_form]))
    nouns = (form for noun in rule.nouns for form in word_forms(noun, language))
    words = _telling_words([*(spoken for form in forms.values() for spoken in form), *elided, *nouns], phrases)
    return CompiledRule(
        rule=rule,
        words=words,
        verbs=Verbs(
            {form: _alternatives(form, spoken, phrases, before) for form, spoken in forms.items()},
            {form: _telling_words(spoken, phrases) for form, spoken in forms.items()},
            before,
        ),
        objects=compiled(any_form(rule.objects, language) + r"(?!-\p{L})") if rule.objects else None,
        voids=compiled(any_form(rule.voids, language)) if rule.voids else None,
        followed=compiled(rf"(?<!\w){words_pattern(rule.followed)}{WORD_END}") if rule.followed else None,
        elided=_word(rf"{before.clitics}(?P<verb>{words_pattern(elided)})", before.begins) if elided else None,
        nouns=compiled(any_form(rule.nouns, language)) if rule.nouns else None,
    )


def _alternatives(form: VerbForm, spoken: set[str], phrases: ActsPhrases, before: Lefts) -> str:
    """A pattern of one form of some verbs. An infinitive may stand behind the pronoun that makes it reflexive, which
    is read with the small words before it: it is then that of the reflexive verb alone ("se réunir", not "réunir")."""
    verbs = phrases.paradigms or Paradigms()
    if form is VerbForm.PAST and verbs.auxiliaries and not verbs.enclitics:
        return _parted_past(spoken, verbs, before)
    leads = tuple(word if word.endswith("’") else f"{word} " for word in verbs.reflexive)
    if form is not VerbForm.INFINITIVE or not leads:
        return words_pattern(spoken)
    own = {one.removeprefix(lead) for one in spoken for lead in leads if one.startswith(lead)}
    plain = {one for one in spoken if not one.startswith(leads)}
    pronoun = r"(?<!\w)(?:{})".format("|".join(rf"{any_spelling(lead.strip())}{GAP}" for lead in leads))
    parts = [rf"(?<!{pronoun}){words_pattern(plain)}"] if plain else []
    parts += [words_pattern(spoken - plain), rf"(?<={pronoun}){words_pattern(own)}"] if own else []
    return "(?:" + "|".join(parts or ["(?!)"]) + ")"


def _parted_past(spoken: set[str], verbs: Paradigms, before: Lefts) -> str:
    """A pattern of a past of two words between which adverbs may stand ("a | également | créé")."""
    parted = [one.partition(" ") for one in sorted(spoken)]
    pairs = [(first, rest) for first, _, rest in parted if rest and first in verbs.auxiliaries]
    alone = spoken - {f"{first} {rest}" for first, rest in pairs}
    if not pairs:
        return words_pattern(alone)
    first, rest = (words_pattern({pair[number] for pair in pairs}) for number in (0, 1))
    return rf"(?:{first}{before.pause}{rest}|{words_pattern(alone)})"


def _word(pattern: str, begins: str) -> Pattern:
    return compiled(rf"{begins}(?:{pattern})(?![\w-])")


def _bare_verbs(infinitives: Iterable[str], words: ClauseWords) -> tuple[str, ...]:
    """The verbs of clauses that do the work of an infinitive, without their marker: one marker may serve several."""
    parted = (form.partition(" ") for form in sorted(infinitives) if words.clause_markers)
    return tuple(verb for marker, _, verb in parted if marker in words.clause_markers)


def _telling_words(spoken: Iterable[str], phrases: ActsPhrases) -> frozenset[str]:
    """The first word of each phrase that is not an auxiliary or a pronoun of its verb, nor the marker of a clause."""
    verbs, words = phrases.paradigms or Paradigms(), (*phrases.words.clause_markers, *phrases.words.copulas)
    auxiliaries = (*verbs.auxiliaries, *verbs.reflexive_auxiliaries, *verbs.reflexive)
    weak = frozenset(_WORD.findall(" ".join((*auxiliaries, *words))))
    return frozenset(next((one for one in found if one not in weak), found[0]) for found in map(_WORD.findall, spoken))
