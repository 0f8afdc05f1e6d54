"""The chain of renewals of one body over resolutions of ten years, with what is missing between them shown.

Of the bodies in the half of the English texts that rules were written on, the monitoring team is the one that they
prolong three times and more. Two of its renewals are there as texts; a third is only told by another resolution.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from mandate_graph.__main__ import main
from mandate_graph.pipeline import BuildOptions, build

TEAM = "un-sc_monitoring-team"
TEXTS = ("S_RES_2161(2014).txt", "S_RES_2456(2019).txt", "S_RES_2763(2024).txt")


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = shared / "corpus" / "un-en" / "texts"
    absent = [name for name in TEXTS if not (folder / name).is_file()]
    if absent:
        pytest.skip(f"the chain needs {absent}, which do not stand beside this checkout")
    directory = tmp_path_factory.mktemp("chain")
    for name in TEXTS:
        shutil.copy(folder / name, directory / name)
    return build([directory / name for name in TEXTS], directory / "graph", BuildOptions(jobs=1)).directory


@pytest.fixture
def lineage(graph: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["trace", TEAM, "--graph", str(graph), "--to", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _places(lineage: dict[str, Any], event: str) -> list[str]:
    return [act["place"]["form"] for act in lineage["acts"] if act["event"] == event]


def test_the_chain_is_whole_from_the_founding_to_the_last_renewal(lineage: dict[str, Any]) -> None:
    assert _places(lineage, "Establish") == ["S/RES/1526(2004)"]
    assert _places(lineage, "Extend") == ["S/RES/2161(2014) op. 73", "S/RES/2368(2017)", "S/RES/2763(2024) op. 2"]


def test_each_renewal_says_which_one_follows_it(lineage: dict[str, Any]) -> None:
    terms = [(term["act"], term["followed_by"]) for term in lineage["terms"]]
    assert len(terms) == 2
    assert "2161" in terms[0][0]
    assert "2368" in str(terms[0][1])
    assert "2763" in terms[1][0]
    assert terms[1][1] is None


def test_a_link_that_is_only_told_of_is_shown_as_missing(lineage: dict[str, Any]) -> None:
    absent = {gap["about"] for gap in lineage["missing"] if gap["code"] == "own-text"}
    assert absent == {"S/RES/1526(2004)", "S/RES/2368(2017)"}
