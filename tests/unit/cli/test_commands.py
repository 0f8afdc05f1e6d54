"""Commands in this process: what goes to which stream, and with which exit code it ends."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.fakes.one_pool import OnePool

from mandate_graph import __version__, validation
from mandate_graph.__main__ import main
from mandate_graph.cli import output
from mandate_graph.query import Pool
from mandate_graph.store import open_published
from mandate_graph.validation import Report

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_the_harbour(monkeypatch: pytest.MonkeyPatch, harbour: Path, pool: Pool) -> None:
    monkeypatch.setenv("MANDATE_GRAPH_GRAPH", str(harbour))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(OnePool, "shared", pool, raising=False)
    monkeypatch.setattr("mandate_graph.query.Pool", OnePool)


@pytest.fixture(scope="module")
def report(harbour: Path) -> Report:
    return validation.check(open_published(harbour).store)


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    monkeypatch.setattr("mandate_graph.validation.check", lambda _store: report)


def run(capsys: Captured, *words: str) -> tuple[int, str, str]:
    code = main(words)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_version_is_printed(capsys: Captured) -> None:
    assert run(capsys, "--version") == (0, f"mandate-graph {__version__}\n", "")


def test_every_command_has_help(capsys: Captured) -> None:
    for command in (
        "build",
        "check",
        "ask",
        "trace",
        "brief",
        "show",
        "cites",
        "cited-by",
        "export",
        "serve",
        "demo",
        "doctor",
    ):
        code, out, _err = run(capsys, command, "--help")
        assert (code, "Usage" in out) == (0, True)


def test_the_saved_questions_are_listed(capsys: Captured) -> None:
    code, out, _err = run(capsys, "ask", "--list", "--format", "csv")
    assert code == 0
    assert {"citations", "acts"} <= {row["name"] for row in rows(out)}


def test_every_citation_is_a_row_of_csv_in_a_pipe(capsys: Captured) -> None:
    code, out, _err = run(capsys, "ask", "citations")
    assert code == 0
    header = "document,source_file,language,paragraph,paragraph_printed,cited,kind,function,quote,start,end,reason"
    assert out.splitlines()[0] == header
    assert "HBC art. 7 para. 2" in {row["cited"] for row in rows(out)}


def test_every_act_is_a_row_of_csv(capsys: Captured) -> None:
    code, out, _err = run(capsys, "ask", "acts", "--format", "csv")
    assert code == 0
    assert out.splitlines()[0] == (
        "document,source_file,language,paragraph,paragraph_printed,event,body,body_label,instrument,"
        "instrument_paragraph,permanence,modality,force,source,addressee,quote,start,end"
    )
    assert {"first-hand", "second-hand"} == {row["source"] for row in rows(out)}


def test_a_question_takes_a_body_by_any_of_its_names(capsys: Captured) -> None:
    answers = [
        run(capsys, "ask", "founding-text", f"body={name}")
        for name in ("wg-pilots", "WG.1", "рабочей группы по лоцманам")
    ]
    assert [code for code, _out, _err in answers] == [0, 0, 0]
    assert len({out for _code, out, _err in answers}) == 1
    assert "harbour-cop_dec_2_3__op_1" in answers[0][1]


def test_a_query_of_ones_own_is_read_from_a_file(capsys: Captured, tmp_path: Path) -> None:
    query = tmp_path / "q.rq"
    query.write_text("SELECT ?body { ?body a mg:WorkingGroup } ORDER BY ?body", encoding="utf-8")
    code, out, _err = run(capsys, "ask", "--file", str(query), "--format", "json")
    assert code == 0
    assert json.loads(out)["head"]["vars"] == ["body"]


def test_a_query_of_ones_own_is_read_from_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("CONSTRUCT WHERE { ?body a mg:WorkingGroup }"))
    code, out, _err = run(capsys, "ask", "-")
    assert code == 0
    assert "a mg:WorkingGroup" in out


def test_a_table_on_a_terminal_counts_its_rows_on_the_other_stream(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "chosen", lambda given: given or "table")
    code, out, err = run(capsys, "ask", "names-of-body", "body=WG.1")
    assert code == 0
    assert "Рабочая группа по лоцманам" in out
    assert err.endswith("rows\n")


@pytest.mark.parametrize("name", ["wg-pilots", "WG.1", "Рабочая группа по лоцманам"])
def test_each_name_of_a_body_leads_to_the_same_lineage(capsys: Captured, name: str) -> None:
    code, out, err = run(capsys, "trace", name)
    assert (code, err) == (0, "")
    assert out == run(capsys, "trace", "harbour-cop_wg-pilots")[1]
    for part in (
        "HBR/COP decision 2/3",
        "HBC art. 7 para. 2",
        "no follow-up on record",
        "Between meeting 1 and meeting 3",
    ):
        assert part in out


def test_a_lineage_is_told_for_a_day_by_what_was_known(capsys: Captured) -> None:
    code, out, _err = run(capsys, "trace", "WG.1", "--on", "2027-04-01", "--known-by", "2028-01-01", "--to", "json")
    data = json.loads(out)
    assert code == 0
    assert data["on"][1] == {"day": "2027-04-01", "certainty": "certain", "statuses": ["interim"]}
    assert data["record"]["known_by"] == "2028-01-01"


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("json", "{"),
        ("markdown", "# Working"),
        ("mermaid", "flowchart"),
        ("dot", "digraph"),
        ("csv", "event,"),
        ("text", "W"),
    ],
)
def test_a_lineage_is_written_in_each_form(capsys: Captured, form: str, start: str) -> None:
    code, out, _err = run(capsys, "trace", "WG.1", "--to", form)
    assert code == 0
    assert out.startswith(start)


def test_a_lineage_of_an_instrument_tells_what_it_did_to_whom(capsys: Captured) -> None:
    code, out, _err = run(capsys, "trace", "решение 2/3", "--language", "ru")
    assert code == 0
    assert "harbour-cop_wg-pilots" in out
    assert "Кто ссылается на него" in out


def test_a_record_is_shown_with_its_properties(capsys: Captured) -> None:
    code, out, _err = run(capsys, "show", "HBR/COP decision 2/3")
    assert code == 0
    assert ("number", "2/3") in [(row["property"], row["value"]) for row in rows(out)]


def test_a_record_is_shown_as_turtle(capsys: Captured) -> None:
    code, out, _err = run(capsys, "show", "WG.1", "--format", "turtle")
    assert code == 0
    assert "body:harbour-cop_wg-pilots a mg:WorkingGroup" in out


def test_both_directions_of_citation_are_listed(capsys: Captured) -> None:
    _code, out, _err = run(capsys, "cites", "decision 2/3")
    assert {row["function"] for row in rows(out)} >= {"recalls", "legal-basis", "considers"}
    _code, out, _err = run(capsys, "cited-by", "decision 2/3")
    assert {row["cited"] for row in rows(out)} == {"HBR/COP decision 2/3"}


@pytest.mark.parametrize(
    ("to", "start"), [("nquads", "<"), ("turtle", "@prefix"), ("graphml", "<?xml"), ("dot", "digraph")]
)
def test_the_graph_is_written_for_other_tools(capsys: Captured, tmp_path: Path, to: str, start: str) -> None:
    out_file = tmp_path / "out"
    code, out, err = run(capsys, "export", "--to", to, "--out", str(out_file))
    assert (code, out) == (0, "")
    assert "bytes" in err
    assert out_file.read_text(encoding="utf-8").startswith(start)


def test_tables_are_written_into_a_folder(capsys: Captured, tmp_path: Path) -> None:
    code, _out, _err = run(capsys, "export", "--to", "csv", "--out", str(tmp_path / "tables"))
    assert code == 0
    assert (tmp_path / "tables" / "citations.csv").is_file()


@pytest.mark.usefixtures("checked")
def test_checking_names_document_paragraph_and_rule(capsys: Captured) -> None:
    code, out, err = run(capsys, "check")
    assert code == 0
    assert err.startswith("Checked: 0 violation")
    assert {"severity", "shape", "document", "paragraph", "rule", "message"} <= set(rows(out)[0])


@pytest.mark.usefixtures("checked")
def test_checking_fails_on_the_severity_that_is_asked_for(capsys: Captured) -> None:
    assert run(capsys, "check", "--fail-on", "info")[0] == 1


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("form", ["json", "turtle", "text"])
def test_findings_are_written_in_the_forms_of_the_checker(capsys: Captured, form: str) -> None:
    code, out, _err = run(capsys, "check", "--format", form)
    assert (code, bool(out)) == (0, True)


def test_checking_against_a_list_names_what_is_not_held(capsys: Captured, tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.csv"
    wanted.write_text("symbol,language\nHBR/COP resolution 6/2,ru\nHBR/COP/2024/4,en\n", encoding="utf-8")
    code, out, err = run(capsys, "check", "--against", str(wanted))
    assert code == 1
    assert rows(out) == [
        {"line": "3", "symbol": "HBR/COP/2024/4", "language": "en", "state": "cited, not held", "held_in": ""}
    ]
    assert err == "2 listed, 1 held, 1 not held\n"


def test_checking_against_a_list_that_is_held_finds_nothing(capsys: Captured, tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.txt"
    wanted.write_text("HBR/COP resolution 6/2\n", encoding="utf-8")
    assert run(capsys, "check", "--against", str(wanted))[0] == 0


@pytest.mark.parametrize("words", [("-",), ("-", "--null")])
def test_an_empty_list_of_paths_is_told_as_such(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n")))
    code, out, err = run(capsys, "build", *words, "--out", str(tmp_path / "graph"))
    assert (code, out) == (4, "")
    assert "standard input names no path" in err
    assert not (tmp_path / "graph").exists()


def test_the_doctor_says_what_is_there(capsys: Captured) -> None:
    code, out, _err = run(capsys, "doctor")
    assert code == 0
    assert "pyoxigraph" in out


def test_two_days_are_compared_as_text_markdown_and_json(capsys: Captured) -> None:
    words = ("trace", "WG.1", "--compare", "2027-01-01", "2031-01-01")
    code, out, _err = run(capsys, *words)
    assert (code, "What was done to it in between" in out) == (0, True)
    assert run(capsys, *words, "--to", "markdown", "-l", "ru")[1].startswith("# Рабочая группа")
    assert json.loads(run(capsys, *words, "--to", "json")[1])["kind"] == "comparison"


def test_a_lineage_is_drawn_in_lanes(capsys: Captured) -> None:
    code, out, _err = run(capsys, "trace", "WG.1", "--to", "svg", "--language", "es")
    assert (code, out.startswith("<svg ")) == (0, True)
    assert "Base jurídica" in out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["trace", "working group"], 3, "harbour-cop_wg-dredging"),
        (["trace", "wg-pilot"], 3, "harbour-cop_wg-pilots"),
        (["trace", "2/99"], 3, "nothing answers"),
        (["show", "A/99/99"], 3, "nothing answers"),
        (["ask", "citation"], 3, "citations"),
        (["ask", "founding-text", "bdoy=x"], 2, "'bdoy'"),
        (["ask", "founding-text", "x"], 2, "NAME=VALUE"),
        (["ask", "founding-text", "body=qqq"], 3, "no body"),
        (["ask"], 2, "--list"),
        (["ask", "citations", "--format", "excel"], 2, "csv"),
        (["trace", "WG.1", "--to", "png"], 2, "svg"),
        (["trace", "decision 2/3", "--to", "svg"], 2, "mermaid"),
        (["trace", "WG.1", "--compare", "2027-01-01", "2026-01-01"], 2, "later"),
        (["trace", "WG.1", "--compare", "2027-01-01", "2028-01-01", "--to", "dot"], 2, "markdown"),
        (["trace", "decision 2/3", "--compare", "2027-01-01", "2028-01-01"], 2, "body"),
        (["trace", "WG.1", "--on", "1.5.2030"], 2, "YYYY-MM-DD"),
        (["trace", "WG.1", "--language", "xx"], 2, "ar, en, es, fr, ru, zh"),
        (["trace", "WG.1", "--graph", "nowhere"], 4, "mandate-graph build"),
        (["check", "nowhere"], 4, "mandate-graph build"),
        (["check", "--fail-on", "error"], 2, "violation"),
        (["export", "--to", "excel"], 2, "graphml"),
        (["ask", "--file", "nowhere.rq"], 4, "nowhere.rq"),
        (["frobnicate"], 2, "frobnicate"),
        (["build"], 2, "SRC"),
    ],
)
def test_an_error_says_what_went_wrong_and_what_to_do(capsys: Captured, words: list[str], code: int, said: str) -> None:
    found, out, err = run(capsys, *words)
    assert (found, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_a_refused_query_names_line_and_column(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT ?b {\n  ?b a mgg:Body }"))
    code, _out, err = run(capsys, "ask", "-")
    assert code == 2
    assert "(line 2, column 8)" in err
    assert "did you mean mg:" in err


def test_a_traceback_comes_only_with_debug(harbour: Path) -> None:
    with pytest.raises(Exception, match="nowhere"):
        main(["check", "nowhere", "--debug"])


def test_a_setting_that_is_off_is_told(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MANDATE_GRAPH_ASK_SECONDS", "never")
    code, _out, err = run(capsys, "trace", "WG.1")
    assert code == 2
    assert "MANDATE_GRAPH_ASK_SECONDS" in err
