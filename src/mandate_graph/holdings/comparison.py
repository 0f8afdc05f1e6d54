"""A list of what ought to be held against what is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.holdings.held import Holdings
from mandate_graph.holdings.symbol_list import Listed


class State(StrEnum):
    """How far a text that was listed is from being held."""

    OTHER_LANGUAGE = "held in other languages only"
    CITED = "cited, not held"
    UNKNOWN = "neither held nor cited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """An entry that is not held as listed; `languages` are those in which the text is held."""

    listed: Listed
    state: State
    languages: tuple[str, ...] = ()


def compare(entries: Iterable[Listed], holdings: Holdings) -> tuple[Lacking, ...]:
    """The entries that are not held, in the order of the list."""
    return tuple(lacking for entry in entries if (lacking := _lacking(entry, holdings)) is not None)


def _lacking(entry: Listed, holdings: Holdings) -> Lacking | None:
    languages = holdings.languages_of(entry.symbol)
    if entry.language.value in languages if entry.language else languages:
        return None
    if languages:
        return Lacking(listed=entry, state=State.OTHER_LANGUAGE, languages=tuple(sorted(languages)))
    return Lacking(listed=entry, state=State.CITED if holdings.cites(entry.symbol) else State.UNKNOWN)
