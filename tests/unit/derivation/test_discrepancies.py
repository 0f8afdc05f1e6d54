"""Language versions that cite different things: which differences are told, as what, and which reading is likely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.derivation.test_derivation import made_of, rows

from mandate_graph.derivation.misprints import Misprint, figures, misprint, prints, runs


def version(language: str, paragraph: int, *numbers: str, words: str = "", date: str = "") -> str:
    """A paragraph of `inst:w` in a language: what it cites, and what else its text prints."""
    own, passage = f"inst:w__{language}", f"inst:w__op_{paragraph}"
    text = " and ".join([*(f"resolution {number}" for number in numbers), words])
    head = (
        f'inst:w eli:is_realized_by {own} ; mg:citationForm "W" . {own} mg:langTag "{language}" .'
        f' {passage} a mg:OperativeParagraph ; eli:is_part_of inst:w ; mg:text "{text}"@{language} .'
    )
    return head + "".join(_naming(language, paragraph, number, date) for number in numbers)


def _naming(language: str, paragraph: int, number: str, date: str) -> str:
    local = number.replace("/", "_")
    evidence = f"evid:{language}{paragraph}-{local}"
    stated = f' {evidence} mg:statedDate "{date}"^^xsd:date .' if date else ""
    return (
        f" cit:c{paragraph}-{local} mg:citationKind ck:resolution ; mg:citingEntity inst:w__op_{paragraph} ;"
        f' mg:citedEntity inst:r{local} ; mg:evidence {evidence} . inst:r{local} mg:citationForm "R/{number}" .'
        f" {evidence} oa:hasSource inst:w__{language} ; mg:paragraph inst:w__op_{paragraph} ;"
        f' oa:hasSelector {evidence}__q . {evidence}__q oa:exact "resolution {number}"@{language} .{stated}'
    )


def told(turtle: str) -> list[tuple[str, ...]]:
    """Kind, cited, version of each reading, and whether it is the likely one."""
    store = made_of(turtle)
    return rows(
        store,
        "SELECT ?k ?c ?v ?l { ?d mg:discrepancyKind ?k ; mg:reading ?r . ?r mg:reads ?c ; mg:readIn ?v ."
        " BIND(EXISTS { ?d mg:likelyReading ?r } AS ?l) }",
    )


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("10/7", "7/10", "swapped-order"),
        ("49/250", "94/250", "reversed-digits"),
        ("62/194", "62/149", "transposed-digits"),
        ("62/124", "62/194", "one-digit"),
        ("62/12", "62/124", "one-digit"),
        ("62/12", "57/340", "other-number"),
    ],
)
def test_two_readings_are_told_with_what_tells_them_apart(one: str, other: str, kind: str) -> None:
    found = told(version("en", 1, one) + version("fr", 1, other) + version("es", 1, other))
    mine, theirs = (f"r{number.replace('/', '_')}" for number in (one, other))
    assert found == sorted(
        [(kind, mine, "w__en", "false"), (kind, theirs, "w__es", "true"), (kind, theirs, "w__fr", "true")]
    )


def test_two_versions_against_two_leave_the_likely_reading_open() -> None:
    found = told(
        "".join(
            version(tag, 1, number) for tag, number in zip(("ar", "en", "es", "fr"), ("7/10", "10/7") * 2, strict=True)
        )
    )
    assert {row[3] for row in found} == {"false"}


def test_a_number_that_one_version_prints_nowhere_is_missing_from_it() -> None:
    turtle = version("en", 1, "62/12", "63/7") + version("fr", 1, "62/12", "63/7") + version("es", 1, "62/12")
    assert told(turtle) == [("missing", "r63_7", "w__en", "true"), ("missing", "r63_7", "w__fr", "true")]
    absent = rows(made_of(turtle), "SELECT ?v { ?d mg:absentFrom ?v }")
    assert absent == [("w__es",)]


def test_days_that_differ_are_told_for_the_same_number() -> None:
    found = told(version("en", 1, "62/12", date="2008-02-03") + version("ru", 1, "62/12", date="2008-02-13"))
    assert [(kind, cited, held) for kind, cited, held, _ in found] == [
        ("date", "r62_12", "w__en"),
        ("date", "r62_12", "w__ru"),
    ]


@pytest.mark.parametrize(
    "others",
    [
        version("en", 2, "62/5") + version("ru", 2, "62/5"),
        version("en", 2, "62/5", "62/6") + version("ru", 2, "62/5", words="the number 62/6"),
        version("en", 2, "62/5") + version("ru", 2, "63/1") + version("ru", 3, "62/5") + version("en", 3, "63/1"),
    ],
    ids=["they agree", "a naming may be missed", "it stands in another paragraph"],
)
def test_no_discrepancy_is_claimed_of_what_a_version_prints(others: str) -> None:
    agreed = version("en", 1, "60/1", "60/2") + version("ru", 1, "60/1", "60/2")
    assert not made_of(agreed + others).ask("ASK { ?d a mg:Discrepancy }")


def test_words_of_a_version_that_is_only_known_as_the_document_count() -> None:
    cited = version("en", 1, "62/12", "63/7") + version("es", 1, "62/12")
    document = ' doc:W__op_1 eli:is_part_of doc:W ; mg:text "resolution 63/7"@es . '
    assert made_of(cited + document).ask("ASK { ?d a mg:Discrepancy }")
    assert not made_of(f"{cited}{document}inst:w mg:publishedIn doc:W .").ask("ASK { ?d a mg:Discrepancy }")


def test_the_reason_names_both_readings_in_words() -> None:
    store = made_of(version("en", 1, "62/12") + version("fr", 1, "62/14"))
    assert store.ask(
        "ASK { ?d a mg:Discrepancy ; rdfs:comment ?c FILTER(CONTAINS(?c, 'R/62/12') && CONTAINS(?c, 'R/62/14')) }"
    )


numbers = st.tuples(st.integers(1, 99), st.integers(1, 999)).map(lambda pair: f"{pair[0]}/{pair[1]}")


@given(one=numbers, other=numbers)
def test_a_misprint_is_the_same_whichever_reading_comes_first(one: str, other: str) -> None:
    assert misprint(figures(one), figures(other)) is misprint(figures(other), figures(one))


@given(
    number=numbers,
    before=st.sampled_from(["", "第", "resolution ", "A/RES/", "("]),
    after=st.sampled_from(["", "号", ",", ")", "."]),
)
def test_a_printed_number_is_found_whatever_stands_beside_it(number: str, before: str, after: str) -> None:
    assert prints(runs(f"word {before}{number}{after} word"), figures(number))


@pytest.mark.parametrize("text", ["62 / 7", "62/7", "A/62/7/Add.1", "第62/7号决议", "٦٢/٧"])
def test_a_number_is_printed_in_many_ways(text: str) -> None:
    assert prints(runs(text), ("62", "7"))


def test_a_longer_number_is_another() -> None:
    assert not prints(runs("62/77, 162/7 and 7/62"), ("62", "7"))
    assert misprint(("62",), ("62", "7")) is Misprint.OTHER


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("القرارات دإ-20/1 ودإ-20/2", ("20", "2")),
        ("المقرر 1/م أ ت-5", ("1", "5")),
        ("decision XII/3", ("12", "3")),
        ("resolution 15 (Cg-18)", ("15", "18")),
    ],
)
def test_spelled_sessions_belong_to_their_number_and_to_no_other(text: str, number: tuple[str, ...]) -> None:
    assert prints(runs(text), number)
