"""Templates filled in. Everything that comes from a document is escaped; no template marks anything as safe."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse, Response

from mandate_graph.lineage import LANGUAGES
from mandate_graph.lineage.phrasing import is_right_to_left
from mandate_graph.service.pages.addresses import page_of, record_of, shown
from mandate_graph.service.pages.languages import OWN_NAMES
from mandate_graph.service.pages.site import Site
from mandate_graph.vocabulary.prefixes import PREFIXES

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
NAVIGATION = (
    ("bodies", "/bodies"),
    ("instruments", "/instruments"),
    ("documents", "/documents"),
    ("questions", "/questions"),
    ("workbench", "/workbench"),
    ("reviews", "/reviews"),
    ("data", "/data"),
    ("vocabulary", "/vocab"),
    ("method", "/method"),
)

ENVIRONMENT = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def direction(language: str) -> str:
    """Which way a text in a language runs; a text of no known language finds its own way."""
    if language not in LANGUAGES:
        return "auto"
    return "rtl" if is_right_to_left(language) else "ltr"


ENVIRONMENT.filters["direction"] = direction
ENVIRONMENT.globals.update(direction=direction, page_of=page_of, record_of=record_of, shown=shown, mg=PREFIXES["mg"])


def page(site: Site, template: str, *, status: int = 200, policy: str = POLICY, **values: object) -> Response:
    """A page; `values` are those of its template."""
    text = ENVIRONMENT.get_template(template).render(
        site=site,
        say=site.say,
        words=site.words,
        link=_linker(site),
        here=here_of(site),
        languages=OWN_NAMES,
        navigation=NAVIGATION,
        **values,
    )
    headers = {"Vary": "Accept, Accept-Language", "Content-Security-Policy": policy, "Content-Language": site.language}
    return HTMLResponse(text, status_code=status, headers=headers)


def _linker(site: Site):  # type: ignore[no-untyped-def]  # a function for the templates
    """Adds to an address the language, where the reader chose one, and parameters that are not empty."""
    chosen = site.asked("lang")

    def link(address: str, **parameters: object) -> str:
        path, _, anchor = address.partition("#")
        more = {name: str(value) for name, value in parameters.items() if value not in (None, "", False)}
        if chosen == site.language:
            more.setdefault("lang", chosen)
        if more:
            path += ("&" if "?" in path else "?") + urlencode(more)
        return f"{path}#{anchor}" if anchor else path

    return link


def here_of(site: Site) -> Callable[..., str]:
    """The address of this page with some parameters changed; those that become empty are left out."""

    def here(**changes: object) -> str:
        values = {**site.parameters, **{name.rstrip("_"): value for name, value in changes.items()}}
        kept = {name: str(value) for name, value in values.items() if value not in (None, "", False)}
        return f"{site.path}?{urlencode(kept)}" if kept else site.path

    return here
