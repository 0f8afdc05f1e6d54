"""Hyperlinks that a published file carries itself: what its editors say that the words cite."""

from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import Work


class LinkVerdict(StrEnum):
    """How a link and what was read in its words go together; local name in the scheme `link-verdict`."""

    AGREES = "agrees"
    """The words cite what the link leads to."""
    DIFFERS = "differs"
    """The words cite something else."""
    ALONE = "alone"
    """Nothing that is known is cited in the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedLink:
    """A link to a document by symbol. `evidence` quotes the linked words; `target` is what the address names."""

    address: str
    target: Work
    verdict: LinkVerdict
    evidence: Evidence
