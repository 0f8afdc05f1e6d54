"""Who is named as the one that did what is told ("established by the Council"), or is asked by another name."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import any_form, compiled, words_pattern
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_NEAR = 40
_FOUNDERS = ORGANS | {BodyKind.OFFICIAL}


def agent_behind(clause: Clause, end: int, *, within: int = _NEAR) -> BodyMention | None:
    """The organ or official that is led in as the one that did it, `within` characters behind a verb or noun, be it by
    the one who chairs it."""
    words = clause.acts.phrases.words
    if words.verb_first:
        return _subject_behind(clause, end)
    if not words.agents:
        return None
    far = rf"(?:\s*,)?(?:[^{COMMAS}{SEMICOLONS}:]{{0,{within}}}?)\s+"
    article = rf"(?:{clause.acts.before.determiner}{GAP})?"
    chair = rf"(?:{clause.acts.chairs.pattern}\s+{article})?"
    by = compiled(rf"{far}{words_pattern(words.agents)}\s+{article}{chair}")
    behind = (one for one in clause.between(end, clause.sentence.end) if by.fullmatch(clause.text, end, one.start))
    named = next(behind, None)
    return named if named and (named.kind in _FOUNDERS or _known_organization(named)) else None


def _known_organization(named: BodyMention) -> bool:
    """Whether a mention is an organization of the register, which founds bodies of its own."""
    return named.kind is BodyKind.ORGANIZATION and named.key is not None


def at_session_of(clause: Clause, end: int) -> BodyMention | None:
    """The listed organ at whose session something was done, told right behind its verb, noun or body ("the renewal of
    the mandate | at the tenth session of the Council")."""
    words = clause.acts.phrases.words
    named = next(clause.between(end, clause.sentence.end), None) if words.meeting_leads else None
    if named is None or named.key is None or named.kind not in ORGANS:
        return None
    other = rf"[^{COMMAS}{SEMICOLONS}:]"
    article = rf"(?:{clause.acts.before.determiner}{GAP})?"
    parted = clause.acts.before.free_order or words.verb_first
    of = rf"\s{other}{{0,{_NEAR}}}?" if parted else rf"\s+{words_pattern(words.complement_openers)}{GAP}{article}"
    session = rf"{other}{{0,{_NEAR}}}?{any_form(words.meeting_nouns, clause.acts.language)}{of}"
    itself = rf"|{article}" if named.kind is BodyKind.CONFERENCE else ""
    lead = rf"\s*{COMMA}?\s+{words_pattern(words.meeting_leads)}{GAP}(?:{session}{itself})"
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


def by_its_office(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether an organization is asked by the name of an office that it has ("the secretariat of the organization").

    The secretariat of a conference of parties is a body of its own.
    """
    before = clause.acts.before
    lead = rf"\s+(?:{before.asked})*{clause.acts.offices.pattern}\s+(?:{before.determiner}{GAP})?"
    if mention.key is None or mention.kind not in (BodyKind.ORGANIZATION, BodyKind.CONFERENCE):
        return False
    return (
        compiled(lead).fullmatch(clause.text, low, mention.start) is not None
        and clause.acts.conferences.search(mention.text) is None
    )


def asked_by_clitic(clause: Clause, verb: int) -> bool:
    """Whether a pronoun before a verb of asking stands for whom it asks ("lui demande")."""
    clitics = clause.acts.phrases.words.asked_clitics
    return bool(clitics) and ends_with(clause, rf"(?<!\w){words_pattern(clitics)}{GAP}", clause.sentence.start, verb)


def by_its_instrument(clause: Clause, board: BodyMention) -> bool:
    """Whether a relative that means an instrument stands right before a board or the like, its subject."""
    relative = rf"(?<!\w){words_pattern(clause.acts.phrases.instrument_relatives)}\s+"
    lead = rf"{relative}(?:{clause.acts.before.determiner}{GAP})?"
    return board.kind is BodyKind.OTHER and ends_with(clause, lead, clause.sentence.start, board.start)


def by_its_own(clause: Clause) -> str:
    """A pattern of the session or instrument, without commas, that an organ did something at or in."""
    words = clause.acts.phrases.words
    lead = rf"\s+{words_pattern(words.meeting_leads)}\s+{words_pattern(words.possessives)}\s+"
    session = rf"(?:[\p{{L}}-]+\s+){{0,4}}{words_pattern(words.meeting_nouns)}"
    number = rf"[\p{{Lu}}\d][^{COMMAS}{SEMICOLONS}:\p{{Ll}}]*(?:\s+\p{{L}}{{1,3}}\s+\d+\s\p{{L}}+\s\d{{4}})?"
    instrument = rf"{clause.acts.instruments}\s+{number}"
    return rf"(?:{lead}(?:{session}|{instrument}))?" if words.possessives and words.meeting_nouns else ""
