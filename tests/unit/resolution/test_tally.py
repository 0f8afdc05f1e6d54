"""What texts tell of bodies nobody listed is held once, however many texts tell it."""

import gc
import tracemalloc
from collections.abc import Iterator

from tests.fakes.documents import document
from tests.fakes.registry import registry

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.passage import PassageKind
from mandate_graph.resolution import discovery
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.discovery.seen import times
from mandate_graph.resolution.discovery.tally import tallied

GROUP = "Working Group on the Drying of Nets"
_BYTES_A_DOCUMENT = 50


def told(number: int) -> discovery.Testimony:
    note = document(
        (PassageKind.COVER, f"NET/2041/{number}"),
        (PassageKind.NUMBERED, f"The {GROUP} met {number} times and thanked the {GROUP}."),
        name=f"note-{number}.txt",
    )
    known = registry()
    mentions = find(note, known)
    heads = read_heads(note, mentions, known)
    return discovery.testify(note, resolve(note, mentions, heads, known), heads, {})


def test_a_name_told_in_two_places_is_told_twice_and_held_once() -> None:
    tally = tallied([told(1), told(2)])
    (one,) = tally.sightings()
    assert (one.name, one.times) == (GROUP, 4)
    assert times(tally.sightings()) == 4


def test_two_namings_in_two_texts_make_a_body_as_they_do_in_one() -> None:
    def learnt(given: list[discovery.Testimony]) -> set[BodyKey]:
        return set(discovery.widen(given, registry()).bodies) - set(registry().bodies)

    assert learnt([told(1), told(2)]) == learnt([told(1)]) != set()


def test_texts_that_tell_nothing_new_take_no_memory() -> None:
    few, many = [told(number) for number in range(3)], 3000

    def repeated() -> Iterator[discovery.Testimony]:
        return (few[number % 3] for number in range(many))

    tallied(repeated())
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tally = tallied(repeated())
        gc.collect()
        held = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert times(tally.sightings()) == 2 * many
    assert held / many < _BYTES_A_DOCUMENT
