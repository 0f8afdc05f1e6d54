"""What a document says of itself on its cover and in its title."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import BodyKey, InstrumentKey
from mandate_graph.model.language import Language


class DocumentType(StrEnum):
    """The genre of a document."""

    NOTE = "note"
    INFORMATION_NOTE = "information-note"
    REPORT = "report"
    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    DRAFT_RESOLUTION = "draft-resolution"
    DRAFT_DECISION = "draft-decision"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStatement:
    """The session a document is prepared for; `implied` where it follows from a number ("12/3") only."""

    body: BodyKey | None
    ordinal: int
    start: date | None = None
    end: date | None = None
    city: str | None = None
    committee: BodyKey | None = None
    implied: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item of an agenda: `number` normalised ("2(b)"; "" where it is left open), `printed` as printed."""

    number: str
    printed: str
    title: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of one part. None means that the document does not say."""

    part: str
    type: DocumentType
    symbol: str | None = None
    symbol_printed: str | None = None
    title: str | None = None
    title_evidence: Evidence | None = None
    issued: date | None = None
    distribution: str | None = None
    """"General", "Limited", "Restricted"."""
    original_language: Language | None = None
    issuing_body: BodyKey | None = None
    author: BodyKey | None = None
    sponsor: str | None = None
    session: SessionStatement | None = None
    agenda_items: tuple[AgendaItem, ...] = ()
    instrument: InstrumentKey | None = None
    """The adopted instrument whose text this part prints."""
    printed_number: str | None = None
    """The number in its title, whether or not its issuer is known."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def own_name(self) -> str | None:
        """By what the part is told from all others: its symbol, else the instrument that it prints."""
        if self.symbol is not None or self.instrument is None:
            return self.symbol
        return f"{self.instrument.issuer}/{self.instrument.kind.value}/{self.instrument.number}"
