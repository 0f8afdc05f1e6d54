"""Which body is the subject or object of a verb, belongs to its object, or is asked by it."""

from collections.abc import Iterable

import regex

from mandate_graph.extraction.acts.addressees import asked_in_front
from mandate_graph.extraction.acts.agents import asked_by_clitic, by_its_office, known_founder
from mandate_graph.extraction.acts.antecedents import all_asked_before, asked_before, last_named
from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Place
from mandate_graph.extraction.acts.fronted import begun_anew, carried_subject, fronted_subject
from mandate_graph.extraction.acts.governors import ORGANS, Governor
from mandate_graph.extraction.acts.grammar import (
    after_preposition,
    agrees,
    cases,
    oblique,
    of_a_thing,
    owner_lead,
    subsidiary,
    word_cases,
)
from mandate_graph.extraction.acts.joining import (
    another_clause,
    behind_joined,
    behind_place,
    coordinated,
    without_circumstances,
)
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.participles_in_front import asked_behind, body_behind
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.subordinate import in_main_clause
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

INSERTIONS = regex.compile(rf"{COMMA}[^{COMMAS}{SEMICOLONS}]{{0,240}}{COMMA}")
_DATE = rf"\s\p{{L}}{{2,3}}\s\d{{1,2}}\s[^{COMMAS}{SEMICOLONS}]{{3,30}}\s\d{{4}}{COMMA}"
"""The date of an instrument that an insertion ends with, between commas of its own (", de 3 de mayo de 2031,")."""
_INSERTION = regex.compile(rf"\s*{INSERTIONS.pattern}(?:{_DATE})?\s*")
_POSSESSED = regex.compile(r"['’]s?\s+(?:\p{Ll}[\p{Ll}-]*\s+)?")
_NUMBER = regex.compile(r"\d")
_NEAR, _NEAR_WITH_CASES = 90, 300
_ARTICLES = 2
"""Fewer words than this stand between a verb and an organization that it founds."""
_OWNERS = frozenset({BodyKind.OTHER, BodyKind.BUREAU})
_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_DOING = frozenset({"ablt"})
"""The case of who does what a passive says, where cases tell it; nobody of whom something is."""
_FOUNDED = frozenset(BodyKind) - {BodyKind.CONFERENCE, BodyKind.ORGANIZATION}


def object_of(
    clause: Clause, start: int, end: int, *, any_kind: bool = False, any_case: bool = False
) -> BodyMention | None:
    """The body that a verb ending at `start` has for its object; the clause ends at `end`."""
    near = _NEAR_WITH_CASES if clause.acts.before.free_order else _NEAR
    subject = acting_behind(clause, start, end)
    start = subject.end if subject else behind_joined(clause, start, end)
    inserted = _INSERTION.match(clause.text, start, end)
    beyond = inserted.end() - 1 if inserted else start
    for mention in clause.between(start, _object_limit(clause, beyond, end)):
        if mention.end < beyond:
            continue
        plain = without_insertions(without_circumstances(clause, clause.text[start : mention.start]))
        if len(plain) > near or compiled(another_clause(clause)).search(plain):
            return None
        hangs = after_preposition(clause, start, mention)
        hangs = hangs and not any(_led_as_object(clause, at, mention) for at in (start, beyond))
        hangs = hangs or _in_an_insertion(clause, start, mention)
        beside = len(plain.split()) < _ARTICLES
        aside = not any_case and (oblique(mention) or of_a_thing(clause, start, mention))
        if aside or hangs or (not (any_kind or beside) and _in_office(clause, mention)):
            continue
        organization = mention.kind is BodyKind.ORGANIZATION and beside
        return mention if any_kind or organization or mention.kind in _FOUNDED else None
    return None


def _in_an_insertion(clause: Clause, start: int, mention: BodyMention) -> bool:
    """Whether a body ends what stands between two commas right behind a verb, words of its own in front of it
    ("establish, after consulting the Council, a group")."""
    before = clause.acts.before
    lead = rf"\s*{COMMA}\s*(?!{before.determiner}{GAP})[^{COMMAS}{SEMICOLONS}]{{2,120}}\s(?:{before.determiner}{GAP})?"
    inside = compiled(lead).fullmatch(clause.text, start, mention.start) is not None
    return inside and compiled(rf"\s*{COMMA}\s").match(clause.text, mention.end) is not None


def _in_office(clause: Clause, mention: BodyMention) -> bool:
    """Whether a mention is an official of the register, who holds no mandate: further behind a verb of founding he
    is somebody who runs what is founded ("a fund administered by the Secretary-General")."""
    return mention.kind is BodyKind.OFFICIAL and mention.key is not None and not subsidiary(mention, clause.acts)


def _led_as_object(clause: Clause, start: int, mention: BodyMention) -> bool:
    """Whether nothing but a preposition that may lead an object stands between a verb and a body."""
    before, openers = clause.acts.before, clause.acts.phrases.words.object_openers
    if not openers:
        return False
    lead = rf"\s+(?:{before.adverbs}\s+)*{words_pattern(openers)}{GAP}(?:{before.determiner}{GAP})?"
    return compiled(lead).fullmatch(clause.text, start, mention.start) is not None


def without_insertions(text: str) -> str:
    """A text without what it says between pairs of commas."""
    return str(INSERTIONS.sub("", text))


def _dependent(clause: Clause, relatives: Iterable[str]) -> str:
    """A verb that depends on what stands before it, or the relative that opens its clause."""
    words, before = clause.acts.phrases.words, clause.acts.before
    none = words_pattern(words.not_infinitives)
    verb = rf"{before.marker}{before.clitics}(?!{none}\b)(?=(?-i:\p{{Ll}})){words.infinitive}(?!\w)"
    return rf"(?<!,\s)(?<!\w)(?:{verb}|{words_pattern(relatives)}{WORD_END})"


def another_verb(clause: Clause, start: int, end: int) -> bool:
    """Whether, insertions left out, another verb stands between a verb and what could be its object.

    Known only where a marker of its own shows an infinitive: "provide it with the staff to prepare | its report".
    """
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or not before.marker or words.bare_infinitives:
        return False
    relatives = (word for word in words.relatives if word not in words.determiners)
    return compiled(_dependent(clause, relatives)).search(without_insertions(clause.text[start:end])) is not None


def _object_limit(clause: Clause, start: int, end: int) -> int:
    """Where the object must have come: before the next verb that depends on it, insertions left out."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order:
        return end
    pattern = compiled(_dependent(clause, words.relatives))
    never = rf"(?<!\w){words_pattern(words.not_before_marker)}\s+" if words.not_before_marker else r"(?!)"
    for match in pattern.finditer(clause.text, start, end):
        inside = any(mention.start < match.start() < mention.end for mention in clause.mentions)
        if not inside and not ends_with(clause, never, start, match.start()):
            return int(match.start())
    return end


def complement_of(clause: Clause, span: tuple[int, int], end: int, *, meant: bool = True) -> tuple[BodyMention, ...]:
    """The bodies whose mandate (or the like) an object is: behind it, in front of it, or `meant` by "its"."""
    object_start, object_end = span
    behind = _behind(clause, object_end, end)
    if behind is not None:
        return coordinated(clause, behind, end, complements=True, of=clause.text[object_start:object_end])
    owner = _owner(clause, object_start)
    if owner is None and meant and _meant(clause, object_start, object_end):
        owner = last_subsidiary(clause, object_start)
    return (owner,) if owner else ()


def _meant(clause: Clause, object_start: int, object_end: int) -> bool:
    """Whether a possessive stands beside the object."""
    if clause.text[object_start:object_end].endswith(clause.acts.phrases.words.possessive_ends):
        return True
    possessive = words_pattern(clause.acts.phrases.words.possessives)
    in_front = rf"(?<!\w){possessive}\s+(?:(?-i:[\p{{Ll}}-]+)\s+)?"
    behind = rf"\s+(?:{clause.acts.before.hangs})?{possessive}(?!\w)"
    beside = compiled(behind).match(clause.text, object_end, clause.sentence.end) is not None
    return beside or ends_with(clause, in_front, clause.sentence.start, object_start)


def _behind(clause: Clause, start: int, end: int) -> BodyMention | None:
    direct = owner_lead(clause)
    start = behind_place(clause, start, end)
    high = min(end, start + 240)
    beyond = _INSERTION.match(clause.text, start, end)
    named = next(clause.between(beyond.end(), high), None) if beyond is not None else None
    if beyond is not None and named is not None and direct.fullmatch(clause.text, beyond.end() - 1, named.start):
        return named
    for mention in clause.between(start, high):
        if direct.fullmatch(clause.text, start, mention.start):
            return None if cases(mention) == _DOING else mention
        if beyond is not None and mention.end < beyond.end():
            continue
        inserted = _INSERTION.match(clause.text, start, mention.start)
        if inserted is None:
            return None
        if direct.fullmatch(clause.text, inserted.end() - 1, mention.start):
            return mention
    return None


def _owner(clause: Clause, start: int) -> BodyMention | None:
    for mention in clause.between(clause.sentence.start, start):
        if _POSSESSED.fullmatch(clause.text, mention.end, start):
            return mention
    return None


def last_subsidiary(clause: Clause, before: int) -> BodyMention | None:
    """The one subsidiary body, or else other body, that the passage names before a place; None if several."""
    earlier = [mention for mention in clause.mentions if mention.end <= before and (mention.key or mention.name)]
    in_sentence = [mention for mention in earlier if mention.start >= clause.sentence.start]
    near = [mention for mention in in_sentence if mention.kind not in _ACTING] or earlier
    bodies = [mention for mention in near if subsidiary(mention, clause.acts)] or [
        mention for mention in near if mention.kind in _OWNERS
    ]
    return bodies[-1] if len({mention.key or mention.name for mention in bodies}) == 1 else None


def subject_of(clause: Clause, start: int, end: int, *, beside: bool = False) -> BodyMention | None:
    """The body that is the subject of a verb at `end`, in a clause that begins at `start`.

    `beside`: where places show what a word does, nothing may stand before it but small words and somebody else.
    """
    before = clause.acts.before
    other = rf"(?:(?-i:\p{{Lu}})[\w.-]*\s+)+{before.conjunction}\s"
    small = compiled(rf"(?:[\s,]|{before.adverbs}|{before.determiner}|{other}|,[^,;]{{1,160}},)*")
    for mention in in_main_clause(clause, start, end):
        if beside and not before.free_order and not small.fullmatch(clause.text, start, mention.start):
            return mention if led(clause, start, mention) else None
        if led(clause, start, mention) and not _chair_of_a_thing(clause, start, mention):
            return mention
        if not oblique(mention) and not after_preposition(clause, start, mention):
            return mention
    return None


def _chair_of_a_thing(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether, where cases show it, the officer who leads a body only says whose something is ("term of the chair")."""
    lead = compiled(rf"{clause.acts.chairs.pattern}\s+$").search(clause.text, low, mention.start)
    known = word_cases(lead.group().split()[0], clause.acts.language) if lead else frozenset()
    return bool(known) and "nomn" not in known


def subject_behind(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The body right behind a verb that ends at `start`, adverbs and what says to whom it is done left out."""
    receiving = words_pattern(clause.acts.phrases.words.receiving)
    gap = compiled(rf"\s+(?:(?:{clause.acts.before.adverbs}|{receiving})\s+)*")
    mention = next(clause.between(start, end), None)
    return mention if mention is not None and gap.fullmatch(clause.text, start, mention.start) else None


def acting_behind(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The organ right behind a verb that ends at `start`, where subjects stand there and an object follows.

    What points back to the instrument may stand between them ("by which the Council …").
    """
    if not clause.acts.phrases.words.verb_first:
        return None
    named = [*clause.between(start, end)]
    subject = named[0] if named else None
    gap = rf"\s+(?:(?:{clause.acts.before.adverbs}|{words_pattern(clause.acts.phrases.instrument_relatives)})\s+)*"
    if subject is None or not subject.definite or not compiled(gap).fullmatch(clause.text, start, subject.start):
        return None
    brings_in = (subject.kind in ORGANS or known_founder(subject)) and len(named) > 1 and not named[1].definite
    beside = len(named) > 1 and not clause.text[subject.end : named[1].start].strip() and known_founder(subject)
    return subject if brings_in or beside or subject.kind in _ACTING else None


def subject_of_verb(clause: Clause, place: Place) -> BodyMention | None:
    """The body that is the subject of a verb: behind it where verbs come first, else, or failing that, in front.

    Where cases show what a word does, it may stand behind the verb if none stands in front.
    """
    behind = None
    if clause.acts.phrases.words.verb_first:
        behind = subject_behind(clause, place.verb_end, place.end) or carried_subject(clause, place.verb)
    found = behind or subject_of(clause, begun_anew(clause, place), place.verb)
    if found is None and clause.acts.before.free_order:
        return subject_behind(clause, place.verb_end, place.end)
    return found


def led(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether the words in front make it the officer who leads the body ("the chair of the group")."""
    determiner = rf"\s+(?:{clause.acts.before.determiner}{GAP})?"
    return ends_with(clause, rf"{clause.acts.chairs.pattern}{determiner}", low, mention.start)


def asked_of(clause: Clause, span: tuple[int, int], end: int) -> tuple[BodyMention, ...]:
    """Whom a verb of asking in a span asks, where the infinitive it governs begins at `end`."""
    verb, start = span
    before, words = clause.acts.before, clause.acts.phrases.words
    opener = led_in(words, words.asked_openers)
    marked = rf"{opener}(?:{before.determiner}{GAP})?" if words.asked_marked else ""
    sends = words.destination_openers and not (words.finite_openers or words.asked_openers)
    sent = rf"(?:\s+{words_pattern(words.destination_openers)}{GAP})?" if sends else ""
    allowed = compiled(rf"{sent}(?:[\s{COMMAS}]|{before.adverbs}|{before.asked})*{marked}")
    repeated = rf"|{COMMA}\s*{marked}" if words.asked_marked else ""
    named = rf"(?:{before.joint}|{words_pattern(words.inclusions)}\s+)"
    other = rf"(?<!\w){named}(?:{before.asked})*{repeated}"
    for mention in clause.between(start, end):
        first = allowed.fullmatch(clause.text, start, mention.start)
        spoken_for = led(clause, start, mention) or by_its_office(clause, start, mention)
        if first or spoken_for or ends_with(clause, other, start, mention.start):
            return coordinated(clause, mention, end)
    if told := asked_behind(clause, start, end):
        return told
    many = rf"\s*(?:{before.adverbs}\s+)*{words_pattern(words.asked_many)}(?!\w)"
    if words.asked_many and compiled(many).match(clause.text, start, end):
        return all_asked_before(clause, start)
    latter = rf"\s*(?:{before.adverbs}\s+)*(?P<latter>{words_pattern(words.latter)})(?!\w)" if words.latter else r"(?!)"
    if (meant := compiled(latter).match(clause.text, start, end)) is not None:
        return last_named(clause, verb, meant["latter"])
    pronoun = rf"\s*(?:{before.adverbs}\s+)*{words_pattern(words.asked_pronouns)}(?!\w)"
    if not compiled(pronoun).match(clause.text, start, end) and not asked_by_clitic(clause, verb):
        return ()
    antecedent = asked_before(clause, start, known=False)
    return (antecedent,) if antecedent else ()


def whom_asked(clause: Clause, governor: Governor, end: int) -> tuple[BodyMention, ...]:
    """Whom a governor asks, where the infinitive it governs begins at `end`; of a list, whom its opener asks."""
    if governor.inherited:
        return governor.asked
    if not governor.passive:
        return asked_of(clause, governor.verb, end) or asked_in_front(clause, governor)
    subject = passive_subject(clause, governor.start)
    if subject is None:
        return ()
    before = clause.between(clause.sentence.start, subject.end)
    groups = (coordinated(clause, mention, subject.end) for mention in before)
    return next((group for group in groups if group[-1] == subject), (subject,))


def addressed(clause: Clause, span: tuple[int, int], end: int) -> bool:
    """Whether a verb of asking in a span names anybody whom it asks, known or not."""
    verb, start = span
    if asked_by_clitic(clause, verb):
        return True
    allowed = rf"(?:[\s{COMMAS}]|{clause.acts.before.adverbs})*"
    return compiled(allowed).fullmatch(clause.text, start, end) is None


def made_passive(clause: Clause, low: int, verb: int) -> bool:
    """Whether a pronoun in front of a verb makes it passive."""
    reflexive = clause.acts.before.reflexive
    return bool(reflexive) and ends_with(clause, rf"(?<!\w){reflexive}", low, verb)


def participle_subject(clause: Clause, start: int, end: int, *, joined_on: bool = False) -> BodyMention | None:
    """The body right in front of a participle, or the one whose printed name holds it; or behind one that opens.

    `joined_on`: another participle with its instrument may stand between ("established by … and extended by …").
    """
    gap = _gap(clause)
    if joined_on:
        participle = rf"{gap.pattern}\w+\s+{words_pattern(clause.acts.phrases.words.participle_openers)}{WORD_END}"
        rest = rf"[^,;:.]{{1,100}}?,?\s+(?:{clause.acts.before.conjunction}\s+)"
        gap = compiled(rf"(?:{participle}{rest})?{gap.pattern}")
    found: BodyMention | None = None
    for mention in clause.mentions:
        if mention.start < start < mention.end:
            if mention.kind is BodyKind.COMMITTEE and "(" in mention.text:
                return None
            return mention if _NUMBER.search(clause.text, start, mention.end) else None
        beside = mention.end <= start and gap.fullmatch(clause.text, mention.end, start)
        if beside and agrees(clause.text[start:end], mention) and (found is None or mention.start > found.end):
            found = mention
    found = found or body_behind(clause, start, end)
    return found or (None if joined_on else fronted_subject(clause, start, end))


def passive_subject(clause: Clause, start: int) -> BodyMention | None:
    """The body right in front of a passive, if it is its subject."""
    gap = _gap(clause)
    for mention in clause.between(clause.sentence.start, start):
        if gap.fullmatch(clause.text, mention.end, start):
            hangs = oblique(mention) or _hangs(clause, mention)
            return None if hangs and not _carried_on(clause, mention.end, start) else mention
    return None


def _hangs(clause: Clause, mention: BodyMention) -> bool:
    """Whether a body hangs on a preposition, be it that of a body that it is joined to ("between A and | B")."""
    low = clause.sentence.start
    if after_preposition(clause, low, mention):
        return True
    joint = compiled(rf"\s+{clause.acts.before.conjunction}\s+(?:{clause.acts.before.determiner}{GAP})?")
    before = (one for one in clause.between(low, mention.start) if joint.fullmatch(clause.text, one.end, mention.start))
    return any(after_preposition(clause, low, one) for one in before)


def _carried_on(clause: Clause, start: int, end: int) -> bool:
    """Whether a relative in its nominative carries a body of any case into the clause of a verb at `end`."""
    words = clause.acts.phrases.words
    if not words.free_order:
        return False
    return compiled(rf"\s*,\s*{words_pattern(words.relatives)}(?!\w)").match(clause.text, start, end) is not None


def _gap(clause: Clause) -> "regex.Pattern[str]":
    """What may stand between a body and its participle: brackets, a comma, a relative, adverbs."""
    words = clause.acts.phrases.words
    owned = rf"(?:(?-i:\p{{Ll}}+)\s+(?={clause.acts.before.copula}))?"
    relative = rf"(?:{words_pattern(words.relatives)}{GAP}{owned})?(?:{clause.acts.before.copula}\s+)?"
    own = rf"(?:{words_pattern(words.possessives)}{GAP}(?-i:\p{{Ll}}+))" if words.possessives else r"(?!)"
    lead = rf"(?:{words_pattern(words.participle_leads)}\s+)?" if words.participle_leads else ""
    adverbs = rf"(?:{clause.acts.before.adverbs}\s+)*"
    joined_own = rf"(?:\s+{clause.acts.before.conjunction}\s+{own})?"
    return compiled(rf"(?:\s*\([^)]{{0,60}}\))?{joined_own}\s*{COMMA}?\s*{relative}{lead}{adverbs}")
