"""A body that has no name is known by the instrument that founded it, told or read at first hand."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.bodies import find
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.resolution import bodies
from mandate_graph.vocabulary import load_registry

_TOLD = {
    Language.EN: "Recalling its resolution 66/901 of 17 May 2012, by which it established a monitoring mechanism to "
    "review commitments made towards the wells,",
    Language.ES: "Recordando su resolución 66/901, de 17 de mayo de 2012, en la que estableció un mecanismo de "
    "supervisión para examinar los compromisos contraídos en favor de los pozos,",
}
_MECHANISM = BodyKey("un-ga_mechanism-66-901")


def resolution(symbol: str, text: str, language: Language, kind: PassageKind = PassageKind.PREAMBULAR) -> Document:
    return document(
        (PassageKind.COVER, symbol), (kind, text), language=language, kind=PartKind.INSTRUMENT, name=f"{symbol}.txt"
    )


def foundings(*documents: Document) -> list[ActStatement]:
    records, _ = convert_all(documents, load_registry())
    return [act for record in records for act in record.acts if act.event is Event.ESTABLISH]


@pytest.mark.parametrize("language", list(_TOLD))
def test_a_told_founding_tells_its_body_by_the_instrument(language: Language) -> None:
    (act,) = foundings(resolution("A/RES/75/902", _TOLD[language], language))
    assert act.body == _MECHANISM


def test_two_languages_and_two_texts_tell_one_body() -> None:
    made = [
        resolution(f"A/RES/75/{number}", text, language)
        for number, (language, text) in enumerate((*_TOLD.items(), *_TOLD.items()), 902)
    ]
    assert [act.body for act in foundings(*made)] == [_MECHANISM] * 4


@pytest.mark.parametrize("language", list(_TOLD))
def test_the_words_that_tell_of_it_name_it(language: Language) -> None:
    (record,), known = convert_all([resolution("A/RES/75/902", _TOLD[language], language)], load_registry())
    named = bodies.resolve(record.document, find(record.document, known), record.heads, known)
    assert _MECHANISM in {one.key for one in named}


def test_what_a_paragraph_founds_pursuant_to_the_same_resolution_is_another() -> None:
    own = document(
        (PassageKind.COVER, "A/RES/75/902"),
        (PassageKind.PREAMBULAR, _TOLD[Language.EN]),
        (
            PassageKind.OPERATIVE,
            "5. Decides, pursuant to its resolution 66/901, to establish a monitoring mechanism to review springs;",
        ),
        kind=PartKind.INSTRUMENT,
        name="wells.txt",
    )
    told, performed = foundings(own)
    assert told.body == _MECHANISM
    assert performed.body is not None
    assert performed.body != _MECHANISM


def test_the_text_that_founds_it_takes_over() -> None:
    own = resolution(
        "A/RES/66/901",
        "5. Decides to establish a monitoring mechanism to review commitments made towards the wells;",
        Language.EN,
        PassageKind.OPERATIVE,
    )
    first, told = foundings(own, resolution("A/RES/75/902", _TOLD[Language.EN], Language.EN))
    assert first.body is not None
    assert first.body == told.body


@pytest.mark.parametrize(
    "text",
    [
        "Recalling its resolutions 66/901 of 17 May 2012 and 67/903 of 3 May 2013, which told of wells, and the report "
        "by which Valdoria established a monitoring mechanism to review commitments made towards them,",
        "Recalling its resolution 66/901, and that Valdoria established a monitoring mechanism to review commitments,",
    ],
)
def test_what_no_one_instrument_founded_is_no_body(text: str) -> None:
    assert [act.body for act in foundings(resolution("A/RES/75/902", text, Language.EN)) if act.body] == []


def test_an_expert_to_be_appointed_is_known_by_the_paragraph() -> None:
    made = document(
        (PassageKind.COVER, "A/HRC/RES/91/7"),
        (
            PassageKind.OPERATIVE,
            "3. Requests the High Commissioner to appoint without delay an international human rights expert tasked "
            "with identifying the obstacles to clean wells;",
        ),
        (
            PassageKind.OPERATIVE,
            "4. Requests the international human rights expert to submit a report to the Council at its ninety-third "
            "session;",
        ),
        kind=PartKind.INSTRUMENT,
        name="wells.txt",
    )
    (record,), known = convert_all([made], load_registry())
    found = [act for act in record.acts if act.event in (Event.ESTABLISH, Event.REQUEST_REPORT)]
    assert [act.event for act in found] == [Event.ESTABLISH, Event.REQUEST_REPORT]
    (founding, report) = found
    assert founding.body is not None
    assert founding.body == (report.asked_of or report.body)
    assert not known.bodies[founding.body].curated


def test_a_group_told_by_its_founder_and_resolution_is_the_one_that_was_founded_without_a_name() -> None:
    made = document(
        (PassageKind.COVER, "A/RES/75/902"),
        (
            PassageKind.PREAMBULAR,
            "Recalling its resolution 66/901 endorsing the recommendation of the Special Committee on Peacekeeping "
            "Operations that a group of legal experts be established to advise on wells,",
        ),
        (
            PassageKind.PREAMBULAR,
            "Having considered the report of the Group of Legal Experts established by the Secretary-General pursuant "
            "to resolution 66/901,",
        ),
        kind=PartKind.INSTRUMENT,
        name="wells.txt",
    )
    assert [act.body for act in foundings(made)] == [BodyKey("un-ga_expert-group-66-901")] * 2
