"""What an act says besides: items under "the group shall:", other names and functions of a mandate that goes on."""

from dataclasses import replace

from tests.fakes.documents import document

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.registry import Registry

OPERATIVE, NUMBERED = PassageKind.OPERATIVE, PassageKind.NUMBERED


def acts(made: Document) -> list[ActMention]:
    return [act for act in find(made, find_bodies(made, Registry())) if not act.body_expected]


def listed(opening: str, item: str) -> Document:
    made = document((OPERATIVE, opening), (NUMBERED, item), kind=PartKind.INSTRUMENT)
    (part,) = made.parts
    first, second = part.passages
    below = replace(second, parent=first.path)
    return replace(made, parts=(replace(part, passages=(first, below)),))


def test_an_item_under_shall_is_what_the_body_is_to_do() -> None:
    made = listed("Decides that the Working Group on Lakes shall:", "(a) Report to the Assembly of the Lakes annually;")
    events = [(act.event, act.body.text if act.body else None) for act in acts(made)]
    assert events == [
        (Event.ASSIGN_FUNCTION, "Working Group on Lakes"),
        (Event.REQUEST_REPORT, "Working Group on Lakes"),
    ]


def test_an_item_under_another_verb_is_not() -> None:
    made = listed("Notes that the Working Group on Lakes shall:", "(a) Report to the Assembly of the Lakes annually;")
    assert Event.REQUEST_REPORT not in {act.event for act in acts(made)}


def test_a_mandate_that_goes_on_under_another_title_is_a_new_name() -> None:
    text = (
        "Decides to extend the mandate of the Working Group on Lakes for a year"
        " under the title of Working Group on Inland Waters;"
    )
    made = document((OPERATIVE, text), kind=PartKind.INSTRUMENT)
    assert {act.event for act in acts(made)} == {Event.EXTEND, Event.RENAME}


def test_a_mandate_that_goes_on_with_a_list_of_functions_assigns_them() -> None:
    made = listed(
        "Decides to extend the mandate of the Working Group on Lakes for a year, with the following mandate:",
        "(a) To count the lakes;",
    )
    assert [act.event for act in acts(made)] == [Event.EXTEND, Event.ASSIGN_FUNCTION]
