"""A trace as a report for people: sentences and tables, in a language."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mandate_graph.lineage.calling import EVENT, FORCE, FUNCTION, MEETING, REPORT, STATUS
from mandate_graph.lineage.phrasing import Phrases, phrases
from mandate_graph.lineage.quoting import one_line
from mandate_graph.lineage.sentences import (
    body_name,
    chains,
    day_sentence,
    gap_sentence,
    missing_sentences,
    quote_lines,
    record_sentence,
    review_sentence,
    status_sentence,
    when,
)
from mandate_graph.lineage.standing import span, term_sentence, texts_of_acts
from mandate_graph.lineage.values import Act, BodyTrace, Link, Meeting, Norm, Place, WorkTrace
from mandate_graph.query.report import Report, Section


def body_report(trace: BodyTrace, language: str) -> Report:
    """The lineage of a body."""
    words = phrases(language).calling(trace.called)
    texts = texts_of_acts(trace)
    sections = (
        Section(
            title=words.title("status"),
            lines=(
                *(day_sentence(status, trace.record, language) for status in trace.on),
                *(term_sentence(standing, texts, words) for standing in trace.terms_on),
            ),
        ),
        acts_section(words, "acts", trace.acts, of=trace.body.slug),
        _terms(words, trace, texts),
        quotes_section(words, (*trace.acts, *trace.proposals)),
        norms_section(words, "functions", [norm for norm in trace.norms if norm.kind == "Function"]),
        norms_section(words, "duties", [norm for norm in trace.norms if norm.kind != "Function"]),
        Section(title=words.title("reviews"), lines=tuple(review_sentence(review, words) for review in trace.reviews)),
        acts_section(words, "requests", trace.requests),
        acts_section(words, "proposals", trace.proposals, of=trace.body.slug),
        meetings_section(words, trace.meetings),
        _reports(words, trace),
        Section(title=words.title("gaps"), lines=tuple(gap_sentence(gap, words) for gap in trace.gaps)),
        _conflicts(words, trace),
        Section(title=words.title("missing"), lines=missing_sentences(trace.missing, words)),
    )
    return Report(
        title=body_name(trace.body, words),
        lead=status_sentence(trace, language),
        sections=tuple(section for section in sections if not section.empty),
    )


def work_report(trace: WorkTrace, language: str) -> Report:
    """What a work did, to whom, and who cites it."""
    words = phrases(language).calling(trace.called)
    sections = (
        acts_section(words, "did", trace.acts),
        quotes_section(words, trace.acts),
        _links(words, "cites", trace.cites),
        _links(words, "cited_by", trace.cited_by),
        Section(title=words.title("missing"), lines=missing_sentences(trace.missing, words)),
    )
    return Report(
        title=trace.work.form,
        lead=_work_lead(trace, words),
        sections=tuple(section for section in sections if not section.empty),
    )


def _work_lead(trace: WorkTrace, words: Phrases) -> str:
    work = trace.work
    parts = []
    if work.labels:
        names = ", ".join(dict.fromkeys(work.labels.values()))
        parts.append(words.say("line", "labels", labels=names))
    if work.issuer:
        parts.append(words.say("line", "issuer", issuer=work.session or work.issuer, when=when(work.adopted, words)))
    if work.published_in:
        parts.append(words.say("line", "published", documents=", ".join(work.published_in)))
    return " ".join((*parts, record_sentence(trace.record, words)))


def acts_section(words: Phrases, title: str, acts: Sequence[Act], *, of: str = "") -> Section:
    """A table of acts; the column of bodies is left out where all acts are those of one body."""
    rows = [_chain_row(words, chain) for chain in (chains(acts) if of else ((act,) for act in acts))]
    columns = words.columns("when", "act", "body", "asked", "text", "paragraph", "printed", "basis", "told")
    if of and all(row[2] == of for row in rows):
        columns, rows = _without_bodies(columns), [_without_bodies(row) for row in rows]
    return Section(title=words.title(title), columns=columns, rows=tuple(rows))


def _terms(words: Phrases, trace: BodyTrace, texts: Mapping[str, str]) -> Section:
    return Section(
        title=words.title("terms"),
        columns=words.columns("text", "from", "until", "next"),
        rows=tuple(
            (
                texts.get(term.act, ""),
                span(term.start, words),
                span(term.end, words),
                texts.get(term.followed_by or "", ""),
            )
            for term in trace.terms
        ),
    )


def _without_bodies(cells: tuple[str, ...]) -> tuple[str, ...]:
    return cells[:2] + cells[3:]


def _chain_row(words: Phrases, chain: Sequence[Act]) -> tuple[str, ...]:
    """A row for an act; for several extensions or renewals on end one row, with all their texts."""
    rows = [_act_row(words, act) for act in chain]
    if len(rows) == 1:
        return rows[0]
    first, *cells = (dict.fromkeys(cell for cell in column if cell) for column in zip(*rows, strict=True))
    event, *rest = ("; ".join(cell) for cell in cells)
    return _ends(first), f"{event} ({len(rows)})", *rest


def _ends(cells: Iterable[str]) -> str:
    """The first and the last of several.

    >>> _ends(["a", "b", "c"]), _ends(["a"]), _ends([])
    ('a … c', 'a', '')
    """
    known = list(cells)
    return " … ".join(dict.fromkeys((*known[:1], *known[-1:])))


def _act_row(words: Phrases, act: Act) -> tuple[str, ...]:
    event = words.term(EVENT, act.event)
    return (
        when(act.bounds, words, act.session).strip(" ()（）"),
        f"{event} ({words.term(STATUS, act.status)})" if act.status else event,
        ", ".join(act.bodies),
        ", ".join(act.asked),
        act.place.work if act.place else act.reason or "",
        act.place.path if act.place else "",
        act.place.printed if act.place else "",
        _places(act.legal_basis),
        ", ".join(dict.fromkeys(said.document for said in act.words)),
    )


def _places(places: Iterable[Place]) -> str:
    return "; ".join(map(str, places))


def quotes_section(words: Phrases, acts: Iterable[Act]) -> Section:
    """The words for each act."""
    lines: list[str] = []
    for act in acts:
        text = str(act.place) if act.place else act.reason or ""
        lines.append(f"{words.term(EVENT, act.event)}, {text} ({words.term(FORCE, act.force)}):")
        lines.extend(f"  {line}" for line in quote_lines(act.words, words))
    return Section(title=words.title("words"), notes=tuple(lines))


def norms_section(words: Phrases, title: str, norms: Sequence[Norm]) -> Section:
    """A table of what is to be done by whom."""
    return Section(
        title=words.title(title),
        columns=words.columns("text", "printed", "bearer", "what", "due", "force"),
        rows=tuple(_norm_row(words, norm) for norm in norms),
    )


def _norm_row(words: Phrases, norm: Norm) -> tuple[str, ...]:
    due = ", ".join(part for part in (norm.session, norm.deadline, norm.before and f"< {norm.before}") if part)
    return str(norm.place), norm.place.printed, norm.bearer or "", norm.text, due, words.term(FORCE, norm.force)


def meetings_section(words: Phrases, meetings: Sequence[Meeting], title: str = "meetings") -> Section:
    """A table of meetings, and the words on each."""
    return Section(
        title=words.title(title),
        columns=words.columns("ordinal", "dates", "status", "said"),
        rows=tuple(_meeting_row(words, meeting) for meeting in meetings),
        notes=tuple(
            f"  {meeting.ordinal or '-'}. {line}"
            for meeting in meetings
            for said in meeting.said
            for line in quote_lines(said.words, words)
        ),
    )


def _meeting_row(words: Phrases, meeting: Meeting) -> tuple[str, ...]:
    told = (f"{quoted.document} {quoted.place.path}" for said in meeting.said for quoted in said.words)
    return (
        str(meeting.ordinal or ""),
        _days(meeting.start, meeting.end),
        words.term(MEETING, meeting.status),
        ", ".join(dict.fromkeys(told)),
    )


def _days(start: date | None, end: date | None) -> str:
    """Two days, or one where they are the same.

    >>> _days(date(2001, 5, 1), date(2001, 5, 1)), _days(date(2001, 5, 1), None)
    ('2001-05-01', '2001-05-01')
    """
    days = dict.fromkeys(str(day) for day in (start, end) if day)
    return " / ".join(days)


def _reports(words: Phrases, trace: BodyTrace) -> Section:
    return Section(
        title=words.title("reports"),
        columns=words.columns("report", "meeting", "to", "status", "on", "told"),
        rows=tuple(
            (
                report.report or "-",
                str(report.meeting or ""),
                report.to,
                words.term(REPORT, report.status),
                str(report.basis or ""),
                ", ".join(dict.fromkeys(said.document for said in report.words)),
            )
            for report in trace.reports
        ),
    )


def _conflicts(words: Phrases, trace: BodyTrace) -> Section:
    lines: list[str] = []
    for conflict in trace.conflicts:
        if conflict.ordinal is not None:
            lines.append(words.say("line", "conflict", ordinal=conflict.ordinal))
        else:
            lines.append(words.say("line", "conflict_act", about=conflict.about))
        for status, said in conflict.sides:
            lines.extend(f"  {status}: {line}" for line in quote_lines((said,), words))
    return Section(title=words.title("conflicts"), notes=tuple(lines))


def _links(words: Phrases, title: str, links: Sequence[Link]) -> Section:
    return Section(
        title=words.title(title),
        columns=words.columns("citing", "printed", "cited", "function", "quote"),
        rows=tuple(_link_row(words, link) for link in links),
    )


def _link_row(words: Phrases, link: Link) -> tuple[str, ...]:
    quote = one_line(link.words[0].quote) if link.words else ""
    cited, function = str(link.cited or link.reason or ""), words.term(FUNCTION, link.function)
    return str(link.citing), link.citing.printed, cited, function, quote
