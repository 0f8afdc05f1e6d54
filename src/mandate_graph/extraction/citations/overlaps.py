"""Which of several citations that claim the same words stands: the longest, then the surest."""

from collections.abc import Iterable

from mandate_graph.model.reference import CitationMention


def without_overlaps(mentions: Iterable[CitationMention]) -> list[CitationMention]:
    """The mentions of one passage, in order, none sharing words with another save members of one printed span."""
    kept: list[CitationMention] = []
    cluster: list[CitationMention] = []
    end = 0
    for mention in sorted(mentions, key=lambda one: one.start):
        if cluster and mention.start >= end:
            kept.extend(_best(cluster))
            cluster = []
        cluster.append(mention)
        end = max(end, mention.end) if len(cluster) > 1 else mention.end
    kept.extend(_best(cluster))
    return sorted(kept, key=lambda one: (one.start, one.end))


def _best(cluster: list[CitationMention]) -> list[CitationMention]:
    """Of mentions that overlap one another in a chain, those that stand."""
    taken: list[CitationMention] = []
    for mention in sorted(cluster, key=lambda one: (one.start - one.end, -one.confidence, one.start)):
        rivals = [other for other in taken if other.start < mention.end and mention.start < other.end]
        if all(_companions(mention, other) for other in rivals):
            taken.append(mention)
    return taken


def _companions(mention: CitationMention, other: CitationMention) -> bool:
    """Whether two mentions are members of one range or list ("resolutions 12/1 to 12/3", "articles 3 and 4 of …")."""
    return mention.form is other.form and mention.rule == other.rule and _is_member(mention, other)


def _is_member(mention: CitationMention, other: CitationMention) -> bool:
    same = (mention.start, mention.end) == (other.start, other.end)
    return same or (mention.number is not None and other.start <= mention.start and mention.end <= other.end)
