"""The gold's short names of bodies and treaties, looked up in the registry by the names it gives them."""

from collections.abc import Iterator, Mapping
from typing import Any

from mandate_graph.extraction.citations.treaty_index import printed_titles
from mandate_graph.languages import PACKS
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.registry import BodyRecord, Registry, TreatyRecord

Entry = Mapping[str, Any]


class Names:
    """Keys by the short names of the gold; a name that the registry does not know becomes "?name"."""

    def __init__(self, gold: Mapping[str, Mapping[str, Entry]], registry: Registry) -> None:
        self._bodies = gold["bodies"]
        self._treaties = gold["treaties"]
        self._registry = registry

    def is_body(self, name: object) -> bool:
        """Whether the gold lists a body under a short name."""
        return isinstance(name, str) and name in self._bodies

    def body(self, name: str | None) -> BodyKey:
        """The key of a body of the gold; "" for none."""
        if name is None:
            return BodyKey("")
        entry = self._bodies[name]
        parent = self.body(entry["parent"]) if "parent" in entry else None
        for candidates in (self._by_series(entry), self._by_name(entry), self._by_short(entry, parent)):
            if candidates:
                return candidates[0].key
        return self._by_last_words(entry) or BodyKey(f"?{name}")

    def treaty(self, name: str) -> TreatySlug:
        """The slug of a treaty of the gold."""
        wanted = set(_names(self._treaties[name]))
        for record in self._registry.treaties.values():
            if wanted & set(_titles(record)):
                return record.slug
        return TreatySlug(f"?{name}")

    def _by_series(self, entry: Entry) -> list[BodyRecord]:
        series = entry.get("symbol_series")
        return [record for record in self._registry.bodies.values() if series and record.series == series]

    def _by_name(self, entry: Entry) -> list[BodyRecord]:
        wanted = set(_names(entry))
        return [record for record in self._registry.bodies.values() if wanted & set(_known(record))]

    def _by_short(self, entry: Entry, parent: BodyKey | None) -> list[BodyRecord]:
        wanted = set(_names(entry))
        children = (record for record in self._registry.bodies.values() if parent and record.parent == parent)
        return [record for record in children if wanted & {name.text.casefold() for name in record.short_names}]

    def _by_last_words(self, entry: Entry) -> BodyKey | None:
        """ "The Under-Secretary-General, Executive Director of the Office": the longest known name it ends in."""
        ends = [
            (len(known), record.key)
            for record in self._registry.bodies.values()
            for known in _known(record)
            if " " in known and any(name.endswith(known) for name in _names(entry))
        ]
        return max(ends)[1] if ends else None


def _names(entry: Entry) -> Iterator[str]:
    for key in ("en", "ru"):
        if key in entry:
            yield entry[key].casefold()
    for key in ("alias_en", "alias_ru"):
        yield from (name.casefold() for name in entry.get(key, ()))


def _titles(record: TreatyRecord) -> Iterator[str]:
    for name in record.names:
        for title in printed_titles(name.text, PACKS[name.language].citations.topic_links):
            yield title.casefold()


def _known(record: BodyRecord) -> Iterator[str]:
    for name in (*record.names, *record.alternative_names):
        yield name.text.casefold()
    yield from (acronym.casefold() for acronym in record.acronyms)
