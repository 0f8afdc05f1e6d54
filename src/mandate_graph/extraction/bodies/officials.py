"""Officials of another body than the one whose title they share: "the Secretary-General of the Authority"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
_WITH_SECRETARIES_GENERAL = frozenset({BodyKind.ORGANIZATION, BodyKind.CONFERENCE})
_NOUN_WITHIN = 60
_LINKS = 12
"""More characters than a link and an article between an official and whose it is have."""


def without_namesakes(
    text: str, mentions: Sequence[BodyMention], wording: Wording, registry: Registry
) -> list[BodyMention]:
    """The mentions with those of officials that another body owns as officials of that body, if it is named in full;
    else without them: the listed one is not meant."""
    found: list[BodyMention] = []
    for one in mentions:
        owner = _owner(text, one, mentions, wording, registry) if _is_official(one, registry) else None
        found.extend(_with_owner(text, one, owner, registry) if owner is not None else [one])
    return found


def _with_owner(text: str, mention: BodyMention, owner: BodyMention, registry: Registry) -> Iterator[BodyMention]:
    """The official of a body that is named in full: nobody who is listed."""
    if mention.key is None or (owner.key is None and owner.name is None):
        return
    start, end = min(mention.start, owner.start), max(mention.end, owner.end)
    titles = [one.text for one in registry.bodies[mention.key].names if one.language is mention.language]
    name = f"{titles[0]}{text[mention.end : end]}" if owner.start > mention.start else f"{owner.text}{titles[0]}"
    yield replace(mention, start=start, end=end, text=text[start:end], key=None, name=" ".join(name.split()))


def _is_official(mention: BodyMention, registry: Registry) -> bool:
    """Whether a mention is the bare title of a listed official, without the name of the organization."""
    if mention.kind is not BodyKind.OFFICIAL or mention.key is None:
        return False
    record = registry.bodies.get(mention.key)
    first = next((one.text for one in record.names if one.language is mention.language), "") if record else ""
    return bool(first) and len(mention.text.split()) <= len(first.split())


def _owner(
    text: str, mention: BodyMention, mentions: Sequence[BodyMention], wording: Wording, registry: Registry
) -> BodyMention | None:
    """The other body whose official a title is, if there is one."""
    record = registry.bodies[mention.key] if mention.key is not None else None
    for other in mentions:
        if record is None or other.key in (mention.key, record.parent) or other.kind in _WITHOUT:
            continue
        if wording.language in UNSPACED:
            if other.end == mention.start:
                return other
        elif mention.end < other.start <= mention.end + _LINKS and _owns(text, mention, other, wording):
            return other if not _does(text, mention, wording) else None
    return None


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
        certain = max(clinging, key=len) if other.kind not in _WITH_SECRETARIES_GENERAL else tuple(clinging)
        return not between and other.text.startswith(certain)
    if wording.of:
        return bool(between) and between[0] in wording.of and set(between) <= wording.of | wording.articles
    if other.text.isupper():
        return not between
    known = readings(other.text.split()[0], wording.language)
    owning = bool(known) and known[0].case in _GENITIVE
    return not between and owning and not _GENITIVE.isdisjoint(phrase_cases(other.text.split(), wording.language))
