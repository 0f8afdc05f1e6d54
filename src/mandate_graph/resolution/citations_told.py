"""What the numbers of a document tell of one another: the year that one lacks, the body that letters mean."""

from collections.abc import Iterable

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.reference import CitationMention, Numbering
from mandate_graph.model.registry import Registry
from mandate_graph.resolution.citations_numbering import series_owner, tags_of


def yeared_numbers(mentions: Iterable[CitationMention]) -> dict[str, str]:
    """The running numbers that have one year in a document, without the year and with it."""
    whole = {mention.number for mention in mentions if mention.numbering is Numbering.YEARED and mention.number}
    bare = [number.partition("(")[0] for number in whole]
    return {number.partition("(")[0]: number for number in whole if bare.count(number.partition("(")[0]) == 1}


def tagged_bodies(mentions: Iterable[CitationMention], registry: Registry) -> dict[str, BodyKey]:
    """The letters in numbers ("CP" of "1/CP.21") and the one body in whose documents the text finds such numbers."""
    found: dict[str, set[BodyKey]] = {}
    for mention in mentions:
        if mention.numbering is Numbering.TAGGED and mention.number and mention.symbol:
            owner = series_owner(mention.symbol, registry)
            if owner is not None:
                for tag in tags_of(mention.number):
                    found.setdefault(tag, set()).add(owner)
    return {letters: next(iter(owners)) for letters, owners in found.items() if len(owners) == 1}
