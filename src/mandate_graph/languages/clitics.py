"""Particles that cling to the front of a word, told apart from the word's own first letters."""

from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.tokens import folded
from mandate_graph.model.language import Language

_ARTICLE = "ال"
_WITH_ARTICLE = regex.compile(r"(?:(?P<lead>[وف]?[بك]?)ال|(?P<lead>[وف]?ل)ل)(?=\p{Arabic}{2})")
_TAKEN_IN = "لل"
_LEADS = regex.compile(r"[وف]?[بكل]?")
_WORD = regex.compile(r"\w+")
_SHORTEST = 2
_LETTERS = frozenset("وفبكل")
_CONJUNCTIONS = frozenset("وف")
_POSSESSED = regex.compile(r"\p{Arabic}{4,}(?:ه|ها|هم|هما)")


def particles(text: str, language: Language, name: str | None = None) -> int:
    """How many letters in front of the first word of a text are particles that cling to it.

    They are certain before the article; else only where what is left begins a name, be it `name` or the noun
    of any body's name.

    >>> particles("وللفريق", Language.AR), particles("لجنة", Language.AR), particles("للجنة", Language.AR)
    (2, 0, 1)
    """
    if language is not Language.AR:
        return 0
    printed = _WORD.match(text)
    if printed is None:
        return 0
    certain = _WITH_ARTICLE.match(printed.group())
    if certain is not None:
        return len(certain["lead"])
    known = _nouns(language) | ({_bare(_WORD.findall(name)[0])} if name and _WORD.search(name) else frozenset())
    word = folded(printed.group())
    longest = _LEADS.match(word)
    widths = range((longest.end() if longest else 0) + 1)
    return next((width for width in widths if _begins(word[:width]) and _bare(word[width:]) in known), 0)


def unclung(text: str, language: Language) -> str:
    """A text that begins with a name, without the particles in front and with the article that one of them took in.

    >>> unclung("للمقرر الخاص", Language.AR), unclung("للجنة", Language.AR), unclung("بالفريق", Language.AR)
    ('المقرر الخاص', 'لجنة', 'الفريق')
    """
    lead = particles(text, language)
    left = text[lead:]
    printed = _WORD.match(left)
    taken_in = lead > 0 and text[lead - 1 : lead + 1] == _TAKEN_IN
    if not taken_in or printed is None or _bare(printed.group()) in _nouns(language):
        return left
    return f"ا{left}"


def conjoined(text: str, language: Language) -> bool:
    """Whether a conjunction clings to the first word of a text that begins with a name.

    >>> conjoined("وللفريق", Language.AR), conjoined("للفريق", Language.AR)
    (True, False)
    """
    return particles(text, language) > 0 and text[0] in _CONJUNCTIONS


def may_cling(word: str, language: Language) -> bool:
    """Whether a word begins with a letter that may be such a particle.

    >>> may_cling("وموارد", Language.AR), may_cling("هام", Language.AR)
    (True, False)
    """
    return language is Language.AR and word[:1] in _LETTERS


def may_be_joined(word: str, language: Language) -> bool:
    """Whether a word begins with a letter that may be a conjunction.

    >>> may_be_joined("ووضعه", Language.AR), may_be_joined("لموارد", Language.AR)
    (True, False)
    """
    return language is Language.AR and word[:1] in _CONJUNCTIONS


def joined_possession(word: str, language: Language) -> bool:
    """Whether a word begins with a letter that may be a conjunction and ends with a pronoun, so that it tells of
    something that what was named before has.

    >>> joined_possession("ووضعه", Language.AR), joined_possession("وموارد", Language.AR)
    (True, False)
    """
    return may_be_joined(word, language) and _POSSESSED.fullmatch(word) is not None


def without_particles(word: str) -> frozenset[str]:
    """A folded word, and what may be left of it if the letters in front are particles and the article.

    >>> sorted(without_particles("بالشباك"), key=len)
    ['شباك', 'الشباك', 'بالشباك']
    >>> without_particles("nets")
    frozenset({'nets'})
    """
    longest = _LEADS.match(word)
    widths = range((longest.end() if longest else 0) + 1)
    left = {word[width:] for width in widths if _begins(word[:width]) and len(word) - width > _SHORTEST}
    return frozenset({word, *left, *(_bare(one) for one in left if one.startswith(_ARTICLE))})


def _begins(letters: str) -> bool:
    return _LEADS.fullmatch(letters) is not None


def _bare(word: str) -> str:
    """A word without its article and without the ending of an indefinite object."""
    plain = folded(word).removeprefix(_ARTICLE)
    return plain.removesuffix("ا") if len(plain) > _SHORTEST + 1 else plain


@lru_cache(maxsize=8)
def _nouns(language: Language) -> frozenset[str]:
    pack = PACKS.get(language)
    return frozenset(_bare(head.phrase.split()[0]) for head in pack.bodies.heads) if pack else frozenset()
