"""A resolution of the invented conference in two languages, which print different numbers in one paragraph."""

from tests.fakes.harbour import Writer
from tests.fakes.harbour_names import decision, resolution
from tests.fakes.sheets import File, Sheet

from mandate_graph.model.citation import CitationFunction, CitationKind
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind
from mandate_graph.model.record import Record

_TEXT = resolution("6/2")


def tolls(language: Language, words: str, printed: str, *, number: str) -> Record:
    """One version: its paragraph, and the decision that it cites."""
    sheet = Sheet(
        lines=f"pp.1 | | {words}",
        kind=PartKind.INSTRUMENT,
        language=language,
        head=Head(part="", type=DocumentType.RESOLUTION, instrument=_TEXT),
    )
    it = Writer(File(f"tolls.{language.value}.txt", sheet), _TEXT)
    it.cite("pp.1", printed, CitationKind.DECISION, CitationFunction.RECALLS, decision(number))
    return it.record()


def versions() -> tuple[Record, Record]:
    """The English version, and the Russian one with the two parts of the number in the other order."""
    return (
        tolls(Language.EN, "Recalling its decision 1/4 on tolls,", "its decision 1/4", number="1/4"),
        tolls(Language.RU, "ссылаясь на свое решение 4/1 о сборах,", "свое решение 4/1", number="4/1"),
    )
