"""The structure words of every language pack, compiled once."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

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
_WORD_END = r"(?!\p{L}(?<!\p{Han}))"
"""No letter follows; a Han character parts as a blank does."""
_MARKS = tuple(pack.calendar.date_marks for pack in PACKS.values() if pack.calendar.date_marks)
_OPENERS = alternation(word for pack in PACKS.values() for word in pack.calendar.ordinal_openers)
_CLOSERS = alternation(
    word
    for pack in PACKS.values()
    for word in (pack.citations.preposed.number_closers if pack.citations.preposed else ())
)
_MARKED_DAYS = (rf"(?:\d{{4}}\s?{year}\s?)?(?:\d{{1,2}}\s?{month}\s?)?\d{{1,2}}\s?{day}" for year, month, day in _MARKS)
_MARKED_DAY = f"(?:{'|'.join(_MARKED_DAYS) or '(?!)'})"
_MARKED_DATE = rf"(?=\d{{4}}){_MARKED_DAY}(?:\s?[-–—\p{{Han}}]\s?{_MARKED_DAY})?"
"""A day or range of days whose parts have signs behind them; its place stands before or behind it."""
_UNSPACED_NAME = r"[\p{Han}《》、]{0,60}?"
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
_COUNTED = rf"(?:{_SESSION_WORDS}|(?:{_OPENERS})\s?[\p{{Han}}\d]{{1,8}}?)"
SESSION = _compiled(
    rf"{_COUNTED}{_as_written(lambda pack: pack.session_words)}(?=$|\s|[*,(\d])"
    rf"|{_as_written(lambda pack: pack.session_openers)}\s+\p{{L}}{{3,}}(?:\s+\p{{L}}{{3,}}){{0,3}}\W*$"
)
_MARKED_PLACE = r"\p{Han}{2,12}"
DATE_LINE = _compiled(
    rf"(?=\D*\d)(?:{_PLACE}{_DATE}(?:\s+(?:г\.|года?))?"
    rf"|(?:{_MARKED_PLACE}{COMMA}\s*)?{_MARKED_DATE}(?:{COMMA}\s*{_MARKED_PLACE})?)[.,*]*"
)
AGENDA = _compiled(rf"{_as_written(lambda pack: pack.agenda_marks)}(?:\s+|(?<=\p{{Han}}))(?:\d|\.\.\.|…|\()")
AUTHOR = _compiled(_as_written(lambda pack: pack.author_marks) + _WORD_END)
ADOPTION = _compiled(rf"[\[(]?(?:{_MARKED_DATE}\s*)?" + _as_written(lambda pack: pack.adoption_marks) + _WORD_END)
ORGAN = _compiled(
    rf"(?:{_ARTICLE}{GAP})?(?:[\p{{L}}\-]+\s+){{0,5}}?{_NOUN}{_WORD_END}"
    rf"|(?=\p{{Han}}){_UNSPACED_NAME}{_NOUN}(?!\p{{L}})"
)
ORGAN_SUBJECT = regex.compile(
    rf"[“\"«„]?\s?(?:(?P<article>(?i:{_ARTICLE})){GAP}(?=[\p{{Lu}}\p{{Lo}}])(?:[\p{{L}}\-’']+\s+){{0,6}}?|(?=\p{{Lu}}){_CAPITALS}"
    rf"|(?=[\p{{Han}}《]){_UNSPACED_NAME})(?i:{_NOUN})(?![\p{{L}}\d])"
)
"""A body as the subject of a text; `article` where the language has one."""
INSTRUMENT_TITLE = regex.compile(
    rf"(?:(?i:{_INSTRUMENT}|{_DRAFT})\s+(?:№\s?)?[\p{{Lu}}\d]+[\d/.\-–]*(?:\s?\([\p{{Lu}}\d\-]+\))?(?=$|\s|[.:,*])"
    rf"|\d{{1,3}}/\d{{1,4}}(?:\s{_PARTS}(?:\s*[-–]\s*{_PARTS})?)?[ \t]*[-–.]?[ \t]+(?=\p{{Arabic}})"
    r"|(?:[A-Z]{1,4}[\-.\s])?(?:\p{Lu}-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:[-–][A-Z])?)?\.?[\s*]+(?=[“\"«《\p{Lu}\p{Han}])"
    r"|\d{1,4}(?:\s?[A-Z])?\s\((?:S-|ES-)?(?:[IVXLC]+|\d{4})\)\.\s"
    rf"|(?:{_OPENERS})?\s?(?=[A-Z\d-]{{1,6}}[/(（])[\d/A-Z.\-–()（）]{{3,14}}\s?(?:{_CLOSERS})\s?(?:{_INSTRUMENT})"
    r"(?=$|\s|[.:,*。：，]))"
)
STATEMENT_TITLE = _compiled(_as_written(lambda pack: pack.statement_titles))
DRAFT = _compiled(_DRAFT)
PROPOSAL = _compiled(rf"(?<!\p{{L}}(?<!\p{{Han}})){_inflected(lambda pack: pack.proposal_marks)}{_WORD_END}")
_ANNEX_NUMBER = r"(?:\s+(?:[IVXL]+|\d{1,2}|[A-Z])|\s?[一二三四五六七八九十]{1,3})?"
ANNEX = _compiled(rf"{_as_written(lambda pack: pack.annex_nouns)}{_ANNEX_NUMBER}\s*[.*:]*")
NOTES = _compiled(_as_written(lambda pack: pack.notes_titles) + r"\W*")
SECTION = _compiled(rf"{_as_written(lambda pack: pack.section_nouns)}\s+(?P<number>[IVXL]+|\d{{1,2}}|[A-Z])\.?")
TITLE = _compiled(_as_written(lambda pack: (*pack.contents_titles, *pack.notes_titles, *pack.section_titles)) + r"\W*")
"""A title that many documents have: contents, notes, introduction."""
CLOSING = _compiled(
    rf"(?:{_ARTICLE}{GAP}|(?:{_OPENERS})\s?)?\d{{1,5}}(?:st|nd|rd|th|[-\u2011][ем]|e|ème|\.?[ªº])?"
    rf"\s*{_as_written(lambda pack: pack.meeting_nouns)}[.,]?(?:\s.{{0,60}})?"
    rf"|{_as_written(lambda pack: pack.meeting_nouns)}(?:\s\(\p{{L}}+\))?\s+\d{{1,5}}[.،]?(?:\s.{{0,60}})?"
)
CONJUNCTION_END = _compiled(rf"(?P<stop>[;,])\s+{_as_written(lambda pack: pack.conjunctions)}$")
CONJUNCTION = _compiled(_as_written(lambda pack: pack.conjunctions) + _WORD_END)


def _opening(words: str) -> regex.Pattern[str]:
    return _compiled(rf"[“\"«]?(?:{_ADVERB}(?:{COMMA}?\s+|(?<=\p{{Han}}))){{0,3}}(?:{words}){_WORD_END}")


_LISTED_PREAMBULAR = _as_written(lambda pack: pack.preambular_openings)
_ENDED_PREAMBULAR = rf"[\p{{L}}\-]{{2,}}{_as_written(lambda pack: pack.preambular_endings)}"
_LISTED_OPERATIVE = _as_written(lambda pack: pack.operative_openings)
_ENDED_OPERATIVE = rf"[\p{{L}}\-]{{2,}}{_as_written(lambda pack: pack.operative_endings)}"

SURELY_PREAMBULAR = _opening(_LISTED_PREAMBULAR)
SURELY_OPERATIVE = _opening(_LISTED_OPERATIVE)
PREAMBULAR = _opening(f"{_LISTED_PREAMBULAR}|{_ENDED_PREAMBULAR}")
OPERATIVE = _opening(f"{_LISTED_OPERATIVE}|{_ENDED_OPERATIVE}")

LIST_LETTERS: tuple[str, ...] = tuple(pack.structure.list_letters for pack in PACKS.values())
LIST_NUMERALS: Mapping[str, int] = MappingProxyType(
    {numeral: at for pack in PACKS.values() for at, numeral in enumerate(pack.structure.list_numerals, start=1)}
)
HARD_HEADS = frozenset(head for pack in PACKS.values() for head in pack.structure.hard_hyphen_heads)
HARD_TAILS = frozenset(tail for pack in PACKS.values() for tail in pack.structure.hard_hyphen_tails)
