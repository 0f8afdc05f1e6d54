"""Who asks: the address of the connection, or what a proxy in front says."""

from starlette.types import Scope

LONGEST = 64
"""Characters of a name that a proxy gives."""


def client_of(scope: Scope, header: str) -> str:
    """The client by which requests take turns.

    >>> client_of({"client": ("127.0.0.1", 5), "headers": [(b"x-real", b"10.0.0.9")]}, "X-Real")
    '10.0.0.9'
    """
    if header:
        wanted = header.lower().encode()
        for name, value in scope["headers"]:
            if name == wanted:
                return str(value.decode("latin-1").split(",")[0].strip()[:LONGEST])
    client = scope.get("client")
    return str(client[0]) if client else "unknown"
