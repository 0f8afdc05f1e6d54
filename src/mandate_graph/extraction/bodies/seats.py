"""Where a body is, as its name says: "the Mission in Velmar". Such a name ends with the place."""

from collections.abc import Sequence

from mandate_graph.extraction.bodies.topics import Topic
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.tokens import Token


def seat(words: Sequence[Token], place: Topic, wording: Wording, *, titled: bool) -> Topic:
    """A place without what goes on in small letters behind a comma ("in Velmar, including …") or, in a `titled` name
    whose words bear capitals, right behind it ("in Velmar expires"): such a place is a whole name."""
    end = _comma(words, place)
    small = _small(words, place, wording) if titled else None
    last = min((at - 1 for at in (end, small) if at is not None), default=place.last)
    while last > place.first and small == last + 1 and words[last].plain in wording.connectors:
        last -= 1
    proper = titled and _capitals(wording) and words[place.first].capital and (small is not None or last == place.first)
    return Topic(place.first, last, place.whole or proper)


def placed(words: Sequence[Token], at: int, wording: Wording) -> bool:
    """Whether the name of a place begins at a token, not that of a city where meetings are held."""
    return at < len(words) and words[at].capital and words[at].plain not in wording.when_and_where


def _comma(words: Sequence[Token], place: Topic) -> int | None:
    commas = (at for at in range(place.first + 1, place.last) if words[at].plain == ",")
    return next((at for at in commas if not words[at + 1].capital), None)


def _small(words: Sequence[Token], place: Topic, wording: Wording) -> int | None:
    """The first word in small letters that links no names."""
    if not _capitals(wording) or not words[place.first].capital:
        return None
    small = (at for at in range(place.first + 1, place.last + 1) if words[at].word and not words[at].capital)
    return next((at for at in small if words[at].plain not in wording.connectors), None)


def _capitals(wording: Wording) -> bool:
    """Whether names bear capitals, with small words between them, that tell them from running text."""
    return bool(wording.connectors) and not wording.phrases.article_clings
