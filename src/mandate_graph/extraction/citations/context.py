"""A passage with all that the finders of citations look at around a span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

import regex

from mandate_graph.extraction.citations.grammar import grammar
from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.extraction.citations.phrases import OPENING_QUOTES, QUOTED
from mandate_graph.extraction.citations.words import Words, folded, words_of
from mandate_graph.extraction.dates import DateMention, find_dates, may_end_date
from mandate_graph.extraction.plain_dates import day_at
from mandate_graph.languages import PACKS
from mandate_graph.languages.memory import once
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage

_MANY = 20
"""Body mentions looked at around a span; more never stand in one clause."""
_SENTENCE_END = regex.compile(
    r"[.!?…؟][»”\")\]]?(?P<gap>\s++)(?=[\"“«(\[*]*+[A-ZА-ЯЁÀÉÈÊÎÔÁÍÓÚ¿¡\p{Arabic}])|[。！？][”》）]?(?P<gap>\s*+)|(?P<gap>\n+)"
)
_FIGURE = regex.compile(r"\d")
_DAY = regex.compile(r"\d{1,4}(?![\d/(])")
_DATE_BEGINS = 30
"""How far behind a noun or number the figures of its date can begin."""
_DATE_REACH = 120
"""How far such a date, or a list of dates that share a year, can reach."""
_ABBREVIATION = regex.compile(
    rf"\b(?:{as_written(word for pack in PACKS.values() for word in pack.citations.abbreviations)}|\p{{Lu}})\.\Z"
)


@dataclass(eq=False, kw_only=True)
class PassageContext:
    """One passage: its text, what was found in it before, and the phrases of its language.

    `bodies` are the body mentions of this passage, in order. `titular` is True for the cover and for a title that
    stands before the first paragraph. What is dear to find is found when it is first asked for.
    """

    part: Part
    passage: Passage
    language: Language
    bodies: tuple[BodyMention, ...]
    titular: bool
    text: str = field(init=False)
    """The words of the passage."""
    folded: str = field(init=False)
    """The text as words are looked up in it, every character at its offset."""
    phrases: CitationsPhrases = field(init=False)
    """The phrases of the language, none where it has no pack."""

    def __post_init__(self) -> None:
        pack = PACKS.get(self.language)
        self.text = self.passage.flow.text
        self.folded = folded(self.text)
        self.phrases = pack.citations if pack else CitationsPhrases()

    @once
    def words(self) -> Words:
        """The words of the text, in order."""
        return words_of(self.folded)

    @once
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The spans of the sentences, in order."""
        return split_sentences(self.text)

    @once
    def heads(self) -> "tuple[regex.Match[str], ...]":
        """The nouns of instruments ("its relevant resolutions"), with what belongs to them before."""
        rules = grammar(self.language)
        return rules.heads(self.text, self.folded) if rules else ()

    @once
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The spans in quotation marks, in order."""
        if not any(map(self.text.__contains__, OPENING_QUOTES)):
            return ()
        return tuple(found.span() for found in QUOTED.finditer(self.text))

    def sentence(self, at: int) -> tuple[int, int]:
        """The span of the sentence in which an offset stands."""
        found = bisect_right(self.sentences, at, key=lambda span: span[1])
        return self.sentences[min(found, len(self.sentences) - 1)]

    def body_at(self, start: int) -> BodyMention | None:
        """The longest body mention that starts at an offset."""
        after = bisect_right(self.bodies, start, key=lambda body: body.start)
        here = takewhile(lambda body: body.start == start, reversed(self.bodies[max(after - _MANY, 0) : after]))
        return max(here, key=lambda body: body.end, default=None)

    def body_before(self, end: int) -> BodyMention | None:
        """The longest body mention that ends at an offset."""
        here = (body for body in self.bodies_before(end) if body.end == end)
        return min(here, key=lambda body: body.start, default=None)

    def bodies_before(self, end: int) -> Iterator[BodyMention]:
        """The body mentions that end by an offset, the last first, as far back as anything here looks."""
        after = bisect_left(self.bodies, end, key=lambda body: body.start)
        return (body for body in reversed(self.bodies[max(after - _MANY, 0) : after]) if body.end <= end)

    def bodies_from(self, start: int) -> tuple[BodyMention, ...]:
        """The body mentions that start at an offset or after it, as far as anything here looks."""
        first = bisect_left(self.bodies, start, key=lambda body: body.start)
        return self.bodies[first : first + _MANY]

    def dates_from(self, start: int) -> tuple[DateMention, ...]:
        """The next dates that start at an offset or soon after it."""
        if start not in self._dates_from:
            near = _FIGURE.search(self.text, start, start + _DATE_BEGINS)
            plain = day_at(self.text, near.start()) if near else None
            found = self.dates_in(start, start + _DATE_REACH) if near and not plain else ()
            self._dates_from[start] = (plain,) if plain else found[:2]
        return self._dates_from[start]

    @once
    def _dates_from(self) -> dict[int, tuple[DateMention, ...]]:
        return {}

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The dates within a span."""
        found = find_dates(self.text[start:end])
        return tuple(date._replace(start=date.start + start, end=date.end + start) for date in found)

    def date_ending(self, end: int) -> DateMention | None:
        """The date that ends at an offset."""
        if not may_end_date(self.text[end - 1 : end]):
            return None
        if end not in self._dates_ending:
            near = _FIGURE.search(self.text, max(end - _DATE_BEGINS, 0), end)
            found = self.dates_in(max(end - _DATE_REACH, 0), end + _DATE_BEGINS) if near else ()
            self._dates_ending[end] = next((date for date in found if date.end == end), None)
        return self._dates_ending[end]

    @once
    def _dates_ending(self) -> dict[int, DateMention | None]:
        return {}

    def words_between(self, start: int, end: int) -> Words:
        """The words that start in a span."""
        starts = self.words.starts
        return self.words[bisect_left(starts, start) : bisect_left(starts, end)]

    def inside_body(self, start: int, end: int) -> bool:
        """Whether a span lies within the words of a body's name, after its first."""
        after = bisect_left(self.bodies, start, key=lambda body: body.start)
        return any(end <= body.end for body in self.bodies[max(after - _MANY, 0) : after])

    def date_at(self, start: int) -> DateMention | None:
        """The date that starts at an offset."""
        if not _DAY.match(self.text, start):
            return None
        return next((found for found in self.dates_from(start) if found.start == start), None)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text's sentences; an abbreviation's stop ends none.

    >>> split_sentences("See No. 5. Then go.")
    ((0, 10), (11, 19))
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        stop = found.start("gap")
        if "\n" not in found["gap"] and _ABBREVIATION.search(text, max(start, stop - 8), stop):
            continue
        spans.append((start, stop))
        start = found.end()
    spans.append((start, len(text)))
    return tuple(spans)
