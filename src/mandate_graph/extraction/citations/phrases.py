"""Phrases found in a text word by word, in time linear in its length however many phrases there are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Generic, TypeAlias, TypeVar

import regex

from mandate_graph.extraction.citations.words import WORD, Words, plain
from mandate_graph.languages.morphology import word_forms
from mandate_graph.model.language import Language

_QUOTED_WORDS = r"((?:[^\"“”«»„《》]|《[^《》]{1,150}》){3,400}+)"
QUOTED = regex.compile(rf"(?|[\"“«„《]{_QUOTED_WORDS}[\"”»》]|”{_QUOTED_WORDS}“)")
"""A title in quotation marks; Arabic print opens with the sign that closes in Latin print."""
OPENING_QUOTES = tuple('"“«„《”')
"""The marks with which one begins."""

_PHRASE_WORD = re.compile(rf"\[[^\]]+\]|{WORD}")
_SKIPPED_AT_MOST = 3

Label = TypeVar("Label")
_Row: TypeAlias = tuple[Label, tuple[frozenset[str], ...]]
"""What a phrase means, and the forms of each of its words behind the first."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[Label]):
    """A phrase found: its label and where it stands."""

    start: int
    end: int
    label: Label


def _forms(word: str, language: Language) -> frozenset[str]:
    if word.startswith("["):
        return frozenset({plain(word[1:-1].rstrip("."))})
    return frozenset(map(plain, word_forms(word, language)))


@dataclass(slots=True)
class _Begun(Generic[Label]):
    """The phrases that begin with a word: the first that is no longer, and the longer ones, by their second word."""

    alone: list[Label] = field(default_factory=list)
    longer: list[_Row[Label]] = field(default_factory=list)
    by_second: dict[str, list[_Row[Label]]] = field(default_factory=dict)

    def add(self, label: Label, rest: tuple[frozenset[str], ...]) -> None:
        if not rest:
            self.alone = self.alone or [label]
            return
        self.longer.append((label, rest))
        for form in rest[0]:
            self.by_second.setdefault(form, []).append((label, rest))


class PhraseIndex(Generic[Label]):
    """Phrases in dictionary form, by the forms of their first words. `skipped` words may stand inside a phrase."""

    def __init__(self, rows: Iterable[tuple[Label, str]], language: Language, skipped: Sequence[str] = ()) -> None:
        self._skipped = frozenset(skipped)
        self._rows: dict[str, _Begun[Label]] = {}
        for label, phrase in rows:
            first, *rest = [_forms(word, language) for word in _PHRASE_WORD.findall(phrase)]
            for form in first:
                self._rows.setdefault(form, _Begun()).add(label, tuple(rest))

    def find(self, words: Words) -> list[Hit[Label]]:
        """The longest phrase at each word, left to right, without overlaps."""
        found: list[Hit[Label]] = []
        lowers, begin, free = words.lowers, self._rows, 0
        for at in [at for at, lower in enumerate(lowers) if lower in begin]:
            if at < free:
                continue
            begun = begin[lowers[at]]
            ends = [(at, label) for label in begun.alone]
            for label, rest in self._longer(begun, lowers, at):
                if (end := self._end(lowers, at, rest)) is not None:
                    ends.append((end, label))
            if ends:
                last, label = max(ends, key=itemgetter(0))
                found.append(Hit(words.starts[at], words.starts[last] + len(lowers[last]), label))
                free = last + 1
        return found

    def _longer(self, begun: _Begun[Label], lowers: Sequence[str], at: int) -> Sequence[_Row[Label]]:
        """The longer phrases that may stand at a word: those that go on with the next, or any if it may be skipped."""
        if not begun.longer or at + 1 == len(lowers):
            return ()
        following = lowers[at + 1]
        return begun.longer if following in self._skipped else begun.by_second.get(following, ())

    def _end(self, lowers: Sequence[str], at: int, rest: tuple[frozenset[str], ...]) -> int | None:
        skipped = 0
        for forms in rest:
            at += 1
            while at < len(lowers) and lowers[at] not in forms:
                skipped += 1
                if lowers[at] not in self._skipped or skipped > _SKIPPED_AT_MOST:
                    return None
                at += 1
            if at == len(lowers):
                return None
        return at
