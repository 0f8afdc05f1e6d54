"""The words of dates in all languages at once: a Russian text prints English dates too."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.script import SOLID
from mandate_graph.languages.themes.calendar import CalendarPhrases
from mandate_graph.model.language import Language


class TokenKind(Enum):
    """What a token can do in a date."""

    NUMBER = auto()
    YEAR = auto()
    MONTH = auto()
    YEAR_WORD = auto()
    OPENER = auto()
    PAIR_OPENER = auto()
    TO = auto()
    DASH = auto()
    COMMA = auto()
    AND = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a date: `value` is the number of a day, month or year, 0 for the rest."""

    kind: TokenKind
    start: int
    end: int
    value: int = 0


_DASHES = "-–—‐‑−"
_SIGNS = {",": TokenKind.COMMA, "،": TokenKind.COMMA, "、": TokenKind.COMMA, ";": TokenKind.COMMA}
_YEAR_VALUES = range(1800, 2200)
_LONGEST_PHRASE = 3
_YEAR = regex.compile(r"(?<!\d)(?:1[89]|2[01]|١[٨٩]|٢[٠١])\d\d(?!\d)")
_LONGEST_WORD = 40
_REACH = 120
"""How far from its year the words of a date, or of dates that share the year, can stand."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, tuple[TokenKind, int]]
    first_words: frozenset[str]
    """With which the phrases among `words` begin."""
    capitalised: frozenset[str]
    abbreviated: frozenset[str]
    fillers: frozenset[str]
    day_suffixes: frozenset[str]


def _month_words(calendar: CalendarPhrases, language: Language) -> dict[str, tuple[TokenKind, int]]:
    words = {}
    for number, names in enumerate(calendar.months, 1):
        for name in names[:1]:
            forms = {name.lower()} if language is Language.EN else word_forms(name, language)
            words.update(dict.fromkeys(forms, (TokenKind.MONTH, number)))
        words.update({name.lower(): (TokenKind.MONTH, number) for name in names[1:]})
    return words


def _function_words(calendar: CalendarPhrases, language: Language) -> dict[str, tuple[TokenKind, int]]:
    groups = (
        (TokenKind.OPENER, calendar.range_openers),
        (TokenKind.PAIR_OPENER, calendar.pair_openers),
        (TokenKind.TO, calendar.range_joins),
        (TokenKind.AND, calendar.conjunctions),
    )
    words = {phrase.lower(): (kind, 0) for kind, phrases in groups for phrase in phrases}
    for word in calendar.year_words:
        words.update(dict.fromkeys({word, *word_forms(word, language)}, (TokenKind.YEAR_WORD, 0)))
    return words


@cache
def _lexicon() -> _Lexicon:
    words: dict[str, tuple[TokenKind, int]] = {}
    capitalised: set[str] = set()
    abbreviated: set[str] = set()
    fillers: set[str] = set()
    suffixes: set[str] = set()
    for language, pack in PACKS.items():
        months = _month_words(pack.calendar, language)
        words.update(_function_words(pack.calendar, language))
        words.update(months)
        if pack.calendar.months_capitalised:
            capitalised.update(months)
        abbreviated.update(name.lower() for names in pack.calendar.months for name in names[1:])
        abbreviated.update(word.lower() for word in pack.calendar.year_words if len(word) < 3)
        fillers.update(word.lower() for word in pack.calendar.fillers)
        suffixes.update(pack.calendar.day_suffixes)
    return _Lexicon(
        words=words,
        first_words=frozenset(phrase.split(" ")[0] for phrase in words),
        capitalised=frozenset(capitalised),
        abbreviated=frozenset(abbreviated),
        fillers=frozenset(fillers),
        day_suffixes=frozenset(suffixes),
    )


@cache
def _any_month() -> "re.Pattern[str]":
    """The first word of any month, in lower case: a stretch without one names none."""
    firsts = {month.split(" ")[0] for month in month_words()}
    return re.compile("|".join(map(re.escape, sorted(firsts))))


@cache
def _scanner() -> "regex.Pattern[str]":
    suffixes = "|".join(sorted(map(regex.escape, _lexicon().day_suffixes), key=lambda suffix: (-len(suffix), suffix)))
    day = rf"(?<!{SOLID}|[/.№$€%])(?P<number>\d{{1,4}})(?P<suffix>[{_DASHES}]?(?:{suffixes})(?!\w))?(?![\w/%]|\.\d)"
    return regex.compile(rf"{day}|(?P<dash>[{_DASHES}]+)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s])|(?P<other>\w+)")


def _number(match: "regex.Match[str]") -> Token | None:
    value = int(match["number"])
    if len(match["number"]) == 4 and value in _YEAR_VALUES and not match["suffix"]:
        return Token(TokenKind.YEAR, match.start(), match.end(), value)
    if len(match["number"]) <= 2 and 1 <= value <= 31:
        return Token(TokenKind.NUMBER, match.start(), match.end(), value)
    return None


class _Scan:
    """One pass over a stretch of a text that keeps maximal runs of date tokens."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._matches = list(_scanner().finditer(text, start, end))
        self.runs: list[list[Token]] = [[]]

    def run(self) -> list[list[Token]]:
        at = 0
        while at < len(self._matches):
            at += self._take(at)
        return [run for run in self.runs if any(token.kind is TokenKind.MONTH for token in run)]

    def _take(self, at: int) -> int:
        match = self._matches[at]
        if match["word"]:
            return self._take_word(at)
        if match["number"]:
            self._keep(_number(match))
        elif match["dash"]:
            self._keep(Token(TokenKind.DASH, match.start(), match.end()))
        elif match["sign"] in _SIGNS:
            self._keep(Token(_SIGNS[match["sign"]], match.start(), match.end()))
        elif match["sign"] == "/" and self._after_month():
            return 1
        elif match["sign"] == "." and self._after_abbreviation(match.start()):
            self.runs[-1][-1] = replace(self.runs[-1][-1], end=match.end())
        else:
            self._keep(None)
        return 1

    def _take_word(self, at: int) -> int:
        lexicon = _lexicon()
        first = self._matches[at].group().lower()
        for width in range(_LONGEST_PHRASE if first in lexicon.first_words else 0, 0, -1):
            matches = self._matches[at : at + width]
            phrase = " ".join(match.group().lower() for match in matches)
            if len(matches) == width and phrase in lexicon.words and self._well_written(matches[0].group()):
                kind, value = lexicon.words[phrase]
                if kind is TokenKind.MONTH and self._after_month(value):
                    self.runs[-1][-1] = replace(self.runs[-1][-1], end=matches[-1].end())
                    return width
                self._keep(Token(kind, matches[0].start(), matches[-1].end(), value))
                return width
        if first not in lexicon.fillers:
            self._keep(None)
        return 1

    def _well_written(self, word: str) -> bool:
        return word.lower() not in _lexicon().capitalised or word[0].isupper()

    def _after_month(self, value: int = 0) -> bool:
        """Whether a month stands right before, which a text may name twice ("تشرين الثاني/نوفمبر")."""
        run = self.runs[-1]
        return bool(run) and run[-1].kind is TokenKind.MONTH and value in (0, run[-1].value)

    def _after_abbreviation(self, at: int) -> bool:
        run = self.runs[-1]
        return bool(run) and run[-1].end == at and self._text[run[-1].start : at].lower() in _lexicon().abbreviated

    def _keep(self, token: Token | None) -> None:
        if token is not None:
            self.runs[-1].append(token)
        elif self.runs[-1]:
            self.runs.append([])


def date_runs(text: str) -> list[list[Token]]:
    """The maximal runs of date tokens in a text that name a month and a year, in order.

    A date without a year is none, so that only what stands around years is looked at.
    """
    stretches = (one for one in _around_years(text) if _any_month().search(text[slice(*one)].lower()))
    return [run for start, end in stretches for run in _Scan(text, start, end).run()]


def _around_years(text: str) -> list[tuple[int, int]]:
    """Stretches of a text around its years, none sharing a character; they begin and end at a blank if one is near."""
    stretches: list[tuple[int, int]] = []
    for year in _YEAR.finditer(text):
        start, end = max(year.start() - _REACH, 0), min(year.end() + _REACH, len(text))
        start = blank if (blank := text.rfind(" ", max(start - _LONGEST_WORD, 0), start)) >= 0 else start
        end = blank if (blank := text.find(" ", end, end + _LONGEST_WORD)) >= 0 else end
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


@cache
def month_words() -> dict[str, int]:
    """The number of each word for a month, in lower case, in all languages of the packs."""
    return {word: number for word, (kind, number) in _lexicon().words.items() if kind is TokenKind.MONTH}


@cache
def year_words() -> frozenset[str]:
    """The words that may follow a year, in lower case, in all languages of the packs."""
    return frozenset(word for word, (kind, _) in _lexicon().words.items() if kind is TokenKind.YEAR_WORD)


@cache
def last_letters() -> frozenset[str]:
    """The letters and signs, in lower case, in which a date of such tokens may end; it may end in a figure as well."""
    return frozenset(word[-1] for word in (*month_words(), *year_words(), *_lexicon().day_suffixes)) | {"."}


def is_month(word: str) -> bool:
    """Whether a word names a month.

    >>> is_month("November"), is_month("Vienna")
    (True, False)
    """
    kind, _ = _lexicon().words.get(word.lower(), (None, 0))
    return kind is TokenKind.MONTH
