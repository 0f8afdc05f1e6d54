"""The rarer acts in sentences of our own, three a language."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.model.registry import Registry

EN, RU = Language.EN, Language.RU

ROWS = [
    (Event.SPLIT, EN, "Decides to split the Committee on Lakes into two committees;"),
    (Event.SPLIT, EN, "Decides that the Working Group on Rivers shall be divided into three subgroups;"),
    (Event.SPLIT, EN, "Decides to divide the Commission on Ponds into two commissions;"),
    (Event.SPLIT, RU, "постановляет разделить Комитет по озерам на два комитета;"),
    (Event.SPLIT, RU, "постановляет, что Рабочая группа по рекам будет разделена на три подгруппы;"),
    (Event.SPLIT, RU, "постановляет разделить Комиссию по прудам на две комиссии;"),
    (Event.MERGE, EN, "Decides to merge the Committee on Lakes with the Committee on Ponds;"),
    (Event.MERGE, EN, "Decides that the Committee on Lakes and the Committee on Ponds shall be merged;"),
    (Event.MERGE, EN, "Decides to consolidate the Committee on Lakes and the Committee on Ponds into one committee;"),
    (Event.MERGE, RU, "постановляет объединить Комитет по озерам с Комитетом по прудам;"),
    (Event.MERGE, RU, "постановляет слить Комитет по озерам с Комитетом по прудам;"),
    (Event.MERGE, RU, "постановляет объединить Рабочую группу по рекам и Рабочую группу по прудам;"),
    (Event.AMEND_MANDATE, EN, "Decides to enlarge the membership of the Committee on Lakes from ten to twelve;"),
    (Event.AMEND_MANDATE, EN, "Decides that the membership of the Committee on Lakes shall be increased to twelve;"),
    (Event.AMEND_MANDATE, EN, "Approves the revised terms of reference of the Committee on Lakes;"),
    (Event.AMEND_MANDATE, RU, "постановляет расширить членский состав Комитета по озерам с десяти до двенадцати;"),
    (Event.AMEND_MANDATE, RU, "постановляет увеличить число членов Комитета по озерам до двенадцати;"),
    (Event.AMEND_MANDATE, RU, "утверждает пересмотренный круг ведения Комитета по озерам;"),
    (Event.DISSOLVE, EN, "Decides that the Committee on Lakes is dissolved;"),
    (Event.DISSOLVE, EN, "Decides to replace the Committee on Lakes with the Commission on Ponds;"),
    (Event.DISSOLVE, EN, "Decides to disband the Working Group on Rivers forthwith;"),
    (Event.DISSOLVE, RU, "постановляет, что Комитет по озерам упраздняется;"),
    (Event.DISSOLVE, RU, "постановляет распустить Рабочую группу по рекам;"),
    (Event.DISSOLVE, RU, "постановляет упразднить Комиссию по прудам;"),
    (Event.REVIEW_EFFECTIVENESS, EN, "Decides that the mandate of the Committee on Lakes shall be reviewed in 2031;"),
    (Event.REVIEW_EFFECTIVENESS, EN, "Decides to review the work of the Committee on Lakes at its tenth session;"),
    (Event.REVIEW_EFFECTIVENESS, EN, "Decides to undertake a comprehensive review of the Committee on Lakes;"),
    (Event.REVIEW_EFFECTIVENESS, RU, "постановляет провести обзор деятельности Комитета по озерам в 2031 году;"),
    (Event.REVIEW_EFFECTIVENESS, RU, "постановляет рассмотреть на своей десятой сессии мандат Комитета по озерам;"),
    (Event.REVIEW_EFFECTIVENESS, RU, "постановляет провести оценку деятельности Рабочей группы по рекам;"),
    (Event.SET_MEETING, EN, "Requests the Committee on Lakes to meet in May 2031;"),
    (Event.SET_MEETING, EN, "Decides that the Committee on Lakes shall hold two sessions in 2031;"),
    (Event.SET_MEETING, EN, "Decides that the third session of the Committee on Lakes shall be held in Oslo;"),
    (Event.SET_MEETING, RU, "просит Комитет по озерам собраться в мае 2031 года;"),
    (Event.SET_MEETING, RU, "постановляет, что Комитет по озерам проведет две сессии в 2031 году;"),
    (Event.SET_MEETING, RU, "постановляет, что третья сессия Комитета по озерам состоится в Осло;"),
]


@pytest.mark.parametrize(("event", "language", "text"), ROWS, ids=lambda value: str(value)[:50])
def test_an_act_is_found_with_its_body(event: Event, language: Language, text: str) -> None:
    made = document((PassageKind.OPERATIVE, text), language=language, kind=PartKind.INSTRUMENT)
    found = find(made, find_bodies(made, Registry()))
    told = {act.event for act in found if act.body is not None and not act.body_expected}
    assert told - {Event.ADOPT_RULES} == {event}
