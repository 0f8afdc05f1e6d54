"""Bodies brought in by how many they are: "a group of up to five experts"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from mandate_graph.extraction.bodies.wording import Wording, wording
from mandate_graph.languages.script import GAP
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage

_OPENED = regex.compile(r"\s*[(（]\s?[«“\"]?\s?")
_WORDS = r"(?:(?-i:\p{Ll}[\p{Ll}-]*)\s+)"


def counted(place: tuple[str, Passage], phrases: Wording, found: Sequence[BodyMention]) -> Iterator[BodyMention]:
    """The bodies of a passage, by part, that are told by the number of their members and not found otherwise."""
    part, passage = place
    pattern = _pattern(phrases.language)
    if pattern is None:
        return
    lowered = passage.flow.text.lower()
    if not any(map(lowered.__contains__, phrases.phrases.counted.members)):
        return
    kinds = dict(phrases.phrases.counted.nouns)
    for match in pattern.finditer(passage.flow.text):
        start, end = match.span("body")
        if any(one.start < end and start < one.end for one in found) or _named(passage.flow.text, end, found):
            continue
        yield BodyMention(
            part=part,
            path=passage.path,
            start=start,
            end=end,
            text=match["body"],
            language=passage.language,
            kind=kinds[match["noun"].lower()],
            definite=False,
        )


def _named(text: str, end: int, found: Sequence[BodyMention]) -> bool:
    """Whether brackets right behind give the body its name, by which it is found."""
    return any(one.name is not None and end < one.start and _OPENED.fullmatch(text, end, one.start) for one in found)


@lru_cache(maxsize=8)
def _pattern(language: Language) -> "regex.Pattern[str] | None":
    known = wording(language)
    if known is None or not known.phrases.counted.nouns:
        return None
    words = known.phrases.counted
    nouns = _any(noun for noun, _ in words.nouns)
    article = rf"{_any(known.phrases.indefinite)}\s+" if known.phrases.articles else ""
    body = (
        rf"{_WORDS}{{0,3}}?(?P<noun>{nouns}){GAP}{_any(words.links)}{GAP}"
        rf"(?:{_any(words.bounds)}{GAP})?{_any(words.numbers)}\s+{_WORDS}{{0,3}}?{_any(words.members)}"
    )
    return regex.compile(rf"(?<!\w){article}(?P<body>{body})(?!\w)", regex.IGNORECASE)


def _any(phrases: "Iterator[str] | Sequence[str]") -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(regex.escape(phrase, literal_spaces=True) for phrase in ordered) + ")"
