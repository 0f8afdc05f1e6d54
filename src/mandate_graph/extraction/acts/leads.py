"""What leads in a word: small words with a blank behind them, and letters that cling to it."""

from collections.abc import Iterable

from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import ClauseWords


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
    apart = rf"(?!{_any_of(words.quantifiers)}(?!\w)){_any_of(words.prepositions)}"
    if not words.clinging_prepositions:
        return rf"(?<!\w){apart}{GAP}"
    joined = rf"[{words.clinging_conjunctions}]?" if words.clinging_conjunctions else ""
    return rf"(?<!\w){joined}(?:{apart}{GAP}{further(words.clinging_prepositions)})"
