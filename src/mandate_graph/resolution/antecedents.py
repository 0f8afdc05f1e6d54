"""What a reference points back to: the last instrument of its noun, if there is exactly one."""

from dataclasses import dataclass
from itertools import takewhile

from mandate_graph.model.citation import CitationKind, Unresolved
from mandate_graph.model.identity import Target

_PASSAGES_BACK = 3


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The result of a search: a target, or the reason why there is none, with the candidates."""

    target: Target | None = None
    reason: Unresolved | None = None
    candidates: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    kind: CitationKind
    target: Target | None
    passage: int
    sentence: tuple[int, int]


class Antecedents:
    """The instruments named so far in one part. Whatever could not be resolved stands in the way as well."""

    def __init__(self) -> None:
        self._named: list[_Named] = []
        self._kinds: set[CitationKind] = set()

    def remember(self, kind: CitationKind, target: Target | None, *, passage: int, sentence: tuple[int, int]) -> None:
        """Adds a naming; `passage` counts the passages of the part, `sentence` is its span in the passage."""
        self._kinds.add(kind)
        self._named.append(_Named(kind, target, passage, sentence))

    def has(self, kind: CitationKind) -> bool:
        """Whether any instrument of that noun was named."""
        return kind in self._kinds

    def find(self, kind: CitationKind, *, passage: int) -> Antecedent:
        """The instrument that a reference in this passage points back to.

        >>> Antecedents().find(CitationKind.DECISION, passage=0).reason
        <Unresolved.NO_ANTECEDENT: 'no-antecedent'>
        """
        near = takewhile(lambda one: passage - one.passage <= _PASSAGES_BACK, reversed(self._named))
        same = [one for one in near if one.kind is kind][::-1]
        if not same or same[-1].target is None:
            return Antecedent(reason=Unresolved.NO_ANTECEDENT)
        last = same[-1]
        beside = [one for one in same if (one.passage, one.sentence) == (last.passage, last.sentence)]
        targets = tuple(dict.fromkeys(one.target for one in beside if one.target is not None))
        if len(targets) > 1:
            return Antecedent(reason=Unresolved.AMBIGUOUS, candidates=targets)
        return Antecedent(target=last.target)
