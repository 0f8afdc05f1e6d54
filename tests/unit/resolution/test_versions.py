"""Names of one body in several languages, told by where they stand in the versions of a text; all made up."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.documents import document
from tests.fakes.registry import registry

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, PassageKind
from mandate_graph.model.registry import BodyRecord
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.discovery import discover
from mandate_graph.resolution.discovery.seen import Label
from mandate_graph.resolution.discovery.versions import Places

EN, FR, RU = (Label("group", language, ("net",)) for language in ("en", "fr", "ru"))
EN_OTHER, RU_OTHER = (Label("group", language, ("buoy",)) for language in ("en", "ru"))


def alike(*evidence: tuple[int, Label]) -> list[list[Label]]:
    places = Places()
    places.add(evidence)
    return list(places.alike())


def note(language: Language, *paragraphs: str, symbol: str = "NET/2041/5") -> Document:
    numbered = ((PassageKind.NUMBERED, paragraph) for paragraph in paragraphs)
    return document((PassageKind.COVER, symbol), *numbered, language=language, name=f"note.{language.value}.txt")


def learnt(*documents: Document) -> list[BodyRecord]:
    """The bodies that are learnt from texts."""
    known = registry()
    seen = []
    for found in documents:
        mentions = find(found, known)
        heads = read_heads(found, mentions, known)
        seen.append((found, resolve(found, mentions, heads, known), heads))
    return [record for key, record in discover(seen, known).bodies.items() if key not in known.bodies]


def groups(*documents: Document) -> list[set[str]]:
    """The names of the bodies that are learnt from texts."""
    return [{name.text for name in record.names} for record in learnt(*documents)]


def test_labels_that_stand_at_one_place_are_one_body() -> None:
    assert alike((1, EN), (1, RU), (2, RU), (2, FR), (3, EN)) == [[EN, FR, RU]]


def test_a_label_that_stands_for_two_is_joined_with_none() -> None:
    assert alike((1, EN), (1, RU), (2, EN), (2, RU_OTHER)) == []


def test_no_chain_of_languages_makes_two_names_of_one_language_one_body() -> None:
    assert alike((1, EN), (1, FR), (2, FR), (2, RU), (3, RU), (3, EN_OTHER)) == []


def test_what_one_language_names_twice_at_a_place_is_left_open() -> None:
    assert alike((1, EN), (1, EN_OTHER), (1, RU)) == []


@given(
    st.lists(st.tuples(st.integers(1, 4), st.sampled_from([EN, FR, RU, EN_OTHER, RU_OTHER])), max_size=12),
    st.randoms(),
)
def test_each_body_has_one_name_a_language_whatever_the_order(
    evidence: list[tuple[int, Label]], chance: Random
) -> None:
    found = alike(*evidence)
    for labels in found:
        assert len({label.language for label in labels}) == len(labels) > 1
    chance.shuffle(evidence)
    assert alike(*evidence) == found


NET_EN, NET_FR = "Working Group on the Drying of Nets", "Groupe de travail sur le séchage des filets"
NET_RU = "Рабочая группа по сушке сетей"
BUOY_EN, BUOY_FR = "Working Group on the Painting of Buoys", "Groupe de travail sur la peinture des bouées"


def test_two_versions_of_a_text_tell_that_two_names_are_one_body() -> None:
    english = note(Language.EN, f"The {NET_EN} met.", f"The {NET_EN} thanked its hosts.")
    french = note(Language.FR, f"Le {NET_FR} s’est réuni.", f"Le {NET_FR} a remercié ses hôtes.")
    assert groups(english, french) == [{NET_EN, NET_FR}]


def test_another_text_tells_nothing() -> None:
    english = note(Language.EN, f"The {NET_EN} met.", f"The {NET_EN} thanked its hosts.")
    french = note(Language.FR, f"Le {BUOY_FR} s’est réuni.", f"Le {BUOY_FR} a remercié.", symbol="NET/2041/6")
    assert sorted(map(sorted, groups(english, french))) == [[BUOY_FR], [NET_EN]]


def test_a_paragraph_that_names_two_tells_nothing() -> None:
    english = note(Language.EN, f"The {NET_EN} met the {BUOY_EN}.", f"The {NET_EN} and the {BUOY_EN} parted.")
    french = note(Language.FR, f"Le {NET_FR} s’est réuni.", f"Le {NET_FR} a remercié ses hôtes.")
    assert {NET_FR} in groups(english, french)


def test_an_owner_that_one_of_many_languages_tells_is_not_that_of_all() -> None:
    english = note(Language.EN, f"The {NET_EN} of the Third Committee met.", f"The {NET_EN} thanked its hosts.")
    french = note(Language.FR, f"Le {NET_FR} s’est réuni.", f"Le {NET_FR} a remercié ses hôtes.")
    russian = note(Language.RU, f"{NET_RU} провела заседание.", f"{NET_RU} выразила признательность.")
    (of_two,) = learnt(english, french)
    (of_three,) = learnt(english, french, russian)
    assert (of_two.parent, of_three.parent) == (BodyKey("un-ga_c3"), None)
    assert {name.text for name in of_three.names} == {NET_EN, NET_FR, NET_RU}
