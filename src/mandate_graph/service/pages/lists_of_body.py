"""The lists on the page of a body, a page of each at a time: acts, requests, meetings, reports and norms.

The trace of a body comes without words; those that are shown get theirs here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mandate_graph.lineage import BodyTrace, Shelf
from mandate_graph.lineage.acts import acts_of
from mandate_graph.lineage.meetings import meetings_from, reports_from
from mandate_graph.lineage.sentences import when
from mandate_graph.lineage.trace import norms_in_words
from mandate_graph.lineage.values import Act, Meeting, Norm, Report, Words
from mandate_graph.query import Iri
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.evidence import Evidence, evidence, longest, prepare, telling
from mandate_graph.service.pages.paging import Slice, slice_of
from mandate_graph.service.pages.site import Site

ACTS_A_PAGE, MEETINGS_A_PAGE, REPORTS_A_PAGE, NORMS_A_PAGE, REQUESTS_A_PAGE = 40, 40, 40, 60, 20
FEW = 9
"""Quotations for a meeting where there are few meetings; where there are many, one."""

Here = Callable[..., str]


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
class Lists:
    """What the page lists, and where each thing is: `places` gives the address of an act or a meeting."""

    acts: Slice[ActShown]
    requests: Slice[ActShown]
    meetings: Slice[tuple[Meeting, tuple[Evidence, ...]]]
    years: tuple[tuple[str, int, str], ...]
    """Of many meetings: the year, "" where none is known, how many, and the address of the first."""
    reports: Slice[tuple[Report, tuple[Evidence, ...]]]
    functions: Slice[tuple[Norm, str]]
    duties: Slice[tuple[Norm, str]]
    places: Callable[[str], str | None]


def lists_of_body(site: Site, shelf: Shelf, trace: BodyTrace, here: Here, conflicts: Iterable[Words]) -> Lists:
    """The lists of a trace without words; `conflicts` are quotations that the page shows besides."""
    known = (*trace.acts, *trace.proposals)
    in_order = by_year(trace.meetings)
    acts = slice_of(known, site.number("page"), ACTS_A_PAGE)
    requests = slice_of(trace.requests, site.number("requests"), REQUESTS_A_PAGE)
    meetings = slice_of(in_order, site.number("meetings"), MEETINGS_A_PAGE)
    reports = slice_of(trace.reports, site.number("reports"), REPORTS_A_PAGE)
    acts = acts.holding(acts_of(shelf, [act.iri for act in acts.items]))
    requests = requests.holding(acts_of(shelf, [act.iri for act in requests.items]))
    meetings = meetings.holding(meetings_from(shelf, [meeting.iri for meeting in meetings.items]))
    ordinals = {meeting.iri: meeting.ordinal for meeting in trace.meetings}
    reports = reports.holding(reports_from(shelf, [report.sent for report in reports.items], ordinals))
    each = FEW if meetings.pages == 1 else 1
    quoted = [
        *(words for act in acts.items for words in telling(act.words, site.language)),
        *(words for act in requests.items for words in telling(act.words, site.language, 1)),
        *(words for meeting in meetings.items for words in telling(_said(meeting), site.language, each)),
        *(words for report in reports.items for words in telling(report.words, site.language, 1)),
        *conflicts,
    ]
    prepare(site, quoted)
    long = longest(len(quoted))
    place = _Places(known, in_order, acts.number, meetings.number, here)
    return Lists(
        acts=acts.holding([_act(site, act, evidence(site, act.words, long=long)) for act in acts.items]),
        requests=requests.holding(
            [_act(site, act, evidence(site, act.words, most=1, long=long)) for act in requests.items]
        ),
        meetings=meetings.holding(
            [(meeting, evidence(site, _said(meeting), most=each, long=long)) for meeting in meetings.items],
        ),
        years=place.years() if meetings.pages > 1 else (),
        reports=reports.holding(
            [(report, evidence(site, report.words, most=1, long=long)) for report in reports.items]
        ),
        functions=_norms(site, shelf, [norm for norm in trace.norms if norm.kind == "Function"], "functions"),
        duties=_norms(site, shelf, [norm for norm in trace.norms if norm.kind != "Function"], "duties"),
        places=place.of,
    )


def by_year(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Few as they are; many by year, those without a day at the end."""
    if len(meetings) <= MEETINGS_A_PAGE:
        return tuple(meetings)
    return tuple(sorted(meetings, key=lambda meeting: meeting.start.year if meeting.start else 9999))


def _said(meeting: Meeting) -> list[Words]:
    return [words for said in meeting.said for words in said.words]


def _act(site: Site, act: Act, proofs: tuple[Evidence, ...]) -> ActShown:
    return ActShown(
        act=act,
        anchor=f"e-{Iri(act.iri).local}",
        when=when_of(site, act),
        href=page_of(act.place.iri) if act.place else "",
        bases=tuple((basis.form, page_of(basis.iri)) for basis in act.legal_basis),
        evidence=proofs,
    )


def when_of(site: Site, act: Act) -> str:
    """When an act happened, without brackets."""
    return when(act.bounds, site.words, act.session).strip(" ()（）")


def _norms(site: Site, shelf: Shelf, norms: Sequence[Norm], parameter: str) -> Slice[tuple[Norm, str]]:
    cut = slice_of(norms, site.number(parameter), NORMS_A_PAGE)
    return cut.holding([(norm, page_of(norm.place.iri)) for norm in worded(shelf, cut.items)])


def worded(shelf: Shelf, norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """Norms of which those whose own text was not read have the words of a text that tells of their act."""
    silent = [norm.act for norm in norms if not norm.text and norm.act]
    return norms_in_words(norms, acts_of(shelf, silent)) if silent else tuple(norms)


class _Places:
    """Where on the pages of a body its acts and meetings are."""

    def __init__(
        self, acts: Sequence[Act], meetings: Sequence[Meeting], page: int, meetings_page: int, here: Here
    ) -> None:
        self._acts = {act.iri: at // ACTS_A_PAGE + 1 for at, act in enumerate(acts)}
        self._meetings = {meeting.iri: at // MEETINGS_A_PAGE + 1 for at, meeting in enumerate(meetings)}
        self._in_order = meetings
        self._pages = page, meetings_page
        self._here = here

    def of(self, iri: str) -> str | None:
        """The address of an act or a meeting; None for anything else."""
        local = Iri(iri).local
        if iri in self._meetings:
            page = self._meetings[iri]
            return f"#m-{local}" if page == self._pages[1] else f"{self._here(meetings=page)}#m-{local}"
        if iri in self._acts:
            page = self._acts[iri]
            return f"#e-{local}" if page == self._pages[0] else f"{self._here(page=page)}#e-{local}"
        return None

    def years(self) -> tuple[tuple[str, int, str], ...]:
        """The years of the meetings, how many each has, and where the first is."""
        found: dict[str, list[Meeting]] = {}
        for meeting in self._in_order:
            found.setdefault(str(meeting.start.year) if meeting.start else "", []).append(meeting)
        return tuple((year, len(some), self.of(some[0].iri) or "") for year, some in found.items())
