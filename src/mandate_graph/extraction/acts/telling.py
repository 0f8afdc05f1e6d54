"""Cues that no verb of deciding governs."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice, place_of
from mandate_graph.extraction.acts.governed import object_behind
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS, WORD_END
from mandate_graph.model.act_mention import Telling


def finite(clause: Clause, rule: CompiledRule, verb: tuple[int, int], telling: Telling) -> Iterator[Cue]:
    """The cue of a verb at a span whose object, if the rule wants one, follows."""
    fits, span = object_behind(clause, rule, verb[1], clause.sentence.end)
    if fits:
        yield told_cue(clause, rule, (*verb, *(span or ())), telling, Voice.ACTIVE)


def told_cue(clause: Clause, rule: CompiledRule, offsets: tuple[int, ...], telling: Telling, voice: Voice) -> Cue:
    """`offsets`: of the verb, and of the rule's object if it has one."""
    verb, verb_end, *span = offsets
    low, end = clause.sentence.start, clause.sentence.end
    place = place_of((verb, verb_end), end, clause_start=low, object_span=(span[0], span[1]) if span else None)
    return Cue(sentence=clause.sentence, place=place, telling=telling, voice=voice, rule=rule)


def leads_to_instrument(clause: Clause, end: int, *, parted: bool = False) -> bool:
    """Whether a form that may be past or participle is a participle: "established by", "established pursuant to".

    `parted`: a comma of any script may stand in front, as it may behind a noun and its body, not behind a verb.
    """
    comma = COMMA if parted else ","
    openers = clause.acts.phrases.words.participle_openers
    lead = rf"\s*{comma}?\s*(?:{clause.acts.before.adverbs}\s+)?{words_pattern(openers)}{WORD_END}"
    return compiled(lead).match(clause.text, end, clause.sentence.end) is not None


def something_new_behind(clause: Clause, verb_end: int, subject_end: int) -> bool:
    """Whether an organ or official stands right in front of a verb, and a new body behind the year or instrument that
    follows it: the verb is no participle then ("the Council established in its resolution 3/1 | a committee")."""
    words = clause.acts.phrases.words
    if words.free_order or words.verb_first or words.noun_modifiers_follow:
        return False
    subject = any(one.end == subject_end and (one.kind in ORGANS or one.key is not None) for one in clause.mentions)
    when = rf"\s*,?\s+{words_pattern(words.participle_openers)}\s[^{COMMAS}{SEMICOLONS}:]{{0,80}}[\d)],?"
    lead = compiled(rf"{when}\s+{words_pattern(words.indefinite)}\s+")
    behind = clause.between(verb_end, clause.sentence.end) if subject else ()
    return any(not one.definite and lead.fullmatch(clause.text, verb_end, one.start) for one in behind)


def under_an_instrument(clause: Clause, end: int) -> bool:
    """Whether the sentence of a verb that ends there begins with the instrument under which all is done ("under
    resolution 3/1, the group is charged with …")."""
    openers = words_pattern(clause.acts.phrases.words.participle_openers)
    opened = rf"\W*(?:\w{{1,3}}[.)]\W*)?{openers}\s[^;:]{{0,120}}?\d/\d+[^{COMMAS}{SEMICOLONS}:]{{0,80}}{COMMA}"
    return compiled(opened).match(clause.text, clause.sentence.start, end) is not None
