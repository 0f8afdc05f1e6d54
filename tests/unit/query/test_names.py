"""Names: every way of naming a body or a text leads to it, or to the candidates."""

import pytest

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.query import Engine, Names, any_name, body_or_work

PILOTS, DREDGING = "harbour-cop_wg-pilots", "harbour-cop_wg-dredging"


@pytest.fixture(scope="module")
def names(engine: Engine) -> Names:
    return Names(engine)


@pytest.mark.parametrize(
    "name",
    [
        "harbour-cop_wg-pilots",
        "wg-pilots",
        "WG-PILOTS",
        "body:harbour-cop_wg-pilots",
        "https://w3id.org/mandate-graph/id/body/harbour-cop_wg-pilots",
        "HBR/COP/WG.1",
        "hbr/cop/wg.1",
        "WG.1",
        "wg.1",
        "Working Group on Pilots",
        "working  group on pilots",
        "«Working Group on Pilots»",
        "Рабочая группа по лоцманам",
        "рабочей группы по лоцманам",
        "pilots",
    ],
)
def test_a_body_is_found_by_each_of_its_names(names: Names, name: str) -> None:
    assert names.bodies.find(name).slug == PILOTS


@pytest.mark.parametrize("name", ["working group", "рабочая группа"])
def test_a_name_that_fits_several_bodies_lists_them(names: Names, name: str) -> None:
    with pytest.raises(AmbiguousName) as found:
        names.bodies.find(name)
    assert len(found.value.nearest) > 1
    assert any(PILOTS in candidate for candidate in found.value.nearest)


@pytest.mark.parametrize("name", ["Working Group on Pilotz", "wg-pilot", "Рабочая група по лоцманам"])
def test_a_misspelt_name_is_answered_with_near_ones(names: Names, name: str) -> None:
    with pytest.raises(NothingFound) as found:
        names.bodies.find(name)
    assert any(PILOTS in candidate for candidate in found.value.nearest)


@pytest.mark.parametrize("name", ["", "  ", "«»", "qqqq"])
def test_a_name_without_sense_finds_nothing(names: Names, name: str) -> None:
    with pytest.raises(NothingFound):
        names.bodies.find(name)


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("HBR/COP decision 2/3", "harbour-cop_dec_2_3"),
        ("decision 2/3", "harbour-cop_dec_2_3"),
        ("Decision 2/3", "harbour-cop_dec_2_3"),
        ("dec 2/3", "harbour-cop_dec_2_3"),
        ("решение 2/3", "harbour-cop_dec_2_3"),
        ("решения 2/3", "harbour-cop_dec_2_3"),
        ("решением 2/3", "harbour-cop_dec_2_3"),
        ("2/3", "harbour-cop_dec_2_3"),
        ("res 2/4", "harbour-cop_res_2_4"),
        ("резолюция 2/4", "harbour-cop_res_2_4"),
        ("resolution 2/4 of the Conference of the Parties to the Harbour Convention", "harbour-cop_res_2_4"),
        ("harbour-cop_res_2_4", "harbour-cop_res_2_4"),
        ("inst:harbour-cop_res_2_4", "harbour-cop_res_2_4"),
        ("HBR/COP/WG.2/2026/2", "HBR_COP_WG.2_2026_2"),
        ("hbr/cop/wg.2/2026/2", "HBR_COP_WG.2_2026_2"),
        ("НBR/COP/WG.2/2026/2", "HBR_COP_WG.2_2026_2"),
        ("HBC", "harbour"),
        ("article 7", "harbour__art_7"),
        ("HBC art. 7", "harbour__art_7"),
        ("Harbour Convention, article 7", "harbour__art_7"),
        ("article 7 of the Harbour Convention", "harbour__art_7"),
        ("статья 7 Конвенции", "harbour__art_7"),
        ("第7条", "harbour__art_7"),
        ("المادة ٧", "harbour__art_7"),
        ("art. 7 (2) HBC", "harbour__art_7__para_2"),
        ("article 7, paragraph 2, of the Convention", "harbour__art_7__para_2"),
        ("пунктом 2 статьи 7", "harbour__art_7__para_2"),
        ("第7条第2款", "harbour__art_7__para_2"),
        ("rule 3, paragraph 1", "harbour-cop_rop__rule_3__para_1"),
        ("rule 3 (1) of the rules of procedure of the Conference", "harbour-cop_rop__rule_3__para_1"),
    ],
)
def test_a_work_is_found_by_each_of_its_names(names: Names, name: str, local: str) -> None:
    assert names.works.find(name).iri.local == local


@pytest.mark.parametrize(
    "name",
    [
        "resolution 2/3",
        "decision 2/3 of the General Assembly",
        "decision 99/99",
        "A/99/99",
        "article 8",
        "article 7 bis",
        "article 7, paragraph 5",
        "article 7 (b)",
        "article VII",
        "article 7 of the Convention against Fog",
        "rule 7",
    ],
)
def test_a_work_of_another_kind_issuer_or_number_is_not_found(names: Names, name: str) -> None:
    with pytest.raises(NothingFound) as found:
        names.works.find(name)
    assert not isinstance(found.value, AmbiguousName)


def test_an_unknown_number_is_answered_with_near_ones(names: Names) -> None:
    with pytest.raises(NothingFound) as found:
        names.works.find("HBR/COP decision 2/9")
    assert "HBR/COP decision 2/3" in found.value.nearest


@pytest.mark.parametrize(
    ("name", "kind", "local"),
    [("WG.1", "body", PILOTS), ("решение 2/3", "work", "harbour-cop_dec_2_3"), ("wg-dredging", "body", DREDGING)],
)
def test_a_name_may_be_that_of_a_body_or_of_a_work(names: Names, name: str, kind: str, local: str) -> None:
    found, iri = body_or_work(name, names)
    assert (found, iri.local) == (kind, local)


def test_a_name_of_neither_lists_what_is_near(names: Names) -> None:
    with pytest.raises(NothingFound) as found:
        body_or_work("wg-pilot", names)
    assert found.value.nearest


def test_a_symbol_is_a_document_before_it_is_a_body(names: Names) -> None:
    assert any_name("HBR/COP/WG.2/2026/2", names).local == "HBR_COP_WG.2_2026_2"
    assert any_name("WG.2", names).local == DREDGING
