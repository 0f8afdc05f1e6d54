"""What the words beside a body say is done to it, where nothing parts words and its mandate stands behind it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.preposed_acts import PreposedActs
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event, Modality
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind

_BEFORE = 24
_ENDS = "。；\n"
_PROLONGING = (Event.EXTEND, Event.RENEW, Event.TERMINATE)


def founds(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> bool:
    """Whether a verb of founding that is done, not told, stands right before a body, but for words that bring it in.

    `beside` are the mentions of the passage: what nobody of them is asked to found is a State's own.
    """
    verb = _verb(mention, passage)
    if verb is None or asked_of_states(mention, passage, beside):
        return False
    sentence = passage.flow.text[_sentence(mention, passage) : verb]
    telling = [match.end() for match in _telling(mention.language).finditer(sentence)]
    deciding = [match.end() for match in _deciding(mention.language).finditer(sentence)]
    told = bool(telling) and (not deciding or telling[-1] > deciding[-1])
    return not told and _unreal(mention.language).search(sentence) is None


def asked_of_states(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> bool:
    """Whether somebody who is none of the mentions `beside` is asked to found a body.

    What a particle ties to somebody is a noun, not a verb of asking ("应理事会的请求").
    """
    verb, low = _verb(mention, passage), _sentence(mention, passage)
    sentence = passage.flow.text[low:verb] if verb is not None else ""
    preposed = PACKS[mention.language].bodies.preposed
    particles = preposed.particles if preposed is not None else ()
    found = _deciding(mention.language).finditer(sentence)
    governing = [one for one in found if not sentence[: one.start()].endswith(tuple(particles))]
    if verb is None or not governing or not _asking(mention.language).fullmatch(governing[-1].group()):
        return False
    end = governing[-1].end()
    asked = any(low + end <= other.start and other.end <= verb for other in beside)
    return not asked and bool(sentence[end:].strip("，：: "))


def follows_founding(mention: BodyMention, passage: Passage) -> bool:
    """Whether a text tells right before a body that it was founded: a sentence that names the instrument by its
    number, or says that somebody decided so."""
    verb = _verb(mention, passage)
    if verb is None:
        return False
    if _decided(mention.language).search(passage.flow.text[_sentence(mention, passage) : verb]):
        return True
    end = next((at for at in range(mention.end, len(passage.flow.text)) if passage.flow.text[at] in _ENDS), None)
    return _numbered(mention.language).search(passage.flow.text, _sentence(mention, passage), end) is not None


def leads_to_mandate(mention: BodyMention, passage: Passage) -> bool:
    """Whether a noun for a mandate stands right behind a body and belongs to it."""
    return _mandate(mention.language).match(passage.flow.text, mention.end) is not None


def _sentence(mention: BodyMention, passage: Passage) -> int:
    """Where the sentence of a mention begins."""
    return max((passage.flow.text.rfind(sign, 0, mention.start) for sign in _ENDS), default=-1) + 1


def _verb(mention: BodyMention, passage: Passage) -> int | None:
    """Where the verb of founding right before a body begins."""
    low = max(_sentence(mention, passage), mention.start - _BEFORE)
    pattern = _founding(mention.language, official=mention.kind is BodyKind.OFFICIAL or not mention.definite)
    match = pattern.search(passage.flow.text[low : mention.start])
    return low + match.start() if match else None


@lru_cache(maxsize=8)
def _founding(language: Language, *, official: bool) -> "regex.Pattern[str]":
    acts = _acts(language)
    rules = [rule for rule in acts.rules if rule.event is Event.ESTABLISH and (official or not rule.objects)]
    short = (f"{sign}{verb}" for sign in acts.words.relative_verbs for rule in rules for verb in rule.elided)
    verbs = _any((*(verb for rule in rules for verb in rule.verbs), *short))
    introduced = _any(PACKS[language].bodies.indefinite)
    done = _any(acts.words.done)
    return regex.compile(rf"{verbs}{done}?(?:{introduced})*$")


@lru_cache(maxsize=8)
def _mandate(language: Language) -> "regex.Pattern[str]":
    acts = _acts(language)
    nouns = _any(noun for rule in acts.rules if rule.event in _PROLONGING for noun in rule.objects)
    return regex.compile(rf"{_any(acts.words.relative_signs)}{nouns}")


@lru_cache(maxsize=8)
def _telling(language: Language) -> "regex.Pattern[str]":
    return regex.compile(_any(_acts(language).operatives))


@lru_cache(maxsize=8)
def _deciding(language: Language) -> "regex.Pattern[str]":
    return regex.compile(_any(governor.verb for governor in _acts(language).governors))


@lru_cache(maxsize=8)
def _decided(language: Language) -> "regex.Pattern[str]":
    """A verb of deciding, with a subject in front of it, at the end."""
    verbs = _any(one.verb for one in _acts(language).governors if one.modality is Modality.DECIDES and not one.asks)
    return regex.compile(rf"[^，。；：\s]{verbs}$")


@lru_cache(maxsize=8)
def _asking(language: Language) -> "regex.Pattern[str]":
    """A verb of asking; one of deciding something for others is none."""
    verbs = (one.verb for one in _acts(language).governors if one.asks and one.modality is not Modality.DECIDES)
    return regex.compile(_any(verbs))


@lru_cache(maxsize=8)
def _numbered(language: Language) -> "regex.Pattern[str]":
    """The end of the number of a resolution or decision and its noun."""
    citations = PACKS[language].citations
    assert citations.preposed is not None
    nouns = _any((*citations.resolution_nouns, *citations.decision_nouns))
    return regex.compile(rf"\d[^，。；\s]{{0,30}}{_any(citations.preposed.number_closers)}{nouns}")


@lru_cache(maxsize=8)
def _unreal(language: Language) -> "regex.Pattern[str]":
    words = _acts(language).words
    negated, wished = _any(words.negations), _any(words.hypotheticals)
    return regex.compile(rf"(?:{negated}[^，。；：]{{0,4}}|{wished}[^，。；：]*)$")


def _acts(language: Language) -> PreposedActs:
    acts = PACKS[language].preposed_acts
    assert acts is not None
    return acts


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(regex.escape, ordered)) or '(?!)'})"
