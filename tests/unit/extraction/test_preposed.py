"""Citations in a language whose numbers stand before their noun: what rows of cases cannot show."""

import pytest
from tests.unit.extraction.test_citations import cited, head_of, made, written


@pytest.mark.parametrize("tail", ["决议草案", "决定草案", "号文件", "次会议", "卷", "条"])
def test_a_number_before_another_noun_is_no_instrument(tail: str) -> None:
    assert cited(made([f"para 见第62/7{tail}。"], "zh", "document"), head_of("un-ga")) == ()


def test_a_body_whose_name_is_the_tail_of_an_unknown_one_is_not_named() -> None:
    text = made(["para 见灯塔看守人国际联盟大会第62/7号决议。"], "zh", "document")
    (citation,) = cited(text, head_of("un-ga"))
    assert written(citation) == "resolution | mentions | !unknown-issuer | 第62/7号决议"
