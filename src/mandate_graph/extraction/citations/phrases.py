"""Phrases found in a text word by word, in time linear in its length however many phrases there are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import regex

from mandate_graph.languages.morphology import word_forms
from mandate_graph.model.language import Language

QUOTED = regex.compile(r"[\"“«„《]([^\"“”«»„《》]{3,400}+)[\"”»》]")
"""A title in quotation marks."""

_WORD = regex.compile(
    r"\p{Han}|(?i:(?<!\w)(?:[cdjlmnst]|qu)['’])(?=\p{L})|[^\W\d\p{Han}]++(?:[-‑'’][^\W\p{Han}]++)*+|[^\W\p{Han}]++|[№—–]"
)
_PHRASE_WORD = regex.compile(rf"\[[^\]]+\]|{_WORD.pattern}")
_SKIPPED_AT_MOST = 3

Label = TypeVar("Label")


class Word(NamedTuple):
    """A word of a text, in lower case, and where it stands."""

    start: int
    end: int
    lower: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[Label]):
    """A phrase found: its label and where it stands."""

    start: int
    end: int
    label: Label


def folded(text: str) -> str:
    """A text in lower case, hyphens that break no line as any others; every character stays at its offset.

    >>> folded("Non‑Proliferation")
    'non-proliferation'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return lowered.replace("‑", "-")


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a folded text.

    >>> [word.lower for word in words_of("recalls, also, its decision")]
    ['recalls', 'also', 'its', 'decision']
    """
    return tuple(Word(found.start(), found.end(), found[0]) for found in _WORD.finditer(text))


def words_in(text: str, start: int, end: int) -> list[str]:
    """The words of `text[start:end]`, the text being folded.

    >>> words_in("recalls, also, its decision", 9, 18)
    ['also', 'its']
    """
    return list(_WORD.findall(text, start, end))


def _forms(word: str, language: Language) -> frozenset[str]:
    if word.startswith("["):
        return frozenset({word[1:-1].rstrip(".").lower()})
    return word_forms(word, language)


class PhraseIndex(Generic[Label]):
    """Phrases in dictionary form, by the forms of their first word. `skipped` words may stand inside a phrase."""

    def __init__(self, rows: Iterable[tuple[Label, str]], language: Language, skipped: Sequence[str] = ()) -> None:
        self._skipped = frozenset(skipped)
        self._rows: dict[str, list[tuple[Label, tuple[frozenset[str], ...]]]] = {}
        for label, phrase in rows:
            first, *rest = [_forms(word, language) for word in _PHRASE_WORD.findall(phrase)]
            for form in first:
                self._rows.setdefault(form, []).append((label, tuple(rest)))

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Hit[Label]]:
        """The longest phrase at each word of `text[start:end]`, left to right, without overlaps; the text is folded."""
        end = len(text) if end is None else end
        found: list[Hit[Label]] = []
        after = start
        for word in _WORD.finditer(text, start, end):
            rows = self._rows.get(word[0])
            if rows is None or word.start() < after:
                continue
            best: tuple[int, Label] | None = None
            for label, rest in rows:
                last = self._end(text, word.end(), end, rest)
                if last is not None and (best is None or last > best[0]):
                    best = (last, label)
            if best is not None:
                after = best[0]
                found.append(Hit(word.start(), after, best[1]))
        return found

    def _end(self, text: str, at: int, end: int, rest: tuple[frozenset[str], ...]) -> int | None:
        """Where a phrase ends whose first word ends at `at`, None if its other words do not follow."""
        skipped = 0
        for forms in rest:
            word = _WORD.search(text, at, end)
            while word and word[0] not in forms:
                skipped += 1
                if word[0] not in self._skipped or skipped > _SKIPPED_AT_MOST:
                    return None
                word = _WORD.search(text, word.end(), end)
            if word is None:
                return None
            at = word.end()
        return at
