"""Whom a pronoun means that is asked: the officials and bodies that the sentence names before it."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.grammar import mandated, subsidiary
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_OWNED_WITHIN = 30
"""Characters between a body and the comma or word before a possessive that means it."""


def meant_by(clause: Clause, at: int, before: int) -> BodyMention | None:
    """The official or body that a pronoun at `at` means, if it is the only one named before in the sentence.

    In front of a body it is an article ("que | el Departamento estudie …").
    """
    pronoun = rf"\s*{words_pattern(clause.acts.phrases.words.subject_pronouns)}(?!\w)\s*"
    match = compiled(pronoun).match(clause.text, at)
    if match is None or any(one.start == match.end() for one in clause.mentions):
        return None
    return asked_before(clause, before)


def asked_before(clause: Clause, before: int, *, known: bool = True) -> BodyMention | None:
    """The one official or subsidiary body that the sentence names before a place, or else the one mission, board or
    the like; None if several.

    `known`: those that nobody knows do not count.
    """
    named = [
        mention for mention in clause.between(clause.sentence.start, before) if mention.key is not None or not known
    ]
    people = [one for one in named if one.kind is BodyKind.OFFICIAL or subsidiary(one, clause.acts)]
    people = people or [one for one in named if mandated(one, clause.acts)]
    if len({mention.key for mention in people}) > 1 and all(one.kind is not BodyKind.OFFICIAL for one in people):
        people = [one for one in people if not _aside(clause, one)]
    return people[-1] if len({mention.key for mention in people}) == 1 else None


def _aside(clause: Clause, mention: BodyMention) -> bool:
    """Whether a body only says with whom, through whom or at whose session something is done."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or not words.complement_openers:
        return False
    aside = words_pattern(word for word in words.prepositions if word not in words.complement_openers)
    session = rf"{words_pattern(words.meeting_nouns)}\s+{words_pattern(words.complement_openers)}"
    lead = rf"(?<!\w)(?:{aside}|{session})\s+(?:{before.determiner}{GAP})?"
    return ends_with(clause, lead, clause.sentence.start, mention.start)


def last_named(clause: Clause, before: int, pronoun: str) -> tuple[BodyMention, ...]:
    """The one whom "the latter" means: the last that the sentence names before a place, if anybody knows it.

    Where articles show a gender, one whose article is of the other gender is passed over.
    """
    words, low = clause.acts.phrases.words, clause.sentence.start
    feminine = pronoun.lower() in words.feminine_latter
    others = words.masculine_articles if feminine else words.feminine_articles
    other = rf"(?<!\w){words_pattern(others)}\s+" if others else r"(?!)"
    named = [one for one in clause.between(low, before) if not ends_with(clause, other, low, one.start)][-1:]
    return tuple(one for one in named if one.key is not None or one.name is not None)


def possessor(clause: Clause, noun: int) -> BodyMention | None:
    """The body right before a noun that a possessive gives to it ("the office, since its | establishment by …")."""
    owner = words_pattern(clause.acts.phrases.words.possessives)
    gap = compiled(rf"[^{COMMAS}{SEMICOLONS}:]{{0,{_OWNED_WITHIN}}}{COMMA}?\s+(?:[\p{{Ll}}]+\s+)?{owner}\s+")
    named = list(clause.between(clause.sentence.start, noun))[-1:]
    return next((one for one in named if gap.fullmatch(clause.text, one.end, noun)), None) or _named_behind(
        clause, noun
    )


def _named_behind(clause: Clause, noun: int) -> BodyMention | None:
    """The body that a possessive which opens a sentence means ("since its | creation by …, the office")."""
    acts, words = clause.acts, clause.acts.phrases.words
    opened = rf"\W*(?:\w{{1,3}}[.)]\W*)?(?:[\p{{L}}]+\s+){{1,2}}{words_pattern(words.possessives)}\s+"
    if (
        acts.before.free_order
        or words.verb_first
        or not compiled(opened).fullmatch(clause.text, clause.sentence.start, noun)
    ):
        return None
    lead = rf"{COMMA}\s+(?:{acts.before.determiner}{GAP})?"
    return next(
        (
            one
            for one in clause.between(noun, clause.sentence.end)
            if one.definite and ends_with(clause, lead, noun, one.start)
        ),
        None,
    )


def all_asked_before(clause: Clause, before: int) -> tuple[BodyMention, ...]:
    """The officials and subsidiary bodies that the sentence names before a place, each once; none if one is unknown."""
    people = [
        mention
        for mention in clause.between(clause.sentence.start, before)
        if mention.kind is BodyKind.OFFICIAL or subsidiary(mention, clause.acts)
    ]
    if any(mention.key is None for mention in people):
        return ()
    return tuple({mention.key: mention for mention in people}.values())
