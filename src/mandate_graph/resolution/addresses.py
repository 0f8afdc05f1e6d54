"""Which symbol an address of the United Nations' document services names."""

from urllib.parse import parse_qs, unquote, urlsplit

import regex

from mandate_graph.model.language import Language
from mandate_graph.model.symbol import canonical_symbol

_SERVICES = ("undocs.org", "docs.un.org", "documents.un.org", "daccess-ods.un.org", "daccess-dds-ny.un.org")
_PARAMETERS = ("s", "symbol", "finalsymbol", "ds")
"""Names, in small letters, of the parameters that give the symbol; without one it is the path."""
_TAGS = frozenset(language.value for language in Language) | {"ch", "sp"}
"""Languages as an address names them, the older "ch" and "sp" of Chinese and Spanish included."""
_FILE = regex.compile(r"(?i)\.(?:pdf|docx?|html?)$")
"""An address of a file names it by its job number, not by its symbol."""
_SUPPLEMENT = regex.compile(r"(?i)\(supp\)$")
"""How the services mark the supplements of official records; the documents themselves do not print it."""


def symbol_at(address: str) -> str | None:
    """The canonical symbol that an address leads to; None where it leads elsewhere.

    >>> symbol_at("https://undocs.org/en/A/RES/217%20(III)")
    'A/RES/217(III)'
    >>> symbol_at("https://documents.un.org/api/symbol/access?s=S/RES/1325(2000)&l=en&t=pdf")
    'S/RES/1325(2000)'
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if host not in _SERVICES:
        return None
    given = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
    printed = next((given[name] for name in _PARAMETERS if name in given), None) or _of_path(parts.path)
    return canonical_symbol(_SUPPLEMENT.sub("", printed.strip()))


def _of_path(path: str) -> str:
    steps = [step for step in unquote(path).split("/") if step]
    if _FILE.search(path):
        return ""
    return "/".join(steps[1:] if steps and steps[0].lower() in _TAGS else steps)
