"""The structure words of every language pack, compiled once."""

from collections.abc import Callable, Iterable

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.themes.structure import StructurePhrases
from mandate_graph.model.language import Language

_FLAGS = regex.IGNORECASE
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"\d{4}"


def _phrases(choose: Callable[[StructurePhrases], Iterable[str]]) -> list[tuple[str, Language]]:
    return [(phrase, language) for language, pack in PACKS.items() for phrase in choose(pack.structure)]


def _any(choose: Callable[[StructurePhrases], Iterable[str]], *, inflected: bool = True) -> str:
    """An alternation of every phrase of every language, longest first; white space in a phrase is any white space."""
    found = {
        phrase_pattern(phrase, language) if inflected else r"\s+".join(map(regex.escape, phrase.split()))
        for phrase, language in _phrases(choose)
    }
    ordered = sorted(found, key=lambda pattern: (-len(pattern), pattern))
    return "(?:" + "|".join(ordered) + ")" if ordered else "(?!)"


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, _FLAGS)


_NOUN = _any(lambda pack: pack.organ_nouns, inflected=False)
_ARTICLE = _any(lambda pack: pack.articles, inflected=False)
_ADVERB = _any(lambda pack: pack.opening_adverbs, inflected=False)
_INSTRUMENT = _any(lambda pack: pack.instrument_nouns, inflected=False)
_DATE = rf"{_DAY}(?:\s?[-–—]\s?{_DAY})?\s+\p{{L}}+\.?(?:\s?[-–—]\s?{_DAY}\s+\p{{L}}+)?\s+{_YEAR}"
_SYMBOL = r"\p{Lu}[\p{L}\d.\-–]*(?:/[\p{L}\d.()\-–…* ]*)+"

PAGE_LINE = _compiled(rf"{_any(lambda pack: pack.page_marks, inflected=False)}\s?\d{{1,4}}")
ORGANIZATION = _compiled(_any(lambda pack: pack.organization_names))
SYMBOL_LINE = regex.compile(rf"(?:(?i:{_any(lambda pack: pack.organization_names)})\s+)?{_SYMBOL}")
DISTRIBUTION = _compiled(
    rf"(?:{_any(lambda pack: pack.distribution_marks, inflected=False)}\s*:?"
    rf"|{_any(lambda pack: pack.distribution_values, inflected=False)}$)"
)
ORIGINAL = _compiled(rf"{_any(lambda pack: pack.original_marks, inflected=False)}\s*:")
LANGUAGE_NAME = _compiled(_any(lambda pack: pack.language_names))
SESSION = _compiled(
    rf"(?:(?:[\w\-–]{{4,}}|\d\w*)[ \t\xa0]+){{1,4}}{_any(lambda pack: pack.session_words, inflected=False)}(?=$|\s|[*,(\d])"
)
DATE_LINE = _compiled(rf"(?:\p{{L}}[\p{{L}}\s.'’\-–]*,\s+){{0,3}}(?:on\s+)?{_DATE}(?:\s+(?:г\.|года?))?[.,*]*")
AGENDA = _compiled(rf"{_any(lambda pack: pack.agenda_marks, inflected=False)}\s+(?:\d|\.\.\.|…|\()")
AUTHOR = _compiled(rf"{_any(lambda pack: pack.author_marks, inflected=False)}(?!\p{{L}})")
ADOPTION = _compiled(rf"[\[(]?{_any(lambda pack: pack.adoption_marks, inflected=False)}(?!\p{{L}})")
ORGAN = _compiled(rf"(?:(?:{_ARTICLE})\s+)?(?:[\p{{L}}\-]+\s+){{0,5}}?{_NOUN}(?!\p{{L}})")
ORGAN_SUBJECT = regex.compile(
    rf"[“\"«„]?\s?(?:(?i:{_ARTICLE})\s+\p{{Lu}}|(?=\p{{Lu}}))(?:[\p{{L}}\-’']+\s+){{0,5}}?[\p{{L}}\-]*(?i:{_NOUN})(?!\p{{L}})"
)
INSTRUMENT_TITLE = regex.compile(
    rf"(?:(?i:{_INSTRUMENT}|{_any(lambda pack: pack.draft_marks)})\s+(?:№\s?)?[\p{{Lu}}\d]+[\d/.\-–]*(?:\s?\([\p{{Lu}}\d\-]+\))?(?=$|\s|[.:,*])"
    r"|(?:[A-Z]{1,4}[\-.\s])?(?:[\p{Lu}]-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:[-–][A-Z])?)?\.?[\s*]+(?=[“\"«\p{Lu}])"
    r"|\d{1,4}(?:\s?[A-Z])?\s\((?:S-|ES-)?[IVXLC]+\)\.\s)"
)
STATEMENT_TITLE = _compiled(_any(lambda pack: pack.statement_titles))
DRAFT = _compiled(_any(lambda pack: pack.draft_marks))
ANNEX = _compiled(
    rf"{_any(lambda pack: pack.annex_nouns, inflected=False)}(?:\s+(?:[IVXL]+|\d{{1,2}}|[A-Z]))?\s*[.*:]*"
)
CONTENTS = _compiled(rf"{_any(lambda pack: pack.contents_titles, inflected=False)}\W*")
NOTES = _compiled(rf"{_any(lambda pack: pack.notes_titles, inflected=False)}\W*")
SECTION = _compiled(
    rf"{_any(lambda pack: pack.section_nouns, inflected=False)}\s+(?P<number>[IVXL]+|\d{{1,2}}|[A-Z])\.?"
)
SECTION_TITLE = _compiled(rf"{_any(lambda pack: pack.section_titles, inflected=False)}\W*")
CLOSING = _compiled(
    rf"(?:{_ARTICLE}\s+)?\d{{1,5}}(?:st|nd|rd|th|-е|-м)?\s+{_any(lambda pack: pack.meeting_nouns, inflected=False)}"
    r"[.,]?(?:\s.{0,60})?"
)
CONJUNCTION_END = _compiled(rf"[;,]\s+{_any(lambda pack: pack.conjunctions, inflected=False)}")
CONJUNCTION = _compiled(rf"{_any(lambda pack: pack.conjunctions, inflected=False)}(?!\p{{L}})")


def _opening(
    words: Callable[[StructurePhrases], Iterable[str]], endings: Callable[[StructurePhrases], Iterable[str]]
) -> regex.Pattern[str]:
    listed = _any(words, inflected=False)
    ended = _any(endings, inflected=False)
    return _compiled(rf"[“\"«]?(?:{_ADVERB},?\s+){{0,3}}(?:{listed}|[\p{{L}}\-]{{2,}}{ended})(?!\p{{L}})")


PREAMBULAR = _opening(lambda pack: pack.preambular_openings, lambda pack: pack.preambular_endings)
OPERATIVE = _opening(lambda pack: pack.operative_openings, lambda pack: pack.operative_endings)

LIST_LETTERS: tuple[str, ...] = tuple(pack.structure.list_letters for pack in PACKS.values())
HARD_HEADS = frozenset(head for pack in PACKS.values() for head in pack.structure.hard_hyphen_heads)
HARD_TAILS = frozenset(tail for pack in PACKS.values() for tail in pack.structure.hard_hyphen_tails)
