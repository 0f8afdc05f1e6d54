"""The body of a request, read within limits of size and time."""

import asyncio

from starlette.types import Receive

from mandate_graph.errors import UsageError


class BodyTooLarge(UsageError):
    """More bytes than a request may have."""


class BodyTooSlow(UsageError):
    """The client did not send its request in time."""


async def read_body(receive: Receive, *, most: int, seconds: float) -> bytes:
    """The whole body; BodyTooLarge or BodyTooSlow where it is not had within the limits."""
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise BodyTooSlow("the request ended before its body")
                body += message.get("body", b"")
                if len(body) > most:
                    raise BodyTooLarge(f"the body has more than {most} bytes", hint="shorten the query")
                if not message.get("more_body", False):
                    return bytes(body)
    except TimeoutError:
        raise BodyTooSlow(f"the body did not come within {seconds:g} s", hint="send it whole") from None
