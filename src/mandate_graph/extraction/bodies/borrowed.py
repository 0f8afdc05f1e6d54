"""The words for the United Nations at the end of an official's name that begin the name of the body behind it."""

from collections.abc import Collection, Iterable, Iterator

from mandate_graph.languages.name_index import Hit, NameIndex
from mandate_graph.languages.registry_names import Named
from mandate_graph.languages.themes.bodies import HeadNoun
from mandate_graph.languages.tokens import Token
from mandate_graph.model.registry import BodyKind

_WITHIN = 4
"""Words in front of a head noun that may stand between it and the words for the United Nations."""


def without_borrowed(
    words: tuple[Token, ...],
    names: NameIndex[Named],
    listed: Iterable[Hit[Named]],
    heads: Collection[Hit[HeadNoun]],
    behind: frozenset[str],
) -> Iterator[Hit[Named]]:
    """The listed names, an official's without the words that belong to the next ("by the Secretary-General of | the
    United Nations Support Mission"); `heads` are the head nouns, `behind` small words in front of them."""
    for hit in listed:
        official = bool(hit.values) and all(value.kind is BodyKind.OFFICIAL for value in hit.values)
        if hit.organization or not official or not _leads_to_a_head(words, hit.last + 1, heads, behind):
            yield hit
            continue
        yield from _parted(words, names, hit)


def _leads_to_a_head(
    words: tuple[Token, ...], at: int, heads: Collection[Hit[HeadNoun]], behind: frozenset[str]
) -> bool:
    """Whether nothing but words of a name stands between a place and a head noun."""
    begun = {hit.first for hit in heads}
    for place in range(at, min(at + _WITHIN, len(words))):
        if place in begun:
            return True
        if not words[place].word or not (words[place].capital or words[place].plain in behind):
            return False
    return False


def _parted(words: tuple[Token, ...], names: NameIndex[Named], hit: Hit[Named]) -> Iterator[Hit[Named]]:
    for at in range(hit.last, hit.first, -1):
        organization = names.hit_at(words, at, hit.last + 1)
        if organization is not None and organization.organization and words[at].capital:
            own = names.hit_at(words, hit.first, at)
            if own is not None and organization.first == at:
                yield own
                yield organization
                return
    yield hit
