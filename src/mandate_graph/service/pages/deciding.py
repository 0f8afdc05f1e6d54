"""`/review`: the form for a decision, and taking it."""

import asyncio
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mandate_graph.errors import MandateGraphError, UsageError
from mandate_graph.review import Kind, Review, Wish
from mandate_graph.service.apart import decide_apart
from mandate_graph.service.bodies import read_body
from mandate_graph.service.curators import (
    COOKIE,
    cookie_of,
    form_mark,
    require_curator,
    require_own_form,
    token_of,
)
from mandate_graph.service.pages.failing import failed_page
from mandate_graph.service.pages.reviews import PRIVATE, Sent, review_page
from mandate_graph.service.pages.site import Site, site_of
from mandate_graph.service.problems import status_of
from mandate_graph.service.state import Held, held_by

router = APIRouter()

FORM = "application/x-www-form-urlencoded"
MOST_BYTES = 65_536
MOST_FIELDS = 40

Fields = dict[str, str]


@router.api_route("/review", methods=["GET", "HEAD"])
async def show_form(request: Request) -> Response:
    """The form; NotAllowed where nobody who asks like this may decide."""
    return await _shown(request, None)


@router.post("/review")
async def take(request: Request) -> Response:
    """Take the decision of a form, and go to the list of decisions, made anew."""
    held = held_by(request)
    fields: Fields = {}
    own = False
    try:
        fields = await _fields(request, held)
        require_own_form(request, held.secret, fields.get("mark", ""), held.settings.base_iri)
        own = True
        require_curator(request, held.settings, token_of(request, fields.get("token", "")))
        review = await _decided(held, await _wish(request, held, fields))
    except MandateGraphError as error:
        return await _shown(request, _again(fields if own else {}, error))
    chosen = {"lang": fields["lang"]} if fields.get("lang") else {}
    number = str(review.iri).rsplit("/", 1)[-1]
    answer = RedirectResponse(f"/reviews?{urlencode({'done': number, **chosen})}#r-{number}", status_code=303)
    answer.headers.update(PRIVATE)
    return answer


async def _fields(request: Request, held: Held) -> Fields:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != FORM:
        raise UsageError("a decision is sent as a form", hint=FORM)
    body = await read_body(request.receive, most=MOST_BYTES, seconds=held.settings.send_seconds)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS))
    except (UnicodeDecodeError, ValueError):
        raise UsageError("the form is not UTF-8, or has too many fields") from None


async def _wish(request: Request, held: Held, fields: Fields) -> Wish:
    try:
        kind = Kind(fields.get("decision", ""))
    except ValueError:
        raise UsageError("which decision is missing", hint="choose one") from None
    into = fields.get("into", "").strip()
    if kind is Kind.MERGE and into:
        async with held.use() as snapshot:
            site = site_of(request, held, snapshot)
            into = (await run_in_threadpool(site.names.bodies.find, into)).iri.value
    return Wish(
        kind=kind,
        concerns=fields.get("undo", "") if kind is Kind.UNDO else fields.get("of", ""),
        reason=fields.get("reason", ""),
        curator=fields.get("curator", ""),
        corrects=fields.get("corrects", "") if kind is Kind.CORRECT else "",
        values=tuple(fields.get("values", "").split()) if kind is Kind.CORRECT else (),
        into=into if kind is Kind.MERGE else "",
    )


async def _decided(held: Held, wish: Wish) -> Review:
    """The decision, on record and served."""
    review = await asyncio.shield(asyncio.to_thread(decide_apart, held.settings.graph, wish))
    await held.look()
    return review


def _again(fields: Fields, error: MandateGraphError) -> tuple[Fields, Sent]:
    names = ("reason", "curator", "corrects", "values", "into")
    given = {name: fields.get(name, "") for name in names}
    return fields, Sent(kind=fields.get("decision", ""), problem=error, status=status_of(error)[0], **given)


async def _shown(request: Request, again: tuple[Fields, Sent] | None) -> Response:
    """The form, empty or as it was sent with what is wrong with it; an error page where nobody may decide."""
    held = held_by(request)
    cookie = cookie_of(request.cookies)
    async with held.use() as snapshot:
        site = site_of(request, held, snapshot)
        if again:
            site.parameters = {**site.parameters, **{name: again[0].get(name, "") for name in ("of", "undo", "lang")}}
        mark, sent = form_mark(held.secret, cookie), again[1] if again else None
        answer = await run_in_threadpool(_built, site, request, mark, sent)
    if cookie != request.cookies.get(COOKIE):
        answer.set_cookie(
            COOKIE, cookie, path="/review", httponly=True, samesite="strict", secure=request.url.scheme == "https"
        )
    return answer


def _built(site: Site, request: Request, mark: str, sent: Sent | None) -> Response:
    try:
        if not site.settings.review_token or not site.settings.review:
            require_curator(request, site.settings)
        return review_page(site, mark, sent)
    except MandateGraphError as error:
        answer = failed_page(site, sent.problem if sent and sent.problem else error)
        answer.headers.update(PRIVATE)
        return answer
