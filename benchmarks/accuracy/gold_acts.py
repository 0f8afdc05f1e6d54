"""Acts, functions and deadlines of the gold."""

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.accuracy.claims import Expected, Kind
from benchmarks.accuracy.gold_keys import Keys, paragraph

Entry = Mapping[str, Any]

EVENTS = {
    "establish": "Establish",
    "propose_establish": "Establish",
    "make_permanent": "MakePermanent",
    "extend": "Extend",
    "convene": "Convene",
    "assign_functions": "AssignFunction",
    "request_action": "RequestAction",
    "recommend_action": "SetPeriodicity",
    "schedule_meeting": "SetMeeting",
    "request_report": "RequestReport",
    "review_clause": "ReviewEffectiveness",
    "reaffirm": "Reaffirm",
    "adopt_rules": "AdoptRules",
    "recognize": "",
}
PERMANENCE = {"temporary": "interim", "permanent": "permanent", "unspecified": "unspecified"}
_FIRST_HAND = ("decision", "resolution")


def acts(document: Entry, keys: Keys) -> Iterator[Expected]:
    """One claim for each body that an act touches."""
    for entry in document["mandate_events"]:
        bodies = entry.get("body") or entry.get("beneficiary")
        for body in bodies if isinstance(bodies, list) else [bodies]:
            yield Expected(
                document=document["id"],
                kind=Kind.ACTS,
                line=entry["line"],
                fields=_fields(document, entry, body, keys),
                words=entry["cue"],
                scored=entry.get("scored", True),
            )


def _fields(document: Entry, entry: Entry, body: str | None, keys: Keys) -> dict[str, str]:
    proposed = entry.get("modality") == "proposed"
    fields = {
        "event": EVENTS[entry["verb"]],
        "body": keys.names.body(body),
        "instrument": keys.instrument(entry["instrument"], entry["by"]),
        "force": "proposed" if proposed else "adopted",
        "testimony": "first-hand" if _first_hand(document, entry["line"]) else "second-hand",
    } | paragraph(entry)
    if entry.get("permanence"):
        fields["permanence"] = PERMANENCE[entry["permanence"]]
    if entry.get("addressee"):
        fields["addressee"] = keys.names.body(entry["addressee"])
    if keys.names.is_body(entry.get("actor")):
        fields["actor"] = keys.names.body(entry["actor"])
    if entry.get("under"):
        fields["legal basis"] = "; ".join(sorted(keys.basis(words) for words in entry["under"]))
    return fields


def _first_hand(document: Entry, line: int) -> bool:
    """Whether a line stands in the text of a decision or resolution, adopted or drafted."""
    for part in document.get("parts", ()):
        if part["lines"][0] <= line <= part["lines"][1]:
            return bool(part["type"].startswith("draft"))
    return document["type"] in _FIRST_HAND


def functions(document: Entry, keys: Keys) -> Iterator[Expected]:
    """Each function conferred on a body; its quotation begins with the words given."""
    for entry in document["functions"]:
        yield Expected(
            document=document["id"],
            kind=Kind.FUNCTIONS,
            line=entry["line"],
            fields={"body": keys.names.body(entry["body"])} | paragraph(entry),
            words="^" + entry["starts"],
        )


def deadlines(document: Entry, keys: Keys) -> Iterator[Expected]:
    """Each session or year by which something is due."""
    for entry in document["deadlines"]:
        before = "before" in entry
        yield Expected(
            document=document["id"],
            kind=Kind.DEADLINES,
            line=entry["line"],
            fields={
                "session": keys.session(entry["before"] if before else entry["at"]),
                "before": str(before).lower(),
                "year": str(entry.get("year", "")),
            },
        )
