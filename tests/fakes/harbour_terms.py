"""A resolution of the invented conference that extends a group to a day, and sets up another for a period."""

from datetime import date

from tests.fakes.harbour import Writer
from tests.fakes.harbour_names import BUOYS, TIDES, resolution
from tests.fakes.sheets import File, Sheet

from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import ProvisionKey
from mandate_graph.model.mandate import Event, Term
from mandate_graph.model.passage import PartKind
from mandate_graph.model.record import Record


def extensions() -> Record:
    """Resolution 5/1, of 16 October 2030."""
    text = resolution("5/1")
    sheet = Sheet(
        lines="""
        heading.1 | | Resolution 5/1. Terms
        op.1 | 1. | Extends until 30 June 2032 the mandate of the group on buoys;
        op.2 | 2. | Sets up, for two years, a panel on tides.
        """,
        kind=PartKind.INSTRUMENT,
        head=Head(part="", type=DocumentType.RESOLUTION, title="Terms", instrument=text, issued=date(2030, 10, 16)),
    )
    it = Writer(File("resolution-5-1.txt", sheet), text)
    it.act(Event.EXTEND, "Extends until 30 June 2032", ProvisionKey(text, "op.1"), BUOYS, term=Term(until="2032-06-30"))
    it.act(Event.ESTABLISH, "Sets up, for two years", ProvisionKey(text, "op.2"), TIDES, term=Term(duration="P2Y"))
    return it.record()
