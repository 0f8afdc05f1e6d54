"""Participles that stand, where cases show it, in front of their body: "созданный Советом в 2031 году комитет"."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.grammar import agrees, cases, mandated
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMAS, SEMICOLONS, WORD_END
from mandate_graph.model.mention import BodyMention

_BETWEEN = compiled(rf"\s(?:[^{COMMAS}{SEMICOLONS}:—]{{1,160}}\s)?")
_NUMBERED = compiled(r"\d[\w/()-]*(?:\s+\(\p{L}+\))?(?:\s+\p{Ll}{3,4})?\s+$")
"""The number of an instrument, or a year, right in front of a body."""


def body_behind(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The body of a participle in front of it, which says in between by whom or by which instrument it was done."""
    words = clause.acts.phrases.words
    if not words.free_order or words.verb_first:
        return None
    named = list(clause.between(end, clause.sentence.end))
    openers = compiled(rf"\s+{words_pattern(words.participle_openers)}{WORD_END}")
    by_organ = bool(named) and named[0].kind in ORGANS and ("ablt" in cases(named[0]) or not cases(named[0]))
    beside = by_organ and not clause.text[end : named[0].start].strip()
    if not beside and openers.match(clause.text, end, clause.sentence.end) is None:
        return None
    for number, body in enumerate(named):
        if _BETWEEN.fullmatch(clause.text, end, body.start) is None:
            return None
        led = number > 0 and named[number - 1].end == body.start - 1 and named[number - 1].kind in ORGANS
        led = led or _NUMBERED.search(clause.text, end, body.start) is not None
        if led and mandated(body, clause.acts) and cases(body) and agrees(clause.text[start:end], body):
            return body
    return None


def asked_behind(clause: Clause, start: int, end: int) -> tuple[BodyMention, ...]:
    """The body that a verb which ends at `start` asks, where its participle stands in between ("просит | созданный
    резолюцией 3/1 комитет")."""
    first = compiled(r"\s+(?P<word>(?-i:\p{Ll}+))(?!\w)").match(clause.text, start, end)
    body = body_behind(clause, *first.span("word")) if first is not None else None
    return (body,) if body is not None and body.end <= end else ()
