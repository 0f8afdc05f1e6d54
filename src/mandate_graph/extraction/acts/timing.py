"""Sessions, days and years in which something is due."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.ordinals import Ordinal, OrdinalForm, find_ordinals
from mandate_graph.languages.script import COMMA, GAP
from mandate_graph.model.act_mention import SessionMention
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/–-])"
_HOLDERS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION, BodyKind.COMMITTEE})
_NEAR = regex.compile(r"[^.;:]{0,30}")
_NOUN_WITHIN = 34


def sessions(clause: Clause, start: int, end: int) -> tuple[SessionMention, ...]:
    """The sessions that a clause names by number, and those it points back to with "before"."""
    text = clause.text
    ordinals = [
        replace(ordinal, start=ordinal.start + start, end=ordinal.end + start)
        for ordinal in find_ordinals(text[start:end], clause.acts.language)
    ]
    found: list[SessionMention] = []
    for number, ordinal in enumerate(ordinals):
        span = _counted(clause, ordinals, number, (start, end))
        if span is None:
            continue
        low, high = span
        found.append(
            SessionMention(
                ordinal=ordinal.number,
                start=low,
                end=high,
                body=_holder(clause, start, low, high, end),
                before=_preceded(clause, start, low),
            )
        )
    return (*found, *_pointed_back(clause, found, end))


def _counted(clause: Clause, ordinals: list[Ordinal], number: int, limits: tuple[int, int]) -> tuple[int, int] | None:
    """From the first word to the last of a session that an ordinal counts, as it stands to its noun; None if none."""
    if clause.acts.phrases.words.numbers_follow:
        low = _noun_in_front(clause, ordinals[: number + 1], limits[0])
        return None if low is None else (low, ordinals[number].end)
    high = _noun(clause, ordinals[number:], limits[1])
    return None if high is None else (ordinals[number].start, high)


def _noun_in_front(clause: Clause, ordinals: list[Ordinal], start: int) -> int | None:
    """Where the noun begins behind which the last of the ordinals stands, be it behind others."""
    last = ordinals[-1]
    nouns = compiled(clause.acts.session).finditer(clause.text, max(start, last.start - _NOUN_WITHIN), last.start)
    noun = max(nouns, key=lambda match: int(match.start()), default=None)
    if noun and compiled(r"\s+(?:\p{L}+\s+){0,1}").fullmatch(clause.text, noun.end(), last.start):
        return int(noun.start())
    joint = compiled(rf"\s*(?:{COMMA}\s*)?(?:{clause.acts.before.joint})?")
    if len(ordinals) > 1 and joint.fullmatch(clause.text, ordinals[-2].end, last.start):
        return _noun_in_front(clause, ordinals[:-1], start)
    return None


def _noun(clause: Clause, ordinals: list[Ordinal], end: int) -> int | None:
    """Where the noun ends that the first of the ordinals counts, be it with others ("ninth and tenth sessions")."""
    first = ordinals[0]
    noun = compiled(clause.acts.session).search(clause.text, first.end, min(end, first.end + _NOUN_WITHIN))
    limit = 0 if first.form is OrdinalForm.ROMAN else 2
    if noun and compiled(rf"\s+(?:(?-i:[\p{{Ll}}-]+)\s+){{0,{limit}}}").fullmatch(clause.text, first.end, noun.start()):
        between = clause.text[first.end : noun.start()]
        listed = [other for other in ordinals[1:] if other.start < noun.start()]
        if not listed or between.strip() == "":
            return int(noun.end())
    joint = compiled(rf"\s*(?:,\s*|\s{clause.acts.before.conjunction}\s+)(?:\w+\s+)?")
    if len(ordinals) > 1 and joint.fullmatch(clause.text, first.end, ordinals[1].start):
        return _noun(clause, ordinals[1:], end)
    return None


def _holder(clause: Clause, start: int, low: int, high: int, end: int) -> BodyMention | None:
    """Whose session it is: named behind it, or named in front of it in the same clause ("the Council at its …")."""
    words = clause.acts.phrases.words
    opener = rf"{words_pattern(words.complement_openers)}{GAP}" if words.complement_openers else ""
    opener = rf"{led_in(words, words.owner_openers)}?" if words.owner_openers else opener
    behind = compiled(rf"\s+{opener}(?:{clause.acts.before.determiner}{GAP})?")
    for mention in clause.between(high, end):
        if behind.fullmatch(clause.text, high, mention.start):
            return mention
        break
    before = [mention for mention in clause.between(start, low) if mention.kind in _HOLDERS]
    return before[-1] if before and _NEAR.fullmatch(clause.text, before[-1].end, low) else None


def _preceded(clause: Clause, start: int, low: int) -> bool:
    before = words_pattern(clause.acts.norms.before)
    return ends_with(clause, rf"(?<!\w){before}{GAP}(?:{clause.acts.before.determiner}{GAP})?", start, low)


def _pointed_back(clause: Clause, found: list[SessionMention], end: int) -> Iterable[SessionMention]:
    if not found:
        return
    last = found[-1]
    before = rf"(?<!\w){words_pattern(clause.acts.norms.before)}\s+(?:(?-i:[\p{{Ll}}-]+)\s+)?{clause.acts.session}"
    match = compiled(before).search(clause.text, last.end, end)
    if match:
        yield replace(last, start=match.start(), end=match.end(), before=True)


def deadline(clause: Clause, session: SessionMention | None, start: int, end: int) -> str | None:
    """The year of a session, or the day or year by which something is due; an EDTF date."""
    norms = clause.acts.norms
    if session is not None:
        beside = compiled(rf"\s*,?\s*\(?(?:{words_pattern(norms.year_openers)}\s+)?{_YEAR}")
        match = beside.match(clause.text, session.end, end)
        if match:
            return str(match["year"])
    for match in compiled(rf"(?<!\w){words_pattern(norms.deadline_openers)}{GAP}").finditer(clause.text, start, end):
        for day in find_dates(clause.text[match.end() : match.end() + 40]):
            return day.ends.isoformat() if day.start == 0 else None
        year = compiled(_YEAR).match(clause.text, match.end(), end)
        if year:
            return str(year["year"])
    return None
