"""What a published graph says of itself, in `manifest.json`."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mandate_graph.errors import GraphUnavailable
from mandate_graph.model.source import SourceText

FORMAT = 1
"""Raised when a directory of an older version can no longer be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A file that was read. Its text is stored as `sources/{byte_digest}.txt`; offsets count in it."""

    name: str
    byte_digest: str
    text_digest: str
    media_type: str
    encoding: str
    characters: int


def entry_of(source: SourceText) -> SourceEntry:
    """What the manifest says of a source."""
    return SourceEntry(
        name=source.name,
        byte_digest=source.byte_digest,
        text_digest=source.text_digest,
        media_type=source.media_type,
        encoding=source.encoding,
        characters=len(source.text),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Who made the graph, when, of what. `data_version` is a digest of all quads: equal data, equal digest."""

    tool_version: str
    created: str
    data_version: str
    counts: dict[str, int] = field(default_factory=dict)
    sources: tuple[SourceEntry, ...] = ()
    summary: dict[str, Any] = field(default_factory=dict)
    """What the build wants to keep besides: findings, files passed over, times."""
    format: int = FORMAT

    @property
    def created_at(self) -> datetime:
        """When the graph was built."""
        return datetime.fromisoformat(self.created)


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Writes it as readable JSON, keys in a fixed order."""
    path.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_manifest(path: Path) -> Manifest:
    """Reads it back; GraphUnavailable where it is absent, damaged or of another format."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        sources = tuple(SourceEntry(**entry) for entry in values.pop("sources"))
        manifest = Manifest(sources=sources, **values)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise GraphUnavailable(f"its manifest cannot be read: {problem}", where=str(path)) from None
    if manifest.format != FORMAT:
        raise GraphUnavailable(
            f"it has format {manifest.format}; this version reads {FORMAT}", where=str(path), hint="build it again"
        )
    return manifest
