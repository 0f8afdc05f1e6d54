"""Acronyms that a document introduces in brackets, and every later use of them in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from mandate_graph.languages.aliases import acronym, alias_after, stands_for
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.tokens import Words
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Passage


def with_acronyms(document: Document, mentions: Sequence[BodyMention]) -> tuple[BodyMention, ...]:
    """The mentions in document order with those by an acronym added; each bears the name it stands for."""
    introduced = _introduced(document, mentions)
    if not introduced:
        return tuple(mentions)
    placed: dict[tuple[str, str], list[BodyMention]] = {}
    for mention in mentions:
        placed.setdefault((mention.part, mention.path), []).append(mention)
    result: list[BodyMention] = []
    for part in document.parts:
        for passage in part.passages:
            own = placed.get((part.key, passage.path), [])
            own = own + _uses(passage, part.key, introduced, own)
            result.extend(sorted(own, key=lambda mention: (mention.start, -mention.end)))
    return tuple(result)


def _introduced(document: Document, mentions: Sequence[BodyMention]) -> dict[str, BodyMention]:
    texts = {(part.key, passage.path): passage.flow.text for part in document.parts for passage in part.passages}
    found: dict[str, BodyMention] = {}
    for mention in mentions:
        text = texts[mention.part, mention.path]
        span = alias_after(text, mention.end, mention.language)
        if span is None or (mention.name is None and mention.key is None):
            continue
        short = text[span.start : span.end]
        if (acronym(short) and stands_for(short, mention.text)) or _shortened(short, mention):
            found.setdefault(short, mention)
    return found


def _shortened(short: str, mention: BodyMention) -> bool:
    """Whether a short form leaves out signs amid a name, where nothing parts words; its bare noun is no such form."""
    return mention.language in UNSPACED and not acronym(short) and not mention.text.endswith(short)


def _uses(
    passage: Passage, part: str, introduced: dict[str, BodyMention], taken: list[BodyMention]
) -> list[BodyMention]:
    text = passage.flow.text
    used = [short for short in introduced if short in text]
    if not used:
        return []
    return [
        replace(
            introduced[short],
            part=part,
            path=passage.path,
            start=start,
            end=start + len(short),
            text=short,
            definite=True,
            composition=(),
            interim=False,
            instrument="",
        )
        for short, start in _places(text, used, introduced)
        if not any(mention.start <= start < mention.end for mention in taken)
    ]


def _places(text: str, used: Sequence[str], introduced: dict[str, BodyMention]) -> Iterator[tuple[str, int]]:
    """Each use of a short form and where it begins: as a word, or anywhere where nothing parts words."""
    words = Words(text)
    for at, token in enumerate(words.tokens):
        if token.text in used:
            yield token.text, words.start(at)
    for short in used:
        if introduced[short].language in UNSPACED and not acronym(short):
            yield from ((short, match.start()) for match in regex.finditer(regex.escape(short), text))
