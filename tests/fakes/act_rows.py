"""Rows of acts: paragraphs behind the head of a document, read as a build reads them, and what is found in them."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})


class Told(NamedTuple):
    """An act: event and modality, and the names by which its body is known, in small letters."""

    said: str
    names: tuple[str, ...]


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def told(head: str, text: str, *, name: str) -> list[Told]:
    """The acts that are found in paragraphs, one a line, behind a head; `name` is that of the file."""
    printed = "\n\n".join((head, *text.split("\n"))) + "\n"
    document = segment(read_data(printed.encode(), name=name))
    (record,), known = convert_all([document], registry())
    return [
        Told(f"{act.event.value} {act.modality.value}", tuple(_names(_body(act), known)))
        for act in record.acts
        if act.event not in NOT_COUNTED and not (act.event is Event.REAFFIRM and act.body is None)
    ]


def differences(head: str, text: str, acts: Sequence[str], *, name: str) -> list[str]:
    """What a row wants ("Event modality | words of the body's name") and is not found, and what is found besides."""
    found, wrong = told(head, text, name=name), []
    for act in acts:
        said, _, words = act.partition(" | ")
        fits = [one for one in found if one.said == said and _meant(words, one)]
        if not fits:
            wrong.append(f"missed: {act}")
        found = [one for one in found if one not in fits[:1]]
    return [*wrong, *(f"not wanted: {one.said} {one.names[:1]}" for one in found)]


def _body(act: ActStatement) -> BodyKey | None:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        return act.body
    return act.asked_of or next((norm.bearer for norm in act.norms if norm.bearer), act.body)


def _names(key: BodyKey | None, known: Registry) -> Iterator[str]:
    if key is not None:
        record = known.bodies[key]
        yield str(key).casefold()
        yield from (name.text.casefold() for name in (*record.names, *record.alternative_names, *record.short_names))


def _meant(words: str, act: Told) -> bool:
    return bool(act.names) and (words == "*" or any(words.casefold() in name for name in act.names))
