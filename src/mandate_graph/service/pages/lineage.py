"""The page of a body: what was done to it, by which text, on what basis, and where exactly it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from starlette.responses import RedirectResponse, Response

from mandate_graph.export.docx import write_docx
from mandate_graph.export.markdown import write_report
from mandate_graph.export.prose_text import write_markdown, write_text
from mandate_graph.export.svg import write_timeline
from mandate_graph.lineage import (
    BodyTrace,
    Comparison,
    body_report,
    body_timeline,
    compare_days,
    status_sentence,
    to_json,
    trace_body,
)
from mandate_graph.lineage.brief import brief_body, brief_json, brief_prose
from mandate_graph.lineage.sentences import (
    body_name,
    day_sentence,
    gap_sentence,
    missing_sentences,
    review_sentence,
    when,
)
from mandate_graph.lineage.standing import span, term_sentence, texts_of_acts
from mandate_graph.lineage.values import Act, Conflict, Meeting, Norm, Report
from mandate_graph.query import Iri
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.behind import Behind, behind
from mandate_graph.service.pages.evidence import Evidence, evidence
from mandate_graph.service.pages.paging import Slice, slice_of
from mandate_graph.service.pages.picture import drawn
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.reviews import reviews_of
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, file_twin, graph_twin, json_twin, table_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

ACTS_A_PAGE, OTHERS_A_PAGE = 40, 200
GROUPED = 40
"""Beyond so many, meetings are told by year."""
COLUMNS = ("act", "force", "text", "paragraph", "earliest", "latest", "document", "hand", "quote")
BRIEFS = {
    "text": ("txt", "text/plain; charset=utf-8"),
    "markdown": ("md", "text/markdown; charset=utf-8"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "json": ("json", "application/json"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActShown:
    """An act as the page tells it."""

    act: Act
    anchor: str
    when: str
    href: str
    bases: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsShown:
    """The meetings of a year ("" where there are few, or none has a day)."""

    year: str
    meetings: tuple[tuple[Meeting, tuple[Evidence, ...]], ...]


def lineage_page(site: Site) -> Response:
    """The lineage of a body, or its data in the format that is asked for."""
    body = site.iri(PREFIXES["body"])
    if all(known.iri != body for known in site.names.bodies.bodies):
        named = site.names.bodies.find(site.given["name"]).iri
        return RedirectResponse(page_of(named.value), status_code=303)
    if site.asked("brief"):
        return _brief(site, body)
    on, known_by = site.day("on"), site.day("known")
    trace = site.memory.once(
        ("body", body, site.today, on, known_by),
        lambda: trace_body(site.reader, body, today=site.today, on=(on,) if on else (), known_by=known_by),
    )
    return _twin(site, trace) or _page(site, trace, on)


def _twin(site: Site, trace: BodyTrace) -> Response | None:
    match site.asked("format"):
        case "json":
            return json_twin(to_json(trace))
        case "csv":
            return table_twin(COLUMNS, _rows(trace))
        case "svg":
            drawing = write_timeline(body_timeline(trace, site.language))
            return file_twin(drawing.encode(), "image/svg+xml", f"{trace.body.slug}.svg")
        case "markdown":
            text = write_report(body_report(trace, site.language))
            return file_twin(text.encode(), "text/markdown; charset=utf-8", f"{trace.body.slug}.md")
        case format if format in GRAPHS:
            return graph_twin(site.reader, _things(trace), format)
        case _:
            return None


def _rows(trace: BodyTrace) -> Iterable[tuple[str, ...]]:
    for act in (*trace.acts, *trace.proposals):
        place = act.place
        first = (act.event, act.force, place.work if place else act.reason or "", place.path if place else "")
        days = tuple(str(day or "") for day in (act.bounds.earliest, act.bounds.latest))
        for said in act.words:
            yield (*first, *days, said.document, said.hand, said.quote)


def _things(trace: BodyTrace) -> Iterable[str]:
    """The body and everything that its page tells of, with the words that bear it."""
    yield trace.body.iri
    for act in (*trace.acts, *trace.proposals, *trace.requests):
        yield act.iri
    yield from (norm.iri for norm in trace.norms)
    for meeting in trace.meetings:
        yield meeting.iri
        yield from (said.iri for said in meeting.said)
    yield from (report.iri for report in trace.reports if report.iri)


def _brief(site: Site, body: Iri) -> Response:
    form = site.asked("brief")
    extension, media_type = BRIEFS.get(form, BRIEFS["text"])
    before = site.asked("before") or None
    found = brief_body(site.reader, body, today=site.today, before=before, known_by=site.day("known"))
    prose = brief_prose(found, site.language)
    match form:
        case "docx":
            data = write_docx(prose)
        case "markdown":
            data = write_markdown(prose).encode()
        case "json":
            data = brief_json(found, site.language).encode()
        case _:
            data = write_text(prose).encode()
    return file_twin(data, media_type, f"{body.local}.{site.language}.{extension}")


def _page(site: Site, trace: BodyTrace, on: date | None) -> Response:
    texts = texts_of_acts(trace)
    days = [status for status in trace.on if on is None or status.day == on][-1:]
    acts = slice_of((*trace.acts, *trace.proposals), site.number("page"), ACTS_A_PAGE)
    return page(
        site,
        "lineage.html",
        trace=trace,
        title=body_name(trace.body, site.words),
        title_language=site.labels.of(trace.body.iri).language,
        sentence=status_sentence(trace, site.language),
        days=[day_sentence(status, trace.record, site.language) for status in days],
        standing=[
            term_sentence(standing, texts, site.words)
            for standing in trace.terms_on
            if on is None or standing.day == on
        ],
        picture=drawn(trace, site.language, lambda iri: _link(trace, iri)),
        acts=[_act(site, act) for act in acts.items],
        more_acts=acts,
        requests=_cut(site, trace.requests),
        functions=_norms(site, [norm for norm in trace.norms if norm.kind == "Function"]),
        duties=_norms(site, [norm for norm in trace.norms if norm.kind != "Function"]),
        terms=[(term, texts.get(term.act, ""), texts.get(term.followed_by or "", "")) for term in trace.terms],
        span=lambda bounds: span(bounds, site.words),
        decisions=reviews_of(site, Iri(trace.body.iri)),
        reviews=[review_sentence(review, site.words) for review in trace.reviews],
        meetings=_meetings(site, trace.meetings),
        reports=_reports(site, trace.reports),
        gaps=[gap_sentence(gap, site.words) for gap in trace.gaps],
        conflicts=[_conflict(site, conflict) for conflict in trace.conflicts],
        missing=missing_sentences(trace.missing, site.words),
        comparison=_compared(site, trace),
        day_line=lambda status: day_sentence(status, trace.record, site.language),
        act_line=lambda act: _line(site, act),
        queries=_queries(site, trace),
    )


def _link(trace: BodyTrace, iri: str) -> str:
    """Where a box of the picture leads: meetings and acts to their place on the page, texts to theirs."""
    here = any(meeting.iri == iri for meeting in trace.meetings)
    return f"#m-{Iri(iri).local}" if here else page_of(iri)


def _act(site: Site, act: Act) -> ActShown:
    return ActShown(
        act=act,
        anchor=f"e-{Iri(act.iri).local}",
        when=_when(site, act),
        href=page_of(act.place.iri) if act.place else "",
        bases=tuple((basis.form, page_of(basis.iri)) for basis in act.legal_basis),
        evidence=evidence(site, act.words),
    )


def _when(site: Site, act: Act) -> str:
    return when(act.bounds, site.words, act.session).strip(" ()（）")


def _line(site: Site, act: Act) -> str:
    text = str(act.place) if act.place else act.reason or "?"
    return " · ".join(part for part in (_when(site, act), act.event, text) if part)


def _cut(site: Site, acts: Sequence[Act]) -> Slice[ActShown]:
    cut = slice_of(acts, 1, ACTS_A_PAGE)
    return Slice(items=tuple(_act(site, act) for act in cut.items), number=1, pages=cut.pages, total=cut.total)


def _norms(site: Site, norms: Sequence[Norm]) -> Slice[tuple[Norm, str]]:
    cut = slice_of(norms, site.number("page"), OTHERS_A_PAGE)
    items = tuple((norm, page_of(norm.place.iri)) for norm in cut.items)
    return Slice(items=items, number=cut.number, pages=cut.pages, total=cut.total)


def _meetings(site: Site, meetings: Sequence[Meeting]) -> list[MeetingsShown]:
    """Few one after the other; many by year, with the first words for each."""
    if len(meetings) <= GROUPED:
        return [MeetingsShown(year="", meetings=tuple(_meeting(site, meeting, most=9) for meeting in meetings))]

    def year(meeting: Meeting) -> int:
        return meeting.start.year if meeting.start else 0

    return [
        MeetingsShown(year=str(at or ""), meetings=tuple(_meeting(site, meeting, most=1) for meeting in group))
        for at, group in groupby(sorted(meetings, key=year), key=year)
    ]


def _meeting(site: Site, meeting: Meeting, *, most: int) -> tuple[Meeting, tuple[Evidence, ...]]:
    words = [words for said in meeting.said for words in said.words]
    return meeting, evidence(site, words[:most])


def _reports(site: Site, reports: Sequence[Report]) -> Slice[tuple[Report, tuple[Evidence, ...]]]:
    cut = slice_of(reports, site.number("page"), OTHERS_A_PAGE)
    items = tuple((report, evidence(site, report.words[:1])) for report in cut.items)
    return Slice(items=items, number=cut.number, pages=cut.pages, total=cut.total)


def _conflict(site: Site, conflict: Conflict) -> tuple[str, str, list[tuple[str, Evidence]]]:
    if conflict.ordinal is not None:
        head = site.words.say("line", "conflict", ordinal=conflict.ordinal)
    else:
        head = site.words.say("line", "conflict_act", about=conflict.about)
    return conflict.iri, head, [(stance, evidence(site, [said])[0]) for stance, said in conflict.sides]


def _compared(site: Site, trace: BodyTrace) -> Comparison | None:
    first, second = site.day("from"), site.day("to")
    return compare_days(trace, first, second) if first and second else None


def _queries(site: Site, trace: BodyTrace) -> list[Behind]:
    body = Iri(trace.body.iri)
    named = ("founding-text", "lineage", "legal-basis", "meetings-of-body", "functions", "gaps")
    known = {query.name: query for query in site.catalogue}
    found = ((name, known[name]) for name in named if name in known)
    return [behind(site, name, body=body) for name, query in found if [p.name for p in query.parameters] == ["body"]]
