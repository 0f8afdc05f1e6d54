"""Entries of treaty series: "United Nations, Treaty Series, vol. 1, No. 4", "Ibid., vol. 2, No. 5"."""

from collections.abc import Iterator
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.cores import Runs
from mandate_graph.extraction.citations.numbers import UNPARTED_JOINS
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.words import folded
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import COMMA, SOLID
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, ReferenceForm

_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.conjunctions)
_APART = rf"[-–—]|{COMMA}(?:\s*{_JOINS}\b)?|\b{_JOINS}\b|{UNPARTED_JOINS}"
_NUMBERS = rf"[0-9IVXLC]{{1,7}}+(?:\s*(?:{_APART})\s*[0-9IVXLC]{{1,7}}+)*+"
_SEPARATED = regex.compile(r"([0-9IVXLC]+)(?:\s*([-–—])\s*([0-9IVXLC]+))?")
_LONGEST_RANGE = 20


@cache
def _patterns() -> tuple[Pattern, tuple[tuple[str, Pattern], ...]]:
    """One pattern for an entry in any language's words, and one a series for its name."""
    packs = [pack.citations for pack in PACKS.values()]
    names = [row for pack in packs for row in pack.series_names]
    name = as_written([printed for _, printed in names])
    ibidem = as_written([word for pack in packs for word in pack.ibidem])
    volume = as_written([word for pack in packs for word in pack.volume_words])
    volume_end = as_written([word for pack in packs for word in pack.volume_closers])
    sign = as_written([word for pack in packs for word in pack.registration_words])
    sign_end = as_written([word for pack in packs for word in pack.registration_closers])
    entry = (
        rf"(?<!{SOLID})(?:(?P<name>{name})|(?P<ibidem>{ibidem})){COMMA}?\s*{volume}\s*(?P<volumes>{_NUMBERS})"
        rf"(?:\s*{volume_end})?{COMMA}?\s*(?P<sign>{sign})\s*(?P<numbers>{_NUMBERS})(?:\s*{sign_end})?"
    )
    own = tuple((key, regex.compile(as_written([printed]), regex.IGNORECASE)) for key, printed in names)
    return regex.compile(entry, regex.IGNORECASE), own


@cache
def _volume_words() -> Runs:
    """The words of which every entry has one."""
    return Runs(word.lower() for pack in PACKS.values() for word in pack.citations.volume_words)


@cache
def series_words() -> Runs:
    """The last words of what every entry begins with: the name of a series, or that it is the same as before."""
    packs = [pack.citations for pack in PACKS.values()]
    names = [name for pack in packs for _, name in pack.series_names]
    ibidem = [word for pack in packs for word in pack.ibidem]
    return Runs(folded(opener).split()[-1] for opener in (*names, *ibidem))


def _listed(printed: str) -> list[str]:
    values: list[str] = []
    for found in _SEPARATED.finditer(printed):
        first, _, last = found.groups()
        values.append(first)
        if last and first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE:
            values.extend(str(number) for number in range(int(first) + 1, int(last) + 1))
        elif last:
            values.append(last)
    return values


def _series(printed: str, names: tuple[tuple[str, Pattern], ...]) -> str | None:
    return next((key for key, pattern in names if pattern.fullmatch(printed)), None)


def find_series(context: PassageContext) -> Iterator[CitationMention]:
    """Every entry of a passage; without a series where it is only said to be the same as before."""
    if not series_words().stand_in(context.folded) or not _volume_words().stand_in(context.folded):
        return
    entry, names = _patterns()
    for match in entry.finditer(context.text):
        series = _series(match["name"], names) if match["name"] else None
        for volume in _listed(match["volumes"]):
            for number in _listed(match["numbers"]):
                yield CitationMention(
                    part=context.part.key,
                    path=context.passage.path,
                    start=match.start(),
                    end=match.end(),
                    language=context.language,
                    form=ReferenceForm.SERIES,
                    kind=CitationKind.TREATY_SERIES,
                    rule="treaty-series",
                    confidence=0.95 if series else 0.85,
                    series=series,
                    volume=volume,
                    registration=number,
                    sentence=context.sentence(match.start()),
                )
