"""Spanish clauses: what "que" and a subjunctive ask, wherever the verb stands; passives with "se"."""

from dataclasses import replace

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.vocabulary import load_registry


def acts(text: str, kind: PassageKind = PassageKind.OPERATIVE) -> list[ActMention]:
    made = document((kind, text), language=Language.ES, kind=PartKind.INSTRUMENT)
    return [act for act in find(made, find_bodies(made, load_registry())) if not act.body_expected]


def events(text: str) -> list[tuple[Event, str | None]]:
    return [(act.event, str(act.asked.key) if act.asked else None) for act in acts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Solicita al Secretario General que, en su próximo informe, incluya datos sobre los faros y que la informe "
            "al respecto;",
            [Event.REQUEST_ACTION, Event.REQUEST_REPORT],
        ),
        ("Pide al Secretario General que siga informando cada año sobre los faros;", [Event.REQUEST_REPORT]),
        ("Invita al Secretario General a examinar los faros;", [Event.REQUEST_ACTION]),
        (
            "Insta al Secretario General a que, con las organizaciones no gubernamentales, vele por los faros;",
            [Event.REQUEST_ACTION],
        ),
        ("Solicita al Secretario General que pinte los faros que más lo necesiten;", [Event.REQUEST_ACTION]),
        ("Acoge con beneplácito el informe que presentó el Secretario General;", []),
        ("Alienta a los Estados, que informen o no al Secretario General, a que cuiden los faros;", []),
    ],
)
def test_what_is_asked_of_somebody(text: str, expected: list[Event]) -> None:
    assert [act.event for act in acts(text)] == expected


def test_each_of_several_whom_a_verb_asks_bears_its_preposition() -> None:
    text = "Invita a su Presidente, a la Presidenta del Consejo Económico y Social y al Secretario General a venir;"
    assert events(text) == [
        (Event.REQUEST_ACTION, "un-ecosoc_president"),
        (Event.REQUEST_ACTION, "un-sg"),
    ]


def test_a_body_without_a_preposition_is_not_asked() -> None:
    assert events("Toma nota de la tarea que le encomendó el Consejo de Seguridad de que pinte los faros;") == []


def test_a_subject_left_out_is_the_official_named_before() -> None:
    text = "Toma nota del informe del Secretario General y solicita que le presente un informe nuevo;"
    assert (Event.REQUEST_REPORT, "un-sg") in events(text)


def test_a_passive_made_by_a_pronoun_has_its_subject_behind_it() -> None:
    (act,) = acts("Decide que se establezca un grupo de trabajo sobre lagos;")
    assert act.body is not None
    assert act.body.text == "grupo de trabajo sobre lagos"


def test_a_mandate_that_a_pronoun_makes_passive_stands_behind_its_verb() -> None:
    (act,) = acts("Decide que se prorrogue por dos años el mandato del Grupo de Trabajo sobre Lagos;")
    assert act.event is Event.EXTEND


def test_items_of_a_list_begin_with_their_verbs() -> None:
    made = document(
        (PassageKind.OPERATIVE, "Solicita al Secretario General que:"),
        (PassageKind.OPERATIVE, "Le presente un informe sobre los faros;"),
        language=Language.ES,
        kind=PartKind.INSTRUMENT,
    )
    part = made.parts[0]
    first, second = part.passages
    listed = replace(part, passages=(first, replace(second, parent=first.path)))
    found = find(replace(made, parts=(listed,)), find_bodies(made, load_registry()))
    assert [(act.event, act.path) for act in found] == [(Event.REQUEST_REPORT, second.path)]


def test_an_item_of_a_list_may_ask_by_an_infinitive() -> None:
    text = "b) Solicitar al Secretario General que le presente un informe sobre los faros;"
    assert events(text) == [(Event.REQUEST_REPORT, "un-sg")]
