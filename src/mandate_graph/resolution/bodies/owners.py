"""Short forms that the words beside them give to others: "the Lake Union Commission", "the Union’s envoy".

A listed body is not meant by a short form that is said to be somebody else's.
"""

from collections.abc import Iterable
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, Registry
from mandate_graph.resolution.bodies.comparing import noun_last

_POSSESSIVE = regex.compile(r"['’]s?\s")
_POSSESSOR = regex.compile(r"(?P<word>\p{Lu}[\p{L}-]+)['’]s?\s$")
_HIGHEST = 8
"""More bodies than stand above one another."""


def of_another(
    mention: BodyMention, key: BodyKey, text: str, beside: Iterable[BodyMention], registry: Registry
) -> bool:
    """Whether the words beside a short form say that it belongs to another organization than a listed body does.

    `text` is the flow of its passage, `beside` are the mentions in it.
    """
    if mention.name is not None or key not in registry.bodies:
        return False
    owners = [one for one in beside if _owns(one, mention, text)]
    if owners:
        named = [one.key for one in owners if one.key is not None]
        return any(_above_all(owner, registry) != _above_all(key, registry) for owner in named)
    return mention.kind is BodyKind.OFFICIAL and _possessed(mention, key, text, registry)


def _owns(other: BodyMention, mention: BodyMention, text: str) -> bool:
    """Whether a mention stands where the owner of another does: right before it, or behind a word of belonging."""
    if other.end <= mention.start:
        between = text[other.end : mention.start]
        return noun_last(mention.language) and (between == " " or _POSSESSIVE.fullmatch(between) is not None)
    belonging = _belonging(mention.language)
    return belonging is not None and belonging.fullmatch(text, mention.end, max(other.start, mention.end)) is not None


@lru_cache(maxsize=8)
def _belonging(language: Language) -> "regex.Pattern[str] | None":
    bodies = PACKS[language].bodies
    if not bodies.of or not noun_last(language):
        return None
    articles = rf"(?:{alternation(bodies.articles)}\s+)?" if bodies.articles else ""
    return regex.compile(rf"\s+{alternation(bodies.of)}\s+{articles}", regex.IGNORECASE)


def _above_all(key: BodyKey, registry: Registry) -> BodyKey:
    """The body at the head of those above one."""
    for _ in range(_HIGHEST):
        record = registry.bodies.get(key)
        if record is None or record.parent is None:
            break
        key = record.parent
    return key


def _possessed(mention: BodyMention, key: BodyKey, text: str, registry: Registry) -> bool:
    """Whether somebody who is no body named there has the office: "the Quartet's …", not "the Programme's …"."""
    match = _POSSESSOR.search(text, max(mention.start - 60, 0), mention.start) if noun_last(mention.language) else None
    if match is None:
        return False
    record = registry.bodies[key]
    above = registry.bodies.get(record.parent) if record.parent is not None else None
    names = (*record.names, *(above.names if above else ()))
    return folded(match["word"]) not in {token.plain for name in names for token in tokens(name.text)}
