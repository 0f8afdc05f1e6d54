"""Which body fills which role of a clause, by where it stands and, where the language has cases, by its case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.patterns import CompiledActs, compiled, words_pattern
from mandate_graph.languages.grammar import readings
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_WORD = regex.compile(r"[\w-]+")
_INSERTION = regex.compile(r"^\s*,[^,;]{0,160},\s*")
_BRACKETS = regex.compile(r"^\s*\([^)]{0,40}\)")
_SUBSIDIARY = frozenset(
    {BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.MECHANISM, BodyKind.COMMITTEE, BodyKind.COMMISSION}
)
_FOUNDED = _SUBSIDIARY | {BodyKind.OFFICIAL, BodyKind.OTHER, BodyKind.SECRETARIAT, BodyKind.BUREAU, BodyKind.ORGAN}


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence in which roles are looked for, with the mentions of its passage in order."""

    sentence: Sentence
    acts: CompiledActs
    mentions: Sequence[BodyMention]

    @property
    def text(self) -> str:
        """The flow of the passage."""
        return self.sentence.text

    def between(self, start: int, end: int) -> Iterator[BodyMention]:
        """The mentions within a span, names inside other names left out."""
        covered = start
        for mention in self.mentions:
            if mention.start >= covered and mention.end <= end:
                covered = mention.end
                yield mention


def infinitives(clause: Clause, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The infinitives of a span, each with its marker; the group "verb" is the verb."""
    none = clause.acts.phrases.words.not_infinitives
    for match in clause.acts.infinitive.finditer(clause.text, start, end):
        known = readings(match["verb"], clause.acts.language)
        if match["verb"].lower() not in none and (not known or known[0].part == "INFN"):
            yield match


def subsidiary(mention: BodyMention, acts: CompiledActs) -> bool:
    """Whether a body has a mandate of its own from an organ, as a working group has and a secretariat has not."""
    if mention.kind is BodyKind.OFFICIAL:
        return bool(acts.mandate_holders.match(mention.text))
    return mention.kind in _SUBSIDIARY


_OBLIQUE = frozenset({"gent", "datv", "ablt", "loct", "gen2", "loc2"})


def cases(mention: BodyMention) -> frozenset[str]:
    """The cases in which a mention can stand: those that its adjectives and its noun share; none if unknown.

    A plural is believed only where no singular fits.
    """
    possible: set[tuple[str, str]] | None = None
    for word in _WORD.finditer(mention.text):
        known = [reading for reading in readings(word.group(), mention.language) if reading.case]
        if not known:
            break
        own = {(reading.case, reading.number) for reading in known}
        shared = own if possible is None else possible & own
        possible = shared or possible
        if known[0].part == "NOUN":
            break
    singular = frozenset(case for case, number in possible or () if number == "sing")
    return singular or frozenset(case for case, _ in possible or ())


def oblique(mention: BodyMention) -> bool:
    """Whether the case of a mention can be neither nominative nor accusative; False in a language without cases."""
    known = cases(mention)
    return bool(known) and known <= _OBLIQUE


def _inflected(mention: BodyMention) -> bool:
    return bool(cases(mention))


def _after_preposition(clause: Clause, low: int, mention: BodyMention) -> bool:
    words = clause.acts.phrases.words
    determiner, preposition = words_pattern(words.determiners), words_pattern(words.prepositions)
    between = "" if _inflected(mention) else rf"(?:{determiner}\s+)?(?:(?-i:\p{{Ll}}[\p{{Ll}}-]*)\s+)?"
    return bool(compiled(rf"(?<!\w){preposition}\s+{between}$").search(clause.text, low, mention.start))


def governed_by_preposition(clause: Clause, low: int, start: int, text: str) -> bool:
    """Whether a noun phrase at `start` depends on a preposition or stands in an oblique case."""
    first = _WORD.search(text)
    known = [reading for reading in readings(first.group(), clause.acts.language) if reading.case] if first else []
    words = clause.acts.phrases.words
    preposition, determiner = words_pattern(words.prepositions), words_pattern(words.determiners)
    if known:
        if all(reading.oblique for reading in known):
            return True
        return bool(compiled(rf"(?<!\w){preposition}\s+$").search(clause.text, low, start))
    modifier = rf"(?:(?!{determiner}\s|{clause.acts.session.pattern})[\p{{L}}-]+\s+){{0,5}}"
    phrase = compiled(rf"(?:{determiner}\s+)?{modifier}$").search(clause.text, low, start)
    begun = phrase.start() if phrase else start
    return bool(
        compiled(rf"(?<!\w){preposition}\s+(?:{determiner}\s+)?{modifier}$").search(clause.text, low, start)
    ) or bool(compiled(rf"(?<!\w){preposition}\s+$").search(clause.text, low, begun))


def object_of(
    clause: Clause, start: int, end: int, *, any_kind: bool = False, any_case: bool = False
) -> BodyMention | None:
    """The body that a verb ending at `start` has for its object; the clause ends at `end`."""
    limit = _object_limit(clause, start, end)
    for mention in clause.between(start, limit):
        if (oblique(mention) and not any_case) or _after_preposition(clause, start, mention):
            continue
        return mention if any_kind or mention.kind in _FOUNDED else None
    return None


def _object_limit(clause: Clause, start: int, end: int) -> int:
    """Where the object must have come: before the next verb that depends on it, insertions left out."""
    words = clause.acts.phrases.words
    if not words.infinitive_marker:
        return end
    relative = rf"(?<![,\w]\s)(?<!\w)(?:{words.infinitive_marker}\s+(?!{words_pattern(words.not_infinitives)}\b)(?-i:\p{{Ll}})|(?:which|whose)\b)"
    match = compiled(relative).search(clause.text, start, end)
    return match.start() if match else end


def coordinated(clause: Clause, first: BodyMention, end: int) -> tuple[BodyMention, ...]:
    """A body and those joined to it by a conjunction or a comma."""
    words = clause.acts.phrases.words
    joint = rf"(?:\s*\([^)]{{0,40}}\))?\s*(?:,\s*)?(?:{words_pattern(words.conjunctions)}\s+)?(?:{_led_in(clause)}\s+)*"
    found = [first]
    for mention in clause.between(first.end, end):
        if not compiled(joint).fullmatch(clause.text, found[-1].end, mention.start):
            break
        if not clause.text[found[-1].end : mention.start].strip():
            break
        found.append(mention)
    return tuple(found)


def _led_in(clause: Clause) -> str:
    words = clause.acts.phrases.words
    return words_pattern((*words.determiners, *words.asked_openers))


def complement_of(clause: Clause, object_start: int, object_end: int, end: int) -> tuple[BodyMention, ...]:
    """The bodies whose mandate (or the like) an object is: behind it, in front of it, or meant by "its"."""
    behind = _behind(clause, object_end, end)
    if behind is not None:
        return coordinated(clause, behind, end)
    owner = _owner(clause, object_start)
    if owner is not None:
        return (owner,)
    words = clause.acts.phrases.words
    possessive = words_pattern(words.possessives)
    in_front = compiled(rf"(?<!\w){possessive}\s+(?:(?-i:[\p{{Ll}}-]+)\s+)?$")
    behind_it = compiled(rf"\s+(?:{words_pattern(words.prepositions)}\s+)?{possessive}(?!\w)")
    meant = in_front.search(clause.text, clause.sentence.start, object_start)
    if not meant and not behind_it.match(clause.text, object_end, end):
        return ()
    antecedent = last_subsidiary(clause, object_start)
    return (antecedent,) if antecedent else ()


def _behind(clause: Clause, start: int, end: int) -> BodyMention | None:
    words = clause.acts.phrases.words
    opener = rf"{words_pattern(words.complement_openers)}\s+" if words.complement_openers else ""
    determiner = rf"(?:{words_pattern(words.determiners)}\s+)?"
    joint = words_pattern(words.conjunctions)
    noun = rf"(?:(?-i:\p{{Ll}})[\p{{Ll}}-]*\s+(?:{joint}\s+\w+\s+)?){{0,3}}" if not opener else ""
    more = rf"(?:(?:{joint}|,)\s+(?-i:[\p{{Ll}} ]{{1,40}})\s+)?" if opener else ""
    direct = compiled(rf"\s*{noun}{more}{opener}{determiner}(?:(?-i:\p{{Ll}}[\p{{Ll}}-]*)\s+){{0,2}}")
    for mention in clause.between(start, min(end, start + 240)):
        low = start
        inserted = _INSERTION.match(clause.text, low, mention.start)
        if inserted and not direct.fullmatch(clause.text, low, mention.start):
            low = inserted.end() - 1
        if direct.fullmatch(clause.text, low, mention.start):
            return mention
        if not inserted:
            return None
    return None


def _owner(clause: Clause, start: int) -> BodyMention | None:
    for mention in clause.between(clause.sentence.start, start):
        if regex.fullmatch(r"(?:['’]s?)\s+(?:[\p{Ll}-]+\s+)?", clause.text[mention.end : start]):
            return mention
    return None


def last_subsidiary(clause: Clause, before: int) -> BodyMention | None:
    """The one subsidiary body, or else other known body, that the passage names before a place; None if several."""
    earlier = [mention for mention in clause.mentions if mention.end <= before and mention.key is not None]
    near = [mention for mention in earlier if mention.start >= clause.sentence.start] or earlier
    bodies = [mention for mention in near if subsidiary(mention, clause.acts)] or [
        mention for mention in near if mention.kind not in (BodyKind.ORGAN, BodyKind.CONFERENCE)
    ]
    return bodies[-1] if len({mention.key for mention in bodies}) == 1 else None


def subject_of(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The body that is the subject of a verb at `end`, in a clause that begins at `start`."""
    for mention in clause.between(start, end):
        if _led(clause, start, mention):
            return mention
        if not oblique(mention) and not _after_preposition(clause, start, mention):
            return mention
    return None


def _led(clause: Clause, low: int, mention: BodyMention) -> bool:
    """Whether the words in front make it the officer who leads the body ("the chair of the group")."""
    match = None
    for match in clause.acts.chairs.finditer(clause.text, max(low, mention.start - 40), mention.start):
        pass
    return match is not None and not clause.text[match.end() : mention.start].strip(" the")


def asked_of(clause: Clause, start: int, end: int) -> tuple[BodyMention, ...]:
    """Whom a verb of asking that ends at `start` asks, where the infinitive it governs begins at `end`."""
    words = clause.acts.phrases.words
    allowed = rf"(?:[\s,]|{clause.acts.before.adverbs}|{_led_in(clause)})*"
    joined = rf"(?<!\w){words_pattern(words.conjunctions)}\s+(?:{_led_in(clause)}\s+)*$"
    for mention in clause.between(start, end):
        left = compiled(allowed).fullmatch(clause.text, start, mention.start)
        if left or _led(clause, start, mention) or compiled(joined).search(clause.text, start, mention.start):
            return coordinated(clause, mention, end)
    pronoun = rf"\s*(?:{clause.acts.before.adverbs}\s+)*{words_pattern(words.asked_pronouns)}(?!\w)"
    if compiled(pronoun).match(clause.text, start, end):
        antecedent = _asked_before(clause, start)
        return (antecedent,) if antecedent else ()
    return ()


def _asked_before(clause: Clause, before: int) -> BodyMention | None:
    people = [
        mention
        for mention in clause.mentions
        if clause.sentence.start <= mention.start
        and mention.end <= before
        and mention.key is not None
        and (mention.kind is BodyKind.OFFICIAL or subsidiary(mention, clause.acts))
    ]
    return people[-1] if len({mention.key for mention in people}) == 1 else None


def destinations(clause: Clause, start: int, end: int, thing: int | None = None) -> tuple[BodyMention | None, ...]:
    """To whom a report goes; None stands for the organ that speaks. `thing` is where the word "report" ends."""
    words = clause.acts.phrases.words
    pronoun = words_pattern(words.issuer_pronouns)
    opener = rf"{words_pattern(words.destination_openers)}\s+" if words.destination_openers else ""
    itself = compiled(rf"(?<!\w){opener}{pronoun}(?!\w)").search(clause.text, start, min(end, start + 60))
    named = [mention for mention in clause.between(start, end) if mention.kind is not BodyKind.SECRETARIAT]
    certain = [mention for mention in named if _destined(clause, start, mention, opener)]
    if not certain and not itself and not opener:
        certain = [mention for mention in named if _beside(clause, start, thing, mention)][:1]
    return (*((None,) if itself else ()), *certain)


def _destined(clause: Clause, low: int, mention: BodyMention, opener: str) -> bool:
    determiner = words_pattern(clause.acts.phrases.words.determiners)
    if opener:
        session, of = clause.acts.session.pattern, words_pattern(clause.acts.phrases.words.complement_openers)
        of_session = rf"(?:(?-i:[\d\p{{Ll}}-]+)\s+){{1,3}}{session}\s+{of}\s+(?:{determiner}\s+)?"
        left = rf"(?<!\w){opener}(?:{determiner}\s+)?(?:{of_session})?$"
        return bool(compiled(left).search(clause.text, low, mention.start))
    known = cases(mention)
    return "datv" in known and "gent" not in known and not _after_preposition(clause, low, mention)


def _beside(clause: Clause, low: int, thing: int | None, mention: BodyMention) -> bool:
    """Whether a body that may be a dative stands right behind the verb or behind what goes to it."""
    adverbs = compiled(rf"(?:[\s,]|{clause.acts.before.adverbs})*")
    places = [low] if thing is None else [low, thing]
    return "datv" in cases(mention) and any(
        place <= mention.start and adverbs.fullmatch(clause.text, place, mention.start) for place in places
    )


def participle_subject(clause: Clause, start: int) -> BodyMention | None:
    """The body right in front of a participle, or the one whose printed name holds it."""
    words = clause.acts.phrases.words
    gap = rf"(?:\s*\([^)]{{0,60}}\))?\s*,?\s*(?:{words_pattern(words.relatives)}\s+)?(?:{words_pattern(words.copulas)}\s+)?(?:{clause.acts.before.adverbs}\s+)*"
    for mention in reversed(clause.mentions):
        if mention.start < start < mention.end:
            return mention if compiled(r"\d").search(clause.text, start, mention.end) else None
        if mention.end <= start:
            return mention if compiled(gap).fullmatch(clause.text, mention.end, start) else None
    return None


def beneficiary(clause: Clause, start: int, end: int, asked: BodyMention) -> BodyMention | None:
    """The subsidiary body for which something is asked: the object, direct or indirect, of the verb at `start`."""
    words = clause.acts.phrases.words
    to = rf"(?:{words_pattern(words.destination_openers)}\s+)?" if words.destination_openers else ""
    noun = r"(?:(?-i:\p{Ll})[\p{Ll}-]*\s+)"
    determiner = rf"(?:{words_pattern(words.determiners)}\s+)?"
    gap = rf"(?:(?-i:\p{{Ll}})[\p{{Ll}}-]*\s+)(?:{clause.acts.before.adverbs}\s+)?{noun}{{0,4}}{to}{determiner}"
    for mention in clause.between(start, min(end, start + 120)):
        if not subsidiary(mention, clause.acts) or mention.key == asked.key:
            continue
        if not compiled(gap).fullmatch(clause.text, start, mention.start):
            return None
        return None if _possessed(clause, start, mention) else mention
    return None


def _possessed(clause: Clause, start: int, mention: BodyMention) -> bool:
    """Whether a mention belongs to a noun, or hangs on a preposition other than that of the indirect object."""
    words = clause.acts.phrases.words
    if _inflected(mention):
        return not cases(mention) & {"datv", "accs"} or _after_preposition(clause, start, mention)
    allowed = words_pattern(words.destination_openers)
    determiner = words_pattern(words.determiners)
    to = compiled(rf"(?<!\w){allowed}\s+(?:{determiner}\s+)?$").search(clause.text, start, mention.start)
    return to is None and _after_preposition(clause, start, mention)


def reported_on(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The subsidiary body whose results or report something is: the first behind it in its phrase."""
    for mention in clause.between(start, min(end, start + 120)):
        if subsidiary(mention, clause.acts):
            return mention if not compiled(r"[,;:]").search(clause.text, start, mention.start) else None
    return None
