"""Verbs of deciding and asking, and how they stand to the act: performing it, or telling of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.patterns import CompiledActs, compiled, words_pattern
from mandate_graph.languages.conjugation import VerbForm
from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, Passage, PassageKind

_INSTRUMENT = (PartKind.INSTRUMENT, PartKind.DRAFT)
_PERFORMING = (PassageKind.OPERATIVE, PassageKind.NUMBERED, PassageKind.UNNUMBERED)
_LABEL = regex.compile(r"^[\s*_\"“«(]*(?:\(?[\p{L}\d]{1,4}[).]\s*)?")
_BY = regex.compile(r"\s+by\b")
_SPACES = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Setting:
    """The passage in which a sentence stands, and whether words there can perform an act."""

    part: str
    passage: Passage
    part_kind: PartKind
    mentions: Sequence[BodyMention]

    @property
    def performing(self) -> bool:
        """Whether it is the operative text of an instrument or a draft."""
        return self.part_kind in _INSTRUMENT and self.passage.kind in _PERFORMING


@dataclass(frozen=True, slots=True)
class Governor:
    """A governing verb of a sentence: flow span `start` to `end` of the passage `path`.

    What it governs lies between `scope_start` and `scope_end`; that is in a passage below, where it is `inherited`
    by an item of the list that it opens, and `asked` are then known. `content` is where the clause begins that says what is decided ("that …"),
    None where an infinitive follows.
    """

    phrase: GovernorPhrase
    form: VerbForm
    path: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    telling: Telling
    content: int | None = None
    asked: tuple[BodyMention, ...] = ()
    inherited: bool = False
    marked: bool = False
    """The list that it opens begins behind the marker of an infinitive ("to:")."""


def governors(sentence: Sentence, acts: CompiledActs, setting: Setting) -> tuple[Governor, ...]:
    """The governing verbs of a sentence from left to right; those in hypothetical clauses are left out."""
    found: list[Governor] = []
    for match in acts.governor.finditer(sentence.text, sentence.start, sentence.end):
        phrase, form = _looked_up(match.group(), acts)
        if found and match.start() < found[-1].end:
            continue
        telling = _telling(sentence, match.start(), form, acts, setting, found)
        if telling is None or (form is VerbForm.PAST and _BY.match(sentence.text, match.end())):
            continue
        start = _with_adverbs(sentence, match.start(), acts)
        found.append(
            Governor(phrase, form, setting.passage.path, start, match.end(), match.end(), sentence.end, telling)
        )
    bounded = [replace(governor, scope_end=after.start) for governor, after in pairwise(found)]
    return (*bounded, *found[-1:])


def _looked_up(printed: str, acts: CompiledActs) -> tuple[GovernorPhrase, VerbForm]:
    spoken = _SPACES.sub(" ", printed.lower())
    if spoken in acts.governors:
        return acts.governors[spoken]
    without = _SPACES.sub(" ", regex.sub(rf"(?<=\s){acts.before.adverbs}\s+", "", spoken, flags=regex.IGNORECASE))
    return acts.governors.get(without) or acts.governors[spoken.split(" ")[0]]


def _with_adverbs(sentence: Sentence, start: int, acts: CompiledActs) -> int:
    before = _adverbs_before(acts).search(sentence.text, max(sentence.start, start - 40), start)
    return before.start("adverb") if before else start


def _adverbs_before(acts: CompiledActs) -> regex.Pattern[str]:
    strong = words_pattern(acts.phrases.words.emphases)
    return compiled(rf"(?<!\w)(?P<adverb>{strong}\s+)$")


def _telling(
    sentence: Sentence,
    start: int,
    form: VerbForm,
    acts: CompiledActs,
    setting: Setting,
    found: list[Governor],
) -> Telling | None:
    left = sentence.text[sentence.start : start]
    if acts.before.hypothetical.search(left) or acts.before.negation.search(left):
        return None
    opened = opening(left, sentence, acts, setting)
    if form is VerbForm.INFINITIVE:
        return _spoken_by_us(left, acts, setting)
    if not setting.performing:
        return Telling.TOLD if _may_tell(form, opened, setting) else None
    if form is VerbForm.PAST:
        performed = opened == "verb" or (opened == "joined" and _after_past_performance(found))
        past_style = setting.passage.kind is PassageKind.OPERATIVE
        return Telling.PERFORMED if performed and past_style else Telling.TOLD
    return Telling.PERFORMED if opened else None


def _may_tell(form: VerbForm, opening: str, setting: Setting) -> bool:
    if form is VerbForm.PAST:
        return True
    return setting.part_kind is PartKind.DOCUMENT and setting.passage.kind in _PERFORMING and opening != "joined"


def _after_past_performance(found: list[Governor]) -> bool:
    return bool(found) and found[-1].telling is Telling.PERFORMED and found[-1].form is VerbForm.PAST


def _spoken_by_us(left: str, acts: CompiledActs, setting: Setting) -> Telling | None:
    speakers = words_pattern(acts.phrases.words.plural_speakers)
    if not regex.search(rf"(?<!\w){speakers}\s+(?:{acts.before.adverbs}\s+)*$", left, regex.IGNORECASE):
        return None
    return Telling.PERFORMED if setting.performing else Telling.TOLD


def opening(left: str, sentence: Sentence, acts: CompiledActs, setting: Setting) -> str:
    """How a verb stands: "verb" first in its sentence, "subject" behind its organ, "joined" to a verb before; or ""."""
    rest = left[_LABEL.match(left).end() :] if _LABEL.match(left) else left
    rest = regex.sub(rf"^(?:{acts.before.adverbs}[\s,]+)+", "", rest, flags=regex.IGNORECASE)
    if not rest.strip(" *_"):
        return "verb"
    if acts.before.coordinated.search(left):
        return "joined"
    end = sentence.start + len(
        regex.sub(rf"(?:\s+{acts.before.adverbs})+\s*$", "", left, flags=regex.IGNORECASE).rstrip()
    )
    subject = any(mention.end == end for mention in setting.mentions)
    return "subject" if subject else ""
