"""Where what stands right behind a verb or noun of asking ends, before those who are asked."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.grammar import cases
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS
from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.model.registry import BodyKind

_NUMBER = r"(?:\d/\d+|\d{3,4} \(\d{4}\))"
"""What the number of an instrument ends with."""


def behind_request(clause: Clause, phrase: GovernorPhrase, end: int) -> int:
    """Where the words end that tell, behind a verb or noun of asking, who asks, and where the request stands."""
    return _behind_place(clause, _behind_made(clause, phrase, _behind_asker(clause, phrase, end)))


def _behind_place(clause: Clause, end: int) -> int:
    """Where the words end that tell which instrument holds a request that is made again ("reiterates its request,
    contained in paragraph 3 of resolution 3/1, | to the group")."""
    openers = clause.acts.phrases.words.contained_openers
    if not openers:
        return end
    number = rf"[^{COMMAS}{SEMICOLONS}:]{{0,80}}?{_NUMBER}(?:\s+(?-i:[A-Z]{{1,4}}))?{COMMA}?(?!\w)"
    held = compiled(rf"\s*{COMMA}?\s+{words_pattern(openers)}\s{number}").match(clause.text, end, clause.sentence.end)
    return held.end() if held else end


def _behind_made(clause: Clause, phrase: GovernorPhrase, end: int) -> int:
    """Where the words end that tell, behind a request, that it was made, by whom and where ("recalls the request made
    by the Council in its resolution 3/1 | to the group")."""
    words = clause.acts.phrases.words
    if not (words.made_openers and phrase.asks and " " in phrase.verb):
        return end
    made, other = rf"\s*{COMMA}?\s+{words_pattern(words.made_openers)}(?!\w)", rf"[^{COMMAS}{SEMICOLONS}:]"
    agent = rf"(?:\s+{words_pattern(words.agents)}\s{other}{{1,140}}?(?=\s+{words_pattern(words.asked_openers)}\s))?"
    where = rf"(?:\s+{words_pattern(words.participle_openers)}\s{other}{{0,80}}?\d/\d+)?"
    behind = compiled(made + agent + where).match(clause.text, end, clause.sentence.end)
    return behind.end() if behind else end


def _behind_asker(clause: Clause, phrase: GovernorPhrase, end: int) -> int:
    """Where the body ends that stands, in the genitive, right behind a noun of asking: it asks and is not asked
    ("принимает к сведению просьбу | Совета о том, чтобы …")."""
    if not (clause.acts.phrases.words.free_order and phrase.asks and " " in phrase.verb):
        return end
    named = next(clause.between(end, clause.sentence.end), None)
    if named is None or clause.text[end : named.start].strip():
        return end
    known = cases(named)
    return named.end if "gent" in known and "datv" not in known else end


def behind_speaker(clause: Clause, end: int, organs: frozenset[BodyKind]) -> int:
    """Where verbs come first and a text tells: the end of what points back to the instrument ("in which it asked"), of
    the organ right behind the verb, its subject, and of what says when or in which instrument it asked."""
    words = clause.acts.phrases.words
    if not words.verb_first:
        return end
    relative = compiled(rf"\s+{words_pattern(clause.acts.phrases.instrument_relatives)}(?!\w)")
    pointed = relative.match(clause.text, end, clause.sentence.end)
    end = pointed.end() if pointed else end
    named = next(clause.between(end, clause.sentence.end), None)
    beside = named is not None and not clause.text[end : named.start].strip()
    speaker = named is not None and beside and named.kind in organs
    end = named.end if named is not None and speaker else end
    where = compiled(rf"{_behind_organ(clause)}(?=\s+{words_pattern(words.asked_openers)}\s)")
    told = where.match(clause.text, end, clause.sentence.end)
    return told.end() if told else end


def _behind_organ(clause: Clause) -> str:
    """An insertion behind an organ that asks, or, without commas, the instrument in which it does."""
    words, other = clause.acts.phrases.words, rf"[^{COMMAS}{SEMICOLONS}:]"
    openers = words_pattern((*words.meeting_leads, *words.participle_openers))
    numbered = rf"\s+{openers}\s{other}{{1,80}}?(?:\d/\d+|\d\s\([^)]{{1,12}}\))"
    return rf"(?:\s*{COMMA}\s{other}{{1,160}}{COMMA}|{numbered}{COMMA}?)"
