"""Heads in and above tables: words that say whose instruments, and of what kind, the numbers below are."""

from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.cells import Block
from mandate_graph.extraction.citations.grammar import grammar, kind_of
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, issues
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import IssuerClue

_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHead:
    """The kinds of instruments that a head names, in its order, and whose they are."""

    kinds: tuple[CitationKind, ...] = ()
    issuer: Issuer = NOBODY

    @property
    def is_named(self) -> bool:
        """Whether it says whose they are."""
        return self.issuer.clue is IssuerClue.NAMED

    def under(self, other: "TableHead") -> "TableHead":
        """What this head and one above it say together; this one goes before."""
        return TableHead(
            kinds=self.kinds or other.kinds,
            issuer=self.issuer if self.is_named else other.issuer,
        )


NO_HEAD = TableHead()


@cache
def _fillers(language: Language) -> Pattern:
    """What may stand in a head beside its nouns and its organ."""
    phrases = PACKS[language].citations
    written = (
        *phrases.articles,
        *(link for link in phrases.issuer_links if link),
        *phrases.conjunctions,
        *phrases.clinging_conjunctions,
        *phrases.number_signs,
        *(phrases.preposed.particles if phrases.preposed else ()),
        *(phrases.preposed.separators if phrases.preposed else ()),
    )
    inflected = any_of((*phrases.qualifiers, *phrases.following_qualifiers, *phrases.possessives), language)
    return regex.compile(rf"(?:[^\w]|(?:{as_written(written)}|{inflected})(?=\W|\Z|(?<=\W)))*+", regex.IGNORECASE)


@cache
def _statements(language: Language) -> Pattern:
    return regex.compile(as_written(PACKS[language].structure.statement_titles), regex.IGNORECASE)


def table_head(block: Block) -> TableHead | None:
    """The head that the words of a block are; None where they say anything more, or name two organs.

    An organ alone is one as well: it tells whose the numbers are in a column that says what they are.
    """
    context = block.context
    rules = grammar(context.language)
    if rules is None or block.end - block.start > _LONGEST:
        return None
    bodies = _bodies(block)
    if len(bodies) > 1 or not all(issues(body) for body in bodies):
        return None
    issuer = Issuer(IssuerClue.NAMED, bodies[0]) if bodies else NOBODY
    if bodies and _statements(context.language).search(context.text, block.start, block.end):
        return TableHead(kinds=(CitationKind.STATEMENT,), issuer=issuer)
    nouns = [
        noun
        for noun in rules.noun.finditer(context.text, block.start, block.end)
        if not any(body.start <= noun.start() < body.end for body in bodies)
    ]
    spans = sorted([*(noun.span() for noun in nouns), *((body.start, body.end) for body in bodies)])
    if not spans or not _is_filled(block, spans):
        return None
    return TableHead(kinds=tuple(dict.fromkeys(kind_of(noun) for noun in nouns)), issuer=issuer)


def _bodies(block: Block) -> list[BodyMention]:
    """The bodies named in a block, none of them inside another's name."""
    inside = [body for body in block.context.bodies if block.start <= body.start and body.end <= block.end]
    found: list[BodyMention] = []
    for body in sorted(inside, key=lambda one: (one.start, -one.end)):
        if not found or body.start >= found[-1].end:
            found.append(body)
    return found


def _is_filled(block: Block, spans: list[tuple[int, int]]) -> bool:
    """Whether nothing but fillers stands around the spans."""
    fillers = _fillers(block.context.language)
    at = block.start
    for start, end in [*spans, (block.end, block.end)]:
        if start > at and not fillers.fullmatch(block.context.text, at, start):
            return False
        at = max(at, end)
    return True
