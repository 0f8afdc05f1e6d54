"""Conferences told by their number between their noun and whose they are ("المؤتمر السابع للدول الأطراف في …").

Where the article clings, a noun with its number has the article itself, and what it is of follows behind a preposition:
the listed name, without a number, has neither.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from mandate_graph.extraction.bodies.wording import Wording, wording
from mandate_graph.extraction.ordinals import find_ordinals
from mandate_graph.languages.registry_names import Strength, body_names
from mandate_graph.languages.tokens import Words
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind, Registry

_ARTICLE, _TO_WHOM = "ال", "لل"
_REACH = 400
"""More characters than the longest listed name has."""


def numbered(
    place: tuple[str, Passage], phrases: Wording, found: Sequence[BodyMention], registry: Registry
) -> list[BodyMention]:
    """The bodies of a passage, by part, with those that are told so in the place of their nouns."""
    if not phrases.phrases.article_clings or _TO_WHOM not in place[1].flow.text:
        return list(found)
    told = list(_told(place, registry))
    spans = [(one.start, one.end) for one in told]
    return [*(one for one in found if not any(start < one.end <= end for start, end in spans)), *told]


def _told(place: tuple[str, Passage], registry: Registry) -> Iterator[BodyMention]:
    part, passage = place
    text, names = passage.flow.text, body_names(registry)
    for ordinal in find_ordinals(text, passage.language):
        noun = _nouns(passage.language).search(text, 0, ordinal.start)
        whose = regex.compile(rf"\s+{_TO_WHOM}").match(text, ordinal.end)
        if noun is None or whose is None:
            continue
        lead = f"{noun['noun']} {_ARTICLE}"
        plain = Words(lead + text[whose.end() : whose.end() + _REACH])
        hit = names.hit_at(plain.tokens, 0, len(plain.tokens))
        if hit is None or not hit.last:
            continue
        end = whose.end() + plain.end(hit.last) - len(lead)
        full = {value.key for value in hit.values if value.strength is Strength.FULL}
        key = full.pop() if len(full) == 1 else None
        yield BodyMention(
            part=part,
            path=passage.path,
            start=noun.start("named"),
            end=end,
            text=text[noun.start("named") : end],
            language=passage.language,
            kind=BodyKind.CONFERENCE,
            key=key,
            name=plain.text[: plain.end(hit.last)] if key is not None else None,
        )


@lru_cache(maxsize=8)
def _nouns(language: Language) -> "regex.Pattern[str]":
    """Ends with the noun of a conference, its article and what clings in front of it."""
    phrases = wording(language)
    heads = phrases.phrases.heads if phrases else ()
    known = {head.phrase.split()[0] for head in heads if head.kind is BodyKind.CONFERENCE}
    clinging = "".join(sorted(letter for letter in (phrases.clinging if phrases else ()) if len(letter) == 1))
    letters = rf"[{clinging}]{{0,2}}" if clinging else ""
    return regex.compile(rf"(?<!\w){letters}(?P<named>{_ARTICLE}(?P<noun>{'|'.join(sorted(known)) or '(?!)'}))\s+$")
