"""What a body or a noun can be in its clause: by its case where there are cases, else by what stands before it."""

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.patterns import CompiledActs, any_form, compiled, words_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.grammar import phrase_cases, readings
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_FRONT = 100
_WORD = regex.compile(r"[\w-]+")
_OBLIQUE = frozenset({"gent", "datv", "ablt", "loct", "gen2", "loc2"})
_LIVING = frozenset({"gent", "accs"})
"""The cases that are one form of a noun for a person, and of what belongs to it: the genitive tells enough."""
_MODIFYING = frozenset({"ADJF", "PRTF", "NUMR"})
_SUBSIDIARY = frozenset(
    {BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.MECHANISM, BodyKind.COMMITTEE, BodyKind.COMMISSION}
)


def subsidiary(mention: BodyMention, acts: CompiledActs) -> bool:
    """Whether a body has a mandate of its own from an organ, as a working group has and a secretariat has not."""
    if mention.kind is BodyKind.OFFICIAL:
        return bool(acts.mandate_holders.match(mention.text))
    return mention.kind in _SUBSIDIARY


def mandated(mention: BodyMention, acts: CompiledActs) -> bool:
    """Whether a body can be given something to do, or be made to meet: a mission or a board as well."""
    return mention.kind is BodyKind.OTHER or subsidiary(mention, acts)


def chargeable(mention: BodyMention, acts: CompiledActs, *, alone: bool) -> bool:
    """Whether a body can be given functions; where a text lays them down `alone`, a listed secretariat as well."""
    listed = alone and mention.key is not None and mention.kind is BodyKind.SECRETARIAT
    return listed or mandated(mention, acts)


def reports(mention: BodyMention, acts: CompiledActs) -> bool:
    """Whether a body can be told that it "shall report": a listed official or secretariat as well."""
    listed = mention.key is not None and mention.kind in (BodyKind.OFFICIAL, BodyKind.SECRETARIAT)
    return listed or mandated(mention, acts)


def introduced(mention: BodyMention, acts: CompiledActs) -> bool:
    """Whether a mention brings in a new body; where no article can tell, one that no capital marks as a name may.

    An office is printed with a capital there when it is new as well.
    """
    if not mention.definite:
        return True
    new_office = mention.kind is BodyKind.OFFICIAL and mention.name is not None
    return acts.before.free_order and (new_office or mention.text[:1].islower())


def brings_in(body: BodyMention | None, acts: CompiledActs) -> bool:
    """Whether a verb that founds what is new has such a body ("convene an expert group", not "convene the group")."""
    return body is not None and introduced(body, acts) and mandated(body, acts)


def word_cases(word: str, language: Language) -> frozenset[str]:
    """The cases that a word can stand in; none in a language without cases."""
    return frozenset(reading.case for reading in readings(word, language) if reading.case)


def cases(mention: BodyMention) -> frozenset[str]:
    """The cases in which a mention can stand: those that its adjectives and its noun share; none if unknown.

    A plural is believed only where no singular fits.
    """
    return phrase_cases((word.group() for word in _WORD.finditer(mention.text)), mention.language)


def oblique(mention: BodyMention) -> bool:
    """Whether the case of a mention can be neither nominative nor accusative; False in a language without cases."""
    known = cases(mention)
    return bool(known) and known <= _OBLIQUE


def after_preposition(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether a mention hangs on a preposition."""
    before = clause.acts.before
    between = "" if cases(mention) else rf"(?:{before.determiner}{GAP})?(?:(?-i:\p{{Ll}}[\p{{Ll}}-]*)\s+)?"
    if before.article and ends_with(clause, rf"(?<!\w){before.adverbs}\s+", low, mention.start):
        return False
    if ends_with(clause, rf"{before.hangs}{between}", low, mention.start):
        return True
    return owned(clause, low, mention)


def of_a_thing(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether, where cases tell roles, a mention that may be a genitive belongs to a thing behind a verb that ends at
    `low` ("учредить должность секретаря Специального докладчика"); his own post stands right before him."""
    before = clause.acts.before
    if not before.free_order or "gent" not in cases(mention):
        return False
    low = max(low, *(clause.text.rfind(mark, low, mention.start) for mark in ",—–"))
    led = rf"{before.hangs}(?:\w+\s+){{0,2}}"
    things = clause.acts.not_bodies.finditer(clause.text, low, mention.start)
    apart = (thing for thing in things if clause.text[thing.end() : mention.start].strip())
    return any(not ends_with(clause, led, low, thing.start()) for thing in apart)


def owned(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether a noun stands right in front that a definite name makes its own ("the members of the committee")."""
    before, words = clause.acts.before, clause.acts.phrases.words
    if not before.article:
        return False
    apart = rf"\w{{0,2}}{before.article}|{before.adverbs}\s|\w+(?:{'|'.join(words.noun_ends)})\s"
    noun = rf"(?<!\w)(?!{apart})\p{{L}}{{3,}}\s+"
    return mention.definite and ends_with(clause, noun, low, mention.start)


def governed_by_preposition(clause: Clause, low: int, start: int, printed: str) -> bool:
    """Whether a noun phrase at `start` hangs on a preposition or stands in an oblique case."""
    first = _WORD.search(printed)
    known = word_cases(first.group(), clause.acts.language) if first else frozenset()
    before = clause.acts.before
    if known:
        return known <= _OBLIQUE or ends_with(clause, before.hangs, low, _phrase_start(clause, low, start, known))
    if before.article:
        return particles(printed, clause.acts.language) > 0 or ends_with(clause, before.hangs, low, start)
    owns = words_pattern(clause.acts.phrases.words.possessives)
    modifiers = rf"(?:(?!(?:{before.determiner}|{owns})(?:\s|(?<=['’]))|{clause.acts.session})[\p{{L}}-]+\s+){{0,5}}"
    inserted = rf"(?:\s*{COMMA}[^{COMMAS}{SEMICOLONS}]{{1,120}}{COMMA})?"
    partitives = clause.acts.phrases.words.partitives
    article = rf"{inserted}[\s,]*(?:{before.adverbs}\s+)*{words_pattern(partitives)}{GAP}{modifiers}"
    if partitives and compiled(article).fullmatch(clause.text, low, start):
        return False
    hangs = compiled(rf"{before.hangs}(?:{before.determiner}{GAP})?{modifiers}$")
    match = hangs.search(clause.text, max(low, start - _FRONT), start)
    return match is not None and not _bodies_own(clause, match.start(), start)


def of_what_precedes(clause: Clause, start: int, end: int) -> bool:
    """Whether, where cases tell roles, a relative right behind a noun that ends at `start` makes it that of what
    stands in front ("группу, мандат которой …")."""
    words = clause.acts.phrases.words
    if not words.free_order or words.verb_first:
        return False
    relative = compiled(rf"\s+{any_form(words.relatives, clause.acts.language)}")
    return relative.match(clause.text, start, end) is not None


def in_a_relative_clause(clause: Clause, low: int, verb: int) -> bool:
    """Whether, where cases tell roles, a relative stands between a verb and the comma in front of it: what it says is
    then of no clause that opens before ("that the mandate, the term of | which | expires in May, be extended")."""
    words = clause.acts.phrases.words
    if not words.free_order or words.verb_first:
        return False
    comma = max(low, clause.text.rfind(",", low, verb))
    return compiled(any_form(words.relatives, clause.acts.language)).search(clause.text, comma, verb) is not None


def behind_relative(clause: Clause, verb: int) -> bool:
    """Whether a relative right before a verb makes it describe a mandate ("its mandate, which | expires in May")."""
    words = clause.acts.phrases.words
    relative = rf"(?<!\w){words_pattern(words.relatives)}{GAP}(?:{clause.acts.before.adverbs}\s+)*"
    return ends_with(clause, relative, clause.sentence.start, verb)


def of_parts(clause: Clause, start: int, verb: int) -> bool:
    """Whether a passive tells of those who sit in a body ("the members of which | shall be …")."""
    words = clause.acts.phrases.words
    parts = rf"(?<!\w){words_pattern(words.complement_openers)}\s+{words_pattern(words.relatives)}"
    marked = rf"(?<!\w){words_pattern(words.infinitive_markers)}" if words.infinitive_markers else r"(?!)"
    of_parts = parts if words.complement_openers and words.relatives else r"(?!)"
    return ends_with(clause, rf"(?:{of_parts}|{marked})\s+", start, verb)


def _phrase_start(clause: Clause, low: int, noun: int, of_noun: frozenset[str]) -> int:
    """Where the noun phrase of a noun begins: adjectives, pronouns and numbers right in front of it belong to it, in
    its case; of an ordinal only its last word is ("восемьдесят восьмой")."""
    start, shared = noun, of_noun
    for word in list(_WORD.finditer(clause.text, max(low, noun - _FRONT), noun))[::-1]:
        known = readings(word.group(), clause.acts.language)
        possessive = word.group().lower() in clause.acts.phrases.words.possessives
        of_word = word_cases(word.group(), clause.acts.language)
        ordinal = bool(known) and known[0].part == "NUMR" and "nomn" in of_word and start < noun
        shared = shared if possessive or ordinal else shared & of_word
        modifies = possessive or (known and known[0].part in _MODIFYING and shared)
        if clause.text[word.end() : start].strip() or not modifies:
            break
        start = word.start()
    return start


def _bodies_own(clause: Clause, preposition: int, start: int) -> bool:
    """Whether a preposition leads a body, or stands in its name, and the noun at `start` stands behind by itself.

    Where adjectives follow their noun, no body stands before a noun as one ("al Consejo | información").
    """
    if not clause.acts.phrases.words.noun_modifiers_follow:
        return False
    return any(preposition < mention.end <= start for mention in clause.mentions)


def agrees(word: str, mention: BodyMention) -> bool:
    """Whether a participle can belong to a mention: they share a case, or have none."""
    of_word, of_mention = word_cases(word, mention.language), cases(mention)
    if of_mention >= _LIVING and "nomn" not in of_mention:
        of_mention -= {"accs"}
    return not of_word or not of_mention or bool(of_word & of_mention)


def owner_lead(clause: Clause) -> "regex.Pattern[str]":
    """What may stand between an object and the body that it belongs to."""
    before, words = clause.acts.before, clause.acts.phrases.words
    noun = r"(?-i:\p{Ll})[\p{Ll}-]*\s+"
    if words.complement_openers:
        more = rf"(?:(?:{before.conjunction}|,)\s+(?-i:[\p{{Ll}}’' ]{{1,40}})\s+)?"
        small = r"(?-i:\p{Ll}[\p{Ll}-]*)"
        among = rf"(?:{small}(?:\s+{small}){{0,3}},\s+{words_pattern(words.inclusions)}{GAP})?"
        named = among if words.inclusions else ""
        place = rf"(?:{words_pattern(words.prepositions)}\s+(?-i:\p{{Lu}}[\w’-]*\s+){{1,3}})?"
        lead = rf"{before.modifiers}{place}{more}{words_pattern(words.complement_openers)}{GAP}{named}"
    else:
        among = rf"|(?:{noun}){{0,2}}(?-i:\p{{Ll}})[\p{{Ll}}-]*,\s+{words_pattern(words.inclusions)}\s+"
        lead = rf"(?:(?:{noun}(?:{before.conjunction}\s+\w+\s+)?){{0,3}}{among if words.inclusions else ''})"
    if words.owner_openers:
        modifiers = rf"(?:(?!{before.hangs})\p{{L}}+\s+){{0,2}}(?:{before.adverbs}\s+)*"
        lead = rf"(?:{modifiers}{led_in(words, words.owner_openers)})?"
    owner = rf"(?:{words_pattern(PACKS[clause.acts.language].bodies.united_nations)}\s+(?:{noun})?)?"
    short = rf"(?:(?-i:\p{{Lu}}[\p{{Lu}}-]{{2,}}),\s+(?:{before.determiner}{GAP})?)?"
    return compiled(rf"\s*{lead}(?:{before.determiner}{GAP})?(?:{noun}){{0,2}}{short}{owner}")
