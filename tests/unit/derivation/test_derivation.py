"""What follows from the hand-made records, and from small graphs written for one rule."""

import re
from collections.abc import Iterable

import pytest
from rdflib import Graph as RdfGraph
from tests.fakes.graphs import filled_store
from tests.fakes.lighthouse import REGISTRY
from tests.fakes.records import all_records

from mandate_graph.derivation import RULES, derive
from mandate_graph.derivation.gap_reasons import GAP_REASONS
from mandate_graph.model.language import Language
from mandate_graph.store import OxigraphStore
from mandate_graph.vocabulary.identifiers import DERIVED_GRAPH, concept
from mandate_graph.vocabulary.prefixes import PREFIXES

BODY = "body:reef-cop_wg-buoys"


@pytest.fixture(scope="module")
def store() -> OxigraphStore:
    return filled_store(all_records(), REGISTRY)


def rows(store: OxigraphStore, query: str) -> list[tuple[str, ...]]:
    found = store.select(query).rows
    return sorted(tuple("" if cell is None else str(cell).rsplit("/", 1)[-1] for cell in row) for row in found)


def made_of(turtle: str) -> OxigraphStore:
    """A store with a small graph and what the rules derive from it."""
    prologue = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    small = RdfGraph().parse(data=prologue + CLASSES + turtle, format="turtle")
    store = OxigraphStore.in_memory()
    store.add(DERIVED_GRAPH, small)  # type: ignore[arg-type]
    for graph, triples in derive(store):
        store.add(graph, triples)
    return store


CLASSES = """
mg:Establish rdfs:subClassOf mg:MandateEvent . mg:MakePermanent rdfs:subClassOf mg:MandateEvent .
mg:Conference rdfs:subClassOf mg:Body . mg:Organ rdfs:subClassOf mg:Body .
"""


def statement(name: str, status: str, context: str, document: str, days: str = "") -> str:
    start, _, end = days.partition("/")
    dates = f'; mg:statedStart "{start}"^^xsd:date ; mg:statedEnd "{end or start}"^^xsd:date' if days else ""
    return (
        f"clm:{name} a mg:MeetingStatement ; mg:about mtg:m ; mg:statedStatus ms:{status} ; mg:context cx:{context} ;"
        f" prov:wasAttributedTo doc:{document} {dates} ."
    )


def issued(**documents: str) -> str:
    return " ".join(f'doc:{name} dcterms:issued "{day}"^^xsd:date .' for name, day in documents.items())


MEETING = f"mtg:m a mg:Meeting ; mg:ofBody {BODY} . "


@pytest.mark.parametrize(
    ("number", "session"),
    [
        ("7/1", "7"),
        ("61/144", "61"),
        ("75/290 A-B", "75"),
        ("2019/1", ""),
        ("1325(2000)", ""),
        ("S-24/2", ""),
        ("217A(III)", ""),
        ("1/CP.21", ""),
    ],
)
def test_only_a_session_number_tells_the_session(number: str, session: str) -> None:
    store = made_of(f'inst:i eli:number "{number}" ; eli:passed_by body:reef-cop . body:reef-cop a mg:Conference .')
    found = rows(store, "SELECT ?o { inst:i mg:adoptedAt/mg:ordinal ?o }")
    assert found == ([(session,)] if session else [])


def test_a_body_has_one_period_for_each_status(store: OxigraphStore) -> None:
    found = rows(
        store,
        "SELECT ?st ?from ?to { ?p mg:ofBody body:lighthouse-cop_wg-lenses ; mg:status ?st ; mg:startedBy ?from "
        "OPTIONAL { ?p mg:endedBy ?to } }",
    )
    founded = "lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses"
    made_lasting = "lighthouse-cop_res_5_1--makepermanent--lighthouse-cop_wg-lenses"
    assert found == [("interim", founded, made_lasting), ("permanent", made_lasting, "")]


def test_a_period_begins_no_later_than_the_first_meeting_held(store: OxigraphStore) -> None:
    found = rows(
        store, "SELECT ?l { ?p mg:ofBody body:lighthouse-cop_wg-lenses ; mg:status st:interim ; mg:fromLatest ?l }"
    )
    assert found == [("2030-06-04",)]


def test_a_draft_gives_no_body_a_status(store: OxigraphStore) -> None:
    assert rows(store, "SELECT ?st { ?p mg:ofBody body:lighthouse-cop_wg-mirrors ; mg:status ?st }") == []


def test_a_heading_that_says_held_against_a_text_that_says_planned_is_an_open_conflict(store: OxigraphStore) -> None:
    third = "mtg:lighthouse-cop_wg-lenses__3"
    assert rows(store, f"SELECT ?st {{ {third} mg:meetingStatus ?st }}") == [("planned",)]
    assert len(rows(store, f"SELECT ?c {{ ?k mg:conflictAbout {third} ; mg:open true ; mg:involves ?c }}")) == 2


def test_gaps_say_what_is_missing_and_why(store: OxigraphStore) -> None:
    found = rows(store, "SELECT ?kind ?where { ?g a mg:Gap ; mg:gapKind ?kind ; mg:gapIn ?where ; mg:derivedBy ?rule }")
    review = "lighthouse-cop_dec_2_3__op_3--revieweffectiveness--lighthouse-cop_wg-lenses"
    assert ("meetings", "lighthouse-cop_wg-lenses") in found
    assert ("review", review) in found
    assert store.ask("ASK { ?g a mg:Gap ; rdfs:comment ?c FILTER(CONTAINS(?c, 'meeting 2')) }")
    told = rows(store, "SELECT ?g (COUNT(DISTINCT LANG(?c)) AS ?n) { ?g a mg:Gap ; rdfs:comment ?c } GROUP BY ?g")
    assert {count for _, count in told} == {"6"}


@pytest.mark.parametrize("kind", GAP_REASONS)
def test_a_gap_is_explained_in_six_languages_with_the_same_values(kind: str) -> None:
    reasons = GAP_REASONS[kind]
    assert set(reasons) == {language.value for language in Language}
    assert len({frozenset(re.findall(r"\{(\w+)\}", reason)) for reason in reasons.values()}) == 1


def test_citations_become_direct_links_between_whole_works(store: OxigraphStore) -> None:
    found = rows(store, "SELECT ?p ?o { inst:lighthouse-cop_dec_2_3 ?p ?o VALUES ?p { eli:cites eli:based_on } }")
    assert found == [("ontology#based_on", "lighthouse"), ("ontology#cites", "lighthouse-cop_dec_1_1")]


def test_every_derived_node_names_its_rule(store: OxigraphStore) -> None:
    nodes = "?n a ?k VALUES ?k { mg:BodyStatus mg:Conflict mg:Gap }"
    assert store.ask(f"ASK {{ {nodes} }}")
    assert not store.ask(f"ASK {{ {nodes} FILTER NOT EXISTS {{ ?n mg:derivedBy/rdfs:comment ?c }} }}")


def test_deriving_twice_adds_nothing(store: OxigraphStore) -> None:
    before = len(store)
    for graph, triples in derive(store):
        store.add(graph, triples)
    assert len(store) == before


def test_a_later_document_outranks_an_earlier_one() -> None:
    told = (
        statement("a", "planned", "body", "early", "2031-05-01") + statement("b", "cancelled", "body", "late"),
        issued(early="2031-01-01", late="2031-04-01"),
    )
    store = made_of(MEETING + " ".join(told))
    assert rows(store, "SELECT ?st { mtg:m mg:meetingStatus ?st }") == [("cancelled",)]
    assert not store.ask("ASK { ?k a mg:Conflict }")


def test_a_plan_and_later_held_is_progress() -> None:
    told = (
        statement("a", "planned", "body", "early", "2031-05-01") + statement("b", "held", "body", "late", "2031-05-02"),
        issued(early="2031-01-01", late="2031-06-01"),
    )
    store = made_of(MEETING + " ".join(told))
    assert rows(store, "SELECT ?st ?d { mtg:m mg:meetingStatus ?st ; mg:startDate ?d }") == [("held", "2031-05-02")]
    assert not store.ask("ASK { ?k a mg:Conflict }")


def test_held_and_later_planned_stays_held_and_is_a_conflict() -> None:
    told = (
        statement("a", "held", "body", "early", "2031-05-01") + statement("b", "planned", "body", "late", "2031-05-01"),
        issued(early="2031-06-01", late="2031-07-01"),
    )
    store = made_of(MEETING + " ".join(told))
    assert rows(store, "SELECT ?st { mtg:m mg:meetingStatus ?st }") == [("held",)]
    assert rows(store, "SELECT ?k { ?k a mg:Conflict }") == [("order--m",)]


def test_two_held_statements_with_different_days_give_no_days() -> None:
    told = statement("a", "held", "body", "one", "2031-05-01") + statement("b", "held", "body", "two", "2031-05-02")
    store = made_of(MEETING + told)
    assert rows(store, "SELECT ?d { mtg:m mg:startDate ?d }") == []
    assert rows(store, "SELECT ?k { ?k a mg:Conflict }") == [("days--m",)]


def test_a_session_gets_the_days_of_the_latest_cover_and_no_status() -> None:
    told = (
        statement("a", "planned", "heading", "early", "2031-05-01")
        + statement("b", "held", "heading", "late", "2031-09-01"),
        issued(early="2031-01-01", late="2031-10-01"),
    )
    store = made_of(MEETING.replace("mg:Meeting", "mg:Session") + " ".join(told))
    assert rows(store, "SELECT ?d { mtg:m mg:startDate ?d }") == [("2031-09-01",)]
    assert not store.ask("ASK { mtg:m mg:meetingStatus ?s }")
    assert not store.ask("ASK { ?k a mg:Conflict }")


def founding(name: str, status: str, testimony: str) -> str:
    return (
        f"ev:e a mg:Establish . clm:{name} a mg:ActStatement ; mg:about ev:e ;"
        f" mg:testimony te:{testimony} ; mg:statedInitialStatus st:{status} ."
    )


@pytest.mark.parametrize(
    ("statements", "status", "conflicts"),
    [
        ([("interim", "first-hand"), ("unspecified", "second-hand")], "interim", 0),
        ([("unspecified", "first-hand"), ("interim", "second-hand")], "interim", 0),
        ([("permanent", "first-hand"), ("interim", "second-hand")], "permanent", 1),
        ([("permanent", "second-hand"), ("interim", "second-hand")], "unspecified", 1),
    ],
)
def test_first_hand_words_outrank_accounts_and_silence_yields(
    statements: Iterable[tuple[str, str]], status: str, conflicts: int
) -> None:
    store = made_of("".join(founding(f"c{at}", *pair) for at, pair in enumerate(statements)))
    assert rows(store, "SELECT ?st { ev:e mg:initialStatus ?st }") == [(status,)]
    assert len(rows(store, "SELECT ?k { ?k a mg:Conflict }")) == conflicts


SESSIONS = """
body:reef-cop a mg:Conference .
ses:s1 a mg:Session ; mg:ofBody body:reef-cop ; mg:ordinal 1 ; mg:endDate "2030-02-05"^^xsd:date .
ses:s2 a mg:Session ; mg:ofBody body:reef-cop ; mg:ordinal 2 .
ses:s3 a mg:Session ; mg:ofBody body:reef-cop ; mg:ordinal 3 ; mg:startDate "2034-03-01"^^xsd:date .
inst:r eli:passed_by body:reef-cop ; mg:adoptedAt ses:s2 .
"""


def test_an_undated_session_lies_between_its_neighbours() -> None:
    found = rows(made_of(SESSIONS), "SELECT ?a ?b { ses:s2 mg:earliest ?a ; mg:latest ?b }")
    assert found == [("2030-02-05", "2034-03-01")]


def test_a_document_that_speaks_of_its_acts_bounds_a_session() -> None:
    spoken = 'cit:c mg:citedEntity inst:r ; prov:wasAttributedTo doc:d . doc:d dcterms:issued "2032-01-01"^^xsd:date .'
    found = rows(made_of(SESSIONS + spoken), "SELECT ?b { ses:s2 mg:latest ?b }")
    assert found == [("2032-01-01",)]


def test_what_a_principal_organ_adopted_early_does_not_bound_its_year_long_session() -> None:
    spoken = 'cit:c mg:citedEntity inst:r ; prov:wasAttributedTo doc:d . doc:d dcterms:issued "2032-01-01"^^xsd:date .'
    whole = SESSIONS.replace("mg:Conference", "mg:Organ") + spoken
    whole += "ev:e a mg:Establish ; mg:enactedBy inst:r ; mg:affects body:x ; mg:legalForce fo:adopted ."
    store = made_of(whole)
    assert rows(store, "SELECT ?b { ses:s2 mg:latest ?b }") == [("2034-03-01",)]
    assert rows(store, "SELECT ?b { ev:e mg:latest ?b }") == [("2032-01-01",)]


def test_bounds_that_contradict_each_other_are_left_out() -> None:
    wrong = 'ses:s3 mg:startDate "2029-01-01"^^xsd:date .'
    store = made_of(SESSIONS.replace('"2034-03-01"', '"2029-01-01"') + wrong)
    assert rows(store, "SELECT ?a { ses:s2 mg:earliest ?a }") == []


def test_a_number_with_a_year_dates_its_event_to_the_year() -> None:
    store = made_of(
        'inst:r eli:passed_by body:b ; eli:number "1325(2000)" . ev:e mg:enactedBy inst:r ; mg:legalForce fo:adopted .'
    )
    assert rows(store, "SELECT ?a ?b { ev:e mg:earliest ?a ; mg:latest ?b }") == [("2000-01-01", "2000-12-31")]


def test_the_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def extension(name: str, body: str, kind: str, days: str, stated: str, testimony: str = "first-hand") -> str:
    """An adopted act with its days ("2030-01-01/2030-01-31") and a statement of how long it lasts."""
    earliest, _, latest = days.partition("/")
    return (
        f"mg:{kind} rdfs:subClassOf mg:MandateEvent . ev:{name} a mg:{kind} ; mg:affects {body} ; "
        f'mg:legalForce fo:adopted ; mg:enactedBy inst:{name} . inst:{name} eli:date_document "{earliest}"^^xsd:date ; '
        f"eli:passed_by body:x . clm:{name}-{testimony} a mg:ActStatement ; mg:about ev:{name} ; "
        f"mg:testimony te:{testimony} ; {stated} ." + (f' inst:{name} mg:x "{latest}" .' if latest else "")
    )


RENEWAL_GAPS = f"SELECT ?in {{ ?g mg:gapKind <{concept('gap-kind', 'renewal')}> ; mg:gapIn ?in }}"
TERMS = """SELECT ?begun ?from ?to {
  ?t a mg:MandateTerm ; mg:startedBy ?begun OPTIONAL { ?t mg:toEarliest ?from } OPTIONAL { ?t mg:toLatest ?to }
}"""


@pytest.mark.parametrize(
    ("kind", "stated", "ends"),
    [
        ("Extend", 'mg:statedUntil "2031-03-31"', ("2031-03-31", "2031-03-31")),
        ("Extend", 'mg:statedUntil "2031-06"', ("2031-06-01", "2031-06-30")),
        ("Renew", 'mg:statedUntil "2031"', ("2031-01-01", "2031-12-31")),
        ("Establish", 'mg:statedDuration "P3Y"^^xsd:duration', ("2033-01-31", "2033-01-31")),
        ("Establish", 'mg:statedDuration "P1M"^^xsd:duration', ("2030-02-28", "2030-02-28")),
        ("Extend", 'mg:statedDuration "P18M"^^xsd:duration', ("2031-07-31", "")),
    ],
)
def test_a_mandate_ends_when_its_act_says(kind: str, stated: str, ends: tuple[str, str]) -> None:
    store = made_of(extension("one", BODY, kind, "2030-01-31", stated))
    assert rows(store, TERMS) == [("one", *ends)]


def test_an_extension_by_a_period_counts_from_the_end_of_an_unbroken_term() -> None:
    founded = extension("a", BODY, "Establish", "2030-01-31", 'mg:statedUntil "2031-03-31"')
    extended = extension("b", BODY, "Extend", "2031-03-01", 'mg:statedDuration "P1Y"^^xsd:duration')
    store = made_of(founded + extended)
    assert rows(store, TERMS) == [("a", "2031-03-31", "2031-03-31"), ("b", "2032-03-01", "2032-03-31")]
    assert rows(store, "SELECT ?next { ?t a mg:MandateTerm ; mg:endedBy ?next }") == [("b",)]
    assert rows(store, RENEWAL_GAPS) == []


def test_an_extension_long_after_the_last_known_end_shows_a_broken_chain() -> None:
    founded = extension("a", BODY, "Establish", "2030-01-31", 'mg:statedUntil "2031-03-31"')
    extended = extension("b", BODY, "Extend", "2035-03-01", 'mg:statedDuration "P1Y"^^xsd:duration')
    store = made_of(founded + extended)
    assert rows(store, TERMS)[1] == ("b", "2036-03-01", "")
    assert rows(store, RENEWAL_GAPS) == [("a",)]


def test_the_acting_texts_words_outrank_accounts_of_how_long_a_mandate_lasts() -> None:
    own = extension("a", BODY, "Extend", "2030-01-31", 'mg:statedUntil "2031-03-31"')
    told = extension("a", BODY, "Extend", "2030-01-31", 'mg:statedUntil "2031-05-31"', "second-hand")
    assert rows(made_of(own + told), TERMS) == [("a", "2031-03-31", "2031-03-31")]


def test_accounts_that_differ_on_the_end_of_a_mandate_are_an_open_conflict() -> None:
    one = extension("a", BODY, "Extend", "2030-01-31", 'mg:statedUntil "2031-03-31"', "second-hand")
    other = one.replace("clm:a-", "clm:other-").replace("2031-03-31", "2031-05-31")
    store = made_of(one + other)
    assert rows(store, TERMS) == []
    assert len(rows(store, "SELECT ?c { ?k mg:conflictAbout ev:a ; mg:open true ; mg:involves ?c }")) == 2


def founded(name: str, first: str, last: str, session: int | None = None) -> str:
    """A founding of the body between two days, at a session of the conference or at none that is known."""
    held = f"ses:s{session} a mg:Session ; mg:ofBody body:reef-cop ; mg:ordinal {session} . " if session else ""
    sat = f"mg:atSession ses:s{session} ; " if session else ""
    return (
        f"{held}ev:{name} a mg:Establish ; mg:affects {BODY} ; mg:legalForce fo:adopted ; {sat}"
        f'mg:earliest "{first}"^^xsd:date ; mg:latest "{last}"^^xsd:date . '
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (founded("a", "2030-05-02", "2030-05-02", 3), founded("b", "2037-05-02", "2037-05-02", 9)),
        (founded("a", "2030-05-02", "2030-05-02"), founded("b", "2037-05-02", "2037-05-02", 9)),
        (founded("a", "2030-05-02", "2030-05-02"), founded("b", "2037-05-02", "2037-05-02")),
    ],
)
def test_a_body_that_is_set_up_again_has_the_same_status_once(first: str, second: str) -> None:
    store = made_of(first + second)
    assert rows(store, f"SELECT ?from {{ ?p mg:ofBody {BODY} ; mg:status ?st ; mg:startedBy ?from }}") == [("a",)]
