"""The saved questions as forms and tables, and the workbench for queries of one's own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from secrets import token_urlsafe
from urllib.parse import urlencode

from starlette.responses import Response

from mandate_graph.errors import MandateGraphError, QueryRefused
from mandate_graph.query import Iri, Job, Literal, SavedQuery, Table, Term, Triples, Truth, bind
from mandate_graph.query.parameters import TYPES
from mandate_graph.query.results import XSD, Result
from mandate_graph.service.pages.behind import saved_with
from mandate_graph.service.pages.examples import EXAMPLES
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.paging import Slice, slice_of
from mandate_graph.service.pages.rendering import HERE, POLICY, page
from mandate_graph.service.pages.site import Site

ROWS_A_PAGE = 200
EDITOR = HERE / "static" / "workbench.js"
"""Built by `make assets`; without it the textarea serves."""
NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double"))
BARS = 25
"""Rows that a chart of counts shows at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A cell: a thing with its label, or a text with its language."""

    text: str
    language: str = ""
    label: Label | None = None
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A line of a chart: `share` of the longest, in percent from 0 to 100."""

    name: str
    value: str
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An answer as a table."""

    columns: tuple[str, ...]
    rows: Slice[tuple[Value, ...]]
    bars: tuple[Bar, ...] = ()
    truth: bool | None = None


def questions_page(site: Site) -> Response:
    """The saved questions by subject."""
    subjects: dict[str, list[SavedQuery]] = {}
    for query in site.catalogue:
        subjects.setdefault(query.subject, []).append(query)
    return page(site, "questions.html", subjects=subjects)


def question_page(site: Site) -> Response:
    """A question with a form for its parameters, and its answer."""
    saved = site.catalogue.find(site.given["name"])
    names = {parameter.name for parameter in saved.parameters}
    values = {name: value for name, value in site.parameters.items() if name in names and value.strip()}
    asked = bool(values) or not any(parameter.name for parameter in saved.parameters if parameter.default is None)
    asked = asked or "ask" in site.parameters
    answer, problem, query = None, None, saved.text
    if asked:
        try:
            bindings = bind(saved.parameters, values, site.names)
            query = saved_with(saved, bindings)
            answer = _answer(site, Job(text=saved.text, bindings=bindings, columns=saved.columns, trusted=True))
        except MandateGraphError as error:
            problem = error
    return page(
        site,
        "question.html",
        saved=saved,
        values=values,
        expected={name: expected for name, (expected, _read) in TYPES.items()},
        answer=answer,
        problem=problem,
        query=query,
        downloads=_downloads(f"/questions/{saved.name}", values),
        workbench=f"/workbench?{urlencode({'query': query})}",
        status=200,
    )


def workbench_page(site: Site) -> Response:
    """A query with its answer, or its errors at their place; the address alone brings both back."""
    query = site.parameters.get("query", "")
    answer, problem = None, None
    if query.strip():
        try:
            answer = _answer(site, Job(text=query, max_rows=site.settings.row_limit))
        except MandateGraphError as error:
            problem = error
    nonce = token_urlsafe(16)
    return page(
        site,
        "workbench.html",
        policy=POLICY.replace("style-src 'self'", f"style-src 'self' 'nonce-{nonce}'"),
        nonce=nonce,
        editor=EDITOR.is_file(),
        query=query,
        answer=answer,
        problem=problem,
        place=(problem.line, problem.column) if isinstance(problem, QueryRefused) and problem.line else None,
        examples=[(title, text, f"/workbench?{urlencode({'query': text})}") for title, text in EXAMPLES],
        downloads=_downloads("/sparql", {"query": query}),
        status=200,
    )


def _downloads(place: str, values: dict[str, str]) -> list[tuple[str, str]]:
    formats = ("csv", "tsv", "json", "xml")
    return [(format, f"{place}?{urlencode({**values, 'format': format})}") for format in formats]


def _answer(site: Site, job: Job) -> Shown:
    result = site.ask(replace(job, accept=()))
    if isinstance(result, Truth):
        return Shown(columns=(), rows=slice_of((), 1, 1), truth=result.value)
    columns, rows = _table(result)
    cut = slice_of(rows, site.number("page"), ROWS_A_PAGE)
    site.labels.prefetch(term for row in cut.items for term in row if isinstance(term, Iri))
    cells = tuple(tuple(_value(site, term) for term in row) for row in cut.items)
    shown = Slice(items=cells, number=cut.number, pages=cut.pages, total=cut.total)
    return Shown(columns=columns, rows=shown, bars=tuple(_bars(cells, rows)))


def _table(result: Result) -> tuple[tuple[str, ...], tuple[tuple[Term | None, ...], ...]]:
    if isinstance(result, Table):
        return result.columns, result.rows
    assert isinstance(result, Triples)
    return ("subject", "predicate", "object"), result.triples


def _value(site: Site, term: Term | None) -> Value:
    if isinstance(term, Iri):
        return Value(text=term.value, label=site.labels.of(term))
    if isinstance(term, Literal):
        return Value(text=term.value, language=term.language or "", number=term.datatype in NUMBERS)
    return Value(text=str(term) if term is not None else "")


def _bars(cells: tuple[tuple[Value, ...], ...], rows: tuple[tuple[Term | None, ...], ...]) -> Iterable[Bar]:
    """A chart where the last column of a short answer counts and something before it names what is counted."""
    if not cells or len(cells[0]) < 2 or len(rows) > BARS or not all(row[-1].number for row in cells):
        return
    counts = [float(row[-1].text) for row in cells]
    most = max(counts)
    if most <= 0 or min(counts) < 0:
        return
    for row, count in zip(cells, counts, strict=True):
        first = next((value for value in row[-2::-1] if value.text), row[0])
        name = first.label.text if first.label else first.text
        yield Bar(name=name, value=row[-1].text, share=round(100 * count / most))
