"""Records to answers: the hand-made records built, derived from, checked, and asked."""

import pytest
from tests.fakes.graphs import filled_store
from tests.fakes.lighthouse import REGISTRY
from tests.fakes.records import all_records

from mandate_graph.model.issue import Severity
from mandate_graph.store import OxigraphStore
from mandate_graph.validation import check

GROUP = "body:lighthouse-cop_wg-lenses"


@pytest.fixture(scope="module")
def store() -> OxigraphStore:
    return filled_store(all_records(), REGISTRY)


QUESTIONS = [
    (
        "Which text set the group up, and on what basis?",
        f"SELECT ?w ?b {{ ?e a mg:Establish ; mg:affects {GROUP} ; mg:legalForce fo:adopted ; mg:enactedBy ?w ;"
        " mg:legalBasis ?b }",
        [("lighthouse-cop_dec_2_3__op_1", "lighthouse__art_7__para_2")],
    ),
    (
        "What made it permanent, and which paragraphs say so?",
        f"SELECT ?w ?p {{ ?e a mg:MakePermanent ; mg:affects {GROUP} ; mg:enactedBy ?w ;"
        " mg:evidence/mg:paragraph ?p }",
        [("lighthouse-cop_res_5_1", "NOTE__para_2")],
    ),
    (
        "What is its lineage, by session?",
        f"SELECT ?o ?t ?w {{ ?e mg:affects {GROUP} ; mg:enactedBy ?w ; mg:atSession/mg:ordinal ?o ; a ?t ."
        " ?t rdfs:subClassOf mg:MandateEvent } ORDER BY ?o ?w ?t",
        [
            ("2", "Establish", "lighthouse-cop_dec_2_3__op_1"),
            ("2", "AssignFunction", "lighthouse-cop_dec_2_3__op_2"),
            ("2", "ReviewEffectiveness", "lighthouse-cop_dec_2_3__op_3"),
            ("5", "MakePermanent", "lighthouse-cop_res_5_1"),
        ],
    ),
    (
        "Which reviews are due, and were they followed up?",
        "SELECT ?p ?s ?d ?f { ?e a mg:ReviewEffectiveness ; mg:affects ?b ; mg:confers ?n . ?n mg:statedIn ?p ;"
        " mg:deadlineSession ?s ; mg:deadline ?d . BIND(EXISTS { ?e2 mg:affects ?b ; mg:atSession ?s } AS ?f) }",
        [("lighthouse-cop_dec_2_3__op_3", "lighthouse-cop__4", "2031", "false")],
    ),
    (
        "Which events rest on two or more independent documents?",
        "SELECT ?e (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?e mg:enactedBy ?w } ?g a mg:SourceGraph }"
        " GROUP BY ?e HAVING(COUNT(DISTINCT ?g) > 1)",
        [("lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses", "2")],
    ),
    (
        "Which reports go to the sixth session, of which meeting, on what basis?",
        "SELECT ?id ?m ?b { ?t a mg:Transmission ; mg:toSession ses:lighthouse-cop__6 ; mg:report ?r ; mg:basis ?b ."
        " ?r dcterms:identifier ?id ; mg:reportsOn ?m }",
        [("LTH/COP/WG.1/2030/2", "lighthouse-cop_wg-lenses__1", "lighthouse-cop_res_5_1")],
    ),
    (
        "What did the record say of the group by the time of the note?",
        f"SELECT DISTINCT ?t {{ GRAPH ?g {{ ?e mg:affects {GROUP} ; a ?t }} ?g dcterms:subject/dcterms:issued ?d"
        " FILTER(?d <= '2032-12-31'^^xsd:date) } ORDER BY ?t",
        [("Establish",), ("MakePermanent",)],
    ),
    (
        "What has only been proposed?",
        "SELECT ?t (COUNT(?e) AS ?n) { ?e mg:legalForce fo:proposed ; a ?t . ?t rdfs:subClassOf mg:MandateEvent }"
        " GROUP BY ?t ORDER BY ?t",
        [("Establish", "1"), ("RequestAction", "2")],
    ),
]


@pytest.mark.parametrize(("question", "sparql", "want"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_the_graph_answers(store: OxigraphStore, question: str, sparql: str, want: list[tuple[str, ...]]) -> None:
    note = all_records()[1].document.source.identifier
    rows = store.select(sparql).rows
    got = [tuple(_cell(str(cell)).replace(note, "NOTE") for cell in row) for row in rows]
    assert (got if "ORDER BY" in sparql else sorted(got)) == want, question


def _cell(value: str) -> str:
    return value.rsplit("#", 1)[-1].rsplit("/", 1)[-1] if value.startswith("http") else value


def test_the_graph_breaks_no_shape(store: OxigraphStore) -> None:
    report = check(store)
    assert [finding for finding in report.findings if finding.severity is Severity.VIOLATION] == []


def test_the_open_questions_of_the_documents_are_findings(store: OxigraphStore) -> None:
    found = {finding.shape for finding in check(store).findings}
    assert {"S16a", "S44", "S47"} <= found
