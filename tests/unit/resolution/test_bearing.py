"""A document is read with the learnt bodies of which it has a trace, and with no other."""

import pytest
from tests.fakes.documents import document
from tests.fakes.lighthouse import REGISTRY

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Name
from mandate_graph.resolution.discovery import Bearing, traces_of, widened_by

NAMES = {
    Language.EN: "Working Group on the Mending of Nets",
    Language.RU: "Рабочая группа по починке сетей",
    Language.AR: "الفريق العامل المعني بإصلاح الشباك",
    Language.ZH: "渔网修补问题工作组",
}
GROUP = BodyRecord(
    key=BodyKey("nets"),
    kind=BodyKind.WORKING_GROUP,
    names=tuple(Name(text, language) for language, text in NAMES.items()),
    series="NETS/WG.3",
    curated=False,
)
TIED = BodyRecord(
    key=BodyKey("tied"),
    kind=BodyKind.COMMITTEE,
    names=(Name("Committee established pursuant to resolution 7812 (2034)", Language.EN),),
    curated=False,
)
OFFICE = BodyRecord(
    key=BodyKey("nets-office"),
    kind=BodyKind.SECRETARIAT,
    parent=BodyKey("nets"),
    names=(Name("Secretariat of the Menders", Language.EN),),
    curated=False,
)


def bearing(words: str, language: Language = Language.EN) -> set[str]:
    widened = widened_by(REGISTRY, (GROUP, TIED, OFFICE), ())
    text = document((PassageKind.NUMBERED, words), language=language)
    found = Bearing(REGISTRY, widened).of(traces_of(text, (), ()))
    return {str(key) for key in found.bodies.keys() - REGISTRY.bodies.keys()}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("A group for the mending of nets met in May.", Language.EN),
        ("О работе группы по починке рыбацких сетей.", Language.RU),
        ("تقرير عن إصلاح الشباك", Language.AR),
        ("关于渔网修补的说明", Language.ZH),
        ("See NETS/WG.3/2034/2.", Language.EN),
    ],
)
def test_words_of_the_topic_or_its_symbols_are_a_trace_and_bring_the_secretariat_along(
    words: str, language: Language
) -> None:
    assert bearing(words, language) == {"nets", "nets-office"}


@pytest.mark.parametrize("words", ["The mending of lamps.", "See NETS-9 of 2034.", "resolution 7812 (2033)"])
def test_a_part_of_it_is_none(words: str) -> None:
    assert bearing(words) == set()


def test_the_number_of_the_instrument_is_a_trace_in_any_language_and_any_figures() -> None:
    assert bearing("وفقا للقرار ٧٨١٢ (٢٠٣٤)", Language.AR) == {"tied"}
    assert bearing("第7812(2034)号决议", Language.ZH) == {"tied"}


def test_a_document_without_a_trace_is_read_with_the_registers_themselves() -> None:
    text = document((PassageKind.NUMBERED, "Nothing of the kind."))
    assert Bearing(REGISTRY, widened_by(REGISTRY, (GROUP,), ())).of(traces_of(text, (), ())) is REGISTRY
