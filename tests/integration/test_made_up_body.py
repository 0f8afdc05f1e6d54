"""A body and a conference that nobody listed, told in six languages, without a scheme entry."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mandate_graph.pipeline import BuildOptions, build
from mandate_graph.store import open_published
from mandate_graph.store.oxigraph import OxigraphStore

DOCUMENTS = Path(__file__).parent / "made_up_body"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> OxigraphStore:
    directory = tmp_path_factory.mktemp("made-up") / "graph"
    build([DOCUMENTS], directory, BuildOptions(clock=lambda: datetime(2036, 6, 1, tzinfo=UTC)))
    return open_published(directory).store


def rows(store: OxigraphStore, pattern: str, *names: str) -> list[tuple[str, ...]]:
    solutions = store.select(f"SELECT DISTINCT {' '.join('?' + name for name in names)} WHERE {{ {pattern} }}")
    return sorted(
        tuple("" if value is None else str(value).split("#")[-1].split("/")[-1] for value in row)
        for row in solutions.rows
    )


GROUP = '?body skos:prefLabel|skos:altLabel "Working Group on Ice Core Repositories"@en .'


def test_the_group_is_one_body_with_a_name_in_each_language(store: OxigraphStore) -> None:
    assert len(rows(store, GROUP, "body")) == 1
    names = rows(store, GROUP + "?body skos:prefLabel ?name", "name")
    assert names == [
        ("Groupe de travail sur les dépôts de carottes de glace",),
        ("Grupo de Trabajo sobre los Depósitos de Testigos de Hielo",),
        ("Working Group on Ice Core Repositories",),
        ("Рабочая группа по хранилищам ледяных кернов",),
        ("الفريق العامل المعني بمستودعات العينات الجليدية",),
        ("冰芯库问题工作组",),
    ]


def test_its_parent_is_the_one_conference_of_all_languages(store: OxigraphStore) -> None:
    parents = rows(
        store, GROUP + "?body org:subOrganizationOf ?parent . ?parent skos:prefLabel ?name", "parent", "name"
    )
    assert len({parent for parent, _name in parents}) == 1
    assert len(parents) == 6


def test_it_is_established_as_interim_by_the_point_of_the_decision(store: OxigraphStore) -> None:
    pattern = (
        GROUP
        + "?e a mg:Establish ; mg:affects ?body ; mg:initialStatus ?status ; mg:enactedBy ?text . ?text mg:path ?path"
    )
    assert rows(store, pattern, "path", "status") == [("op.b", "interim")]


def test_the_establishment_rests_on_the_article_of_the_convention(store: OxigraphStore) -> None:
    found = rows(store, GROUP + "?e a mg:Establish ; mg:affects ?body ; mg:legalBasis ?basis", "basis")
    assert len(found) == 1
    assert found[0][0].endswith("__art_14__para_2")


def test_its_two_functions_are_found_with_their_places(store: OxigraphStore) -> None:
    pattern = GROUP + "?n a mg:Function ; mg:bearer ?body ; mg:statedIn/mg:path ?path"
    roman, arabic = [("op.c.i",), ("op.c.ii",)], [("op.c.1",), ("op.c.2",)]
    assert rows(store, pattern, "path") == [*arabic, *roman]


def test_it_is_made_permanent_by_the_first_paragraph_of_the_resolution(store: OxigraphStore) -> None:
    pattern = GROUP + "?e a mg:MakePermanent ; mg:affects ?body ; mg:enactedBy/mg:path ?path"
    assert rows(store, pattern, "path") == [("op.1",)]


def test_it_has_three_meetings_two_held_and_one_planned(store: OxigraphStore) -> None:
    pattern = (
        GROUP + "?m a mg:Meeting ; mg:ofBody ?body ; mg:ordinal ?n ; mg:startDate ?start ; mg:meetingStatus ?status"
    )
    assert rows(store, pattern, "n", "start", "status") == [
        ("1", "2032-03-03", "held"),
        ("2", "2034-03-07", "held"),
        ("3", "2036-03-04", "planned"),
    ]


def test_the_report_on_its_second_meeting_goes_to_the_fifth_session(store: OxigraphStore) -> None:
    pattern = (
        GROUP + "?t a mg:Transmission ; mg:report ?r ; mg:toSession/mg:ordinal ?session . "
        "?r dcterms:identifier ?symbol ; mg:reportsOn ?m . ?m mg:ofBody ?body ; mg:ordinal ?n"
    )
    assert rows(store, pattern, "symbol", "n", "session") == [("5", "2", "5")]


def test_it_is_permanent_now_and_was_interim_before(store: OxigraphStore) -> None:
    pattern = (
        GROUP
        + "?p a mg:BodyStatus ; mg:ofBody ?body ; mg:status ?status . BIND(EXISTS { ?p mg:endedBy ?end } AS ?ended)"
    )
    assert rows(store, pattern, "status", "ended") == [("interim", "true"), ("permanent", "false")]
