"""The patterns that name items of agendas in one language."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mandate_graph.extraction.agenda_numbers import ItemNumber
from mandate_graph.extraction.citations.cores import Cores
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.phrases import QUOTED
from mandate_graph.extraction.ordinals import ordinal_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, blank, word_end, word_start
from mandate_graph.model.language import Language

_BEHIND_FIRST_WORD = 100
"""More than stands of a noun behind its first word."""

TELLING_PART, PART, TELLING = "telling_part", "part", "telling"
"""Groups of the nouns: a part of an item, or an item, that can be nothing else than one of an agenda, and a part."""


class AgendaGrammar(NamedTuple):
    """The patterns of one language."""

    noun: Pattern
    """The noun of an item, or of a part of one, in a group that tells which it is."""
    cores: Cores
    """Those of the nouns."""
    link: Pattern
    """What stands between a part and its item."""
    part_behind: Pattern
    """The noun of a part behind its item ("item 20, sub-item (b)")."""
    tail: Pattern
    """What says behind an item that it is of an agenda."""
    agenda_word: Pattern
    agenda_of: Pattern
    """Words for an agenda up to the session that stands behind them."""
    agenda_behind: Pattern
    opened_title: Pattern
    bare_title: Pattern
    title_before: Pattern
    clause_end: Pattern
    """A comma, or a word that may join two clauses."""
    to_session: Pattern
    """What stands between an item and the session right behind it."""
    to_other: Pattern
    """The same, up to a number that something else than a session bears."""

    def nouns(self, text: str, folded: str) -> "Iterator[regex.Match[str]]":
        """The matches of `noun` in a text, in order, looked for around the cores; `folded` is it in lower case."""
        after = 0
        for start, end in self.cores.surroundings(folded):
            noun = self.noun.search(text, max(after, start), end + _BEHIND_FIRST_WORD)
            if noun:
                yield noun
                after = noun.end()


class AgendaNaming(NamedTuple):
    """The items that one naming names: by their numbers, or by a title alone. `end` is where its last words end."""

    start: int
    end: int
    numbers: tuple[ItemNumber, ...] = ()
    title: str | None = None
    own: bool = False
    """Whether the agenda is somebody's own ("of its agenda")."""
    told: bool = False
    """Whether the words say that it is of an agenda."""
    bare: bool = False
    """Whether no word such as "entitled" stands before the title."""
    session_at: int | None = None
    """Where a session may stand right behind words of an agenda inside the naming."""


@cache
def agenda_grammar(language: Language) -> AgendaGrammar:
    """The patterns of a language."""
    pack = PACKS[language]
    phrases, gap = pack.agenda, blank(language)
    nouns = (
        (TELLING_PART, phrases.telling_subitems),
        (PART, phrases.subitems),
        (TELLING, phrases.telling),
        ("item", phrases.items),
    )
    noun = "|".join(f"(?P<{name}>{any_of(words, language)})" for name, words in nouns)
    part = f"(?P<telling>{any_of(phrases.telling_subitems, language)})|{any_of(phrases.subitems, language)}"
    openers = any_of(phrases.title_openers, language)
    tail = rf"(?:(?P<own>{any_of(phrases.own_agendas, language)})|{any_of(phrases.agendas, language)})"
    owner = rf"(?:{as_written(pack.citations.articles)}\s+|{any_of(pack.citations.possessives, language)}\s+)?"
    session = rf"\s*{as_written(phrases.session_links)}\s*{owner}"
    word = as_written(phrases.agenda_words)
    return AgendaGrammar(
        noun=_compiled(rf"{word_start(language)}(?:{noun}){word_end(language)}"),
        cores=Cores((phrase for _, words in nouns for phrase in words), language),
        link=_compiled(rf"\s*{as_written(phrases.item_links)}\s*"),
        part_behind=_compiled(rf"{COMMA}?\s*(?:{part})\s*"),
        tail=_compiled(rf"{gap}{tail}{word_end(language)}"),
        agenda_word=_compiled(word),
        agenda_of=_compiled(rf"{word}(?:{gap}[^\W\d_]+)?{session}\Z"),
        agenda_behind=_compiled(rf"\s*{as_written(phrases.title_closers)}?{word}"),
        opened_title=_compiled(rf"{COMMA}?\s*\(?\s*{openers}\s*{QUOTED.pattern}"),
        bare_title=_compiled(rf"{COMMA}?\s*\(?{QUOTED.pattern}"),
        title_before=_compiled(rf"{openers}\s*{QUOTED.pattern}\s*{as_written(phrases.title_closers)}\Z"),
        clause_end=_compiled(
            rf"[;:(]|{COMMA}|{word_start(language)}{as_written(pack.citations.conjunctions)}{word_end(language)}"
        ),
        to_session=_compiled(session),
        to_other=_compiled(rf"{session}(?:[^\W\d_]+\s+)?(?:{ordinal_pattern(language)})"),
    )


def _compiled(pattern: str) -> Pattern:
    return regex.compile(pattern, regex.IGNORECASE)
