"""Claims of the pipeline's records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from benchmarks.accuracy.claims import Found, Kind
from benchmarks.accuracy.gold_keys import place

from mandate_graph.model.citation import Citation, CitationKind
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import Head
from mandate_graph.model.identity import AgendaItemKey, DocumentKey, ProvisionKey, SessionKey, Work
from mandate_graph.model.mandate import ActStatement, Norm, NormKind
from mandate_graph.model.meeting import MeetingStatement, ReportStatement
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.vocabulary.citation_forms import citation_form


def found(records: Sequence[Record], registry: Registry, files: Mapping[str, str]) -> list[Found]:
    """Every claim of the records of the files that the gold covers; `files` gives the document of each."""
    claims: list[Found] = []
    for record in records:
        document = files.get(record.document.source.name)
        if document is not None:
            claims.extend(_Claims(document, record, registry).all())
    return claims


class _Claims:
    def __init__(self, document: str, record: Record, registry: Registry) -> None:
        self._document = document
        self._record = record
        self._registry = registry

    def all(self) -> Iterator[Found]:
        record = self._record
        yield from (self._citation(citation) for citation in record.citations)
        for act in record.acts:
            yield self._act(act)
            yield from self._norms(act.norms)
        yield from (self._meeting(stated) for stated in record.meetings)
        yield from (self._report(stated) for stated in record.reports)
        for at, head in enumerate(record.heads):
            yield from self._head(at, head)

    def _found(self, kind: Kind, evidence: Evidence, fields: Mapping[str, str]) -> Found:
        return Found(
            document=self._document,
            kind=kind,
            fields={"paragraph": place(evidence.passage), **fields},
            start=evidence.start,
            end=evidence.end,
            quote=evidence.quote,
        )

    def _citation(self, citation: Citation) -> Found:
        cited = citation_form(citation.target, self._registry) if citation.target else ""
        if citation.kind is CitationKind.TITLED_DOCUMENT:
            cited = citation.title or cited
        if isinstance(citation.target, AgendaItemKey) and citation.title:
            cited = citation_form(replace(citation.target, item=citation.title), self._registry)
        reason = citation.reason.value if citation.reason else ""
        return self._found(
            Kind.CITATIONS, citation.evidence, {"kind": citation.kind.value, "cited": cited, "reason": reason}
        )

    def _act(self, act: ActStatement) -> Found:
        fields = {
            "event": act.event.value,
            "body": act.body or "",
            "instrument": self._instrument(act.instrument),
            "force": act.force.value,
            "testimony": act.testimony.value,
            "permanence": act.permanence.value if act.permanence else "",
            "addressee": act.asked_of or "",
            "actor": act.actor or "",
            "legal basis": "; ".join(sorted(citation_form(basis, self._registry) for basis in act.legal_basis)),
        }
        return self._found(Kind.ACTS, act.evidence, fields)

    def _instrument(self, instrument: ProvisionKey | Work | None) -> str:
        work = instrument.work if isinstance(instrument, ProvisionKey) else instrument
        if work is None:
            return ""
        if isinstance(work, DocumentKey) and "__draft" in work.identifier:
            return "draft"
        return citation_form(work, self._registry)

    def _norms(self, norms: Sequence[Norm]) -> Iterator[Found]:
        for norm in norms:
            if norm.kind is NormKind.FUNCTION:
                yield self._found(Kind.FUNCTIONS, norm.evidence, {"body": norm.bearer or ""})
            session = norm.at_session or norm.before_session
            if session or norm.deadline:
                fields = {
                    "session": _session(session),
                    "before": str(norm.before_session is not None).lower(),
                    "year": (norm.deadline or "")[:4],
                }
                yield self._found(Kind.DEADLINES, norm.evidence, fields)

    def _meeting(self, stated: MeetingStatement) -> Found:
        fields = {
            "body": stated.meeting.body,
            "ordinal": str(stated.meeting.ordinal or ""),
            "start": stated.start.isoformat() if stated.start else "",
            "end": stated.end.isoformat() if stated.end else "",
            "status": stated.status.value,
            "context": stated.context.value,
            "city": stated.city or "",
            "implied": str(stated.ordinal_implied).lower(),
            "city line": str(stated.city_evidence.line) if stated.city_evidence else "",
        }
        return self._found(Kind.MEETINGS, stated.evidence, fields)

    def _report(self, stated: ReportStatement) -> Found:
        goals = sorted(f"{goal.body} {goal.session or ''}".strip() for goal in stated.destinations)
        meeting = stated.meeting
        fields = {
            "symbol": stated.report.identifier if stated.report else "",
            "to": ", ".join(goals),
            "basis": citation_form(stated.basis, self._registry) if stated.basis else "",
            "meeting": f"{meeting.body} {meeting.ordinal or ''}".strip() if meeting else "",
            "author": stated.author or "",
            "status": stated.status.value,
        }
        return self._found(Kind.REPORTS, stated.evidence, fields)

    def _head(self, at: int, head: Head) -> Iterator[Found]:
        part = next(part for part in self._record.document.parts if part.key == head.part)
        stated = {"type": head.type.value, "language": part.language.value}
        if at == len(self._record.heads) - 1:
            stated |= self._cover(head)
        for name, value in stated.items():
            fields = {"part": str(at), "statement": name, "value": value}
            yield Found(document=self._document, kind=Kind.HEADS, fields=fields)

    def _cover(self, head: Head) -> dict[str, str]:
        session = head.session
        stated = {
            "symbol": head.symbol or "",
            "issued": head.issued.isoformat() if head.issued else "",
            "distribution": head.distribution or "",
            "original language": head.original_language.value if head.original_language else "",
            "issuing body": head.issuing_body or "",
            "agenda items": ", ".join(item.number for item in head.agenda_items) if head.agenda_items else "none",
            "title": " ".join((head.title or "").split()),
            "sponsor": head.sponsor or "",
        }
        if head.instrument:
            stated["instrument"] = citation_form(head.instrument, self._registry)
        if session:
            stated |= {
                "session": f"{session.body} {session.ordinal}",
                "session implied": str(session.implied).lower(),
                "session start": session.start.isoformat() if session.start else "",
                "session end": session.end.isoformat() if session.end else "",
                "session city": session.city or "",
                "session committee": session.committee or "",
            }
        return stated


def _session(session: SessionKey | None) -> str:
    return f"{session.body} {session.ordinal}" if session else ""
