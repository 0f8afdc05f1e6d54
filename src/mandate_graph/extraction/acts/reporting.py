"""To whom a report goes, whose results it holds, and for which body something is asked."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Place
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.grammar import after_preposition, cases, subsidiary
from mandate_graph.extraction.acts.joining import coordinated
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMAS, GAP, SEMICOLONS
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_PRONOUN_WITHIN = 60
_BENEFIT_WITHIN = 120
_MANY = 2
"""As many bodies before a pronoun leave open which of them it means."""


def destinations(clause: Clause, place: Place, thing: int | None = None) -> tuple[BodyMention | None, ...]:
    """To whom a report goes; None stands for the organ that speaks. `thing` is where the word "report" ends."""
    words, start, end = clause.acts.phrases.words, place.verb_end, place.end
    opener = led_in(words, words.destination_openers) if words.destination_openers else ""
    pronoun = rf"(?<!\w)(?:{opener}{words_pattern(words.issuer_pronouns)}|{words_pattern(words.receiving)})(?!\w)"
    itself = compiled(pronoun).search(clause.text, start, min(end, start + _PRONOUN_WITHIN)) is not None
    itself = itself or _clinging(clause, place)
    named = [mention for mention in clause.between(start, end) if mention.kind is not BodyKind.SECRETARIAT]
    certain = _with_joined(clause, [mention for mention in named if _destined(clause, start, mention, opener)], end)
    if not certain and not itself and words.direct_receivers:
        beside = compiled(rf"\s+(?:{clause.acts.before.adverbs}\s+)*[{words.clinging_prepositions}]?")
        certain = [mention for mention in named[:1] if beside.fullmatch(clause.text, start, mention.start)]
    if not certain and not itself and not opener:
        certain = [mention for mention in named if _beside(clause, start, thing, mention)][:1]
    return (*((None,) if itself else ()), *certain)


def to_an_organ(clause: Clause, place: Place) -> bool:
    """Whether something goes to the organ that speaks or to another body, not to an official alone."""
    return any(one is None or one.kind is not BodyKind.OFFICIAL for one in destinations(clause, place))


def receiver(clause: Clause, start: int, end: int) -> tuple[BodyMention | None, ...]:
    """The organ right behind a verb that ends at `start`; None stands for the one that speaks ("provide | it with")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    small = rf"\s+(?:{before.adverbs}\s+)*"
    if compiled(rf"{small}{words_pattern(words.issuer_pronouns)}(?!\w)").match(clause.text, start, end):
        return (None,)
    beside = compiled(rf"{small}(?:{before.determiner}{GAP})?")
    named = next(clause.between(start, end), None)
    organ = named is not None and named.kind in ORGANS and beside.fullmatch(clause.text, start, named.start)
    return (named,) if organ else ()


def pronoun_in_front(clause: Clause, low: int, place: Place) -> bool:
    """Whether the object of a verb of telling is a pronoun in front of it for the organ that speaks ("l’informer").


    It may mean any body but an organ that is named further on than the one that is asked, behind `low`.
    """
    others = [one for one in clause.between(low, place.verb) if one.kind not in ORGANS]
    pronoun = rf"(?<!\w){words_pattern(clause.acts.phrases.words.asked_clitics)}{GAP}{clause.acts.before.clitics}"
    return len(others) < _MANY and ends_with(clause, pronoun, low, place.verb)


def _clinging(clause: Clause, place: Place) -> bool:
    """Whether a pronoun for the organ that speaks stands right before the verb or is its ending."""
    words = clause.acts.phrases.words
    if not words.receiver_clitics:
        return False
    receiver = words_pattern(words.receiver_clitics)
    if ends_with(clause, rf"(?<!\w){receiver}{GAP}{clause.acts.before.clitics}", place.clause_start, place.verb):
        return True
    ending = compiled(rf"{words.infinitive}(?<=r){receiver}")
    return ending.fullmatch(clause.text, place.verb, place.verb_end) is not None


def _with_joined(clause: Clause, certain: list[BodyMention], end: int) -> list[BodyMention]:
    """ "to the Council and the Assembly": what is joined to a receiver receives as well."""
    found = {mention.start: mention for first in certain for mention in coordinated(clause, first, end)}
    return [found[start] for start in sorted(found)]


def _destined(clause: Clause, low: int, mention: BodyMention, opener: str) -> bool:
    determiner = rf"(?:{clause.acts.before.determiner}{GAP})?"
    if not opener:
        known = cases(mention)
        return "datv" in known and "gent" not in known and not after_preposition(clause, low, mention)
    of = words_pattern(clause.acts.phrases.words.complement_openers)
    of_session = rf"(?:(?-i:[\d\p{{Ll}}-]+)\s+){{1,3}}{clause.acts.session}\s+{of}{GAP}{determiner}"
    return ends_with(clause, rf"(?<!\w){opener}{determiner}(?:{of_session})?", low, mention.start)


def _beside(clause: Clause, low: int, thing: int | None, mention: BodyMention) -> bool:
    """Whether a body that may be a dative stands right behind the verb or behind what goes to it."""
    adverbs = compiled(rf"(?:[\s{COMMAS}]|{clause.acts.before.adverbs})*")
    places = [low] if thing is None else [low, thing]
    return "datv" in cases(mention) and any(
        place <= mention.start and adverbs.fullmatch(clause.text, place, mention.start) for place in places
    )


def reported_on(clause: Clause, start: int, end: int) -> BodyMention | None:
    """The subsidiary body whose results or report something is: the first behind it in its phrase."""
    for mention in clause.between(start, min(end, start + _BENEFIT_WITHIN)):
        if subsidiary(mention, clause.acts):
            return (
                mention if not compiled(rf"[{COMMAS}{SEMICOLONS}:]").search(clause.text, start, mention.start) else None
            )
    return None


def beneficiary(clause: Clause, start: int, end: int, asked: BodyMention) -> BodyMention | None:
    """The subsidiary body for which something is asked: the object, direct or indirect, of the verb at `start`."""
    words, before = clause.acts.phrases.words, clause.acts.before
    openers = words.owner_openers or words.destination_openers
    to = rf"{led_in(words, openers)}?" if openers else ""
    noun = rf"(?:(?!{before.hangs})(?-i:[\p{{Ll}}\p{{Lo}}])[\p{{Ll}}\p{{Lo}}-]*(?:[’']\p{{Ll}}+\s+|[’']|\s+))"
    marker = rf"(?:{words_pattern(words.clause_markers)}\s+)?"
    gap = compiled(rf"{marker}{noun}(?:{before.adverbs}\s+)?{noun}{{0,4}}{to}(?:{before.determiner}{GAP})?")
    for mention in clause.between(start, min(end, start + _BENEFIT_WITHIN)):
        if not subsidiary(mention, clause.acts) or mention.key == asked.key:
            continue
        if not gap.fullmatch(clause.text, start, mention.start) or _possessed(clause, start, mention):
            return None
        return mention
    return None


def _possessed(clause: Clause, start: int, mention: BodyMention) -> bool:
    """Whether a mention belongs to a noun, or hangs on a preposition other than that of the indirect object."""
    known = cases(mention)
    if known:
        return not known & {"datv", "accs"} or after_preposition(clause, start, mention)
    words = clause.acts.phrases.words
    to = led_in(words, words.owner_openers or words.destination_openers)
    determiner = rf"(?:{clause.acts.before.determiner}{GAP})?"
    if ends_with(clause, rf"(?<!\w){to}{determiner}", start, mention.start):
        return False
    return after_preposition(clause, start, mention)
