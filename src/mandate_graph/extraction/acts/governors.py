"""Verbs of deciding and asking, and how they stand to the act: performing it, or telling of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with, joined, unreal
from mandate_graph.extraction.acts.grammar import oblique
from mandate_graph.extraction.acts.patterns import CompiledActs, CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.requests import behind_request, behind_speaker
from mandate_graph.extraction.acts.subordinate import by_lone_speaker, in_a_content_clause
from mandate_graph.languages.script import COMMAS, GAP, WORD_END
from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Modality
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind

INSTRUMENTS = (PartKind.INSTRUMENT, PartKind.DRAFT)
PERFORMING = (PassageKind.OPERATIVE, PassageKind.NUMBERED, PassageKind.UNNUMBERED)
ORGANS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION, BodyKind.BUREAU})
"""Kinds of bodies that adopt instruments."""
_LABEL = regex.compile(r"[\s*_\"“«(]*(?:\(?[\p{L}\d]{1,4}[).]\s*)?")
_WORD = regex.compile(r"\w+")
_MEETING = regex.compile(r"[^/;:]{0,40}?\d{1,4}[^/;:]{1,80}")
"""A meeting of the organ, by its number, and its day; no instrument, which has a stroke in its number."""
IMPERSONAL = "datv"
"""The case of whom a verb of asking asks that has no subject."""
_NEAR = 40
_SPACES = regex.compile(r"\s+")


class Opening(StrEnum):
    """Where a verb stands in its sentence."""

    VERB = "verb"
    """First, but for adverbs and a label."""
    SUBJECT = "subject"
    """Behind the organ that is its subject."""
    JOINED = "joined"
    """Joined to a verb before it."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The bodies that are named before a passage: by the `passage` before it, by the `title`, by the whole `part`; and
    the `author` of the text."""

    passage: tuple[BodyMention, ...] = ()
    title: tuple[BodyMention, ...] = ()
    part: tuple[BodyMention, ...] = ()
    author: tuple[BodyMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """The passage in which a sentence stands, and whether words there can perform an act.

    `listed`: the sentence begins an item of a list under a verb of deciding.
    """

    part: str
    passage: Passage
    part_kind: PartKind
    listed: bool = False
    before: Before = Before()
    unenacted: bool = False
    """No words of enacting open the part: a decision, which tells in the past what the organ decides by it."""
    bulletin: bool = False
    """It is text of a bulletin, which lays down by itself what the bodies of its house have to do."""

    @property
    def performing(self) -> bool:
        """Whether it is the operative text of an instrument or a draft."""
        return self.part_kind in INSTRUMENTS and self.passage.kind in PERFORMING


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A governing verb: flow span `start` to `end`. What it governs lies between `scope_start` and `scope_end`.

    An item of a list that the verb opens has the verb `inherited`: the spans are then those of the item, `asked` is
    whom the verb asks, `addressed` whether it asks anybody, `marked` tells that the marker of the infinitive
    stands in front of the list ("to:"), `clausal` that the word stands there which opens a clause ("that:").
    `content` is where the clause begins that says what is decided ("that …").
    """

    phrase: GovernorPhrase
    form: VerbForm
    start: int
    end: int
    scope_start: int
    scope_end: int
    telling: Telling
    content: int | None = None
    inherited: bool = False
    asked: tuple[BodyMention, ...] = ()
    addressed: bool = False
    marked: bool = False
    clausal: bool = False
    subject: BodyMention | None = None
    """The body that "shall" do what the items of a list say."""
    passive: bool = False
    """The verb is a passive: whom it asks stands in front of it ("the group is requested to")."""
    items: CompiledRule | None = None
    """The rule whose verb wants the bodies that the items of the list name."""

    @property
    def verb(self) -> tuple[int, int]:
        """Where the verb itself stands."""
        return (self.start, self.end)


def governors(clause: Clause, setting: Setting) -> tuple[Governor, ...]:
    """The governing verbs of a sentence from left to right; those in hypothetical clauses are left out."""
    sentence = clause.sentence
    found: list[Governor] = []
    for match in _matches(clause):
        phrase, form = _looked_up(match.group(), clause.acts)
        noun = form is not VerbForm.INFINITIVE and _a_noun(clause, match.start(), form)
        undergone = _undergone(clause, match.start(), phrase, form)
        noun = noun or (form is VerbForm.PAST and not undergone and _describes(clause, match.start(), match.end()))
        noun = noun or (form is VerbForm.PAST and not undergone and _to_be(clause, match.start(), phrase))
        if noun or (form is VerbForm.PAST and not undergone and _agent_follows(clause, match.end())):
            continue
        if undergone:
            telling = _told_passive(clause, match.start(), undergone, setting)
        else:
            telling = _telling(clause, match.start(), (phrase, form), setting, found)
        if telling is not None and _by_something(clause, phrase, match.span()):
            start = _with_emphasis(clause, match.start())
            end = behind_speaker(clause, match.end(), ORGANS) if telling is Telling.TOLD else match.end()
            end = behind_request(clause, phrase, end)
            found.append(
                Governor(
                    phrase=phrase,
                    form=form,
                    start=start,
                    end=end,
                    scope_start=end,
                    scope_end=sentence.end,
                    telling=telling,
                    passive=bool(undergone),
                )
            )
    bounded = [replace(governor, scope_end=after.start) for governor, after in pairwise(found)]
    return (*bounded, *found[-1:])


def asks_by_itself(clause: Clause, span: tuple[int, int]) -> bool:
    """Whether a verb of asking stands at a span; one without a subject may also charge, by whom it is told."""
    match = clause.acts.governor.search(clause.text, *span)
    return match is not None and _looked_up(match.group(), clause.acts)[0].asked_case != IMPERSONAL


def _by_something(clause: Clause, phrase: GovernorPhrase, verb: tuple[int, int]) -> bool:
    """Whether an instrument with its number stands in front of or right behind a verb, if the verb is one without a
    subject, which does not say who asks, nor is tied to a body by a relative."""
    if phrase.asked_case != IMPERSONAL or _by_a_relative(clause, verb[0]):
        return True
    low, high = clause.sentence.start, min(verb[1] + _NEAR, clause.sentence.end)
    return clause.acts.inserted.search(clause.text, low, high) is not None


def _matches(clause: Clause) -> Iterator["regex.Match[str]"]:
    """Phrases of governing verbs; only where a word begins one is the whole pattern tried."""
    if not clause.holds(clause.acts.governing_words):
        return
    behind = clause.sentence.start
    for word in _WORD.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        start = _begins_governor(clause, word) if word.start() >= behind else None
        if start is None:
            continue
        match = clause.acts.governor.match(clause.text, start, clause.sentence.end)
        if match is not None:
            behind = match.end()
            yield match


def _begins_governor(clause: Clause, word: "regex.Match[str]") -> int | None:
    """Where in a word a governing verb may begin: at its beginning, or behind a conjunction that clings to it."""
    printed, start = str(word.group().lower()), int(word.start())
    known, cling = clause.acts.governing_words, clause.acts.phrases.words.clinging_conjunctions
    if printed in known:
        return start
    return start + 1 if printed[0] in cling and printed[1:] in known else None


def _undergone(clause: Clause, start: int, phrase: GovernorPhrase, form: VerbForm) -> str:
    """The copula that makes a verb of asking a passive ("the group was requested to"), "" where it is none."""
    if not phrase.asks or form is not VerbForm.PAST:
        return ""
    before = clause.acts.before
    copula = compiled(rf"(?<!\w)(?P<copula>{before.copula})\s+(?:{before.adverbs}\s+)*$")
    match = copula.search(clause.text, max(clause.sentence.start, start - 60), start)
    return str(match["copula"]) if match else ""


def _told_passive(clause: Clause, start: int, copula: str, setting: Setting) -> Telling | None:
    """In the present it asks where an instrument speaks; in a text that tells, only the past tells of a request."""
    if unreal(clause, clause.sentence.start, start):
        return None
    if compiled(clause.acts.before.present_copula).fullmatch(copula) is None:
        return Telling.TOLD
    return Telling.PERFORMED if setting.performing else None


def _a_noun(clause: Clause, start: int, form: VerbForm) -> bool:
    """Whether a form of a verb is a noun there, or describes one ("the authorized strength")."""
    words = clause.acts.phrases.words
    leads = words.noun_leads
    if form is VerbForm.PAST and not (words.free_order or words.noun_modifiers_follow or words.verb_first):
        leads = (*leads, *(word for word in words.determiners if word not in words.relatives))
    return bool(leads) and ends_with(clause, rf"(?<!\w){words_pattern(leads)}{GAP}", clause.sentence.start, start)


def _describes(clause: Clause, start: int, end: int) -> bool:
    """Whether a past form is a participle behind its noun: "the steps recommended in the declaration".

    It has no subject in front of it, and a preposition stands where whom it asks, or what it decides, would.
    """
    words = clause.acts.phrases.words
    if words.free_order or words.verb_first or opening(clause, start) is not Opening.NONE:
        return False
    leads = (*words.telling_subjects, *words.reflexives)
    told = rf"(?<!\w){words_pattern(leads)}\s+(?:{clause.acts.before.adverbs}\s+)*"
    if ends_with(clause, told, clause.sentence.start, start):
        return False
    leads = tuple(set(words.prepositions) - set(words.infinitive_markers))
    return compiled(rf"\s+{words_pattern(leads)}{WORD_END}").match(clause.text, end) is not None


def _to_be(clause: Clause, start: int, phrase: GovernorPhrase) -> bool:
    """Whether what is authorized "shall be" so: a rule reads that."""
    copula, low = rf"(?<!\w){clause.acts.before.modal_copula}\s+", clause.sentence.start
    return phrase.asks and phrase.modality is Modality.DECIDES and ends_with(clause, copula, low, start)


def _agent_follows(clause: Clause, end: int) -> bool:
    agent = clause.acts.phrases.words.agents
    return bool(agent) and compiled(rf"\s+{words_pattern(agent)}{WORD_END}").match(clause.text, end) is not None


def _looked_up(printed: str, acts: CompiledActs) -> tuple[GovernorPhrase, VerbForm]:
    spoken = _SPACES.sub(" ", printed.lower()).replace("'", "’")
    if spoken not in acts.governors:
        spoken = compiled(rf"(?<=\s){acts.before.adverbs}\s+").sub("", spoken)
    return acts.governors[spoken]


def _with_emphasis(clause: Clause, start: int) -> int:
    strong = words_pattern(clause.acts.phrases.words.emphases)
    before = compiled(rf"(?<!\w)(?P<adverb>{strong}\s+)$").search(
        clause.text, max(clause.sentence.start, start - 40), start
    )
    return before.start("adverb") if before else start


def _telling(
    clause: Clause,
    start: int,
    spoken: tuple[GovernorPhrase, VerbForm],
    setting: Setting,
    found: list[Governor],
) -> Telling | None:
    phrase, form = spoken
    if unreal(clause, clause.sentence.start, start):
        return None
    opened = opening(clause, start)
    asks = phrase.asks and phrase.modality is not Modality.DECIDES
    if form is VerbForm.INFINITIVE and asks and _decided(clause, start, found):
        return found[-1].telling
    if phrase.told:
        return None if form is VerbForm.INFINITIVE else Telling.TOLD
    if form is VerbForm.GERUND:
        return Telling.TOLD if _of_an_instrument(clause, start) else None
    if form is VerbForm.INFINITIVE:
        first = opened is Opening.VERB and (setting.listed or clause.text[start].isupper())
        declared = first or _itemised(clause, start, listed=setting.listed)
        return _spoken_by_us(clause, start, setting, declared=declared)
    if not setting.performing:
        alone = opened is Opening.NONE and by_lone_speaker(clause, start)
        return Telling.TOLD if _may_tell(form, opened, setting) and not alone else None
    if form is VerbForm.PAST:
        past_style = setting.passage.kind is PassageKind.OPERATIVE
        first = opened is Opening.VERB or (opened is Opening.JOINED and _after_past_performance(found))
        minuted = setting.unenacted and opened is Opening.SUBJECT and _minuted(clause, start)
        copula = compiled(rf"{clause.acts.before.copula}\s").match(clause.text, start)
        at_once = past_style and copula is None and _by_a_relative(clause, start)
        return Telling.PERFORMED if minuted or (first and past_style) or at_once else Telling.TOLD
    return _in_the_present(clause, start, opened)


def _in_the_present(clause: Clause, start: int, opened: Opening) -> Telling | None:
    if opened is Opening.NONE and not _by_a_relative(clause, start):
        return None
    noted = opened is Opening.SUBJECT and in_a_content_clause(clause, start)
    return Telling.TOLD if noted else Telling.PERFORMED


def _by_a_relative(clause: Clause, start: int) -> bool:
    """Whether a relative in the dative ties a verb of asking to a body in front ("комитет, которому | поручается")."""
    relatives = clause.acts.phrases.words.dative_relatives
    return bool(relatives) and ends_with(clause, rf",\s+{words_pattern(relatives)}\s+", clause.sentence.start, start)


def _of_an_instrument(clause: Clause, start: int) -> bool:
    """Whether a numbered instrument right in front of a gerund does what it says ("resolution 3/1 endorsing the …")."""
    other = rf"[^{COMMAS};:]"
    instrument = rf"{clause.acts.instruments}\s+{other}{{0,12}}\d{other}{{0,60}},?\s+"
    return ends_with(clause, instrument, clause.sentence.start, start)


def _minuted(clause: Clause, start: int) -> bool:
    """Whether an organ, be it behind its meeting and the day of it, opens the sentence: so a decision is printed."""
    inserted = compiled(r",[^,;:]{1,120},\s*$").search(clause.text, max(clause.sentence.start, start - 130), start)
    end = inserted.start() if inserted else start
    organs = (one for one in clause.mentions if one.end <= end and one.kind in ORGANS and not oblique(one))
    organ = max((one.start for one in organs), default=start)
    label = _LABEL.match(clause.text, clause.sentence.start, organ)
    lead = clause.text[label.end() if label else clause.sentence.start : organ]
    other = any(clause.sentence.start <= one.start < organ for one in clause.mentions)
    return not other and (not lead.strip() or _MEETING.fullmatch(lead) is not None)


def _decided(clause: Clause, start: int, found: list[Governor]) -> bool:
    """Whether asking is what a verb of deciding before it governs ("decides to request the group to").

    A verb of a rule ("decides to entrust the group with") is read by that rule.
    """
    before = clause.acts.before
    if (
        not found
        or found[-1].phrase.asks
        or any(rule.verbs.infinitive.match(clause.text, start) for rule in clause.rules)
    ):
        return False
    marker = rf"(?:{before.marker})?" if clause.acts.phrases.words.bare_infinitives else before.marker
    lead = rf"(?:[\s{COMMAS}]|{before.adverbs})*{marker}{before.clitics}"
    if compiled(lead).fullmatch(clause.text, found[-1].end, start):
        return True
    further = compiled(rf"(?<!\w){before.marker}{before.clitics}$").search(clause.text, found[-1].end, start)
    return bool(before.marker) and further is not None and joined(clause, found[-1].end, further.start())


def _itemised(clause: Clause, start: int, *, listed: bool) -> bool:
    """Whether a verb with its marker opens an item of a list ("(b) To request …")."""
    low, marker = clause.sentence.start, clause.acts.before.marker
    label = _LABEL.match(clause.text, low, start)
    first = label.end() if label else low
    opens = marker and compiled(rf"(?:{clause.acts.before.adverbs}\s+)*{marker}").fullmatch(clause.text, first, start)
    return bool(opens) and (listed or clause.text[first].isupper())


def _may_tell(form: VerbForm, opened: Opening, setting: Setting) -> bool:
    if form is VerbForm.PAST:
        return True
    told = setting.part_kind is PartKind.DOCUMENT and setting.passage.kind in PERFORMING
    return told and opened is not Opening.JOINED


def _after_past_performance(found: list[Governor]) -> bool:
    return bool(found) and found[-1].telling is Telling.PERFORMED and found[-1].form is VerbForm.PAST


def _spoken_by_us(clause: Clause, start: int, setting: Setting, *, declared: bool) -> Telling | None:
    """ "We decide to …", or a point of a declaration that begins with its verb ("Decide to …")."""
    speakers = words_pattern(clause.acts.phrases.words.plural_speakers)
    subject = compiled(rf"(?<!\w){speakers}\s+(?:{clause.acts.before.adverbs}\s+)*$")
    if not declared and not subject.search(clause.text, max(clause.sentence.start, start - 80), start):
        return None
    return Telling.PERFORMED if setting.performing else Telling.TOLD


def opening(clause: Clause, at: int) -> Opening:
    """How a verb at `at` stands in its sentence."""
    low, adverbs = clause.sentence.start, clause.acts.before.adverbs
    label = _LABEL.match(clause.text, low, at)
    marker = rf"(?:{words_pattern(clause.acts.phrases.words.clause_markers)}\s+)?"
    by_pronoun = rf"(?:{clause.acts.before.reflexive})?" if clause.acts.before.reflexive else ""
    rest = compiled(rf"(?:{adverbs}[\s{COMMAS}]+)*[\s*_]*{marker}{by_pronoun}").match(
        clause.text, label.end() if label else low, at
    )
    if rest and rest.end() == at:
        return Opening.VERB
    held = f"(?:{clause.acts.before.held})?" if clause.acts.before.held else ""
    behind = compiled(rf"{held}(?:,[^,;:]{{1,120}},)?(?:\s+{adverbs})*\s*$").search(clause.text, max(low, at - 160), at)
    end = behind.start() if behind else at
    subject = any(mention.end == end and mention.kind in ORGANS for mention in clause.mentions)
    if subject:
        return Opening.SUBJECT
    window = max(low, at - 80)
    joined = compiled(rf"(?:{clause.acts.before.coordinated}{clause.acts.before.clitics})$")
    return Opening.JOINED if joined.search(clause.text, window, at) else Opening.NONE
