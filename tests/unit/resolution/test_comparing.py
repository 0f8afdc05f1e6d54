"""Which earlier names a noun alone can point back to."""

import pytest
from tests.fakes.registry import registry

from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.comparing import bearing

_REGISTRY = registry()


def mention(text: str, language: str, *, named: bool) -> BodyMention:
    return BodyMention(
        part="",
        path="op.1",
        start=0,
        end=len(text),
        text=text,
        language=Language(language),
        kind=BodyKind.OTHER,
        name=text if named else None,
    )


@pytest.mark.parametrize(
    ("language", "noun", "name", "fits"),
    [
        ("ru", "Управление", "Управление по охране карт", True),
        ("ru", "Управление", "Департамент по делам приливов и морскому управлению", False),
        ("ru", "Департамент", "Департамент по делам приливов и морскому управлению", True),
        ("ru", "Группа", "Рабочая группа по картам", True),
        ("ru", "Комиссия", "Группа по делам комиссии", False),
        ("es", "Oficina", "Oficina de las Mareas", True),
        ("es", "Comisión", "Oficina de la Comisión de Mareas", False),
        ("fr", "Bureau", "Bureau des marées", True),
        ("fr", "Commission", "Bureau de la Commission des marées", False),
        ("ar", "اللجنة", "لجنة المد والجزر", True),
        ("en", "Office", "Office for Tides", True),
        ("en", "Open-ended Informal Working Group", "Working Group of the Whole on Tides", False),
        ("en", "Open-ended Working Group", "Open-ended Intersessional Working Group on Tides", True),
        ("en", "Open-ended Working Group", "Working Group on Tides", True),
        ("en", "Office", "Tides Office of the Coast", True),
        ("en", "Commission", "Office of the Commission on Tides", False),
    ],
)
def test_a_noun_alone_points_back_to_a_name_of_which_it_is_the_noun(
    language: str, noun: str, name: str, fits: bool
) -> None:
    accepts = bearing(mention(noun, language, named=False), _REGISTRY)
    assert accepts(mention(name, language, named=True)) is fits
