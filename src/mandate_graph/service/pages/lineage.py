"""The page of a body: what was done to it, by which text, on what basis, and where exactly it is said."""

from collections.abc import Iterable
from dataclasses import replace

from starlette.responses import RedirectResponse, Response

from mandate_graph.export.docx import write_docx
from mandate_graph.export.markdown import write_report
from mandate_graph.export.prose_text import write_markdown, write_text
from mandate_graph.export.svg import write_timeline
from mandate_graph.lineage import (
    BodyTrace,
    Comparison,
    Shelf,
    body_report,
    body_timeline,
    compare_days,
    on_days,
    outline_body,
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
)
from mandate_graph.lineage.standing import span, term_sentence, texts_of_acts
from mandate_graph.lineage.values import Act, Conflict
from mandate_graph.query import Iri
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.behind import Behind, behind
from mandate_graph.service.pages.evidence import Evidence, evidence
from mandate_graph.service.pages.labels import best_label
from mandate_graph.service.pages.lists_of_body import lists_of_body, when_of, worded
from mandate_graph.service.pages.picture import drawn
from mandate_graph.service.pages.rendering import here_of, page
from mandate_graph.service.pages.reviews import reviews_of
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, file_twin, graph_twin, json_twin, table_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

LINES = 60
"""Of reviews, terms, gaps and conflicts a page tells so many; how many more there are is said."""
COLUMNS = ("act", "force", "text", "paragraph", "earliest", "latest", "document", "hand", "quote")
BRIEFS = {
    "text": ("txt", "text/plain; charset=utf-8"),
    "markdown": ("md", "text/markdown; charset=utf-8"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "json": ("json", "application/json"),
}


def lineage_page(site: Site) -> Response:
    """The lineage of a body, or its data in the format that is asked for."""
    body = site.iri(PREFIXES["body"])
    if all(known.iri != body for known in site.names.bodies.bodies):
        named = site.names.bodies.find(site.given["name"]).iri
        return RedirectResponse(page_of(named.value), status_code=303)
    if site.asked("brief"):
        return _brief(site, body)
    return _twin(site, body) or _page(site, _traced(site, body, quoted=False))


def _traced(site: Site, body: Iri, *, quoted: bool) -> BodyTrace:
    """The trace of a body: without words, which the page looks up for what it shows, or with all of them."""
    on, known_by = site.day("on"), site.day("known")
    days = (on,) if on else ()
    if quoted:
        return trace_body(site.reader, body, today=site.today, on=days, known_by=known_by)
    outline = site.outlines.get(body.value) if known_by is None else None
    if outline is None:
        outline = site.memory.once(("body", body, known_by), lambda: outline_body(site.reader, body, known_by=known_by))
    return on_days(outline, (site.today, *days))


def _twin(site: Site, body: Iri) -> Response | None:
    match site.asked("format"):
        case "json":
            return json_twin(to_json(_traced(site, body, quoted=True)))
        case "csv":
            return table_twin(COLUMNS, _rows(_traced(site, body, quoted=True)))
        case "svg":
            timeline = body_timeline(_traced(site, body, quoted=False), site.language, site.act_name)
            drawing = write_timeline(timeline)
            return file_twin(drawing.encode(), "image/svg+xml", f"{body.local}.svg")
        case "markdown":
            text = write_report(body_report(_traced(site, body, quoted=True), site.language))
            return file_twin(text.encode(), "text/markdown; charset=utf-8", f"{body.local}.md")
        case format if format in GRAPHS:
            return graph_twin(site.reader, _things(_traced(site, body, quoted=True)), format)
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


def _page(site: Site, trace: BodyTrace) -> Response:
    on = site.day("on")
    texts = texts_of_acts(trace)
    days = [status for status in trace.on if on is None or status.day == on][-1:]
    conflicts = trace.conflicts[:LINES]
    missing = (*missing_sentences(trace.missing, site.words), *(gap_sentence(gap, site.words) for gap in trace.gaps))
    sides = (said for conflict in conflicts for _stance, said in conflict.sides)
    lists = lists_of_body(site, Shelf(site.reader, site.day("known")), trace, here_of(site), sides)
    return page(
        site,
        "lineage.html",
        trace=trace,
        lists=lists,
        heading=replace(
            best_label(trace.body.iri, trace.body.labels, site.language), text=body_name(trace.body, site.words)
        ),
        sentence=status_sentence(trace, site.language),
        days=[day_sentence(status, trace.record, site.language) for status in days],
        standing=[
            term_sentence(standing, texts, site.words)
            for standing in trace.terms_on
            if on is None or standing.day == on
        ],
        picture=drawn(trace, site.language, site.act_name, lambda iri: lists.places(iri) or page_of(iri)),
        terms=[(term, texts.get(term.act, ""), texts.get(term.followed_by or "", "")) for term in trace.terms[:LINES]],
        span=lambda bounds: span(bounds, site.words),
        decisions=reviews_of(site, Iri(trace.body.iri)),
        reviews=[review_sentence(review, site.words) for review in trace.reviews[:LINES]],
        missing=missing[:LINES],
        missing_total=len(missing),
        conflicts=[_conflict(site, conflict) for conflict in conflicts],
        comparison=_compared(site, trace),
        day_line=lambda status: day_sentence(status, trace.record, site.language),
        act_line=lambda act: _line(site, act),
        lines=LINES,
        queries=_queries(site, trace),
    )


def _line(site: Site, act: Act) -> str:
    text = str(act.place) if act.place else act.reason or "?"
    return " · ".join(part for part in (when_of(site, act), site.act_name(act.event), text) if part)


def _conflict(site: Site, conflict: Conflict) -> tuple[str, str, list[tuple[str, Evidence]]]:
    if conflict.ordinal is not None:
        head = site.words.say("line", "conflict", ordinal=conflict.ordinal)
    else:
        head = site.words.say("line", "conflict_act", about=conflict.about)
    return conflict.iri, head, [(stance, evidence(site, [said])[0]) for stance, said in conflict.sides]


def _compared(site: Site, trace: BodyTrace) -> Comparison | None:
    first, second = site.day("from"), site.day("to")
    if not first or not second:
        return None
    found = compare_days(trace, first, second)
    shown = worded(Shelf(site.reader, site.day("known")), found.norms[:LINES])
    return replace(found, norms=(*shown, *found.norms[LINES:]))


def _queries(site: Site, trace: BodyTrace) -> list[Behind]:
    body = Iri(trace.body.iri)
    named = ("founding-text", "lineage", "legal-basis", "meetings-of-body", "functions", "gaps")
    known = {query.name: query for query in site.catalogue}
    found = ((name, known[name]) for name in named if name in known)
    return [behind(site, name, body=body) for name, query in found if [p.name for p in query.parameters] == ["body"]]
