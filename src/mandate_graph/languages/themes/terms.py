"""The shape of what a language pack holds about the terms for which mandates are given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPhrases:
    """Words of periods and of the days and sessions with which they end.

    `numbers`, `units` and `spans` are matched in any inflection, the rest as written. A unit is "Y", "M", "W" or
    "D"; weeks become days, for an xsd:duration has none.
    """

    until: tuple[str, ...]
    """Words before the day, month, year or session with which a term ends ("until")."""
    unsure: tuple[str, ...] = ()
    """Those of `until` that say much else: before a session they count with one of `ends` behind them only ("to")."""
    ends: tuple[str, ...] = ()
    """Words between those and a year or session ("the end of")."""
    period: tuple[str, ...]
    """Words before the number of a period ("for", "period of")."""
    fillers: tuple[str, ...] = ()
    """Words that may stand on either side of the number ("more", "further")."""
    numbers: tuple[tuple[int, str], ...]
    units: tuple[tuple[str, str], ...]
    spans: tuple[tuple[str, str], ...] = ()
    """(ISO 8601 duration, word): a number and its unit in one word ("biennial")."""
