"""The later documents of the invented conference on harbours: a note of 2030 that contradicts itself, and a draft."""

from datetime import date

from tests.fakes.harbour import F, K, Writer, early_note, founding_decision
from tests.fakes.harbour_names import (
    BUOYS,
    CHARTS,
    CONVENTION,
    COP,
    DIRECTOR,
    DREDGING,
    PILOTS,
    PORTS,
    PROTOCOL,
    SECRETARIAT,
    decision,
    report,
    resolution,
)
from tests.fakes.harbour_terms import extensions
from tests.fakes.harbour_versions import versions
from tests.fakes.sheets import File, Sheet

from mandate_graph.model.citation import Unresolved
from mandate_graph.model.head import AgendaItem, DocumentType, Head, SessionStatement
from mandate_graph.model.identity import DocumentKey, MeetingKey, ProvisionKey, SessionKey
from mandate_graph.model.mandate import Deontic, Event, Force, Modality, NormKind, Permanence
from mandate_graph.model.meeting import Destination, MeetingStatus, ReportStatus, TextContext
from mandate_graph.model.passage import PartKind
from mandate_graph.model.published_link import LinkVerdict
from mandate_graph.model.record import Record


def late_note() -> Record:
    """A note of 2030 on all groups; its heading says "held" of a meeting that its text says is planned."""
    sheet = Sheet(
        lines="""
        cover.1 | | Fifth session, Port Aven, 12 to 16 October 2030
        heading.1 | | Groups of the Conference: meetings held in 2028 and 2030
        para.1 | 1. | By decision 2/3 the Conference set up an interim group on pilots. The Protocol on Tugs guides it.
        para.2 | 2. | In resolution 3/1 it made the group on pilots a constant element and asked it to send its reports.
        para.3 | 3. | The Working Group on Pilots held its first meeting on 3 and 4 April 2028.
        para.4 | 4. | Its third meeting is planned for 9 September 2030; under resolution 3/1, its report goes there.
        para.5 | 5. | The Working Group on Dredging met for the third time on 10 September 2030.
        para.6 | 6. | In decision 1/2 it set up the Working Group on Buoys as constant. That text was later affirmed.
        para.7 | 7. | In resolution 3/1 it set up an expert group on charts and asked the Secretariat to convene it.
        para.8 | 8. | It asked the expert group to report to it at its fifth session. It acted under article 7.
        para.9 | 9. | The Convention was supplemented in due course.
        """,
        head=Head(
            part="",
            type=DocumentType.NOTE,
            issued=date(2030, 5, 2),
            title="Groups of the Conference",
            issuing_body=COP,
            author=SECRETARIAT,
            session=SessionStatement(
                body=COP, ordinal=5, start=date(2030, 10, 12), end=date(2030, 10, 16), city="Port Aven"
            ),
            agenda_items=(AgendaItem(number="2(b)", printed="2 (b)", title="Groups"),),
        ),
    )
    file = File("note-2030.txt", sheet)
    it = Writer(file, DocumentKey(file.source.identifier))
    paper = report("HBR/COP/WG.1/2030/4")
    it.cite("para.1", "By decision 2/3", K.DECISION, F.REPORTS_ON, decision("2/3"))
    it.cite("para.1", "Protocol on Tugs", K.TREATY, F.MENTIONS, PROTOCOL)
    it.cite("para.2", "In resolution 3/1", K.RESOLUTION, F.REPORTS_ON, resolution("3/1"))
    it.cite("para.4", "under resolution 3/1", K.RESOLUTION, F.PURSUANT_TO, resolution("3/1"))
    it.cite("para.6", "In decision 1/2", K.DECISION, F.REPORTS_ON, decision("1/2"))
    it.cite(
        "para.6",
        "That text",
        K.RESOLUTION,
        F.MENTIONS,
        None,
        reason=Unresolved.NO_ANTECEDENT,
        candidates=(decision("1/2"), decision("2/3")),
        anaphora=True,
    )
    it.cite("para.7", "In resolution 3/1 it set", K.RESOLUTION, F.REPORTS_ON, resolution("3/1"))
    it.cite(
        "para.8",
        "under article 7",
        K.TREATY_ARTICLE,
        F.LEGAL_BASIS,
        ProvisionKey(CONVENTION, "art.7.para.2"),
        citing=resolution("3/1"),
    )
    it.cite("para.9", "The Convention", K.TREATY, F.MENTIONS, CONVENTION)
    it.act(
        Event.ESTABLISH,
        "set up an interim group on pilots",
        ProvisionKey(decision("2/3"), "op.1"),
        PILOTS,
        permanence=Permanence.INTERIM,
    )
    it.act(
        Event.MAKE_PERMANENT,
        "made the group on pilots a constant element",
        resolution("3/1"),
        PILOTS,
        permanence=Permanence.PERMANENT,
    )
    duty = it.norm("send its reports", NormKind.REPORTING_DUTY, PILOTS, Deontic.OBLIGATION, addressees=(COP,))
    it.act(Event.REQUEST_REPORT, "asked it to send its reports", resolution("3/1"), PILOTS, norms=(duty,))
    it.act(
        Event.ESTABLISH, "set up the Working Group on Buoys", decision("1/2"), BUOYS, permanence=Permanence.PERMANENT
    )
    it.act(Event.REAFFIRM, "That text was later affirmed", None, BUOYS, reason=Unresolved.GROUP)
    it.act(
        Event.ESTABLISH,
        "up an expert group on charts",
        resolution("3/1"),
        CHARTS,
        permanence=Permanence.UNSPECIFIED,
        composition=("intergovernmental",),
    )
    convening = it.norm("to convene it", NormKind.NORM, SECRETARIAT, Deontic.REQUEST, addressees=(CHARTS,))
    it.act(
        Event.CONVENE,
        "asked the Secretariat to convene it",
        resolution("3/1"),
        CHARTS,
        asked_of=SECRETARIAT,
        norms=(convening,),
    )
    due = it.norm(
        "to report to it at its fifth session",
        NormKind.REPORTING_DUTY,
        CHARTS,
        Deontic.OBLIGATION,
        addressees=(COP,),
        at_session=SessionKey(COP, 5),
    )
    it.act(Event.REQUEST_REPORT, "asked the expert group to report to it", resolution("3/1"), CHARTS, norms=(due,))
    it.meet(PILOTS, 1, "held its first meeting on 3 and 4 April 2028", date(2028, 4, 3), date(2028, 4, 4))
    it.meet(
        PILOTS, 3, "Its third meeting is planned for 9 September 2030", date(2030, 9, 9), status=MeetingStatus.PLANNED
    )
    it.meet(PILOTS, 3, "meetings held in 2028 and 2030", context=TextContext.HEADING)
    it.meet(DREDGING, 3, "met for the third time on 10 September 2030", date(2030, 9, 10))
    it.send(
        "its report goes there",
        ReportStatus.PLANNED,
        [Destination(body=COP, session=5)],
        report=paper,
        meeting=MeetingKey(body=PILOTS, ordinal=3),
        author=PILOTS,
        basis=resolution("3/1"),
    )
    return it.record(session="Fifth session, Port Aven, 12 to 16 October 2030")


def memo_with_draft() -> Record:
    """A memo that tells of the draft printed below it, in one file; the draft calls another draft a resolution."""
    file = File(
        "memo.txt",
        Sheet(
            lines="text.1 | | The draft would ask the Director to set up a group of ports.",
            head=Head(part="", type=DocumentType.INFORMATION_NOTE),
        ),
        Sheet(
            lines="""
            pp.1 | | Recalling its resolution HBR/CN.1/2029/L.9 on harbours,
            op.1 | 1. | Requests the Director:
            op.1.a | (a) | To set up a group of ports;
            op.2 | 2. | Decides that the group shall compare tolls;
            op.3 | 3. | Requests the Director to report to the Conference at its sixth session.
            """,
            key="draft",
            kind=PartKind.DRAFT,
            head=Head(part="draft", type=DocumentType.DRAFT_RESOLUTION, issued=date(2029, 2, 3)),
        ),
    )
    draft = DocumentKey(f"{file.source.identifier}__draft")
    memo, it = Writer(file, DocumentKey(file.source.identifier)), Writer(file, draft, "draft")
    memo.act(
        Event.ESTABLISH,
        "would ask the Director to set up",
        ProvisionKey(draft, "op.1.a"),
        PORTS,
        force=Force.PROPOSED,
        modality=Modality.PROPOSES,
    )
    it.cite("pp.1", "resolution HBR/CN.1/2029/L.9", K.DRAFT_RESOLUTION, F.RECALLS, report("HBR/CN.1/2029/L.9"))
    it.link("HBR/CN.1/2029/L.9", decision("1/2"), LinkVerdict.DIFFERS)
    asked = it.norm("To set up a group of ports", NormKind.NORM, DIRECTOR, Deontic.REQUEST)
    it.act(
        Event.ESTABLISH,
        "To set up a group of ports",
        ProvisionKey(draft, "op.1.a"),
        PORTS,
        asked_of=DIRECTOR,
        permanence=Permanence.UNSPECIFIED,
        norms=(asked,),
    )
    tolls = it.norm("compare tolls", NormKind.FUNCTION, PORTS, Deontic.OBLIGATION)
    it.act(
        Event.ASSIGN_FUNCTION,
        "Decides that the group shall compare tolls",
        ProvisionKey(draft, "op.2"),
        PORTS,
        norms=(tolls,),
    )
    due = it.norm(
        "to report to the Conference at its sixth session",
        NormKind.REPORTING_DUTY,
        DIRECTOR,
        Deontic.REQUEST,
        addressees=(COP,),
        at_session=SessionKey(COP, 6),
    )
    it.act(
        Event.REQUEST_REPORT,
        "Requests the Director to report",
        ProvisionKey(draft, "op.3"),
        None,
        asked_of=DIRECTOR,
        norms=(due,),
    )
    return memo.record(it)


def all_records() -> tuple[Record, ...]:
    """Everything that is said of the conference."""
    return (founding_decision(), early_note(), late_note(), memo_with_draft(), *versions(), extensions())
