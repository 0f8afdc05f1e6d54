"""A passage with all that the finders of citations look at around a span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

import regex

from mandate_graph.extraction.citations.grammar import as_written, grammar
from mandate_graph.extraction.citations.phrases import QUOTED, Word, words_of
from mandate_graph.extraction.dates import DateMention, find_dates
from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage

_MANY = 20
"""Body mentions looked at around a span; more never stand in one clause."""
_SENTENCE_END = regex.compile(
    r"(?<=[.!?…؟][»”\")\]]?)\s++(?=[\"“«(\[*]*+[A-ZА-ЯЁÀÉÈÊÎÔÁÍÓÚ¿¡\p{Arabic}])|(?<=[。！？][”》）]?)\s*+|\n+"
)
_ABBREVIATION = regex.compile(
    rf"\b(?:{as_written(word for pack in PACKS.values() for word in pack.citations.abbreviations)}|\p{{Lu}})\.\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageContext:
    """One passage: its text, what was found in it before, and the phrases of its language.

    `bodies` are the body mentions of this passage, in order; `heads` the nouns of instruments in it, and `dates` its
    dates, if it has any of these (they matter beside one only, and are dear to find). `titular` is True for the cover
    and for a title that stands before the first paragraph.
    """

    part: Part
    passage: Passage
    text: str
    language: Language
    phrases: CitationsPhrases
    bodies: tuple[BodyMention, ...]
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    heads: tuple["regex.Match[str]", ...]
    dates: tuple[DateMention, ...]
    quoted: tuple[tuple[int, int], ...]
    titular: bool

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
        """The next dates that start at an offset or after it."""
        first = bisect_left(self.dates, start, key=lambda found: found.start)
        return self.dates[first : first + 2]

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that start in a span."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return self.words[first:last]

    def inside_body(self, start: int, end: int) -> bool:
        """Whether a span lies within the words of a body's name, after its first."""
        after = bisect_left(self.bodies, start, key=lambda body: body.start)
        return any(end <= body.end for body in self.bodies[max(after - _MANY, 0) : after])

    def date_at(self, start: int) -> DateMention | None:
        """The date that starts at an offset."""
        return next((found for found in self.dates_from(start) if found.start == start), None)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text's sentences; an abbreviation's stop ends none.

    >>> split_sentences("See No. 5. Then go.")
    ((0, 10), (11, 19))
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        if "\n" not in found[0] and _ABBREVIATION.search(text, max(start, found.start() - 8), found.start()):
            continue
        spans.append((start, found.start()))
        start = found.end()
    spans.append((start, len(text)))
    return tuple(spans)


def passage_context(
    part: Part, passage: Passage, language: Language, bodies: tuple[BodyMention, ...], *, titular: bool
) -> PassageContext:
    """The context of a passage, read in a language; one without a pack gives a context without phrases."""
    text = passage.flow.text
    pack = PACKS.get(language)
    rules = grammar(language)
    heads = tuple(rules.head.finditer(text)) if rules is not None else ()
    return PassageContext(
        part=part,
        passage=passage,
        text=text,
        language=language,
        phrases=pack.citations if pack else CitationsPhrases(),
        bodies=bodies,
        words=words_of(text),
        sentences=split_sentences(text),
        heads=heads,
        dates=find_dates(text) if heads else (),
        quoted=tuple(found.span() for found in QUOTED.finditer(text)),
        titular=titular,
    )
