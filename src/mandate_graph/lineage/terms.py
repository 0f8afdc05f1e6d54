"""For how long acts give a body its mandate, and what the record shows of that on a day."""

from collections.abc import Sequence
from datetime import date

from mandate_graph.lineage.shelf import Shelf, day
from mandate_graph.lineage.values import Bounds, DayTerm, MandateTerm
from mandate_graph.query import Iri


def terms_of(shelf: Shelf, body: Iri) -> tuple[MandateTerm, ...]:
    """The derived terms of a body's mandate, in order of their beginning.

    Where the shelf knows documents up to a day only, terms and later acts that no known document tells are left out.
    """
    facts = shelf.facts
    things = facts.pointing("mg:ofBody", body)
    facts.prefetch(things)
    found = (_term(shelf, thing) for thing in things if "MandateTerm" in facts.kinds(thing))
    return tuple(sorted((term for term in found if term is not None), key=_by_beginning))


def _by_beginning(term: MandateTerm) -> tuple[date, date, str]:
    return term.start.latest or date.max, term.end.latest or date.max, term.act


def _term(shelf: Shelf, term: str) -> MandateTerm | None:
    facts = shelf.facts
    act = facts.one(term, "mg:startedBy")
    if act is None or (shelf.known_by is not None and not shelf.told(str(act))):
        return None
    after = facts.one(term, "mg:endedBy")
    told = after is not None and (shelf.known_by is None or bool(shelf.told(str(after))))
    return MandateTerm(
        act=str(act),
        followed_by=str(after) if told else None,
        start=_bounds(shelf, term, "from"),
        end=_bounds(shelf, term, "to"),
    )


def _bounds(shelf: Shelf, term: str, side: str) -> Bounds:
    earliest, latest = (shelf.facts.one(term, f"mg:{side}{end}") for end in ("Earliest", "Latest"))
    return Bounds(earliest=day(earliest), latest=day(latest))


def term_on(terms: Sequence[MandateTerm], when: date) -> DayTerm | None:
    """The term that counts on a day: the last that had begun by then; None where no term is on record.

    >>> one = MandateTerm(act="a", followed_by=None, start=Bounds(latest=date(2001, 5, 1)),
    ...                   end=Bounds(earliest=date(2004, 5, 1), latest=date(2004, 5, 1)))
    >>> [term_on([one], date(year, 6, 1)).standing for year in (2002, 2005)], term_on([one], date(2000, 1, 1))
    (['running', 'lapsed'], None)
    """
    begun = [term for term in terms if term.start.latest is not None and term.start.latest <= when]
    if not begun:
        return None
    last = begun[-1]
    earliest, latest = last.end.earliest, last.end.latest
    if earliest is not None and when <= earliest:
        standing = "running"
    elif latest is not None and when > latest:
        standing = "followed" if last.followed_by else "lapsed"
    else:
        standing = "open"
    return DayTerm(day=when, term=last, standing=standing)
