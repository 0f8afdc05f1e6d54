"""What stands before a number or a noun of a language whose numbers come first: organ, topic, title and day."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, body_told_before, issues
from mandate_graph.extraction.citations.preposed_grammar import PreposedGrammar
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import IssuerClue

_REACH = 300
_WORD = 24
_STEPS = 14
_OPENERS_AT_MOST = 8
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What was read: the words begin at `start`; `governed` is where the words that govern it end."""

    issuer: Issuer
    start: int
    governed: int
    adopted: date | None = None
    title: str | None = None
    tied: bool = False
    """Whether a particle ties what was read to the number or noun."""


@dataclass(slots=True)
class _Reader:
    context: PassageContext
    grammar: PreposedGrammar
    floor: int
    at: int
    adopted: date | None = None
    title: str | None = None
    past: bool = False
    """Whether a finite verb of adoption is gone over as well."""

    def strip(self) -> None:
        """Go back over days, sessions, titles and words that tell nothing."""
        for _ in range(_STEPS):
            if not (self._over_date() or self._over_title() or self._over_word()):
                return

    def _over_date(self) -> bool:
        day = self.context.date_ending(self.at)
        if day is None or day.start < self.floor:
            return False
        if self.adopted is None and day.begins == day.ends:
            self.adopted = day.begins
        self.at = day.start
        return True

    def _over_title(self) -> bool:
        quoted = self.context.quoted
        before = bisect_left(quoted, (self.at, 0))
        if not before or quoted[before - 1][1] != self.at or quoted[before - 1][0] < self.floor:
            return False
        start = quoted[before - 1][0]
        opener = self.grammar.title_opener.search(self.context.text, max(self.floor, start - _WORD), start)
        if opener is None:
            return False
        if self.title is None:
            self.title = self.context.text[start + 1 : self.at - 1]
        self.at = opener.start()
        return True

    def _over_word(self) -> bool:
        low = max(self.floor, self.at - _WORD)
        word = self.grammar.linked.search(self.context.text, low, self.at)
        if word is None and self.past:
            word = self.grammar.adopted_past.search(self.context.text, low, self.at)
        if word is None or word.start() == self.at:
            return False
        self.at = word.start()
        return True


def read_lead(context: PassageContext, grammar: PreposedGrammar, floor: int, at: int, *, past: bool = False) -> Lead:
    """What stands before `at`, no further back than `floor`; `past`: over a finite verb of adoption as well."""
    reader = _Reader(context, grammar, max(floor, at - _REACH), at, past=past)
    reader.strip()
    tied = grammar.particle.search(context.text, reader.at, at) is not None
    found = _issuer_of(reader, at, tied=tied)
    issuer, start, governed = found or (NOBODY, reader.at, reader.at)
    return Lead(issuer=issuer, start=start, governed=governed, adopted=reader.adopted, title=reader.title, tied=tied)


def _issuer_of(reader: _Reader, at: int, *, tied: bool) -> tuple[Issuer, int, int] | None:
    """The issuer of the number or noun at an offset: beside it, before its topic, or an organ that nothing knows.

    What a particle alone ties to the number ("on the mission's 12/3") may be the last of its topic.
    """
    context, grammar = reader.context, reader.grammar
    beside = _issuer_at(context, grammar, reader.floor, reader.at)
    adopted = grammar.adopted.search(context.text, reader.at, at) is not None
    if beside is not None and (adopted or not tied):
        return beside
    topic = _before_topic(reader) if tied else None
    first = _topic_first(reader) if topic is None and tied else None
    if first is not None:
        return NOBODY, first, first
    return topic or beside or _unknown_organ(context, grammar, reader.floor, reader.at)


def _topic_first(reader: _Reader) -> int | None:
    """Where a topic stands first, if one does: what ends before the number ends the topic and has not issued it."""
    joined = reader.grammar.joined.match(reader.context.text, reader.floor)
    start = joined.end() if joined else reader.floor
    return start if reader.grammar.topic_opener.match(reader.context.text, start) else None


def _before_topic(reader: _Reader) -> tuple[Issuer, int, int] | None:
    """The organ before a topic: the nearest opener of one that has an organ, or "its", before it."""
    context, grammar, floor = reader.context, reader.grammar, reader.floor
    ends = [found.end() for found in grammar.topic_end.finditer(context.text, floor, reader.at)]
    floor = ends[-1] if ends else floor
    openers = [found.start() for found in grammar.topic_opener.finditer(context.text, floor, reader.at)]
    for opener in openers[: -_OPENERS_AT_MOST - 1 : -1]:
        inner = _Reader(context, grammar, floor, opener)
        inner.strip()
        found = _issuer_at(context, grammar, floor, inner.at) or _unknown_organ(context, grammar, floor, inner.at)
        if found is not None:
            reader.adopted = reader.adopted or inner.adopted
            return found
    return None


def _issuer_at(
    context: PassageContext, grammar: PreposedGrammar, floor: int, at: int
) -> tuple[Issuer, int, int] | None:
    """The issuer whose words end at an offset, where they begin, and where what governs them ends."""
    body = body_ending(context, floor, at)
    if body is not None:
        return (Issuer(IssuerClue.NAMED, body), body.start, body.start) if issues(body) else None
    possessive = grammar.possessive.search(context.text, max(floor, at - _WORD), at)
    start = possessive.start() if possessive else at
    acting = _acting_before(context, grammar, floor, start)
    if acting is not None:
        return Issuer(IssuerClue.SUBJECT, acting), start, start
    if possessive:
        return Issuer(IssuerClue.POSSESSIVE, body_told_before(context, start)), start, start
    return None


def body_ending(context: PassageContext, floor: int, end: int) -> BodyMention | None:
    """The longest body mention that ends at an offset and begins at the floor or behind it."""
    here = [body for body in context.bodies_before(end) if body.end == end and body.start >= floor]
    return min(here, key=lambda body: body.start, default=None)


def _acting_before(context: PassageContext, grammar: PreposedGrammar, floor: int, at: int) -> BodyMention | None:
    """The organ that acts in a text: it stands before a locative right before the text ("the Board in …")."""
    locative = grammar.locative.search(context.text, max(floor, at - _WORD), at)
    if locative is None:
        return None
    reader = _Reader(context, grammar, floor, locative.start())
    for _ in range(3):
        reader.strip()
        adverb = grammar.adverb.search(context.text, max(floor, reader.at - _WORD), reader.at)
        if adverb is None:
            break
        reader.at = adverb.start()
    body = body_ending(context, floor, reader.at)
    return body if body is not None and issues(body) else None


def _unknown_organ(
    context: PassageContext, grammar: PreposedGrammar, floor: int, at: int
) -> tuple[Issuer, int, int] | None:
    """An organ that nothing here knows: its words end as the name of an organ does."""
    name = grammar.organ.search(context.text, max(floor, at - _LONGEST_NAME), at)
    if name is None:
        return None
    return Issuer(IssuerClue.NAMED, name=name[0]), at, at
