"""Variants of a listed name with the listed acronym in brackets: "the … Mission to help the Accord (ABCD)"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from mandate_graph.languages.aliases import acronym, stands_for
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_OPENED = regex.compile(r"\s*[(（][«“\"]?\Z")
_LONGEST = 160
_BREAK = regex.compile(r"[.;:,()（）\n]")
_WORDS_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}-]*\s+){0,4}\Z")


def with_variants(text: str, mentions: Sequence[BodyMention]) -> list[BodyMention]:
    """The mentions of one passage; one without a name reaches to the brackets whose acronym stands for it.

    What lies between may be no more than the rest of one name, and the letters of the acronym must begin its words.
    """
    found = list(mentions)
    for short in mentions:
        if (
            short.key is None
            or not acronym(short.text)
            or not _OPENED.search(text, max(0, short.start - 4), short.start)
        ):
            continue
        end = len(text[: short.start].rstrip(' (（«“"'))
        named = next((number for number, one in enumerate(found) if _stands(text, one, short, end)), None)
        if named is not None:
            one = found[named]
            found[named] = replace(one, end=end, text=text[one.start : end], key=short.key, name=text[one.start : end])
    return found


def _stands(text: str, mention: BodyMention, short: BodyMention, end: int) -> bool:
    if mention.key is not None or not mention.start < end <= mention.start + _LONGEST:
        return False
    if mention.kind is not short.kind and BodyKind.OTHER not in (mention.kind, short.kind):
        return False
    before = _WORDS_BEFORE.search(text, 0, mention.start)
    whole = text[before.start() if before else mention.start : end]
    return not _BREAK.search(text, mention.end, end) and stands_for(short.text, whole)
