"""Where the language versions of one work cite different things: each reading with its words, and a vote."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import regex
from rdflib import Literal, URIRef

from mandate_graph.derivation.context import Context
from mandate_graph.derivation.misprints import Misprint, misprint
from mandate_graph.derivation.rules import Rule
from mandate_graph.derivation.versions import Naming, Version, versions_of, works_in_versions
from mandate_graph.vocabulary.identifiers import concept, derived
from mandate_graph.vocabulary.terms import MG, RDF, XSD, Triple

_FIGURES = regex.compile(r"\d+")
_MISSING = "missing"
_DATE = "date"


@dataclass(frozen=True, slots=True)
class _Held:
    """What a version cites in a passage: its naming there."""

    version: Version
    naming: Naming


_Reading = tuple[_Held, ...]
"""The versions that agree on one thing, with their namings of it; never empty but for what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Versions that differ in one passage. `readings` are sorted, the widest held first; `absent` cite nothing."""

    passage: URIRef
    kind: str
    readings: tuple[_Reading, ...]
    absent: tuple[Version, ...] = ()

    @property
    def likely(self) -> int | None:
        """The number of the reading that more versions hold than any other, None where none does."""
        votes = [len(reading) for reading in self.readings] + ([len(self.absent)] if self.absent else [])
        return 0 if votes[0] > max(votes[1:], default=0) else None


def language_discrepancies(context: Context, rule: Rule) -> Iterator[Triple]:
    """Every difference between the versions of every work.

    A number that a version prints anywhere, cited there or not, is no difference: it may stand in another
    paragraph, or its naming may not have been found.
    """
    for work, graphs in works_in_versions(context).items():
        yield from context.kept(f"{rule.name} {work}", graphs, partial(_of_work, context, rule, work, graphs))


def _of_work(context: Context, rule: Rule, work: URIRef, graphs: Sequence[URIRef]) -> tuple[Triple, ...]:
    versions = versions_of(work, graphs, context)
    return tuple(triple for found in differences(versions) for triple in _stated(rule, work, found))


def differences(versions: Sequence[Version]) -> Iterator[Difference]:
    """The differences between the versions of one work, passage by passage."""
    passages = sorted({passage for version in versions for passage in version.namings})
    for passage in passages:
        here = [version for version in versions if passage in version.namings]
        if len(here) > 1:
            yield from _in_numbers(passage, here)
            yield from _in_dates(passage, here)


def _in_numbers(passage: URIRef, here: list[Version]) -> Iterator[Difference]:
    held: dict[tuple[str, ...], list[_Held]] = defaultdict(list)
    for version in here:
        for number, naming in _numbers(version, passage).items():
            held[number].append(_Held(version, naming))
    disputed = {number: lacking for number, holders in held.items() if (lacking := _lacking(number, holders, here))}
    open_numbers = set(disputed)
    for one, other in _pairs(disputed, held):
        if {one, other} <= open_numbers:
            open_numbers -= {one, other}
            kind = misprint(one, other)
            yield Difference(passage=passage, kind=kind, readings=_widest_first(held[one], held[other]))
    for number in sorted(open_numbers):
        yield Difference(
            passage=passage, kind=_MISSING, readings=(tuple(held[number]),), absent=tuple(disputed[number])
        )


def _numbers(version: Version, passage: URIRef) -> dict[tuple[str, ...], Naming]:
    """What a version names, by the figures that it prints; the inner members of a range are not printed."""
    found: dict[tuple[str, ...], Naming] = {}
    for naming in version.namings[passage]:
        if naming.number and version.prints(naming.number):
            found.setdefault(naming.number, naming)
    return found


def _lacking(number: tuple[str, ...], holders: list[_Held], here: list[Version]) -> list[Version]:
    holding = {held.version.iri for held in holders}
    return [version for version in here if version.iri not in holding and not version.prints(number)]


def _pairs(
    disputed: dict[tuple[str, ...], list[Version]], held: dict[tuple[str, ...], list[_Held]]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Two numbers of which each stands where the other is lacking, the likeliest misprints first."""
    found = [
        (list(Misprint).index(misprint(one, other)), one, other)
        for one in disputed
        for other in disputed
        if one < other and _instead(one, other, disputed, held) and _instead(other, one, disputed, held)
    ]
    last = list(Misprint).index(Misprint.OTHER)
    return [(one, other) for rank, one, other in sorted(found) if rank < last or _alike(held[one], held[other])]


def _alike(one: list[_Held], other: list[_Held]) -> bool:
    """Whether two readings that no slip explains are of one series, so that one can stand for the other."""
    series = [{_FIGURES.sub("#", holder.naming.form) for holder in holders} for holders in (one, other)]
    return bool(series[0] & series[1])


def _instead(
    one: tuple[str, ...],
    other: tuple[str, ...],
    disputed: dict[tuple[str, ...], list[Version]],
    held: dict[tuple[str, ...], list[_Held]],
) -> bool:
    """Whether a version that lacks one number holds the other."""
    return bool({version.iri for version in disputed[one]} & {holder.version.iri for holder in held[other]})


def _widest_first(*readings: Iterable[_Held]) -> tuple[_Reading, ...]:
    return tuple(sorted(map(tuple, readings), key=lambda reading: (-len(reading), reading[0].naming.form)))


def _in_dates(passage: URIRef, here: list[Version]) -> Iterator[Difference]:
    """Days that versions give for the same instrument, where each version gives one only."""
    dated: dict[tuple[str, ...], dict[str, list[_Held]]] = defaultdict(lambda: defaultdict(list))
    for version in here:
        named: dict[tuple[str, ...], dict[str, Naming]] = defaultdict(dict)
        for naming in version.namings[passage]:
            if naming.date and naming.number:
                named[naming.number].setdefault(naming.date, naming)
        for number, by_date in named.items():
            if len(by_date) == 1:
                day, naming = next(iter(by_date.items()))
                dated[number][day].append(_Held(version, naming))
    for _number, by_day in sorted(dated.items()):
        if len(by_day) > 1:
            yield Difference(passage=passage, kind=_DATE, readings=_widest_first(*by_day.values()))


def _stated(rule: Rule, work: URIRef, difference: Difference) -> Iterator[Triple]:
    first = difference.readings[0][0].naming
    detail = first.cited or first.evidence
    node = derived("discrepancy", difference.passage, difference.kind, detail)
    yield from rule.node(node, MG.Discrepancy, _reason(difference))
    yield node, MG.discrepancyOf, work
    yield node, MG.discrepancyIn, difference.passage
    yield node, MG.discrepancyKind, concept("discrepancy-kind", difference.kind)
    for version in difference.absent:
        yield node, MG.between, version.iri
        yield node, MG.absentFrom, version.iri
    for at, reading in enumerate(difference.readings, start=1):
        own = URIRef(f"{node}__{at}")
        yield node, MG.reading, own
        if difference.likely == at - 1:
            yield node, MG.likelyReading, own
        yield from _reading(node, own, reading, dated=difference.kind == _DATE)


def _reading(node: URIRef, own: URIRef, reading: _Reading, *, dated: bool) -> Iterator[Triple]:
    yield own, RDF.type, MG.Reading
    for held in reading:
        yield node, MG.between, held.version.iri
        yield own, MG.readIn, held.version.iri
        yield own, MG.evidence, held.naming.evidence
        if held.naming.cited is not None:
            yield own, MG.reads, held.naming.cited
        if dated and held.naming.date:
            yield own, MG.statedDate, Literal(held.naming.date, datatype=XSD.date)


def _reason(difference: Difference) -> tuple[str, str]:
    said = [(_languages(reading), _words(reading, difference.kind)) for reading in difference.readings]
    english = "; ".join(f"{tags}: {words}" for tags, words in said)
    absent = ", ".join(sorted(version.language for version in difference.absent))
    english += f"; {absent}: not named" if absent else ""
    russian = "; ".join(f"{tags}: {words}" for tags, words in said) + (f"; {absent}: не названо" if absent else "")
    return f"The versions differ: {english}.", f"Версии расходятся: {russian}."


def _languages(reading: _Reading) -> str:
    return ", ".join(sorted(held.version.language for held in reading))


def _words(reading: _Reading, kind: str) -> str:
    forms = Counter(held.naming.form for held in reading)
    form = max(sorted(forms), key=lambda one: forms[one])
    return f"{form} of {reading[0].naming.date}" if kind == _DATE else form
