"""Acronyms that a document introduces in brackets, and every later use of them in it."""

from collections.abc import Sequence
from dataclasses import replace

from mandate_graph.languages.aliases import acronym, alias_after, stands_for
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
        if acronym(short) and stands_for(short, mention.text):
            found.setdefault(short, mention)
    return found


def _uses(
    passage: Passage, part: str, introduced: dict[str, BodyMention], taken: list[BodyMention]
) -> list[BodyMention]:
    text = passage.flow.text
    used = [short for short in introduced if short in text]
    if not used:
        return []
    words = Words(text)
    return [
        replace(
            introduced[token.text],
            part=part,
            path=passage.path,
            start=words.start(at),
            end=words.end(at),
            text=token.text,
            definite=True,
            composition=(),
            interim=False,
            instrument="",
        )
        for at, token in enumerate(words.tokens)
        if token.text in used and not any(mention.start <= words.start(at) < mention.end for mention in taken)
    ]
