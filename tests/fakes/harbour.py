"""What documents say of the invented conference on harbours: a decision, two notes, a memo with a draft.

Together they give every question something to answer, and break no shape that forbids.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tests.fakes.harbour_names import (
    ARTICLE,
    BUREAU,
    CONVENTION,
    COP,
    DREDGING,
    PILOTS,
    PROTOCOL,
    RULE,
    SECRETARIAT,
    decision,
    report,
    resolution,
)
from tests.fakes.sheets import File, Sheet

from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.head import DocumentType, Head, SessionStatement
from mandate_graph.model.identity import (
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    MeetingKey,
    ProvisionKey,
    SessionKey,
    Target,
    TreatySeriesKey,
    Work,
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
from mandate_graph.model.published_link import LinkVerdict, PublishedLink
from mandate_graph.model.record import Record

F, K = CitationFunction, CitationKind


class Writer:
    """Collects the claims of one file."""

    def __init__(self, file: File, work: Work, part: str = "") -> None:
        self.file, self.work, self.part = file, work, part
        self.citations: list[Citation] = []
        self.acts: list[ActStatement] = []
        self.meetings: list[MeetingStatement] = []
        self.reports: list[ReportStatement] = []
        self.links: list[PublishedLink] = []

    def cite(
        self,
        path: str,
        words: str,
        kind: CitationKind,
        function: CitationFunction,
        target: Target | None,
        **rest: object,
    ) -> None:
        """One naming: the words, in the passage at the path."""
        evidence = self.file.quote(words, part=self.part, rule="cite")
        rest.setdefault("citing", ProvisionKey(self.work, path))
        claim = Citation(kind=kind, function=function, printed=words, evidence=evidence, target=target, **rest)  # type: ignore[arg-type]
        self.citations.append(claim)

    def act(
        self, event: Event, words: str, text: ProvisionKey | Work | None, body: BodyKey | None, **rest: object
    ) -> None:
        """One act: first-hand if its text is the passage that holds the words."""
        evidence = self.file.quote(words, part=self.part, rule=f"act-{event.value.lower()}")
        own = text == ProvisionKey(self.work, evidence.passage)
        claim = {
            "force": Force.PROPOSED if self.part else Force.ADOPTED,
            "testimony": Testimony.FIRST_HAND if own else Testimony.SECOND_HAND,
            "modality": (Modality.PROPOSES if self.part else Modality.DECIDES) if own else Modality.RECOUNTS,
            **rest,
        }
        self.acts.append(ActStatement(event=event, evidence=evidence, instrument=text, body=body, **claim))  # type: ignore[arg-type]

    def norm(self, words: str, kind: NormKind, bearer: BodyKey | None, deontic: Deontic, **rest: object) -> Norm:
        """One norm, by its words."""
        evidence = self.file.quote(words, part=self.part, rule="norm")
        return Norm(kind=kind, bearer=bearer, deontic=deontic, evidence=evidence, **rest)  # type: ignore[arg-type]

    def meet(self, body: BodyKey, ordinal: int, words: str, *days: date, **rest: object) -> None:
        """One statement about a meeting: held, in body text, unless said otherwise."""
        claim = {"status": MeetingStatus.HELD, "context": TextContext.BODY, "start": None, "end": None, **rest}
        if days:
            claim |= {"start": days[0], "end": days[-1]}
        confidence = 0.6 if claim["context"] is TextContext.HEADING else 0.9
        evidence = self.file.quote(words, part=self.part, rule="meeting", confidence=confidence)
        meeting = MeetingKey(body=body, ordinal=ordinal)
        self.meetings.append(MeetingStatement(meeting=meeting, evidence=evidence, **claim))  # type: ignore[arg-type]

    def send(self, words: str, status: ReportStatus, destinations: Sequence[Destination], **rest: object) -> None:
        """One report on its way."""
        evidence = self.file.quote(words, part=self.part, rule="report")
        self.reports.append(ReportStatement(evidence=evidence, status=status, destinations=tuple(destinations), **rest))  # type: ignore[arg-type]

    def link(self, words: str, target: Work, verdict: LinkVerdict) -> None:
        """A link that the file carries on the words."""
        evidence = self.file.quote(words, part=self.part, rule="published-link", confidence=1.0)
        address = f"https://undocs.org/en/{len(self.links)}"
        self.links.append(PublishedLink(address=address, target=target, verdict=verdict, evidence=evidence))

    def record(self, other: "Writer | None" = None, *, session: str = "") -> Record:
        """The record, with the claims of another part if there is one; `session` are words that date its session."""
        both = [self, other] if other else [self]
        record = self.file.record(
            citations=tuple(claim for writer in both for claim in writer.citations),
            acts=tuple(claim for writer in both for claim in writer.acts),
            meetings=tuple(claim for writer in both for claim in writer.meetings),
            reports=tuple(claim for writer in both for claim in writer.reports),
            links=tuple(link for writer in both for link in writer.links),
        )
        head = record.heads[0]
        if not session or head.session is None:
            return record
        dated = replace(head.session, evidence=(self.file.quote(session, rule="head"),))
        return replace(record, heads=(replace(head, session=dated), *record.heads[1:]))


def founding_decision() -> Record:
    """Decision 2/3: sets up a group on pilots."""
    text = decision("2/3")
    sheet = Sheet(
        lines="""
        heading.1 | | Decision 2/3. Pilots
        pp.1 | | Recalling article 7 of the Convention and its decision 1/1,
        pp.2 | | Having considered the paper HВR/COP/2024/4,
        op.1 | 1. | Decides to set up, under article 7, paragraph 2, and rule 3, paragraph 1, an interim group;
        op.2 | 2. | Also decides that the group shall carry out these tasks:
        op.2.a | (a) | Compare how pilots are trained;
        op.2.b | (b) | Advise the Conference on night work;
        op.3 | 3. | Decides to look at the use of the group at its fourth session, in 2031;
        op.4 | 4. | Decides that the chair shall report to the Conference;
        op.5 | 5. | Requests the Secretariat to help the group;
        op.6 | 6. | Decides that the group shall meet once before the third session;
        op.7 | 7. | Urges States to become parties to the Protocol on Tugs.
        fn.1 | 1 | Treaty Series, vol. 9002, No. 77002.
        """,
        kind=PartKind.INSTRUMENT,
        head=Head(part="", type=DocumentType.DECISION, title="Pilots", instrument=text),
    )
    file = File("decision-2-3.txt", sheet)
    it = Writer(file, text)

    def op(path: str) -> ProvisionKey:
        return ProvisionKey(text, path)

    it.cite("pp.1", "article 7 of the Convention", K.TREATY_ARTICLE, F.RECALLS, ProvisionKey(CONVENTION, "art.7"))
    it.cite("pp.1", "its decision 1/1", K.DECISION, F.RECALLS, decision("1/1"))
    it.cite(
        "pp.2",
        "HВR/COP/2024/4",
        K.DOCUMENT_SYMBOL,
        F.CONSIDERS,
        report("HBR/COP/2024/4"),
        symbol_as_printed="HВR/COP/2024/4",
    )
    it.cite("op.1", "article 7, paragraph 2", K.TREATY_ARTICLE, F.LEGAL_BASIS, ARTICLE)
    it.cite("op.1", "rule 3, paragraph 1", K.RULE_OF_PROCEDURE, F.LEGAL_BASIS, RULE)
    it.cite("op.7", "Protocol on Tugs", K.TREATY, F.URGES_RATIFICATION, PROTOCOL)
    series = TreatySeriesKey(series="UNTS", volume="9002", number="77002")
    it.cite("pp.1", "Treaty Series, vol. 9002, No. 77002", K.TREATY_SERIES, F.MENTIONS, series)
    it.act(
        Event.ESTABLISH,
        "Decides to set up",
        op("op.1"),
        PILOTS,
        permanence=Permanence.INTERIM,
        composition=("open-ended",),
        legal_basis=(ARTICLE, RULE),
    )
    tasks = [
        it.norm(words, NormKind.FUNCTION, PILOTS, Deontic.OBLIGATION, addressees=(COP,))
        for words in ("Compare how pilots are trained", "Advise the Conference on night work")
    ]
    it.act(Event.ASSIGN_FUNCTION, "Also decides that the group shall carry out", op("op.2"), PILOTS, norms=tuple(tasks))
    review = it.norm(
        "look at the use of the group",
        NormKind.REVIEW_CLAUSE,
        COP,
        Deontic.OBLIGATION,
        at_session=SessionKey(COP, 4),
        deadline="2031",
    )
    it.act(Event.REVIEW_EFFECTIVENESS, "Decides to look at the use", op("op.3"), PILOTS, norms=(review,))
    duty = it.norm(
        "shall report to the Conference", NormKind.REPORTING_DUTY, PILOTS, Deontic.OBLIGATION, addressees=(COP,)
    )
    it.act(Event.REQUEST_REPORT, "Decides that the chair shall report", op("op.4"), PILOTS, norms=(duty,))
    help_it = it.norm("help the group", NormKind.NORM, SECRETARIAT, Deontic.REQUEST, addressees=(PILOTS,))
    it.act(
        Event.REQUEST_ACTION,
        "Requests the Secretariat to help",
        op("op.5"),
        PILOTS,
        asked_of=SECRETARIAT,
        modality=Modality.REQUESTS,
        norms=(help_it,),
    )
    once = it.norm("meet once", NormKind.NORM, PILOTS, Deontic.OBLIGATION, before_session=SessionKey(COP, 3))
    it.act(Event.SET_MEETING, "Decides that the group shall meet", op("op.6"), PILOTS, norms=(once,))
    return it.record()


def early_note() -> Record:
    """A note of 2027, in Russian: the group on pilots, and a first report of the group on dredging."""
    sheet = Sheet(
        lines="""
        cover.1 | | Третья сессия, 7–11 июня 2027 года
        heading.1 | | Записка о рабочих группах
        para.1 | 1. | Решением 2/3 Конференция учредила временную группу по лоцманам.
        para.2 | 2. | В резолюции 2/4 учреждена межправительственная временная группа по дноуглублению.
        para.3 | 3. | Группа по дноуглублению провела первое совещание 1–2 марта 2026 года.
        para.4 | 4. | По решению бюро от 5 мая 2026 года доклад HBR/COP/WG.2/2026/2 представлен третьей сессии.
        """,
        language=Language.RU,
        head=Head(
            part="",
            type=DocumentType.NOTE,
            issued=date(2027, 3, 1),
            issuing_body=COP,
            author=SECRETARIAT,
            session=SessionStatement(body=COP, ordinal=3, start=date(2027, 6, 7), end=date(2027, 6, 11)),
        ),
    )
    file = File("note-2027.txt", sheet)
    it = Writer(file, DocumentKey(file.source.identifier))
    ruling = InstrumentKey(issuer=BUREAU, kind=InstrumentKind.DECISION, adopted=date(2026, 5, 5))
    first = report("HBR/COP/WG.2/2026/2")
    it.cite("para.1", "Решением 2/3", K.DECISION, F.REPORTS_ON, decision("2/3"))
    it.cite("para.2", "В резолюции 2/4", K.RESOLUTION, F.REPORTS_ON, resolution("2/4"))
    it.cite("para.4", "решению бюро от 5 мая 2026 года", K.UNNUMBERED_DECISION, F.PURSUANT_TO, ruling)
    it.cite("para.4", "HBR/COP/WG.2/2026/2", K.DOCUMENT_SYMBOL, F.TRANSMITS, first)
    it.act(
        Event.ESTABLISH,
        "учредила временную группу",
        ProvisionKey(decision("2/3"), "op.1"),
        PILOTS,
        permanence=Permanence.INTERIM,
    )
    it.act(
        Event.ESTABLISH,
        "учреждена межправительственная временная группа",
        resolution("2/4"),
        DREDGING,
        permanence=Permanence.INTERIM,
        composition=("intergovernmental",),
    )
    it.meet(DREDGING, 1, "провела первое совещание", date(2026, 3, 1), date(2026, 3, 2))
    it.send(
        "доклад HBR/COP/WG.2/2026/2 представлен",
        ReportStatus.SUBMITTED,
        [Destination(body=COP, session=3)],
        report=first,
        meeting=MeetingKey(body=DREDGING, ordinal=1),
        author=DREDGING,
        basis=ruling,
    )
    return it.record(session="Третья сессия, 7–11 июня 2027 года")
