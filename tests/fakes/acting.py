"""Acts read from made-up paragraphs: a registry of invented bodies, and the text half run on plain strings."""

from tests.fakes.documents import document

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.extraction.citations import find as find_citations
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.record import Record
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry
from mandate_graph.resolution.acts import resolve
from mandate_graph.resolution.bodies import resolve as resolve_bodies
from mandate_graph.resolution.citations import resolve as resolve_citations

ASSEMBLY = BodyKey("lakes")
GROUP = BodyKey("lakes_wg-eels")
OFFICE = BodyKey("lakes-office")


def _names(en: str, ru: str) -> tuple[Name, ...]:
    return (Name(en, Language.EN), Name(ru, Language.RU))


REGISTRY = Registry(
    bodies={
        ASSEMBLY: BodyRecord(
            key=ASSEMBLY,
            kind=BodyKind.ORGAN,
            names=_names("Assembly of the Lakes", "Ассамблея озер"),
            short_names=_names("Assembly", "Ассамблея"),
            symbols=(("resolution", "LAKE/RES/{number}"), ("decision", "LAKE/DEC/{number}")),
        ),
        GROUP: BodyRecord(
            key=GROUP,
            kind=BodyKind.WORKING_GROUP,
            parent=ASSEMBLY,
            names=_names("Working Group on Eels", "Рабочая группа по угрям"),
        ),
        OFFICE: BodyRecord(
            key=OFFICE,
            kind=BodyKind.SECRETARIAT,
            parent=ASSEMBLY,
            names=_names("Lake Office", "Озерное управление"),
        ),
    }
)


def resolution(number: str) -> InstrumentKey:
    """A resolution of the invented assembly."""
    return InstrumentKey(issuer=ASSEMBLY, kind=InstrumentKind.RESOLUTION, number=number)


def read_acts(made: Document, *heads: Head) -> Record:
    """The acts of a document under its heads."""
    found = find_bodies(made, REGISTRY)
    bodies = resolve_bodies(made, found, heads, REGISTRY)
    citations = resolve_citations(made, find_citations(made, bodies, REGISTRY), bodies, heads, REGISTRY)
    acts, issues = resolve(made, find(made, bodies), citations, heads, REGISTRY)
    return Record(document=made, heads=heads, citations=citations, acts=acts, issues=issues)


def note(*paragraphs: str, language: Language = Language.EN) -> Record:
    """The acts that a note tells, a paragraph each."""
    made = document(*((PassageKind.NUMBERED, text) for text in paragraphs), language=language)
    return read_acts(made, Head(part="", type=DocumentType.NOTE, issuing_body=ASSEMBLY))


def instrument(number: str, *points: str, language: Language = Language.EN) -> Record:
    """The acts of a resolution, a point each."""
    made = document(
        *((PassageKind.OPERATIVE, text) for text in points),
        language=language,
        kind=PartKind.INSTRUMENT,
        name=f"{number.replace('/', '-')}.txt",
    )
    head = Head(part="", type=DocumentType.RESOLUTION, issuing_body=ASSEMBLY, instrument=resolution(number))
    return read_acts(made, head)


def draft(*points: str) -> Record:
    """The acts that a draft proposes, a point each."""
    made = document(*((PassageKind.OPERATIVE, text) for text in points), kind=PartKind.DRAFT)
    return read_acts(made, Head(part="", type=DocumentType.DRAFT_RESOLUTION, issuing_body=ASSEMBLY))
