"""Bodies that an operative paragraph founds, or whose mandate it moves, are minted in every language."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.languages.registry_names import body_names
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.discovery import discover
from mandate_graph.vocabulary import load_registry


def minted(text: str, language: Language, kind: PassageKind = PassageKind.OPERATIVE) -> set[str]:
    registry = load_registry()
    made = document((PassageKind.COVER, "A/RES/90/7"), (kind, text), language=language, kind=PartKind.INSTRUMENT)
    found = find(made, registry)
    heads = read_heads(made, found, registry)
    known = discover([(made, resolve(made, found, heads, registry), heads)], registry)
    return {name.text for record in known.bodies.values() if not record.curated for name in record.names}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (Language.FR, "Décide de créer un comité des eaux de ballast ;", "Comité des eaux de ballast"),
        (
            Language.FR,
            "Décide de nommer, pour trois ans, un rapporteur spécial sur les droits des plongeurs ;",
            "Rapporteur spécial sur les droits des plongeurs",
        ),
        (
            Language.ES,
            "Decide nombrar, por tres años, un relator especial sobre los derechos de los buzos;",
            "Relator especial sobre los derechos de los buzos",
        ),
        (
            Language.ES,
            "Solicita al Secretario General que establezca un grupo de expertos gubernamentales sobre boyas;",
            "Grupo de expertos gubernamentales sobre boyas",
        ),
        (
            Language.AR,
            "تطلب إلى الأمين العام أن ينشئ فريقا عاملا معنيا بصيانة المنارات؛",
            "فريق عامل معني بصيانة المنارات",
        ),
        (Language.AR, "تقرر تعيين مقرر خاص معني بحقوق الغواصين؛", "مقرر خاص معني بحقوق الغواصين"),
        (Language.AR, "تقرر إنهاء ولاية لجنة الأشرعة؛", "لجنة الأشرعة"),
        (Language.ZH, "决定设立压载水问题委员会；", "压载水问题委员会"),
        (Language.ZH, "决定任命一名潜水员权利问题特别报告员，任期三年；", "潜水员权利问题特别报告员"),
        (Language.ZH, "决定延长港口灯光问题专家小组的任务期限；", "港口灯光问题专家小组"),
    ],
)
def test_a_body_is_minted_where_it_is_founded_or_its_mandate_moves(language: Language, text: str, name: str) -> None:
    assert name in minted(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "欢迎有关国家进行改革，包括设立反走私委员会；",
        "决定考虑设立压载水问题委员会；",
        "决定不设立压载水委员会；",
    ],
)
def test_a_chinese_body_that_is_only_told_of_or_thought_of_is_not_founded(text: str) -> None:
    assert not any(name.endswith("委员会") and "问题" not in name for name in minted(text, Language.ZH))


def test_the_mere_noun_of_a_body_founded_without_a_name_names_no_other() -> None:
    registry = load_registry()
    made = document(
        (PassageKind.COVER, "A/RES/90/7"),
        (PassageKind.OPERATIVE, "Decide establecer un grupo de trabajo;"),
        language=Language.ES,
        kind=PartKind.INSTRUMENT,
    )
    found = find(made, registry)
    heads = read_heads(made, found, registry)
    known = discover([(made, resolve(made, found, heads, registry), heads)], registry)
    assert any(record.founded for record in known.bodies.values())
    assert not list(body_names(known).hits(tokens("grupo de trabajo")))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "Calls upon the Government of the Atolls to establish a committee on piracy;"),
        (Language.RU, "призывает правительство Атоллов учредить Комитет по борьбе с пиратством;"),
        (Language.RU, "приветствует создание Комиссии по борьбе с пиратством Северных атоллов;"),
        (Language.ES, "Insta al Gobierno de los Atolones a que establezca una comisión sobre la piratería;"),
        (Language.ZH, "敦促环礁政府设立反海盗问题委员会；"),
    ],
)
def test_what_a_state_is_asked_to_found_is_not_minted(language: Language, text: str) -> None:
    assert minted(text, language) == set()
