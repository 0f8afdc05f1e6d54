"""Where the topic in a body's name ends. A name cut short or run on is worse than none."""

from dataclasses import dataclass

from mandate_graph.extraction.bodies.topic_words import LONGEST, TopicWords
from mandate_graph.extraction.bodies.topics_inflected import russian
from mandate_graph.extraction.bodies.topics_titled import lower, lower_follows, qualifies, titled
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.tokens import Words
from mandate_graph.model.language import Language

_CONTINUATION = 12
"""More tokens than the comma and the words behind it with which a topic goes on."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Token numbers `first` to `last`; `whole` tells that the end is certain."""

    first: int
    last: int
    whole: bool


def topic(words: Words, first: int, wording: Wording, walls: frozenset[int], *, in_title: bool = False) -> Topic | None:
    """The topic whose first word is `first`, just behind the preposition that opens it; None if there is none.

    `in_title`: the name it belongs to bears capitals, so that a noun with a capital is not followed by small letters.
    """
    reader = TopicWords(words, wording, walls)
    skipped = {*wording.articles, *wording.linked, "«", "“", '"'}
    while reader.text(first) in skipped:
        first += 1
    if not reader.word(first) or reader.tokens[first].text.isdigit() or reader.text(first) in wording.no_topics:
        return None
    if wording.language is Language.RU:
        last, whole = russian(reader, first, _continuation)
    elif _in_titles(wording) and reader.capital(first) and not lower_follows(reader, first):
        last, whole = titled(reader, first, _continuation)
    elif _in_titles(wording) and reader.capital(first) and in_title and not qualifies(reader, first):
        last, whole = first, reader.verb(first + 1)
    else:
        last, whole = lower(reader, first, _continuation)
    if last < first:
        return None
    return Topic(first, last, whole and last - first < LONGEST and not reader.runs_into(last + 1))


def _in_titles(wording: Wording) -> bool:
    """Whether a name's words bear capitals that tell it from running text."""
    return bool(wording.connectors) and not wording.phrases.article_clings


def _continuation(reader: TopicWords, at: int) -> int | None:
    """The last word of ", especially Women and Children"."""
    if not reader.comma(at):
        return None
    hit = reader.wording.continuations.hit_at(reader.tokens, at + 1, min(at + _CONTINUATION, len(reader.tokens)))
    if hit is None:
        return None
    begin = hit.last + 1
    if hit.values[0] in reader.wording.phrases.topic.closed:
        return begin - 1
    if reader.text(begin) in reader.wording.stops | reader.wording.possessive:
        return None
    rest = topic(reader.words, begin, reader.wording, reader.walls)
    return rest.last if rest else None
