"""Clauses that do the work of an infinitive: "pide al Consejo que, en su próxima reunión, examine la cuestión"."""

from collections.abc import Iterable

from mandate_graph.languages.alternation import alternation
from mandate_graph.languages.conjugation import conjugated
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import ActsPhrases
from mandate_graph.languages.themes.clause_words import ClauseWords
from mandate_graph.model.language import Language

_LONGEST = 500
"""More characters than stand between an opener and its verb."""


def finite_clause(phrases: ActsPhrases, language: Language, small: tuple[str, str, str]) -> str:
    """A pattern of such a clause from its opener on, groups "opener" and "verb"; "" where a language has none.

    `small` are patterns of what may stand before the verb for certain, of what may also be the beginning of a noun
    phrase, and of what makes the word behind it no verb. The verb is any that follows its opener, or, further on,
    one that is known; or the gerund that follows one of going on ("siga examinando").
    """
    words = phrases.words
    if not words.finite_openers:
        return ""
    sure, perhaps, never = small
    joined = rf"(?<!\w){alternation(words.conjunctions)}\s+{alternation(words.finite_openers)}\s"
    inserted = rf"(?:(?!{joined})[^;:\n]){{0,{_LONGEST}}}?"
    opener = rf"(?P<opener>{alternation(words.finite_openers)})"
    going_on = rf"{alternation(words.continuing)}{GAP}(?:{sure}{GAP}){{0,2}}(?P<verb>{words.gerund})"
    near = rf"\s+(?:{sure}{GAP}){{0,4}}(?!{never}(?!\w))(?:{going_on}|(?P<verb>(?-i:\p{{Ll}}){words.finite}))"
    known = alternation(_known(phrases, language, unclear=False))
    unclear = alternation(_known(phrases, language, unclear=True))
    pronoun = rf"(?:(?<=,\s)|(?<=(?<!\w){alternation(words.clitics)}\s))"
    far = (
        rf"(?:\s+|{inserted}(?<!(?<!\w){never}\s(?:{perhaps}\s)?|\w))(?:{perhaps}{GAP}){{0,4}}"
        rf"(?:{going_on}|(?P<verb>{known})|{pronoun}(?P<verb>{unclear}))"
    )
    return rf"{opener}(?:{near}|{far})"


def _known(phrases: ActsPhrases, language: Language, *, unclear: bool) -> Iterable[str]:
    """The forms of the verbs of the rules and of those listed; `unclear`: those that may also be nouns."""
    words = phrases.words
    verbs = {verb.split()[0] for rule in phrases.rules for verb in rule.verbs} | set(words.finite_verbs)
    forms = (conjugated(verb, language, paradigms=phrases.paradigms) for verb in sorted(verbs))
    found = {spoken for known in forms for spoken in known[words.wish_form]}
    found |= set(words.continuing)
    return sorted(word for word in found if (word in words.finite_nouns) == unclear)


def small_words(words: ClauseWords, adverb: str) -> tuple[str, str, str]:
    """What stands before the verb of a finite clause for certain, what may, and what makes the next word no verb."""
    sure = alternation(set(words.clitics) - set(words.determiners))
    perhaps = alternation(words.clitics)
    never = alternation((*words.determiners, *words.prepositions, *words.relatives, *words.not_infinitives))
    return rf"(?:{adverb}|{sure})", rf"(?:{adverb}|{perhaps})", never


def certain_form(words: ClauseWords) -> str:
    """A pattern without width that holds before the form of a verb, unless it is more likely a noun ("informe")."""
    if not words.finite_nouns:
        return ""
    behind_pronoun = rf"(?<=(?<!\w){alternation(words.clitics)}\s)"
    behind_name = r"(?-i:(?<=\p{Lu}[\p{L}-]*\s))"
    adverb = rf"\p{{Ll}}+{alternation(words.adverb_endings)}(?!\w)" if words.adverb_endings else "(?!)"
    with_adverb = rf"(?=\p{{Ll}}+\s+{adverb})"
    return rf"(?:(?!{alternation(words.finite_nouns)}(?!\w))|(?<=,\s)|{behind_pronoun}|{behind_name}|{with_adverb})"
