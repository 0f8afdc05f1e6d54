"""Bodies, symbols and numbers are data of the schemes; the code knows forms, never cases."""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import SKOS

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "src").rglob("*.py"))
SAMPLE = sorted((ROOT / "sample").glob("*.txt"))
BODIES = sorted((ROOT / "ontology" / "schemes").glob("bodies*.ttl"))
THE_ORGANIZATION = {
    "United Nations",
    "United Nations Organization",
    "Организация Объединенных Наций",
    "الأمم المتحدة",
    "منظمة الأمم المتحدة",
}
"""The package says in its documentation whose documents it reads."""


@cache
def facts_of_the_sample() -> set[str]:
    """Numbers (n/m) and symbols as the sample prints them; the sample restates the facts of the founding documents."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SAMPLE)
    return set(re.findall(r"(?<![\w/])\d{1,3}/\d{1,3}(?![\w/])|\b[A-Z]{1,5}(?:/[\w.]+){2,}\b", text))


@cache
def names_of_bodies() -> set[str]:
    """Every name of a body, of two words or more, that the registry of bodies holds."""
    graph = rdflib.Graph()
    for path in BODIES:
        graph.parse(path)
    labels = {str(label) for predicate in (SKOS.prefLabel, SKOS.altLabel) for label in graph.objects(None, predicate)}
    return {label for label in labels if " " in label} - THE_ORGANIZATION


def test_the_sample_and_the_registry_hold_facts_to_look_for() -> None:
    assert len(facts_of_the_sample()) > 20
    assert len(names_of_bodies()) > 20


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_number_symbol_or_body_of_the_founding_documents_stands_in_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lowered = text.lower()
    found = {fact for fact in facts_of_the_sample() if re.search(rf"(?<![\w/.]){re.escape(fact)}(?![\w/])", text)}
    found |= {name for name in names_of_bodies() if name.lower() in lowered}
    assert not found
