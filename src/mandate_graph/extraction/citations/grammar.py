"""The patterns of one language, compiled once from its phrases."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.cores import Cores
from mandate_graph.extraction.citations.patterns import (
    Pattern,
    adopted_by_pattern,
    adopting_pattern,
    adoption_day_pattern,
    adoption_pattern,
    after_pattern,
    article_of,
    as_written,
    at_session_pattern,
    head_pattern,
    linked_pattern,
    locative_pattern,
    name_pattern,
    noun_pattern,
)
from mandate_graph.extraction.citations.phrases import QUOTED
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, GAP, blank, word_end
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language

LOCATIVE_REACH = 60
"""How far before an instrument its `locative` may begin ("in subparagraph (a) of paragraph 2 of the …")."""

_BEFORE_NOUN = 100
"""How far before a noun its draft word, possessive and adjectives can begin."""
_BEHIND_NOUN = 80
"""How far behind it its adjectives can end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the finders of instruments match; every pattern is anchored by its caller.

    `head` finds a noun with its possessive, adjectives and draft word; `before` holds what may stand between an
    organ and a noun after it, `after` what may stand between an instrument and an organ after it, `linked` the same
    where only words can link the two, `qualified` adjectives behind a noun or an organ, `name` an organ that no
    register holds, `relative` and `adopted_relative` what opens a clause about an instrument, whose subject
    is its organ.
    """

    noun: Pattern
    cores: Cores
    """Those of the nouns."""
    head: Pattern
    before: Pattern
    after: Pattern
    linked: Pattern
    qualified: Pattern
    name: Pattern
    relative: Pattern
    adopted_relative: Pattern
    passive: Pattern
    adopting_verb: Pattern
    comma_article: Pattern
    apposed: Pattern
    at_session: Pattern
    sessions: Cores
    """Those of the nouns of which `at_session` has one."""
    sign: Pattern
    date_opener: Pattern
    adoption_day: Pattern
    adopted_on: Pattern
    agent_behind: Pattern
    title: Pattern
    separator: Pattern
    joined_noun: Pattern
    range_join: Pattern
    list_opener: Pattern
    group_opener: Pattern
    further_organ: Pattern
    """What stands between an organ and another one, whose texts are meant as well ("… of the Board and of the | …")."""
    locative: Pattern
    locative_opening: Pattern
    verb: Pattern
    plural: Pattern
    agent: Pattern
    adopting: Pattern
    adoption: Pattern
    verb_before: Pattern
    adopted: Pattern
    adopted_by: Pattern
    adopted_thing: Pattern
    authored: Pattern

    def heads(self, text: str, folded: str) -> "tuple[regex.Match[str], ...]":
        """The matches of `head` in a text, in order: nouns first, for they are rare, then what stands before each.

        `folded` is the same text in lower case.
        """
        found: list[regex.Match[str]] = []
        after = 0
        for noun in self._nouns(text, folded):
            head = self.head.search(text, max(after, noun.start() - _BEFORE_NOUN), noun.end() + _BEHIND_NOUN)
            if head and head.end("noun") == noun.end():
                found.append(head)
                after = head.end()
        return tuple(found)

    def _nouns(self, text: str, folded: str) -> "Iterator[regex.Match[str]]":
        if not self.cores.stand_in(folded):
            return
        after = 0
        for start, end in self.cores.surroundings(folded):
            noun = self.noun.search(text, max(after, start), end)
            if noun:
                yield noun
                after = noun.end()


def _ignoring_case(pattern: str) -> Pattern:
    return regex.compile(pattern, regex.IGNORECASE)


@cache
def grammar(language: Language) -> Grammar | None:
    """The grammar of a language, None if it has no pack."""
    pack = PACKS.get(language)
    if pack is None or not pack.citations.resolution_nouns:
        return None
    phrases = pack.citations
    joins = as_written(phrases.conjunctions)
    join = rf"(?:{joins}\s+|{as_written(phrases.clinging_conjunctions)}\s*)"
    adopting = any_of(phrases.adopting_words, language)
    article = article_of(phrases)
    signs = as_written(phrases.number_signs)
    helping = rf"\s+(?:{as_written(phrases.auxiliaries)}\s+)*+"
    latest = any_of(phrases.latest_words, language)
    relative = rf"{COMMA}?\s+{as_written(phrases.adopted_relatives)}"
    nouns = [noun for _, noun in phrases.treaty_nouns]
    of = as_written(link for link in phrases.issuer_links if link)
    return Grammar(
        noun=_ignoring_case(noun_pattern(phrases, language) + word_end(language)),
        cores=Cores((*phrases.resolution_nouns, *phrases.decision_nouns), language),
        head=_ignoring_case(head_pattern(phrases, language)),
        before=_ignoring_case(rf"(?:['’]s?)?\s+(?:{any_of(phrases.qualifiers, language)}\s+){{0,2}}+"),
        after=_ignoring_case(after_pattern(phrases, adopting)),
        linked=_ignoring_case(linked_pattern(phrases, adopting)),
        qualified=_ignoring_case(
            rf"(?:(?:\s+|{COMMA}\s+(?!{latest})){any_of(phrases.following_qualifiers, language)}(?!\w))*+"
        ),
        name=regex.compile(name_pattern(phrases)),
        relative=_ignoring_case(rf"{COMMA}?\s+{as_written(phrases.relative_openers)}{GAP}{article}"),
        adopted_relative=_ignoring_case(rf"{relative}{GAP}{article}"),
        passive=_ignoring_case(rf"{helping}{as_written(phrases.passive_words)}\b"),
        adopting_verb=_ignoring_case(rf"{helping}{adopting}(?!\w)"),
        comma_article=_ignoring_case(
            rf"(?:{relative}(?=[^,;.]{{1,80}}{adopting})[^,;.]{{1,120}})?{COMMA}?\s+{article}"
        ),
        apposed=_ignoring_case(rf"(?:{as_written(phrases.note_openers)}\s+)?{article}"),
        at_session=_ignoring_case(at_session_pattern(pack, language)),
        sessions=Cores(phrases.session_nouns, language),
        sign=_ignoring_case(rf"\s*(?:{signs}\s*)?"),
        date_opener=_ignoring_case(rf"{COMMA}?\s*{as_written(phrases.date_openers)}\s+"),
        adoption_day=_ignoring_case(adoption_day_pattern(phrases)),
        adopted_on=_ignoring_case(rf"{COMMA}?\s+(?:\p{{L}}+\s+)?{adopting}(?={adoption_day_pattern(phrases)}\d)"),
        agent_behind=_ignoring_case(
            rf"{COMMA}?\s+{'' if '' in phrases.adopted_links else as_written(phrases.agents) + chr(92) + 's+'}{article}"
        ),
        title=_ignoring_case(rf"{COMMA}?\s*(?:{any_of(phrases.title_openers, language)}\s*)?{QUOTED.pattern}"),
        separator=_ignoring_case(rf"\s*(?:[,;،؛]\s*(?:{join})?|\s{join})(?:{signs}\s*)?"),
        joined_noun=_ignoring_case(rf"{COMMA}?\s+{joins}\s+{article}"),
        range_join=_ignoring_case(rf"\s*[-–—]\s*|\s+{as_written(phrases.range_joins)}\s+"),
        list_opener=_ignoring_case(
            rf"(?:[,;:(،؛]|(?<!\w)(?:{joins}|{as_written(phrases.list_openers)}))\s*{article}\Z"
        ),
        group_opener=_ignoring_case(rf"(?<!\w)(?:{as_written(phrases.list_openers)}|{latest})(?!\w)"),
        further_organ=_ignoring_case(
            rf"{COMMA}?\s+(?:{joins}\s+(?:{as_written(phrases.group_pronouns)}\s+)?(?:{of}\s*)?{article}"
            rf"|(?={as_written(phrases.clinging_conjunctions)}))"
        ),
        locative=_ignoring_case(locative_pattern(phrases, language)),
        locative_opening=_ignoring_case(rf"{as_written(phrases.functions.locative)}{blank(language)}"),
        verb=regex.compile(rf"{COMMA}?{helping}\p{{Ll}}+{as_written(phrases.verb_endings)}\b"),
        plural=_ignoring_case(as_written(phrases.plural_forms)),
        adopting=_ignoring_case(adopting_pattern(pack, adopting, language)),
        adoption=_ignoring_case(adoption_pattern(phrases, language)),
        verb_before=_ignoring_case(rf"(?<!\w){as_written(phrases.verbs_before)}\s+\Z"),
        adopted=_ignoring_case(rf"(?<!\w){adopting}(?!\w)"),
        adopted_by=_ignoring_case(adopted_by_pattern(phrases, adopting)),
        adopted_thing=regex.compile(
            rf"(?<!\w)(?=\p{{Lu}}|\p{{Lo}})(?i:{any_of((*nouns, *phrases.adopted_things), language)})"
        ),
        authored=_ignoring_case(
            rf"(?:\(\d{{0,3}}\)\s*)?(?:\p{{L}}{{2,5}}\.?\s+)??"
            rf"(?P<report>{any_of(phrases.report_nouns, language)}\s+(?:{of}\s+)?)?{article}"
        ),
        agent=_ignoring_case(rf"(?<!\w){as_written(phrases.agents)}\s+{article}\Z"),
    )


def kind_of(head: "regex.Match[str]") -> CitationKind:
    """Whether the noun of a head match is that of resolutions or of decisions."""
    return CitationKind.RESOLUTION if head["resolution"] else CitationKind.DECISION
