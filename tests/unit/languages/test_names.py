"""Words, names and their inflections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.languages.grammar import agreeing, nominative, plural
from mandate_graph.languages.name_index import Entry, NameIndex, Spelling
from mandate_graph.languages.tokens import Words, folded, tokens
from mandate_graph.model.language import Language

_SPELLING = Spelling(
    passed_over=frozenset({"the", "вопросам", "«", "»"}),
    organization=(
        ("United Nations", Language.EN),
        ("UN", Language.EN),
        ("ООН", Language.RU),
        ("Организация Объединенных Наций", Language.RU),
    ),
    alike=(frozenset({"of", "on"}),),
)
_NAMES = (
    ("Working Group on the Lamps", Language.EN, False),
    ("United Nations Office on Lamps and Oil", Language.EN, False),
    ("Рабочая группа по вопросам морских фонарей", Language.RU, False),
    ("Морской комитет", Language.RU, False),
    ("WGL", Language.EN, True),
)


def index() -> NameIndex[str]:
    return NameIndex(
        (Entry(name=name, language=language, value=name, exact=exact) for name, language, exact in _NAMES), _SPELLING
    )


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("of the Working Group on Lamps, which", "Working Group on Lamps", "Working Group on the Lamps"),
        ("the working group of the lamps", "working group of the lamps", "Working Group on the Lamps"),
        ("UN Office on Lamps and Oil", "UN Office on Lamps and Oil", "United Nations Office on Lamps and Oil"),
        ("Рабочей группе по морским фонарям", "Рабочей группе по морским фонарям", _NAMES[2][0]),
        ("Рабочую группу ООН по морским фонарям", "", ""),
        ("в Морском комитете", "Морском комитете", "Морской комитет"),
        ("в Морском комитете ООН", "Морском комитете ООН", "Морской комитет"),
        ("в морском комитете", "", ""),
        ("the WGL met", "WGL", "WGL"),
        ("the wgl met", "", ""),
        ("Working Group. On Lamps", "", ""),
    ],
)
def test_a_name_is_found_in_its_forms(text: str, printed: str, name: str) -> None:
    words = Words(text)
    found = [(words.slice(hit.first, hit.last), hit.values[0]) for hit in index().hits(words.tokens)]
    assert found == ([(printed, name)] if name else [])


@pytest.mark.parametrize("text", ["UN UN Office on Lamps and Oil and the WGL", "the Working Group", "Lamps", ""])
def test_it_does_not_matter_at_how_many_other_tokens_a_name_is_looked_for(text: str) -> None:
    words = tokens(text)
    assert list(index().hits_among(words, range(len(words)), len(words))) == list(index().hits(words))


def test_a_name_that_runs_beyond_the_end_is_not_found() -> None:
    words = tokens("the Working Group on Lamps")
    assert not list(index().hits_among(words, range(len(words)), len(words) - 1))


@given(st.text(max_size=200) | st.text(alphabet="ab1 \n\t\u00a0'’s.-/", max_size=40))
def test_tokens_are_slices_in_order(text: str) -> None:
    words, end = Words(text), 0
    for at, token in enumerate(words.tokens):
        assert text[words.start(at) : words.end(at)] == token.text
        assert not text[end : words.start(at)].strip()
        end = words.end(at)
    assert not text[end:].strip()


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_but_for_spelling(word: str) -> None:
    assert folded(folded(word)) == folded(word)


@pytest.mark.parametrize(
    ("printed", "formed"),
    [
        ("Рабочей группе", ("Рабочая", "группа")),
        ("временную межправительственную рабочую группу", ("временная", "межправительственная", "рабочая", "группа")),
        ("Специального комитета", ("Специальный", "комитет")),
        ("Научно-техническом подкомитете", ("Научно-технический", "подкомитет")),
    ],
)
def test_a_russian_noun_phrase_in_the_nominative(printed: str, formed: tuple[str, ...]) -> None:
    assert nominative(tokens(printed), Language.RU) == formed


def test_a_participle_agrees_with_its_noun() -> None:
    assert agreeing("учрежденного", "комитет", Language.RU) == "учрежденный"


@pytest.mark.parametrize(("printed", "many"), [("рабочих групп", True), ("рабочей группы", False), ("комитетов", True)])
def test_a_plural_is_told_from_a_singular(printed: str, many: bool) -> None:
    assert plural(tokens(printed), Language.RU) is many
