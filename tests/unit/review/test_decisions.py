"""What each kind of decision does to a graph, that it can be undone, and what cannot be decided."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.reviewed import quads, rows

from mandate_graph.errors import MandateGraphError, NothingFound, UsageError
from mandate_graph.review import Review, read_ledger
from mandate_graph.store import current_version, open_published
from mandate_graph.validation import check

Decide = Callable[..., Review]

PILOTS = "body:harbour-cop_wg-pilots"
BUOYS = "body:harbour-cop_wg-buoys"
FOUNDING = "ev:harbour-cop_dec_2_3__op_1--establish--harbour-cop_wg-pilots"
PERMANENT = "ev:harbour-cop_res_3_1--makepermanent--harbour-cop_wg-pilots"
ACTS = "SELECT ?e WHERE { ?e mg:affects body:harbour-cop_wg-pilots ; a mg:Establish }"
STATUS = "SELECT ?s WHERE { ?p a mg:BodyStatus ; mg:ofBody body:harbour-cop_wg-pilots ; mg:status ?s } ORDER BY ?s"
STATES = "SELECT ?s WHERE { ?r mg:reviewState ?s ; prov:endedAtTime ?t } ORDER BY ?t"
UNUSED = "SELECT ?v WHERE { ?v a mg:Evidence FILTER NOT EXISTS { ?x mg:evidence|mg:placeEvidence ?v } }"
ANYWHERE = "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRENDS(STR(?s), 'establish--harbour-cop_wg-pilots')) }"


def test_a_rejected_act_is_gone_with_what_rests_on_it_and_back_after_undo(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    assert rows(graph, STATUS) == [("permanent",), ("unspecified",)] or len(rows(graph, STATUS)) > 1
    rejection = taken("reject", FOUNDING)
    assert rows(graph, ACTS) == []
    assert rows(graph, ANYWHERE) == []
    assert rows(graph, STATUS) == [("permanent",)]
    assert rows(graph, "SELECT ?s WHERE { ?s mg:about ?e FILTER NOT EXISTS { ?e a ?c } }") == []
    assert rows(graph, UNUSED) == []
    taken("undo", str(rejection.iri))
    assert quads(graph) == before
    assert rows(graph, STATES) == [("withdrawn",), ("in-force",)]


def test_a_decision_keeps_the_words_of_what_it_rejected(graph: Path, taken: Decide) -> None:
    rejection = taken("reject", FOUNDING)
    (found,) = read_ledger(graph)
    assert found == rejection
    assert [str(body).rsplit("/", 1)[-1] for body in found.matter.bodies] == ["harbour-cop_wg-pilots"]
    assert found.matter.quotations
    assert found.matter.places


def test_claims_of_every_kind_can_be_rejected_and_are_back_after_undo_and_no_shape_breaks(
    graph: Path, taken: Decide
) -> None:
    before, violations = quads(graph), _violations(graph)
    reviews = []
    for kind in ("Citation", "ActStatement", "MeetingStatement", "Transmission", "Function", "ReportingDuty"):
        claim = str(open_published(graph).store.select(f"SELECT ?c WHERE {{ ?c a mg:{kind} }} ORDER BY ?c").rows[0][0])
        reviews.append(taken("reject", claim))
        stated = f"{{ <{claim}> ?p ?o }} UNION {{ GRAPH ?g {{ <{claim}> ?p ?o }} }}"
        assert not open_published(graph).store.ask(f"ASK {{ {stated} }}")
    assert _violations(graph) <= violations
    for review in reviews:
        taken("undo", str(review.iri))
    assert quads(graph) == before


def _violations(graph: Path) -> set[tuple[str, str]]:
    report = check(open_published(graph).store)
    return {(one.shape, one.focus) for one in report.findings if one.severity.value == "violation"}


def test_an_act_of_which_no_passage_tells_any_more_is_gone(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    told = [row[0] for row in rows(graph, f"SELECT ?s WHERE {{ ?s mg:about {FOUNDING} }} ORDER BY ?s")]
    reviews = [taken("reject", f"clm:{statement}") for statement in told]
    assert rows(graph, ANYWHERE) == []
    for review in reviews:
        taken("undo", str(review.iri))
    assert quads(graph) == before


def test_a_confirmed_claim_rests_on_reviewed_evidence(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    query = "SELECT ?v WHERE { ?v mg:reviewed true }"
    assert rows(graph, query) == []
    confirmation = taken("confirm", FOUNDING)
    assert set(rows(graph, query)) == set(rows(graph, f"SELECT ?v WHERE {{ {FOUNDING} mg:evidence ?v }}"))
    with pytest.raises(UsageError, match="already"):
        taken("confirm", FOUNDING)
    taken("undo", str(confirmation.iri))
    assert quads(graph) == before


def test_a_corrected_property_has_the_right_values_and_the_document_no_longer_the_wrong_one(
    graph: Path, taken: Decide
) -> None:
    before = quads(graph)
    force = f"SELECT ?f WHERE {{ {FOUNDING} mg:legalForce ?f }}"
    in_graphs = f"SELECT ?g ?f WHERE {{ GRAPH ?g {{ {FOUNDING} mg:legalForce ?f }} }}"
    correction = taken("correct", FOUNDING, corrects="mg:legalForce", values=("fo:proposed",))
    assert rows(graph, force) == [("proposed",)]
    assert rows(graph, in_graphs) == [("reviews", "proposed")]
    assert rows(graph, STATUS) == [("permanent",)], "what is proposed gives no status"
    assert correction.matter.before == ("fo:adopted",)
    again = taken("correct", FOUNDING, corrects="mg:legalForce", values=("fo:adopted",))
    assert rows(graph, force) == [("adopted",)]
    taken("undo", str(again.iri))
    assert rows(graph, force) == [("proposed",)]
    taken("undo", str(correction.iri))
    assert quads(graph) == before


def test_an_open_reference_that_is_corrected_is_open_no_more(graph: Path, taken: Decide) -> None:
    claim = rows(graph, "SELECT ?c WHERE { ?c a mg:Citation ; mg:unresolvedReason ?r } ORDER BY ?c")[0][0]
    taken("correct", f"cit:{claim}", corrects="mg:citedEntity", values=("inst:harbour-cop_dec_2_3",))
    stated = {row[0]: row[1] for row in rows(graph, f"SELECT ?p ?o WHERE {{ cit:{claim} ?p ?o }}")}
    assert stated["citedEntity"] == "harbour-cop_dec_2_3"
    assert "unresolvedReason" not in stated


@pytest.mark.parametrize(
    ("corrects", "values"),
    [
        ("mg:legalForce", ("st:interim",)),
        ("mg:legalForce", ("fo:imagined",)),
        ("mg:legalForce", ()),
        ("mg:affects", ("body:nobody",)),
        ("mg:affects", ("inst:harbour-cop_dec_2_3",)),
        ("rdf:type", ("mg:Body",)),
        ("mg:evidence", ("evid:x",)),
        ("mg:legalForce", ("<script>",)),
        ("mg:legalForce", ("fo:adopted",)),
    ],
)
def test_a_correction_into_what_does_not_fit_is_refused(
    graph: Path, taken: Decide, corrects: str, values: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError):
        taken("correct", FOUNDING, corrects=corrects, values=values)
    assert read_ledger(graph) == ()


def test_a_closed_conflict_is_open_no_more_and_says_by_which_decision(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    conflict = rows(graph, "SELECT ?c WHERE { ?c a mg:Conflict ; mg:open true } ORDER BY ?c")[0][0]
    closing = taken("close", f"conflict:{conflict}")
    iri = f"<https://w3id.org/mandate-graph/id/conflict/{conflict}>"
    assert rows(graph, f"SELECT ?o ?r WHERE {{ {iri} mg:open ?o ; mg:settledBy ?r }}") == [
        ("false", str(closing.iri).rsplit("/", 1)[-1])
    ]
    with pytest.raises(UsageError, match="closed already"):
        taken("close", f"conflict:{conflict}")
    taken("undo", str(closing.iri))
    assert quads(graph) == before


def test_a_merged_body_lives_on_in_the_other_and_no_iri_is_used_for_another_thing(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    held = set(rows(graph, f"SELECT ?e WHERE {{ ?e mg:affects {BUOYS} }}"))
    names = set(rows(graph, f"SELECT ?n WHERE {{ {BUOYS} skos:prefLabel|skos:altLabel ?n }}"))
    merger = taken("merge", BUOYS, into=PILOTS)
    assert held <= set(rows(graph, f"SELECT ?e WHERE {{ ?e mg:affects {PILOTS} }}"))
    assert names <= set(rows(graph, f"SELECT ?n WHERE {{ {PILOTS} skos:prefLabel|skos:altLabel ?n }}"))
    assert rows(graph, f"SELECT ?p ?o WHERE {{ {BUOYS} ?p ?o }}") == [("isReplacedBy", "harbour-cop_wg-pilots")]
    assert rows(graph, f"SELECT ?s WHERE {{ ?s mg:affects|mg:ofBody|mg:bearer {BUOYS} }}") == []
    assert {shape for shape, _ in _violations(graph)} & {"S82", "S21", "S27", "S40c"} == set()
    with pytest.raises(NothingFound, match="no body"):
        taken("merge", BUOYS, into=PILOTS)
    taken("undo", str(merger.iri))
    assert quads(graph) == before


def test_a_rejection_and_a_merger_go_together_and_come_apart_in_any_order(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    reviews = [
        taken("merge", BUOYS, into=PILOTS),
        taken("reject", PERMANENT),
        taken("correct", FOUNDING, corrects="mg:affects", values=(PILOTS.replace("pilots", "dredging"),)),
    ]
    for review in (reviews[1], reviews[0], reviews[2]):
        taken("undo", str(review.iri))
    assert quads(graph) == before


@pytest.mark.parametrize(
    ("kind", "concerns", "more"),
    [
        ("reject", "ev:nothing", {}),
        ("reject", PILOTS, {}),
        ("reject", "no iri at all", {}),
        ("reject", FOUNDING, {"reason": " \n "}),
        ("reject", FOUNDING, {"curator": ""}),
        ("reject", FOUNDING, {"reason": "x" * 2001}),
        ("close", "conflict:nothing", {}),
        ("merge", PILOTS, {"into": PILOTS}),
        ("merge", PILOTS, {"into": "body:nobody"}),
        ("undo", "rev:nothing", {}),
        ("undo", "rev:x> <urn:a> <urn:b> .", {}),
    ],
)
def test_what_cannot_be_decided_leaves_no_trace(
    graph: Path, taken: Decide, kind: str, concerns: str, more: dict[str, str]
) -> None:
    version = current_version(graph)
    with pytest.raises(MandateGraphError):
        taken(kind, concerns, **more)
    assert read_ledger(graph) == ()
    assert current_version(graph) == version


def test_a_reason_is_one_line_of_text_whatever_is_in_it(graph: Path, taken: Decide) -> None:
    reason = 'A "quoted"\r\n\x00 <b>reason</b> \u202e > . <urn:x> \\ end'
    taken("reject", FOUNDING, reason=reason)
    (found,) = read_ledger(graph)
    assert found.reason == 'A "quoted" <b>reason</b> > . <urn:x> \\ end'
    assert rows(graph, "SELECT ?r WHERE { ?x mg:reason ?r }")[0][0].endswith("end")


def test_a_ledger_that_is_damaged_stops_decisions_and_is_left_as_it_is(graph: Path, taken: Decide) -> None:
    (graph / "reviews.nt").write_bytes(b"<urn:a> <urn:b> broken\n")
    with pytest.raises(MandateGraphError, match="cannot be read"):
        taken("reject", FOUNDING)
    assert (graph / "reviews.nt").read_bytes() == b"<urn:a> <urn:b> broken\n"


def test_versions_that_a_correction_brings_together_differ_no_more(graph: Path, taken: Decide) -> None:
    before = quads(graph)
    reading = "?d mg:reading ?r . ?r mg:reads ?work ; mg:evidence ?v . ?c mg:evidence ?v ; mg:citedEntity ?work"
    found = rows(graph, f"SELECT ?d ?c ?work WHERE {{ ?d a mg:Discrepancy . {reading} }} ORDER BY ?d ?c")
    (first, citation, _), (_, _, other) = (
        found[0],
        next(row for row in found if row[0] == found[0][0] and row[2] != found[0][2]),
    )
    correction = taken("correct", f"cit:{citation}", corrects="mg:citedEntity", values=(f"inst:{other}",))
    assert (first,) not in rows(graph, "SELECT ?d WHERE { ?d a mg:Discrepancy }")
    taken("undo", str(correction.iri))
    assert quads(graph) == before
