"""The phrases about reports as patterns, compiled once a language."""

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.extraction.meetings.phrasebook import alternatives, inflected, whole, written
from mandate_graph.extraction.ordinals import ordinal_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.inflection import participle_forms
from mandate_graph.languages.script import GAP
from mandate_graph.model.language import Language

Pattern: TypeAlias = regex.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clitic:
    """Pronouns for the organ that speaks: at the end of what stands before a verb, and inside the verb's words."""

    ending: Pattern
    inside: Pattern


def _clitic(words: tuple[str, ...]) -> Clitic | None:
    if not words:
        return None
    any_word = written(words)
    return Clitic(
        ending=regex.compile(rf"(?<!\w)(?:{any_word})\s+\Z", regex.IGNORECASE),
        inside=regex.compile(rf"(?<!\w)(?:{any_word})\s|(?:r|ndo)(?:{any_word})\Z", regex.IGNORECASE),
    )


def _not_behind(words: tuple[str, ...]) -> str:
    return rf"(?<!(?<!\w)(?:{written(words)})\s)" if words else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """All patterns about reports of one language."""

    noun: Pattern
    recurring: Pattern
    recurring_behind: bool
    passive_planned: Pattern
    passive_submitted: Pattern
    participle: Pattern
    active: Pattern
    infinitive: Pattern
    reporting: Pattern
    asking: Pattern
    deciding: Pattern
    opener: Pattern
    """Words before a destination; matches nothing at all where a case shows it."""
    bare_destination: bool
    """Whether a destination stands without an opener, in the dative."""
    itself: Pattern
    clitic: Clitic | None
    filler: Pattern
    session: Pattern
    """From the words before the number, group `ordinal`, to the noun."""
    later_session: Pattern
    """The destination's own session, wherever it stands in the clause; group `ordinal`."""
    session_at: Pattern
    """Words before a session that is itself the destination ("at")."""
    session_first: Pattern
    """A session before its body: group `ordinal`, then the words up to the body."""
    demonstrative_before: Pattern
    conjunction: Pattern


@cache
def phrasebook(language: Language) -> Phrasebook | None:
    """The patterns of a language; None where its pack has no reports."""
    pack = PACKS.get(language)
    if pack is None or not pack.reports.report_nouns:
        return None
    phrases = pack.reports

    def compiled(pattern: str) -> Pattern:
        return regex.compile(pattern, regex.IGNORECASE)

    nouns = inflected(pack.meetings.session_nouns, language)
    modifiers = inflected(pack.meetings.modifiers, language)
    articles = written(pack.meetings.articles)
    ordinal = rf"(?P<ordinal>{ordinal_pattern(language)})\s+(?:(?:{modifiers})\s+)?(?:{nouns})(?!\w)"
    participles = [form for word in phrases.participles for form in participle_forms(word, language)]
    openers = rf"(?:(?:{written(phrases.destination_openers)}){GAP})" if phrases.destination_openers else ""
    fillers = written(phrases.fillers)
    of = rf"\s+(?:{written(phrases.session_of)}){GAP}" if phrases.session_of else r"\s+"
    return Phrasebook(
        noun=compiled(whole(inflected(phrases.report_nouns, language))),
        recurring_behind=phrases.recurring_behind,
        recurring=compiled(whole(inflected(phrases.recurring, language))),
        passive_planned=compiled(whole(written(phrases.passive_planned))),
        passive_submitted=compiled(whole(written(phrases.passive_submitted))),
        participle=compiled(whole(written(participles))),
        active=compiled(whole(written(phrases.active_planned))),
        infinitive=compiled(_not_behind(phrases.never_before) + whole(written(phrases.infinitives))),
        reporting=compiled(whole(written(phrases.reporting))),
        asking=compiled(whole(written(phrases.asking))),
        deciding=compiled(whole(written(phrases.deciding))),
        opener=compiled(rf"{openers}(?:(?:{articles}){GAP})?"),
        bare_destination=not phrases.destination_openers,
        clitic=_clitic(phrases.self_clitics),
        itself=compiled(whole(written(phrases.self_words))),
        filler=compiled(rf"(?:{fillers})(?!\w)"),
        session=compiled(rf"[\s,]*(?:(?:{fillers})[\s,]+)*(?:{written(phrases.session_openers)})\s+{ordinal}"),
        later_session=compiled(rf"(?<!\w)(?:{written(phrases.own_session_openers)})\s+{ordinal}"),
        session_at=compiled(
            rf"(?<!\w)(?:{written(phrases.session_first_openers)})\s+(?=(?:(?:{articles})\s+)?{ordinal})"
        ),
        session_first=compiled(rf"(?:(?:{articles})\s+)?{ordinal}{of}"),
        demonstrative_before=compiled(rf"(?<!\w)(?:{inflected(phrases.demonstratives, language)})\s+\Z"),
        conjunction=compiled(rf"\s*,?\s*(?:{alternatives(map(regex.escape, pack.calendar.conjunctions))})\s+"),
    )
