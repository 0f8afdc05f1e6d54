"""Where the topic in a body's name ends. A name cut short or run on is worse than none."""

from dataclasses import dataclass

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.grammar import readings
from mandate_graph.languages.tokens import Token, folded
from mandate_graph.model.language import Language

_LONGEST = 18
_YEAR = 4
_FINITE = frozenset({"VERB", "INFN", "PRTS", "PRED", "GRND", "NPRO", "PRCL", "CONJ", "NUMR", "COMP", "INTJ"})


@dataclass(frozen=True, slots=True)
class Topic:
    """Token numbers `first` to `last`; `whole` tells that the end is certain."""

    first: int
    last: int
    whole: bool


@dataclass(slots=True)
class _Reader:
    words: tuple[Token, ...]
    wording: Wording
    walls: frozenset[int]
    """Tokens at which something else begins for certain: another body."""

    def text(self, at: int) -> str:
        return folded(self.words[at].text) if at < len(self.words) else ""

    def word(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].word and at not in self.walls

    def capital(self, at: int) -> bool:
        return self.word(at) and self.words[at].capital

    def passed(self, at: int) -> bool:
        """Whether an apostrophe belongs to the word before it: "Peoples’ Rights", "People’s Republic"."""
        if not 0 < at < len(self.words) or self.words[at].start != self.words[at - 1].end:
            return False
        return self.words[at].text in {"’", "'", "’s", "'s"} and self.word(at + 1)

    def held(self, at: int) -> bool:
        before = self.text(at - 1)
        return any(word == self.text(at) and before.startswith(stem) for word, stem in self.wording.held)


def topic(words: tuple[Token, ...], first: int, wording: Wording, walls: frozenset[int]) -> Topic | None:
    """The topic whose first word is `first`, just behind the preposition that opens it; None if there is none."""
    reader = _Reader(words, wording, walls)
    while reader.text(first) in wording.articles or reader.text(first) in ("«", "“", '"'):
        first += 1
    if not reader.word(first) or words[first].text.isdigit():
        return None
    if wording.language is Language.RU:
        last, whole = _russian(reader, first)
    elif reader.capital(first) and not _lower_follows(reader, first):
        last, whole = _capitalised(reader, first)
    else:
        last, whole = _lower(reader, first)
    if last < first:
        return None
    return Topic(first, last, whole and last - first < _LONGEST)


def _lower_follows(reader: _Reader, first: int) -> bool:
    """Whether the capital at `first` is a proper noun in running text ("on Somali piracy")."""
    following = reader.text(first + 1)
    return (
        reader.word(first + 1)
        and not reader.capital(first + 1)
        and following not in reader.wording.connectors
        and following not in reader.wording.stops
    )


def _capitalised(reader: _Reader, first: int) -> tuple[int, bool]:
    last = first
    at = first + 1
    while at - first < 2 * _LONGEST:
        if reader.capital(at) or _number(reader, at):
            last, at = at, at + 1
            continue
        if reader.passed(at):
            at += 1
            continue
        following = _over_connectors(reader, at) or _over_list(reader, first, at) or _continuation(reader, at)
        if following is None:
            break
        last, at = following, following + 1
    return last, not _lists_on(reader, at)


def _number(reader: _Reader, at: int) -> bool:
    """Whether a number belongs to the name: "Article 8 (j)", "2030 Agenda"."""
    if not reader.word(at) or not reader.words[at].text.isdigit():
        return False
    return reader.capital(at + 1) or len(reader.words[at].text) < _YEAR


def _lists_on(reader: _Reader, at: int) -> bool:
    """Whether a comma is followed by what may be more of the topic: nobody can tell where it ends."""
    if reader.text(at) != "," or not reader.word(at + 1) or at + 1 in reader.walls:
        return False
    following = reader.text(at + 1)
    lower = not reader.capital(at + 1)
    stops = {*reader.wording.stops, *reader.wording.articles, *reader.wording.conjunctions}
    if following in stops or reader.words[at + 1].text.isupper():
        return False
    joined = any(
        reader.text(end) in reader.wording.conjunctions and reader.words[end - 1].text != ","
        for end in range(at + 2, at + 7)
    )
    return joined or (lower and reader.text(at + 2) == ",")


def _over_connectors(reader: _Reader, at: int) -> int | None:
    """The capitalised word behind up to three connectors at `at`."""
    end = at
    while end < at + 3 and reader.word(end) and reader.text(end) in reader.wording.connectors:
        end += 1
    if end == at or not reader.capital(end):
        return None
    joined = reader.text(at) in reader.wording.conjunctions
    if joined and reader.text(at + 1) in reader.wording.articles:
        return None
    return end


def _over_list(reader: _Reader, first: int, at: int) -> int | None:
    """The noun of a list of adjectives: "Economic, Social and Cultural Rights"."""
    if (
        reader.text(at) != ","
        or at != first + 1
        or not reader.text(first).endswith(reader.wording.phrases.topic.listed_endings)
    ):
        return None
    end = at + 1
    while reader.capital(end) or reader.text(end) in {",", *reader.wording.conjunctions}:
        if reader.capital(end) and reader.capital(end + 1):
            return end + 1
        end += 1
    return None


def _continuation(reader: _Reader, at: int) -> int | None:
    """The last word of ", especially Women and Children"."""
    if reader.text(at) != ",":
        return None
    keys = reader.wording.continuations.keys(reader.words[at + 1 : at + 12])
    hit = reader.wording.continuations.hit_at(reader.words[at + 1 : at + 12], keys, 0) if keys else None
    if hit is None:
        return None
    begin = at + 2 + hit.last
    if hit.values[0] in reader.wording.phrases.topic.closed:
        return begin - 1
    rest = topic(reader.words, begin, reader.wording, reader.walls)
    return rest.last if rest else None


def _lower(reader: _Reader, first: int) -> tuple[int, bool]:
    last, at = first, first
    while at - first <= _LONGEST and (reader.word(at) or reader.passed(at)):
        if at > first and not reader.passed(at) and _stops_english(reader, at):
            break
        if reader.text(at) not in reader.wording.connectors and reader.text(at) not in reader.wording.articles:
            last = at
        at += 1
    if reader.text(at) == ",":
        continued = _continuation(reader, at)
        if continued is not None:
            return continued, True
        if last == first and reader.text(last).endswith(reader.wording.phrases.topic.listed_endings):
            return last, False
    return last, at - first <= _LONGEST and not _lists_on(reader, at)


def _stops_english(reader: _Reader, at: int) -> bool:
    text, following = reader.text(at), reader.text(at + 1)
    if reader.words[at].text.isdigit():
        return True
    if text in reader.wording.stops and not reader.held(at):
        return not (text == "in" and _place(reader, at + 1))
    if text in reader.wording.conjunctions:
        return not reader.word(at + 1) or following in reader.wording.articles or following in reader.wording.stops
    return (
        text.endswith(reader.wording.phrases.topic.participle_endings) and following in reader.wording.after_participle
    )


def _place(reader: _Reader, at: int) -> bool:
    """Whether "in" is followed by a place or a field: "in Myanmar", "in the occupied territories"."""
    if reader.text(at) in reader.wording.articles:
        at += 1
    return reader.capital(at) or reader.text(at) in reader.wording.places


def _russian(reader: _Reader, first: int) -> tuple[int, bool]:
    last, at = first - 1, first
    while at - first <= _LONGEST and reader.word(at) and not _stops_russian(reader, at, first):
        if reader.text(at) not in reader.wording.conjunctions and not _preposition(reader, at):
            last = at
        at += 1
    if reader.text(at) == "," and last >= first:
        continued = _continuation(reader, at)
        if continued is not None:
            last = continued
    return last, at - first <= _LONGEST and not _lists_on(reader, last + 1)


def _preposition(reader: _Reader, at: int) -> bool:
    return any(reading.part == "PREP" for reading in readings(reader.words[at].text, Language.RU)[:1])


def _stops_russian(reader: _Reader, at: int, first: int) -> bool:
    token = reader.words[at]
    text = reader.text(at)
    if not token.text[0].isalpha():
        return True
    if text in reader.wording.conjunctions:
        return at == first or not _joins(reader, at + 1)
    if text in reader.wording.stops:
        return not reader.held(at)
    if token.text.isupper() or token.text[0] < "А":
        return False
    known = readings(token.text, Language.RU)
    if not known or known[0].part in _FINITE or (known[0].part == "ADVB" and at > first):
        return True
    if all(reading.part == "PRTF" for reading in known):
        return not _noun_follows(reader, at)
    return not any(reading.oblique or reading.part in {"PREP", "ADVB", "INFN"} for reading in known)


def _noun_follows(reader: _Reader, at: int) -> bool:
    return (
        reader.word(at + 1)
        and readings(reader.words[at + 1].text, Language.RU)[:1] != ()
        and (readings(reader.words[at + 1].text, Language.RU)[0].part in {"NOUN", "ADJF", "PRTF"})
    )


def _joins(reader: _Reader, at: int) -> bool:
    """Whether "и" before `at` joins two topics: an oblique noun phrase in lower case goes on."""
    if not reader.word(at) or reader.words[at].capital:
        return False
    if reader.text(at) in reader.wording.stops:
        return False
    known = readings(reader.words[at].text, Language.RU)
    return bool(known) and known[0].part in {"NOUN", "ADJF", "PRTF"} and any(reading.oblique for reading in known)
