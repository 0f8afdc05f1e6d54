"""Saved questions: their headers, and values bound to their parameters."""

from datetime import date
from pathlib import Path

import pytest

from mandate_graph.errors import NothingFound, UsageError
from mandate_graph.query import Catalogue, Engine, Iri, Literal, Names, Parameter, SavedQuery, bind, read_query
from mandate_graph.query.guard import check
from mandate_graph.query.results import XSD
from mandate_graph.vocabulary.prefixes import PREFIXES

HEADER = """\
# title: Which acts touched a body by a day?
# title-ru: Какие акты?
# id: X9
# audience: legal
# parameter: body body example="Working Group on Pilots" The body's name
# parameter: on date default=today The day
# parameter: limit integer optional How many
# columns: act, day
SELECT ?body ?on ?act ?day WHERE { ?act mg:affects ?body }
"""


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "mandates" / "acts-of-body.rq"
    path.parent.mkdir()
    path.write_text(HEADER, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def names(engine: Engine) -> Names:
    return Names(engine)


def test_a_header_is_read(saved: Path) -> None:
    query = read_query(saved)
    assert (query.name, query.subject, query.identifier, query.audience) == ("acts-of-body", "mandates", "X9", "legal")
    assert (query.title(), query.title("ru")) == ("Which acts touched a body by a day?", "Какие акты?")
    assert query.columns == ("act", "day")
    assert query.parameters == (
        Parameter(name="body", type="body", example="Working Group on Pilots", description="The body's name"),
        Parameter(name="on", type="date", default="today", description="The day"),
        Parameter(name="limit", type="integer", optional=True, description="How many"),
    )


@pytest.mark.parametrize(
    "line", ["# parameter: body planet The body", "# parameter: body", "# what is this", "# titel!: no"]
)
def test_a_header_that_is_not_understood_names_file_and_line(saved: Path, line: str) -> None:
    saved.write_text(f"{line}\n{HEADER}", encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        read_query(saved)
    assert refused.value.where == "acts-of-body.rq"


def test_a_query_without_a_title_is_refused(saved: Path) -> None:
    saved.write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(UsageError, match="title"):
        read_query(saved)


def test_a_question_is_found_by_name_and_by_identifier(saved: Path) -> None:
    catalogue = Catalogue([read_query(saved)])
    assert catalogue.find("acts-of-body") is catalogue.find("x9")


def test_an_unknown_question_is_answered_with_near_ones(saved: Path) -> None:
    with pytest.raises(NothingFound) as found:
        Catalogue([read_query(saved)]).find("act-of-body")
    assert found.value.nearest == ("acts-of-body",)


def test_every_shipped_question_has_a_wording_of_its_own_in_six_languages() -> None:
    questions = list(Catalogue.shipped())
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        assert [query.name for query in questions if not query.titles.get(language)] == []
        assert len({query.titles[language] for query in questions}) == len(questions), language


@pytest.mark.parametrize("query", list(Catalogue.shipped()), ids=lambda query: query.name)
def test_every_shipped_question_is_safe_and_projects_its_parameters(query: SavedQuery) -> None:
    question = check(query.text, prefixes=PREFIXES, knows_graph=lambda _iri: False)
    if question.form == "select" and question.variables:
        named = {parameter.name for parameter in query.parameters}
        assert named | set(query.columns) <= set(question.variables)


@pytest.mark.parametrize(
    ("kind", "text", "term"),
    [
        ("body", "wg-pilots", Iri(PREFIXES["body"] + "harbour-cop_wg-pilots")),
        ("instrument", "decision 2/3", Iri(PREFIXES["inst"] + "harbour-cop_dec_2_3")),
        ("document", "HBR/COP/WG.2/2026/2", Iri(PREFIXES["doc"] + "HBR_COP_WG.2_2026_2")),
        ("date", "2030-05-02", Literal("2030-05-02", f"{XSD}date")),
        ("date", "today", Literal("2031-01-01", f"{XSD}date")),
        ("integer", "7", Literal("7", f"{XSD}integer")),
        ("decimal", "0.75", Literal("0.75", f"{XSD}decimal")),
        ("boolean", "true", Literal("true", f"{XSD}boolean")),
        ("iri", "mg:Body", Iri(PREFIXES["mg"] + "Body")),
        ("iri", "urn:x:y", Iri("urn:x:y")),
        ("string", 'a "b" ?c', Literal('a "b" ?c')),
        ("language", "ru", Literal("ru")),
    ],
)
def test_what_a_person_writes_becomes_a_typed_term(names: Names, kind: str, text: str, term: object) -> None:
    parameter = Parameter(name="it", type=kind)
    assert bind([parameter], {"it": text}, names, today=lambda: date(2031, 1, 1)) == (("it", term),)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "2.5.2030"),
        ("integer", "7.5"),
        ("decimal", "x"),
        ("boolean", "yes"),
        ("iri", "a b"),
        ("iri", "<urn:x>"),
    ],
)
def test_a_value_of_another_type_is_refused(names: Names, kind: str, text: str) -> None:
    with pytest.raises(UsageError, match="it is"):
        bind([Parameter(name="it", type=kind)], {"it": text}, names)


def test_a_missing_value_is_told_with_an_example(names: Names) -> None:
    with pytest.raises(UsageError) as refused:
        bind([Parameter(name="body", type="body", example="wg-x")], {}, names)
    assert "body=wg-x" in refused.value.hint


def test_an_optional_value_may_be_left_out(names: Names) -> None:
    assert bind([Parameter(name="body", type="body", optional=True)], {}, names) == ()


def test_an_unknown_parameter_is_refused(names: Names) -> None:
    with pytest.raises(UsageError, match="'bdoy'"):
        bind([Parameter(name="body", type="body")], {"bdoy": "x"}, names)
