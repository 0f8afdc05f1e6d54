"""Officials of another body than the one whose title they share: "the Secretary-General of the Authority"."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.languages.grammar import phrase_cases, readings
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import GAP, UNSPACED
from mandate_graph.languages.tokens import folded
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, Registry

_GENITIVE = frozenset({"gent", "gen2"})
_WITHOUT = frozenset({BodyKind.OFFICIAL, BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP})
"""Kinds of bodies that have no such officials of their own."""
_NOUN_WITHIN = 60
_LINKS = 12
"""More characters than a link and an article between an official and whose it is have."""


def without_namesakes(
    text: str, mentions: Sequence[BodyMention], wording: Wording, registry: Registry
) -> list[BodyMention]:
    """The mentions without those of officials that another body owns: the listed one is not meant."""
    return [
        one
        for one in mentions
        if not (_is_official(one, registry) and _of_another(text, one, mentions, wording, registry))
    ]


def _is_official(mention: BodyMention, registry: Registry) -> bool:
    """Whether a mention is the bare title of a listed official, without the name of the organization."""
    if mention.kind is not BodyKind.OFFICIAL or mention.key is None:
        return False
    record = registry.bodies.get(mention.key)
    first = next((one.text for one in record.names if one.language is mention.language), "") if record else ""
    return bool(first) and len(mention.text.split()) <= len(first.split())


def _of_another(
    text: str, mention: BodyMention, mentions: Sequence[BodyMention], wording: Wording, registry: Registry
) -> bool:
    record = registry.bodies[mention.key] if mention.key is not None else None
    for other in mentions:
        if record is None or other.key in (mention.key, record.parent) or other.kind in _WITHOUT:
            continue
        if wording.language in UNSPACED:
            if other.end == mention.start:
                return True
        elif mention.end < other.start <= mention.end + _LINKS and _owns(text, mention, other, wording):
            return not _does(text, mention, wording)
    return False


def _does(text: str, mention: BodyMention, wording: Wording) -> bool:
    """Whether an official is named as who does what a noun says, so that it is done to what follows: "the
    establishment by the Secretary-General of the Authority"; in Russian the instrumental says so."""
    pattern = _doing(wording.language)
    by_case = wording.language is Language.RU and "ablt" not in phrase_cases(mention.text.split(), wording.language)
    before = text[max(0, mention.start - _NOUN_WITHIN) : mention.start]
    return pattern is not None and not by_case and pattern.search(before) is not None


@lru_cache(maxsize=8)
def _doing(language: Language) -> "regex.Pattern[str] | None":
    """The noun of an act and what leads in who does it, in front of a name."""
    acts, articles = PACKS[language].acts, PACKS[language].bodies.articles
    nouns = {noun for rule in acts.rules for noun in rule.nouns} if acts else set()
    if acts is not None and nouns and acts.words.free_order and not acts.words.agents:
        return regex.compile(rf"(?<!\w){any_of(sorted(nouns), language)}\s+$", regex.IGNORECASE)
    if acts is None or not nouns or not acts.words.agents:
        return None
    agents = phrase_alternatives(frozenset(acts.words.agents))
    if acts.words.verb_first:
        clinging = rf"[{acts.words.clinging_conjunctions}]?[{acts.words.clinging_prepositions}]?"
        return regex.compile(rf"(?<!\w){clinging}(?:{'|'.join(sorted(nouns))})\s+(?:{agents}{GAP})?$")
    article = rf"(?:{phrase_alternatives(frozenset(articles))}{GAP})?" if articles else ""
    return regex.compile(rf"(?<!\w){any_of(sorted(nouns), language)},?\s+{agents}{GAP}{article}$", regex.IGNORECASE)


def _owns(text: str, mention: BodyMention, other: BodyMention, wording: Wording) -> bool:
    """Whether a body stands right behind an official as whose it is: by a word, by what clings to it, or by case."""
    between = folded(text[mention.end : other.start]).replace("’", " ").split()
    clinging = PACKS[wording.language].citations.clinging_links
    if clinging:
        return not between and other.text.startswith(max(clinging, key=len))
    if wording.of:
        return bool(between) and between[0] in wording.of and set(between) <= wording.of | wording.articles
    known = readings(other.text.split()[0], wording.language)
    owning = bool(known) and known[0].case in _GENITIVE
    return not between and owning and not _GENITIVE.isdisjoint(phrase_cases(other.text.split(), wording.language))
