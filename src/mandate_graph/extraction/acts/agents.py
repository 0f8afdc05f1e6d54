"""Who is named as the one that did what is told: "established by the Council", "the Council approved the …"."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import any_form, compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_NEAR = 40
_FOUNDERS = ORGANS | {BodyKind.OFFICIAL}


def agent_behind(clause: Clause, end: int, *, within: int = _NEAR) -> BodyMention | None:
    """The organ or official that is led in as the one that did it, `within` characters behind a verb or noun."""
    words = clause.acts.phrases.words
    if words.verb_first:
        return _subject_behind(clause, end)
    if not words.agents:
        return None
    lead = rf"(?:\s*,)?(?:[^{COMMAS}{SEMICOLONS}:]{{0,{within}}}?)\s+{words_pattern(words.agents)}\s+"
    begin = compiled(rf"{lead}(?:{clause.acts.before.determiner}{GAP})?").match(clause.text, end, clause.sentence.end)
    named = next(clause.between(begin.end(), clause.sentence.end), None) if begin else None
    founder = named is not None and (named.kind in _FOUNDERS or _known_organization(named))
    return named if begin and named and founder and named.start == begin.end() else None


def _known_organization(named: BodyMention) -> bool:
    """Whether a mention is an organization of the register, which founds bodies of its own."""
    return named.kind is BodyKind.ORGANIZATION and named.key is not None


def at_session_of(clause: Clause, end: int) -> BodyMention | None:
    """The listed organ at whose session something was done, told right behind its verb, noun or body ("the renewal of
    the mandate | at the tenth session of the Council")."""
    return _met(clause, end) if clause.acts.phrases.words.meeting_leads else _sat(clause, end)


def _sat(clause: Clause, end: int) -> BodyMention | None:
    """Where a word of belonging leads in the organ ("at the tenth session | of the Council")."""
    words, before, acts = clause.acts.phrases.words, clause.acts.before, clause.acts
    if not words.complement_openers or words.verb_first or before.free_order:
        return None
    article = rf"(?:{before.determiner}{GAP})?"
    sitting = rf"(?:{acts.session}|(?<!\w){words_pattern(words.sittings)}(?!\w))"
    at = rf"\s*{COMMA}?\s+{words_pattern(words.prepositions)}{GAP}{article}(?:(?-i:[\p{{Ll}}\d-]+)\s+){{0,4}}{sitting}"
    lead = compiled(rf"{at}\s+{words_pattern(words.complement_openers)}{GAP}{article}")
    begin = lead.match(clause.text, end, clause.sentence.end)
    named = next(clause.between(begin.end(), clause.sentence.end), None) if begin else None
    return named if begin and named and named.start == begin.end() and named.key and named.kind in ORGANS else None


def _met(clause: Clause, end: int) -> BodyMention | None:
    """Where a case or nothing does, or the organ itself is the meeting ("… at the Conference of the Parties to …")."""
    words = clause.acts.phrases.words
    noun = any_form(words.meeting_nouns, clause.acts.language)
    other = rf"[^{COMMAS}{SEMICOLONS}:]"
    lead = rf"\s*{words_pattern(words.meeting_leads)}\s+(?:{other}{{0,{_NEAR}}}?{noun}\s{other}{{0,{_NEAR}}}?)?"
    named = next(clause.between(end, clause.sentence.end), None)
    if named is None or named.key is None or named.kind not in ORGANS:
        return None
    return named if compiled(lead).fullmatch(clause.text, end, named.start) else None


def behind_name(clause: Clause, body: BodyMention) -> int:
    """Where a body's name ends, with what it is of, where capitals print that ("the Group | of the Lake Platform")."""
    words = clause.acts.phrases.words
    if not words.complement_openers or words.free_order:
        return body.end
    capital = r"(?-i:\p{Lu}[\p{L}’'-]*)"
    small = words_pattern((*words.complement_openers, *words.conjunctions, *words.determiners))
    lead = rf"\s+{words_pattern(words.complement_openers)}{GAP}(?:{clause.acts.before.determiner}{GAP})?"
    name = compiled(rf"{lead}{capital}(?:\s+(?:{small}\s+){{0,2}}{capital})*")
    behind = name.match(clause.text, body.end, clause.sentence.end)
    return behind.end() if behind else body.end


def _subject_behind(clause: Clause, end: int) -> BodyMention | None:
    """Where verbs come first, the organ or official right behind one."""
    named = next(clause.between(end, clause.sentence.end), None)
    beside = named is not None and named.kind in _FOUNDERS and not clause.text[end : named.start].strip()
    return named if beside else None


def agent_led(clause: Clause, end: int) -> BodyMention | None:
    """Where verbs come first, the organ or official that is led in right behind a body ("its founding | by …")."""
    words = clause.acts.phrases.words
    if not words.verb_first or not words.agents:
        return None
    lead = compiled(rf"\s*{COMMA}?\s+{words_pattern(words.agents)}\s+").match(clause.text, end, clause.sentence.end)
    named = next(clause.between(lead.end(), clause.sentence.end), None) if lead else None
    return named if lead and named and named.start == lead.end() and known_founder(named) else None


def known_founder(named: BodyMention) -> bool:
    """Whether a mention is a listed organ or official, or a conference, which no State has."""
    return named.kind in _FOUNDERS and (named.key is not None or named.kind is BodyKind.CONFERENCE)


def doer(clause: Clause, noun: int) -> BodyMention | None:
    """The listed organ or official of whom it is said that it does what a noun of action says ("قيام … بإنشاء …")."""
    words = clause.acts.phrases.words
    if not words.doers or clause.text[noun] not in words.clinging_prepositions:
        return None
    inserted = rf"(?:\s*{COMMA}[^{COMMAS}{SEMICOLONS}]{{1,120}}{COMMA})?"
    gap = compiled(rf"{inserted}\s+(?:{clause.acts.before.adverbs}\s+)*")
    lead = rf"(?<!\w)\w?{words_pattern(words.doers)}\s+"
    for one in clause.between(clause.sentence.start, noun):
        named = known_founder(one) and gap.fullmatch(clause.text, one.end, noun)
        if named and ends_with(clause, lead, clause.sentence.start, one.start):
            return one
    return None


def beside_noun(clause: Clause, end: int) -> BodyMention | None:
    """Who did what a noun of action says, right behind it; where verbs come first, a listed organ or official."""
    words = clause.acts.phrases.words
    if not words.verb_first:
        return agent_behind(clause, end, within=0) if words.complement_openers else None
    named = _subject_behind(clause, end)
    return named if named is not None and known_founder(named) else None


def agent_before(clause: Clause, verb: int) -> BodyMention | None:
    """The organ right in front of a verb, which it is the subject of ("the Council approved the extension of …")."""
    gap = compiled(rf"\s+(?:{clause.acts.before.adverbs}\s+)*")
    return next(
        (
            one
            for one in clause.between(clause.sentence.start, verb)
            if one.kind in ORGANS and gap.fullmatch(clause.text, one.end, verb)
        ),
        None,
    )
