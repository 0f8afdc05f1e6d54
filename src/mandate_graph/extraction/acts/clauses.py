"""Sentences of a flow, and clauses with the bodies that they name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from mandate_graph.extraction.acts.patterns import CompiledActs, CompiledRule, compiled
from mandate_graph.languages.grammar import readings
from mandate_graph.languages.script import COMMA
from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.source import Span

_BREAK = regex.compile(r"\n|(?<=[.!?…][»”\"')\]]?)[  \t]+(?=[«“”\"'(\[]?[\p{Lu}\p{Arabic}])")
_ABBREVIATED = regex.compile(
    r"(?:\b(?:\p{Lu}|\p{L}{1,3}|paras?|sect|chap|annex|suppl|resp)|\d)\.[»”\"')\]]?$", regex.IGNORECASE
)
_WORD_END = regex.compile(
    r"\b(?:и|он|она|его|ее|их|год|\d{4}|it|so|on|all|men|day|law|use|two|six)\.$", regex.IGNORECASE
)
_WORD = regex.compile(r"\w+")
_COMMAS = regex.compile(COMMA)
_NAME = 20
"""Characters that a name counts for where it is asked how far apart two words stand."""
_LONGEST = 6000
"""More characters than a sentence of an instrument has; without a bound, one line of any length would be one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text` is the whole flow, `start` and `end` bound the sentence in it."""

    text: str
    start: int
    end: int

    @property
    def printed(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a flow; a line feed ends one, the dot of an abbreviation, an initial or a number does not.

    >>> [sentence.printed for sentence in sentences("See No. 5 of Mr. Lake. It met.\\nNext")]
    ['See No. 5 of Mr. Lake.', 'It met.', 'Next']
    """
    found: list[Sentence] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match.group() != "\n" and _abbreviated(text[max(start, match.start() - 12) : match.start()]):
            continue
        found.extend(_pieces(text, start, match.start()))
        start = match.end()
    found.extend(_pieces(text, start, len(text)))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def _pieces(text: str, start: int, end: int) -> Iterator[Sentence]:
    """A sentence, or what no sentence can be in pieces, cut where a clause or at least a word ends."""
    while end - start > _LONGEST:
        cut = text.rfind("; ", start, start + _LONGEST)
        cut = cut if cut > start else text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut + 1 if cut > start else start + _LONGEST
        yield _trimmed(text, start, cut)
        start = cut
    yield _trimmed(text, start, end)


def _abbreviated(before: str) -> bool:
    return bool(_ABBREVIATED.search(before)) and not _WORD_END.search(before)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Sentence(text, start, end)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence in its language, with its mentions and a few before it, in order."""

    sentence: Sentence
    acts: CompiledActs
    mentions: Sequence[BodyMention]
    words: frozenset[str]
    """The words of the sentence, lower case, the parts of a hyphenated word each for itself."""
    rules: tuple[CompiledRule, ...]
    """The rules of which the sentence holds a word."""

    @property
    def text(self) -> str:
        """The flow of the passage."""
        return self.sentence.text

    def speaks(self, rule: CompiledRule, *forms: VerbForm) -> bool:
        """Whether the sentence holds a word of a rule's verbs in one of some forms, so that it may hold such a verb.

        That is not known of forms to which a preposition may cling.
        """
        return any(self.holds(rule.verbs.words[form]) for form in forms)

    def holds(self, words: frozenset[str]) -> bool:
        """Whether the sentence holds one of some words."""
        return not self.words.isdisjoint(words)

    def reach(self, start: int, within: int) -> int:
        """Where `within` characters end that begin at `start`; a name in an insertion takes no more than a word would.

        An insertion begins with a comma: a name without one in front is what a verb does something to.
        """
        end = start + within
        for mention in self.mentions:
            if start <= mention.start < end and _COMMAS.search(self.text, start, mention.start):
                end += max(0, mention.end - mention.start - _NAME)
        return end

    def in_a_name(self, start: int, end: int) -> bool:
        """Whether a word stands in a name behind its beginning ("فرقة | العمل")."""
        return any(mention.start < start and end <= mention.end for mention in self.mentions)

    def between(self, start: int, end: int) -> Iterator[BodyMention]:
        """The mentions within a span, names inside other names and in front of their nouns left out."""
        covered = start
        for number, mention in enumerate(self.mentions):
            if mention.start >= covered and mention.end <= end:
                covered = mention.end
                if not self._in_front(number):
                    yield mention

    def _in_front(self, number: int) -> bool:
        """Whether a name only tells apart the body whose noun stands behind it ("Lake Union | Commission")."""
        words = self.acts.phrases.words
        if words.free_order or words.noun_modifiers_follow or words.verb_first:
            return False
        if self.mentions[number].kind is BodyKind.OFFICIAL:
            return False
        end = self.mentions[number].end
        behind = (one for one in self.mentions[number + 1 :] if one.start > end)
        following = next(behind, None)
        return following is not None and following.start == end + 1 and self.text[end].isspace()

    def evidence(self, start: int, end: int) -> Span:
        """A span without the joint to what follows it ("…; and", "…, and in this regard")."""
        tail = self.acts.tail.search(self.text, max(start, end - 60), end)
        return Span(start, tail.start() if tail and tail.start() > start else end)


def clause_of(sentence: Sentence, acts: CompiledActs, mentions: Sequence[BodyMention]) -> Clause:
    """A sentence as a clause."""
    printed = _WORD.findall(sentence.printed.lower())
    words = frozenset([*printed, *_behind_particles(printed, acts)])
    rules = tuple(rule for rule in acts.rules if not words.isdisjoint(rule.words)) if words & acts.cue_words else ()
    return Clause(sentence, acts, mentions, words, rules)


def _behind_particles(words: Sequence[str], acts: CompiledActs) -> Iterator[str]:
    """The words without the conjunctions and prepositions that cling to them."""
    conjunctions, prepositions = acts.phrases.words.clinging_conjunctions, acts.phrases.words.clinging_prepositions
    if not conjunctions:
        return
    bare = [*words, *(word[1:] for word in words if word[0] in conjunctions)]
    yield from bare[len(words) :]
    yield from (word[1:] for word in bare if word[:1] in prepositions)


def infinitives(clause: Clause, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The infinitives of a span, each with its marker, but those in a body's name; the group "verb" is the verb."""
    none = clause.acts.phrases.words.not_infinitives
    for match in clause.acts.infinitive.finditer(clause.text, start, end):
        if any(mention.start < match.start() < mention.end for mention in clause.mentions):
            continue
        known = readings(match["verb"], clause.acts.language)
        if match["verb"].lower() not in none and (not known or known[0].part == "INFN"):
            yield match


def finite_verb(clause: Clause, start: int, end: int) -> int | None:
    """Where the verb of the first clause begins that does the work of an infinitive."""
    found = (match for match in infinitives(clause, start, end) if match.groupdict().get("opener") is not None)
    return next((match.start("verb") for match in found), None)


def asked_infinitives(clause: Clause, phrase: GovernorPhrase, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The infinitives of a span of which the first can be what a governing verb asks."""
    if not clause.acts.phrases.words.nouns_of_action:
        yield from infinitives(clause, start, end)
        return
    for match in infinitives(clause, start, end):
        if _led_in(clause, phrase, match, start):
            yield match


def _led_in(clause: Clause, phrase: GovernorPhrase, match: "regex.Match[str]", start: int) -> bool:
    """Whether a noun of action, or the clause that does its work, stands where a verb wants what it asks."""
    words, lead = clause.acts.phrases.words, match["lead"] or ""
    if not words.clause_markers.isdisjoint((*match.group().split(), *match["verb"].split())):
        return lead in words.clause_leads
    verb = match.start("verb")
    if any(mention.start <= verb < mention.end for mention in clause.mentions) or lead not in phrase.leads:
        return False
    return bool(lead) or _opens(clause, start, match.start())


def _opens(clause: Clause, start: int, at: int) -> bool:
    """Whether a noun that nothing leads in depends on nothing in front of it: what ends there is definite.

    What stands between two commas is an insertion, and a noun in it is no part of what is asked.
    """
    before, article = clause.acts.before, clause.acts.phrases.words.article
    if len(_COMMAS.findall(clause.text, start, at)) % 2:
        return False
    if not clause.text[start:at].strip() or any(mention.end == at - 1 for mention in clause.mentions):
        return True
    owned = "|".join(clause.acts.phrases.words.noun_ends)
    definite = rf"(?:(?<!\w)(?:\w{{0,2}}{article}\p{{L}}+|\p{{L}}+(?:{owned}))|[\d)])\s+"
    return ends_with(clause, rf"(?:{definite}|{COMMA}\s*|(?<!\w){before.adverbs}\s+|{before.coordinated})", start, at)


def ends_with(clause: Clause, pattern: str, low: int, at: int) -> bool:
    """Whether the text in front of `at`, from `low` on, ends with a pattern; no more than 100 characters are read."""
    return compiled(rf"(?:{pattern})$").search(clause.text, max(low, at - 100), at) is not None


def quoted(text: str, low: int, at: int) -> bool:
    """Whether a place stands in a title between quotation marks, whichever way they turn, of which one opens behind
    `low`."""
    angled = text.count("«", low, at) > text.count("»", low, at)
    return angled or (text.count("“", low, at) + text.count("”", low, at)) % 2 == 1


def negated(clause: Clause, low: int, at: int) -> bool:
    """Whether what begins at `at` is negated."""
    return ends_with(clause, clause.acts.before.negation, low, at)


def unreal(clause: Clause, low: int, at: int) -> bool:
    """Whether a verb is negated, or said to happen only under a condition."""
    return negated(clause, low, at) or ends_with(clause, clause.acts.before.hypothetical, low, at)


def joined(clause: Clause, low: int, at: int) -> bool:
    """Whether what begins at `at` is joined to something of its kind before it."""
    return ends_with(clause, clause.acts.before.coordinated, low, at)
