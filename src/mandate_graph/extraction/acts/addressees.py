"""Whom, where cases show it, a verb of asking asks that has no subject: "Комитету было поручено изучить …"."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.governors import IMPERSONAL, ORGANS, Governor
from mandate_graph.extraction.acts.grammar import cases
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMAS, SEMICOLONS
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention

_AWAY = compiled(rf"\s(?:[^{COMMAS}{SEMICOLONS}:]{{0,90}}\s)?")
"""What may part somebody in the dative from the verb: who asked, or by what."""
_LABEL = compiled(r"\W*(?:\w{1,3}[.)]\W*)?")
_LIKE_DATIVE = frozenset({IMPERSONAL, "loct"})


def asked_in_front(clause: Clause, governor: Governor) -> tuple[BodyMention, ...]:
    """The one in front of a verb that tells what was asked, in the case in which the verb has whom it asks.

    One in the dative may stand further off; of another case, right in front where no organ in front can be who asks.
    """
    case = governor.phrase.asked_case
    if case == IMPERSONAL and (tied := _by_a_relative(clause, governor.start)):
        return tied
    if not case or governor.telling is not Telling.TOLD:
        return ()
    named = list(clause.between(clause.sentence.start, governor.start))
    if case == IMPERSONAL:
        fitting = [one for one in named if _in_the_dative(clause, one)]
        return tuple(one for one in fitting[-1:] if _AWAY.fullmatch(clause.text, one.end, governor.start))
    if any(one.kind in ORGANS and "nomn" in cases(one) for one in named):
        return ()
    beside = compiled(rf"\s+(?:{clause.acts.before.adverbs}\s+)*")
    return tuple(
        one
        for one in named[-1:]
        if case in cases(one) and beside.fullmatch(clause.text, one.end, governor.start)
        if _of_nothing(clause, one) or any(other.end == one.start - 1 for other in named)
    )


def _by_a_relative(clause: Clause, verb: int) -> tuple[BodyMention, ...]:
    """The body that a relative in the dative ties to a verb, be it behind one insertion ("учреждает комиссию в составе
    пяти членов, | которой поручается …")."""
    words = clause.acts.phrases.words
    if not words.dative_relatives:
        return ()
    relative = rf"{words_pattern(words.dative_relatives)}\s+(?:{clause.acts.before.adverbs}\s+)*"
    inserted = rf"(?:,?\s[^{COMMAS}{SEMICOLONS}:]{{1,90}})?,\s+"
    lead = compiled(inserted + relative)
    return tuple(
        one for one in clause.between(clause.sentence.start, verb) if lead.fullmatch(clause.text, one.end, verb)
    )[-1:]


def _in_the_dative(clause: Clause, mention: BodyMention) -> bool:
    """Whether a mention is in the dative, and no preposition leads it but the one that leads whom a request is made to.

    One that may be a genitive as well must belong to nothing in front.
    """
    low, words, known = clause.sentence.start, clause.acts.phrases.words, cases(mention)
    if IMPERSONAL not in known or not (known <= _LIKE_DATIVE or _of_nothing(clause, mention)):
        return False
    to_whom = any(ends_with(clause, rf"(?<!\w){opener}\s+", low, mention.start) for opener in words.asked_openers)
    return to_whom or not ends_with(clause, clause.acts.before.hangs, low, mention.start)


def _of_nothing(clause: Clause, mention: BodyMention) -> bool:
    """Whether no noun stands right in front of a mention, which it could belong to."""
    low, relatives = clause.sentence.start, words_pattern(clause.acts.phrases.instrument_relatives)
    lead = rf"\d[\d/()]*,?\s+|,\s+|(?<!\w){relatives}\s+"
    begins = _LABEL.fullmatch(clause.text, low, mention.start) is not None
    return begins or ends_with(clause, lead, low, mention.start)
