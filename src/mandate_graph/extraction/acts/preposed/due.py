"""To whom something goes, and the sessions and days by which it is due."""

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.parties import coordinated
from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.ordinals import find_ordinals
from mandate_graph.model.act_mention import SessionMention
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_YEAR = r"(?P<year>(?:19|20)\d\d)年"
_YEAR_BEFORE = regex.compile(rf"{_YEAR}$")
_NEAR = 12


def destinations(clause: Clause, start: int, end: int) -> tuple[BodyMention | None, ...]:
    """To whom a report goes; None stands for the organ that speaks."""
    found: dict[int, BodyMention | None] = {}
    for match in clause.acts.destination.finditer(clause.text, start, end):
        mention = clause.at(match.end(), end)
        if mention is not None and mention.kind is not BodyKind.SECRETARIAT:
            found.update({one.start: one for one in coordinated(clause, mention, end)})
        elif mention is None and clause.acts.possessive.match(clause.text, match.end() - 1, end):
            found[match.end()] = None
    return tuple(found[at] for at in sorted(found))


def sessions(clause: Clause, start: int, end: int) -> tuple[SessionMention, ...]:
    """The sessions that a clause names by number."""
    found: list[SessionMention] = []
    for ordinal in find_ordinals(clause.text[start:end], clause.acts.language):
        at = start + ordinal.start
        noun = clause.acts.session.match(clause.text, start + ordinal.end, end)
        if noun is None:
            continue
        holder = next((mention for mention in clause.between(start, at) if mention.end == at), None)
        before = clause.acts.before.match(clause.text, noun.end(), end) is not None
        found.append(SessionMention(ordinal=ordinal.number, start=at, end=noun.end(), body=holder, before=before))
    return tuple(found)


def deadline(clause: Clause, session: SessionMention | None, start: int, end: int) -> str | None:
    """The year of a session, or the day or year by which something is due; an EDTF date."""
    if session is not None:
        low = session.body.start if session.body else session.start
        year = _YEAR_BEFORE.search(clause.text, max(start, low - _NEAR), low)
        return str(year["year"]) if year else None
    for day in find_dates(clause.text[start:end]):
        behind = clause.acts.before.match(clause.text, start + day.end, end)
        opener = regex.compile(rf"{clause.acts.deadline.pattern}$").search(
            clause.text, max(0, start + day.start - _NEAR), start + day.start
        )
        if behind or (opener and len(opener.group()) > 1):
            return day.ends.isoformat()
    year = regex.compile(rf"{_YEAR}(?:年?底|年?中)?{clause.acts.before.pattern}").search(clause.text, start, end)
    return str(year["year"]) if year else None
