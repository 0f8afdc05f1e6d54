"""What the words in front of a body say is done to it: they found it, or speak of its mandate."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import conjugated, phrase_alternatives
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import ActsPhrases
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event, Modality
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.discovery.acting_preposed import (
    asked_of_states,
    follows_founding,
    founds,
    leads_to_mandate,
)
from mandate_graph.resolution.discovery.undergoing import founded_by_account, founded_in_passive, moved

_PERFORMING = (PassageKind.OPERATIVE, PassageKind.NUMBERED, PassageKind.UNNUMBERED)
_FORMS = (VerbForm.INFINITIVE, VerbForm.PRESENT, VerbForm.FUTURE, VerbForm.SUBJUNCTIVE)
_TOLD = (VerbForm.GERUND, VerbForm.PAST)
_PROLONGING = (Event.EXTEND, Event.RENEW, Event.TERMINATE)
_NEAR = 48
_NUMBERED = regex.compile(r"\d+\s?[/(]\s?\d")
_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_DECIDING = _ACTING | {BodyKind.COMMITTEE, BodyKind.COMMISSION}
_DECIDED_WITHIN = 240
_KINDS = ("decision", "resolution")
_INSERTED = regex.compile(r",[^,;.:]{0,160},")
_BREAK = regex.compile(r"[;.:]\s")


def founded(mention: BodyMention, passage: Passage, part: PartKind, beside: Sequence[BodyMention]) -> bool:
    """Whether an operative passage of an instrument says right beside a body that it is established.

    `beside` are the mentions of the passage: what nobody of them is asked to establish is a State's own.
    """
    if part is not PartKind.INSTRUMENT or passage.kind not in _PERFORMING:
        return False
    if PACKS[mention.language].preposed_acts is not None:
        return founds(mention, passage, beside)
    return founded_in_passive(mention, passage) or _founded_by_verb(mention, passage, beside)


def changed(mention: BodyMention, passage: Passage, part: PartKind) -> bool:
    """Whether an operative passage of an instrument says beside a body that it is ended, renamed, merged and so on."""
    if part is not PartKind.INSTRUMENT or passage.kind not in _PERFORMING:
        return False
    return PACKS[mention.language].preposed_acts is None and moved(mention, passage)


def states_own(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> bool:
    """Whether States, or others who are none of the mentions `beside`, are asked to establish a body."""
    if PACKS[mention.language].preposed_acts is not None:
        return asked_of_states(mention, passage, beside)
    pattern = _founding(mention.language, anew=introduced(mention))
    before = _before(mention, passage)
    last = None if pattern is None else next(iter(list(pattern.finditer(before))[-1:]), None)
    near = last is not None and len(before) - last.end() <= _NEAR
    return last is not None and near and _asked_of_states(mention, passage, beside, last.group())


def _founded_by_verb(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> bool:
    """Whether a verb of establishing stands right before a body."""
    pattern = _founding(mention.language, anew=introduced(mention))
    before = _before(mention, passage)
    last = None if pattern is None else next(iter(list(pattern.finditer(before))[-1:]), None)
    if last is None or len(before) - last.end() > _NEAR or _has_thing(before[last.end() :], mention.language):
        return False
    clause = before[before.rfind(",", 0, last.start()) + 1 : last.start()]
    telling, negation = _telling(mention.language), _negation(mention.language)
    if telling.search(clause) is not None or negation.search(clause[-40:]) is not None:
        return False
    return not _asked_of_states(mention, passage, beside, last.group())


def _asked_of_states(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention], verb: str) -> bool:
    """Whether somebody who is no body is asked to do what a verb in front of a mention says."""
    text = passage.flow.text
    at = text.rfind(verb, 0, mention.start)
    asking = [match for match in _governing(mention.language).finditer(text, 0, max(at, 0)) if match.group()]
    if not asking or not asking[-1].group("asks"):
        return False
    return not any(asking[-1].end() <= other.start and other.end <= at for other in beside)


@lru_cache(maxsize=8)
def _governing(language: Language) -> "regex.Pattern[str]":
    """Verbs of deciding and asking as an instrument speaks them; those of asking are the group "asks"."""
    acts = _acts(language)
    known: dict[bool, set[str]] = {True: set(), False: set()}
    irregular, listed = (
        dict(acts.irregular if acts else ()),
        {verb.past: verb for verb in (acts.listed if acts else ())},
    )
    for one in acts.governors if acts else ():
        forms = conjugated(one.verb, language, irregular, acts.paradigms if acts else None, listed)
        known[one.asks].update(forms.get(VerbForm.PRESENT, ()))
    asks, decides = (phrase_alternatives(frozenset(known[kind])) for kind in (True, False))
    return regex.compile(rf"(?<![\w-])(?:(?P<asks>{asks})|{decides})(?![\w-])", regex.IGNORECASE)


def founder(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> BodyMention | None:
    """The organ whose decision to establish a body a text tells of: "the decision of the Council to convene a …".

    None where the text's own organ acts, or nobody among the mentions `beside` is named as whose decision it is.
    """
    acts = _acts(mention.language)
    if acts is None or acts.words.verb_first or not introduced(mention):
        return None
    text, pattern = passage.flow.text, _founding(mention.language, anew=True)
    decided = _decision(mention.language)
    for organ in beside:
        if organ.kind not in _DECIDING or organ.end > mention.start or mention.start - organ.end > _DECIDED_WITHIN:
            continue
        between = _INSERTED.sub(" ", text[organ.end : mention.start])
        verb = pattern.search(between) if pattern is not None else None
        led = decided.search(text, max(0, organ.start - _NEAR), organ.start)
        if led and verb and not _BREAK.search(between) and len(between) - verb.end() <= _NEAR:
            return organ
    return None


@lru_cache(maxsize=8)
def _decision(language: Language) -> "regex.Pattern[str]":
    """Ends with a noun of a decision and what leads to the organ whose it is: "the decision adopted by the"."""
    pack = PACKS[language]
    nouns = "|".join(phrase_pattern(phrase, language) for phrase, kind in pack.head.plain_types if kind.value in _KINDS)
    acts = pack.acts
    openers = frozenset((*pack.bodies.of, *(acts.words.agents if acts else ())))
    determiner = rf"(?:{phrase_alternatives(frozenset(pack.bodies.articles))}{GAP})?" if pack.bodies.articles else ""
    led = rf"(?:\s+\w+)?\s+{phrase_alternatives(openers)}{GAP}{determiner}" if openers else r"\s+"
    return regex.compile(rf"(?<!\w)(?:{nouns or '(?!)'}){led}$", regex.IGNORECASE)


def recounted(mention: BodyMention, passage: Passage) -> bool:
    """Whether a text tells right before a body that somebody established it: "resolution 12/3, establishing the …"."""
    if PACKS[mention.language].preposed_acts is not None:
        return follows_founding(mention, passage)
    text = _before(mention, passage)
    told = (_founding(mention.language, told=True), _decided(mention.language))
    return founded_by_account(mention, passage) or any(
        _between(mention.language).fullmatch(text, match.end())
        for pattern in told
        if pattern is not None
        for match in pattern.finditer(text)
    )


def mandated(mention: BodyMention, passage: Passage, beside: Sequence[BodyMention]) -> bool:
    """Whether "the mandate of", or of a body that is there "the establishment of", stands right before it.

    An establishment counts where an instrument is named by its number or an organ among the mentions `beside`.
    """
    if PACKS[mention.language].preposed_acts is not None:
        return leads_to_mandate(mention, passage)
    before = _before(mention, passage)
    numbered = _NUMBERED.search(passage.flow.text) is not None
    told = mention.definite and (numbered or any(other.kind in _ACTING and other is not mention for other in beside))
    patterns = (_mandate(mention.language), _establishment(mention.language) if told else None)
    return any(pattern is not None and pattern.search(before) is not None for pattern in patterns)


def _before(mention: BodyMention, passage: Passage) -> str:
    """The clause in front of a mention, what stands between commas left out."""
    text = passage.flow.text[max(0, mention.start - 320) : mention.start]
    breaks = [match.end() for match in _BREAK.finditer(text)]
    return str(_INSERTED.sub(" ", text[breaks[-1] if breaks else 0 :]))


def _acts(language: Language) -> ActsPhrases | None:
    pack = PACKS.get(language)
    return pack.acts if pack else None


@lru_cache(maxsize=8)
def _between(language: Language) -> "regex.Pattern[str]":
    acts = _acts(language)
    words = frozenset(acts.words.determiners) if acts else frozenset[str]()
    return regex.compile(rf"\s+(?:{phrase_alternatives(words)}\s+)?", regex.IGNORECASE)


@lru_cache(maxsize=16)
def _founding(language: Language, *, told: bool = False, anew: bool = False) -> "regex.Pattern[str] | None":
    """Verbs of establishing; `anew`: those too that establish only what their object introduces as new."""
    acts = _acts(language)
    if acts is None:
        return None
    rules = (rule for rule in acts.rules if rule.event is Event.ESTABLISH and (not rule.objects or anew))
    verbs = (verb for rule in rules if anew or not rule.founds for verb in rule.verbs)
    irregular, listed = dict(acts.irregular), {verb.past: verb for verb in acts.listed}
    forms = (conjugated(verb, language, irregular, acts.paradigms, listed) for verb in verbs)
    spoken = frozenset(word for known in forms for form in (_TOLD if told else _FORMS) for word in known.get(form, ()))
    approved = _approving(acts, language, told=told)
    return regex.compile(rf"(?<![\w-])(?:{phrase_alternatives(spoken)}{approved})(?![\w-])", regex.IGNORECASE)


@lru_cache(maxsize=8)
def _decided(language: Language) -> "regex.Pattern[str] | None":
    """A verb of deciding in the past with a verb of establishing behind it: "decided to establish"."""
    acts = _acts(language)
    if acts is None:
        return None
    irregular, listed = dict(acts.irregular), {verb.past: verb for verb in acts.listed}

    def spoken(verbs: Iterable[str], form: VerbForm) -> str:
        known = (conjugated(verb, language, irregular, acts.paradigms, listed) for verb in verbs)
        return phrase_alternatives(frozenset(word for one in known for word in one.get(form, ())))

    deciding = (one.verb for one in acts.governors if one.modality is Modality.DECIDES and not one.asks)
    founding = (
        verb for rule in acts.rules if rule.event is Event.ESTABLISH and not rule.objects for verb in rule.verbs
    )
    marker = rf"(?:{phrase_alternatives(frozenset(acts.words.infinitive_markers))}{GAP})?"
    adverbs = rf"(?:{phrase_alternatives(frozenset(acts.words.adverbs))}\s+)*"
    decided = rf"{spoken(deciding, VerbForm.PAST)}\s+{adverbs}{marker}{spoken(founding, VerbForm.INFINITIVE)}"
    return regex.compile(rf"(?<![\w-]){decided}(?![\w-])", regex.IGNORECASE)


def _approving(acts: ActsPhrases, language: Language, *, told: bool) -> str:
    """A further branch of a pattern: a verb of approving with a noun of establishing behind it."""
    nouns = {noun for rule in acts.rules if rule.event is Event.ESTABLISH for noun in rule.nouns}
    approvals = acts.approvals_told if told else acts.approvals
    if not approvals or not nouns:
        return ""
    named = "|".join(phrase_pattern(noun, language) for noun in sorted(nouns))
    of = rf"(?:\s+{phrase_alternatives(frozenset(acts.words.complement_openers))})?" if told else ""
    return rf"|{phrase_alternatives(frozenset(approvals))}\s+(?:\w+\s+)?(?:{named}){of}"


@lru_cache(maxsize=8)
def _telling(language: Language) -> "regex.Pattern[str]":
    """Verbs with which a paragraph tells or praises what others did."""
    acts = _acts(language)
    words = frozenset(acts.operatives) if acts else frozenset[str]()
    return regex.compile(rf"(?<!\w){phrase_alternatives(words)}(?!\w)", regex.IGNORECASE)


@lru_cache(maxsize=8)
def _mandate(language: Language) -> "regex.Pattern[str] | None":
    acts = _acts(language)
    if acts is None:
        return None
    return _owned_noun(
        acts, language, {noun for rule in acts.rules if rule.event in _PROLONGING for noun in rule.objects}
    )


@lru_cache(maxsize=8)
def _establishment(language: Language) -> "regex.Pattern[str] | None":
    acts = _acts(language)
    if acts is None:
        return None
    return _owned_noun(
        acts, language, {noun for rule in acts.rules if rule.event is Event.ESTABLISH for noun in rule.nouns}
    )


def _owned_noun(acts: ActsPhrases, language: Language, nouns: set[str]) -> "regex.Pattern[str]":
    """Ends with one of the nouns and what makes it that of the body behind it."""
    named = "|".join(phrase_pattern(noun, language) for noun in sorted(nouns, key=lambda noun: (-len(noun), noun)))
    words = acts.words
    opener = rf"{phrase_alternatives(frozenset(words.complement_openers))}{GAP}" if words.complement_openers else ""
    determiner = rf"(?:{phrase_alternatives(frozenset(words.determiners))}{GAP})?"
    return regex.compile(rf"(?<!\w)(?:{named or '(?!)'})(?!\w)\s*{opener}{determiner}$", regex.IGNORECASE)


def _has_thing(text: str, language: Language) -> bool:
    """Whether a thing that is no body stands in a text, but not behind a preposition ("for one year")."""
    acts = _acts(language)
    prepositions = phrase_alternatives(frozenset(acts.words.prepositions)) if acts else "(?!)"
    led = regex.compile(rf"(?<!\w){prepositions}\s+(?:[\w-]+\s+){{0,3}}$", regex.IGNORECASE)
    return any(led.search(text, 0, thing.start()) is None for thing in _thing(language).finditer(text))


@lru_cache(maxsize=8)
def _thing(language: Language) -> "regex.Pattern[str]":
    acts = _acts(language)
    things = "|".join(phrase_pattern(noun, language) for noun in acts.not_bodies) if acts else ""
    return regex.compile(rf"(?<!\w)(?:{things or '(?!)'})(?!\w)", regex.IGNORECASE)


@lru_cache(maxsize=8)
def _negation(language: Language) -> "regex.Pattern[str]":
    acts = _acts(language)
    words = frozenset((*acts.words.negations, *acts.words.hypotheticals)) if acts else frozenset[str]()
    return regex.compile(rf"(?<!\w){phrase_alternatives(words)}(?!\w)", regex.IGNORECASE)
