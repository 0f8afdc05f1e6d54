"""The phrases of each language: what a lineage says, as data."""

import tomllib
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cache
from pathlib import Path

from babel import Locale

from mandate_graph.errors import UsageError

PHRASES = Path(__file__).parent / "phrases"

LANGUAGES = tuple(sorted(path.stem for path in PHRASES.glob("*.toml")))


class Phrases:
    """The phrases of one language, as tables of patterns with names in braces."""

    def __init__(self, language: str, folders: Iterable[Path] = (PHRASES,)) -> None:
        if language not in LANGUAGES:
            raise UsageError(f"no phrases in {language!r}", hint=f"languages: {', '.join(LANGUAGES)}")
        self.language = language
        self.called: Mapping[str, Mapping[str, str]] = {}
        self.tables: dict[str, dict[str, str]] = {}
        for folder in folders:
            self.tables |= tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))

    def say(self, table: str, key: str, **values: object) -> str:
        """A phrase with its names filled in; a key that the language does not know stands for itself."""
        phrase = self.tables[table].get(key)
        return key if phrase is None else phrase.format(**values)

    def has(self, table: str, key: str) -> bool:
        """Whether there is such a phrase."""
        return key in self.tables[table]

    def calling(self, called: Mapping[str, Mapping[str, str]]) -> "Phrases":
        """The same phrases, with what classes and concepts are called by prefixed name and language."""
        own = copy(self)
        own.called = called
        return own

    def term(self, prefix: str, name: str) -> str:
        """What a class or concept is called, given its local name; the name itself where that is not known."""
        return self.label(self.called.get(f"{prefix}{name}", {}), name)

    def title(self, key: str) -> str:
        """A heading."""
        return self.say("title", key)

    def columns(self, *keys: str) -> tuple[str, ...]:
        """Headings of columns."""
        return tuple(self.say("column", key) for key in keys)

    def label(self, labels: Mapping[str, str], otherwise: str) -> str:
        """A name in this language, else in English, else in any."""
        tag = best_language(labels, self.language)
        return otherwise if tag is None else labels[tag]


def best_language(known: Iterable[str], wanted: str) -> str | None:
    """Of the languages in which a thing is named, the one to name it in: the wanted one, else English, else any.

    >>> best_language(["fr", "en"], "ru"), best_language(["zh", "fr"], "ru"), best_language([], "ru")
    ('en', 'fr', None)
    """
    tags = sorted(known)
    return next((tag for tag in (wanted, "en", *tags) if tag in tags), None)


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language; UsageError lists the languages there are."""
    return Phrases(language)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left.

    >>> is_right_to_left("ar"), is_right_to_left("zh")
    (True, False)
    """
    return str(Locale(language).text_direction) == "rtl"
