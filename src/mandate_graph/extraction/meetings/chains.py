"""Dates and places that stand one after another beside a verb or noun."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.date_tokens import is_month
from mandate_graph.extraction.dates import DateMention
from mandate_graph.extraction.head.phrasebook import city
from mandate_graph.extraction.meetings.gatherings import Clauses
from mandate_graph.languages import PACKS
from mandate_graph.languages.inflection import place_name
from mandate_graph.model.gathering_mention import PlaceMention

_WORD = r"\p{Lu}[\p{L}’'‑-]*"
_PARTICLE = r"(?:d[aeo]s?|del|el|la|las|los|al)(?:\s|(?=-))"
_NAME = regex.compile(rf"{_WORD}(?:\s{_WORD}|\s(?:{_PARTICLE})+-?{_WORD})*")
_COUNTRY = regex.compile(
    r",\s*(?=\p{Lu})[\p{L}\s’'‑-]{3,60}?(?=\s*(?:,|\d|\)|$|\b(?:on|from|с)\b))|\s*\(\p{Lu}[\p{L}\s’'‑-]{2,60}\)"
)
_GAP = regex.compile(r"[\s,(]*")
_NAME_ENDS = regex.compile(r"\s*(?:[,;.()]|\d|$|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPlace:
    """A date, and the place that belongs to it."""

    date: DateMention
    place: PlaceMention | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The dates of a chain in order, each with its place; `lone_place` where there is no date; `end` in the flow."""

    items: tuple[DatedPlace, ...]
    lone_place: PlaceMention | None
    end: int


def _known(printed: str) -> bool:
    cities = {english for pack in PACKS.values() for _, english in pack.head.cities}
    return city(printed) in cities


def _place(clauses: Clauses, at: int) -> PlaceMention | None:
    same = clauses.book.same_place.match(clauses.text, at, clauses.end)
    if same:
        return PlaceMention(start=same.start(), end=same.end())
    opener = clauses.book.place_opener.match(clauses.text, at, clauses.end)
    name = _NAME.match(clauses.text, opener.end(), clauses.end) if opener else None
    if name is None or clauses.body_at(name.start()) is not None:
        return None
    printed = name.group()
    if is_month(printed.split()[0]):
        return None
    if not _known(printed) and not _bounded(clauses, name.end()):
        return None
    named = city(printed) if _known(printed) else place_name(printed, clauses.language)
    return PlaceMention(start=name.start(), end=name.end(), city=named) if named else None


def _bounded(clauses: Clauses, at: int) -> bool:
    """Whether a name unknown here ends where a place would: before a mark, a date, or a word of the chain."""
    if at >= clauses.end or _NAME_ENDS.match(clauses.text, at, clauses.end):
        return True
    space = regex.compile(r"\s+").match(clauses.text, at, clauses.end)
    following = space.end() if space else at
    return bool(
        clauses.book.chain_word.match(clauses.text, following)
        or clauses.book.conjunction.match(clauses.text, following)
    )


class _ChainReader:
    def __init__(self, clauses: Clauses, dates: tuple[DateMention, ...], at: int, limit: int) -> None:
        self._clauses = clauses
        self._dates = {date.start: date for date in dates}
        self._at = at
        self._limit = limit
        self.pieces: list[DateMention | PlaceMention] = []
        self.end = at

    def read(self) -> None:
        while self._at < self._limit:
            at = self._after_fillers(self._at)
            piece = self._date(at) or self._date(self._at) or _place(self._clauses, at)
            if piece is None or piece.end > self._limit:
                return
            self.pieces.append(piece)
            self.end = self._at = piece.end
            if isinstance(piece, PlaceMention):
                country = _COUNTRY.match(self._clauses.text, self._at, self._limit)
                self._at = country.end() if country else self._at

    def _date(self, at: int) -> DateMention | None:
        gap = _GAP.match(self._clauses.text, at)
        return self._dates.get(gap.end()) if gap else None

    def _after_fillers(self, at: int) -> int:
        book, text = self._clauses.book, self._clauses.text
        while True:
            gap = _GAP.match(text, at, self._limit)
            at = gap.end() if gap else at
            if at in self._dates or book.same_place.match(text, at, self._limit):
                return at
            word = book.chain_word.match(text, at, self._limit) or (
                book.conjunction.match(text, at, self._limit) if self.pieces else None
            )
            if word is None:
                return at
            at = word.end()


def read_chain(clauses: Clauses, dates: tuple[DateMention, ...], at: int, limit: int) -> Chain:
    """The dates and places from `at` on, without other words between them, up to `limit`."""
    reader = _ChainReader(clauses, dates, at, limit)
    reader.read()
    pieces = reader.pieces
    places_first = bool(pieces) and isinstance(pieces[0], PlaceMention)
    items: list[DatedPlace] = []
    place: PlaceMention | None = None
    for piece in pieces:
        if isinstance(piece, DateMention):
            items.append(DatedPlace(date=piece, place=place if places_first else None))
            continue
        place = piece
        if not places_first:
            items = [item if item.place else DatedPlace(date=item.date, place=piece) for item in items]
    return Chain(items=tuple(items), lone_place=place if not items else None, end=reader.end)
