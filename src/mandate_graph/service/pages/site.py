"""What a page is made from: the request, the graph, the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from starlette.requests import Request

from mandate_graph.errors import UsageError
from mandate_graph.lineage import BodyTrace
from mandate_graph.lineage.phrasing import Phrases, is_right_to_left
from mandate_graph.lineage.shelf import Shelf
from mandate_graph.query import Catalogue, Iri, Job, Names
from mandate_graph.query.bridge import Bridge
from mandate_graph.query.results import Result
from mandate_graph.service.clients import client_of
from mandate_graph.service.pages.labels import Labels
from mandate_graph.service.pages.languages import chosen_language, phrasebook
from mandate_graph.service.pages.memory import Memory
from mandate_graph.service.state import Held, Overview, Snapshot
from mandate_graph.settings import Settings
from mandate_graph.store import Manifest
from mandate_graph.vocabulary.prefixes import PREFIXES


@dataclass
class Site:
    """One request for a page. Everything here is made anew for each, but for what the service holds."""

    reader: Bridge
    names: Names
    catalogue: Catalogue
    overview: Overview
    settings: Settings
    version: Path
    memory: Memory
    outlines: Mapping[str, BodyTrace]
    manifest: Manifest
    path: str
    parameters: Mapping[str, str]
    given: Mapping[str, str]
    """The variable parts of the path."""
    accept: str
    language: str
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    @cached_property
    def shelf(self) -> Shelf:
        """Looks up and remembers what is stated."""
        return Shelf(self.reader)

    @cached_property
    def words(self) -> Phrases:
        """The phrases of the reader's language."""
        return phrasebook(self.language)

    @cached_property
    def labels(self) -> Labels:
        """Names in the reader's language."""
        return Labels(self.shelf.facts, self.language)

    @property
    def right_to_left(self) -> bool:
        """Whether the page is read from right to left."""
        return is_right_to_left(self.language)

    def say(self, key: str, **values: object) -> str:
        """A phrase of the interface."""
        return self.words.say("page", key, **values)

    def act_name(self, event: str) -> str:
        """What a kind of act is called, given the local name of its class."""
        return self.labels.of(PREFIXES["mg"] + event).text

    def asked(self, name: str) -> str:
        """A parameter without spaces around it, "" where it is absent."""
        return self.parameters.get(name, "").strip()

    def day(self, name: str) -> date | None:
        """A parameter as a day; None where it is absent, UsageError where it is none."""
        text = self.asked(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise UsageError(f"{name} is a day as YYYY-MM-DD, not {text!r}", where=name) from None

    def number(self, name: str) -> int:
        """A parameter as a page number from 1 on; 1 where it is absent or none."""
        text = self.asked(name)
        return max(int(text), 1) if text.isdecimal() and len(text) < 8 else 1

    def ask(self, job: Job) -> Result:
        """The answer to a reader's query, within the limits of the service."""
        return self.reader.ask(job)

    def iri(self, space: str) -> Iri:
        """The IRI of the thing that the path names, in one of this project's namespaces."""
        return Iri(space + self.given["name"])


def site_of(request: Request, held: Held, snapshot: Snapshot) -> Site:
    """The site for a request; the only place that knows how the service holds its graph."""
    return Site(
        reader=snapshot.reader(client_of(request.scope, held.settings.client_header)),
        names=snapshot.names,
        catalogue=held.catalogue,
        overview=snapshot.overview,
        settings=held.settings,
        version=snapshot.version,
        memory=snapshot.prepared.setdefault("pages", Memory()),
        outlines=snapshot.outlines,
        manifest=snapshot.manifest,
        path=request.url.path,
        parameters=dict(request.query_params),
        given=dict(request.path_params),
        accept=request.headers.get("accept") or "",
        language=chosen_language(request.query_params.get("lang"), request.headers.get("accept-language")),
    )
