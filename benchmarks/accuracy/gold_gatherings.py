"""Meetings and reports of the gold."""

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.accuracy.claims import Expected, Kind
from benchmarks.accuracy.gold_keys import Keys

Entry = Mapping[str, Any]


def meetings(document: Entry, keys: Keys) -> Iterator[Expected]:
    """What the text says of each meeting, and what its heading says, where the gold notes one."""
    for entry in document["meetings"]:
        if not entry.get("scored", True):
            continue
        fields = {
            "body": keys.names.body(entry["body"]),
            "ordinal": str(entry["ordinal"]),
            "start": entry["start"].isoformat(),
            "end": entry["end"].isoformat(),
        }
        said = {
            "status": entry["status"],
            "context": "body",
            "city": entry["city"] or "",
            "implied": str(entry.get("ordinal_implied", False)).lower(),
        }
        if "city_line" in entry:
            said["city line"] = str(entry["city_line"])
        yield _meeting(document, entry["line"], fields | said)
        if "heading" in entry:
            heading = entry["heading"]
            yield _meeting(document, heading["line"], fields | {"status": heading["status"], "context": "heading"})
        elif "also" in entry:
            yield _meeting(document, None, fields | {"status": entry["status"], "context": "heading"})


def _meeting(document: Entry, line: int | None, fields: Mapping[str, str]) -> Expected:
    return Expected(document=document["id"], kind=Kind.MEETINGS, line=line, fields=fields)


def reports(document: Entry, keys: Keys) -> Iterator[Expected]:
    """Each report on its way: symbol, meeting, destinations with their sessions, basis."""
    for entry in document["reports"]:
        scored = entry.get("scored", True)
        fields = {"symbol": entry.get("symbol") or ""}
        if scored:
            fields |= {"to": _destinations(entry, keys), "basis": keys.instrument(entry.get("under"), None)}
        if "of_meeting" in entry:
            body, ordinal = entry["of_meeting"]
            fields["meeting"] = f"{keys.names.body(body)} {ordinal}"
        if keys.names.is_body(entry.get("by")):
            fields["author"] = keys.names.body(entry["by"])
        if "modality" in entry:
            fields["status"] = entry["modality"]
        yield Expected(
            document=document["id"],
            kind=Kind.REPORTS,
            line=entry["line"],
            fields=fields,
            scored=scored,
        )


def _destinations(entry: Entry, keys: Keys) -> str:
    bodies = entry["submitted_to"]
    session = entry.get("session")
    found = []
    for body in bodies if isinstance(bodies, list) else [bodies]:
        ordinal = session.get(body) if isinstance(session, Mapping) else session
        found.append(f"{keys.names.body(body)} {ordinal or ''}".strip())
    return ", ".join(sorted(found))
