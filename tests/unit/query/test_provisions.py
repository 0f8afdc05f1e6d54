"""What the name of a provision asks for: its numbers as they stand, and the words that are to name its work."""

import pytest

from mandate_graph.query.provisions import read

NOUNS = frozenset({"article", "artículo", "статья", "مادة", "条", "rule", "правило"})


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("article 12", ("12",)),
        ("Art. 12", ("12",)),
        ("articles 12", ("12",)),
        ("article 12, paragraph 4", ("12", "4")),
        ("article 12 (4) (b)", ("12", "4", "b")),
        ("article 12, paragraph 4 (b)", ("12", "4", "b")),
        ("Article XII", ("XII",)),
        ("article 12 bis", ("12bis",)),
        ("article 12a", ("12a",)),
        ("artículo 12, párrafo 4", ("12", "4")),
        ("párrafo 4 del artículo 12", ("4", "12")),
        ("пункт 4 статьи 12", ("4", "12")),
        ("статьёй 12", ("12",)),
        ("المادة ١٢، الفقرة ٤", ("12", "4")),
        ("第12条第4款", ("12", "4")),
        ("rule 5", ("5",)),
    ],
)
def test_the_numbers_of_a_provision_are_read_as_they_stand(name: str, numbers: tuple[str, ...]) -> None:
    wanted = read(name, NOUNS)
    assert wanted is not None
    assert wanted.numbers == numbers
    assert wanted.whole == frozenset()


@pytest.mark.parametrize(
    "name", ["", "12", "article", "resolution 12/4", "decision 4", "A/RES/12/4", "ruling 12", "第12段"]
)
def test_what_has_no_noun_or_no_number_names_no_provision(name: str) -> None:
    assert read(name, NOUNS) is None


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("article 12 of the Convention on Fog", {"convent", "fog"}),
        ("FOGC art. 12", {"fogc"}),
        ("FOG art. 12", {"fog"}),
        ("статья 12 Конвенции о тумане", {"конвенц", "туман"}),
        ("《雾公约》第12条", {"雾", "公", "约"}),
    ],
)
def test_the_other_words_are_to_name_the_work(name: str, whole: set[str]) -> None:
    wanted = read(name, NOUNS)
    assert wanted is not None
    assert wanted.whole == whole
