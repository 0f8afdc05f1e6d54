"""Titles in quotation marks: what stands in one is the name of a text or item, and tells of nothing by itself."""

from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import phrase_alternatives
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention

_LONGEST = 400
_MARKS = (("“", "”"), ("«", "»"), ('"', '"'), ("„", "“”"))


def without_titles(text: str, language: Language, bodies: list[BodyMention]) -> str:
    """A text, of the same length, with one word of no meaning for the words of each title ("the item entitled “Review
    of …”"): their verbs do nothing, their commas part nothing. The names that `bodies` have are left as they are."""
    titles = _titles(language)
    if titles is None:
        return text
    plain = text
    for match in titles.finditer(text):
        start, end = match.span("title")
        if not any(one.start <= start < one.end for one in bodies):
            plain = plain[:start] + "x" * (end - start) + plain[end:]
    return plain


@cache
def _titles(language: Language) -> "regex.Pattern[str] | None":
    pack = PACKS.get(language)
    openers = pack.citations.title_openers if pack is not None and pack.citations is not None else ()
    if not openers:
        return None
    quoted = "|".join(rf"{first}(?P<title>[^{first}{last}\n]{{3,{_LONGEST}}})[{last}]" for first, last in _MARKS)
    lead = rf"(?<!\w){phrase_alternatives(frozenset(openers))}\s*:?\s*"
    return regex.compile(rf"{lead}(?:{quoted})", regex.IGNORECASE)
