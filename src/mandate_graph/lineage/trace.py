"""The lineage of a body or of an instrument, put together from the graph."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mandate_graph.lineage.acts import ADOPTED, acts_asked_of, acts_of_body, acts_of_work, norms_of_body
from mandate_graph.lineage.meetings import conflicts_of, gaps_in, meetings_of, reports_of
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
    Words,
    WorkFacts,
    WorkTrace,
)
from mandate_graph.query import Iri, Reader

ESTABLISH, REVIEW = "Establish", "ReviewEffectiveness"


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
    days = tuple(dict.fromkeys((today, *on)))
    terms = terms_of(shelf, body)
    reviews = _reviews(adopted, norms)
    return BodyTrace(
        body=_body_facts(shelf, body),
        record=on_record(shelf, _all_words(acts, meetings, reports)),
        periods=known,
        on=tuple(on_day(known, when) for when in days),
        terms=terms,
        terms_on=tuple(standing for when in days if (standing := term_on(terms, when)) is not None),
        acts=adopted,
        proposals=tuple(act for act in acts if act.force != ADOPTED),
        requests=acts_asked_of(shelf, body),
        norms=_in_words(_known_norms(shelf, norms, acts), acts),
        reviews=reviews,
        meetings=meetings,
        reports=reports,
        gaps=gaps_in(meetings),
        conflicts=conflicts_of(shelf, [*(act.iri for act in acts), *(meeting.iri for meeting in meetings)], meetings),
        missing=tuple(_missing_of_body(shelf, acts, meetings, reports)),
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


def _all_words(acts: Iterable[Act], meetings: Iterable[Meeting], reports: Iterable[Report]) -> list[Words]:
    told = [words for act in acts for words in act.words]
    told += [words for meeting in meetings for said in meeting.said for words in said.words]
    return told + [words for report in reports for words in report.words]


def on_record(shelf: Shelf, words: Iterable[Words]) -> OnRecord:
    """What an answer rests on that quotes these words."""
    told = {said.document: said for said in words}
    days = (shelf.at_latest(said.document_iri) for said in told.values())
    return OnRecord(
        documents=tuple(sorted(told)),
        until=max((known for known in days if known is not None), default=None),
        undated=sum(said.issued is None for said in told.values()),
        all_documents=len(shelf.documents()),
        known_by=shelf.known_by,
    )


def _known_norms(shelf: Shelf, norms: tuple[Norm, ...], acts: Sequence[Act]) -> tuple[Norm, ...]:
    if shelf.known_by is None:
        return norms
    told = {act.iri for act in acts}
    return tuple(norm for norm in norms if norm.act in told)


def _in_words(norms: tuple[Norm, ...], acts: Sequence[Act]) -> tuple[Norm, ...]:
    """Norms whose own text was not read, in the words of the first text that tells of their act."""
    told = {act.iri: act.words[0] for act in acts if act.words}
    return tuple(
        norm
        if norm.text or norm.act not in told
        else replace(norm, text=" ".join(told[norm.act].quote.split()), language=told[norm.act].language)
        for norm in norms
    )


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
        record=on_record(shelf, words),
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
    shelf.pull_words(citations)
    links = (_link(shelf, citation) for citation in citations)
    return tuple(sorted((link for link in links if link.words or shelf.known_by is None), key=_by_place))


def _by_place(link: Link) -> tuple[object, ...]:
    cited = str(link.cited) if link.cited else ""
    return link.citing.work, natural(link.citing.path), cited, link.function


def _link(shelf: Shelf, citation: str) -> Link:
    facts = shelf.facts
    citing, cited = facts.one(citation, "mg:citingEntity"), facts.one(citation, "mg:citedEntity")
    return Link(
        citing=shelf.place(citing if citing is not None else citation),
        cited=shelf.place(cited) if cited is not None else None,
        function=local(facts.one(citation, "mg:citationFunction")),
        kind=local(facts.one(citation, "mg:citationKind")),
        reason=local(facts.one(citation, "mg:unresolvedReason")) or None,
        words=shelf.words(citation),
        iri=citation,
    )


def everything_read(reader: Reader) -> tuple[int, date | None]:
    """How many documents a graph was built from, and the latest date among them."""
    shelf = Shelf(reader)
    documents = shelf.documents()
    return len(documents), max((when for when in map(shelf.issued, documents) if when is not None), default=None)
