"""Why a text names another: by the verb that governs the naming, or the preposition right before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import LOCATIVE_REACH, Grammar, grammar
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.phrases import Hit, PhraseIndex
from mandate_graph.languages import PACKS
from mandate_graph.languages.memory import once
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.themes.citations import FunctionPhrases
from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind
from mandate_graph.model.reference import CitationMention, ReferenceForm

_WORDS_UNDER_A_PREPOSITION = 6
_BASIS_REACH = 60
_PREPOSITION_REACH = 1_000
_SUBMISSION_REACH = 600
_URGING_REACH = 2_000
_LISTED_REACH = 8
_CUES_AT_MOST = 40
_ACTING_REACH = 6
_RATIFIED_REACH = 8
_TELLING = frozenset({ReferenceForm.NUMBER, ReferenceForm.ANAPHOR, ReferenceForm.SYMBOL, ReferenceForm.DATE})


class Role(StrEnum):
    """How a phrase governs."""

    VERB = "verb"
    PREPOSITION = "preposition"
    NEUTRAL = "neutral"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase's role and the function it gives."""

    role: Role
    function: CitationFunction = CitationFunction.MENTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class _Indexes:
    cues: PhraseIndex[Cue]
    enacting: PhraseIndex[None]
    urging: PhraseIndex[None]
    submission: PhraseIndex[None]
    acting: Pattern
    content_clause: frozenset[str]


@cache
def _indexes(language: Language) -> _Indexes | None:
    pack = PACKS.get(language)
    if pack is None:
        return None
    phrases = pack.citations.functions
    return _Indexes(
        cues=PhraseIndex(_rows(phrases), language, phrases.adverbs),
        enacting=PhraseIndex([(None, phrase) for phrase in phrases.enacting], language),
        urging=PhraseIndex([(None, phrase) for phrase in phrases.urging], language),
        submission=PhraseIndex([(None, phrase) for phrase in phrases.submission], language),
        acting=regex.compile(rf"[^。；;.\n]{{0,{_ACTING_REACH}}}?{as_written(phrases.acting_after)}"),
        content_clause=frozenset(phrases.content_clause),
    )


def _rows(phrases: FunctionPhrases) -> list[tuple[Cue, str]]:
    rows = [(Cue(Role.VERB, function), phrase) for function, phrase in phrases.verbs]
    rows += [(Cue(Role.PREPOSITION, function), phrase) for function, phrase in phrases.prepositions]
    rows += [(Cue(Role.SILENT), phrase) for phrase in phrases.silent]
    return rows + [(Cue(Role.NEUTRAL), phrase) for phrase in phrases.neutral]


@cache
def _joining(language: Language) -> frozenset[str]:
    """The words that may stand between two citations under one preposition."""
    phrases = PACKS[language].citations
    joining = (*phrases.conjunctions, *phrases.articles, *phrases.date_openers, *phrases.possessives)
    return frozenset(word for phrase in joining for word in _words_of(phrase, language))


def _words_of(phrase: str, language: Language) -> list[str]:
    """A phrase itself or, where nothing parts words, each of its signs."""
    return list(phrase) if language in UNSPACED else [phrase]


class FunctionReader:
    """Says of each place in a passage why a text is named there. `taken` are the spans of all citations of it."""

    def __init__(self, context: PassageContext, taken: Sequence[tuple[int, int]] = ()) -> None:
        self._context = context
        self._taken = sorted(taken)
        indexes = _indexes(context.language)
        rules = grammar(context.language)
        self._read = (indexes, rules) if indexes and rules else None
        self._cues: dict[tuple[int, int], list[Hit[Cue]]] = {}

    @once
    def _named(self) -> list[tuple[int, int]]:
        """The spans of all citations and bodies."""
        return sorted([*self._taken, *((body.start, body.end) for body in self._context.bodies)])

    def _known(self, low: int, high: int) -> list[tuple[int, int]]:
        """The spans of the citations, bodies and dates of which something stands between two offsets."""
        first = max(bisect_right(self._named, (low, 0)) - 1, 0)
        named = self._named[first : bisect_left(self._named, (high, 0))]
        return sorted([*named, *((date.start, date.end) for date in self._context.dates_in(low, high))])

    def _cues_in(self, indexes: _Indexes, sentence: tuple[int, int]) -> list[Hit[Cue]]:
        if sentence not in self._cues:
            found = indexes.cues.find(self._context.words_between(*sentence))
            self._cues[sentence] = [hit for hit in found if not self._is_cited(hit) and not self._is_stray(hit)]
        return self._cues[sentence]

    def _is_cited(self, hit: Hit[Cue] | Hit[None]) -> bool:
        """Whether a phrase is a part of what is cited: a noun may be spelled as the verb is."""
        before = bisect_right(self._taken, (hit.start, len(self._context.text)))
        return before > 0 and hit.end <= self._taken[before - 1][1]

    def _is_stray(self, hit: Hit[Cue]) -> bool:
        """Whether a phrase is part of another word, or a word of ratification without a treaty right behind it."""
        if hit.label.role is Role.SILENT:
            return True
        if hit.label.function is not CitationFunction.URGES_RATIFICATION or self._context.language not in UNSPACED:
            return False
        following = bisect_left(self._taken, (hit.end, 0))
        near = self._taken[following : following + 1]
        return not near or near[0][0] - hit.end > _RATIFIED_REACH

    def function(self, mention: CitationMention) -> CitationFunction:
        """The function of a citation of this passage."""
        if self._read is None:
            return CitationFunction.MENTIONS
        indexes, rules = self._read
        if mention.form is ReferenceForm.SYMBOL and self._is_submitted(indexes, mention):
            return CitationFunction.TRANSMITS
        at = mention.start if mention.governed_at is None else mention.governed_at
        telling = mention.form in _TELLING and self._is_told_of(rules, mention, at)
        function = self._governed(indexes, at, telling=telling)
        if mention.form is ReferenceForm.AGENDA_ITEM and function in _OF_A_BASIS:
            return CitationFunction.MENTIONS
        if function is CitationFunction.PURSUANT_TO and indexes.acting.match(self._context.text, mention.end):
            return CitationFunction.LEGAL_BASIS
        return function

    def function_at(self, at: int) -> CitationFunction:
        """The function of what a note called at this offset cites."""
        return self._governed(self._read[0], at, telling=False) if self._read else CitationFunction.MENTIONS

    def _is_told_of(self, rules: Grammar, mention: CitationMention, at: int) -> bool:
        if self._context.part.kind is not PartKind.DOCUMENT or mention.rule == "annex-anaphor":
            return False
        text = self._context.text
        inside = rules.locative_opening.match(text, mention.start, mention.end) is not None
        return inside or rules.locative.search(text, max(at - LOCATIVE_REACH, 0), at) is not None

    def _is_submitted(self, indexes: _Indexes, mention: CitationMention) -> bool:
        low, high = mention.sentence
        words = self._context.words_between(mention.end, min(high, mention.end + _SUBMISSION_REACH))
        if not indexes.submission.find(words):
            return False
        before = self._context.text[max(low, mention.start - 20) : mention.start].rstrip()
        return before.endswith(("(", ")")) or self._listed(mention)

    def _listed(self, mention: CitationMention) -> bool:
        """Whether another citation stands right before this one, as in "(A/1 and A/2)"."""
        before = bisect_left(self._taken, (mention.start, 0))
        return any(0 < mention.start - end <= _LISTED_REACH for _, end in self._taken[max(before - 2, 0) : before])

    def _governed(self, indexes: _Indexes, at: int, *, telling: bool) -> CitationFunction:
        sentence = self._context.sentence(max(at - 1, 0))
        low = sentence[0]
        cues = self._cues_in(indexes, sentence)
        last = bisect_right(cues, at, key=lambda cue: cue.end)
        for hit in reversed(cues[max(last - _CUES_AT_MOST, 0) : last]):
            cue = hit.label
            if cue.role is Role.PREPOSITION:
                if self._reaches(hit.end, at):
                    return self._basis(indexes, low, hit) if _may_be_basis(cue) else cue.function
                continue
            if telling:
                break
            if cue.function is CitationFunction.URGES_RATIFICATION and not self._urged(indexes, low, at):
                return CitationFunction.MENTIONS
            return cue.function
        return CitationFunction.REPORTS_ON if telling else CitationFunction.MENTIONS

    def _reaches(self, end: int, at: int) -> bool:
        """Whether a preposition governs a citation: a few words between them, or citations joined by "and"."""
        if at - end > _PREPOSITION_REACH:
            return False
        before = bisect_left(self._taken, (at, 0))
        cited = max((stop for _, stop in self._taken[max(before - 3, 0) : before] if end < stop <= at), default=None)
        free: list[str] = []
        for start, stop in self._free_spans(end if cited is None else cited, at):
            free += self._context.words_between(start, stop).lowers
        if cited is None:
            return len(free) <= _WORDS_UNDER_A_PREPOSITION
        return _joining(self._context.language).issuperset(free)

    def _free_spans(self, low: int, high: int) -> list[tuple[int, int]]:
        free: list[tuple[int, int]] = []
        for start, end in self._known(low, high):
            if end <= low:
                continue
            if start > low:
                free.append((low, start))
            low = max(low, end)
        if low < high:
            free.append((low, high))
        return free

    def _basis(self, indexes: _Indexes, low: int, hit: Hit[Cue]) -> CitationFunction:
        words = self._context.words_between(max(low, hit.start - _BASIS_REACH - 30), hit.start)
        acts = indexes.enacting.find(words)
        near = [act for act in acts if hit.start - act.end <= _BASIS_REACH and not self._is_cited(act)]
        if not near:
            return hit.label.function
        between = {word.lower for word in words if word.start >= near[-1].end}
        return hit.label.function if between & indexes.content_clause else CitationFunction.LEGAL_BASIS

    def _urged(self, indexes: _Indexes, low: int, at: int) -> bool:
        return bool(indexes.urging.find(self._context.words_between(max(low, at - _URGING_REACH), at)))


_OF_A_BASIS = frozenset({CitationFunction.PURSUANT_TO, CitationFunction.LEGAL_BASIS})
"""Functions that an item of an agenda never has: what happens under it has another basis."""


def _may_be_basis(cue: Cue) -> bool:
    return cue.function is CitationFunction.PURSUANT_TO
