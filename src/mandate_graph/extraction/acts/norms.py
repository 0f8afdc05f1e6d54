"""Sessions, days and years in which something is due, and the norms that acts confer."""

from collections.abc import Iterable

import regex

from mandate_graph.extraction.acts.clauses import Sentence, evidence_span
from mandate_graph.extraction.acts.patterns import words_pattern
from mandate_graph.extraction.acts.roles import Clause
from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.ordinals import OrdinalForm, find_ordinals
from mandate_graph.model.act_mention import NormMention, SessionMention
from mandate_graph.model.mandate import Deontic, NormKind
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/–-])"
_HOLDERS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION, BodyKind.COMMITTEE})


def sessions(clause: Clause, start: int, end: int) -> tuple[SessionMention, ...]:
    """The sessions that a clause names by number, and those it points back to with "before"."""
    text, acts = clause.text, clause.acts
    found: list[SessionMention] = []
    for ordinal in find_ordinals(text[start:end], acts.language):
        noun = acts.session.search(text, start + ordinal.end, min(end, start + ordinal.end + 30))
        if noun is None or not _counted(text[start + ordinal.end : noun.start()], ordinal.form):
            continue
        low = start + ordinal.start
        found.append(
            SessionMention(
                ordinal=ordinal.number,
                start=low,
                end=noun.end(),
                body=_holder(clause, start, low, noun.end(), end),
                before=_preceded(clause, start, low),
            )
        )
    return (*found, *_pointed_back(clause, found, end))


def _counted(between: str, form: OrdinalForm) -> bool:
    limit = 0 if form is OrdinalForm.ROMAN else 2
    return regex.fullmatch(rf"\s+(?:[\p{{Ll}}-]+\s+){{0,{limit}}}", between) is not None


def _holder(clause: Clause, start: int, low: int, high: int, end: int) -> BodyMention | None:
    """Whose session it is: named behind it, or named in front of it in the same clause ("the Council at its …")."""
    words = clause.acts.phrases.words
    opener = rf"{words_pattern(words.complement_openers)}\s+" if words.complement_openers else ""
    for mention in clause.between(high, end):
        gap = clause.text[high : mention.start]
        if regex.fullmatch(rf"\s+{opener}(?:{words_pattern(words.determiners)}\s+)?", gap, regex.IGNORECASE):
            return mention
        break
    before = [mention for mention in clause.between(start, low) if mention.kind in _HOLDERS]
    if before and regex.fullmatch(r"[^.;:]{0,30}", clause.text[before[-1].end : low]):
        return before[-1]
    return None


def _preceded(clause: Clause, start: int, low: int) -> bool:
    determiner = words_pattern(clause.acts.phrases.words.determiners)
    before = rf"(?<!\w){words_pattern(clause.acts.norms.before)}\s+(?:{determiner}\s+)?$"
    return bool(regex.search(before, clause.text[max(start, low - 40) : low], regex.IGNORECASE))


def _pointed_back(clause: Clause, found: list[SessionMention], end: int) -> Iterable[SessionMention]:
    if not found:
        return
    noun = clause.acts.session.pattern
    before = rf"(?<!\w){words_pattern(clause.acts.norms.before)}\s+(?:[\p{{Ll}}-]+\s+)?{noun}"
    match = regex.search(before, clause.text[found[-1].end : end], regex.IGNORECASE)
    if match:
        low = found[-1].end + match.start()
        last = found[-1]
        yield SessionMention(
            ordinal=last.ordinal, start=low, end=found[-1].end + match.end(), body=last.body, before=True
        )


def deadline(clause: Clause, session: SessionMention | None, start: int, end: int) -> str | None:
    """The year of a session, or the day or year by which something is due; an EDTF date."""
    norms = clause.acts.norms
    if session is not None:
        beside = regex.compile(rf"\s*,?\s*\(?(?:{words_pattern(norms.year_openers)}\s+)?{_YEAR}", regex.IGNORECASE)
        match = beside.match(clause.text, session.end, end)
        if match:
            return str(match["year"])
    opener = regex.compile(rf"(?<!\w){words_pattern(norms.deadline_openers)}\s+", regex.IGNORECASE)
    for match in opener.finditer(clause.text, start, end):
        for day in find_dates(clause.text[match.end() : match.end() + 40]):
            return day.ends.isoformat() if day.start == 0 else None
        year = regex.compile(_YEAR).match(clause.text, match.end(), end)
        if year:
            return str(year["year"])
    return None


def norm(
    kind: NormKind,
    deontic: Deontic,
    clause: Clause,
    span: tuple[int, int],
    path: str,
) -> NormMention:
    """A norm over a span, without bearer, addressees or time."""
    trimmed = evidence_span(clause.text, *span)
    return NormMention(kind=kind, deontic=deontic, path=path, start=trimmed.start, end=trimmed.end)


def listed_functions(
    passage: Passage, children: Iterable[Passage], sentence: Sentence, cue_end: int
) -> tuple[tuple[str, int, int], ...]:
    """The functions that a clause ending in a colon introduces: (path, start, end) of each.

    They are the passages below this one, or the blocks of this passage behind the colon.
    """
    text = passage.flow.text
    colon = text.find(":", cue_end)
    if colon < 0 or colon > sentence.end:
        return ()
    below = [child for child in children if child.parent == passage.path]
    blocks = [(passage.path, *span) for span in _blocks(text, colon + 1)]
    if blocks and (len(blocks) > 1 or not below):
        return tuple(blocks)
    return tuple((child.path, *_item(child)) for child in below)


def _blocks(text: str, start: int) -> Iterable[tuple[int, int]]:
    for match in regex.compile(r"[^\n]+").finditer(text, start):
        span = evidence_span(text, match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
        if span.end > span.start:
            yield span.start, span.end


def _item(passage: Passage) -> tuple[int, int]:
    span = evidence_span(passage.flow.text, 0, len(passage.flow.text))
    return span.start, span.end
