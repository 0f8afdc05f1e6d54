"""The background of six groups of the founding documents: what its sentences say, read back, is what gold says."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mandate_graph.lineage.brief import Brief, brief_body, brief_prose
from mandate_graph.lineage.brief.values import CITED, Sentence
from mandate_graph.query import Engine, Names
from mandate_graph.query.prose import Run, said

GROUPS = {
    "WG.2": "WG_TA", "WG.3": "WG_IC", "WG.4": "WG_TIP", "WG.6": "WG_FA", "WG.7": "WG_SOM", "WG.10": "EG_RM",
}  # fmt: skip
EN_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
]  # fmt: skip
RU_ORDINALS = [
    "перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
]  # fmt: skip
EN_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
RU_MONTHS = [
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
]  # fmt: skip
STATUSES = {
    "the documents do not say": "unspecified", "as an interim body": "temporary", "as a constant element": "permanent",
    "не сказано, временный": "unspecified", "в качестве временного": "temporary", "в качестве постоянного": "permanent",
}  # fmt: skip
TREATY = {"en": "Convention against Transnational Organized Crime", "ru": "против транснациональной организованной"}
DAYS = re.compile(r"(?:(\d+)(?: ([^\W\d]+))? ?– ?)?(\d+) ([^\W\d]+) (\d{4})")


def ordinal(word: str) -> int:
    """The number of an ordinal word in English or Russian, whatever its ending."""
    stems = EN_ORDINALS if word.isascii() else RU_ORDINALS
    return max((at for at, stem in enumerate(stems, 1) if word.lower().startswith(stem)), default=0)


def days(text: str) -> tuple[date, date]:
    """The first and the last day that a clause names."""
    found = DAYS.search(text)
    assert found is not None, text
    first, month, last, last_month, year = found.groups()
    months = {name: at for names in (EN_MONTHS, RU_MONTHS) for at, name in enumerate(names, 1)}
    end = date(int(year), months[last_month], int(last))
    return (end if first is None else date(end.year, months[month or last_month], int(first))), end


class Told:
    """What the sentences of a brief say, read back from their text alone."""

    def __init__(self, brief: Brief, language: str) -> None:
        prose = brief_prose(brief, language)
        self.pairs: list[tuple[Sentence, str]] = [
            (sentence, said(runs))
            for paragraph, part in zip(brief.paragraphs, prose.parts, strict=True)
            for sentence, runs in zip(paragraph.sentences, part.sentences, strict=True)
        ]
        self.runs: list[tuple[Run, ...]] = [runs for part in prose.parts for runs in part.sentences]

    def texts(self, *kinds: str) -> Iterator[str]:
        return (text for sentence, text in self.pairs if any(sentence.kind.startswith(kind) for kind in kinds))

    def acts(self, *kinds: str) -> set[tuple[str, str]]:
        """(noun, number) of the instruments named."""
        found = (re.search(r"(decision|resolution|решени|резолюци)\w* (\d+/\d+)", text) for text in self.texts(*kinds))
        nouns = {"решени": "decision", "резолюци": "resolution"}
        return {(nouns.get(match[1], match[1]), match[2]) for match in found if match}

    def meetings(self, *kinds: str) -> set[tuple[int, date, date]]:
        clauses = (clause for text in self.texts(*kinds) for clause in re.split(r"[;(:]", text))
        named = ((re.search(r"(\S+) (?:meeting|совещание), ", clause), clause) for clause in clauses)
        return {(ordinal(match[1]), *days(clause)) for match, clause in named if match}

    def reports(self) -> set[tuple[str | None, int, int, str | None]]:
        found = set()
        for text in self.texts("reports_"):
            head, items = re.split(r"(?:\)|доклады): ", text, maxsplit=1)
            session = re.search(r"(\S+) (?:session|сессии)", head)
            assert session is not None
            for item in items.split("; "):
                symbol = re.search(r"[A-Z]+/[A-Z]+/[\w./]+/\d{4}/\d+", item)
                meeting = re.search(r"(\S+) (?:meeting|совещание)", item)
                basis = re.search(r"(?:resolution|резолюция) (\d+/\d+)", item)
                assert meeting is not None
                found.add((
                    symbol[0] if symbol else None,
                    ordinal(meeting[1]),
                    ordinal(session[1]),
                    basis[1] if basis else None,
                ))  # fmt: skip
        return found


class Gold:
    """What the hand-made gold says of one group."""

    def __init__(self, shared: Path, key: str) -> None:
        self.documents: list[dict[str, Any]] = yaml.safe_load((shared / "seeds" / "gold.yaml").read_text())["documents"]
        self.key = key

    def events(self, verb: str) -> list[dict[str, Any]]:
        return [
            event
            for document in self.documents
            for event in document["mandate_events"]
            if event["verb"] == verb and self.key in (body if isinstance(body := event.get("body"), list) else [body])
            if event.get("modality") != "proposed"
        ]

    def acts(self, *verbs: str) -> set[tuple[str, str]]:
        named = (event["instrument"].split() for verb in verbs for event in self.events(verb))
        return {(noun, number) for noun, number in named}

    def meetings(self, *, disputed: bool) -> set[tuple[int, date, date]]:
        """Disputed are those that a heading tells of as held and the text below it as planned."""
        return {
            (meeting["ordinal"], meeting["start"], meeting["end"])
            for document in self.documents
            for meeting in document["meetings"]
            if meeting.get("body") == self.key and meeting.get("scored", True)
            if (meeting.get("heading", meeting)["status"] != meeting["status"]) == disputed
        }

    def reports(self) -> set[tuple[str | None, int, int, str | None]]:
        return {
            (report["symbol"], report["of_meeting"][1], report["session"], _number(report["under"]))
            for document in self.documents
            for report in document["reports"]
            if report.get("of_meeting", [""])[0] == self.key
        }


def _number(under: str | None) -> str | None:
    """The number of a resolution; the one basis that has none is a decision of a bureau."""
    found = re.search(r"resolution (\d+/\d+)", under or "")
    return found[1] if found else None


@pytest.fixture(scope="session")
def briefs(seeds_graph: Path) -> dict[str, Brief]:
    engine = Engine.open(seeds_graph)
    names = Names(engine).bodies
    return {group: brief_body(engine, names.find(group).iri, today=date(2026, 1, 1)) for group in GROUPS}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("group", GROUPS)
def test_what_the_sentences_say_is_what_gold_says(
    shared: Path, briefs: dict[str, Brief], group: str, language: str
) -> None:
    told, gold = Told(briefs[group], language), Gold(shared, GROUPS[group])
    assert told.acts("set_up") == gold.acts("establish")
    (founding,) = told.texts("set_up")
    assert {next(status for words, status in STATUSES.items() if words in founding)} == {
        event["permanence"] for event in gold.events("establish")
    }
    assert told.acts("MakePermanent") == gold.acts("make_permanent")
    assert told.acts("SetPeriodicity") == gold.acts("recommend_action")
    assert told.acts("AssignFunction") == gold.acts("assign_functions")
    assert told.acts("Convene") == gold.acts("convene")
    assert told.acts("RequestReport") == gold.acts("request_report")
    assert told.acts("Review") == gold.acts("review_clause")
    assert told.meetings("meetings_held") == gold.meetings(disputed=False)
    assert told.meetings("meeting_disputed") == gold.meetings(disputed=True)
    assert told.reports() == gold.reports()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("group", GROUPS)
def test_the_legal_basis_is_told_where_gold_has_one_and_said_to_be_unknown_elsewhere(
    shared: Path, briefs: dict[str, Brief], group: str, language: str
) -> None:
    told, gold = Told(briefs[group], language), Gold(shared, GROUPS[group])
    under = [event["under"] for event in gold.events("establish") if event.get("under")]
    basis = list(told.texts("basis"))
    assert len(basis) == 1
    if under:
        assert TREATY[language] in basis[0]
        assert re.findall(r"\d+", basis[0]) == ["32", "3", "2", "2"]
        assert under[0] == ["UNTOC article 32 paragraph 3", "COP rules of procedure rule 2 paragraph 2"]
    else:
        assert re.search("No document|ни в одном", basis[0])


@pytest.mark.parametrize("group", GROUPS)
def test_every_sentence_is_borne_by_words_that_stand_in_a_document(
    shared: Path, briefs: dict[str, Brief], group: str
) -> None:
    for paragraph in briefs[group].paragraphs:
        for sentence in paragraph.sentences:
            assert bool(sentence.words) == (sentence.ground == CITED)
            for words in sentence.words:
                source = (shared / "seeds" / words.file).read_text(encoding="utf-8")
                assert source[words.start : words.end] == words.quote


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("group", GROUPS)
def test_no_day_of_an_act_is_told_where_no_document_gives_one(
    briefs: dict[str, Brief], group: str, language: str
) -> None:
    """No founding document gives the day of an act on these groups, and no sentence does."""
    kinds = {sentence.kind for sentence, _text in Told(briefs[group], language).pairs}
    assert {kind for kind in kinds if kind.startswith("dated")} <= {"dated_between", "dated_by"}
