"""Decisions survive builds, whichever comes first, and a killed decision is heeded by what comes next."""

import shutil
from pathlib import Path

import pytest
from tests.fakes.collections import built, quads

from mandate_graph.pipeline import Summary
from mandate_graph.query import Engine
from mandate_graph.review import Kind, Review, Wish, decide, listed
from mandate_graph.store import open_published

KNOWN = Path(__file__).parent / "made_up_body"
ACTS = "SELECT ?e WHERE { ?e a mg:Establish ; mg:evidence ?v } ORDER BY ?e"


class Killed(BaseException):
    """Ends a decision where a signal would."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Documents on an invented body, and their graph."""
    (tmp_path / "notes").mkdir()
    for name in ("decision-2-3.en.txt", "note-2036.en.txt"):
        shutil.copy(KNOWN / name, tmp_path / "notes" / name)
    built(tmp_path / "notes", tmp_path / "graph")
    return tmp_path


def acts(place: Path) -> list[str]:
    return [str(row[0]) for row in open_published(place / "graph").store.select(ACTS).rows]


def taken(place: Path, kind: str, concerns: str, step: str = "") -> Review:
    def stop(name: str) -> None:
        if name == step:
            raise Killed

    wish = Wish(kind=Kind(kind), concerns=concerns, reason="it only recalls one", curator="A. Reader")
    return decide(place / "graph", wish, step=stop)


def same_as_fresh(place: Path) -> Summary:
    """A build over what is there, held to a build from nothing that finds the same decisions."""
    summary = built(place / "notes", place / "graph")
    shutil.rmtree(place / "fresh", ignore_errors=True)
    (place / "fresh").mkdir()
    shutil.copy(place / "graph" / "reviews.nt", place / "fresh")
    built(place / "notes", place / "fresh")
    assert quads(place / "graph") == quads(place / "fresh")
    return summary


def test_a_decision_is_what_a_build_that_finds_it_would_have_made_of_it(place: Path) -> None:
    before = quads(place / "graph")
    founding = acts(place)[0]
    rejection = taken(place, "reject", founding)
    assert founding not in acts(place)
    assert same_as_fresh(place).published is False, "nothing is built anew for a decision"
    taken(place, "undo", str(rejection.iri))
    assert same_as_fresh(place).published is False
    after = quads(place / "graph")
    told = set(after.pop("https://w3id.org/mandate-graph/graph/reviews"))
    assert {name: tuple(line for line in lines if line not in told) for name, lines in after.items()} == before


def test_a_decision_outlives_changed_files_and_a_lost_cache(place: Path) -> None:
    founding = acts(place)[0]
    taken(place, "reject", founding)
    shutil.copy(KNOWN / "note-2036.ru.txt", place / "notes")
    assert "note-2036.ru.txt" in [one.name for one in same_as_fresh(place).built]
    assert founding not in acts(place)
    shutil.rmtree(place / "graph" / "cache")
    same_as_fresh(place)
    assert founding not in acts(place)


def test_a_decision_whose_claim_is_read_no_more_is_shown_as_such_and_holds_when_it_is_back(place: Path) -> None:
    founding = acts(place)[0]
    taken(place, "reject", founding)
    kept = place / "notes" / "decision-2-3.en.txt"
    text = kept.read_bytes()
    for path in (place / "notes").iterdir():
        path.unlink()
    (place / "notes" / "weather.txt").write_text("Note on the weather\n\n1. It rained.\n", encoding="utf-8")
    same_as_fresh(place)
    (found,) = listed(Engine.open(place / "graph"))
    assert (found.state, found.concerns, bool(found.words)) == ("without-object", founding, True)
    kept.write_bytes(text)
    same_as_fresh(place)
    assert founding not in acts(place)
    (found,) = listed(Engine.open(place / "graph"))
    assert found.state == "in-force"


@pytest.mark.parametrize("step", ["close", "swap"])
def test_a_decision_that_cannot_be_published_is_not_on_record(place: Path, step: str) -> None:
    before = quads(place / "graph")
    with pytest.raises(Killed):
        taken(place, "reject", acts(place)[0], step)
    assert quads(place / "graph") == before
    assert not (place / "graph" / "reviews.nt").exists()


def test_a_decision_that_was_published_is_on_record_whatever_goes_wrong_after(place: Path) -> None:
    founding = acts(place)[0]
    with pytest.raises(Killed):
        taken(place, "reject", founding, "clean")
    assert founding not in acts(place)
    assert same_as_fresh(place).published is False


def test_a_decision_on_record_that_was_never_published_is_heeded_by_the_next_build(place: Path) -> None:
    founding = acts(place)[0]
    other = place / "other"
    shutil.copytree(place / "graph", other)
    taken(place, "reject", founding)
    shutil.copy(place / "graph" / "reviews.nt", other / "reviews.nt")
    assert built(place / "notes", other).published
    assert quads(other) == quads(place / "graph")
