"""The lineage of the invented groups: every claim with its words, every doubt and gap shown."""

from datetime import date, timedelta

import pytest

from mandate_graph.lineage import BodyTrace, WorkTrace, status_sentence, trace_body, trace_work
from mandate_graph.lineage.values import Act
from mandate_graph.query import Engine, Iri, Names, Pool
from mandate_graph.vocabulary.prefixes import PREFIXES

TODAY = date(2031, 1, 1)


def body(slug: str) -> Iri:
    return Iri(PREFIXES["body"] + slug)


def traced(engine: Engine, slug: str, **rest: object) -> BodyTrace:
    return trace_body(engine, body(slug), today=TODAY, **rest)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def pilots(engine: Engine) -> BodyTrace:
    return traced(engine, "harbour-cop_wg-pilots")


def act(trace: BodyTrace | WorkTrace, event: str) -> Act:
    return next(found for found in trace.acts if found.event == event)


def test_the_founding_act_stands_in_a_paragraph_on_a_basis_with_words_of_both_hands(pilots: BodyTrace) -> None:
    founding = act(pilots, "Establish")
    assert founding.place is not None
    assert (founding.place.form, founding.place.path, founding.place.printed) == (
        "HBR/COP decision 2/3 op. 1",
        "op.1",
        "1.",
    )
    assert [basis.form for basis in founding.legal_basis] == [
        "HBC art. 7 para. 2",
        "HBR/COP rules of procedure rule 3 para. 1",
    ]
    assert (founding.status, founding.force, founding.session) == ("interim", "adopted", 2)
    assert [words.hand for words in founding.words] == ["first-hand", "second-hand", "second-hand"]
    first = founding.words[0]
    assert (first.quote, first.file, first.language) == ("Decides to set up", "decision-2-3.txt", "en")
    assert first.suffix.startswith(", under article 7")
    assert first.start is not None
    assert first.end == first.start + len(first.quote)


def test_acts_follow_one_another_as_they_happened(pilots: BodyTrace) -> None:
    events = [found.event for found in pilots.acts]
    assert events[0] == "Establish"
    assert events[-2:] == ["MakePermanent", "RequestReport"]
    assert len(events) == 8


def test_an_act_known_from_others_only_is_second_hand(pilots: BodyTrace) -> None:
    permanent = act(pilots, "MakePermanent")
    assert permanent.place is not None
    assert (permanent.place.form, permanent.place.path) == ("HBR/COP resolution 3/1", "")
    assert {words.hand for words in permanent.words} == {"second-hand"}
    assert any(entry.code == "own-text" and entry.about == "HBR/COP resolution 3/1" for entry in pilots.missing)


def test_functions_are_told_with_their_paragraphs(pilots: BodyTrace) -> None:
    functions = [norm for norm in pilots.norms if norm.kind == "Function"]
    assert [(norm.place.path, norm.text) for norm in functions] == [
        ("op.2.a", "Compare how pilots are trained"),
        ("op.2.b", "Advise the Conference on night work"),
    ]


def test_a_review_without_follow_up_says_so(pilots: BodyTrace) -> None:
    (review,) = pilots.reviews
    assert (review.session, review.deadline, review.followed_by) == ("HBR/COP session 4", "2031", ())


def test_meetings_have_their_words_and_their_conflict(pilots: BodyTrace) -> None:
    assert [(meeting.ordinal, meeting.status) for meeting in pilots.meetings] == [(1, "held"), (3, "planned")]
    assert pilots.meetings[0].said[0].words[0].place.path == "para.3"
    (conflict,) = pilots.conflicts
    assert conflict.ordinal == 3
    assert {status for status, _words in conflict.sides} == {"planned", "held"}


def test_the_hole_between_two_meetings_is_shown(pilots: BodyTrace) -> None:
    assert [(gap.first, gap.last, gap.before) for gap in pilots.gaps] == [(2, 2, 3)]


def test_reports_go_to_their_session_on_their_basis(pilots: BodyTrace) -> None:
    (report,) = pilots.reports
    assert (report.report, report.meeting, report.to) == ("HBR/COP/WG.1/2030/4", 3, "HBR/COP session 5")
    assert str(report.basis) == "HBR/COP resolution 3/1"


def test_meetings_held_without_a_report_on_record_are_missing_one(pilots: BodyTrace) -> None:
    assert [entry.about for entry in pilots.missing if entry.code == "report"] == ["1"]


def test_the_status_on_a_day_is_certain_or_possible_never_one_bare_word(engine: Engine, pilots: BodyTrace) -> None:
    change = pilots.periods[1].start.latest
    assert change is not None
    found = traced(engine, "harbour-cop_wg-pilots", on=[change, change - timedelta(days=1)]).on
    assert [(status.certainty, status.statuses) for status in found[:2]] == [("certain", ("permanent",))] * 2
    assert found[2].certainty == "possible"
    assert {"interim", "permanent"} <= set(found[2].statuses)


def test_what_was_known_by_a_day_leaves_out_later_documents(engine: Engine) -> None:
    then = traced(engine, "harbour-cop_wg-pilots", known_by=date(2028, 1, 1))
    assert [found.event for found in then.acts] == ["Establish"]
    assert [words.file for words in then.acts[0].words] == ["note-2027.txt"]
    assert (then.on[0].certainty, then.on[0].statuses) == ("certain", ("interim",))
    assert (then.meetings, then.reports, then.conflicts) == ((), (), ())
    assert then.record.until == date(2027, 3, 1)


def test_before_any_document_nothing_is_known(engine: Engine) -> None:
    then = traced(engine, "harbour-cop_wg-pilots", known_by=date(2020, 1, 1))
    assert (then.acts, then.periods, then.on[0].certainty) == ((), (), "unknown")
    assert "no document on record" in status_sentence(then, "en")


def test_the_answer_says_on_how_many_documents_it_rests(pilots: BodyTrace) -> None:
    assert len(pilots.record.documents) == 3
    assert (pilots.record.until, pilots.record.undated) == (date(2030, 5, 2), 1)


def test_the_status_sentence_tells_the_chain_in_both_languages(pilots: BodyTrace) -> None:
    english, russian = status_sentence(pilots, "en"), status_sentence(pilots, "ru")
    for part in (
        "Working Group on Pilots (HBR/COP/WG.1): constant element",
        "set up as interim by HBR/COP decision 2/3",
    ):
        assert part in english
    for part in (
        "HBC art. 7 para. 2",
        "made a constant element by HBR/COP resolution 3/1",
        "3 documents up to 2 May 2030",
    ):
        assert part in english
    for part in (
        "Рабочая группа по лоцманам",
        "постоянный элемент",
        "HBR/COP decision 2/3",
        "3 документов по 2 мая 2030 года",
    ):
        assert part in russian


def test_a_draft_sets_nothing_up(engine: Engine) -> None:
    drafted = traced(engine, "harbour_ports-group")
    assert "Establish" in [found.event for found in drafted.proposals]
    assert {found.force for found in drafted.proposals} == {"proposed"}
    assert (drafted.acts, drafted.periods) == ((), ())
    assert drafted.on[0].certainty == "unknown"
    assert "only proposed" in status_sentence(drafted, "en")


def test_what_is_asked_of_an_actor_is_its_own_section(engine: Engine) -> None:
    secretariat = traced(engine, "harbour-secretariat")
    assert "RequestAction" in [found.event for found in secretariat.requests]


def test_a_body_that_only_the_register_knows_has_no_lineage(engine: Engine) -> None:
    conference = traced(engine, "harbour-cop")
    assert conference.acts == ()
    assert [entry.code for entry in conference.missing] == ["establishment"]


def work(engine: Engine, name: str, **rest: object) -> WorkTrace:
    return trace_work(engine, Names(engine).works.find(name).iri, **rest)  # type: ignore[arg-type]


def test_a_work_tells_what_it_does_and_to_whom(engine: Engine) -> None:
    decision = work(engine, "decision 2/3")
    assert {found.bodies for found in decision.acts} == {("harbour-cop_wg-pilots",)}
    assert [found.place.path for found in decision.acts if found.place] == [f"op.{at}" for at in (1, 2, 3, 4, 5, 6)]
    assert decision.work.own_text
    assert decision.work.session == "HBR/COP session 2"


def test_a_work_tells_what_it_cites_and_who_cites_it(engine: Engine) -> None:
    decision = work(engine, "decision 2/3")
    assert ("op.1", "legal-basis", "HBC art. 7 para. 2") in [
        (link.citing.path, link.function, str(link.cited)) for link in decision.cites
    ]
    assert len(decision.cites) == 7
    assert {link.words[0].file for link in decision.cited_by} == {"note-2027.txt", "note-2030.txt"}


def test_citations_of_a_part_are_citations_of_the_whole(engine: Engine) -> None:
    treaty = work(engine, "HBC")
    assert {str(link.cited) for link in treaty.cited_by} >= {"HBC art. 7", "HBC art. 7 para. 2"}


def test_a_work_known_from_others_only_misses_its_own_text(engine: Engine) -> None:
    resolution = work(engine, "resolution 2/4")
    assert not resolution.work.own_text
    assert [entry.code for entry in resolution.missing] == ["own-text", "date"]


def test_what_was_known_of_a_work_by_a_day_leaves_out_later_documents(engine: Engine) -> None:
    then = work(engine, "decision 2/3", known_by=date(2028, 1, 1))
    assert {link.words[0].file for link in then.cited_by} == {"note-2027.txt"}


def test_a_lineage_through_a_query_process_is_the_same(pool: Pool, pilots: BodyTrace) -> None:
    assert trace_body(pool, body("harbour-cop_wg-pilots"), today=TODAY) == pilots


def test_a_mandate_given_to_a_day_runs_until_then_and_has_lapsed_after_it(engine: Engine) -> None:
    found = traced(engine, "harbour-cop_wg-buoys", on=[date(2032, 6, 30), date(2032, 7, 1)])
    assert [(str(term.end.earliest), str(term.end.latest)) for term in found.terms] == [("2032-06-30", "2032-06-30")]
    standing = {term.day: term.standing for term in found.terms_on}
    assert (standing[date(2032, 6, 30)], standing[date(2032, 7, 1)]) == ("running", "lapsed")


def test_a_term_given_for_a_period_has_its_bounds(engine: Engine) -> None:
    (term,) = traced(engine, "harbour-cop_tides-panel").terms
    assert (str(term.end.earliest), str(term.end.latest)) == ("2032-10-12", "2032-10-16")


def test_a_term_that_no_known_document_tells_is_left_out(engine: Engine) -> None:
    assert traced(engine, "harbour-cop_wg-buoys", known_by=date(2029, 1, 1)).terms == ()
