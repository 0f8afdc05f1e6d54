"""Texts that no organ enacts whose author lays down by himself what they say: the bulletins of a secretariat."""

from mandate_graph.extraction.acts.patterns import compiled, compiled_acts, words_pattern
from mandate_graph.model.passage import Part, PartKind, PassageKind

_FRONT = (PassageKind.COVER, PassageKind.HEADING)


def lays_down(part: Part) -> bool:
    """Whether a line in front of a part's text, and nothing else in that line, calls it such a text."""
    if part.kind is not PartKind.DOCUMENT:
        return False
    for passage in part.passages:
        if passage.kind not in _FRONT:
            return False
        acts = compiled_acts(passage.language)
        titles = acts.phrases.listing.bulletins if acts is not None else ()
        if titles and compiled(rf"\W*{words_pattern(titles)}\W*").fullmatch(passage.flow.text):
            return True
    return False
