"""A graph from Python: answers with typed cells, lineages that show themselves."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import networkx as nx
import pytest

import mandate_graph
from mandate_graph import open_graph
from mandate_graph.api import Graph, Lineage, to_python
from mandate_graph.errors import AmbiguousName, GraphUnavailable, QueryRefused, UsageError
from mandate_graph.lineage import BodyTrace
from mandate_graph.query import Blank, Iri, Literal, TimeLimit
from mandate_graph.query.results import XSD


@pytest.fixture(scope="module")
def graph(harbour: Path) -> Iterator[Graph]:
    with open_graph(harbour, seconds=30) as graph:
        yield graph


def test_a_saved_question_is_asked_by_name(graph: Graph) -> None:
    answer = graph.ask("founding-text", body="wg-pilots")
    assert answer.columns == ("instrument", "citation")
    assert [row[0].rsplit("/", 1)[-1] for row in answer] == ["harbour-cop_dec_2_3__op_1"]
    assert "founding-text" in graph.questions()


def test_cells_are_dates_and_numbers(graph: Graph) -> None:
    rows = list(graph.query("SELECT ?d ?o ?c WHERE { ?m mg:startDate ?d ; mg:ordinal ?o } LIMIT 1"))
    assert (type(rows[0][0]), type(rows[0][1]), rows[0][2]) == (date, int, None)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (None, None),
        (Iri("urn:x"), "urn:x"),
        (Blank("b"), "_:b"),
        (Literal("7", f"{XSD}integer"), 7),
        (Literal("0.90", f"{XSD}decimal"), Decimal("0.90")),
        (Literal("true", f"{XSD}boolean"), True),
        (Literal("2031-01-02", f"{XSD}date"), date(2031, 1, 2)),
        (Literal("someday", f"{XSD}date"), "someday"),
        (Literal("seven", f"{XSD}decimal"), "seven"),
        (Literal("мир", language="ru"), "мир"),
    ],
)
def test_a_term_is_the_python_value_it_stands_for(term: object, value: object) -> None:
    assert to_python(term) == value  # type: ignore[arg-type]


def test_a_truth_is_a_truth_and_a_graph_has_rows(graph: Graph) -> None:
    assert graph.query("ASK { ?s a mg:Body }") or graph.query("ASK { ?s a mg:WorkingGroup }")
    assert not graph.query("ASK { ?s a mg:Nothing }")
    assert len(graph.query("CONSTRUCT WHERE { ?s a mg:WorkingGroup }")) > 2


def test_an_answer_shows_itself_and_is_written_in_any_format(graph: Graph) -> None:
    answer = graph.query('SELECT ("<b>" AS ?x) {}')
    assert (
        answer._repr_html_()
        == "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>&lt;b&gt;</td></tr></tbody></table>"
    )
    assert answer.write("csv") == b"x\n<b>\n"


def test_data_frames_need_an_extra_and_say_which(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("mandate_graph.api.import_module", absent)
    with pytest.raises(UsageError) as refused:
        graph.query("ASK {}").to_pandas()
    assert "[pandas]" in refused.value.hint


def test_a_lineage_is_traced_by_name_and_shows_itself(graph: Graph) -> None:
    found = graph.trace("WG.1", on=[date(2027, 4, 1)])
    assert isinstance(found.value, BodyTrace)
    assert str(found).startswith("Working Group on Pilots")
    assert "<h3>Working Group on Pilots (HBR/COP/WG.1)</h3>" in found._repr_html_()
    assert found.to_markdown("ru").startswith("# Рабочая группа")
    assert found.to_dict()["on"][1]["day"] == "2027-04-01"
    assert isinstance(found.to_networkx(), nx.MultiDiGraph)


def test_a_lineage_is_drawn_and_two_of_its_days_are_compared(graph: Graph) -> None:
    found = graph.trace("WG.1")
    assert found.to_svg("ru").startswith("<svg ")
    assert len(found.compare(date(2020, 1, 1), date(2031, 1, 1)).acts) == 2
    text = graph.trace("decision 2/3")
    for refused in (lambda: text.to_svg(), lambda: text.compare(date(2020, 1, 1), date(2031, 1, 1))):
        with pytest.raises(UsageError):
            refused()


def test_a_lineage_of_an_instrument_is_traced_too(graph: Graph) -> None:
    found: Lineage = graph.trace("decision 2/3")
    assert found.to_dict()["kind"] == "work"
    assert found.to_networkx().number_of_edges() > 5
    assert "<h4>What it does</h4>" in found._repr_html_()


def test_the_background_of_a_body_is_written_in_a_language(graph: Graph) -> None:
    found = graph.brief("WG.1", language="ru", before="5")
    assert str(found).startswith("Справка для пятой сессии")
    assert found.to_markdown().startswith("# Справка")
    assert found.to_docx().startswith(b"PK")
    assert found.to_dict()["slug"] == "harbour-cop_wg-pilots"
    assert graph.brief("WG.1").prose.language == "en"


def test_errors_are_those_of_the_package(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(AmbiguousName):
        graph.trace("working group")
    with pytest.raises(QueryRefused):
        graph.query("DROP ALL")
    with pytest.raises(GraphUnavailable):
        open_graph(tmp_path)


def test_a_query_is_stopped_at_the_limit(harbour: Path) -> None:
    with open_graph(harbour, seconds=1) as graph, pytest.raises(TimeLimit):
        graph.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")


def test_the_graph_of_the_settings_is_the_default(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MANDATE_GRAPH_GRAPH", str(harbour))
    with open_graph() as graph:
        assert graph.query("ASK {}")


def test_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError):
        mandate_graph.closed_graph  # noqa: B018
