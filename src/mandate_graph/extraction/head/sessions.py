"""Session, its days and place, and the day of issue."""

from dataclasses import dataclass
from datetime import date

import regex

from mandate_graph.extraction.dates import DateMention, find_dates
from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.extraction.ordinals import ordinal_pattern, ordinal_value
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import UNSPACED, blank, word_end
from mandate_graph.model.evidence import Evidence

_LONGEST_PLACE = 40
_BEHIND_DAYS = regex.compile(r"\s*[，,]\s*(?P<city>\p{Han}{2,12})\s*")
"""The place where it stands behind the days: "2031年5月5日至9日，日内瓦"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The n-th session as printed; `lines` are those that speak of it."""

    ordinal: int
    start: date | None
    end: date | None
    city: str | None
    evidence: tuple[Evidence, ...]


def session(front: Front) -> Session | None:
    """The session that the cover names; None where it names none by an ordinal."""
    for at, line in enumerate(front.lines):
        found = _ordinal(line)
        if found is None or (not line.cover and found[1] > 0) or line.text.startswith(("[", "(")):
            continue
        ordinal, start, end = found
        evidence = [front.quote(line.passage, start, end, "head-session")]
        place = next((place for other in front.lines[at : at + 4] if (place := _place(other))), None)
        if place is not None:
            other, city, days = place
            evidence.append(front.quote(other.passage, 0, days.end, "head-session-place"))
            return Session(ordinal=ordinal, start=days.begins, end=days.ends, city=city, evidence=tuple(evidence))
        return Session(ordinal=ordinal, start=None, end=None, city=None, evidence=tuple(evidence))
    return None


def issued(front: Front) -> date | None:
    """The day on a line of its own, or beside the distribution; the first of the cover."""
    for line in front.lines:
        days = find_dates(line.text) if line.cover else ()
        if len(days) != 1 or days[0].begins != days[0].ends:
            continue
        rest = line.text[: days[0].start] + line.text[days[0].end :]
        if not phrasebook.furniture().sub("", _without_symbol(rest)):
            front.quote(line.passage, days[0].start, days[0].end, "head-issued")
            return days[0].begins
    return None


def _without_symbol(text: str) -> str:
    return str(regex.sub(r"\S+(?:/\S+)+", "", text))


def _ordinal(line: Line) -> tuple[int, int, int] | None:
    language = line.passage.language
    if language not in PACKS:
        return None
    words = phrasebook.session(language)
    pattern = rf"({ordinal_pattern(language)}){blank(language)}(?:{words}){word_end(language)}"
    if PACKS[language].citations.session_first:
        pattern = rf"(?<!\w)(?:{words}){blank(language)}({ordinal_pattern(language)}){word_end(language)}"
    match = regex.search(pattern, line.text, regex.IGNORECASE)
    if match is None:
        return None
    number = ordinal_value(match.group(1), language)
    return (number, match.start(), match.end()) if number else None


def _place(line: Line) -> tuple[Line, str | None, DateMention] | None:
    """The line "City, 5–9 May 2031", or the days alone where they are more than one."""
    days = find_dates(line.text)
    if len(days) == 1 and line.passage.language in UNSPACED and days[0].start == 0:
        behind = _BEHIND_DAYS.fullmatch(line.text, days[0].end)
        return (line, phrasebook.city(behind["city"]), days[0]) if behind else None
    if len(days) != 1 or line.text[days[0].end :].strip(" *.г"):
        return None
    before = line.text[: days[0].start].strip()
    if not before:
        return (line, None, days[0]) if days[0].begins != days[0].ends else None
    place = before.rstrip(",،").strip()
    if not before.endswith((",", "،")) or len(place) > _LONGEST_PLACE or place[0].islower() or "/" in place:
        return None
    return line, phrasebook.city(place.replace("،", ",").split(",")[0]), days[0]
