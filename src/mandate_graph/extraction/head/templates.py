"""The symbols that a body gives its instruments, as templates: "A/RES/{number}", "UNEP/EA.{session}/Res.{item}"."""

from functools import lru_cache

import regex

from mandate_graph.model.symbol import Symbol

_FIELD = regex.compile(r"\\\{(number|session|item)\\\}")


@lru_cache(maxsize=256)
def _pattern(template: str) -> "regex.Pattern[str]":
    fields = {"number": r"[^/]+(?:/[^/]+)?", "session": r"[^/]+", "item": r"[^/]+"}
    pattern = _FIELD.sub(lambda found: f"(?P<{found[1]}>{fields[found[1]]})", regex.escape(template))
    return regex.compile(pattern, regex.IGNORECASE)


def matches_template(symbol: Symbol, template: str) -> str | None:
    """The number that a symbol of this form gives; None if it is of another form.

    >>> matches_template(Symbol(("A", "RES", "70", "1")), "A/RES/{number}")
    '70/1'
    >>> matches_template(Symbol(("UNEP", "EA.6", "Res.2")), "UNEP/EA.{session}/Res.{item}")
    '6/2'
    """
    match = _pattern(template).fullmatch(str(symbol))
    if match is None:
        return None
    fields = match.groupdict()
    return str(fields.get("number") or f"{fields['session']}/{fields['item']}")
