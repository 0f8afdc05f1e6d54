"""The end of a topic in a language whose words tell their case: Russian."""

from mandate_graph.extraction.bodies.topic_words import LONGEST, TopicWords
from mandate_graph.extraction.bodies.topics_titled import Continuation
from mandate_graph.languages.grammar import lemma, phrase_cases, readings
from mandate_graph.model.language import Language

_FINITE = frozenset({"VERB", "PRTS", "PRED", "GRND", "NPRO", "PRCL", "CONJ", "NUMR", "COMP", "INTJ", "INFN"})
_VERBS = frozenset({"VERB", "INFN", "GRND"})

_GOVERNED = {
    "в": {"loct", "loc2"},
    "о": {"loct"},
    "об": {"loct"},
    "на": {"loct", "loc2"},
    "по": {"datv"},
}
"""The oblique cases that prepositions of a topic have."""


def russian(reader: TopicWords, first: int, continuation: Continuation) -> tuple[int, bool]:
    """The last token of a topic, and whether that end is certain."""
    last, at = first - 1, first
    while at - first <= LONGEST and reader.word(at) and not _stops_russian(reader, at, first):
        if reader.text(at) not in reader.wording.conjunctions and not _preposition(reader, at):
            last = at
        at += 1
    if reader.text(at) == "," and last >= first:
        continued = continuation(reader, at)
        if continued is not None:
            last = continued
    opened = reader.text(at) in reader.wording.openers and reader.text(at + 1) not in reader.wording.no_topics
    cut = reader.text(at)[:1].isdigit() or opened
    return last, at - first <= LONGEST and not cut and not _lists_on(reader, first, last + 1)


def _lists_on(reader: TopicWords, first: int, comma: int) -> bool:
    """Whether more of the topic may stand behind a comma: a noun phrase in its case, no verb."""
    if not reader.lists_on(comma) or readings(reader.tokens[comma + 1].text, Language.RU)[0].part in _VERBS:
        return False
    return _shares_a_case(reader, first, comma)


def _preposition(reader: TopicWords, at: int) -> bool:
    return any(reading.part == "PREP" for reading in readings(reader.tokens[at].text, Language.RU)[:1])


def _stops_russian(reader: TopicWords, at: int, first: int) -> bool:
    token = reader.tokens[at]
    text = reader.text(at)
    if not token.text[0].isalpha():
        return True
    if text in reader.wording.conjunctions:
        return at == first or not (_joins(reader, at + 1) and _shares_a_case(reader, first, at))
    if text in reader.wording.stops:
        return not (reader.held(at) or _leads_to_place(reader, at))
    if token.text.isupper() or token.text[0] < "А":
        return False
    known = readings(token.text, Language.RU)
    if not known or known[0].part in _FINITE or (known[0].part == "ADVB" and at > first):
        return True
    if all(reading.part == "PRTF" for reading in known):
        return not _noun_follows(reader, at)
    return not any(reading.oblique or reading.part in {"PREP", "ADVB"} for reading in known)


def _leads_to_place(reader: TopicWords, at: int) -> bool:
    """Whether a preposition is followed by a country or region, not by the city or month of a meeting, or a treaty."""
    if reader.text(at) not in reader.wording.place_words or not reader.capital(at + 1):
        return False
    printed = reader.tokens[at + 1].text
    known = {reader.text(at + 1), lemma(printed, Language.RU)}
    others = reader.wording.when_and_where | reader.wording.treaties
    return printed[0].isalpha() and known.isdisjoint(others)


def _noun_follows(reader: TopicWords, at: int) -> bool:
    return (
        reader.word(at + 1)
        and readings(reader.tokens[at + 1].text, Language.RU)[:1] != ()
        and (readings(reader.tokens[at + 1].text, Language.RU)[0].part in {"NOUN", "ADJF", "PRTF"})
    )


def _joins(reader: TopicWords, at: int) -> bool:
    """Whether "и" before `at` joins two topics: an oblique noun phrase in lower case goes on."""
    if not reader.word(at) or reader.tokens[at].capital:
        return False
    if reader.text(at) in reader.wording.stops:
        return False
    known = readings(reader.tokens[at].text, Language.RU)
    return bool(known) and known[0].part in {"NOUN", "ADJF", "PRTF"} and any(reading.oblique for reading in known)


def _shares_a_case(reader: TopicWords, first: int, conjunction: int) -> bool:
    """Whether what stands behind a conjunction, or a comma, can have a case of a topic's words in front of it: "по
    озерам и рекам", not "по озерам | и мнений"; True where no case is known there."""
    before = {case for at in range(first, conjunction) for case in _oblique(reader, at)}
    behind = phrase_cases((token.text for token in reader.tokens[conjunction + 1 : conjunction + 4]), Language.RU)
    return not before or not behind or bool(before & behind)


def _oblique(reader: TopicWords, at: int) -> set[str]:
    """The oblique cases in which a word can stand, those alone that its preposition has where one is in front."""
    known = {reading.case for reading in readings(reader.tokens[at].text, Language.RU) if reading.oblique}
    return known & _GOVERNED.get(reader.text(at - 1), known) if at else known
