"""Meetings told to come, which nobody decides by these words: "notes that the conference will be held in May 2031"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with, unreal
from mandate_graph.extraction.acts.governors import Governor, Setting
from mandate_graph.extraction.acts.making import Parties, Words, made
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, GAP
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind
from mandate_graph.model.source import Span

_INSTRUMENT = frozenset({PartKind.INSTRUMENT, PartKind.DRAFT})
_YEAR = regex.compile(r"[^;:.]{0,120}?(?<!\d)(?:19|20)\d\d(?!\d)")


def announced(
    clause: Clause, setting: Setting, governing: Sequence[Governor], operatives: Sequence[int]
) -> Iterator[ActMention]:
    """The sessions of known bodies, and the conferences of parties, of which an instrument says when they will be.

    What is decided or asked for is read under its verb; `operatives` are the verbs with which another clause begins.
    """
    spoken = clause.acts.phrases.announcing
    if not spoken or setting.part_kind not in _INSTRUMENT:
        return
    verbs = compiled(rf"(?<!\w){words_pattern(spoken)}(?!\w)")
    for verb in verbs.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        when = _YEAR.match(clause.text, verb.end(), clause.sentence.end)
        if when is None or _governed(verb.start(), governing, operatives):
            continue
        body = _meeting(clause, verb.start())
        if body is None or not _told(clause, body, verb.start()) or unreal(clause, clause.sentence.start, verb.start()):
            continue
        words = Words(
            language=clause.acts.language,
            part=setting.part,
            path=setting.passage.path,
            span=Span(body.start, when.end()),
            sentence=Span(clause.sentence.start, clause.sentence.end),
            telling=Telling.TOLD,
        )
        yield replace(made(words, Event.SET_MEETING, Parties(body=body), None), instrument=verb.span())


def _governed(verb: int, governing: Sequence[Governor], operatives: Sequence[int]) -> bool:
    """Whether a verb of deciding or asking, and no other verb of the instrument behind it, governs one."""
    begun = max((start for start in operatives if start < verb), default=-1)
    return any(begun <= one.start < verb < one.scope_end for one in governing)


def _meeting(clause: Clause, verb: int) -> BodyMention | None:
    """The listed or learnt body whose session, or which itself as a conference of parties, is the subject of a verb."""
    before = clause.acts.before
    relative = rf"(?:{words_pattern(clause.acts.phrases.words.relatives)}\s+)?"
    gap = compiled(rf"(?:\s*{COMMA}[^,;:]{{1,120}})?\s*{COMMA}?\s*{relative}(?:{before.adverbs}\s+)*")
    for mention in clause.between(clause.sentence.start, verb):
        if mention.key is None or not gap.fullmatch(clause.text, mention.end, verb):
            continue
        if _session_of(clause, mention) or _of_parties(clause, mention):
            return mention
    return None


def _told(clause: Clause, body: BodyMention, verb: int) -> bool:
    """Whether a relative, or what opens the clause of something noted, shows that a meeting is only spoken of."""
    relative = compiled(rf"(?<!\w){words_pattern(clause.acts.phrases.words.relatives)}(?!\w)")
    if relative.search(clause.text, body.end, verb):
        return True
    return clause.acts.content.search(clause.text, clause.sentence.start, body.start) is not None


def _session_of(clause: Clause, mention: BodyMention) -> bool:
    """Whether a session stands in front to which a body belongs ("the tenth session of")."""
    of = rf"{words_pattern(clause.acts.phrases.words.complement_openers)}{GAP}"
    lead = rf"{clause.acts.session}\s+{of}(?:{clause.acts.before.determiner}{GAP})?"
    return ends_with(clause, lead, clause.sentence.start, mention.start)


def _of_parties(clause: Clause, mention: BodyMention) -> bool:
    """Whether a body is a conference of parties: it is called so here or before in the passage."""
    if ends_with(clause, clause.acts.before.hangs, clause.sentence.start, mention.start):
        return False
    return any(one.key == mention.key and clause.acts.conferences.search(one.text) for one in clause.mentions)
