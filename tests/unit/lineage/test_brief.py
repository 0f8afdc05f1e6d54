"""The background of the invented groups: cited sentence by sentence, in six languages, nothing filled in."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from tests.fakes.sentences import GROUP, OTHER_SLOTS, SLOTS

from mandate_graph.errors import NothingFound, UsageError
from mandate_graph.lineage import LANGUAGES, trace_body
from mandate_graph.lineage.brief import Brief, brief_body, brief_data, brief_prose
from mandate_graph.lineage.brief.instruments import path_words
from mandate_graph.lineage.brief.mandate import CHANGES, mandate
from mandate_graph.lineage.brief.naming import Naming
from mandate_graph.lineage.brief.values import CITED, RECORD, Name, Paragraph, Sentence
from mandate_graph.lineage.brief.wording import templates
from mandate_graph.query import Engine, Names
from mandate_graph.query.prose import Prose, said
from mandate_graph.vocabulary.local_names import UNITS

TODAY = date(2031, 1, 1)
ROWS: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "brief.toml").read_text(encoding="utf-8")
)
GROUPS = ("wg-pilots", "wg-dredging", "wg-buoys", "charts-experts", "tides-panel", "ports-group", "harbour-cop")


def background(engine: Engine, name: str, before: str | None = None, known_by: date | None = None) -> Brief:
    body = Names(engine).bodies.find(name).iri
    return brief_body(engine, body, today=TODAY, before=before, known_by=known_by)


@pytest.fixture(scope="module")
def pilots(engine: Engine) -> Brief:
    return background(engine, "wg-pilots")


def kinds(brief: Brief, theme: str = "") -> list[str]:
    return [sentence.kind for sentence in sentences(brief, theme)]


def sentences(brief: Brief, theme: str = "") -> Iterable[Sentence]:
    return (sentence for part in brief.paragraphs if part.theme == (theme or part.theme) for sentence in part.sentences)


def text(brief: Brief, language: str) -> str:
    return " ".join(said(runs) for part in brief_prose(brief, language).parts for runs in part.sentences)


def one_sentence(kind: str, language: str, body: Name = GROUP) -> Prose:
    sentence = Sentence(kind=kind, ground=RECORD, slots={**SLOTS, **OTHER_SLOTS.get(kind, {})})
    paragraph = Paragraph(theme="mandate", sentences=(sentence,))
    return brief_prose(Brief(body=body, slug="x", before=None, paragraphs=(paragraph,)), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ROWS)
def test_a_sentence_of_each_kind_reads_as_its_row(kind: str, language: str) -> None:
    assert said(one_sentence(kind, language).parts[0].sentences[0]) == ROWS[kind][language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_has_a_row_and_every_act_a_template(language: str) -> None:
    known = set(templates(language).tables["brief"]) - {"marked"}
    assert known == set(ROWS)
    assert known >= CHANGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_templates_for_the_same_things(language: str) -> None:
    def shape(tag: str) -> dict[tuple[str, str], frozenset[str]]:
        return {
            (table, key): frozenset(
                field.partition("_")[0] for _literal, field, _spec, _end in Formatter().parse(pattern) if field
            )
            for table, entries in templates(tag).tables.items()
            for key, pattern in entries.items()
        }

    assert shape(language) == shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_a_path_has_a_word(language: str) -> None:
    assert {*UNITS, "para_within"} == set(templates(language).tables["unit"])


def test_a_path_is_told_level_by_level() -> None:
    words = templates("en")
    assert path_words("art.7.para.2", words) == "article 7, paragraph 2"
    assert path_words("annex.op.4.b.ii", words) == "annex, paragraph 4 (b) (ii)"
    assert path_words("op.n", words) == "paragraph (n)"
    assert (path_words("para.3", templates("zh")), path_words("art.7.para.3", templates("zh"))) == (
        "第3段",
        "第7条第3款",
    )


def test_the_pilots_are_told_by_under_as_and_made_permanent_by(pilots: Brief) -> None:
    assert kinds(pilots, "mandate") == [
        "set_up_interim", "basis", "dated_by", "AssignFunction", "ReviewEffectiveness_open", "RequestReport",
        "SetMeeting", "MakePermanent", "dated_between", "RequestReport", "unread",
    ]  # fmt: skip
    english = text(pilots, "en")
    for part in (
        "was set up as an interim body by decision 2/3 (Conference of the Parties to the Harbour Convention, HBR/COP)",
        "Harbour Convention, article 7, paragraph 2; the rules of procedure (HBR/COP), rule 3, paragraph 1.",
        "By resolution 3/1 (HBR/COP), it was made a constant element.",
        "others tell of them: resolution 3/1 (HBR/COP).",
    ):
        assert part in english


def test_meetings_are_told_as_held_as_disputed_and_as_missing(pilots: Brief) -> None:
    assert kinds(pilots, "meetings") == ["meetings_held", "meeting_disputed", "gap"]
    english = text(pilots, "en")
    assert "first meeting, 3–4 April 2028." in english
    assert "(third meeting, 9 September 2030): as held; as planned." in english
    assert "these numbers: 2." in english


def test_reports_are_told_by_session_and_meetings_without_one_are_named(pilots: Brief) -> None:
    assert kinds(pilots, "reports") == ["reports_planned", "unreported"]
    assert "fifth session (HBR/COP): HBR/COP/WG.1/2030/4, on the third meeting, under resolution 3/1" in text(
        pilots, "en"
    )


@pytest.mark.parametrize("group", GROUPS)
def test_every_sentence_is_cited_or_says_what_is_not_on_record(engine: Engine, group: str) -> None:
    for sentence in sentences(background(engine, group)):
        assert bool(sentence.words) == (sentence.ground == CITED), sentence.kind


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_citation_has_a_note_with_document_paragraph_and_quotation(
    engine: Engine, group: str, language: str
) -> None:
    brief = background(engine, group)
    prose = brief_prose(brief, language)
    numbers = [number for part in prose.parts for runs in part.sentences for run in runs for number in run.notes]
    assert numbers == list(range(1, len(prose.notes) + 1))
    quoted = {(words.document, words.quote) for sentence in sentences(brief) for words in sentence.words}
    assert all(any(document in note and f"[{quote}]" in note for note in prose.notes) for document, quote in quoted)
    assert not re.search(r"[{}]", text(brief, language))


def test_until_when_an_act_gives_a_mandate_is_told_behind_it(engine: Engine) -> None:
    buoys = background(engine, "wg-buoys")
    at = kinds(buoys).index("Extend")
    assert kinds(buoys)[at + 1] == "term_on"
    assert "By these words the mandate lasts until 30 June 2032." in text(buoys, "en")
    tides = text(background(engine, "tides-panel"), "en")
    assert "lasts until a day between 12 October 2032 and 16 October 2032." in tides


def test_extensions_on_end_are_one_sentence_that_cites_each(engine: Engine) -> None:
    trace = trace_body(engine, Names(engine).bodies.find("wg-buoys").iri, today=TODAY)
    (extension,) = [act for act in trace.acts if act.event == "Extend"]
    twice = (*(act for act in trace.acts if act != extension), replace(extension, iri="x", words=()), extension)
    told = mandate(replace(trace, acts=twice), Naming(engine), None).sentences
    (chain,) = [sentence for sentence in told if sentence.kind == "Extend_times"]
    assert (chain.slots["count"], chain.words) == ("2", extension.words)
    assert told[told.index(chain) + 1].kind == "term_on"


def test_the_legal_basis_is_cited_by_the_words_that_name_it(pilots: Brief) -> None:
    (basis,) = [sentence for sentence in sentences(pilots) if sentence.kind == "basis"]
    assert [words.quote for words in basis.words] == ["article 7, paragraph 2", "rule 3, paragraph 1"]
    assert {words.hand for words in basis.words} == {"first-hand"}


def test_what_nobody_says_is_said_to_be_unknown(engine: Engine) -> None:
    charts = text(background(engine, "charts-experts"), "en")
    assert "the documents do not say whether as an interim body or as a constant element" in charts
    assert "No document on record names the legal basis" in charts
    assert "No meeting of the Expert Group on Charts is on record." in charts
    assert "No report of it is on record." in charts


def test_a_draft_sets_nothing_up(engine: Engine) -> None:
    ports = background(engine, "ports-group")
    assert "proposed" in kinds(ports)
    assert not [kind for kind in kinds(ports) if kind.startswith("set_up")]


def test_of_a_body_that_nobody_tells_of_nothing_is_told(engine: Engine) -> None:
    conference = background(engine, "harbour-cop")
    assert kinds(conference) == ["not_set_up", "meetings_none", "reports_none", "record", "later"]


def test_before_a_session_only_what_came_before_it_and_its_reports_are_told(engine: Engine, pilots: Brief) -> None:
    third = background(engine, "wg-pilots", before="3")
    assert "MakePermanent" not in kinds(third)
    assert kinds(third, "meetings") == ["meetings_none"]
    assert kinds(third, "reports") == ["reports_none_to"]
    fifth = background(engine, "wg-pilots", before="HBR/COP session 5")
    assert kinds(fifth) == kinds(pilots)
    assert "fifth session" in brief_prose(fifth, "en").title


def test_where_nobody_says_when_a_session_opens_that_is_said(engine: Engine) -> None:
    fourth = background(engine, "wg-pilots", before="4")
    assert fourth.before is not None
    assert (fourth.before.opens, "opening_unknown" in kinds(fourth)) == (None, True)


def test_a_session_that_is_not_on_record_lists_those_that_are(engine: Engine) -> None:
    with pytest.raises(NothingFound) as missing:
        background(engine, "wg-pilots", before="19")
    assert "HBR/COP session 5" in missing.value.nearest


def test_what_was_known_by_a_day_leaves_out_later_documents(engine: Engine) -> None:
    then = background(engine, "wg-pilots", known_by=date(2028, 1, 1))
    assert kinds(then, "mandate")[0] == "set_up_interim"
    assert "MakePermanent" not in kinds(then)
    assert {words.issued for sentence in sentences(then) for words in sentence.words} == {date(2027, 3, 1)}
    assert "issued by 1 January 2028 up to 1 March 2027" in text(then, "en")


def test_a_name_that_a_language_lacks_is_given_in_english_with_a_mark_that_is_explained(pilots: Brief) -> None:
    french = brief_prose(pilots, "fr")
    assert "Working Group on Pilots [en] (HBR/COP/WG.1)" in french.title
    assert "marque [en]" in said(french.parts[-1].sentences[-1])
    assert "[en]" not in text(pilots, "ru")
    only_russian = Name(labels={"ru": "Группа"}, otherwise="x")
    assert one_sentence("later", "es", only_russian).title == "Antecedentes: Группа [ru]"


def test_arabic_runs_from_right_to_left_and_keeps_other_quotations_in_order(pilots: Brief) -> None:
    arabic = brief_prose(pilots, "ar")
    assert arabic.right_to_left
    assert all(note.count("\u202a") == note.count("\u202c") == 1 for note in arabic.notes)
    assert not any(brief_prose(pilots, language).right_to_left for language in LANGUAGES if language != "ar")


def test_json_holds_every_sentence_with_its_text_and_words(pilots: Brief) -> None:
    data = brief_data(pilots, "en")
    first = data["paragraphs"][0]["sentences"][0]
    assert (first["kind"], first["ground"]) == ("set_up_interim", "cited")
    assert first["text"].startswith("The Working Group on Pilots")
    assert first["slots"]["text"]["path"] == "op.1"
    assert [words["hand"] for words in first["words"]] == ["first-hand", "second-hand", "second-hand"]
    assert len(data["notes"]) > 10


def test_a_language_without_templates_is_refused(pilots: Brief) -> None:
    with pytest.raises(UsageError, match="'xx'"):
        brief_prose(pilots, "xx")
