"""What each document says of itself, one claim a statement; what it does not say must not be found."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from benchmarks.accuracy.claims import Expected, Kind
from benchmarks.accuracy.gold_keys import Keys

Entry = Mapping[str, Any]
_TYPES = {"note_by_secretariat": "note", "information_note": "information-note", "draft_resolution": "draft-resolution"}


def heads(document: Entry, keys: Keys) -> Iterator[Expected]:
    """The claims of a document's head; where it has parts, the last one bears the cover."""
    parts = document.get("parts")
    last = str(len(parts) - 1 if parts else 0)
    for at, part in enumerate(parts or [document]):
        yield _claim(document, str(at), "type", _TYPES.get(part["type"], part["type"]))
        yield _claim(document, str(at), "language", part["language"])
    for name, value in (_plain(document, keys) | _session(document, keys)).items():
        yield _claim(document, last, name, value)


def _claim(document: Entry, part: str, name: str, value: object) -> Expected:
    written = value.isoformat() if isinstance(value, date) else str(value if value is not None else "")
    return Expected(
        document=document["id"],
        kind=Kind.HEADS,
        line=None,
        fields={"part": part, "statement": name, "value": written},
    )


def _plain(document: Entry, keys: Keys) -> dict[str, object]:
    title = document.get("title") or document.get("instrument") or {}
    language = document["language"] if isinstance(document["language"], str) else document["language"][-1]
    instrument = document.get("instrument")
    stated: dict[str, object] = {
        "symbol": document["symbol"],
        "issued": document["date"],
        "distribution": document.get("distribution"),
        "original language": document.get("original_language"),
        "issuing body": keys.names.body(document["issuing_body"]),
        "agenda items": _agenda(document.get("agenda_item")),
        "title": title.get(language) or title.get("title"),
        "sponsor": document.get("sponsor", {}).get("name"),
    }
    if instrument:
        stated["instrument"] = keys.instrument(f"{instrument['kind']} {instrument['number']}", instrument["adopted_by"])
    return stated


def _agenda(entry: Entry | None) -> str:
    if entry is None:
        return "none"
    printed = entry.get("items") or [entry.get("normalised") or entry["printed"]]
    return ", ".join("" if "..." in item else item.replace(" ", "") for item in printed)


def _session(document: Entry, keys: Keys) -> dict[str, object]:
    entry = document["session"]
    return {
        "session": f"{keys.names.body(entry['body'])} {entry['ordinal']}",
        "session implied": str(entry.get("implied", False)).lower(),
        "session start": entry.get("start"),
        "session end": entry.get("end"),
        "session city": entry.get("city"),
        "session committee": keys.names.body(entry.get("committee")),
    }
