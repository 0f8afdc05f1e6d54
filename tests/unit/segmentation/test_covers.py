"""A remark on a cover is no body of a report."""

import pytest

from mandate_graph.model.passage import PartKind
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

REMARK = (
    "This text was printed once more on 3 May 2031, because a lamp in the harbour was counted twice, and because the "
    "keepers of both quays had asked that the count of their lamps be told apart from that of the boats, "
    "of the ladders and of the bells, which hang beside them and are rung in fog by those who keep the lamps"
)
ADOPTED = (
    "Resolution adopted by the General Assembly on 2 May 2031\n\n[on the report of the Second Committee (A/91/3)]\n\n"
)
REST = "The General Assembly,\n\nRecalling its wish that lamps be lit,\n\n1. Decides that all lamps shall be lit.\n"


def _kind(text: str) -> PartKind:
    source = SourceText(name="lamps.txt", media_type="text/plain", encoding="utf-8", byte_digest="", text=text)
    return segment(source).parts[0].kind


@pytest.mark.parametrize("remark", ["", f"{REMARK}\n\n"])
def test_a_remark_between_symbol_and_title_leaves_a_resolution_one(remark: str) -> None:
    assert _kind(f"A/RES/91/7\n\n{remark}{ADOPTED}91/7. Lamps on quays\n\n{REST}") is PartKind.INSTRUMENT


def test_a_report_that_goes_on_to_a_title_stays_a_report() -> None:
    assert _kind(f"A/91/7\n\n{REMARK}\n\n91/7. Lamps on quays\n\nThey are lit.\n") is PartKind.DOCUMENT


def test_a_remark_without_a_title_behind_it_begins_the_body() -> None:
    assert _kind(f"A/RES/91/7\n\n{REMARK}\n\nThe lamps of both quays are counted.\n") is PartKind.DOCUMENT
