"""Whether words without a body promised one, so that its want is worth a remark."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.making import LIFE_CYCLE
from mandate_graph.extraction.acts.patterns import Pattern, compiled, words_pattern
from mandate_graph.extraction.acts.roles import without_insertions
from mandate_graph.languages.script import HYPHENS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_WITHIN = 80
_OWNER_WITHIN = 60


def promises_a_body(clause: Clause, cue: Cue, event: Event) -> bool:
    """Whether a cue that found no body speaks of one all the same.

    A mandate or a term promises its owner, unless that is a thing ("the mandate of the fund") or a person ("the terms
    of office of the judges"); another object promises a body where a noun for bodies stands behind the verb.
    """
    if (
        event not in LIFE_CYCLE
        or cue.rule is None
        or cue.rule.rule.quiet
        or cue.voice in (Voice.PARTICIPLE, Voice.PASSIVE)
    ):
        return False
    if cue.rule.rule.role is Role.COMPLEMENT:
        span = cue.place.object_span
        return span is None or not (
            _of_a_thing(clause, span[1]) or of_an_office_holder(clause, span[1]) or _of_a_text(clause, cue, span[1])
        )
    acts = clause.acts
    text = without_insertions(clause.text[cue.place.verb_end : cue.place.end])[:_WITHIN]
    behind = acts.body_nouns.search(text)
    thing = acts.not_bodies.search(text, 0, behind.start() if behind else len(text))
    return cue.voice is Voice.ACTIVE and behind is not None and thing is None


def of_an_office_holder(clause: Clause, low: int) -> bool:
    """Whether a mandate or term, which ends at `low`, is that of persons, be they those of a body."""
    return _first(clause, low, clause.acts.office_holders) < _first(clause, low, clause.acts.body_nouns)


def _of_a_thing(clause: Clause, low: int) -> bool:
    return _first(clause, low, clause.acts.not_bodies) < _first(clause, low, clause.acts.body_nouns)


def _of_a_text(clause: Clause, cue: Cue, low: int) -> bool:
    """Whether the mandates that go on are whatever mandates a text holds ("all mandates | contained in resolution 3/1
    shall remain in effect")."""
    if cue.voice is not Voice.PREDICATE:
        return False
    held = rf"\s+{words_pattern(clause.acts.phrases.words.containing)}(?!\w)"
    return compiled(held).match(clause.text, low, clause.sentence.end) is not None


def _first(clause: Clause, low: int, pattern: Pattern) -> int:
    """Where one of the words stands first, as a word of its own; the end of what is looked at if it does not."""
    high = min(low + _OWNER_WITHIN, clause.sentence.end)
    found = (match.start() for match in pattern.finditer(clause.text, low, high))
    return next((start for start in found if clause.text[start - 1] not in HYPHENS), high)


def of_an_organ(clause: Clause, cue: Cue, body: BodyMention) -> bool:
    """Whether what is decided to be convened is a session of an organ ("to hold a special session of the")."""
    asked = cue.governor is None or cue.governor.phrase.asks
    if asked or cue.rule is None or cue.rule.rule.event is not Event.CONVENE or cue.place.object_span is None:
        return False
    session = compiled(clause.acts.session).fullmatch(clause.text, *cue.place.object_span)
    return session is not None and body.kind in (BodyKind.ORGAN, BodyKind.CONFERENCE)
