"""The phrases of the pages: every language says everything, and every key is used."""

import re
import tomllib
from string import Formatter

import pytest

from mandate_graph.lineage import LANGUAGES
from mandate_graph.service.pages.languages import OWN, OWN_NAMES, phrasebook
from mandate_graph.service.pages.rendering import HERE

ENGLISH = tomllib.loads((OWN / "en.toml").read_text(encoding="utf-8"))["page"]
_SAID = re.compile(r"""(?:(?<![.\w])|site\.)say\((?:"page", )?['"]([\w-]+[a-z])['"]""")


def names(phrase: str) -> set[str]:
    return {field for _text, field, _spec, _conversion in Formatter().parse(phrase) if field}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_phrase_with_the_same_names_to_fill_in(language: str) -> None:
    own = tomllib.loads((OWN / f"{language}.toml").read_text(encoding="utf-8"))["page"]
    assert list(own) == list(ENGLISH)
    for key, phrase in own.items():
        assert names(phrase) == names(ENGLISH[key]), key
        assert phrase.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whose_words_they_are_is_said_as_in_lineages(language: str) -> None:
    words = phrasebook(language)
    for hand in ("first-hand", "second-hand"):
        assert words.say("page", hand) == words.say("line", hand)


def test_every_phrase_that_pages_say_is_there_and_the_languages_name_themselves() -> None:
    sources = [*HERE.glob("*.py"), *HERE.glob("templates/*.html")]
    said = {key for path in sources for key in _SAID.findall(path.read_text(encoding="utf-8"))}
    assert said - set(ENGLISH) == {"page"}
    assert tuple(sorted(OWN_NAMES)) == LANGUAGES
