"""Acts told of an instrument: "resolution 12/3 extending the mandate of …", "the decision of … to renew …"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.agents import known_founder
from mandate_graph.extraction.acts.clauses import Clause, ends_with, unreal
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.telling import finite
from mandate_graph.languages.script import GAP
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import Telling

_NUMBER = r"\s+\d[\w/().\-–]*(?:\s+\p{Lu})?(?:\s*\([\w-]{1,12}\))?"
_DATE = r"(?:\s+[\p{L}\d.]+){0,5}"
_NUMBERED = r"\s[^;:]{1,200}\d[\d/().]*,?\s+"
"""More words, of which the last is the number of the instrument in which the decision stands."""
_FAR = 300
_TAKEN = r"(?:\s+[\p{L}\d’'()/.-]+){0,20}(?:,\s[^,;:]{1,160},)?\s+"


def names_a_number(clause: Clause) -> bool:
    """Whether an instrument with its number stands in a sentence: without one, nothing is told by an instrument."""
    return clause.acts.inserted.search(clause.text, clause.sentence.start, clause.sentence.end) is not None


def speaks_of_a_decision(clause: Clause) -> bool:
    """Whether a noun of deciding stands in a sentence: without one, nothing is told by a decision."""
    nouns = compiled(rf"(?<!\w){words_pattern(clause.acts.phrases.words.decision_nouns)}")
    return nouns.search(clause.text, clause.sentence.start, clause.sentence.end) is not None


def by_instrument(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """A verb whose subject is a numbered instrument right before it: a gerund, or a verb behind a relative."""
    words = clause.acts.phrases.words
    if words.free_order or not clause.speaks(rule, VerbForm.GERUND, VerbForm.PAST, VerbForm.PRESENT):
        return
    instrument = rf"{clause.acts.instruments}{_NUMBER}{_DATE}(?:\s*\([^)]{{1,60}}\))?\s*,?\s+"
    adverbs = rf"(?:{clause.acts.before.adverbs}\s+)*"
    relative = rf"{words_pattern(words.relatives)}\s+"
    forms = ((VerbForm.GERUND, ""), (VerbForm.PAST, relative), (VerbForm.PRESENT, relative))
    for form, lead in forms:
        if not clause.speaks(rule, form):
            continue
        for match in rule.verbs.of(form).finditer(clause.text, clause.sentence.start, clause.sentence.end):
            end = _behind_issuer(clause, match.start()) if form is VerbForm.GERUND else match.start()
            if ends_with(clause, rf"{instrument}{lead}{adverbs}", clause.sentence.start, end):
                yield from finite(clause, rule, match.span(), Telling.TOLD)


def _behind_issuer(clause: Clause, verb: int) -> int:
    """Where, in front of a verb, the organ begins whose instrument does it, with its other name in brackets
    ("resolution 3/1 | of the Council (the “resolution”) founding the group"); the verb where none stands there."""
    other = compiled(r"(?:\s*\([^)]{1,60}\))?,?\s+")
    opener = words_pattern(clause.acts.phrases.words.complement_openers)
    lead = compiled(rf"(?<!\w){opener}{GAP}(?:{clause.acts.before.determiner}{GAP})?$")
    for one in clause.between(clause.sentence.start, verb):
        if one.kind in ORGANS and other.fullmatch(clause.text, one.end, verb):
            led = lead.search(clause.text, clause.sentence.start, one.start)
            return int(led.start()) if led else verb
    return verb


def by_decision(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """An infinitive that says what a decision told of by its noun is: "welcomes the decision of … to renew …"."""
    before, words = clause.acts.before, clause.acts.phrases.words
    if words.verb_first:
        yield from _by_decision_of_an_organ(clause, rule)
        return
    if not words.decision_nouns or not (before.marker or words.free_order):
        return
    opener = rf"{words_pattern(words.complement_openers)}{GAP}" if words.complement_openers else "(?!)"
    lead = rf"(?:{before.marker}|{opener})(?:{before.adverbs}{GAP})*"
    noun = compiled(rf"(?<!\w){words_pattern(words.decision_nouns)}(?:{_TAKEN}|{_NUMBERED}){lead}$")
    unsure = rf"(?<!\w){words_pattern(words.unsettled_nouns)}\s+{lead}"
    for match in rule.verbs.infinitive.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        told = noun.search(clause.text, max(clause.sentence.start, match.start() - _FAR), match.start())
        unsettled = ends_with(clause, unsure, clause.sentence.start, match.start())
        if told and not unsettled and not unreal(clause, clause.sentence.start, match.start()):
            yield from finite(clause, rule, match.span(), Telling.TOLD)


def _by_decision_of_an_organ(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """The same where verbs come first: the noun, be it with a relative ("that it took"), the organ, and then, be it
    behind the instrument or session, what was decided ("قرار المجلس | إنشاء فريق")."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    taken = rf"(?:\s+{words_pattern(words.relatives)}\s+\p{{L}}+)?"
    noun = rf"(?<!\w){words_pattern(words.decision_nouns)}{taken}\s+"
    where = rf"(?:\s+{words_pattern(words.prepositions)}\s[^,،;:]{{1,60}})?"
    lead = compiled(rf"{where}\s+(?:{words_pattern(words.about_openers)}\s+)?[{words.clinging_prepositions}]?")
    for match in rule.verbs.infinitive.finditer(clause.text, low, clause.sentence.end):
        organs = (one for one in clause.between(low, match.start()) if one.kind in ORGANS or known_founder(one))
        beside = (one for one in organs if lead.fullmatch(clause.text, one.end, match.start()))
        if any(ends_with(clause, noun, low, one.start) for one in beside) and not unreal(clause, low, match.start()):
            yield from finite(clause, rule, match.span(), Telling.TOLD)
