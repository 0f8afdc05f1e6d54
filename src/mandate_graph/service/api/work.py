"""Work that reads the graph many times over: in threads, shared fairly by clients, once for each version."""

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from starlette.requests import Request

from mandate_graph.query import Busy
from mandate_graph.query.bridge import Bridge
from mandate_graph.service.clients import client_of
from mandate_graph.service.state import Held, Snapshot

Value = TypeVar("Value")

THREADS = 8
WAITING = 32
"""Works that may be under way or wait, of all clients."""
OF_ONE_CLIENT = WAITING // 2
PREPARED = 512
"""Results that are kept for one version of the graph."""


class Works:
    """The works under way."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="api")
        self._held: Counter[str] = Counter()

    def close(self) -> None:
        """Take no more."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def once(self, held: Held, request: Request, key: object, work: Callable[[Snapshot, Bridge], Value]) -> Value:
        """What a work gives for the version that is served now; kept by key. Busy where too many are under way."""
        async with held.use() as snapshot:
            prepared = snapshot.prepared
            if key in prepared:
                kept: Value = prepared[key]
                return kept
            client = client_of(request.scope, held.settings.client_header)
            if self._held.total() >= WAITING or self._held[client] >= OF_ONE_CLIENT:
                raise Busy("too many requests at once", hint="try again in a few seconds")
            self._held[client] += 1
            try:
                reader = snapshot.reader(client)
                loop = asyncio.get_running_loop()
                found = await loop.run_in_executor(self._threads, work, snapshot, reader)
            finally:
                self._held[client] -= 1
            while len(prepared) >= PREPARED:
                del prepared[next(iter(prepared))]
            prepared[key] = found
            return found
