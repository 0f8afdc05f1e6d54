"""What leads in a word: small words with a blank behind them, and letters that cling to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.languages.script import COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.clause_words import ClauseWords
from mandate_graph.languages.verb_forms import VerbForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Lefts:
    """Patterns, as text, of the small words that stand in front of something."""

    marker: str
    """The marker of an infinitive with what parts it from the verb, "" where there is none."""
    held: str
    """Where word order is free, the meeting of an organ, between it and what it decides; "" where it is not."""
    free_order: bool
    predicate_forms: tuple[VerbForm, ...]
    clitics: str
    """Any number of them, each with what parts it from the word behind it."""
    reflexive: str
    """A pronoun that makes a passive, with what parts it from its verb; "" where there is none."""
    finite: str
    """A clause that does the work of an infinitive."""
    certain: str
    """No width: that a form of a verb which may be a noun is none."""
    modifiers: str
    """Words behind a noun that only describe it, where they stand there."""
    adverbs: str
    pause: str
    determiner: str
    conjunction: str
    coordinated: str
    hypothetical: str
    negation: str
    copula: str
    modal_copula: str
    present_copula: str
    performative: str
    """Words by which a passive does what it says ("hereby")."""
    modal: str
    continuing: str
    asked: str
    """What may lead in whom a verb asks: a determiner or a preposition, with what parts it from the next word."""
    begins: str
    """No width: where a word begins, be it behind a conjunction that clings to it."""
    begins_led: str
    """The same, be it behind a preposition that clings to it as well."""
    joint: str
    """A conjunction with what parts it from the next word."""
    article: str
    """The article where it clings to a noun, else ""."""
    hangs: str
    """A preposition, from its beginning on, with what parts it from the next word."""


def _any_of(phrases: Iterable[str]) -> str:
    return phrase_alternatives(frozenset(phrases))


def further(letters: str) -> str:
    """One more branch of a pattern for letters that cling to the next word; "" where a language has none."""
    return f"|[{letters}]" if letters else ""


def led_in(words: ClauseWords, openers: Iterable[str]) -> str:
    """A pattern of any of the openers with what parts it from the next word: a blank, or nothing where it clings."""
    ordered = list(openers)
    cling = [opener for opener in ordered if opener.split()[-1] in frozenset(words.clinging_prepositions)]
    apart = rf"{_any_of(opener for opener in ordered if opener not in cling)}{GAP}"
    return rf"(?:{apart}|{_any_of(cling)})" if cling else rf"(?:{apart})"


def begins(words: ClauseWords) -> str:
    """A pattern of no width: where a word begins, be it behind a conjunction that clings to it."""
    plain = r"(?<![\w-])"
    return rf"(?:{plain}|(?<={plain}[{words.clinging_conjunctions}]))" if words.clinging_conjunctions else plain


def begins_led(words: ClauseWords) -> str:
    """The same, where a preposition may cling to the word as well, be it behind the conjunction."""
    plain = begins(words)
    if not words.clinging_prepositions:
        return plain
    joined = rf"[{words.clinging_conjunctions}]?" if words.clinging_conjunctions else ""
    return rf"(?:{plain}|(?<=(?<![\w-]){joined}[{words.clinging_prepositions}]))"


def hangs(words: ClauseWords) -> str:
    """A pattern of a preposition, from its beginning on, with what parts it from the next word."""
    apart = rf"(?!{_any_of(words.quantifiers)}(?!\w)){_any_of((*words.prepositions, *words.saying_the_same))}"
    if not words.clinging_prepositions:
        return rf"(?<!\w){apart}{GAP}"
    joined = rf"[{words.clinging_conjunctions}]?" if words.clinging_conjunctions else ""
    return rf"(?<!\w){joined}(?:{apart}{GAP}{further(words.clinging_prepositions)})"


def held_at(words: ClauseWords, nouns: str) -> str:
    """A pattern of the meeting at which an organ decides, right behind its name ("Ассамблея | на своем 7-м заседании 3
    мая 2031 года | постановила"), where word order is free; `nouns` is a pattern of what meetings are called."""
    if not words.free_order or words.verb_first:
        return ""
    other = rf"[^{COMMAS}{SEMICOLONS}:]"
    return rf"\s+{_any_of(words.meeting_leads)}\s{other}{{1,60}}?{nouns}{other}{{0,60}}"
