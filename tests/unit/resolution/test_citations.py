"""What a number and a pointing word can mean."""

import pytest

from mandate_graph.model.citation import CitationKind, Unresolved
from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.reference import Numbering
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry
from mandate_graph.resolution.antecedents import Antecedents
from mandate_graph.resolution.citations_numbering import fits, instrument_of, series_owner, tagged_issuer


def record(key: str, series: str | None = None, **symbols: str) -> BodyRecord:
    return BodyRecord(key=BodyKey(key), kind=BodyKind.ORGAN, series=series, symbols=tuple(symbols.items()))


ASSEMBLY = record("un-ga", "A", resolution="A/RES/{number}")
LAMPS = record("lamps-cop", "LAMP/COP", resolution="LAMP/COP.{session}/Res.{item}")
REGISTRY = Registry(bodies={one.key: one for one in (ASSEMBLY, LAMPS)})


def instrument(number: str) -> InstrumentKey:
    return InstrumentKey(issuer=BodyKey("un-ga"), kind=InstrumentKind.RESOLUTION, number=number)


@pytest.mark.parametrize(
    ("number", "numbering", "expected"),
    [
        ("62/7", Numbering.SESSION, True),
        ("12/7", Numbering.SESSION, False),
        ("1904(XVIII)", Numbering.ROMAN, True),
        ("615(LII)", Numbering.ROMAN, False),
        ("2177(2014)", Numbering.YEARED, False),
        ("2011/20", Numbering.YEAR, False),
    ],
)
def test_the_assembly_numbers_in_its_own_ways(number: str, numbering: Numbering, expected: bool) -> None:
    assert fits(ASSEMBLY, number, numbering) is expected


def test_a_body_cannot_have_issued_what_a_later_session_will() -> None:
    assert fits(LAMPS, "5/2", Numbering.SESSION, latest_session=5)
    assert not fits(LAMPS, "6/2", Numbering.SESSION, latest_session=5)


@pytest.mark.parametrize(
    ("symbol", "number"),
    [
        ("A/RES/62/7", "62/7"),
        ("A/RES/217A(III)", "217A(III)"),
        ("A/RES/ES-8/2", "ES-8/2"),
        ("A/RES/57/11A-B", "57/11A-B"),
    ],
)
def test_the_symbol_of_an_instrument_names_the_instrument(symbol: str, number: str) -> None:
    found = instrument_of(symbol, REGISTRY)
    assert found is not None
    assert found.number == number


def test_a_template_with_session_and_item_gives_session_and_item() -> None:
    found = instrument_of("LAMP/COP.5/Res.14", REGISTRY)
    assert found == InstrumentKey(issuer=BodyKey("lamps-cop"), kind=InstrumentKind.RESOLUTION, number="5/14")


def test_an_addendum_to_a_resolution_is_a_document() -> None:
    assert instrument_of("A/RES/62/7/Corr.1", REGISTRY) is None


def test_the_letters_of_a_number_and_the_series_of_a_document_tell_a_body() -> None:
    assert tagged_issuer("3/COP.5", REGISTRY) == "lamps-cop"
    assert series_owner("UNEP/LAMP/COP/5/21/Add.1", REGISTRY) == "lamps-cop"
    assert series_owner("LAMP/COP(5)/21", REGISTRY) == "lamps-cop"
    assert series_owner("A/62/301", REGISTRY) is None


def test_the_last_instrument_of_the_noun_is_meant() -> None:
    known = Antecedents()
    known.remember(CitationKind.RESOLUTION, instrument("62/7"), passage=0, sentence=(0, 10))
    known.remember(CitationKind.DECISION, instrument("62/510"), passage=0, sentence=(11, 20))
    assert known.find(CitationKind.RESOLUTION, passage=1).target == instrument("62/7")


def test_two_in_one_sentence_are_candidates() -> None:
    known = Antecedents()
    for number in ("62/7", "62/8"):
        known.remember(CitationKind.RESOLUTION, instrument(number), passage=0, sentence=(0, 10))
    found = known.find(CitationKind.RESOLUTION, passage=0)
    assert found.reason is Unresolved.AMBIGUOUS
    assert len(found.candidates) == 2


def test_one_that_is_unknown_and_one_too_far_back_stand_in_the_way() -> None:
    known = Antecedents()
    known.remember(CitationKind.RESOLUTION, instrument("62/7"), passage=0, sentence=(0, 10))
    assert known.find(CitationKind.RESOLUTION, passage=9).reason is Unresolved.NO_ANTECEDENT
    known.remember(CitationKind.RESOLUTION, None, passage=1, sentence=(0, 10))
    assert known.find(CitationKind.RESOLUTION, passage=1).reason is Unresolved.NO_ANTECEDENT
