"""What terms of reference say without a verb of deciding: "The first session of the Committee shall be held in May"."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Place
from mandate_graph.extraction.acts.fronted import carried_subject
from mandate_graph.extraction.acts.governors import Opening, opening
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.languages.script import COMMA
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.mandate import Event

_SAID_ALONE = (Event.ASSIGN_FUNCTION, Event.REVIEW_EFFECTIVENESS, Event.SET_MEETING)
"""Of what is decided or undergone, the events that an instrument may tell so."""


def may_stand_alone(rule: CompiledRule) -> bool:
    """Whether an instrument may say what a rule tells without a verb of deciding."""
    if rule.rule.passive_only or (rule.rule.decided and not rule.rule.by_another):
        return rule.rule.event in _SAID_ALONE
    return True


def stands_alone(clause: Clause, rule: CompiledRule, place: Place) -> bool:
    """Whether a verb at a place says it by itself, in a form for what shall be, and nothing is noted besides."""
    if clause.acts.phrases.words.verb_first:
        marked = rf"(?<!\w)\w?{words_pattern(clause.acts.phrases.words.clause_markers)}\s+"
        cling = clause.acts.phrases.words.clinging_conjunctions
        begins = cling and compiled(rf"\W*[{cling}]").fullmatch(clause.text, clause.sentence.start, place.verb)
        opened = Opening.VERB if begins else opening(clause, place.verb)
        span = place.object_span or (place.verb_end, place.verb_end)
        another = compiled(rf"\s[{cling}][يت]\p{{L}}{{2,}}\s" if cling else r"(?!)")
        if another.search(clause.text, place.verb_end, span[0]):
            return False
        behind = opened is not Opening.VERB and not _goes_on(clause, place)
        wished = behind or ends_with(clause, marked, clause.sentence.start, place.verb)
    else:
        pronoun = clause.acts.before.reflexive
        small = compiled(pronoun).match(clause.text, place.verb, place.verb_end) if pronoun else None
        verb = small.end() if small else place.verb
        wished = rule.verbs.of(VerbForm.SUBJUNCTIVE).fullmatch(clause.text, verb, place.verb_end) is not None
    return not wished and not _noted_besides(clause, rule, place)


def _goes_on(clause: Clause, place: Place) -> bool:
    """Where verbs come first: whether a verb is joined to one that begins the sentence with its subject, a body, and
    has no other subject behind it ("The group meets in May | and submits to it a report")."""
    if carried_subject(clause, place.verb) is None:
        return False
    words = clause.acts.phrases.words
    receiving = words_pattern((*words.receiving, *words.prepositions))
    beside = place.object_span is not None and not clause.text[place.verb_end : place.object_span[0]].strip()
    return beside or compiled(rf"\s+{receiving}(?!\w)").match(clause.text, place.verb_end) is not None


def _noted_besides(clause: Clause, rule: CompiledRule, place: Place) -> bool:
    """Whether what only terms of reference may say so stands in a sentence that notes something else."""
    decided = rule.rule.decided and rule.rule.event is not Event.ASSIGN_FUNCTION
    if not (rule.rule.passive_only or rule.rule.by_another or decided):
        return False
    marker, low = clause.acts.before.marker, clause.sentence.start
    if marker and ends_with(clause, rf"(?<!\w){marker}", low, place.verb):
        return True
    phrases = clause.acts.phrases
    noting = compiled(rf"(?<!\w){words_pattern((*phrases.operatives, *phrases.expectings))}(?![\w-])")
    return noting.search(clause.text, low, clause.sentence.end) is not None


def told_in_a_clause(clause: Clause, place: Place) -> bool:
    """Whether a verb stands in a clause that another verb of an instrument opens ("notes that | the group shall …"), or
    the one with which a speaker's words are told ("she said that | the group should …")."""
    phrases = clause.acts.phrases
    noting = words_pattern((*phrases.operatives, *phrases.notings, *phrases.expectings, *phrases.sayings))
    small = rf"\s*{COMMA}?\s+(?:{clause.acts.before.adverbs}{COMMA}?\s+)*"
    opener = compiled(rf"(?<!\w){noting}{small}{words_pattern(phrases.words.content_openers)}(?!\w)")
    return opener.search(clause.text, clause.sentence.start, place.verb) is not None
