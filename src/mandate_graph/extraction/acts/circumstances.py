"""What stands, where cases show roles, between the noun of an act and the body that it belongs to."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.grammar import cases, mandated
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMAS, SEMICOLONS
from mandate_graph.model.mention import BodyMention

_MANY = 2


def behind_when_and_where(clause: Clause, end: int) -> int:
    """The beginning of the body in front of which it is only told for which years, or where, or in which other body it
    is founded ("создание на период 2033–2036 годов | группы", "создание в Вальдории | миссии", "учреждение в составе
    Секретариата | управления"); the place itself where other words stand there."""
    words, other = clause.acts.phrases.words, rf"[^{COMMAS}{SEMICOLONS}:\d]"
    named = [*clause.between(end, clause.sentence.end)][:_MANY]
    if not words.free_order or words.verb_first or not named:
        return end
    lead = rf"\s+{words_pattern(words.prepositions)}\s"
    year = rf"{other}{{0,30}}\d[\d–-]*(?:\s(?-i:\p{{Ll}}+))?\s+"
    place = r"(?-i:(?:\p{Lu}[\p{L}-]*\s+){1,3})"
    if compiled(rf"{lead}(?:{year}|{place})").fullmatch(clause.text, end, named[0].start) and _whose(clause, named[0]):
        return named[0].start
    within = compiled(rf"{lead}(?:(?-i:\p{{Ll}}+)\s+)?").fullmatch(clause.text, end, named[0].start)
    beside = len(named) == _MANY and named[1].start == named[0].end + 1
    return named[1].start if within and beside and _whose(clause, named[1]) else end


def _whose(clause: Clause, body: BodyMention) -> bool:
    return "gent" in cases(body) and mandated(body, clause.acts)
