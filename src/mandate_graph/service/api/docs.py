"""`/api/docs`: the description of the API for people, made here from the same OpenAPI document that machines get."""

from html import escape
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

router = APIRouter()

_HEAD = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>API · Mandate Graph</title>"
    "<meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=/static/style.css>"
    "</head><body><main id=content><p><a href=/>Mandate Graph</a></p><h1>API</h1>"
)


@router.api_route("/api/openapi.json", methods=["GET", "HEAD"], include_in_schema=False)
async def openapi(request: Request) -> Response:
    """The OpenAPI document."""
    return JSONResponse(request.app.openapi())


@router.api_route("/api", methods=["GET", "HEAD"], include_in_schema=False)
@router.api_route("/api/docs", methods=["GET", "HEAD"], include_in_schema=False)
async def docs(request: Request) -> HTMLResponse:
    """The same as a page."""
    document = request.app.openapi()
    operations = "".join(
        _operation(path, operation) for path, methods in document["paths"].items() for operation in methods.values()
    )
    lead = "<p>Everything is read-only JSON. Errors are <code>application/problem+json</code>. "
    machine = "Machines read <a href=/api/openapi.json><code>/api/openapi.json</code></a>.</p>"
    return HTMLResponse(_HEAD + lead + machine + operations + "</main></body></html>\n")


def _operation(path: str, operation: dict[str, Any]) -> str:
    rows = "".join(_parameter(parameter) for parameter in operation.get("parameters", ()))
    table = f"<table><tr><th>Parameter<th>Where<th>Type<th>Meaning{rows}</table>" if rows else ""
    return f"<h2><code>{escape(path)}</code></h2><p>{escape(operation.get('description', ''))}</p>{table}"


def _parameter(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    kinds = [entry.get("format") or entry.get("type") for entry in schema.get("anyOf", [schema])]
    shown = " or ".join(str(kind) for kind in kinds if kind not in (None, "null"))
    needed = " (required)" if parameter.get("required") else ""
    meaning = parameter.get("description") or schema.get("description", "")
    return (
        f"<tr><td><code>{escape(parameter['name'])}</code>{needed}<td>{escape(parameter['in'])}"
        f"<td>{escape(shown)}<td>{escape(meaning)}"
    )
