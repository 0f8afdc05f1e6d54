"""A lineage written out: reports, JSON, pictures and network files."""

import io
import json
import re
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from mandate_graph.errors import UsageError
from mandate_graph.export import dot, markdown, mermaid, network
from mandate_graph.lineage import (
    LANGUAGES,
    BodyTrace,
    WorkTrace,
    body_picture,
    body_report,
    status_sentence,
    to_json,
    trace_body,
    trace_work,
    whole_lineage,
    work_picture,
    work_report,
)
from mandate_graph.lineage.phrasing import Phrases, phrases
from mandate_graph.query import Engine, Names


@pytest.fixture(scope="module")
def pilots(engine: Engine) -> BodyTrace:
    return trace_body(engine, Names(engine).bodies.find("wg-pilots").iri, today=date(2031, 1, 1))


@pytest.fixture(scope="module")
def decision(engine: Engine) -> WorkTrace:
    return trace_work(engine, Names(engine).works.find("decision 2/3").iri)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_has_a_section_for_all_that_is_known(pilots: BodyTrace, decision: WorkTrace, language: str) -> None:
    words = phrases(language)
    titles = [section.title for section in body_report(pilots, language).sections]
    wanted = ("status", "acts", "words", "functions", "duties", "reviews", "meetings", "reports", "gaps", "conflicts")
    assert titles == [words.title(key) for key in (*wanted, "missing")]
    own = [section.title for section in work_report(decision, language).sections]
    assert own == [words.title(key) for key in ("did", "words", "cites", "cited_by", "missing")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_a_report_has_a_cell_for_every_column(pilots: BodyTrace, language: str) -> None:
    for section in body_report(pilots, language).sections:
        assert {len(row) for row in section.rows} <= {len(section.columns)}


def test_all_languages_have_the_same_phrases_with_the_same_names() -> None:
    def shape(language: str) -> dict[tuple[str, str], frozenset[str]]:
        tables = Phrases(language).tables
        return {
            (table, key): frozenset(re.findall(r"\{(\w+)\}", phrase))
            for table, entries in tables.items()
            for key, phrase in entries.items()
        }

    english = shape("en")
    for language in LANGUAGES:
        assert shape(language) == english


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(UsageError, match="'xx'"):
        phrases("xx")


def test_a_quotation_is_marked_within_its_sentence(pilots: BodyTrace) -> None:
    lines = [line for section in body_report(pilots, "en").sections for line in section.notes]
    assert any('"[Decides to set up], under article 7, paragraph 2' in line for line in lines)
    assert any("Конференция [учредила временную группу] по лоцманам" in line for line in lines)


def test_a_report_calls_acts_statuses_and_forces_by_their_labels(pilots: BodyTrace, decision: WorkTrace) -> None:
    def cells(language: str, title: str) -> str:
        sections = (*body_report(pilots, language).sections, *work_report(decision, language).sections)
        (found,) = [one for one in sections if one.title == phrases(language).title(title)][:1]
        return " | ".join((*(cell for row in found.rows for cell in row), *found.notes))

    assert "establishment (interim)" in cells("en", "acts")
    assert "création (provisoire)" in cells("fr", "acts")
    assert "учреждение (временный)" in cells("ru", "acts")
    assert "création, HBR/COP decision 2/3 op. 1 (adopté):" in cells("fr", "words")
    assert "已举行" in cells("zh", "meetings")
    for language in LANGUAGES:
        assert "Establish" not in cells(language, "acts")
        assert "recalls" not in cells(language, "cites") or language == "en"


def test_a_term_without_a_label_goes_by_its_name() -> None:
    assert phrases("fr").calling({"mg:Moor": {"en": "mooring"}}).term("mg:", "Moor") == "mooring"
    assert phrases("fr").term("mg:", "Moor") == "Moor"


def test_json_holds_every_act_with_its_offsets(pilots: BodyTrace, decision: WorkTrace) -> None:
    data = json.loads(to_json(pilots))
    assert data["kind"] == "body"
    assert set(data["sentence"]) == set(LANGUAGES)
    assert data["acts"][0]["place"]["path"] == "op.1"
    assert data["acts"][0]["words"][0]["quote"] == "Decides to set up"
    assert data["on"][0] == {"day": "2031-01-01", "certainty": "certain", "statuses": ["permanent"]}
    assert json.loads(to_json(decision))["kind"] == "work"


def test_markdown_has_a_table_row_for_each_act(pilots: BodyTrace) -> None:
    text = markdown.write_report(body_report(pilots, "en"))
    table = text.split("## What was done to it")[1].split("##")[0]
    assert table.count("\n|") == len(pilots.acts) + 2


def test_mermaid_names_every_node_once_and_uses_no_others(pilots: BodyTrace) -> None:
    text = mermaid.write_graph(body_picture(pilots))
    assert text.startswith("flowchart LR\n")
    defined = re.findall(r"^    (n\d+)[\[(]", text, re.MULTILINE)
    used = set(re.findall(r"\b(n\d+)\b", re.sub(r'"[^"]*"', "", text)))
    assert len(defined) == len(set(defined))
    assert used == set(defined)


def test_marks_in_labels_cannot_break_a_picture() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label='a "quoted" <b> #1\\', kind="body")
    graph.add_edge("a", "a", key="k", label='"]', kind="act", force="proposed")
    assert '(["a #quot;quoted#quot; #lt;b#gt; #35;1\\"])' in mermaid.write_graph(graph)
    assert '-.->|"#quot;]"|' in mermaid.write_graph(graph)
    assert '[label="a \\"quoted\\" <b> #1\\\\", shape=ellipse]' in dot.write_graph(graph)
    assert "style=dashed" in dot.write_graph(graph)


def test_dot_has_an_edge_for_each_edge(decision: WorkTrace) -> None:
    picture = work_picture(decision)
    assert dot.write_graph(picture).count(" -> ") == picture.number_of_edges()


def test_graphml_and_gexf_are_read_back_by_networkx(engine: Engine) -> None:
    whole = whole_lineage(engine)
    assert whole.number_of_edges() > 20
    for data, read in ((network.write_graphml(whole), nx.read_graphml), (network.write_gexf(whole), nx.read_gexf)):
        back = read(io.BytesIO(data))
        assert set(back.nodes) == set(whole.nodes)
        assert back.number_of_edges() == whole.number_of_edges()


def test_the_same_graph_gives_the_same_bytes(engine: Engine) -> None:
    assert network.write_gexf(whole_lineage(engine)) == network.write_gexf(whole_lineage(engine))
    assert network.write_graphml(whole_lineage(engine)) == network.write_graphml(whole_lineage(engine))


def test_the_whole_lineage_joins_basis_text_and_body(engine: Engine) -> None:
    whole = whole_lineage(engine)
    names = {label: node for node, label in whole.nodes(data="label")}
    chain = nx.shortest_path(whole, names["HBC art. 7 para. 2"], names["Working Group on Pilots"])
    assert [whole.nodes[node]["label"] for node in chain][1] == "HBR/COP decision 2/3"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_says_in_every_language_until_when_the_mandate_was_given_and_that_it_ran_out(
    engine: Engine, language: str
) -> None:
    buoys = trace_body(engine, Names(engine).bodies.find("wg-buoys").iri, today=date(2033, 1, 1))
    status, terms = (
        next(
            section
            for section in body_report(buoys, language).sections
            if section.title == phrases(language).title(title)
        )
        for title in ("status", "terms")
    )
    assert "2032-06-30" in status.lines[-1]
    assert "HBR/COP resolution 5/1 op. 1" in status.lines[-1]
    assert terms.rows[0][0] == "HBR/COP resolution 5/1 op. 1"
    assert terms.rows[0][2] == "2032-06-30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_long_history_the_sentence_tells_the_first_and_the_last_acts(pilots: BodyTrace, language: str) -> None:
    founding = next(act for act in pilots.acts if act.event == "Establish")
    assert founding.place is not None
    renamed = [
        replace(founding, event="Rename", iri=f"{founding.iri}{at}", place=replace(founding.place, form=f"text {at}"))
        for at in range(100)
    ]
    sentence = status_sentence(replace(pilots, acts=(founding, *renamed)), language)
    assert phrases(language).say("sentence", "further", count=89) in sentence
    assert "text 4" in sentence
    assert "text 99" in sentence
    assert "text 50" not in sentence
