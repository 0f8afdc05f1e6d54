"""One working group of the founding documents under each of its names, as a lawyer would ask."""

import json
from pathlib import Path
from typing import Any

import pytest

from mandate_graph.__main__ import main

NAMES = ("WG.4", "Рабочая группа по торговле людьми", "wg-tip")


@pytest.fixture
def lineages(seeds_graph: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    found = []
    for name in NAMES:
        assert main(["trace", name, "--graph", str(seeds_graph), "--on", "2014-01-01", "--to", "json"]) == 0
        found.append(json.loads(capsys.readouterr().out))
    return found


def test_each_name_gives_the_same_lineage_with_words_for_every_act(lineages: list[dict[str, Any]]) -> None:
    first = lineages[0]
    assert all(other == first for other in lineages)
    acts = {(act["event"], act["place"]["form"]) for act in first["acts"]}
    assert ("Establish", "CTOC/COP decision 4/4 op. n") in acts
    assert ("MakePermanent", "CTOC/COP resolution 7/1") in acts
    assert all(act["words"] and all(said["quote"] for said in act["words"]) for act in first["acts"])
    founding = next(act for act in first["acts"] if act["event"] == "Establish")
    assert {basis["form"] for basis in founding["legal_basis"]} == {
        "UNTOC art. 32 para. 3",
        "CTOC/COP rules of procedure rule 2 para. 2",
    }
    assert founding["status"] == "interim"
    assert [norm["place"]["path"] for norm in first["norms"] if norm["kind"] == "Function"] == [
        "op.o.i",
        "op.o.ii",
        "op.o.iii",
        "op.o.iv",
    ]


def test_it_says_what_is_certain_what_is_open_and_what_is_missing(lineages: list[dict[str, Any]]) -> None:
    first = lineages[0]
    today, then = first["on"]
    assert (today["certainty"], today["statuses"]) == ("certain", ["permanent"])
    assert (then["certainty"], sorted(then["statuses"])) == ("possible", ["interim", "permanent"])
    assert first["gaps"] == [{"first": 7, "last": 8, "before": 9}]
    (review,) = first["reviews"]
    assert (review["session"], review["deadline"], review["followed_by"]) == ("CTOC/COP session 6", "2012", [])


def test_a_name_of_several_bodies_lists_them_and_exits_3(seeds_graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "Рабочая группа", "--graph", str(seeds_graph)]) == 3
    assert capsys.readouterr().err.count("untoc-cop_wg-") == 5


def test_what_a_draft_proposes_is_in_force_for_no_body(seeds_graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "un_iawg-tip", "--graph", str(seeds_graph), "--to", "json"]) == 0
    lineage = json.loads(capsys.readouterr().out)
    assert lineage["periods"] == []
    assert lineage["acts"] == []
    assert {act["force"] for act in lineage["proposals"]} == {"proposed"}
