"""Short forms that a text introduces in brackets: "(hereinafter referred to as the Committee)", "(далее – МРГ)"."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import GAP, UNSPACED, any_apostrophe
from mandate_graph.model.language import Language

_MARKS = r"[\s:,–—-]*[«“\"'’]?\s*"
_NAME = 60
"""More signs than the name of a body has where nothing parts words."""
_SHORT = r"(?P<short>\p{L}[\p{L}\d ./-]{0,58}[\p{L}\d])"


@lru_cache(maxsize=8)
def _pattern(language: Language) -> "regex.Pattern[str] | None":
    pack = PACKS.get(language)
    if pack is None:
        return None
    words = "|".join(phrase_pattern(phrase, language) for phrase in pack.bodies.aliases)
    articles = any_apostrophe("|".join(pack.bodies.articles)) or "(?!)"
    return regex.compile(
        rf"\s*[(（](?:(?P<said>{words}){_MARKS})?(?P<quoted>[«“\"]\s?)?(?P<article>(?:{articles}){GAP})?{_SHORT}"
        rf"(?:\s?[»”\"])?[)）]",
        regex.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Alias:
    """The span of a short form in brackets; `said` tells that words of introduction stand before it."""

    start: int
    end: int
    said: bool


def alias_after(text: str, end: int, language: Language) -> Alias | None:
    """Where the short form stands that brackets just behind `end` give to what ends there; None if they give none.

    Without words of introduction an acronym counts, a name in quotation marks or with an article, and, where nothing
    parts words, signs of the name in their order to its last one ("海峡观察团(海观团)").

    >>> text = "the Committee on Cables (hereinafter the Committee) met"
    >>> text[slice(*_bounds(alias_after(text, 23, Language.EN)))]
    'Committee'
    """
    pattern = _pattern(language)
    match = pattern.match(text, end) if pattern else None
    if match is None:
        return None
    short, said = match["short"], match["said"] is not None
    titled = short[0].isupper() and bool(match["quoted"] or match["article"])
    shortened = language in UNSPACED and _shortens(short, text[max(0, end - _NAME) : end])
    if not said and not acronym(short) and not titled and not shortened:
        return None
    return Alias(match.start("short"), match.end("short"), said)


def _shortens(short: str, name: str) -> bool:
    """Whether a short form is made of signs of a name in their order and ends as it does."""
    signs = iter(name)
    return name.endswith(short[-1]) and all(sign in signs for sign in short)


@lru_cache(maxsize=1 << 14)
def acronym(text: str) -> bool:
    """Whether a word is written as an acronym: at least two capitals, no blank, hardly a small letter.

    >>> acronym("UNODC"), acronym("Committee"), acronym("МРГТЛ")
    (True, False, True)
    """
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return " " not in text and capitals >= 2 and capitals * 3 >= len(letters) * 2


def stands_for(short: str, name: str) -> bool:
    """Whether an acronym can be made of the first letters of a name's words, in order, one or more of each.

    >>> stands_for("WGC", "Working Group on Cables"), stands_for("USA", "Working Group on Cables")
    (True, False)
    >>> stands_for("MITOV", "Mission in Tovia")
    True
    """
    words = [word.casefold() for word in regex.findall(r"[\p{L}]+", name)]
    return _made_of("".join(letter for letter in short.casefold() if letter.isalpha()), words)


def _made_of(letters: str, words: list[str]) -> bool:
    """Whether letters are beginnings of words in order, of which some may be passed over."""
    if not letters:
        return True
    return any(
        letters[:size] == word[:size] and _made_of(letters[size:], words[at + 1 :])
        for at, word in enumerate(words)
        for size in range(1, min(len(letters), len(word)) + 1)
        if letters[0] == word[0]
    )


def _bounds(span: Alias | None) -> tuple[int, int]:
    return (span.start, span.end) if span else (0, 0)
