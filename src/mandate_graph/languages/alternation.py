"""Many phrases as one pattern that takes no longer to fail when there are more of them."""

from collections.abc import Iterable
from typing import TypeAlias

import regex

from mandate_graph.languages.script import any_apostrophe

_Branches: TypeAlias = "dict[str, _Branches]"
_END = ""


def alternation(phrases: Iterable[str]) -> str:
    r"""A pattern, without a group, that matches any of the phrases, the longest first; for `regex.IGNORECASE`.

    Any white space may stand between words, any apostrophe for one. What phrases share at their beginning is read once.

    >>> alternation(["note by", "note of", "note"])
    'note(?:\\s+(?:by|of))?'
    >>> bool(regex.match(alternation([]), ""))
    False
    """
    root: _Branches = {}
    for phrase in phrases:
        at = root
        for step in _steps(phrase.lower().replace("'", "’")):
            at = at.setdefault(step, {})
        at[_END] = {}
    return _pattern(root) if root else "(?!)"


def _steps(phrase: str) -> Iterable[str]:
    """What matches each letter of a phrase, and each space between its words."""
    return (any_apostrophe(regex.escape(char)) if char != " " else r"\s+" for char in " ".join(phrase.split()))


def _pattern(branches: _Branches) -> str:
    ways = [step + _pattern(branches[step]) for step in sorted(branches) if step != _END]
    if len(ways) == 1 and _END not in branches:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if _END in branches else ''}" if ways else ""
