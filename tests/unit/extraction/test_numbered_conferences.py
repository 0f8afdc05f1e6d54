"""Arabic conferences whose number stands between their noun and whose they are."""

import pytest
from tests.fakes.documents import paragraphs

from mandate_graph.extraction.bodies import find
from mandate_graph.model.language import Language
from mandate_graph.vocabulary import load_registry

ROWS = [
    (
        "القرارات التي اتخذها المؤتمر السابع للدول الأطراف في معاهدة تجارة الأسلحة، الذي عقد في فالدوريا،",
        [("المؤتمر السابع للدول الأطراف في معاهدة تجارة الأسلحة", "att-csp")],
    ),
    (
        "ترحب بالمؤتمر الحادي عشر للدول الأطراف في معاهدة تجارة الأسلحة؛",
        [("المؤتمر الحادي عشر للدول الأطراف في معاهدة تجارة الأسلحة", "att-csp")],
    ),
    (
        "تحيط علما بنتائج الاجتماع السابع والعشرين للدول الأطراف في اتفاقية الأمم المتحدة لقانون البحار؛",
        [("الاجتماع السابع والعشرين للدول الأطراف في اتفاقية الأمم المتحدة لقانون البحار", "unclos-splos")],
    ),
    ("تشير إلى أن المؤتمر الثامن للدول الأطراف سيعقد في فالدوريا؛", [("المؤتمر الثامن للدول الأطراف", None)]),
    ("تشير إلى أن المعرض الثامن للدول الأطراف في معاهدة تجارة الأسلحة سيعقد في فالدوريا؛", []),
]


@pytest.mark.parametrize(("text", "named"), ROWS)
def test_a_conference_with_its_number_is_the_listed_one(text: str, named: list[tuple[str, str | None]]) -> None:
    found = find(paragraphs([text], Language.AR), load_registry())
    assert [(one.text, one.key) for one in found] == named
    assert all(text[one.start : one.end] == one.text for one in found)
