"""What an operative paragraph makes a body undergo: it is founded in the passive, ended, renamed, merged or split."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation
from mandate_graph.languages.conjugation import conjugated
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import ActRule, ActsPhrases, Role
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage

_MOVING = frozenset({Event.DISSOLVE, Event.RENAME, Event.MERGE, Event.SPLIT, Event.MAKE_PERMANENT})
_DONE = (VerbForm.INFINITIVE, VerbForm.PRESENT, VerbForm.FUTURE, VerbForm.SUBJUNCTIVE)
_NEAR = 120


def moved(mention: BodyMention, passage: Passage) -> bool:
    """Whether the words around a body say that it is ended, renamed, merged, split or made permanent."""
    return _beside(mention, passage, _MOVING)


def founded_in_passive(mention: BodyMention, passage: Passage) -> bool:
    """Whether the words around a body say that it shall be, or is hereby, established."""
    text, founding = passage.flow.text, frozenset({Event.ESTABLISH})
    front = _passive(mention.language, founding) if _free_order(mention.language) else None
    if front is not None and _in_front(front, text, mention):
        return True
    there = _there_shall_be(mention.language)
    if there is not None and _in_front(there, text, mention):
        return True
    behind = _passive(mention.language, founding)
    return behind is not None and _behind(behind, text, mention)


def founded_by_account(mention: BodyMention, passage: Passage) -> bool:
    """Whether a text tells right behind a body that it was established: "the group was established by …"."""
    told = _told(mention.language)
    return told is not None and _behind(told, passage.flow.text, mention)


def _beside(mention: BodyMention, passage: Passage, events: frozenset[Event]) -> bool:
    text = passage.flow.text
    done, undergone = _active(mention.language, events), _passive(mention.language, events)
    if done is None or undergone is None:
        return False
    return _in_front(done, text, mention) or _behind(undergone, text, mention)


def _in_front(pattern: "regex.Pattern[str]", text: str, mention: BodyMention) -> bool:
    low = max(0, mention.start - _NEAR)
    return any(match.end() == mention.start for match in pattern.finditer(text, low, mention.start))


def _behind(pattern: "regex.Pattern[str]", text: str, mention: BodyMention) -> bool:
    return pattern.match(text, mention.end) is not None


@lru_cache(maxsize=16)
def _active(language: Language, events: frozenset[Event]) -> "regex.Pattern[str] | None":
    """A verb, be it with a noun of the body's own ("change the name of"), and what leads in its object."""
    acts = _acts(language)
    if acts is None:
        return None
    words = acts.words
    branches: list[str] = []
    for rule in _rules(acts, events):
        if rule.role is Role.OBJECT:
            branches.append(_spoken(rule, acts, language, _DONE))
        elif rule.role is Role.COMPLEMENT and rule.objects and not rule.passive_only:
            named = "|".join(phrase_pattern(noun, language) for noun in rule.objects)
            of = rf"{alternation(words.complement_openers)}{GAP}" if words.complement_openers else ""
            verb = _spoken(rule, acts, language, _DONE)
            branches.append(rf"{verb}\s+(?:{alternation(words.determiners)}{GAP})?(?:{named})(?:\s+{of})?")
    adverbs = rf"(?:\s+{alternation(words.adverbs)})*"
    determiner = rf"(?:{alternation(words.determiners)}{GAP})?"
    inserted = r"(?:,[^,;:]{1,90},)?"
    return _compiled(rf"(?<![\w-])(?:{'|'.join(branches) or '(?!)'}){adverbs}{inserted}\s*{determiner}")


@lru_cache(maxsize=16)
def _passive(language: Language, events: frozenset[Event]) -> "regex.Pattern[str] | None":
    """A verb of which the body is the subject, be it in the passive, with what may stand on either side of it."""
    acts = _acts(language)
    if acts is None:
        return None
    words = acts.words
    branches: list[str] = []
    for rule in _rules(acts, events):
        if rule.role is Role.OBJECT:
            copula = alternation((*words.modal_copulas, *words.present_copulas))
            adverbs = rf"(?:{alternation((*words.adverbs, *words.performatives))}\s+)*"
            branches.append(rf"{copula}\s+{adverbs}{_spoken(rule, acts, language, (VerbForm.SHORT,))}")
        elif rule.role is Role.SUBJECT and not rule.objects:
            modal = alternation(words.modals)
            branches.append(rf"{modal}\s+{_spoken(rule, acts, language, (VerbForm.INFINITIVE,))}")
            branches.append(_spoken(rule, acts, language, words.predicate_forms))
    adverbs = rf"(?:{alternation(words.adverbs)}\s+)*"
    inserted = r"(?:\s*\([^)]{1,40}\))?(?:,[^,;:]{1,90},)?"
    return _compiled(rf"{inserted}\s+{adverbs}(?:{'|'.join(branches) or '(?!)'})(?![\w-])\s*")


@lru_cache(maxsize=8)
def _there_shall_be(language: Language) -> "regex.Pattern[str] | None":
    """The words that say of what stands behind them that there shall be such a body."""
    acts = _acts(language)
    if acts is None or not acts.words.expletives:
        return None
    words = acts.words
    rules = [rule for rule in _rules(acts, frozenset({Event.ESTABLISH})) if rule.founds and rule.role is Role.SUBJECT]
    verbs = "|".join(_spoken(rule, acts, language, (VerbForm.INFINITIVE,)) for rule in rules)
    determiner = rf"(?:{alternation(words.determiners)}{GAP})?"
    adverbs = rf"(?:{alternation(words.adverbs)}\s+)*"
    there = rf"{alternation(words.expletives)}\s+{alternation(words.modals)}\s+{adverbs}(?:{verbs or '(?!)'})"
    return _compiled(rf"(?<![\w-]){there}\s+{determiner}")


@lru_cache(maxsize=8)
def _told(language: Language) -> "regex.Pattern[str] | None":
    """A passive in the past, and what leads to the instrument or organ that did it."""
    acts = _acts(language)
    if acts is None:
        return None
    words = acts.words
    rules = [rule for rule in _rules(acts, frozenset({Event.ESTABLISH})) if rule.role is Role.OBJECT]
    verbs = "|".join(_spoken(rule, acts, language, (VerbForm.SHORT,)) for rule in rules)
    inserted = r"(?:\s*\([^)]{1,40}\))?"
    adverbs = rf"(?:{alternation(words.adverbs)}\s+)*"
    copula = alternation(words.copulas)
    return _compiled(rf"{inserted}\s+{adverbs}{copula}\s+{adverbs}(?:{verbs})(?![\w-])")


def _rules(acts: ActsPhrases, events: frozenset[Event]) -> Iterator[ActRule]:
    return (rule for rule in acts.rules if rule.event in events)


def _spoken(rule: ActRule, acts: ActsPhrases, language: Language, forms: Iterable[VerbForm]) -> str:
    irregular, listed = dict(acts.irregular), {verb.past: verb for verb in acts.listed}
    known = [conjugated(verb, language, irregular, acts.paradigms, listed) for verb in rule.verbs]
    return alternation(frozenset(word for one in known for form in forms for word in one.get(form, ())))


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


def _acts(language: Language) -> ActsPhrases | None:
    pack = PACKS.get(language)
    return pack.acts if pack else None


def _free_order(language: Language) -> bool:
    acts = _acts(language)
    return acts is not None and acts.words.free_order
