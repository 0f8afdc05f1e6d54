"""Texts that no organ enacts whose author lays down by himself what they say: the bulletins of a secretariat."""

from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Part, PartKind, PassageKind

_FRONT = (PassageKind.COVER, PassageKind.HEADING)
_AUTHOR = 4
"""Words, at most, that say whose text it is."""


def lays_down(part: Part) -> bool:
    """Whether a line in front of a part's text calls it such a text, and says no more than whose it is."""
    if part.kind is not PartKind.DOCUMENT:
        return False
    for passage in part.passages:
        if passage.kind not in _FRONT:
            return False
        if _title(passage.language).fullmatch(passage.flow.text):
            return True
    return False


@cache
def _title(language: Language) -> "regex.Pattern[str]":
    pack = PACKS.get(language)
    titles = pack.acts.listing.bulletins if pack is not None and pack.acts is not None else ()
    named = phrase_alternatives(frozenset(titles)) if titles else "(?!)"
    author = rf"{{0,{_AUTHOR}}}"
    return regex.compile(rf"\W*(?:\w+\W+){author}(?<!\w){named}(?!\w)(?:\W+\w+){author}\W*", regex.IGNORECASE)
