"""To whom a report goes, and to which session."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.meetings.gatherings import Clauses
from mandate_graph.extraction.ordinals import ordinal_value
from mandate_graph.extraction.reports.phrasebook import Phrasebook
from mandate_graph.languages.inflection import features
from mandate_graph.model.gathering_mention import DestinationMention

_CAPITAL = regex.compile(r"\s+\p{Lu}")
_LATER = 160
_SPACE = regex.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Destinations:
    """The destinations named one after another, and where their words begin and end."""

    found: tuple[DestinationMention, ...]
    start: int
    end: int


def destinations_at(clauses: Clauses, book: Phrasebook, at: int) -> Destinations | None:
    """The destinations that stand at an offset, behind fillers at most; None if there is none."""
    start = _after_fillers(clauses, book, at)
    first = _destination(clauses, book, start)
    if first is None:
        return None
    found, end = [first[0]], first[1]
    while joint := book.conjunction.match(clauses.text, end, clauses.end):
        following = _destination(clauses, book, joint.end())
        if following is None:
            break
        found.append(following[0])
        end = following[1]
    return Destinations(found=tuple(found), start=start, end=end)


def session_of_body(clauses: Clauses, book: Phrasebook, at: int) -> Destinations | None:
    """A session that stands for its body, further on in the clause ("at the third session of the Conference")."""
    for opener in book.session_at.finditer(clauses.text, at, clauses.end):
        first = book.session_first.match(clauses.text, opener.end(), clauses.end)
        body = clauses.body_at(first.end()) if first else None
        if first is not None and body is not None and not _longer_name(clauses, book, body.end):
            found = DestinationMention(body=body, session=_number(clauses, first))
            return Destinations(found=(found,), start=opener.start(), end=body.end)
    return None


def with_later_session(clauses: Clauses, book: Phrasebook, goal: Destinations) -> Destinations:
    """A destination without a session, with that of its own which the clause names further on."""
    if len(goal.found) != 1 or goal.found[0].session is not None:
        return goal
    later = book.later_session.search(clauses.text, goal.end, min(clauses.end, goal.end + _LATER))
    if later is None or any(goal.end <= body.start < later.start() for body in clauses.bodies):
        return goal
    found = DestinationMention(body=goal.found[0].body, session=_number(clauses, later))
    return Destinations(found=(found,), start=goal.start, end=later.end())


def _after_fillers(clauses: Clauses, book: Phrasebook, at: int) -> int:
    while True:
        space = _SPACE.match(clauses.text, at, clauses.end)
        at = space.end() if space else at
        filler = book.filler.match(clauses.text, at, clauses.end)
        if filler is None:
            return at
        at = filler.end()


def _destination(clauses: Clauses, book: Phrasebook, at: int) -> tuple[DestinationMention, int] | None:
    opener = book.opener.match(clauses.text, at, clauses.end)
    start = opener.end() if opener else at
    if not book.bare_destination and start == at:
        return None
    first = book.session_first.match(clauses.text, start, clauses.end)
    if first is not None and (body := clauses.body_at(first.end())):
        return DestinationMention(body=body, session=_number(clauses, first)), body.end
    itself = book.itself.match(clauses.text, start, clauses.end)
    body = clauses.body_at(start)
    if body is not None and _longer_name(clauses, book, body.end):
        return None
    if body is None and itself is None:
        return None
    if body is not None and book.bare_destination and not _dative(clauses, body.text):
        return None
    end = body.end if body is not None else itself.end() if itself else start
    session = book.session.match(clauses.text, end, clauses.end)
    number = _number(clauses, session) if session else None
    return DestinationMention(body=body, session=number), session.end() if session and number else end


def _longer_name(clauses: Clauses, book: Phrasebook, at: int) -> bool:
    """Whether the name goes on beyond the body known here; only a language without a dative can run on so."""
    return not book.bare_destination and bool(_CAPITAL.match(clauses.text, at, clauses.end))


def _number(clauses: Clauses, match: "regex.Match[str]") -> int | None:
    return ordinal_value(match["ordinal"], clauses.language)


def _dative(clauses: Clauses, name: str) -> bool:
    word = regex.match(r"\w+", name)
    shown = features(word.group(), clauses.language) if word else frozenset()
    return not shown or any(found.case == "datv" for found in shown)
