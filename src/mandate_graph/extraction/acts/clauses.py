"""Sentences of a flow, and spans in them."""

from dataclasses import dataclass

import regex

from mandate_graph.model.source import Span

_BREAK = regex.compile(r"\n|(?<=[.!?…][»”\"')\]]?)[  \t]+(?=[«“\"'(\[]?[A-ZА-ЯЁ])")
_ABBREVIATED = regex.compile(
    r"(?:\b(?:\p{Lu}|\p{L}{1,3}|paras?|sect|chap|annex|suppl|resp)|\d)\.[»”\"')\]]?$", regex.IGNORECASE
)
_WORD_END = regex.compile(
    r"\b(?:и|он|она|его|ее|их|год|[0-9]{4}|it|so|on|all|men|day|law|use|two|six)\.$", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text` is the whole flow, `start` and `end` bound the sentence in it."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a flow; a line feed ends one, the dot of an abbreviation, an initial or a number does not.

    >>> [sentence.words for sentence in sentences("See No. 5 of Mr. Lake. It met.\\nNext")]
    ['See No. 5 of Mr. Lake.', 'It met.', 'Next']
    """
    found: list[Sentence] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match.group() != "\n" and _abbreviated(text[max(start, match.start() - 12) : match.start()]):
            continue
        found.append(_trimmed(text, start, match.start()))
        start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def _abbreviated(before: str) -> bool:
    return bool(_ABBREVIATED.search(before)) and not _WORD_END.search(before)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Sentence(text, start, end)


_TAIL = regex.compile(r"(?:[\s,;:.—–-]|\b(?:and|or|as well as|а также|и|или))+$")


def evidence_span(text: str, start: int, end: int) -> Span:
    """A clause without the joint to what follows it.

    >>> evidence_span("shall meet annually; and", 0, 24)
    Span(start=0, end=19)
    """
    match = _TAIL.search(text, max(start, end - 40), end)
    return Span(start, match.start() if match and match.start() > start else end)
