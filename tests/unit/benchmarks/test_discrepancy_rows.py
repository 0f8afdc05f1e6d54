"""The rows of `ask discrepancies` that a reader judges: the same draw each time, verdicts by their facts."""

import csv
from pathlib import Path

from benchmarks.citations import discrepancies


def test_the_draw_does_not_depend_on_the_order_of_the_rows() -> None:
    rows = [(f"A/{number}", "op.1") for number in range(300)]
    taken = discrepancies.drawn(rows)
    assert taken == discrepancies.drawn(reversed(rows))
    assert len(set(taken)) == discrepancies.ROWS
    assert taken != rows[: discrepancies.ROWS]


def test_fewer_rows_are_all_drawn() -> None:
    assert sorted(discrepancies.drawn([("B", "2"), ("A", "1")])) == [("A", "1"), ("B", "2")]


def test_a_verdict_is_found_by_the_facts_of_its_row(tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    facts = ("A/1", "op.1", "missing", "A/2", "en", "fr", "")
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([discrepancies.COLUMNS, (*facts, "right", "printed in English only")])
    assert discrepancies.load(path) == {facts: "right"}


def test_every_committed_verdict_has_a_reason() -> None:
    with discrepancies.PATH.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    assert all(row["verdict"] in {"right", "wrong"} and row["reason"] for row in rows)
