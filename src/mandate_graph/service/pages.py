"""Plain pages: readable without a script, nothing fetched from elsewhere."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mandate_graph.query import Catalogue, SavedQuery
from mandate_graph.service.state import Overview, held_by

router = APIRouter()

STYLE = """\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; }
td, th { border-bottom: 1px solid; padding: 0.25rem 1rem 0.25rem 0; text-align: left; vertical-align: top; }
textarea { box-sizing: border-box; font-family: ui-monospace, monospace; width: 100%; }
code { overflow-wrap: anywhere; }
"""

EXAMPLES = (
    (
        "The first hundred bodies by name",
        "SELECT ?body ?name WHERE {\n  ?class rdfs:subClassOf* mg:Body .\n"
        '  ?body a ?class ; skos:prefLabel ?name .\n  FILTER(LANG(?name) = "en")\n}\nORDER BY ?name LIMIT 100',
    ),
    (
        "Acts that set a body up, and where they stand",
        "SELECT ?body ?text WHERE {\n  ?act a mg:Establish ; mg:affects ?body ; mg:enactedBy ?text .\n}\n"
        "ORDER BY ?body",
    ),
    (
        "The most cited works",
        "SELECT ?work (COUNT(?citation) AS ?citations) WHERE {\n"
        "  ?citation mg:citedEntity/eli:is_part_of* ?work .\n  FILTER NOT EXISTS { ?work eli:is_part_of ?whole }\n"
        "}\nGROUP BY ?work\nORDER BY DESC(?citations) ?work\nLIMIT 20",
    ),
)


@router.api_route("/", methods=["GET", "HEAD"])
async def home(request: Request) -> Response:
    """What is here, and how to ask it."""
    held = held_by(request)
    return _page("Mandate Graph", _home(held.current.overview, held.catalogue))


@router.api_route("/style.css", methods=["GET", "HEAD"])
async def style() -> Response:
    """The style of all pages."""
    return Response(STYLE, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


def _home(overview: Overview, catalogue: Catalogue) -> str:
    until = f", the latest of {escape(overview.until)}" if overview.until else ""
    counts = "".join(f"<tr><th scope=row>{escape(name)}<td>{count}" for name, count in overview.counts)
    return (
        "<p>United Nations documents as a graph: which text set a body up, on what basis, what changed it since, "
        "and where that is said, with the exact words.</p>"
        f"<h2>What is here</h2><p>{overview.documents} documents{until}.</p><table>{counts}</table>"
        f"<h2>Questions</h2>{_question_list(catalogue)}"
        f"<h2>SPARQL</h2><p>Endpoint: <a href=/sparql><code>/sparql</code></a>, read-only.</p>{_example_list()}"
        "<h2>For programs</h2><ul>"
        "<li><a href=/questions?format=json><code>/questions</code></a>: the saved questions as JSON"
        "<li><code>/questions/NAME?PARAMETER=VALUE&amp;format=csv</code>: the answer to one"
        "<li><a href=/sparql?format=turtle><code>/sparql</code></a> without a query: the service description"
        "<li><a href=/healthz><code>/healthz</code></a></ul>"
    )


def _question_list(catalogue: Catalogue) -> str:
    items = "".join(_question_item(query) for query in catalogue)
    return f"<ul>{items}</ul>" if items else "<p>None are installed.</p>"


def _question_item(query: SavedQuery) -> str:
    examples = {parameter.name: parameter.example for parameter in query.parameters if parameter.example}
    address = f"/questions/{query.name}?{urlencode({**examples, 'format': 'csv'})}"
    russian = f" <span lang=ru>{escape(query.titles['ru'])}</span>" if query.titles.get("ru") else ""
    named = f"<a href='{escape(address)}'>{escape(query.title())}</a>"
    return f"<li>{named}{russian} <code>{escape(query.name)}</code>"


def _example_list() -> str:
    links = (
        f"<li><a href='/sparql?{escape(urlencode({'query': query, 'format': 'csv'}))}'>{escape(title)}</a>"
        for title, query in EXAMPLES
    )
    return f"<ul>{''.join(links)}</ul>"


def questions_page(catalogue: Catalogue) -> Response:
    """The saved questions for a browser."""
    return _page("Questions", _question_list(catalogue))


def sparql_page(_catalogue: Catalogue) -> Response:
    """A form to write a query in."""
    first = escape(EXAMPLES[0][1])
    formats = _choices(("csv", "json", "tsv", "xml", "markdown", "turtle", "ntriples"))
    form = (
        "<form method=post action=/sparql><p><label for=query>Query</label><br>"
        f"<textarea id=query name=query rows=14 spellcheck=false>{first}</textarea></p>"
        f"<p><label>Format <select name=format>{formats}</select></label> <button>Run</button></p></form>"
    )
    return _page("SPARQL", f"{form}<h2>Examples</h2>{_example_list()}")


def _choices(names: Iterable[str]) -> str:
    return "".join(f"<option>{escape(name)}" for name in names)


def _page(title: str, body: str) -> Response:
    home = "" if title == "Mandate Graph" else "<p><a href=/>Mandate Graph</a></p>"
    return HTMLResponse(
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{escape(title)}</title>"
        "<meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=/style.css>"
        f"<body>{home}<h1>{escape(title)}</h1>{body}</body></html>\n",
        headers={"Vary": "Accept"},
    )
