"""Which of several citations that claim the same words stands: the longest, then the surest."""

from collections.abc import Iterable

from mandate_graph.model.reference import CitationMention


def without_overlaps(mentions: Iterable[CitationMention]) -> list[CitationMention]:
    """The mentions of one passage, in order, none sharing words with another save members of one printed span."""
    kept: list[CitationMention] = []
    taken: list[CitationMention] = []
    ranked = sorted(mentions, key=lambda one: (one.start - one.end, -one.confidence, one.start))
    for mention in ranked:
        rivals = [other for other in taken if other.start < mention.end and mention.start < other.end]
        if all(_companions(mention, other) for other in rivals):
            kept.append(mention)
            taken.append(mention)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _companions(mention: CitationMention, other: CitationMention) -> bool:
    """Whether two mentions are members of one range or list ("resolutions 12/1 to 12/3", "articles 3 and 4 of …")."""
    return mention.form is other.form and mention.rule == other.rule and _is_member(mention, other)


def _is_member(mention: CitationMention, other: CitationMention) -> bool:
    same = (mention.start, mention.end) == (other.start, other.end)
    return same or (mention.number is not None and other.start <= mention.start and mention.end <= other.end)
