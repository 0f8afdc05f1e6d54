"""Instruments, treaties and their parts as a language cites them in a sentence."""

from collections.abc import Callable

from mandate_graph.lineage.brief.values import Name, Text
from mandate_graph.lineage.dates import written_day
from mandate_graph.lineage.phrasing import Phrases
from mandate_graph.vocabulary.local_names import UNITS

_INSIDE = frozenset({"art", "rule"})


def instrument(text: Text, role: str, words: Phrases, name: Callable[[Name], str], *, named: bool) -> str:
    """An instrument in the case that a sentence needs: `role` "text", "text_by" or "text_of".

    Its issuer stands behind it in brackets: in full, or by its symbol series where it was `named` before.
    """
    if not text.kind:
        return words.say(role, "unknown")
    if text.name is not None:
        return _placed(name(text.name), text, words)
    shown = _called(text, role, words)
    if shown != text.form:
        issuer = _issuer(text, words, name, named=named)
        shown = words.say("text", "issued", text=shown, issuer=issuer) if issuer else shown
    return _placed(shown, text, words)


def _called(text: Text, role: str, words: Phrases) -> str:
    if text.kind == "RulesOfProcedure" or (text.number and words.has(role, text.kind)):
        return words.say(role, text.kind, number=text.number)
    dated = f"{text.kind}_dated"
    if text.adopted is not None and words.has(role, dated):
        return words.say(role, dated, day=written_day(text.adopted, words.language))
    return text.form


def _issuer(text: Text, words: Phrases, name: Callable[[Name], str], *, named: bool) -> str:
    """The issuing body; an instrument that has a symbol of its own is told by that where its issuer is known."""
    issuer = text.issuer
    symbol = text.form if "/" in text.form and " " not in text.form else ""
    if issuer is None:
        return symbol
    bare = Name(labels=issuer.labels, otherwise=issuer.otherwise)
    short = symbol or issuer.series
    if named and short:
        return short
    return words.say("join", "issuer").join(part for part in (name(bare), short) if part)


def _placed(shown: str, text: Text, words: Phrases) -> str:
    path = path_words(text.path, words)
    return words.say("text", "placed", text=shown, path=path) if path else shown


def path_words(path: str, words: Phrases) -> str:
    """A path in words: units with their numbers, lettered levels in brackets; "" for none."""
    parts: list[str] = []
    steps = path.split(".") if path else []
    at = 0
    while at < len(steps):
        step = steps[at]
        number = steps[at + 1] if at + 1 < len(steps) and steps[at + 1] not in UNITS else ""
        if step in UNITS:
            unit = f"{step}_within" if step == "para" and at and steps[at - 2] in _INSIDE else step
            parts.append(words.say("unit", unit, n=_number(number)).strip())
            at += 2 if number else 1
        else:
            parts[-1:] = [words.say("join", "level").join((*parts[-1:], f"({step})"))]
            at += 1
    return words.say("join", "path").join(parts)


def _number(number: str) -> str:
    return f"({number})" if number.isalpha() else number
