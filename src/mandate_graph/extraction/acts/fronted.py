"""A participle that opens a sentence in front of its body: "Established by resolution 3/1, | the group has …"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Place
from mandate_graph.extraction.acts.governors import Opening, opening
from mandate_graph.extraction.acts.grammar import mandated
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention

_WITHIN = 60
"""Characters between a participle and what leads to its instrument, which say when ("established in 1998 | by")."""


def fronted_subject(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The body that stands, behind a comma, behind a participle from `start` to `end` and its instrument."""
    acts, words = clause.acts, clause.acts.phrases.words
    if acts.before.free_order or words.verb_first or opening(clause, start) is not Opening.VERB:
        return None
    other = rf"[^{SEMICOLONS}:]"
    instrument = rf"\s{other}{{0,{_WITHIN}}}?{words_pattern(words.participle_openers)}(?!\w){other}{{1,200}}?\d"
    lead = compiled(rf"{instrument}{other}{{0,120}}?{COMMA}\s+(?:{acts.before.determiner}{GAP})?")
    return next(
        (
            one
            for one in clause.between(end, clause.sentence.end)
            if one.definite and lead.fullmatch(clause.text, end, one.start)
        ),
        None,
    )


def carried_subject(clause: Clause, verb: int) -> BodyMention | None:
    """Where verbs come first: the body right behind the verb that begins the sentence, which the verb at a place is
    joined to ("يجتمع | الفريق سنويا ويقدم تقريرا")."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    if not words.verb_first or opening(clause, verb) is not Opening.JOINED:
        return None
    first = next(clause.between(low, verb), None)
    begun = compiled(rf"\W*(?:\w{{1,3}}[.)]\W*)?[{words.clinging_conjunctions}]?[يت]\p{{L}}+\s+")
    if first is None or not begun.fullmatch(clause.text, low, first.start):
        return None
    return first if mandated(first, clause.acts) else None


def begun_anew(clause: Clause, place: Place) -> int:
    """Where the last clause of content in front of a verb begins that has a body of its own for its subject; where the
    first one begins if none does ("that the Board shall meet, and that it shall report")."""
    words = clause.acts.phrases.words
    if words.free_order or words.verb_first or words.noun_modifiers_follow or not words.content_openers:
        return place.clause_start
    return max((place.clause_start, *_further(clause, place)))


def _further(clause: Clause, place: Place) -> Iterator[int]:
    before = clause.acts.before
    opener = words_pattern(clause.acts.phrases.words.content_openers)
    pattern = compiled(
        rf"(?<!\w){before.conjunction}\s+{opener}\s+(?:{before.adverbs}\s+)*(?:{before.determiner}{GAP})?"
    )
    bodies = {one.start for one in clause.between(place.clause_start, place.verb)}
    for match in pattern.finditer(clause.text, place.clause_start, place.verb):
        if match.end() in bodies:
            yield match.start()
