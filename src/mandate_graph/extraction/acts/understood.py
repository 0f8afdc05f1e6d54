"""Whose mandate is meant where the clause does not say: "decides to extend the mandate for a further year"."""

from mandate_graph.extraction.acts.authors import author_meant
from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import Before
from mandate_graph.extraction.acts.grammar import mandated, subsidiary
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.roles import last_subsidiary
from mandate_graph.extraction.terms import find_terms
from mandate_graph.languages.script import GAP
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_TERM = 40
"""More characters than the words have that say how long something lasts."""


def understood(clause: Clause, span: tuple[int, int], before: Before) -> BodyMention | None:
    """The body whose mandate, at a span without an owner, is meant; None where that is not certain.

    It is the only subsidiary body of the passage so far; else, of a possessive, the only one of the passage before;
    else the only one that the title names; else, of a demonstrative, the only one that its part has named; else, where
    the title names none, the only one of the passage before.
    """
    start, end = span
    words = clause.acts.phrases.words
    possessive = rf"(?<!\w){words_pattern(words.possessives)}\s+(?:(?-i:[\p{{Ll}}-]+)\s+)?"
    clings = clause.text[start:end].endswith(words.possessive_ends) if words.possessive_ends else False
    owned = clings or ends_with(clause, possessive, clause.sentence.start, start)
    shown = ends_with(clause, _demonstrative(clause), clause.sentence.start, start)
    pointed = shown or ends_with(clause, _article(clause), clause.sentence.start, start)
    if not (owned or pointed) or _owner_follows(clause, end):
        return None
    found = last_subsidiary(clause, start)
    if found is not None or any(subsidiary(one, clause.acts) for one in clause.mentions if one.end <= start):
        return found
    if (owned or shown) and clause.sentence.start == 0:
        meant = _alone(before.passage, clause)
        if meant is not None:
            return meant
    titled = _only(before.title, clause)
    found = titled or (_only(before.part, clause) if shown else None)
    if found is not None or clause.sentence.start > 0 or any(subsidiary(one, clause.acts) for one in before.title):
        return found
    return _alone(before.passage, clause)


def of_arrangements(clause: Clause, cue: Cue) -> bool:
    """Whether what is to be reviewed is called the arrangements that a text has set out for its body."""
    arrangements = clause.acts.phrases.arrangements
    if cue.place.object_span is None or cue.rule is None or cue.rule.rule.event is not Event.REVIEW_EFFECTIVENESS:
        return False
    return clause.text[slice(*cue.place.object_span)].lower() in arrangements


def holder(clause: Clause, start: int, before: Before) -> BodyMention | None:
    """The holder of a mandate who is meant by words for any holder that begin at `start` ("the mandate holder"), or who
    writes the text, meant by "me".

    The holder is the only one whom the passage before names; else the only one of the title.
    """
    author = author_meant(clause, start, before)
    if author is not None:
        return author
    pattern = compiled(rf"\s*{words_pattern(clause.acts.phrases.words.holders)}(?!\w)")
    if not clause.acts.phrases.words.holders or not pattern.match(clause.text, start, clause.sentence.end):
        return None
    people = [
        tuple(one for one in named if one.kind is BodyKind.OFFICIAL and subsidiary(one, clause.acts))
        for named in (before.passage, before.title)
    ]
    return next((_only(named, clause) for named in people if named), None)


def _demonstrative(clause: Clause) -> str:
    words = clause.acts.phrases.words.demonstratives
    return rf"(?<!\w){words_pattern(words)}{GAP}" if words else r"(?!)"


def _article(clause: Clause) -> str:
    """A word that points to a thing, be it with one in between; what may open a clause points to its neighbour alone
    ("that mandate", not "that | all mandates")."""
    words = clause.acts.phrases.words
    if not words.indefinite:
        return r"(?!)"
    definite = [word for word in words.determiners if word not in (*words.indefinite, *words.possessives)]
    plain = words_pattern(tuple(word for word in definite if word not in words.content_openers))
    opening = words_pattern(tuple(word for word in definite if word in words.content_openers))
    return rf"(?<!\w)(?:{plain}{GAP}(?:(?-i:[\p{{Ll}}-]+)\s+)?|{opening}{GAP})"


def _owner_follows(clause: Clause, end: int) -> bool:
    """Whether words follow that say whose it is, known or not; how long it lasts is led in by some of them as well."""
    openers = words_pattern(clause.acts.phrases.words.complement_openers)
    lead = compiled(rf"\s+{openers}{GAP}").match(clause.text, end, clause.sentence.end)
    if lead is None:
        return False
    following = compiled(rf"\s{openers}\s").search(clause.text, lead.end(), clause.sentence.end)
    last = min(following.start() if following else clause.sentence.end, lead.end() + _TERM)
    if next(clause.between(end, last), None) is not None:
        return True
    article = compiled(rf"{words_pattern(clause.acts.phrases.words.indefinite)}\s").match(clause.text, lead.end())
    return article is None and not any(find_terms(clause.text[lead.start() : last], clause.acts.language))


def _alone(mentions: tuple[BodyMention, ...], clause: Clause) -> BodyMention | None:
    """The only body with a mandate of its own among some, missions counted as well."""
    found = [one for one in mentions if (one.key or one.name) and mandated(one, clause.acts)]
    return found[-1] if len({one.key or one.name for one in found}) == 1 else None


def _only(mentions: tuple[BodyMention, ...], clause: Clause) -> BodyMention | None:
    found = [one for one in mentions if (one.key or one.name) and subsidiary(one, clause.acts)]
    return found[-1] if len({one.key or one.name for one in found}) == 1 else None
