"""The terms that a text states: "for a period of three years", "until 31 March 2031"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.date_tokens import month_words
from mandate_graph.extraction.dates import find_dates
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern, word_forms
from mandate_graph.languages.script import UNSPACED, any_apostrophe, blank, conjunction_before, word_end, word_start
from mandate_graph.languages.themes.terms import TermsPhrases
from mandate_graph.model.language import Language

_DATE_WITHIN = 48
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/–-])"
_MONTHS = 12
_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTerm:
    """`text[start:end]` says how long something lasts: an EDTF date `until`, or an ISO 8601 `duration`."""

    start: int
    end: int
    until: str | None = None
    duration: str | None = None


def find_terms(text: str, language: Language) -> tuple[StatedTerm, ...]:
    """Every term that a text states, in order.

    >>> [term.duration or term.until for term in find_terms("for two years, until 1 May 2031", Language.EN)]
    ['P2Y', '2031-05-01']
    """
    words = _compiled(language)
    found = [*_periods(text, words), *_ends(text, words)]
    return tuple(sorted(found, key=lambda term: term.start))


def until_pattern(language: Language) -> str:
    """A pattern, without a group, of the words before a session with which a term ends."""
    phrases = PACKS[language].terms
    sure = _any(set(phrases.until) - set(phrases.unsure), language)
    unsure = f"{_any(phrases.unsure, language)}{blank(language)}{_any(phrases.ends, language)}"
    return f"(?:{sure}|{unsure})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    period: "regex.Pattern[str]"
    until: "regex.Pattern[str]"
    year: "regex.Pattern[str]"
    month: "regex.Pattern[str]"
    numbers: dict[str, int]
    units: dict[str, str]
    spans: dict[str, str]


@cache
def _compiled(language: Language) -> _Words:
    phrases = PACKS[language].terms
    return _Words(
        period=regex.compile(_period(phrases, language), regex.IGNORECASE),
        until=regex.compile(rf"{_start(language)}{_any(phrases.until, language)}{blank(language)}", regex.IGNORECASE),
        year=regex.compile(rf"(?:{_any(phrases.ends, language)}{blank(language)})?{_YEAR}", regex.IGNORECASE),
        month=regex.compile(_month_pattern(language), regex.IGNORECASE),
        numbers={form: number for number, phrase in phrases.numbers for form in _forms(phrase, language)},
        units={form: unit for unit, phrase in phrases.units for form in _forms(phrase, language)},
        spans={form: span for span, phrase in phrases.spans for form in _forms(phrase, language)},
    )


def _period(phrases: TermsPhrases, language: Language) -> str:
    """Words before a period, its number and unit, and fillers on either side of the number."""
    gap = blank(language)
    joint = gap if language in UNSPACED else r"(?:\s+|\s?[-‐‑–]\s?|(?<=['’])\s*)"
    fillers = rf"(?:{_any(phrases.fillers, language)}{gap}){{0,3}}"
    numbers = _inflected((phrase for _, phrase in phrases.numbers), language)
    units = _inflected((phrase for _, phrase in phrases.units), language)
    spans = _inflected((phrase for _, phrase in phrases.spans), language)
    number = rf"(?:(?P<figures>(?<!\d)\d{{1,3}})|(?P<number>{numbers}))(?:\s*\(\d{{1,3}}\))?"
    counted = rf"{number}{joint}{fillers}(?P<unit>{units})"
    opener = rf"{_start(language)}{_any(phrases.period, language)}(?:{gap}|(?<=['’])\s*)"
    return rf"{opener}{fillers}(?:{counted}|(?P<span>{spans})){word_end(language)}"


def _start(language: Language) -> str:
    return word_start(language) + conjunction_before(language)


def _month_pattern(language: Language) -> str:
    """A month and its year, in the order of the language."""
    calendar = PACKS[language].calendar
    ends = rf"(?:{_any(PACKS[language].terms.ends, language)}{blank(language)})?"
    if calendar.date_marks:
        year, month, _ = map(regex.escape, calendar.date_marks)
        return rf"{ends}(?P<year>(?:19|20)\d\d)\s*{year}\s*(?P<figures>\d{{1,2}})\s*{month}"
    months = _any(month_words(), language)
    fillers = _any(calendar.fillers, language)
    return rf"{ends}(?P<name>{months})(?:/\s?{months})?\s+(?:{fillers}\s+)?(?P<year>(?:19|20)\d\d)(?![\d/–-])"


def _any(phrases: Iterable[str], language: Language) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    gap = blank(language)
    return any_apostrophe(f"(?:{'|'.join(gap.join(map(regex.escape, one.split())) for one in ordered) or '(?!)'})")


def _inflected(phrases: Iterable[str], language: Language) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(phrase_pattern(phrase, language) for phrase in ordered) or "(?!)"


def _forms(phrase: str, language: Language) -> Iterator[str]:
    """Every form of a phrase, its words parted by one blank."""
    *before, last = phrase.split()
    if not before:
        yield from word_forms(last, language)
        return
    for form in word_forms(last, language):
        for lead in _forms(" ".join(before), language):
            yield f"{lead} {form}"


def _periods(text: str, words: _Words) -> Iterator[StatedTerm]:
    for match in words.period.finditer(text):
        duration = _duration(match, words)
        if duration:
            yield StatedTerm(start=match.start(), end=match.end(), duration=duration)


def _duration(match: "regex.Match[str]", words: _Words) -> str | None:
    if match["span"]:
        return words.spans.get(_plain(match["span"]))
    unit = words.units.get(_plain(match["unit"]))
    number = int(match["figures"]) if match["figures"] else words.numbers.get(_plain(match["number"]))
    if not unit or not number:
        return None
    return f"P{number * _DAYS_A_WEEK}D" if unit == "W" else f"P{number}{unit}"


def _plain(printed: str) -> str:
    return " ".join(printed.lower().split())


def _ends(text: str, words: _Words) -> Iterator[StatedTerm]:
    behind = 0
    for match in words.until.finditer(text):
        if match.start() < behind:
            continue
        until = _day(text, match.end()) or _month(text, match.end(), words) or _year(text, match.end(), words)
        if until is not None:
            day, behind = until
            yield StatedTerm(start=match.start(), end=behind, until=day)


def _day(text: str, at: int) -> tuple[str, int] | None:
    first = next(iter(find_dates(text[at : at + _DATE_WITHIN])), None)
    return (first.ends.isoformat(), at + first.end) if first is not None and first.start == 0 else None


def _month(text: str, at: int, words: _Words) -> tuple[str, int] | None:
    found = words.month.match(text, at)
    if not found:
        return None
    named = found.groupdict().get("name")
    month = month_words()[_plain(named)] if named else int(found["figures"])
    return (f"{found['year']}-{month:02}", found.end()) if 1 <= month <= _MONTHS else None


def _year(text: str, at: int, words: _Words) -> tuple[str, int] | None:
    year = words.year.match(text, at)
    return (str(year["year"]), year.end()) if year else None
