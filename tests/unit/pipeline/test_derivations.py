"""What rules derive of single graphs is derived once, and again where a graph has changed or an entry is damaged."""

from pathlib import Path

from rdflib import Literal, URIRef

from mandate_graph.pipeline.cache import Cache
from mandate_graph.pipeline.derivations import Derivations

GRAPH = URIRef("https://example.org/graph")
TRIPLES = (
    (URIRef("https://example.org/b"), URIRef("https://example.org/p"), Literal("où\n", lang="fr")),
    (URIRef("https://example.org/a"), URIRef("https://example.org/p"), GRAPH),
)


class Maker:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> tuple[tuple[URIRef, URIRef, URIRef | Literal], ...]:
        self.asked += 1
        return TRIPLES


def derived(place: Path, make: Maker, digest: str = "1", what: str = "rule") -> Derivations:
    derivations = Derivations(Cache(place, "program"), {str(GRAPH): (2, digest)})
    assert sorted(derivations.kept(what, [GRAPH], make)) == sorted(TRIPLES)
    return derivations


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    make = Maker()
    first, second = derived(tmp_path, make), derived(tmp_path, make)
    assert make.asked == 1
    assert first.used == second.used != []


def test_another_graph_another_rule_and_a_damaged_entry_are_made_anew(tmp_path: Path) -> None:
    make = Maker()
    derived(tmp_path, make)
    derived(tmp_path, make, digest="2")
    derived(tmp_path, make, what="another rule")
    assert make.asked == 3
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    derived(tmp_path, make)
    assert make.asked == 4
