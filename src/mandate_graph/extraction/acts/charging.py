"""Sentences that open a list of what a body is to do: the body that the items of the list are about."""

from collections.abc import Sequence

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import compiled
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

_LASTING = (Event.ESTABLISH, Event.EXTEND, Event.RENEW)


def charged(clause: Clause, governor: Governor, told: Sequence[ActMention]) -> BodyMention | None:
    """The body that a clause charges with what follows it, or founds or lets go on with a list of functions.

    Of one that somebody is asked to found, the list says what it is to do where it speaks of functions.
    """
    listing = clause.acts.function_lists.search(clause.text, governor.end, clause.sentence.end)
    if governor.phrase.asks:
        founding = [act for act in told if act.event is Event.ESTABLISH and act.start == governor.start and listing]
        founded = [act.body for act in founding if act.body is not None and act.path == act.body.path]
        return founded[0] if len(founded) == 1 and not _asked_besides(clause, founded[0], listing.start()) else None
    lasting = [act.body for act in told if act.event in _LASTING and act.start == governor.start and listing]
    given = [act.body for act in told if act.event is Event.ASSIGN_FUNCTION and act.start >= governor.start]
    own = [body for body in lasting or given if body is not None]
    return own[0] if len(own) == 1 else None


def _asked_besides(clause: Clause, founded: BodyMention, end: int) -> bool:
    """Whether something more is asked behind a body that is to be founded ("to appoint a panel | and to list …"),
    before anything is said of what the body is to do ("a panel to travel and to …")."""
    before = clause.acts.before
    task = compiled(rf"(?P<more>{before.conjunction}\s+)?(?<!\w){before.marker}").search(clause.text, founded.end, end)
    return task is not None and task["more"] is not None


def charging(clause: Clause, told: Sequence[ActMention]) -> Governor | None:
    """The verb under which the items of a list stand that an instrument opens without a verb of deciding.

    What "The group shall have the following tasks:" lays on the group is decided as if the text said so.
    """
    given = [act for act in told if act.event is Event.ASSIGN_FUNCTION]
    if len(given) != 1 or given[0].body is None or given[0].telling is not Telling.PERFORMED:
        return None
    start = clause.sentence.start
    return Governor(
        phrase=next(phrase for phrase in clause.acts.phrases.governors if not phrase.asks),
        form=VerbForm.PRESENT,
        start=start,
        end=start,
        scope_start=start,
        scope_end=clause.sentence.end,
        telling=Telling.PERFORMED,
        subject=given[0].body,
    )
