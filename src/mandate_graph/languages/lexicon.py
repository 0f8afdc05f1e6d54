"""Whether a string of letters is a word that the dictionary knows."""

from functools import cache

import pymorphy3


@cache
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@cache
def is_known(word: str) -> bool:
    """Whether the Russian dictionary holds the word, in any form.

    >>> is_known("резолюциями"), is_known("золюциями")
    (True, False)
    """
    return bool(_analyzer().word_is_known(word))
