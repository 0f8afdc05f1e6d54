"""Bodies that no register lists, learnt from texts written for these tests about an invented conference."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.documents import document
from tests.fakes.registry import registry

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.discovery import discover
from mandate_graph.resolution.discovery.seen import Seen

COVER, HEADING = PassageKind.COVER, PassageKind.HEADING
OPERATIVE, NUMBERED = PassageKind.OPERATIVE, PassageKind.NUMBERED
EN_NAME = "Conference of the Parties to the Convention on Deep-Sea Cables"
RU_NAME = "Конференция участников Конвенции о глубоководных кабелях"
GROUP_EN = "Working Group on the Repair of Cables"
GROUP_RU = "Рабочая группа по ремонту кабелей"


def decision_en(symbol: str | None = "DSC/COP/2031/7") -> Document:
    symbols = [(COVER, symbol)] if symbol else []
    return document(
        *symbols,
        (COVER, EN_NAME),
        (COVER, "Second session"),
        (COVER, "Geneva, 5-9 May 2031"),
        (HEADING, "Decision 2/3"),
        (HEADING, "Repair of cables"),
        (PassageKind.ENACTING, f"The {EN_NAME},"),
        (OPERATIVE, "Welcomes the replies received;"),
        (OPERATIVE, "Decides to establish an open-ended interim working group on the repair of cables;"),
        (OPERATIVE, "Decides also that the working group shall advise the Conference."),
        kind=PartKind.INSTRUMENT,
        name="decision.en.txt",
    )


def decision_ru(symbol: str | None = "DSC/COP/2031/7") -> Document:
    symbols = [(COVER, symbol)] if symbol else []
    return document(
        *symbols,
        (COVER, RU_NAME),
        (COVER, "Вторая сессия"),
        (COVER, "Женева, 5-9 мая 2031 года"),
        (HEADING, "Решение 2/3"),
        (HEADING, "Ремонт кабелей"),
        (PassageKind.ENACTING, f"{RU_NAME},"),
        (OPERATIVE, "приветствует полученные ответы;"),
        (OPERATIVE, "постановляет учредить временную рабочую группу открытого состава по ремонту кабелей;"),
        (OPERATIVE, "постановляет также, что эта рабочая группа будет консультировать Конференцию."),
        language=Language.RU,
        kind=PartKind.INSTRUMENT,
        name="decision.ru.txt",
    )


def note_ru() -> Document:
    return document(
        (COVER, "DSC/COP/2036/3"),
        (COVER, RU_NAME),
        (HEADING, "Доклад о работе совещания Рабочей группы по ремонту кабелей"),
        (COVER, "Записка Секретариата"),
        (NUMBERED, "В решении 2/3 Конференция постановила учредить временную рабочую группу по ремонту кабелей."),
        (NUMBERED, f"{GROUP_RU} провела третье совещание в Женеве. Доклад (DSC/COP/WG.2/2035/5) будет представлен."),
        language=Language.RU,
        name="note.ru.txt",
    )


def resolution_en() -> Document:
    return document(
        (COVER, "DSC/COP/2035/12"),
        (COVER, EN_NAME),
        (HEADING, "Resolution 4/1"),
        (HEADING, "Strengthening the protection of cables"),
        (PassageKind.ENACTING, f"The {EN_NAME},"),
        (OPERATIVE, f"Decides that the {GROUP_EN} shall be a constant element of the Conference;"),
        (OPERATIVE, f"Takes note of the report of the {GROUP_EN} on its third meeting (DSC/COP/WG.2/2035/5)."),
        kind=PartKind.INSTRUMENT,
        name="resolution.en.txt",
    )


def other_conference() -> Document:
    return document(
        (COVER, "LAMP/COP/2040/2"),
        (COVER, "Conference of the Parties to the Convention on Lighthouse Lamps"),
        (HEADING, "Note by the Secretariat"),
        (NUMBERED, f"The {GROUP_EN} met, and the report of the {GROUP_EN} is LAMP/COP/WG.1/2040/1."),
        name="lamps.en.txt",
    )


def read(documents: Sequence[Document], known: Registry) -> list[Seen]:
    seen = []
    for found in documents:
        mentions = find(found, known)
        heads = read_heads(found, mentions, known)
        seen.append((found, resolve(found, mentions, heads, known), heads))
    return seen


def learnt(*documents: Document) -> Registry:
    return discover(read(documents, registry()), registry())


def new(found: Registry) -> dict[BodyKey, BodyRecord]:
    return {key: record for key, record in found.bodies.items() if key not in registry().bodies}


def only(found: Registry, kind: BodyKind) -> BodyRecord:
    (record,) = (record for record in new(found).values() if record.kind is kind)
    return record


def names(record: BodyRecord) -> set[str]:
    return {name.text for name in record.names}


def test_one_conference_and_one_group_come_out_of_four_texts_in_two_languages() -> None:
    found = learnt(decision_en(), decision_ru(), note_ru(), resolution_en())
    conference, group = only(found, BodyKind.CONFERENCE), only(found, BodyKind.WORKING_GROUP)
    assert len(new(found)) == 2
    assert names(conference) == {EN_NAME, RU_NAME}
    assert conference.series == "DSC/COP"
    assert names(group) == {GROUP_EN, GROUP_RU}
    assert group.parent == conference.key
    assert group.key == f"{conference.key}_working-group-on-repair-of-cables"
    assert group.series == "DSC/COP/WG.2"
    assert group.composition == ("open-ended",)
    assert not group.curated


def test_the_convention_is_learnt_with_its_conference() -> None:
    found = learnt(decision_en(), decision_ru())
    slug = only(found, BodyKind.CONFERENCE).treaty
    assert slug is not None
    assert {name.text for name in found.treaties[slug].names} == {
        "Convention on Deep-Sea Cables",
        "Конвенция о глубоководных кабелях",
    }


def test_the_founding_paragraph_alone_joins_two_languages() -> None:
    group = only(learnt(decision_en(), decision_ru()), BodyKind.WORKING_GROUP)
    assert len(group.names) == 2


def test_the_number_of_the_founding_decision_joins_a_decision_and_a_note() -> None:
    group = only(learnt(decision_en(), note_ru()), BodyKind.WORKING_GROUP)
    assert len(group.names) == 2


def test_without_symbols_the_session_on_the_covers_joins_the_conference() -> None:
    found = learnt(decision_en(symbol=None), decision_ru(symbol=None))
    assert names(only(found, BodyKind.CONFERENCE)) == {EN_NAME, RU_NAME}


def test_one_name_in_two_conferences_is_two_bodies() -> None:
    found = learnt(decision_en(), resolution_en(), other_conference())
    groups = {record.parent for record in new(found).values() if record.kind is BodyKind.WORKING_GROUP}
    assert len(groups) == 2


def test_the_second_reading_knows_every_mention() -> None:
    documents = (decision_en(), decision_ru(), note_ru(), resolution_en())
    found = learnt(*documents)
    for _, mentions, heads in read(documents, found):
        assert [mention.text for mention in mentions if mention.key is None] == []
        assert heads[0].issuing_body == only(found, BodyKind.CONFERENCE).key


def test_the_head_of_the_second_reading_knows_the_instrument() -> None:
    found = learnt(decision_en(), decision_ru())
    for _, _, (head,) in read((decision_en(), decision_ru()), found):
        issuer = only(found, BodyKind.CONFERENCE).key
        assert head.instrument == InstrumentKey(issuer=issuer, kind=InstrumentKind.DECISION, number="2/3")


def test_a_name_whose_documents_bear_a_listed_series_is_one_more_name_of_the_listed_body() -> None:
    told = document((NUMBERED, "The Working Group on Trade in Human Beings (CTOC/COP/WG.4/2031/5) met."))
    record = learnt(told).bodies[BodyKey("untoc-cop_wg-tip")]
    assert "Working Group on Trade in Human Beings" in {name.text for name in record.alternative_names}


def test_a_name_seen_once_and_of_nobody_is_not_learnt() -> None:
    assert new(learnt(document((NUMBERED, "The Committee on Lost Umbrellas met.")))) == {}


@settings(max_examples=20)
@given(st.permutations(["decision_en", "decision_ru", "note_ru", "resolution_en", "other_conference"]))
def test_the_order_of_the_documents_does_not_matter(order: list[str]) -> None:
    made = {
        "decision_en": decision_en(),
        "decision_ru": decision_ru(),
        "note_ru": note_ru(),
        "resolution_en": resolution_en(),
        "other_conference": other_conference(),
    }
    assert learnt(*(made[name] for name in order)) == learnt(*made.values())


def test_a_name_with_and_without_its_composition_is_one_body() -> None:
    described = document(
        (COVER, "DSC/COP/2037/2"),
        (COVER, EN_NAME),
        (HEADING, "Note by the Secretariat"),
        (NUMBERED, "The Working Group of Government Experts on the Repair of Cables met."),
    )
    group = only(learnt(described, resolution_en()), BodyKind.WORKING_GROUP)
    assert {name.text for name in (*group.names, *group.alternative_names)} == {
        GROUP_EN,
        "Working Group of Government Experts on the Repair of Cables",
    }


def test_a_short_form_without_a_topic_is_no_body_of_its_own() -> None:
    founded = document(
        (COVER, RU_NAME),
        (HEADING, "Решение 4/7"),
        (HEADING, "Сады"),
        (PassageKind.ENACTING, f"{RU_NAME},"),
        (OPERATIVE, "постановляет учредить Совместную рабочую группу по подводным садам;"),
        (OPERATIVE, "постановляет, что Совместная рабочая группа проведет совещание;"),
        (OPERATIVE, "просит Секретариат помогать Совместной рабочей группе."),
        language=Language.RU,
        kind=PartKind.INSTRUMENT,
    )
    found = learnt(founded)
    key = only(found, BodyKind.WORKING_GROUP).key
    ((_, mentions, _),) = read((founded,), found)
    assert [mention.key for mention in mentions if mention.kind is BodyKind.WORKING_GROUP] == [key, key, key]


def test_a_commission_that_a_conference_only_names_is_not_its_own() -> None:
    told = document(
        (COVER, "DSC/COP/2038/4"),
        (COVER, EN_NAME),
        (HEADING, "Note by the Secretariat"),
        (NUMBERED, f"The {GROUP_EN} met with the International Commission for the Protection of the Lamp River."),
        (NUMBERED, "The International Commission for the Protection of the Lamp River spoke."),
        name="told.en.txt",
    )
    found = learnt(decision_en(), told)
    assert only(found, BodyKind.WORKING_GROUP).parent == only(found, BodyKind.CONFERENCE).key
    assert only(found, BodyKind.COMMISSION).parent is None
