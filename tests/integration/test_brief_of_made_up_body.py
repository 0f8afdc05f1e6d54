"""The background of a body that nobody listed, from files to sentences, in all six languages."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mandate_graph.lineage import LANGUAGES
from mandate_graph.lineage.brief import Brief, brief_body, brief_prose
from mandate_graph.lineage.dates import ordinal, written_days
from mandate_graph.pipeline import BuildOptions, build
from mandate_graph.query import Engine, Names
from mandate_graph.query.prose import Prose, said

DOCUMENTS = Path(__file__).parent / "made_up_body"
NAMES = {
    "ar": "الفريق العامل المعني بمستودعات العينات الجليدية",
    "en": "Working Group on Ice Core Repositories",
    "es": "Grupo de Trabajo sobre los Depósitos de Testigos de Hielo",
    "fr": "Groupe de travail sur les dépôts de carottes de glace",
    "ru": "Рабочая группа по хранилищам ледяных кернов",
    "zh": "冰芯库问题工作组",
}
DECISION = {
    "ar": "المقرر 2/3", "en": "decision 2/3", "es": "la decisión 2/3", "fr": "la décision 2/3",
    "ru": "решением 2/3", "zh": "第2/3号决定",
}  # fmt: skip
ARTICLE = {
    "ar": "المادة 14، الفقرة 2", "en": "article 14, paragraph 2", "es": "artículo 14, párrafo 2",
    "fr": "article 14, paragraphe 2", "ru": "статья 14, пункт 2", "zh": "第14条第2款",
}  # fmt: skip
MEETINGS = ((1, date(2032, 3, 3), date(2032, 3, 5)), (2, date(2034, 3, 7), date(2034, 3, 9)))


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    directory = tmp_path_factory.mktemp("brief") / "graph"
    build([DOCUMENTS], directory, BuildOptions(clock=lambda: datetime(2036, 6, 1, tzinfo=UTC)))
    engine = Engine.open(directory)
    body = Names(engine).bodies.find(NAMES["en"]).iri
    return brief_body(engine, body, today=date(2036, 6, 1))


def text(prose: Prose) -> str:
    return "\n".join(said(sentence) for part in prose.parts for sentence in part.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_chain_is_told(brief: Brief, language: str) -> None:
    told = text(brief_prose(brief, language))
    for part in (DECISION[language], ARTICLE[language], "4/1", "GLAC/COP/WG.2/2034/5"):
        assert part in told
    for number, start, end in MEETINGS:
        assert ordinal(number, "meeting", language) in told
        assert written_days(start, end, language) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_name_is_never_translated(brief: Brief, language: str) -> None:
    prose = brief_prose(brief, language)
    assert NAMES.get(language, f"{NAMES['en']} [en]") in prose.title
    assert ("[en]" in text(prose)) == (language not in NAMES)


def test_every_note_quotes_one_of_the_documents(brief: Brief) -> None:
    read = [" ".join(path.read_text(encoding="utf-8").split()) for path in DOCUMENTS.glob("*.txt")]
    quotes = {
        " ".join(words.quote.split())
        for paragraph in brief.paragraphs
        for sentence in paragraph.sentences
        for words in sentence.words
    }
    assert len(quotes) > 6
    assert all(any(quote in document for document in read) for quote in quotes)
