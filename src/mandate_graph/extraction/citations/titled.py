"""Reports named by author and title, where no symbol stands beside them."""

from collections.abc import Iterator
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.phrases import QUOTED
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import GAP
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, ReferenceForm

_CALL_AHEAD = 4
"""How far behind a title the call of its note may stand: quotes, brackets and a stop may come between."""
_WORD = regex.compile(r"[\p{L}\p{Nd}]")
_SYMBOL_AHEAD = regex.compile(r"[,،\s]*\([^()]{0,80}?[A-Z]{1,6}/[^()]{1,60}\)|\d|[,،\s]*\[")


@cache
def _report(language: Language) -> Pattern | None:
    pack = PACKS.get(language)
    if pack is None or not pack.citations.report_nouns:
        return None
    phrases = pack.citations
    return regex.compile(
        rf"(?<![\w-]){any_of(phrases.report_nouns, language)}{as_written_gap(phrases.issuer_links)}", regex.IGNORECASE
    )


def as_written_gap(links: tuple[str, ...]) -> str:
    """The words between a report and its author."""
    return rf"\s+(?:{as_written(link for link in links if link)}{GAP})?"


def find_titled(context: PassageContext) -> Iterator[CitationMention]:
    """Every report of a body whose title is printed and whose symbol is not."""
    if context.phrases.preposed is not None:
        yield from _titled_first(context)
        return
    report = _report(context.language)
    if report is None or not context.bodies or not context.quoted:
        return
    title = _title(context.language)
    for match in report.finditer(context.text):
        body = context.body_at(match.end())
        quoted = title.match(context.text, body.end) if body else None
        if body is None or quoted is None or _has_symbol(context, quoted.end()):
            continue
        yield _mention(context, body, (match.start(), quoted.end()), quoted[1].strip())


def _mention(context: PassageContext, body: BodyMention, span: tuple[int, int], title: str) -> CitationMention:
    return CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=span[0],
        end=span[1],
        language=context.language,
        form=ReferenceForm.TITLE,
        kind=CitationKind.TITLED_DOCUMENT,
        rule="titled-document",
        confidence=0.75,
        issuer=body,
        title=title,
        sentence=context.sentence(span[0]),
    )


def _titled_first(context: PassageContext) -> Iterator[CitationMention]:
    """The reports whose title stands before their noun, the author before or behind the title."""
    titled = _title_first(context.language)
    for match in titled.finditer(context.text):
        before = context.body_before(match.start())
        behind = context.body_at(match.end("particle"))
        noun = _noun_after(context, behind.end) if behind else match.end() if match["noun"] else None
        body = behind if behind and noun else before
        if body is not None and noun is not None and not _has_symbol(context, noun):
            yield _mention(context, body, (min(body.start, match.start()), noun), match[1])


def _noun_after(context: PassageContext, end: int) -> int | None:
    found = _report_noun(context.language).match(context.text, end)
    return found.end() if found else None


@cache
def _report_noun(language: Language) -> Pattern:
    phrases = PACKS[language].citations
    particles = as_written(phrases.preposed.particles) if phrases.preposed else "(?!)"
    return regex.compile(rf"{particles}?{any_of(phrases.report_nouns, language)}")


@cache
def _title_first(language: Language) -> Pattern:
    phrases = PACKS[language].citations
    particles = as_written(phrases.preposed.particles) if phrases.preposed else "(?!)"
    return regex.compile(
        rf"{any_of(phrases.title_openers, language)}\s*{QUOTED.pattern}(?P<particle>{particles})"
        rf"(?P<noun>{any_of(phrases.report_nouns, language)})?"
    )


@cache
def _title(language: Language) -> Pattern:
    openers = any_of(PACKS[language].citations.title_openers, language)
    return regex.compile(rf"[,،]?\s*(?:{openers}\s*)?{QUOTED.pattern}", regex.IGNORECASE)


def _has_symbol(context: PassageContext, end: int) -> bool:
    called = any(
        end - 1 <= call.at <= end + _CALL_AHEAD and not _WORD.search(context.text, end, call.at)
        for call in context.passage.calls
    )
    return called or _SYMBOL_AHEAD.match(context.text, end) is not None
