"""The lineage of a body or of an instrument, put together from the graph."""

from collections.abc import Iterable, Sequence
from datetime import date

from mandate_graph.lineage import questions
from mandate_graph.lineage.acts import acts_asked_of, acts_of_body, acts_of_work, norms_of_body
from mandate_graph.lineage.meetings import conflicts_of, gaps_in, meetings_of, reports_of
from mandate_graph.lineage.shelf import Shelf, day, local, natural
from mandate_graph.lineage.status import on_day, periods
from mandate_graph.lineage.values import (
    Act,
    BodyFacts,
    BodyTrace,
    Bounds,
    Link,
    Meeting,
    Missing,
    Norm,
    OnRecord,
    Report,
    Review,
    Words,
    WorkFacts,
    WorkTrace,
)
from mandate_graph.query import Iri, Names, Reader, Row

ESTABLISH, REVIEW = "Establish", "ReviewEffectiveness"
ADOPTED = "adopted"


def trace_body(
    reader: Reader, body: Iri, *, today: date, on: Sequence[date] = (), known_by: date | None = None
) -> BodyTrace:
    """Everything on record of a body.

    `on` are days, besides today, whose status is wanted; with `known_by`, only documents issued by that day count.
    """
    shelf = Shelf(reader, known_by)
    acts = acts_of_body(shelf, body)
    adopted = tuple(act for act in acts if act.force == ADOPTED)
    norms = norms_of_body(shelf, body)
    meetings = meetings_of(shelf, body)
    reports = reports_of(shelf, body, meetings)
    known = periods(shelf, body)
    reviews = _reviews(adopted, norms)
    return BodyTrace(
        body=_body_facts(shelf, body),
        record=_on_record(shelf, _all_words(acts, meetings, reports)),
        periods=known,
        on=tuple(on_day(known, when) for when in dict.fromkeys((today, *on))),
        acts=adopted,
        proposals=tuple(act for act in acts if act.force != ADOPTED),
        requests=acts_asked_of(shelf, body),
        norms=_known_norms(shelf, norms, acts),
        reviews=reviews,
        meetings=meetings,
        reports=reports,
        gaps=gaps_in(meetings),
        conflicts=conflicts_of(shelf, body, meetings),
        missing=tuple(_missing_of_body(shelf, acts, meetings, reports)),
    )


def _body_facts(shelf: Shelf, body: Iri) -> BodyFacts:
    rows = shelf.reader.select(questions.BODY, body=body).rows
    named = {entry.iri: entry for entry in Names(shelf.reader).bodies.bodies}.get(body)
    parent = next((row[2] for row in rows if row[2] is not None), None)
    return BodyFacts(
        iri=body.value,
        slug=body.local,
        kind=local(rows[0][1]) if rows else "",
        labels=shelf.labels(body),
        names=tuple(name.value for name in named.names) if named else (),
        series=named.series if named else None,
        parent=local(parent) or None,
        parent_labels=shelf.labels(parent) if parent is not None else {},
        composition=tuple(sorted({local(row[3]) for row in rows if row[3] is not None})),
    )


def _all_words(acts: Iterable[Act], meetings: Iterable[Meeting], reports: Iterable[Report]) -> list[Words]:
    told = [words for act in acts for words in act.words]
    told += [words for meeting in meetings for said in meeting.said for words in said.words]
    return told + [words for report in reports for words in report.words]


def _on_record(shelf: Shelf, words: Iterable[Words]) -> OnRecord:
    issued = {said.document: said.issued for said in words}
    dates = [when for when in issued.values() if when is not None]
    return OnRecord(
        documents=tuple(sorted(issued)),
        until=max(dates, default=None),
        undated=sum(when is None for when in issued.values()),
        all_documents=sum(shelf.knows(document) for document in shelf.documents),
        known_by=shelf.known_by,
    )


def _known_norms(shelf: Shelf, norms: tuple[Norm, ...], acts: Sequence[Act]) -> tuple[Norm, ...]:
    if shelf.known_by is None:
        return norms
    told = {act.iri for act in acts}
    return tuple(norm for norm in norms if norm.act in told)


def _reviews(acts: Sequence[Act], norms: Sequence[Norm]) -> tuple[Review, ...]:
    return tuple(_review(act, acts, norms) for act in acts if act.event == REVIEW)


def _review(act: Act, acts: Sequence[Act], norms: Sequence[Norm]) -> Review:
    due = next((norm for norm in norms if norm.act == act.iri and (norm.session_iri or norm.deadline)), None)
    session = due.session_iri if due else None
    followed = {other.iri: other for other in acts if session is not None and other.session_iri == session}
    return Review(
        act=act,
        deadline=due.deadline if due else None,
        session=due.session if due else None,
        followed_by=tuple(str(other.place or other.event) for other in followed.values()),
    )


def _missing_of_body(
    shelf: Shelf, acts: Sequence[Act], meetings: Sequence[Meeting], reports: Sequence[Report]
) -> Iterable[Missing]:
    adopted = [act for act in acts if act.force == ADOPTED]
    founded = [act for act in adopted if act.event == ESTABLISH]
    if not founded:
        yield Missing(code="establishment")
    for act in founded:
        if not act.legal_basis:
            yield Missing(code="legal-basis", about=act.place.work if act.place else act.iri)
    yield from _missing_texts(shelf, adopted)
    reported = {report.meeting for report in reports}
    held = [meeting.ordinal for meeting in meetings if meeting.status == "held" and meeting.ordinal]
    silent = ", ".join(str(ordinal) for ordinal in held if ordinal not in reported)
    if silent:
        yield Missing(code="report", about=silent)


def _missing_texts(shelf: Shelf, acts: Sequence[Act]) -> Iterable[Missing]:
    works = {act.place.work_iri: act for act in acts if act.place is not None}
    for work, act in works.items():
        name = act.place.work if act.place else ""
        if not shelf.has_own_text(work):
            yield Missing(code="own-text", about=name)
        if act.bounds.earliest is None or act.bounds.latest is None:
            yield Missing(code="date", about=name)
    if any(act.place is None for act in acts):
        yield Missing(code="acting-text", about=str(sum(act.place is None for act in acts)))


def trace_work(reader: Reader, work: Iri, *, known_by: date | None = None) -> WorkTrace:
    """What a work did to whom, what it cites, and who cites it."""
    shelf = Shelf(reader, known_by)
    acts = acts_of_work(shelf, work)
    cites, cited_by = links_from(shelf, work), links_to(shelf, work)
    facts = _work_facts(shelf, work)
    words = [said for act in acts for said in act.words]
    words += [said for link in (*cites, *cited_by) for said in link.words]
    return WorkTrace(
        work=facts,
        record=_on_record(shelf, words),
        acts=acts,
        cites=cites,
        cited_by=cited_by,
        missing=tuple(_missing_of_work(facts, acts)),
    )


def _missing_of_work(facts: WorkFacts, acts: Sequence[Act]) -> Iterable[Missing]:
    if not facts.own_text:
        yield Missing(code="own-text", about=facts.form)
    if acts and (facts.adopted.earliest is None or facts.adopted.latest is None):
        yield Missing(code="date", about=facts.form)


def _work_facts(shelf: Shelf, work: Iri) -> WorkFacts:
    rows = shelf.reader.select(questions.WORK, work=work).rows
    _work, kind, issuer, session, _published, dated = rows[0] if rows else (None,) * 6
    known = day(dated)
    bounds = shelf.session(session)[2] if session is not None else Bounds()
    return WorkFacts(
        iri=work.value,
        form=shelf.place(work).work,
        kind=local(kind),
        labels=shelf.labels(work),
        issuer=local(issuer) or None,
        session=shelf.session(session)[0] if session is not None else None,
        adopted=Bounds(earliest=known, latest=known) if known else bounds,
        published_in=tuple(sorted({shelf.place(row[4]).work for row in rows if row[4] is not None})),
        own_text=shelf.has_own_text(work.value),
    )


def links_from(shelf: Shelf, work: Iri) -> tuple[Link, ...]:
    """What a work cites, in the order of its paragraphs."""
    rows = shelf.reader.select(questions.CITED_BY_WORK, work=work).rows
    found = {str(row[1]): _link(shelf, row, row[7]) for row in rows}
    return tuple(sorted(_kept(shelf, found.values()), key=_by_place))


def links_to(shelf: Shelf, work: Iri) -> tuple[Link, ...]:
    """Who cites a work or a part of it, by citing text and paragraph."""
    rows = shelf.reader.select(questions.CITING_WORK, work=work).rows
    found = {str(row[1]): _link(shelf, row, None) for row in rows}
    return tuple(sorted(_kept(shelf, found.values()), key=_by_place))


def _kept(shelf: Shelf, links: Iterable[Link]) -> Iterable[Link]:
    return (link for link in links if link.words or shelf.known_by is None)


def _by_place(link: Link) -> tuple[object, ...]:
    cited = str(link.cited) if link.cited else ""
    return link.citing.work, natural(link.citing.path), cited, link.function


def _link(shelf: Shelf, row: Row, reason: object) -> Link:
    _work, citation, citing, cited, function, kind, _printed = row[:7]
    return Link(
        citing=shelf.place(str(citing)),
        cited=shelf.place(cited) if cited is not None else None,
        function=local(function),
        kind=local(kind),
        reason=local(reason) if isinstance(reason, Iri) else None,
        words=shelf.words(str(citation)),
    )


def everything_read(reader: Reader) -> tuple[int, date | None]:
    """How many documents a graph was built from, and the latest date among them."""
    documents = Shelf(reader).documents
    return len(documents), max((when for when in documents.values() if when is not None), default=None)
