"""Meetings that a report tells to come: "the board will hold its third session in May 2031"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause, unreal
from mandate_graph.extraction.acts.governors import Governor, Setting
from mandate_graph.extraction.acts.grammar import subsidiary
from mandate_graph.extraction.acts.narrated import narrated
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import SEMICOLONS
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind
from mandate_graph.model.registry import BodyKind

_YEAR = rf"[^{SEMICOLONS}:]{{0,160}}?(?<!\d)\d{{4}}(?!\d)"


def announced(clause: Clause, setting: Setting, governing: list[Governor]) -> Iterator[ActMention]:
    """The meeting of the body right in front of a verb that says so, with its year, where nobody decides it."""
    verbs = clause.acts.phrases.announcements
    if not verbs or setting.part_kind is not PartKind.DOCUMENT or governing:
        return
    small = rf"(?:\s+{clause.acts.before.adverbs})*\s+"
    said = compiled(rf"{small}(?P<verb>{words_pattern(verbs)})(?!\w)(?={_YEAR})")
    for body in clause.between(clause.sentence.start, clause.sentence.end):
        verb = said.match(clause.text, body.end, clause.sentence.end) if _meets(clause, body) else None
        if verb is None or unreal(clause, clause.sentence.start, verb.start("verb")):
            continue
        yield narrated(clause, setting, Event.SET_MEETING, body, (body.start, clause.sentence.end))


def _meets(clause: Clause, body: BodyMention) -> bool:
    return body.definite and body.kind is not BodyKind.OFFICIAL and subsidiary(body, clause.acts)
