"""Runs of letters that stand in every form of a word: cheap to look for before a dear pattern is asked."""

from collections.abc import Iterable, Iterator

import regex

from mandate_graph.extraction.citations.words import folded
from mandate_graph.languages.morphology import core, word_forms
from mandate_graph.model.language import Language

_FIRST_WORD = regex.compile(r"\[(?P<fixed>[\w’'.]+)\]|(?P<word>[\w’']+)")


class Cores:
    """The cores of the first words of some phrases: a folded text without any of them holds none of the phrases."""

    def __init__(self, phrases: Iterable[str], language: Language) -> None:
        forms = [_first_forms(phrase, language) for phrase in phrases]
        runs = {folded(core(each)) for each in forms}
        self._runs = tuple(sorted(run for run in runs if not any(other in run for other in runs - {run})))
        self._longest = max((len(form) for each in forms for form in each), default=0)
        self._any = regex.compile("|".join(map(regex.escape, self._runs)) if runs else "(?!)")

    def stand_in(self, text: str) -> bool:
        """Whether a folded text holds one of the runs.

        >>> Cores(["decision", "resolution"], Language.EN).stand_in("two draft decisions")
        True
        """
        return any(map(text.__contains__, self._runs))

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
