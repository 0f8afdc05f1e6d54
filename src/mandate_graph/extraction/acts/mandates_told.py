"""What a text recalls as the mandate of a body: "recalling the mandate of the Committee to monitor wells"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.grammar import mandated
from mandate_graph.extraction.acts.narrated import narrated
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_QUALITY = r"(?:(?-i:\p{L}[\p{Ll}\p{Lo}-]*)\s+)"


def mandates_told(clause: Clause, setting: Setting) -> Iterator[ActMention]:
    """The functions of bodies that a sentence recalls, with whose mandate they stand in front of and behind."""
    for front, behind in clause.acts.phrases.mandates_told:
        if not clause.holds(frozenset({front.split()[0]})):
            continue
        led, followed = _lead(clause, front), _task(clause, behind)
        for body in clause.between(clause.sentence.start, clause.sentence.end):
            owns = mandated(body, clause.acts) or (body.key is not None and body.kind is not BodyKind.OFFICIAL)
            if not owns or not ends_with(clause, led, clause.sentence.start, body.start):
                continue
            task = compiled(followed).match(clause.text, body.end, clause.sentence.end)
            if task is not None:
                yield _told(clause, setting, body, task.end())


def _lead(clause: Clause, front: str) -> str:
    """A pattern of a verb of recalling and the words for a mandate in front of the body that has it."""
    noun, _, rest = front.partition(" ")
    article = rf"(?:{clause.acts.before.determiner}{GAP})?"
    verb = words_pattern(clause.acts.phrases.recallings)
    recalling = rf"(?<!\w){verb}\s+(?:{clause.acts.before.adverbs}\s+)*{article}{_QUALITY}{{0,2}}"
    owner = rf"\s+{_QUALITY}?{words_pattern((rest,))}{GAP}" if rest else r"\s+"
    return rf"{recalling}{words_pattern((noun,))}{owner}{article}"


def _task(clause: Clause, behind: str) -> str:
    """A pattern of what leads in the task behind the body, and of its verb."""
    words = clause.acts.phrases.words
    lead = rf"\s*{COMMA}?\s*{words_pattern((behind,))}{GAP}" if behind else r"\s+"
    verb = "" if words.verb_first else rf"(?:{clause.acts.before.adverbs}\s+)*{words.infinitive}(?!\w)"
    return rf"{lead}{verb}"


def _told(clause: Clause, setting: Setting, body: BodyMention, end: int) -> ActMention:
    ends = compiled(rf"[{COMMAS}{SEMICOLONS}]").search(clause.text, end, clause.sentence.end)
    said = (body.start, ends.start() if ends else clause.sentence.end)
    return narrated(clause, setting, Event.ASSIGN_FUNCTION, body, said)
