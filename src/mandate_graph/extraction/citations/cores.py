"""Runs of letters that stand in every form of a word: cheap to look for before a dear pattern is asked."""

from collections.abc import Iterable, Iterator

import regex

from mandate_graph.extraction.citations.words import folded
from mandate_graph.languages.morphology import core, word_forms
from mandate_graph.model.language import Language

_FIRST_WORD = regex.compile(r"\[(?P<fixed>[\w’'.]+)\]|(?P<word>[\w’']+)")


class Runs:
    """Some runs of letters or signs of a folded text; of two of which one holds the other, the shorter will do."""

    def __init__(self, runs: Iterable[str]) -> None:
        each = frozenset(runs)
        self.runs = tuple(sorted(run for run in each if not any(other in run for other in each - {run})))

    def stand_in(self, text: str) -> bool:
        """Whether a folded text holds one of them.

        >>> Runs(["decision", "resolution"]).stand_in("two draft decisions")
        True
        """
        for run in self.runs:  # noqa: SIM110 - asked of every passage, and `any` takes twice as long
            if run in text:
                return True
        return False


class Cores(Runs):
    """The cores of the first words of some phrases: a folded text without any of them holds none of the phrases."""

    def __init__(self, phrases: Iterable[str], language: Language) -> None:
        forms = [_first_forms(phrase, language) for phrase in phrases]
        super().__init__(folded(core(each)) for each in forms)
        self._longest = max((len(form) for each in forms for form in each), default=0)
        self._any = regex.compile("|".join(map(regex.escape, self.runs)) if self.runs else "(?!)")

    def surroundings(self, text: str) -> Iterator[tuple[int, int]]:
        """Around each run of a folded text, in order, the span of any first word that holds it and of what follows it.

        >>> list(Cores(["rule"], Language.EN).surroundings("see the rules"))
        [(3, 18)]
        """
        for run in self._any.finditer(text):
            yield max(run.start() - self._longest, 0), run.end() + self._longest + 1


def _first_forms(phrase: str, language: Language) -> frozenset[str]:
    """The forms of a phrase's first word; a word in square brackets has one form."""
    first = _FIRST_WORD.match(phrase)
    if first is None:
        return frozenset({phrase})
    return frozenset({first["fixed"]}) if first["fixed"] else word_forms(first["word"], language)
