"""Sentences, the pieces between their commas, and the bodies named in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from mandate_graph.extraction.acts.preposed.patterns import CompiledPreposed
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.source import Span

_END = regex.compile(r"[。；;！？\n]")
_CLOSING = regex.compile(r"[”’」』)）\]\s]*")
_PARTING = "，,：:"
_OPEN, _CLOSE = "“（(《〈[", "”）)》〉]"
_SIGN = regex.compile(f"[{regex.escape(_PARTING + _OPEN + _CLOSE)}]")
_SUBSIDIARY = frozenset(
    {BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.MECHANISM, BodyKind.COMMITTEE, BodyKind.COMMISSION}
)
ORGANS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION, BodyKind.BUREAU})
"""Kinds of bodies that adopt instruments."""


def doer(body: BodyMention) -> bool:
    """Whether a body can found another, or change it: an organ, or an official of the register."""
    return body.kind in ORGANS or (body.kind is BodyKind.OFFICIAL and body.key is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A sentence: `text` is the flow of its passage; `mentions` are those of the sentence and a few before it.

    `before` are the mentions of the passage before, `named` all of the part before its passage.
    """

    text: str
    start: int
    end: int
    acts: CompiledPreposed
    mentions: Sequence[BodyMention]
    before: Sequence[BodyMention] = ()
    named: Sequence[BodyMention] = ()
    _pieces: dict[tuple[int, int], tuple[tuple[int, int], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def between(self, start: int, end: int) -> Iterator[BodyMention]:
        """The mentions within a span, names inside other names left out."""
        covered = start
        for mention in self.mentions:
            if mention.start >= covered and mention.end <= end:
                covered = mention.end
                yield mention

    def at(self, start: int, end: int) -> BodyMention | None:
        """The longest mention that begins at an offset."""
        here = [mention for mention in self.mentions if mention.start == start and mention.end <= end]
        return max(here, key=lambda mention: mention.end, default=None)

    def inside(self, start: int, end: int) -> bool:
        """Whether a span is part of the name of a body."""
        return any(
            mention.start <= start and end <= mention.end and (start, end) != (mention.start, mention.end)
            for mention in self.mentions
        )

    def whole(self, mention: BodyMention, end: int) -> BodyMention:
        """A body, or, where its name only owns the one right behind it, that one ("秘书长瓦尔多里亚问题特使")."""
        behind = self.at(mention.end, end)
        return behind if behind is not None and self.subsidiary(behind) else mention

    def pieces(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The spans between the commas and colons from one offset to another; what stands in brackets is not cut."""
        if (start, end) not in self._pieces:
            self._pieces[start, end] = _pieces(self.text, start, end)
        return self._pieces[start, end]

    def led(self, start: int, end: int) -> int:
        """Where the words begin behind the adverbs and conjunctions at `start`, at the first name at the latest."""
        at = start
        while self.at(at, end) is None:
            match = self.acts.lead.match(self.text, at, end)
            if match is None:
                break
            at = match.end()
        return at

    def welcomed(self, at: int, end: int) -> int | None:
        """Where a verb ends, at `at`, that welcomes or notes what was done, not what is hoped for."""
        verb = self.acts.operative.match(self.text, at, end)
        return None if verb is None or verb.group() in self.acts.phrases.hopes else verb.end()

    def evidence(self, start: int, end: int) -> Span:
        """A span without the joint to what follows it."""
        tail = self.acts.tail.search(self.text, max(start, end - 12), end)
        return Span(start, tail.start() if tail and tail.start() > start else end)

    def mandated(self, mention: BodyMention) -> bool:
        """Whether a body can be given something to do, or be made to meet: a mission or a board as well."""
        return mention.kind is BodyKind.OTHER or self.subsidiary(mention)

    def subsidiary(self, mention: BodyMention) -> bool:
        """Whether a body has a mandate of its own from an organ, as a working group has and a secretariat has not."""
        if mention.kind is BodyKind.OFFICIAL:
            return self.acts.mandate_holders.search(mention.text) is not None
        return mention.kind in _SUBSIDIARY


def _pieces(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    depth, begin = 0, start
    for match in _SIGN.finditer(text, start, end):
        sign = match.group()
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0:
            found.append((begin, match.start()))
            begin = match.end()
    found.append((begin, end))
    return tuple((low, high) for low, high in found if text[low:high].strip())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a flow; a full stop, a semicolon or a line feed ends one, not inside brackets.

    >>> list(sentences("请秘书长报告；又请理事会（见甲；乙）开会。"))
    [(0, 7), (7, 21)]
    """
    start = 0
    for match in _END.finditer(text):
        if match.end() <= start or _within_brackets(text, start, match.start()):
            continue
        closing = _CLOSING.match(text, match.end())
        end = closing.end() if closing and match.group() != "\n" else match.end()
        if text[start:end].strip():
            yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


def _within_brackets(text: str, start: int, end: int) -> bool:
    if text[end] == "\n":
        return False
    opened = [
        text.count(left, start, end) - text.count(right, start, end) for left, right in ("“”", "（）", "()", "《》")
    ]
    return any(count > 0 for count in opened)
