"""Citations in a language whose numbers stand before their noun: what rows of cases cannot show."""

import time

import pytest
from tests.unit.extraction.test_citations import cited, head_of, made, registry, written

from mandate_graph.extraction import citations as citation_extraction


@pytest.mark.parametrize(
    "unit",
    [
        "第62/7号、",
        "第62/7号决议、",
        "大会关于",
        "关于的第62/7号",
        "《联合国",
        "《公约》第3条、",
        "2019年5月6日、",
        "“题为”的",
        "其后各项相关决议",
    ],
)
def test_time_grows_with_the_length_of_a_hostile_line_of_unparted_words(unit: str) -> None:
    def seconds(repeats: int) -> float:
        text = made([f"para {unit * repeats}"], language="zh")
        began = time.process_time()
        citation_extraction.find(text, (), registry())
        return time.process_time() - began

    seconds(50)
    short, long = seconds(400), seconds(3200)
    assert long < 8 * short * 4 + 0.5


@pytest.mark.parametrize("tail", ["决议草案", "决定草案", "号文件", "次会议", "卷", "条"])
def test_a_number_before_another_noun_is_no_instrument(tail: str) -> None:
    assert cited(made([f"para 见第62/7{tail}。"], "zh", "document"), head_of("un-ga")) == ()


def test_a_body_whose_name_is_the_tail_of_an_unknown_one_is_not_named() -> None:
    text = made(["para 见灯塔看守人国际联盟大会第62/7号决议。"], "zh", "document")
    (citation,) = cited(text, head_of("un-ga"))
    assert written(citation) == "resolution | mentions | !unknown-issuer | 第62/7号决议"
