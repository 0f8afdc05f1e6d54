"""The lineage of a body or of an instrument, put together from the graph."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from mandate_graph.lineage.acts import ADOPTED, acts_asked_of, acts_of_body, acts_of_work, norms_of_body
from mandate_graph.lineage.calling import called
from mandate_graph.lineage.meetings import conflicts_of, documents_of_meeting, gaps_in, meetings_of, reports_of
from mandate_graph.lineage.shelf import Shelf, day, local, natural, text
from mandate_graph.lineage.status import on_day, periods
from mandate_graph.lineage.terms import term_on, terms_of
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
    WorkFacts,
    WorkTrace,
)
from mandate_graph.query import Iri, Reader

ESTABLISH, REVIEW = "Establish", "ReviewEffectiveness"
ENDS = ("mg:citingEntity", "mg:citedEntity")


def trace_body(
    reader: Reader, body: Iri, *, today: date, on: Sequence[date] = (), known_by: date | None = None
) -> BodyTrace:
    """Everything on record of a body.

    `on` are days, besides today, whose status is wanted; with `known_by`, only documents issued by that day count.
    """
    return on_days(_traced(Shelf(reader, known_by), body, quoted=True), (today, *on))


def outline_body(reader: Reader, body: Iri, *, known_by: date | None = None) -> BodyTrace:
    """The same on no day, and without the words for acts, meetings and reports, which are most of the work, and what
    classes and concepts are called.

    `on_days` adds days; `acts_of`, `meetings_from` and `reports_from` give those that are to be shown with their words.
    """
    return _traced(Shelf(reader, known_by), body, quoted=False)


def on_days(trace: BodyTrace, days: Iterable[date]) -> BodyTrace:
    """The same trace with the status and the term on other days."""
    wanted = tuple(dict.fromkeys(days))
    return replace(
        trace,
        on=tuple(on_day(trace.periods, when) for when in wanted),
        terms_on=tuple(standing for when in wanted if (standing := term_on(trace.terms, when)) is not None),
    )


def _traced(shelf: Shelf, body: Iri, *, quoted: bool) -> BodyTrace:
    acts = acts_of_body(shelf, body, quoted=quoted)
    adopted = tuple(act for act in acts if act.force == ADOPTED)
    norms = norms_of_body(shelf, body)
    meetings = meetings_of(shelf, body, quoted=quoted)
    reports = reports_of(shelf, body, meetings, quoted=quoted)
    reviews = _reviews(adopted, norms)
    requests = acts_asked_of(shelf, body, quoted=quoted)
    return BodyTrace(
        body=_body_facts(shelf, body),
        record=on_record(shelf, _told(shelf, acts, meetings, reports)),
        periods=periods(shelf, body),
        on=(),
        terms=terms_of(shelf, body),
        terms_on=(),
        acts=adopted,
        proposals=tuple(act for act in acts if act.force != ADOPTED),
        requests=requests,
        norms=norms_in_words(_known_norms(shelf, norms, acts), acts),
        reviews=reviews,
        meetings=meetings,
        reports=reports,
        gaps=gaps_in(meetings),
        conflicts=conflicts_of(shelf, [*(act.iri for act in acts), *(meeting.iri for meeting in meetings)], meetings),
        missing=tuple(_missing_of_body(shelf, acts, meetings, reports)),
        called=called(shelf, (*acts, *requests, *norms, *meetings, *reports)) if quoted else {},
    )


NAMES = ("skos:prefLabel", "skos:altLabel", "mg:shortName", "mg:acronym")


def _body_facts(shelf: Shelf, body: Iri) -> BodyFacts:
    facts = shelf.facts
    parent = facts.one(body, "org:subOrganizationOf")
    return BodyFacts(
        iri=body.value,
        slug=body.local,
        kind=min(facts.kinds(body), default=""),
        labels=shelf.labels(body),
        names=tuple(dict.fromkeys(str(name) for kind in NAMES for name in facts.values(body, kind))),
        series=text(facts.one(body, "mg:symbolSeries")) or None,
        parent=local(parent) or None,
        parent_labels=shelf.labels(parent) if parent is not None else {},
        composition=tuple(sorted(local(term) for term in facts.values(body, "mg:composition"))),
    )


def _told(shelf: Shelf, acts: Iterable[Act], meetings: Iterable[Meeting], reports: Iterable[Report]) -> set[str]:
    documents = {document for act in acts for document in shelf.told(act.iri)}
    documents.update(document for meeting in meetings for document in documents_of_meeting(shelf, meeting.iri))
    documents.update(document for report in reports for document in shelf.told(report.sent))
    return documents


def on_record(shelf: Shelf, documents: Iterable[str]) -> OnRecord:
    """What an answer rests on that these documents tell."""
    told = tuple(documents)
    shelf.pull_days(told)
    shelf.facts.look(told, "mg:citationForm", "dcterms:identifier")
    days = (shelf.at_latest(document) for document in told)
    return OnRecord(
        documents=tuple(sorted({shelf.form(document) for document in told})),
        until=max((known for known in days if known is not None), default=None),
        undated=sum(shelf.issued(document) is None for document in told),
        all_documents=shelf.count_documents(),
        known_by=shelf.known_by,
    )


def _known_norms(shelf: Shelf, norms: tuple[Norm, ...], acts: Sequence[Act]) -> tuple[Norm, ...]:
    if shelf.known_by is None:
        return norms
    told = {act.iri for act in acts}
    return tuple(norm for norm in norms if norm.act in told)


def norms_in_words(norms: Sequence[Norm], acts: Sequence[Act]) -> tuple[Norm, ...]:
    """Norms whose own text was not read, in the words of the first text that tells of their act."""
    told = {act.iri: act.words[0] for act in acts if act.words}
    return tuple(
        norm
        if norm.text or norm.act not in told
        else replace(norm, text=" ".join(told[norm.act].quote.split()), language=told[norm.act].language)
        for norm in norms
    )


def _reviews(acts: Sequence[Act], norms: Sequence[Norm]) -> tuple[Review, ...]:
    due: dict[str, Norm] = {}
    for norm in norms:
        if norm.act is not None and (norm.session_iri or norm.deadline):
            due.setdefault(norm.act, norm)
    at: dict[str | None, tuple[str, ...]] = {}
    for session, some in groupby(sorted(acts, key=lambda act: act.session_iri or ""), key=lambda act: act.session_iri):
        at[session] = tuple(str(act.place or act.event) for act in some)
    return tuple(_review(act, due.get(act.iri), at) for act in acts if act.event == REVIEW)


def _review(act: Act, due: Norm | None, at: Mapping[str | None, tuple[str, ...]]) -> Review:
    return Review(
        act=act,
        deadline=due.deadline if due else None,
        session=due.session if due else None,
        followed_by=at.get(due.session_iri, ()) if due and due.session_iri else (),
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
    shelf.pull_own_texts(works)
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
    facts = work_facts(shelf, work)
    things = (*(act.iri for act in acts), *(link.iri for link in (*cites, *cited_by)))
    told = {document for thing in things for document in shelf.told(thing)}
    if facts.own_text:
        printed = shelf.facts.values(work, "mg:publishedIn") or (work,)
        told.update(str(document) for document in printed if shelf.knows(str(document)))
    return WorkTrace(
        work=facts,
        record=on_record(shelf, told),
        acts=acts,
        cites=cites,
        cited_by=cited_by,
        missing=tuple(missing_of_work(facts, acts)),
        called=called(shelf, (*acts, *cites, *cited_by)),
    )


def missing_of_work(facts: WorkFacts, acts: Sequence[Act]) -> Iterable[Missing]:
    """What the documents do not show of a work."""
    if not facts.own_text:
        yield Missing(code="own-text", about=facts.form)
    if acts and (facts.adopted.earliest is None or facts.adopted.latest is None):
        yield Missing(code="date", about=facts.form)


def work_facts(shelf: Shelf, work: Iri) -> WorkFacts:
    """What is known of a work itself."""
    facts = shelf.facts
    session = facts.one(work, "mg:adoptedAt")
    known = day(facts.one(work, "eli:date_document"))
    bounds = shelf.session(session)[2] if session is not None else Bounds()
    return WorkFacts(
        iri=work.value,
        form=shelf.form(work.value),
        kind=min(facts.kinds(work), default=""),
        labels=shelf.labels(work),
        issuer=local(facts.one(work, "eli:passed_by")) or None,
        session=shelf.session(session)[0] if session is not None else None,
        adopted=Bounds(earliest=known, latest=known) if known else bounds,
        published_in=tuple(sorted(shelf.form(str(document)) for document in facts.values(work, "mg:publishedIn"))),
        own_text=shelf.has_own_text(work.value),
    )


def links_from(shelf: Shelf, work: Iri) -> tuple[Link, ...]:
    """What a work cites, in the order of its paragraphs."""
    return _links(shelf, work, "mg:citingEntity")


def links_to(shelf: Shelf, work: Iri) -> tuple[Link, ...]:
    """Who cites a work or a part of it, by citing text and paragraph."""
    return _links(shelf, work, "mg:citedEntity")


def _links(shelf: Shelf, work: Iri, end: str) -> tuple[Link, ...]:
    parts = shelf.parts_of(work)
    shelf.facts.point((end, Iri(part)) for part in parts)
    citations = tuple(dict.fromkeys(found for part in parts for found in shelf.facts.pointing(end, part)))
    return tuple(sorted(links_of(shelf, citations), key=_by_place))


def links_of(shelf: Shelf, citations: Iterable[str], *, quoted: bool = True) -> tuple[Link, ...]:
    """Citations in the order given, with their words if `quoted`; those that count."""
    keys = tuple(citations)
    facts = shelf.facts
    facts.prefetch(keys)
    shelf.pull_places(place for name in ENDS for key in keys for place in facts.values(key, name))
    if quoted:
        shelf.pull_words(keys)
    elif shelf.known_by is not None:
        shelf.pull_told(keys)
    return tuple(_link(shelf, key, quoted=quoted) for key in keys if shelf.known_by is None or shelf.told(key))


def _by_place(link: Link) -> tuple[object, ...]:
    cited = str(link.cited) if link.cited else ""
    return link.citing.work, natural(link.citing.path), cited, link.function


def _link(shelf: Shelf, citation: str, *, quoted: bool) -> Link:
    facts = shelf.facts
    citing, cited = facts.one(citation, "mg:citingEntity"), facts.one(citation, "mg:citedEntity")
    return Link(
        citing=shelf.place(citing if citing is not None else citation),
        cited=shelf.place(cited) if cited is not None else None,
        function=local(facts.one(citation, "mg:citationFunction")),
        kind=local(facts.one(citation, "mg:citationKind")),
        reason=local(facts.one(citation, "mg:unresolvedReason")) or None,
        words=shelf.words(citation) if quoted else (),
        iri=citation,
    )


def everything_read(reader: Reader) -> tuple[int, date | None]:
    """How many documents a graph was built from, and the latest date among them."""
    shelf = Shelf(reader)
    documents = shelf.documents()
    return len(documents), max((when for when in map(shelf.issued, documents) if when is not None), default=None)
