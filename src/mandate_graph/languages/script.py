"""How a language is written: what parts its words, and what clings to them."""

from mandate_graph.model.language import Language

UNSPACED = frozenset({Language.ZH})
"""Languages that put no blank between words."""

ADJOINING = r"\p{Han}\p{Arabic}"
"""Letters, for a character class, to which a number or a symbol may cling ("第61/2号", "و61/2")."""

SOLID = rf"[^\W{ADJOINING}]"
"""A pattern of a letter or digit that makes what it touches a part of its own word."""


def word_start(language: Language) -> str:
    """A pattern of no width that holds where a word can begin."""
    return "" if language in UNSPACED else r"(?<![\w-])"


def word_end(language: Language) -> str:
    """A pattern of no width that holds where a word can end."""
    return "" if language in UNSPACED else r"(?!\w)"


def blank(language: Language) -> str:
    """A pattern of what parts two words."""
    return r"\s*" if language in UNSPACED else r"\s+"


GAP = r"(?:\s+|(?<=['’])\s*)"
"""A pattern of what parts two words where the first may be elided: "of the Board", "de l’Assemblée"."""


def any_apostrophe(pattern: str) -> str:
    """A pattern whose apostrophes match the printer's and the typewriter's.

    >>> any_apostrophe("l’ordre")
    "l['’]ordre"
    """
    return pattern.replace("'", "’").replace("’", "['’]")
