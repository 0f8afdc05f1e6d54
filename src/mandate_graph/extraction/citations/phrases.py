"""Phrases found in a text word by word, in time linear in its length however many phrases there are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import regex

from mandate_graph.languages.morphology import word_forms
from mandate_graph.model.language import Language

_QUOTED_WORDS = r"((?:[^\"“”«»„《》]|《[^《》]{1,150}》){3,400}+)"
QUOTED = regex.compile(rf"(?|[\"“«„《]{_QUOTED_WORDS}[\"”»》]|”{_QUOTED_WORDS}“)")
"""A title in quotation marks; Arabic print opens with the sign that closes in Latin print."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_ELIDED = r"(?<!\w)(?:[cdjlmnst]|qu)['’](?=[^\W\d_])"
_WORD = re.compile(rf"{_ELIDED}|[{_HAN}]|[^\W\d{_HAN}]+(?:[-'’][^\W{_HAN}]+)*|[^\W{_HAN}]+|[№—–]")
"""A word of a folded text; every Han character is one, and so is what French leaves before a vowel."""
_PHRASE_WORD = re.compile(rf"\[[^\]]+\]|{_WORD.pattern}")
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
    """A text in lower case, its hyphens and apostrophes of one kind; every character stays at its offset.

    >>> folded("Non‑Proliferation")
    'non-proliferation'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return _plain(lowered)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a folded text.

    >>> [word.lower for word in words_of("recalls, also, its decision")]
    ['recalls', 'also', 'its', 'decision']
    """
    return tuple([Word(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)])


def _plain(lowered: str) -> str:
    """Text in lower case without hyphens that break no line and with the printer's apostrophe alone."""
    return lowered.replace("‑", "-").replace("'", "’")


def _forms(word: str, language: Language) -> frozenset[str]:
    if word.startswith("["):
        return frozenset({_plain(word[1:-1].rstrip("."))})
    return frozenset(map(_plain, word_forms(word, language)))


class PhraseIndex(Generic[Label]):
    """Phrases in dictionary form, by the forms of their first word. `skipped` words may stand inside a phrase."""

    def __init__(self, rows: Iterable[tuple[Label, str]], language: Language, skipped: Sequence[str] = ()) -> None:
        self._skipped = frozenset(skipped)
        self._rows: dict[str, list[tuple[Label, tuple[frozenset[str], ...]]]] = {}
        for label, phrase in rows:
            first, *rest = [_forms(word, language) for word in _PHRASE_WORD.findall(phrase)]
            for form in first:
                self._rows.setdefault(form, []).append((label, tuple(rest)))

    def find(self, words: Sequence[Word]) -> list[Hit[Label]]:
        """The longest phrase at each word, left to right, without overlaps."""
        found: list[Hit[Label]] = []
        at = 0
        while at < len(words):
            best: tuple[int, Label] | None = None
            for label, rest in self._rows.get(words[at].lower, ()):
                last = self._end(words, at, rest)
                if last is not None and (best is None or last > best[0]):
                    best = (last, label)
            if best is None:
                at += 1
                continue
            found.append(Hit(words[at].start, words[best[0]].end, best[1]))
            at = best[0] + 1
        return found

    def _end(self, words: Sequence[Word], at: int, rest: tuple[frozenset[str], ...]) -> int | None:
        skipped = 0
        for forms in rest:
            at += 1
            while at < len(words) and words[at].lower not in forms:
                skipped += 1
                if words[at].lower not in self._skipped or skipped > _SKIPPED_AT_MOST:
                    return None
                at += 1
            if at == len(words):
                return None
        return at
