"""Records put together by hand, about a conference that does not exist."""

from dataclasses import replace
from datetime import date

from tests.fakes.lighthouse import CONFERENCE, GROUP, MIRRORS, OFFICE, PACT, decision, resolution
from tests.fakes.sheets import File, Sheet

from mandate_graph.model.citation import Citation, CitationFunction, CitationKind, Unresolved
from mandate_graph.model.head import AgendaItem, DocumentType, Head, SessionStatement
from mandate_graph.model.identity import (
    DocumentKey,
    MeetingKey,
    ProvisionKey,
    SessionKey,
)
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import (
    ActStatement,
    Deontic,
    Event,
    Force,
    Modality,
    Norm,
    NormKind,
    Permanence,
    Testimony,
)
from mandate_graph.model.meeting import (
    Destination,
    MeetingStatement,
    MeetingStatus,
    ReportStatement,
    ReportStatus,
    TextContext,
)
from mandate_graph.model.passage import PartKind
from mandate_graph.model.record import Record


def founding_decision() -> Record:
    """Decision 2/3 as a file of its own: sets the group up for the time being, asks for a report, orders a review."""
    text = decision("2/3")
    file = File(
        "decision.txt",
        Sheet(
            lines="""
            heading.1 | | Decision 2/3. Lenses
            pp.1 | | Recalling its decision 1/1 and article 7, paragraph 2, of the Pact,
            op.1 | 1. | Decides to set up, under article 7, paragraph 2, an interim open-ended working group on lenses;
            op.2 | 2. | Also decides that the working group shall: (a) compare lenses; (b) report on glass;
            op.3 | 3. | Further decides to review the group at its fourth session, in 2031.
            """,
            kind=PartKind.INSTRUMENT,
            head=Head(part="", type=DocumentType.DECISION, title="Lenses", instrument=text),
        ),
    )
    founded = file.quote(
        "Decides to set up, under article 7, paragraph 2, an interim open-ended working group on lenses"
    )
    tasks = file.quote("Also decides that the working group shall")
    review = file.quote("review the group at its fourth session, in 2031")
    article = ProvisionKey(PACT, "art.7.para.2")
    return file.record(
        citations=(
            Citation(
                kind=CitationKind.DECISION,
                function=CitationFunction.RECALLS,
                citing=ProvisionKey(text, "pp.1"),
                printed="decision 1/1",
                evidence=file.quote("decision 1/1"),
                target=decision("1/1"),
            ),
            Citation(
                kind=CitationKind.TREATY_ARTICLE,
                function=CitationFunction.LEGAL_BASIS,
                citing=ProvisionKey(text, "op.1"),
                printed="article 7, paragraph 2",
                evidence=file.quote("under article 7, paragraph 2"),
                target=article,
            ),
        ),
        acts=(
            ActStatement(
                event=Event.ESTABLISH,
                evidence=founded,
                instrument=ProvisionKey(text, "op.1"),
                force=Force.ADOPTED,
                testimony=Testimony.FIRST_HAND,
                modality=Modality.DECIDES,
                body=GROUP,
                permanence=Permanence.INTERIM,
                composition=("open-ended",),
                legal_basis=(article,),
            ),
            ActStatement(
                event=Event.ASSIGN_FUNCTION,
                evidence=tasks,
                instrument=ProvisionKey(text, "op.2"),
                force=Force.ADOPTED,
                testimony=Testimony.FIRST_HAND,
                modality=Modality.DECIDES,
                body=GROUP,
                norms=(
                    Norm(
                        kind=NormKind.FUNCTION,
                        bearer=GROUP,
                        deontic=Deontic.OBLIGATION,
                        evidence=file.quote("compare lenses"),
                        addressees=(CONFERENCE,),
                    ),
                    Norm(
                        kind=NormKind.FUNCTION,
                        bearer=GROUP,
                        deontic=Deontic.OBLIGATION,
                        evidence=file.quote("report on glass"),
                        addressees=(CONFERENCE,),
                    ),
                ),
            ),
            ActStatement(
                event=Event.REVIEW_EFFECTIVENESS,
                evidence=review,
                instrument=ProvisionKey(text, "op.3"),
                force=Force.ADOPTED,
                testimony=Testimony.FIRST_HAND,
                modality=Modality.DECIDES,
                body=GROUP,
                norms=(
                    Norm(
                        kind=NormKind.REVIEW_CLAUSE,
                        bearer=CONFERENCE,
                        deontic=Deontic.OBLIGATION,
                        evidence=review,
                        at_session=SessionKey(CONFERENCE, 4),
                        deadline="2031",
                    ),
                ),
            ),
        ),
    )


def telling_note() -> Record:
    """A note for the sixth session, with no symbol: tells of the founding and of permanence, reports two meetings."""
    file = File(
        "note.txt",
        Sheet(
            lines="""
            cover.1 | | Sixth session, Port Umbra, 3 to 7 May 2032
            heading.1 | | Report on the meetings of the Working Group on Lenses held in 2030 and 2032
            para.1 | 1. | In decision 2/3 the Conference decided to set up an interim working group on lenses.
            para.2 | 2. | In resolution 5/1 the Conference made the group a lasting part of its work.
            para.3 | 3. | The group held its first meeting on 4 and 5 June 2030. Its third is planned for 9 April 2032.
            para.4 | 4. | Under resolution 5/1 the report (LTH/COP/WG.1/2030/2) will go to the sixth session.
            para.5 | 5. | That resolution was welcomed.
            fn.1 | * | LTH/COP/2032/1.
            """,
            head=Head(
                part="",
                type=DocumentType.NOTE,
                title="Report on the meetings of the Working Group on Lenses",
                issued=date(2032, 3, 1),
                distribution="General",
                original_language=Language.EN,
                issuing_body=CONFERENCE,
                agenda_items=(AgendaItem(number="2(b)", printed="2 (b)"),),
            ),
        ),
    )
    session = SessionStatement(
        body=CONFERENCE,
        ordinal=6,
        start=date(2032, 5, 3),
        end=date(2032, 5, 7),
        city="Port Umbra",
        evidence=(file.quote("Sixth session, Port Umbra, 3 to 7 May 2032"),),
    )
    file.sheets[0].head = replace(file.sheets[0].head, session=session)
    here = DocumentKey(file.source.identifier)
    report = DocumentKey("LTH/COP/WG.1/2030/2")
    third = MeetingKey(body=GROUP, ordinal=3)
    return file.record(
        citations=(
            Citation(
                kind=CitationKind.RESOLUTION,
                function=CitationFunction.REPORTS_ON,
                citing=ProvisionKey(here, "para.2"),
                printed="In resolution 5/1",
                evidence=file.quote("In resolution 5/1"),
                target=resolution("5/1"),
            ),
            Citation(
                kind=CitationKind.DOCUMENT_SYMBOL,
                function=CitationFunction.TRANSMITS,
                citing=ProvisionKey(here, "para.4"),
                printed="LTH/COP/WG.1/2030/2",
                evidence=file.quote("LTH/COP/WG.1/2030/2"),
                target=report,
                symbol_as_printed="LТH/COP/WG.1/2030/2",
            ),
            unresolved_citation(file, here),
        ),
        acts=(
            told(file, Event.ESTABLISH, "decided to set up an interim working group on lenses", Permanence.INTERIM),
            told(file, Event.MAKE_PERMANENT, "made the group a lasting part of its work", Permanence.PERMANENT),
        ),
        meetings=(
            meeting(file, MeetingKey(body=GROUP, ordinal=1), "held its first meeting on 4 and 5 June 2030", 4, 5),
            MeetingStatement(
                meeting=third,
                status=MeetingStatus.PLANNED,
                context=TextContext.BODY,
                evidence=file.quote("Its third is planned for 9 April 2032"),
                start=date(2032, 4, 9),
                end=date(2032, 4, 9),
            ),
            MeetingStatement(
                meeting=third,
                status=MeetingStatus.HELD,
                context=TextContext.HEADING,
                evidence=file.quote("held in 2030 and 2032"),
            ),
        ),
        reports=(
            ReportStatement(
                evidence=file.quote("the report (LTH/COP/WG.1/2030/2) will go to the sixth session"),
                status=ReportStatus.PLANNED,
                destinations=(Destination(body=CONFERENCE, session=6),),
                report=report,
                meeting=MeetingKey(body=GROUP, ordinal=1),
                basis=resolution("5/1"),
            ),
        ),
    )


def unresolved_citation(file: File, here: DocumentKey) -> Citation:
    """A naming that points back, at nothing certain."""
    return Citation(
        kind=CitationKind.RESOLUTION,
        function=CitationFunction.WELCOMES,
        citing=ProvisionKey(here, "para.5"),
        printed="That resolution",
        evidence=file.quote("That resolution"),
        reason=Unresolved.NO_ANTECEDENT,
        candidates=(resolution("5/1"), resolution("5/2")),
        anaphora=True,
    )


def told(file: File, event: Event, words: str, permanence: Permanence) -> ActStatement:
    """An act that the note tells of: the founding by its paragraph, the change by the whole resolution."""
    founding = event is Event.ESTABLISH
    return ActStatement(
        event=event,
        evidence=file.quote(words),
        instrument=ProvisionKey(decision("2/3"), "op.1") if founding else resolution("5/1"),
        force=Force.ADOPTED,
        testimony=Testimony.SECOND_HAND,
        modality=Modality.RECOUNTS,
        body=GROUP,
        permanence=permanence,
    )


def meeting(file: File, key: MeetingKey, words: str, first: int, last: int) -> MeetingStatement:
    """A meeting of June 2030 that was held, by the words of a paragraph."""
    return MeetingStatement(
        meeting=key,
        status=MeetingStatus.HELD,
        context=TextContext.BODY,
        evidence=file.quote(words),
        start=date(2030, 6, first),
        end=date(2030, 6, last),
        city="Port Umbra",
    )


def draft_with_memo() -> Record:
    """A memo that tells of the draft printed below it, in one file."""
    file = File(
        "draft.txt",
        Sheet(
            lines="text.1 | | The draft would set up a group on mirrors and ask the Office to help it.",
            head=Head(part="", type=DocumentType.INFORMATION_NOTE),
        ),
        Sheet(
            lines="""
            op.1 | 1. | Decides to set up a working group on mirrors;
            op.2 | 2. | Requests the Office to assist it, and requests the Office to host it.
            """,
            key="draft",
            kind=PartKind.DRAFT,
            head=Head(part="draft", type=DocumentType.DRAFT_RESOLUTION, issued=date(2033, 1, 5)),
        ),
    )
    draft = DocumentKey(f"{file.source.identifier}__draft")
    proposed = {"force": Force.PROPOSED, "testimony": Testimony.FIRST_HAND, "modality": Modality.REQUESTS}
    asks = [
        ActStatement(
            event=Event.REQUEST_ACTION,
            evidence=file.quote(words, part="draft"),
            instrument=ProvisionKey(draft, "op.2"),
            asked_of=OFFICE,
            **proposed,  # type: ignore[arg-type]
        )
        for words in ("Requests the Office to assist it", "requests the Office to host it")
    ]
    return file.record(
        acts=(
            ActStatement(
                event=Event.ESTABLISH,
                evidence=file.quote("would set up a group on mirrors"),
                instrument=ProvisionKey(draft, "op.1"),
                force=Force.PROPOSED,
                testimony=Testimony.SECOND_HAND,
                modality=Modality.PROPOSES,
                body=MIRRORS,
            ),
            ActStatement(
                event=Event.ESTABLISH,
                evidence=file.quote("Decides to set up a working group on mirrors", part="draft"),
                instrument=ProvisionKey(draft, "op.1"),
                force=Force.PROPOSED,
                testimony=Testimony.FIRST_HAND,
                modality=Modality.PROPOSES,
                body=MIRRORS,
            ),
            *asks,
        )
    )


def all_records() -> tuple[Record, ...]:
    """Every record above."""
    return (founding_decision(), telling_note(), draft_with_memo())
