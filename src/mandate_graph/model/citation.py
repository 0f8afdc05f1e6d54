"""Citations: one text names another."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import ProvisionKey, Target, Work


class CitationKind(StrEnum):
    """What sort of thing is named, as printed."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    DOCUMENT_SYMBOL = "document_symbol"
    TREATY = "treaty"
    TREATY_ARTICLE = "treaty_article"
    RULE_OF_PROCEDURE = "rule_of_procedure"
    TREATY_SERIES = "treaty_series"
    UNNUMBERED_DECISION = "unnumbered_decision"
    DRAFT_RESOLUTION = "draft_resolution"
    INSTRUMENT_GROUP = "instrument_group"
    TITLED_DOCUMENT = "titled_document"
    AGENDA_ITEM = "agenda_item"


class CitationFunction(StrEnum):
    """Why it is named; the value is the concept's local name in the scheme `citation-function`."""

    RECALLS = "recalls"
    REAFFIRMS = "reaffirms"
    LEGAL_BASIS = "legal-basis"
    PURSUANT_TO = "pursuant-to"
    REPORTS_ON = "reports-on"
    CONSIDERS = "considers"
    WELCOMES = "welcomes"
    TAKES_NOTE = "takes-note"
    ENDORSES = "endorses"
    IMPLEMENTS = "implements"
    AMENDS = "amends"
    SUPERSEDES = "supersedes"
    TRANSMITS = "transmits"
    URGES_RATIFICATION = "urges-ratification"
    MENTIONS = "mentions"


class Unresolved(StrEnum):
    """Why a citation, or the instrument of an act, has no one target; local name in the scheme `unresolved-reason`."""

    NO_ANTECEDENT = "no-antecedent"
    """It points back ("that resolution") and nothing, or more than one thing, stands there."""
    UNKNOWN_ISSUER = "unknown-issuer"
    """The number is plain, the organ is not said."""
    AMBIGUOUS = "ambiguous"
    """Several things fit; they are the candidates."""
    GROUP = "group"
    """It names several instruments without their numbers."""
    NOT_NUMBERED = "not-numbered"
    """Neither number, symbol nor date is given."""
    INCOMPLETE = "incomplete"
    """A placeholder or cut-off symbol."""
    UNKNOWN_TREATY = "unknown-treaty"
    UNKNOWN_SESSION = "unknown-session"
    """Nothing tells of which session the agenda is that holds the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One naming of one thing. Exactly one of `target` and `reason` is set.

    `citing` is the text that cites: the passage, the passage whose footnote it is, or, where a note recounts
    the act of an instrument, that instrument. `printed` is the reference as a reader reads it.
    """

    kind: CitationKind
    function: CitationFunction
    citing: ProvisionKey | Work
    printed: str
    evidence: Evidence
    target: Target | None = None
    reason: Unresolved | None = None
    candidates: tuple[Target, ...] = ()
    anaphora: bool = False
    symbol_as_printed: str | None = None
    title: str | None = None
    adopted: date | None = None
    """The day that the text gives for the cited instrument; the instrument's number is its identity, not its day."""
