"""Bodies known by the instrument that founds them: one key in all languages, whatever their short names."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.bodies.tied import numbers
from mandate_graph.resolution.discovery import discover

COVER, PREAMBULAR, OPERATIVE = PassageKind.COVER, PassageKind.PREAMBULAR, PassageKind.OPERATIVE
COUNCIL = BodyRecord(
    key=BodyKey("lake-council"),
    kind=BodyKind.ORGAN,
    names=(Name("Lake Council", Language.EN), Name("Озерный совет", Language.RU)),
    symbols=(("resolution", "LC/RES/{number}"),),
    series="LC",
)
MISSION = BodyRecord(
    key=BodyKey("lake-council_unmba"),
    kind=BodyKind.OTHER,
    parent=COUNCIL.key,
    names=(Name("United Nations Mission for the Buoys of Atlantis", Language.EN),),
    acronyms=("UNMBA",),
)
REGISTRY = Registry(bodies={record.key: record for record in (COUNCIL, MISSION)})


def mentions(made: Document, registry: Registry = REGISTRY) -> tuple[BodyMention, ...]:
    found = find(made, registry)
    return resolve(made, found, read_heads(made, found, registry), registry)


def widened(*documents: Document) -> Registry:
    read = [(made, find(made, REGISTRY)) for made in documents]
    heads = [(made, found, read_heads(made, found, REGISTRY)) for made, found in read]
    return discover([(made, resolve(made, found, head, REGISTRY), head) for made, found, head in heads], REGISTRY)


def instrument(*texts: str, language: Language = Language.EN) -> Document:
    return document(
        (COVER, "LC/RES/2031/7"), *((OPERATIVE, text) for text in texts), language=language, kind=PartKind.INSTRUMENT
    )


@pytest.mark.parametrize(
    ("language", "founding", "other"),
    [
        (
            Language.EN,
            "Decides to establish an intergovernmental negotiating committee to draft a treaty on buoys;",
            "Requests the Secretary-General to support the Intergovernmental Negotiating Committee in its work;",
        ),
        (
            Language.ES,
            "Decide establecer un comité intergubernamental de negociación para redactar un tratado sobre boyas;",
            "Pide al Secretario General que preste apoyo al Comité Intergubernamental de Negociación en su labor;",
        ),
        (
            Language.FR,
            "Décide de créer un comité intergouvernemental de négociation pour rédiger un traité sur les bouées;",
            "Prie le Secrétaire général d’appuyer le Comité intergouvernemental de négociation dans ses travaux;",
        ),
        (
            Language.RU,
            "постановляет учредить межправительственный комитет по ведению переговоров для выработки договора о буях;",
            "просит Генерального секретаря поддерживать Межправительственный комитет по ведению переговоров;",
        ),
    ],
)
def test_what_a_body_does_is_no_name_by_which_the_text_of_another_means_it(
    language: Language, founding: str, other: str
) -> None:
    founded = instrument(founding, language=language)
    speaking = document((COVER, "OC/RES/2033/9"), (OPERATIVE, other), language=language, kind=PartKind.INSTRUMENT)
    registry = widened(founded, speaking)
    committees = BodyKind.COMMITTEE
    new = {one.key for one in mentions(founded, registry) if one.kind is committees}
    spoken_of = {one.key for one in mentions(speaking, registry) if one.kind is committees}
    assert None not in new
    assert spoken_of == {None}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Committee pursuant to resolutions 12 (2031) and 15 (2033)", {"12(2031)", "15(2033)"}),
        ("第12（2031）号决议所设委员会", {"12(2031)"}),
        ("Group established by resolution 65/7", {"65/7"}),
        ("Committee of 24", set()),
    ],
)
def test_a_name_prints_these_numbers_of_instruments(text: str, found: set[str]) -> None:
    assert numbers(text) == found


def test_a_body_known_by_its_instrument_has_one_key_in_two_languages() -> None:
    english = document(
        (PREAMBULAR, "Recalling the work of the Committee established pursuant to resolution 12 (2031),")
    )
    russian = document(
        (PREAMBULAR, "ссылаясь на работу Комитета, учрежденного резолюцией 12 (2031),"), language=Language.RU
    )
    registry = widened(english, russian)
    keys = {mention.key for made in (english, russian) for mention in mentions(made, registry)}
    assert keys == {BodyKey("committee-12-2031")}


def test_committees_of_two_instruments_are_two_bodies() -> None:
    made = document(
        (PREAMBULAR, "Recalling the Committee established pursuant to resolution 12 (2031),"),
        (PREAMBULAR, "Recalling the Committee established pursuant to resolution 15 (2033),"),
    )
    keys = [mention.key for mention in mentions(made, widened(made))]
    assert keys == ["committee-12-2031", "committee-15-2033"]


def test_a_new_body_without_a_name_is_known_by_the_paragraph_that_founds_it() -> None:
    made = instrument(
        "Decides to establish a preparatory commission, open to all;", "Decides that the commission shall meet in May."
    )
    registry = widened(made)
    keys = {mention.key for mention in mentions(made, registry)}
    assert len(keys) == 1
    (key,) = keys
    assert key is not None
    assert registry.bodies[key].founded == (("LC/RES/2031/7", "op.1"),)


@pytest.mark.parametrize(
    "text",
    [
        "Decides not to establish a preparatory commission;",
        "Recalls that it may establish a preparatory commission;",
        "Decides to establish a trust fund to help a preparatory commission;",
    ],
)
def test_what_is_not_established_is_not_minted(text: str) -> None:
    assert set(widened(instrument(text)).bodies) == set(REGISTRY.bodies)


def test_one_naming_is_enough_where_a_mandate_is_spoken_of() -> None:
    made = instrument("Decides to extend the mandate of the Special Rapporteur on the keeping of buoys for a year;")
    (key,) = {mention.key for mention in mentions(made, widened(made))}
    assert key == "special-rapporteur-on-keeping-of-buoys"


def test_a_variant_of_a_name_is_the_body_whose_acronym_stands_behind_it() -> None:
    made = instrument("Extends the mandate of the United Nations Mission to help the Buoys of Atlantis (UNMBA);")
    assert {mention.key for mention in mentions(made)} == {MISSION.key}


def test_an_acronym_of_other_words_names_nothing_else() -> None:
    made = instrument("Recalls the Mission on Rafts (UNMBA);")
    keys = {mention.text: mention.key for mention in mentions(made)}
    assert keys.pop("UNMBA") == MISSION.key
    assert set(keys.values()) == {None}


def test_a_short_form_in_quotation_marks_stands_for_the_body_it_follows() -> None:
    made = document(
        (PREAMBULAR, "Recalling the Committee established pursuant to resolution 12 (2031) (“the Committee”),"),
        (PREAMBULAR, "Recalling the Committee established pursuant to resolution 15 (2033),"),
        (PREAMBULAR, "Noting the report of the Committee,"),
    )
    assert [mention.key for mention in mentions(made, widened(made))][-1] == "committee-12-2031"


def test_a_body_with_the_same_qualities_is_meant_before_others_of_its_kind() -> None:
    made = document(
        (PREAMBULAR, "Recalling resolution 65/7 establishing the Ad Hoc Committee on the Safety of Buoys,"),
        (PREAMBULAR, "Recalling the Committee established pursuant to resolution 15 (2033),"),
        (OPERATIVE, "Requests the Ad Hoc Committee to report to it;"),
    )
    found = [mention.key for mention in mentions(made, widened(made))]
    assert found[-1] == found[0] is not None


def test_the_topic_of_a_report_is_no_other_official() -> None:
    made = document(
        (PREAMBULAR, "Recalling the mandate of the Special Rapporteur on the keeping of buoys,"),
        (PREAMBULAR, "Taking note of the report of the Special Rapporteur on rust and weather,"),
        (OPERATIVE, "Requests the Special Rapporteur to report to it;"),
    )
    found = [mention.key for mention in mentions(made, widened(made))]
    assert found == ["special-rapporteur-on-keeping-of-buoys", None, "special-rapporteur-on-keeping-of-buoys"]


def test_the_short_name_of_an_office_is_the_listed_one() -> None:
    office = BodyRecord(
        key=BodyKey("buoy-office"),
        kind=BodyKind.OTHER,
        names=(Name("Office of the Buoy Commissioner", Language.EN),),
        short_names=(Name("Office of the Commissioner", Language.EN),),
    )
    registry = Registry(bodies={**REGISTRY.bodies, office.key: office})
    made = document(
        (PREAMBULAR, "Recalling the work of the Office of the Buoy Commissioner,"),
        (OPERATIVE, "Requests the Office of the Commissioner to go on;"),
    )
    assert {mention.key for mention in mentions(made, registry)} == {office.key}
