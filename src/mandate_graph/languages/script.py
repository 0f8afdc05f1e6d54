"""How a language is written: what parts its words, and what clings to them."""

import regex

from mandate_graph.model.language import Language

UNSPACED = frozenset({Language.ZH})
"""Languages that put no blank between words."""

NUMBERS_CLING = frozenset({Language.AR})
"""Languages in whose print a number may follow a word without a blank."""

ADJOINING = r"\p{Han}\p{Arabic}"
"""Letters, for a character class, to which a number or a symbol may cling ("第61/2号", "و61/2")."""

SOLID = rf"[^\W{ADJOINING}]"
"""A pattern of a letter or digit that makes what it touches a part of its own word."""


def word_start(language: Language) -> str:
    """A pattern of no width that holds where a word can begin."""
    return "" if language in UNSPACED else r"(?<![\w-])"


def conjunction_before(language: Language) -> str:
    """A pattern of a conjunction that may cling to the front of a word, "" where none does."""
    return "[وف]?" if language in NUMBERS_CLING else ""


def word_end(language: Language) -> str:
    """A pattern of no width that holds where a word can end."""
    if language in UNSPACED:
        return ""
    return r"(?![^\W\d])" if language in NUMBERS_CLING else r"(?!\w)"


def blank(language: Language) -> str:
    """A pattern of what parts two words."""
    return r"\s*" if language in UNSPACED else r"\s+"


GAP = r"(?:\s+|(?<=['’])\s*)"
"""A pattern of what parts two words where the first may be elided: "of the Board", "de l’Assemblée"."""


HYPHENS = "-‑‐"
"""Hyphens, the one at which no line breaks among them."""


WORD_END = r"(?:(?<=['’])|(?!\w))"
"""A pattern of no width that holds behind a whole word, an elided one too ("qu’il")."""


COMMAS = ",،，、"
SEMICOLONS = ";؛；"
"""For a character class."""

COMMA = f"[{COMMAS}]"
"""A pattern of a comma, in Latin, Arabic or Chinese print."""

INSERTION = rf"(?:{COMMA}[^{COMMAS}{SEMICOLONS}:.]{{1,160}}{COMMA})?"
"""A pattern of what may stand between two commas, and both, or of nothing."""


def any_apostrophe(pattern: str) -> str:
    """A pattern whose apostrophes match the printer's and the typewriter's.

    >>> any_apostrophe("l’ordre")
    "l['’]ordre"
    """
    return pattern.replace("'", "’").replace("’", "['’]")


def any_spelling(word: str) -> str:
    """A pattern of a word as written, with any apostrophe and any hyphen.

    >>> import regex
    >>> bool(regex.fullmatch(any_spelling("celui-ci"), "celui‑ci"))
    True
    """
    return any_apostrophe(regex.escape(word)).replace(r"\-", f"[{HYPHENS}]")
