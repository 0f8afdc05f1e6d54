"""The issuer of a noun that has none beside it: that of the reference before it, or of one it shares an organ with."""

from dataclasses import dataclass, replace

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, issues
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import IssuerClue

_REACH = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A noun and its numbers: where they stand, whether it has any, whether the noun is a plural, and the issuer.

    `counted` is where the first number ends.
    """

    kind: CitationKind
    start: int
    end: int
    counted: int
    numbered: bool
    plural: bool
    issuer: Issuer


def inherited(context: PassageContext, rules: Grammar, before: Reference, start: int) -> Issuer:
    """The issuer of a noun at `start`: that of the group it belongs to, or of the list that it goes on with.

    Of a group of two organs' texts the last one named is meant: "of the Board and of the Council, including …".
    """
    if before.issuer.clue is IssuerClue.NONE or context.sentence(before.end) != context.sentence(start):
        return NOBODY
    if start - before.end > _REACH:
        return NOBODY
    organ = _last_of_several(context, rules, before.end, start)
    if organ is not None and rules.group_opener.search(context.text, organ.end, start):
        return Issuer(IssuerClue.NAMED, organ)
    if not before.numbered:
        opened = before.plural and rules.group_opener.search(context.text, before.end, start)
        return before.issuer if opened else NOBODY
    joined = rules.list_opener.search(context.text, max(start - 30, 0), start)
    return replace(before.issuer, clue=IssuerClue.LISTED) if joined else NOBODY


def _last_of_several(context: PassageContext, rules: Grammar, at: int, before: int) -> BodyMention | None:
    """The last of the organs that are joined to what ends at an offset; None if there is none."""
    last = None
    while (gap := rules.further_organ.match(context.text, at, before)) is not None:
        organ = context.body_at(gap.end())
        if organ is None or not issues(organ):
            break
        last, at = organ, organ.end
    return last


def shared(context: PassageContext, rules: Grammar, one: Reference, behind: Reference) -> Issuer:
    """The organ that stands behind two nouns and belongs to both ("resolution 1/2 and decision 1/3 of the Board")."""
    organ = behind.issuer.body
    if organ is None or organ.start < behind.counted or behind.issuer.clue is not IssuerClue.NAMED:
        return one.issuer
    open_issuer = one.issuer.clue is IssuerClue.NONE and one.numbered and one.kind is not behind.kind
    if not open_issuer or not rules.joined_noun.fullmatch(context.text, one.end, behind.start):
        return one.issuer
    return Issuer(IssuerClue.LISTED, organ)
