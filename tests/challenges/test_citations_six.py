"""One sentence in six languages cites the same in each: what a rule reads in one language is read in all.

`tests/cases/crossed-citations.toml` holds the sentences, our own, and what they cite in whose text.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import read, registry, rows_of

from mandate_graph.model.identity import ProvisionKey, Target
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.vocabulary import citation_form

_CLOSING = {
    "ar": "1 - تشجع الدول على حماية الآبار؛",
    "en": "1. Encourages States to protect wells;",
    "es": "1. Alienta a los Estados a que protejan los pozos;",
    "fr": "1. Encourage les États à protéger les puits ;",
    "ru": "1. призывает государства охранять колодцы;",
    "zh": "1. 鼓励各国保护水井；",
}
"""What makes a paragraph before it one of a preamble."""


def ways(key: str) -> Iterator[object]:
    for way in rows_of("crossed-citations", key):
        for language in _CLOSING:
            yield pytest.param(language, way, id=f"{way['id']} {language}")


def targets(language: str, way: Mapping[str, Any]) -> set[Target]:
    """What a paragraph cites in a text of its frame."""
    text = way[language]
    printed = text if text[0].isdigit() else f"{text}\n{_CLOSING[language]}"
    (record,), _ = convert_all([read(language, framed(language, printed, way.get("frame", "ga")))], registry())
    return {citation.target for citation in record.citations if citation.target is not None}


@pytest.mark.parametrize(("language", "way"), list(ways("article")))
def test_a_sentence_cites_the_same_articles_in_each_language(language: str, way: Mapping[str, Any]) -> None:
    assert sorted(citation_form(target, registry()) for target in targets(language, way)) == way["cites"]


@pytest.mark.parametrize(("language", "way"), list(ways("way")))
def test_a_sentence_cites_the_same_in_each_language(language: str, way: Mapping[str, Any]) -> None:
    found = targets(language, way)
    works = {target.work if isinstance(target, ProvisionKey) else target for target in found}
    assert sorted(citation_form(work, registry()) for work in works) == way["cites"]
