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
    cling = frozenset(words.clinging_prepositions)
    apart = [opener for opener in openers if opener not in cling]
    letters = "".join(opener for opener in openers if opener in cling)
    return rf"(?:{_any_of(apart)}{GAP}{further(letters)})"


def begins(words: ClauseWords) -> str:
    """A pattern of no width: where a word begins, be it behind a conjunction that clings to it."""
    plain = r"(?<![\w-])"
    return rf"(?:{plain}|(?<={plain}[{words.clinging_conjunctions}]))" if words.clinging_conjunctions else plain


def hangs(words: ClauseWords) -> str:
    """A pattern of a preposition, from its beginning on, with what parts it from the next word."""
    apart = rf"(?!{_any_of(words.quantifiers)}(?!\w)){_any_of(words.prepositions)}"
    if not words.clinging_prepositions:
        return rf"(?<!\w){apart}{GAP}"
    joined = rf"[{words.clinging_conjunctions}]?" if words.clinging_conjunctions else ""
    return rf"(?<!\w){joined}(?:{apart}{GAP}{further(words.clinging_prepositions)})"
