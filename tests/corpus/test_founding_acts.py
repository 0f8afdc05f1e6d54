"""The acts, functions and deadlines of the founding documents, against the annotation made by hand."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.extraction.citations import find as find_citations
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import NormKind
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.reading import read
from mandate_graph.resolution.acts import resolve
from mandate_graph.resolution.bodies import resolve as resolve_bodies
from mandate_graph.resolution.citations import resolve as resolve_citations
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary.schemes import load_registry

EVENTS = {
    "establish": "Establish",
    "propose_establish": "Establish",
    "make_permanent": "MakePermanent",
    "convene": "Convene",
    "assign_functions": "AssignFunction",
    "request_action": "RequestAction",
    "recommend_action": "SetPeriodicity",
    "schedule_meeting": "SetMeeting",
    "request_report": "RequestReport",
    "review_clause": "ReviewEffectiveness",
    "reaffirm": "Reaffirm",
    "adopt_rules": "AdoptRules",
}
PERMANENCE = {"temporary": "interim", "permanent": "permanent", "unspecified": "unspecified", None: None}

UNNAMED = "a body that the register calls by another name"

Row = tuple[object, ...]


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((shared / "seeds" / "gold.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def records(shared: Path, gold: dict[str, Any]) -> dict[str, Record]:
    registry = load_registry()
    return {document["id"]: converted(shared / "seeds" / document["file"], registry) for document in gold["documents"]}


def converted(path: Path, registry: Registry) -> Record:
    document = segment(read(path, name=path.name, limit_bytes=10**6))
    mentions = find_bodies(document, registry)
    heads = read_heads(document, mentions, registry)
    bodies = resolve_bodies(document, mentions, heads, registry)
    found = find_citations(document, bodies, registry)
    citations = resolve_citations(document, found, bodies, heads, registry)
    acts, issues = resolve(document, find(document, bodies), citations, heads, registry)
    return Record(document=document, heads=heads, citations=citations, acts=acts, issues=issues)


def keys(gold: dict[str, Any]) -> dict[str, BodyKey]:
    """The registry's key of each body of the annotation, by its English or Russian name."""
    named: dict[str, BodyKey] = {}
    for key, body in load_registry().bodies.items():
        for name in (*body.names, *body.alternative_names, *body.short_names):
            named.setdefault(name.text.casefold(), key)
    found: dict[str, BodyKey] = {}
    for identifier, body in gold["bodies"].items():
        for form in (body.get("en"), body.get("ru"), *body.get("alias_ru", ()), *body.get("alias_en", ())):
            if form and form.casefold() in named:
                found.setdefault(identifier, named[form.casefold()])
    return found


def expected(gold: dict[str, Any]) -> Iterator[Row]:
    known = keys(gold)
    for document in gold["documents"]:
        for act in document.get("mandate_events", ()):
            if act.get("scored") is False:
                continue
            bodies = act.get("body") or act.get("beneficiary")
            for body in bodies if isinstance(bodies, list) else [bodies]:
                affected = known.get(body, UNNAMED) if body else None
                asked = known.get(act["addressee"]) if "addressee" in act else None
                yield (document["id"], act["line"], EVENTS[act["verb"]], affected, asked)


def made(records: dict[str, Record], named: frozenset[object]) -> Iterator[Row]:
    for identifier, record in records.items():
        for act in record.acts:
            body = act.body if act.body is None or act.body in named else UNNAMED
            yield (identifier, act.evidence.line, act.event.value, body, act.asked_of)


def test_every_act_is_found_and_no_other(gold: dict[str, Any], records: dict[str, Record]) -> None:
    wanted, found = Counter(expected(gold)), Counter(made(records, frozenset(keys(gold).values())))
    assert sorted(map(str, (wanted - found).elements())) == []
    assert sorted(map(str, (found - wanted).elements())) == []


def test_each_quote_holds_the_cue_on_its_line(gold: dict[str, Any], records: dict[str, Record]) -> None:
    missing = []
    for document in gold["documents"]:
        acts = records[document["id"]].acts
        for act in document.get("mandate_events", ()):
            if act.get("scored") is False:
                continue
            quotes = [squeezed(one.evidence.quote) for one in acts if one.evidence.line == act["line"]]
            if not any(holds(quote, act["cue"]) for quote in quotes):
                missing.append((document["id"], act["line"], act["cue"]))
    assert missing == []


def squeezed(text: str) -> str:
    return "".join(text.replace("-\n", "").replace("*", "").split())


def holds(quote: str, cue: str) -> bool:
    at = 0
    for piece in cue.split("..."):
        at = quote.find(squeezed(piece), at)
        if at < 0:
            return False
    return True


def test_permanence_is_read_where_it_is_said(gold: dict[str, Any], records: dict[str, Record]) -> None:
    wrong = []
    for document in gold["documents"]:
        for act in document.get("mandate_events", ()):
            permanence = PERMANENCE[act.get("permanence")]
            event = EVENTS.get(act["verb"])
            if permanence is None or event is None:
                continue
            said = [
                one.permanence
                for one in records[document["id"]].acts
                if one.evidence.line == act["line"] and one.event.value == event
            ]
            if permanence not in said:
                wrong.append((document["id"], act["line"], permanence, said))
    assert wrong == []


def test_every_function_is_found_and_no_other(gold: dict[str, Any], records: dict[str, Record]) -> None:
    wanted = {
        (document["id"], function["line"], squeezed(function["starts"]))
        for document in gold["documents"]
        for function in document.get("functions", ())
    }
    found = {
        (identifier, norm.evidence.line, squeezed(norm.evidence.quote))
        for identifier, record in records.items()
        for act in record.acts
        for norm in act.norms
        if norm.kind is NormKind.FUNCTION
    }
    assert len(found) == len(wanted)
    for identifier, line, starts in wanted:
        assert any(one[:2] == (identifier, line) and one[2].startswith(starts) for one in found)


def test_every_deadline_is_found_and_no_other(gold: dict[str, Any], records: dict[str, Record]) -> None:
    wanted = sorted(
        (document["id"], due["line"], "before" if "before" in due else "at", str(due.get("year") or ""))
        for document in gold["documents"]
        for due in document.get("deadlines", ())
    )
    found = sorted(
        (identifier, norm.evidence.line, "before" if norm.before_session else "at", norm.deadline or "")
        for identifier, record in records.items()
        for act in record.acts
        for norm in act.norms
        if norm.at_session or norm.before_session or norm.deadline
    )
    assert found == wanted


def test_every_quote_stands_at_its_offsets(records: dict[str, Record]) -> None:
    for record in records.values():
        for act in record.acts:
            for evidence in (act.evidence, *(norm.evidence for norm in act.norms)):
                assert record.document.source.text[evidence.start : evidence.end] == evidence.quote
