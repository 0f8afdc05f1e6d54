"""In which language a page is written: the one that its address names, else the one that the browser prefers."""

from functools import cache
from pathlib import Path

from mandate_graph.lineage import LANGUAGES
from mandate_graph.lineage.brief.wording import TEMPLATES
from mandate_graph.lineage.phrasing import PHRASES, Phrases

OWN = Path(__file__).parent / "phrases"
OWN_NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
"""What each language calls itself."""


@cache
def phrasebook(language: str) -> Phrases:
    """The phrases of lineages, of briefs and of the pages in a language."""
    return Phrases(language, (PHRASES, TEMPLATES, OWN))


def chosen_language(asked: str | None, header: str | None) -> str:
    """One of the six languages; English where none of them is asked for.

    >>> chosen_language("ru", "fr"), chosen_language("xx", "de, fr-CA;q=0.8, en;q=0.5"), chosen_language(None, None)
    ('ru', 'fr', 'en')
    """
    if asked in LANGUAGES:
        return asked
    best, weight = "en", 0.0
    for entry in (header or "").split(","):
        tag, _, setting = entry.partition(";")
        language = tag.strip().lower().partition("-")[0]
        known = _weight(setting)
        if language in LANGUAGES and known > weight:
            best, weight = language, known
    return best


def _weight(setting: str) -> float:
    name, _, value = setting.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
