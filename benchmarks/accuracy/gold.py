"""The gold as expected claims."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from benchmarks.accuracy.claims import Expected, Kind
from benchmarks.accuracy.gold_acts import acts, deadlines, functions
from benchmarks.accuracy.gold_gatherings import meetings, reports
from benchmarks.accuracy.gold_heads import heads
from benchmarks.accuracy.gold_keys import Keys, paragraph
from benchmarks.accuracy.names import Names

from mandate_graph.model.registry import Registry

Entry = Mapping[str, Any]


def load(path: Path) -> dict[str, Any]:
    """The gold file as it is written."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def expected(gold: Mapping[str, Any], registry: Registry) -> list[Expected]:
    """Every claim of the gold, in the keys of a registry."""
    keys = Keys(Names({"bodies": gold["bodies"], "treaties": gold["treaties"]}, registry), registry)
    claims: list[Expected] = []
    for document in gold["documents"]:
        for reader in (_citations, _cited_agenda_items, acts, meetings, reports, functions, deadlines, heads):
            claims.extend(reader(document, keys))
    return claims


def files(gold: Mapping[str, Any]) -> dict[str, str]:
    """The file of each document of the gold."""
    return {document["file"]: document["id"] for document in gold["documents"]}


def _citations(document: Entry, keys: Keys) -> Iterator[Expected]:
    for entry in document["citations"]:
        kind = entry["kind"]
        yield Expected(
            document=document["id"],
            kind=Kind.CITATIONS,
            line=entry["line"],
            fields={"kind": kind, "cited": keys.cited(entry)} | paragraph(entry),
            words=re.sub(r"\s*\.\.\.$", "", entry.get("surface", "")),
            scored=entry.get("scored", True) and kind != "instrument_group",
        )


def _cited_agenda_items(document: Entry, keys: Keys) -> Iterator[Expected]:
    """The item of a cover, where another part of the file names it: there it is a citation, by its title."""
    entry, cover = document.get("agenda_item") or {}, document.get("symbol_printed")
    if not entry.get("lines") or not isinstance(cover, Mapping):
        return
    own = next(part for part in document["parts"] if part["lines"][0] <= cover["line"] <= part["lines"][1])
    for line in entry["lines"]:
        part = next(part for part in document["parts"] if part["lines"][0] <= line <= part["lines"][1])
        if part is not own:
            title = entry[f"title_{part['language']}"]
            yield Expected(
                document=document["id"],
                kind=Kind.CITATIONS,
                line=line,
                fields={"kind": "agenda_item", "cited": keys.agenda_item(document["session"], title)},
                words=title,
            )
