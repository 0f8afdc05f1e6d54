"""What the service holds while it runs: one version of the graph with its query processes, until a newer one comes."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.requests import Request

from mandate_graph.errors import MandateGraphError
from mandate_graph.lineage import BodyTrace, everything_read
from mandate_graph.query import Catalogue, Names, Reader
from mandate_graph.query.bridge import Bridge
from mandate_graph.query.dispatcher import Dispatcher, Rules
from mandate_graph.service.cache import Answers
from mandate_graph.service.told import ToldBody, bodies_told
from mandate_graph.settings import Settings
from mandate_graph.store import Manifest, current_version, read_manifest

LOG = logging.getLogger("mandate_graph.service")

START_SECONDS = 120.0
"""How long the counting of a large graph may take when the service starts."""

COUNTS = """
SELECT ?name (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  VALUES (?class ?name) {
    (mg:Citation "citations") (mg:MandateEvent "acts") (mg:Meeting "meetings")
    (mg:Instrument "instruments and treaties")
  }
  ?kind rdfs:subClassOf* ?class . ?thing a ?kind .
} GROUP BY ?name ORDER BY DESC(?things) ?name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How much there is: documents, things by the name of their class, most first, and the bodies told of."""

    documents: int
    until: str
    counts: tuple[tuple[str, int], ...]
    told: tuple[ToldBody, ...] = ()


Prepare = Callable[[Reader, Sequence[ToldBody]], Mapping[str, BodyTrace]]
"""Gives outlines of bodies, by IRI."""


def nothing(_reader: Reader, _told: Sequence[ToldBody]) -> Mapping[str, BodyTrace]:
    """For a service without pages."""
    return {}


@dataclass(slots=True, kw_only=True)
class Snapshot:
    """One version of the graph, with the processes that answer queries on it, and what is known of it by then."""

    version: Path
    manifest: Manifest
    dispatcher: Dispatcher
    names: Names
    overview: Overview
    answers: Answers
    outlines: Mapping[str, BodyTrace] = field(default_factory=dict)
    """Those of the largest bodies, by IRI."""
    prepared: dict[object, Any] = field(default_factory=dict)
    """What was worked out once for this version, by what it is."""
    users: int = 0

    @property
    def name(self) -> str:
        """The name of the version."""
        return self.version.name

    def reader(self, client: str, *, seconds: float | None = None) -> Bridge:
        """A reader for a thread that works for a client."""
        return Bridge(self.dispatcher, asyncio.get_running_loop(), client=client, seconds=seconds)


class Held:
    """The settings, the saved questions, and the version that is served now; it is replaced when a newer one is there.

    A request keeps the version it began with; the old one is closed when the last such request has ended.
    """

    def __init__(self, settings: Settings, prepare: Prepare = nothing) -> None:
        """`prepare` works out what readers of a version shall not wait for."""
        self.settings = settings
        self._prepare = prepare
        self.catalogue = Catalogue.shipped()
        self.secret = secrets.token_bytes(32)
        """By which forms that this service showed are known."""
        self.reloads = 0
        self._looking = asyncio.Lock()
        self._current: Snapshot | None = None
        self._closings: set[asyncio.Task[None]] = set()

    @property
    def current(self) -> Snapshot:
        """The version that is served now."""
        assert self._current is not None
        return self._current

    @asynccontextmanager
    async def use(self) -> AsyncIterator[Snapshot]:
        """The version that is served now, kept open as long as it is used."""
        snapshot = self.current
        snapshot.users += 1
        try:
            yield snapshot
        finally:
            snapshot.users -= 1

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Serve, and look for newer versions, until the end."""
        async with AsyncExitStack() as exits:
            self._current = await self._opened(current_version(self.settings.graph))
            exits.push_async_callback(self._close_all)
            watching = asyncio.create_task(self._watch())
            exits.callback(watching.cancel)
            yield

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self.settings.reload_seconds)
            await self.look()

    async def look(self) -> None:
        """Serve the version that is published now, if it is another one."""
        async with self._looking:
            try:
                version = await asyncio.to_thread(current_version, self.settings.graph)
                if version != self.current.version:
                    await self._swap(version)
            except (MandateGraphError, OSError) as error:
                LOG.warning("the new version of the graph is not served: %s", error)

    async def _swap(self, version: Path) -> None:
        fresh = await self._opened(version)
        old, self._current = self.current, fresh
        self.reloads += 1
        LOG.info("serving version %s", version.name)
        closing = asyncio.create_task(self._close_unused(old))
        self._closings.add(closing)
        closing.add_done_callback(self._closings.discard)

    async def _close_unused(self, old: Snapshot) -> None:
        while old.users:
            await asyncio.sleep(0.05)
        await old.dispatcher.close()

    async def _close_all(self) -> None:
        await self.current.dispatcher.close()
        for closing in tuple(self._closings):
            closing.cancel()

    async def _opened(self, version: Path) -> Snapshot:
        manifest = await asyncio.to_thread(read_manifest, version / "manifest.json")
        dispatcher = Dispatcher(version, self._rules(manifest))
        await dispatcher.__aenter__()
        try:
            reader = Bridge(dispatcher, asyncio.get_running_loop(), seconds=START_SECONDS)
            names = Names(reader)
            overview = await asyncio.to_thread(_overview, reader, names)
            return Snapshot(
                version=version,
                manifest=manifest,
                dispatcher=dispatcher,
                names=names,
                overview=overview,
                outlines=await asyncio.to_thread(self._prepare, reader, overview.told),
                answers=Answers(self.settings.cache_mb * 1_000_000),
            )
        except BaseException:
            await dispatcher.close()
            raise

    def _rules(self, manifest: Manifest) -> Rules:
        chosen = self.settings
        return Rules(
            workers=chosen.workers,
            seconds=chosen.query_seconds,
            wait=chosen.wait_seconds,
            line=chosen.line,
            own_line=chosen.client_line,
            megabytes=chosen.memory_mb,
            replica=2 * manifest.counts.get("quads", 0) <= chosen.replica_quads,
        )


def _overview(reader: Bridge, names: Names) -> Overview:
    documents, until = everything_read(reader)
    counts = tuple((str(name), int(str(count))) for name, count in reader.select(COUNTS).rows)
    told = bodies_told(reader, names)
    return Overview(documents=documents, until=str(until or ""), counts=counts, told=told)


def held_by(request: Request) -> Held:
    """What the application of a request holds."""
    held: Held = request.app.state.held
    return held


def state_of(request: Request) -> Snapshot:
    """The version of the graph that is served now."""
    return held_by(request).current
