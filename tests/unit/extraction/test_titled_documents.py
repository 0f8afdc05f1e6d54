"""A document cited by its title: one whose note is called there bears the name that the note gives."""

import pytest
from tests.unit.extraction.test_citations import cited, head_of

from mandate_graph.model.citation import CitationKind
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

_TEXT = """Keeping the lamps lit

1. The Council read the report of the Secretary-General entitled “Lamps of the mole”{}

[1] A/58/210.
"""


@pytest.mark.parametrize(
    ("behind", "titled"),
    [
        ("[1] and went home.", 0),
        (",[1] and went home.", 0),
        (" (),[1] and went home.", 0),
        (" and went home.[1]", 1),
        (" and went home.", 1),
    ],
)
def test_a_call_behind_quotes_brackets_and_stops_is_that_of_the_title(behind: str, titled: int) -> None:
    source = SourceText(
        name="x", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=_TEXT.format(behind)
    )
    found = cited(segment(source), head_of("un-sc"))
    assert sum(one.kind is CitationKind.TITLED_DOCUMENT for one in found) == titled
