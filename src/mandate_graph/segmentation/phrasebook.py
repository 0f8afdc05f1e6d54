"""The structure words of every language pack, compiled once."""

from collections.abc import Callable, Iterable

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import COMMA, GAP
from mandate_graph.languages.themes.structure import StructurePhrases

_FLAGS = regex.IGNORECASE
_Choice = Callable[[StructurePhrases], Iterable[str]]


def _inflected(choose: _Choice) -> str:
    """An alternation of every form of every phrase of every language, longest first."""
    patterns = {phrase_pattern(phrase, tongue) for tongue, pack in PACKS.items() for phrase in choose(pack.structure)}
    return f"(?:{'|'.join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern)))})" if patterns else "(?!)"


def _as_written(choose: _Choice) -> str:
    """An alternation of every phrase of every language as it stands, any white space between its words."""
    return alternation(phrase for pack in PACKS.values() for phrase in choose(pack.structure))


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, _FLAGS)


_NOUN = _as_written(lambda pack: pack.organ_nouns)
_ARTICLE = _as_written(lambda pack: pack.articles)
_ADVERB = _as_written(lambda pack: pack.opening_adverbs)
_INSTRUMENT = _as_written(lambda pack: pack.instrument_nouns)
_DRAFT = _inflected(lambda pack: pack.draft_marks)
_ORGANIZATION = _inflected(lambda pack: pack.organization_names)
_PARTS = alternation(letter for pack in PACKS.values() for letter, _ in pack.citations.part_letters)
_WORD_END = r"(?!\p{L})"
_DAY = rf"\d{{1,2}}(?:\.?{alternation(end for pack in PACKS.values() for end in pack.calendar.day_suffixes)})?"
_FILLER = rf"(?:{alternation(word for pack in PACKS.values() for word in pack.calendar.fillers)}\s+)?"
_MONTH = rf"\s+{_FILLER}\p{{L}}+(?:(?:\s\p{{L}}+)?/\s?\p{{L}}+|\.)?"
_DATE = rf"{_DAY}(?:\s?[-–—]\s?{_DAY})?{_MONTH}(?:\s?[-–—]\s?{_DAY}{_MONTH})?\s+{_FILLER}\d{{4}}"
_PLACE = rf"(?:\p{{L}}[\p{{L}}\s.'’\-–]*{COMMA}\s+){{0,3}}(?:on\s+)?"
_SYMBOL = r"\p{Lu}[\p{L}\d.\-–]*(?:/[\p{L}\d.()\-–…* ]*)+"
_CAPITALS = r"(?:\p{Lu}[\p{L}\-’']*\s+(?:\p{L}\s+)?){0,3}"
_ORDINAL_JOIN = alternation(word for pack in PACKS.values() for word in pack.calendar.ordinal_joins)
_SESSION_WORDS = rf"(?:(?:[\w\-–]{{4,}}|\d\w*|{_ORDINAL_JOIN})[ \t\xa0]+){{1,4}}"

PAGE_LINE = _compiled(rf"{_as_written(lambda pack: pack.page_marks)}\s?\d{{1,4}}")
ORGANIZATION = _compiled(_ORGANIZATION)
SYMBOL_LINE = regex.compile(rf"(?:(?i:{_ORGANIZATION})\s+)?{_SYMBOL}")
DISTRIBUTION = _compiled(
    rf"(?:{_as_written(lambda pack: pack.distribution_marks)}\s*:?"
    rf"|{_as_written(lambda pack: pack.distribution_values)}$)"
)
ORIGINAL = _compiled(rf"{_as_written(lambda pack: pack.original_marks)}\s*:")
LANGUAGE_NAME = _compiled(_inflected(lambda pack: pack.language_names))
SESSION = _compiled(
    rf"{_SESSION_WORDS}{_as_written(lambda pack: pack.session_words)}(?=$|\s|[*,(\d])"
    rf"|{_as_written(lambda pack: pack.session_openers)}\s+\p{{L}}{{3,}}(?:\s+\p{{L}}{{3,}}){{0,3}}\W*$"
)
DATE_LINE = _compiled(rf"(?=\D*\d){_PLACE}{_DATE}(?:\s+(?:г\.|года?))?[.,*]*")
AGENDA = _compiled(rf"{_as_written(lambda pack: pack.agenda_marks)}\s+(?:\d|\.\.\.|…|\()")
AUTHOR = _compiled(_as_written(lambda pack: pack.author_marks) + _WORD_END)
ADOPTION = _compiled(r"[\[(]?" + _as_written(lambda pack: pack.adoption_marks) + _WORD_END)
ORGAN = _compiled(rf"(?:{_ARTICLE}{GAP})?(?:[\p{{L}}\-]+\s+){{0,5}}?{_NOUN}{_WORD_END}")
ORGAN_SUBJECT = regex.compile(
    rf"[“\"«„]?\s?(?:(?P<article>(?i:{_ARTICLE})){GAP}(?=[\p{{Lu}}\p{{Lo}}])(?:[\p{{L}}\-’']+\s+){{0,6}}?|(?=\p{{Lu}}){_CAPITALS})"
    rf"(?i:{_NOUN}){_WORD_END}"
)
"""A body as the subject of a text; `article` where the language has one."""
INSTRUMENT_TITLE = regex.compile(
    rf"(?:(?i:{_INSTRUMENT}|{_DRAFT})\s+(?:№\s?)?[\p{{Lu}}\d]+[\d/.\-–]*(?:\s?\([\p{{Lu}}\d\-]+\))?(?=$|\s|[.:,*])"
    rf"|\d{{1,3}}/\d{{1,4}}(?:\s{_PARTS}(?:\s*[-–]\s*{_PARTS})?)?[ \t]*[-–.]?[ \t]+(?=\p{{Arabic}})"
    r"|(?:[A-Z]{1,4}[\-.\s])?(?:\p{Lu}-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:[-–][A-Z])?)?\.?[\s*]+(?=[“\"«\p{Lu}])"
    r"|\d{1,4}(?:\s?[A-Z])?\s\((?:S-|ES-)?(?:[IVXLC]+|\d{4})\)\.\s)"
)
STATEMENT_TITLE = _compiled(_as_written(lambda pack: pack.statement_titles))
DRAFT = _compiled(_DRAFT)
PROPOSAL = _compiled(rf"(?<!\p{{L}}){_inflected(lambda pack: pack.proposal_marks)}{_WORD_END}")
ANNEX = _compiled(rf"{_as_written(lambda pack: pack.annex_nouns)}(?:\s+(?:[IVXL]+|\d{{1,2}}|[A-Z]))?\s*[.*:]*")
NOTES = _compiled(_as_written(lambda pack: pack.notes_titles) + r"\W*")
SECTION = _compiled(rf"{_as_written(lambda pack: pack.section_nouns)}\s+(?P<number>[IVXL]+|\d{{1,2}}|[A-Z])\.?")
TITLE = _compiled(_as_written(lambda pack: (*pack.contents_titles, *pack.notes_titles, *pack.section_titles)) + r"\W*")
"""A title that many documents have: contents, notes, introduction."""
CLOSING = _compiled(
    rf"(?:{_ARTICLE}{GAP})?\d{{1,5}}(?:st|nd|rd|th|-е|-м|e|ème|\.?[ªº])?"
    rf"\s+{_as_written(lambda pack: pack.meeting_nouns)}[.,]?(?:\s.{{0,60}})?"
    rf"|{_as_written(lambda pack: pack.meeting_nouns)}(?:\s\(\p{{L}}+\))?\s+\d{{1,5}}[.،]?(?:\s.{{0,60}})?"
)
CONJUNCTION_END = _compiled(rf"(?P<stop>[;,])\s+{_as_written(lambda pack: pack.conjunctions)}$")
CONJUNCTION = _compiled(_as_written(lambda pack: pack.conjunctions) + _WORD_END)


def _opening(words: str) -> regex.Pattern[str]:
    return _compiled(rf"[“\"«]?(?:{_ADVERB},?\s+){{0,3}}(?:{words}){_WORD_END}")


_LISTED_PREAMBULAR = _as_written(lambda pack: pack.preambular_openings)
_ENDED_PREAMBULAR = rf"[\p{{L}}\-]{{2,}}{_as_written(lambda pack: pack.preambular_endings)}"
_LISTED_OPERATIVE = _as_written(lambda pack: pack.operative_openings)
_ENDED_OPERATIVE = rf"[\p{{L}}\-]{{2,}}{_as_written(lambda pack: pack.operative_endings)}"

SURELY_PREAMBULAR = _opening(_LISTED_PREAMBULAR)
SURELY_OPERATIVE = _opening(_LISTED_OPERATIVE)
PREAMBULAR = _opening(f"{_LISTED_PREAMBULAR}|{_ENDED_PREAMBULAR}")
OPERATIVE = _opening(f"{_LISTED_OPERATIVE}|{_ENDED_OPERATIVE}")

LIST_LETTERS: tuple[str, ...] = tuple(pack.structure.list_letters for pack in PACKS.values())
HARD_HEADS = frozenset(head for pack in PACKS.values() for head in pack.structure.hard_hyphen_heads)
HARD_TAILS = frozenset(tail for pack in PACKS.values() for tail in pack.structure.hard_hyphen_tails)
