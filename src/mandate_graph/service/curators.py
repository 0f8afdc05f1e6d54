"""Who may decide over HTTP: someone at this machine, or who shows the token; nobody by way of another site."""

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request

from mandate_graph.errors import UsageError
from mandate_graph.settings import Settings

COOKIE = "mandate-graph-review"
_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


class NotAllowed(UsageError):
    """Someone who may not decide, or a form that did not come from this service."""


def is_loopback(host: str) -> bool:
    """Whether a host is this machine by its own name or number.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("192.0.2.1"), is_loopback("")
    (True, True, False, False)
    """
    bare = host.strip("[]").lower()
    if bare == "localhost":
        return True
    try:
        return ip_address(bare).is_loopback
    except ValueError:
        return False


def require_curator(request: Request, settings: Settings, token: str = "") -> None:
    """NotAllowed unless whoever asks may decide.

    With a token in the settings everybody must show it. Without one, only a client on this machine that calls it by a
    name of this machine may: no proxy in between, and no name of elsewhere that leads here.
    """
    if not settings.review:
        raise NotAllowed("nothing is decided here", hint="start the service with --review")
    if settings.review_token:
        if not hmac.compare_digest(token.encode(), settings.review_token.encode()):
            raise NotAllowed("the token is missing or not the right one")
        return
    if not is_local(request, settings):
        raise NotAllowed(
            "without a token, decisions are taken at the machine that serves only",
            hint="set MANDATE_GRAPH_REVIEW_TOKEN to decide from elsewhere",
        )


def is_local(request: Request, settings: Settings) -> bool:
    """Whether a request comes from this machine, as far as everything about it says so."""
    client = request.client.host if request.client else ""
    behind_proxy = settings.client_header or settings.base_iri or any(name in request.headers for name in _FORWARDED)
    return is_loopback(client) and is_loopback(request.url.hostname or "") and not behind_proxy


def require_own_form(request: Request, secret: bytes, sent: str, base_iri: str = "") -> None:
    """NotAllowed unless a form was shown by this service to the browser that sends it.

    `base_iri` is the address under which the service is public, behind a proxy.
    """
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    own = {request.url.netloc, urlsplit(base_iri).netloc} - {""}
    cookie = request.cookies.get(COOKIE, "")
    from_here = site == "same-origin" and (origin is None or urlsplit(origin).netloc in own)
    if not from_here or not cookie or not hmac.compare_digest(sent.encode(), form_mark(secret, cookie).encode()):
        raise NotAllowed("the form did not come from this service", hint="load the page again and send it from there")


def form_mark(secret: bytes, cookie: str) -> str:
    """What a form bears that was shown to the browser with a cookie."""
    return hmac.new(secret, cookie.encode(), sha256).hexdigest()


def cookie_of(cookies: Mapping[str, str]) -> str:
    """The cookie of a browser, a new one where it has none."""
    return cookies.get(COOKIE) or secrets.token_urlsafe(24)


def token_of(request: Request, sent: str) -> str:
    """The token that a form or a header shows."""
    kind, _, shown = request.headers.get("authorization", "").partition(" ")
    return sent or (shown.strip() if kind.lower() == "bearer" else "")
