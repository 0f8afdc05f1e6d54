"""An outline says the same as the whole, without the words, and the words of what is shown are those of the whole."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from mandate_graph.lineage import Shelf, on_days, outline_body, trace_body, trace_work
from mandate_graph.lineage.acts import acts_of
from mandate_graph.lineage.meetings import meetings_from, reports_from
from mandate_graph.lineage.surveying import survey_work
from mandate_graph.query import Engine, Iri, Names
from mandate_graph.vocabulary.prefixes import PREFIXES

TODAY = date(2031, 1, 1)


def body(engine: Engine, name: str) -> Iri:
    return Names(engine).bodies.find(name).iri


@pytest.mark.parametrize("known_by", [None, date(2028, 1, 1)])
@pytest.mark.parametrize("name", ["wg-pilots", "wg-buoys"])
def test_the_outline_of_a_body_is_its_lineage_without_words(engine: Engine, name: str, known_by: date | None) -> None:
    iri = body(engine, name)
    whole = trace_body(engine, iri, today=TODAY, known_by=known_by)
    outline = on_days(outline_body(engine, iri, known_by=known_by), [TODAY])
    bare = replace(
        whole,
        acts=tuple(replace(act, words=()) for act in whole.acts),
        proposals=tuple(replace(act, words=()) for act in whole.proposals),
        requests=tuple(replace(act, words=()) for act in whole.requests),
        reviews=tuple(replace(review, act=replace(review.act, words=())) for review in whole.reviews),
        meetings=tuple(replace(meeting, said=()) for meeting in whole.meetings),
        reports=tuple(replace(report, words=()) for report in whole.reports),
        norms=outline.norms,
        called={},
    )
    assert outline == bare
    assert [norm.iri for norm in outline.norms] == [norm.iri for norm in whole.norms]


def test_what_is_shown_of_an_outline_has_the_words_of_the_whole(engine: Engine) -> None:
    whole = trace_body(engine, body(engine, "wg-pilots"), today=TODAY)
    shelf = Shelf(engine)
    assert acts_of(shelf, [act.iri for act in whole.acts[2:5]]) == whole.acts[2:5]
    assert meetings_from(shelf, [meeting.iri for meeting in whole.meetings]) == whole.meetings
    ordinals = {meeting.iri: meeting.ordinal for meeting in whole.meetings}
    assert reports_from(shelf, [report.sent for report in whole.reports], ordinals) == whole.reports
    assert whole.meetings
    assert whole.reports


@pytest.mark.parametrize("name", ["decision 2/3", "HBC", "resolution 2/4"])
def test_the_survey_of_a_work_counts_what_its_trace_holds(engine: Engine, name: str) -> None:
    iri = Names(engine).works.find(name).iri
    whole, survey = trace_work(engine, iri), survey_work(engine, iri)
    assert survey.work == whole.work
    assert survey.record == whole.record
    assert [act.iri for act in survey.acts] == [act.iri for act in whole.acts]
    cites = Counter(link.function for link in whole.cites if link.cited)
    assert {name: count for name, count in survey.cites.items() if count} == cites
    assert survey.unresolved == sum(link.cited is None for link in whole.cites)
    assert {name: set(some) for name, some in survey.cited_by.items()} == {
        function: {link.iri for link in whole.cited_by if link.function == function}
        for function in {link.function for link in whole.cited_by}
    }
    assert survey.missing == whole.missing


def test_a_document_rests_on_itself_though_it_cites_nothing(engine: Engine) -> None:
    documents = Shelf(engine).documents()
    silent = [document for document in documents if not trace_work(engine, Iri(document)).cites]
    assert silent
    for document in silent:
        assert survey_work(engine, Iri(document)).record.documents
        assert trace_work(engine, Iri(document)).record.documents


def test_a_treaty_knows_the_bodies_that_rest_on_each_of_its_parts(engine: Engine) -> None:
    under = survey_work(engine, Names(engine).works.find("HBC").iri).under
    assert PREFIXES["body"] + "harbour-cop_wg-pilots" in {body for some in under.values() for body in some}
    assert all(bodies for bodies in under.values())
