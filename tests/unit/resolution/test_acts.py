"""Which instrument acts, with what force, and by whose testimony."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.acting import ASSEMBLY, GROUP, OFFICE, draft, instrument, note, resolution

from mandate_graph.model.citation import Unresolved
from mandate_graph.model.identity import DocumentKey, ProvisionKey, SessionKey
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event, Force, Modality, NormKind, Permanence
from mandate_graph.model.record import Record
from mandate_graph.resolution.accounts import link


def events(record: Record) -> list[Event]:
    return [act.event for act in record.acts]


def test_the_words_of_a_resolution_are_first_hand_and_belong_to_their_point() -> None:
    (act,) = instrument("2/1", "Decides to extend the mandate of the Working Group on Eels for a year;").acts
    assert act.event is Event.EXTEND
    assert act.instrument == ProvisionKey(resolution("2/1"), "op.1")
    assert (act.testimony.value, act.force, act.modality) == ("first-hand", Force.ADOPTED, Modality.DECIDES)
    assert act.body == GROUP


def test_a_draft_only_proposes() -> None:
    (act,) = draft("Decides to extend the mandate of the Working Group on Eels for a year;").acts
    assert (act.force, act.modality) == (Force.PROPOSED, Modality.PROPOSES)
    assert isinstance(act.instrument, ProvisionKey)
    assert isinstance(act.instrument.work, DocumentKey)


def test_what_another_organ_is_recommended_to_do_is_not_done() -> None:
    text = "Recommends that the Assembly of the Lakes establish a working group on eels;"
    (act,) = instrument("2/1", text).acts
    assert (act.force, act.modality, act.asked_of) == (Force.PROPOSED, Modality.RECOMMENDS, ASSEMBLY)


def test_a_note_tells_of_the_instrument_that_governs_the_sentence() -> None:
    text = "In its resolution 1/4, the Assembly of the Lakes decided to establish the Working Group on Eels."
    (act,) = note(text).acts
    assert act.instrument == resolution("1/4")
    assert (act.testimony.value, act.modality) == ("second-hand", Modality.RECOUNTS)


def test_a_paragraph_with_also_carries_on_the_account_before_it() -> None:
    told = note(
        "In its resolution 1/4, the Assembly of the Lakes decided to establish the Working Group on Eels.",
        "The Assembly also decided that the Working Group on Eels would compare nets.",
    )
    assert [act.instrument for act in told.acts] == [resolution("1/4"), resolution("1/4")]
    assert told.acts[1].event is Event.ASSIGN_FUNCTION
    assert told.acts[1].evidence.confidence < told.acts[0].evidence.confidence


def test_what_several_instruments_did_is_nobodys_act_alone() -> None:
    text = (
        "Recalling resolution 1/4 of the Assembly of the Lakes and the subsequent resolutions by which the Assembly "
        "extended the mandate of the Working Group on Eels."
    )
    (act,) = [one for one in note(text).acts if one.event is Event.EXTEND]
    assert (act.instrument, act.reason) == (None, Unresolved.GROUP)


def test_a_participle_names_its_instrument_behind_it() -> None:
    text = "The report of the Working Group on Eels, established pursuant to resolution 1/4, was read."
    (act,) = note(text).acts
    assert (act.event, act.body, act.evidence.quote) == (
        Event.ESTABLISH,
        GROUP,
        "established pursuant to resolution 1/4",
    )


def test_an_act_on_a_body_that_nobody_knows_is_shown_and_remarked_on() -> None:
    record = instrument("2/1", "Decides to extend the mandate of the Panel of Divers for a year;")
    assert [act.body for act in record.acts] == [None]
    assert [issue.code for issue in record.issues] == ["act-without-body"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Urges Member States to establish national committees on eels;", Language.EN),
        ("Decides to establish three posts in the Lake Office;", Language.EN),
        ("призывает государства создать национальные комитеты по угрям;", Language.RU),
        ("постановляет учредить три должности в Озерном управлении;", Language.RU),
    ],
)
def test_what_is_asked_of_states_and_what_is_no_body_make_no_act(text: str, language: Language) -> None:
    record = instrument("2/1", text, language=language)
    assert record.acts == ()
    assert record.issues == ()


def test_a_report_goes_to_its_receiver_by_its_session() -> None:
    text = "просит Озерное управление представить Ассамблее озер на ее пятой сессии доклад об угрях;"
    (act,) = instrument("2/1", text, language=Language.RU).acts
    (norm,) = act.norms
    assert (norm.kind, norm.bearer, norm.addressees) == (NormKind.REPORTING_DUTY, OFFICE, (ASSEMBLY,))
    assert norm.at_session == SessionKey(ASSEMBLY, 5)


def test_a_report_asked_for_and_handed_on_by_another_verb_is_one_act() -> None:
    text = "Requests the Lake Office to prepare a report on eels and to submit it to the Assembly at its fifth session;"
    (act,) = instrument("2/1", text).acts
    assert (act.event, act.norms[0].at_session) == (Event.REQUEST_REPORT, SessionKey(ASSEMBLY, 5))


def test_permanence_far_from_the_verb_belongs_to_the_establishment() -> None:
    text = (
        "В соответствии с резолюцией 1/4 Ассамблеи озер была учреждена рабочая группа по угрям как постоянный элемент."
    )
    (act,) = note(text, language=Language.RU).acts
    assert (act.event, act.permanence) == (Event.ESTABLISH, Permanence.PERMANENT)


FIRST = "Decides to establish the Working Group on Eels as an open-ended working group;"
TOLD = "In its resolution 1/4, the Assembly of the Lakes decided to establish the Working Group on Eels."


def test_an_account_finds_the_point_that_did_it() -> None:
    records = link([note(TOLD), instrument("1/4", "Takes note of the report;", FIRST)])
    assert records[0].acts[0].instrument == ProvisionKey(resolution("1/4"), "op.2")


def test_an_account_that_fits_two_points_keeps_the_whole_instrument() -> None:
    records = link([note(TOLD), instrument("1/4", FIRST, FIRST)])
    assert records[0].acts[0].instrument == resolution("1/4")


def test_an_account_of_another_resolution_finds_nothing() -> None:
    records = link([note(TOLD), instrument("1/5", FIRST)])
    assert records[0].acts[0].instrument == resolution("1/4")


VOCABULARY = (
    "Decides to establish extend the mandate of Working Group on Eels Assembly requests report its fifth session "
    ", ; and that shall be resolution 1/4 pursuant which also submit established a 2031"
)
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_every_quote_stands_at_its_offsets_whatever_the_words(words: list[str]) -> None:
    record = instrument("2/1", " ".join(words))
    text = record.document.source.text
    for act in record.acts:
        for evidence in (act.evidence, *(norm.evidence for norm in act.norms)):
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote.strip()
