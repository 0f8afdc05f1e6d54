"""Sessions of bodies that a passage speaks of: "its eightieth session", "the next session of the Board"."""

from functools import cache
from typing import NamedTuple

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.issuers import decides
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.ordinals import find_ordinals, ordinal_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, UNSPACED, blank, word_end, word_start
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind
from mandate_graph.model.reference import SessionClue
from mandate_graph.model.registry import BodyKind

_ADJACENT_WORDS = 3
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_MEETING_BODIES = frozenset({BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP})


class SessionNaming(NamedTuple):
    """One or several sessions named together ("its fiftieth and fifty-first sessions"), and where they are."""

    start: int
    end: int
    clues: tuple[SessionClue, ...]


@cache
def _pattern(language: Language) -> Pattern:
    """A session: numbers and noun in the order of the language, or the noun beside a word such as "next"."""
    pack = PACKS[language]
    phrases, gap = pack.agenda, blank(language)
    noun = any_of(phrases.sessions, language)
    ordinal = rf"(?:{ordinal_pattern(language)}|{_YEAR})"
    joins = as_written(pack.citations.conjunctions)
    numbers = rf"{ordinal}(?:\s*(?:[,،，、]\s*(?:{joins}\s*)?|{joins}\s*){ordinal})*+"
    between = "" if language in UNSPACED else r"(?:[^\W\d_]+\s+){0,2}?"
    nearby = any_of((word for _, word in phrases.nearby_sessions), language)
    if pack.citations.session_first:
        counted = rf"{noun}\s+(?P<between>{between})(?P<numbers>{numbers})"
    else:
        counted = rf"(?P<numbers>{numbers}){gap}(?P<between>{between}){noun}(?P<behind>(?:\s+[\w’']+)?)"
    beside = rf"(?P<near>{nearby}){gap}{noun}|{noun}{gap}(?P<near>{nearby})"
    start = "" if language in UNSPACED else r"(?<!\w)"
    return regex.compile(rf"{start}(?:{counted}|{beside})", regex.IGNORECASE)


@cache
def _other(language: Language) -> Pattern:
    return regex.compile(any_of(PACKS[language].agenda.other_sessions, language), regex.IGNORECASE)


@cache
def _steps(language: Language) -> tuple[tuple[int, Pattern], ...]:
    rows = PACKS[language].agenda.nearby_sessions
    return tuple((step, regex.compile(any_of([word], language), regex.IGNORECASE)) for step, word in rows)


@cache
def _deciding(language: Language) -> Pattern:
    verbs = as_written(PACKS[language].agenda.deciding)
    return regex.compile(rf"{word_start(language)}{verbs}{word_end(language)}", regex.IGNORECASE)


@cache
def _after(language: Language) -> Pattern:
    """What stands between a session and the body whose it is."""
    links = PACKS[language].citations.issuer_links
    if language in UNSPACED or not any(links):
        return regex.compile(r"\s+")
    return regex.compile(rf"{COMMA}?\s+{as_written(links)}\s*", regex.IGNORECASE)


def find_sessions(context: PassageContext) -> tuple[SessionNaming, ...]:
    """Every session that a passage names by its number or by its distance from that of the text."""
    found: list[SessionNaming] = []
    for match in _pattern(context.language).finditer(context.text):
        end = match.end() - len(match.groupdict().get("behind") or "")
        body = _body(context, match.start(), end)
        rivals = () if body else rivals_before(context, match.start())
        clues = tuple(clue._replace(body=body, rivals=rivals) for clue in _counted(context, match))
        found.append(SessionNaming(match.start(), end, clues))
    return tuple(found)


def _counted(context: PassageContext, match: "regex.Match[str]") -> list[SessionClue]:
    """The sessions by their numbers; without one where they belong to another series than the ordinary ones."""
    if match["near"]:
        steps = (step for step, word in _steps(context.language) if word.fullmatch(match["near"]))
        return [SessionClue(step=next(steps, None))]
    named = _other(context.language).search(match[0]) or match["between"] or regex.search(_YEAR, match["numbers"])
    if named:
        return [SessionClue()]
    numbers = [ordinal.number for ordinal in find_ordinals(match["numbers"], context.language)]
    return [SessionClue(ordinal=number) for number in dict.fromkeys(numbers)] or [SessionClue()]


def _body(context: PassageContext, start: int, end: int) -> BodyMention | None:
    """The body that stands behind a session, or, with a few words between, before it."""
    gap = _after(context.language).match(context.text, end) if context.language not in UNSPACED else None
    behind = context.body_at(gap.end()) if gap else None
    if behind is not None and _meets(behind):
        return behind
    for body in context.bodies_before(start):
        between = context.text[body.end : start]
        if body.start < context.sentence(start)[0] or not _close(between, context.language):
            return None
        return body if _meets(body) else None
    return None


def _close(between: str, language: Language) -> bool:
    if regex.search(r"[;:()“”«»\"]", between):
        return False
    if language in UNSPACED:
        return len(between.strip()) <= _ADJACENT_WORDS
    return len(between.split()) <= _ADJACENT_WORDS


def _meets(body: BodyMention) -> bool:
    """Whether a body holds sessions: one that adopts texts, or a group."""
    return decides(body) or body.kind in _MEETING_BODIES


def rivals_before(context: PassageContext, start: int) -> tuple[BodyMention, ...]:
    """The bodies that the sentence names before an offset, and that hold sessions.

    Of what an adopted text decides, who adopts it is the subject: bodies before its verb are none.
    """
    low = context.sentence(start)[0]
    if context.part.kind is not PartKind.DOCUMENT:
        deciding = list(_deciding(context.language).finditer(context.text, low, start))
        low = deciding[-1].end() if deciding else low
    return tuple(body for body in context.bodies_before(start) if body.start >= low and _meets(body))
