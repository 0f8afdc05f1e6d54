"""Meetings that an instrument tells to come: "notes that the third session of the Committee will be held in …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with, unreal
from mandate_graph.extraction.acts.governors import INSTRUMENTS, Governor, Setting
from mandate_graph.extraction.acts.grammar import oblique, subsidiary
from mandate_graph.extraction.acts.narrated import narrated
from mandate_graph.extraction.acts.patterns import any_form, compiled, words_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_NOTED_WITHIN = 400
_STEM = 6
_ORDINAL = 3
"""Words of an ordinal at the most, be it with the noun in front of it ("Twenty-third", "المؤتمر الثاني عشر")."""
_LEAST = 2
"""Words that a short form must have without it."""
_WHOLE = r"(?<!\w)"
_LISTED = regex.compile(r"[^;:()]{0,120}")
_WORD = regex.compile(r"\p{L}+")


def coming(clause: Clause, setting: Setting, governing: Sequence[Governor]) -> Iterator[ActMention]:
    """The meetings of known bodies that a sentence which only notes or looks forward to something tells to come."""
    verbs = clause.acts.phrases.comings
    if not verbs or setting.part_kind not in INSTRUMENTS:
        return
    yield from _expected(clause, setting)
    pattern = compiled(rf"{clause.acts.before.begins}{words_pattern(verbs)}(?!\w)")
    for verb in pattern.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        governed = any(one.start < verb.start() < one.scope_end for one in governing)
        if governed or unreal(clause, clause.sentence.start, verb.start()) or not _noted(clause, verb.start()):
            continue
        meeting, session = _meeting(clause, verb.span())
        body = _known(clause, meeting)
        if body is not None and body.key is not None and (session or _of_parties(clause, body)):
            yield _told(clause, setting, verb.span(), body)


def _expected(clause: Clause, setting: Setting) -> Iterator[ActMention]:
    """The sessions whose holding is looked forward to: "looks forward to the holding of the fifth session of … and the
    sixth session of …"."""
    phrases, before = clause.acts.phrases, clause.acts.before
    if not phrases.holdings:
        return
    article = rf"(?:{before.determiner}{GAP})?"
    opened = rf"{before.begins}{words_pattern(phrases.expectings)}\s+{article}{words_pattern(phrases.holdings)}(?!\w)"
    session = rf"{any_form(phrases.words.meeting_nouns, clause.acts.language)}\s+(?:\p{{L}}+\s+){{0,2}}\p{{L}}?"
    for verb in compiled(opened).finditer(clause.text, clause.sentence.start, clause.sentence.end):
        start = verb.end()
        for body in clause.between(start, clause.sentence.end):
            if not _LISTED.fullmatch(clause.text, start, body.start):
                break
            if _meets(clause, body) and body.key is not None and ends_with(clause, session, start, body.start):
                yield _told(clause, setting, verb.span(), body)
            start = body.end


def _noted(clause: Clause, verb: int) -> bool:
    """Whether a verb of noting or looking forward stands in front."""
    phrases = clause.acts.phrases
    pattern = compiled(rf"{clause.acts.before.begins}{words_pattern((*phrases.notings, *phrases.expectings))}(?!\w)")
    return pattern.search(clause.text, max(clause.sentence.start, verb - _NOTED_WITHIN), verb) is not None


def _of_parties(clause: Clause, body: BodyMention) -> bool:
    """Whether a conference is that of the parties to a treaty, which meets again, as its name tells, be it where the
    passage gives it in full; any other is an event."""
    nouns = compiled(any_form(PACKS[body.language].bodies.treaties, body.language))
    names = (one.name for one in (body, *clause.mentions) if one.key == body.key and one.name is not None)
    return any(nouns.search(name) for name in names)


def _meeting(clause: Clause, verb: tuple[int, int]) -> tuple[BodyMention | None, bool]:
    """Whose session is held, or which conference, and whether a session is spoken of: right in front of the verb, be it
    behind a relative or behind further meetings ("of the Committee | and the meetings of its groups, to be held"), or
    behind it where cases show what a word does."""
    words = clause.acts.phrases.words
    meetings = any_form(words.meeting_nouns, clause.acts.language)
    before = clause.acts.before
    joint = rf"[{words.clinging_conjunctions}]" if words.clinging_conjunctions else before.joint
    article = rf"(?:{before.determiner}{GAP})?" if before.determiner else ""
    further = rf"{joint}{article}{meetings.removeprefix(_WHOLE)}[^{COMMAS}{SEMICOLONS}]{{0,200}}"
    beside = compiled(rf"(?:\s+{further})?\s*(?:{COMMA}\s*)?(?:{words_pattern(words.relatives)}\s+)?")
    session = rf"{meetings}\s+(?:\p{{L}}+\s+){{0,2}}\p{{L}}?"
    for one in clause.between(clause.sentence.start, verb[0]):
        if beside.fullmatch(clause.text, one.end, verb[0]) and _meets(clause, one):
            told = ends_with(clause, session, clause.sentence.start, one.start)
            return (one if told or one.kind is BodyKind.CONFERENCE else None), told
    if words.verb_first:
        return None, False
    for one in clause.between(verb[1], clause.sentence.end):
        ordinal = compiled(r"\s+(?:\p{Ll}+\s+){0,2}").fullmatch(clause.text, verb[1], one.start)
        return (one if ordinal and one.kind is BodyKind.CONFERENCE and not oblique(one) else None), False
    return None, False


def _known(clause: Clause, body: BodyMention | None) -> BodyMention | None:
    """A meeting body itself, or, of a conference in short, the one conference of the sentence whose name begins so."""
    if body is None or body.key is not None or body.kind is not BodyKind.CONFERENCE:
        return body
    short = _begun(body)
    full = [one for one in clause.between(clause.sentence.start, body.start) if one.kind is BodyKind.CONFERENCE]
    alike = [one for one in full if one.key is not None and _begins_alike(_begun(one), short)]
    certain = alike and len({one.key for one in full}) == 1
    return replace(body, key=alike[-1].key, name=alike[-1].name) if certain else None


def _begins_alike(full: list[str], short: list[str]) -> bool:
    """Whether a name begins as a short form of it does; an ordinal in front of either may be another ("the Seventh
    Conference of States Parties to the …", "the Eighth Conference of States Parties")."""
    if full[: len(short)] == short:
        return True
    rests = [short[at:] for at in range(_ORDINAL + 1) if len(short) - at >= _LEAST]
    return any(full[at : at + len(rest)] == rest for rest in rests for at in range(_ORDINAL + 1))


def _begun(body: BodyMention) -> list[str]:
    """The words of a mention without what their endings tell."""
    return [word[:_STEM] for word in _WORD.findall(body.text.lower())]


def _meets(clause: Clause, body: BodyMention) -> bool:
    """Whether a body is one whose sessions are told: a subsidiary one, or a conference."""
    return body.kind is BodyKind.CONFERENCE or (body.kind is not BodyKind.OFFICIAL and subsidiary(body, clause.acts))


def _told(clause: Clause, setting: Setting, verb: tuple[int, int], body: BodyMention) -> ActMention:
    said = (min(verb[0], body.start), max(verb[1], body.end))
    return replace(narrated(clause, setting, Event.SET_MEETING, body, said), instrument=(verb[0], verb[0]))
