"""The paths of the JSON API."""

from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.requests import Request

from mandate_graph.errors import UsageError
from mandate_graph.lineage import Link, Shelf, links_from, links_to, to_data, trace_body
from mandate_graph.query import Facts, Term
from mandate_graph.query.bodies import NamedBody
from mandate_graph.query.bridge import Bridge
from mandate_graph.query.results import XSD, Iri, Literal
from mandate_graph.query.works import WorkNames
from mandate_graph.service.api import models
from mandate_graph.service.api.paging import Limit, Offset, following, page
from mandate_graph.service.api.work import Works
from mandate_graph.service.state import Held, Snapshot, held_by
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

_PROBLEM = {"model": models.Problem, "content": {"application/problem+json": {}}}

PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {**_PROBLEM, "description": "The request is not understood."},
    404: {**_PROBLEM, "description": "Nothing answers to the name; `candidates` are the nearest."},
    409: {**_PROBLEM, "description": "Several things answer to the name; `candidates` are they."},
    503: {**_PROBLEM, "description": "Too many requests at once; see Retry-After."},
    504: {**_PROBLEM, "description": "It took too long."},
}

router = APIRouter(prefix="/api", responses=PROBLEMS)

Name = Annotated[str, Path(max_length=300, description="A slug, symbol, acronym or name in any language.")]
Day = Annotated[
    str | None,
    Query(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        description="A day as YYYY-MM-DD, by default today.",
        json_schema_extra={"format": "date"},
    ),
]


def parts(request: Request) -> tuple[Held, Works]:
    """What the application of a request holds."""
    return held_by(request), request.app.state.works


@router.get("/bodies")
async def list_bodies(request: Request, offset: Offset = 0, limit: Limit = 100) -> models.Bodies:
    """The bodies of the graph, by identifier."""
    held, works = parts(request)
    bodies = await works.once(held, request, "bodies", lambda snapshot, _reader: snapshot.names.bodies.bodies)
    return models.Bodies(
        total=len(bodies),
        offset=offset,
        next=following(request, len(bodies), offset, limit),
        items=[_body(body) for body in page(bodies, offset, limit)],
    )


@router.get("/bodies/{id}")
async def show_body(request: Request, id: Name) -> models.Body:
    """One body."""
    held, works = parts(request)
    found = await works.once(held, request, ("body", id), lambda snapshot, _reader: snapshot.names.bodies.find(id))
    return _body(found)


@router.get("/bodies/{id}/lineage")
async def trace(request: Request, id: Name, on: Day = None) -> dict[str, Any]:
    """What set a body up, under what, what changed it since, and where that is said; its status on a day."""
    held, works = parts(request)
    today = datetime.now(UTC).date()
    days = (_day(on),) if on else ()

    def traced(snapshot: Snapshot, reader: Bridge) -> dict[str, Any]:
        body = snapshot.names.bodies.find(id)
        return to_data(trace_body(reader, body.iri, today=today, on=days))

    return await works.once(held, request, ("lineage", id, on, today), traced)


@router.get("/documents/{symbol:path}")
async def show_document(request: Request, symbol: Name) -> models.Record:
    """One document, instrument or treaty, and everything that is said of it."""
    held, works = parts(request)

    def read(snapshot: Snapshot, reader: Bridge) -> models.Record:
        work = _works(snapshot, reader).find(symbol)
        facts = Facts(reader)
        stated = facts.of(work.iri)
        return models.Record(
            iri=work.iri.value,
            citation=work.form,
            kinds=sorted(facts.kinds(work.iri)),
            properties={_short(name): [value_of(term) for term in terms] for name, terms in sorted(stated.items())},
        )

    return await works.once(held, request, ("document", symbol), read)


@router.get("/citations")
async def list_citations(
    request: Request,
    citing: Annotated[str | None, Query(alias="from", max_length=300, description="The citing text.")] = None,
    cited: Annotated[str | None, Query(alias="to", max_length=300, description="The cited text.")] = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> models.Citations:
    """What a text cites, who cites it, or what one text cites of another; one of `from` and `to` is wanted."""
    held, works = parts(request)
    if not citing and not cited:
        raise UsageError("from or to is wanted", where="from", hint="from=SYMBOL, to=SYMBOL, or both")

    def read(snapshot: Snapshot, reader: Bridge) -> tuple[Link, ...]:
        names, shelf = _works(snapshot, reader), Shelf(reader)
        into = links_to(shelf, names.find(cited).iri) if cited else None
        if not citing:
            return into or ()
        out = links_from(shelf, names.find(citing).iri)
        return out if into is None else tuple(link for link in out if link in into)

    links = await works.once(held, request, ("citations", citing, cited), read)
    return models.Citations(
        total=len(links),
        offset=offset,
        next=following(request, len(links), offset, limit),
        items=[_citation(link) for link in page(links, offset, limit)],
    )


@router.get("/search")
async def search(
    request: Request, q: Annotated[str, Query(min_length=1, max_length=300, description="A symbol or a name.")]
) -> models.Search:
    """Bodies and works that answer to some words; where none does, the names that are spelt most like them."""
    held, works = parts(request)

    def read(snapshot: Snapshot, reader: Bridge) -> models.Search:
        bodies, works_by_name = snapshot.names.bodies, _works(snapshot, reader)
        hits = [
            models.Hit(kind="body", id=body.slug, iri=body.iri.value, label=body.label("en"), href=_path(body.iri))
            for body in bodies.fitting(q)
        ]
        hits += [
            models.Hit(kind="work", id=work.iri.local, iri=work.iri.value, label=work.form, href=_path(work.iri))
            for work in works_by_name.fitting(q)
        ]
        near = [] if hits else [*bodies.near(q), *works_by_name.near(q)]
        return models.Search(q=q, exact=hits, near=near)

    return await works.once(held, request, ("search", q), read)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"on is a day as YYYY-MM-DD, not {text!r}", where="on") from None


def _works(snapshot: Snapshot, reader: Bridge) -> WorkNames:
    """Works by name, asked for on behalf of one client; the bodies are read once for all."""
    return WorkNames(reader, snapshot.names.bodies)


def value_of(term: Term) -> models.Value:
    """A term as JSON has it."""
    if isinstance(term, Literal):
        datatype = None if term.language or term.datatype == f"{XSD}string" else term.datatype
        return models.Value(value=term.value, type="literal", language=term.language, datatype=datatype)
    return models.Value(value=str(term), type="iri" if isinstance(term, Iri) else "bnode")


def _body(body: NamedBody) -> models.Body:
    names = [models.Text(text=name.value, language=name.language) for name in body.names]
    return models.Body(id=body.slug, iri=body.iri.value, names=names, series=body.series)


def _citation(link: Link) -> models.Citation:
    return models.Citation(
        citing=models.Place(work=link.citing.work, paragraph=link.citing.path, printed=link.citing.printed),
        cited=models.Place(work=link.cited.work, paragraph=link.cited.path, printed=link.cited.printed)
        if link.cited
        else None,
        function=link.function,
        kind=link.kind,
        reason=link.reason,
        words=[
            models.Words(document=said.document, quote=said.quote, language=said.language, file=said.file)
            for said in link.words
        ],
    )


def _short(iri: str) -> str:
    return next(
        (f"{prefix}:{iri.removeprefix(space)}" for prefix, space in PREFIXES.items() if iri.startswith(space)), iri
    )


def _path(iri: Iri) -> str:
    return "/" + iri.value.removeprefix(BASE)
