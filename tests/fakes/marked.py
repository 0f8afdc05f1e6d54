"""Documents whose bodies are marked in the text: "{wg-lamps|the Working Group on Lamps} met"."""

import re
from collections.abc import Sequence

from tests.fakes.documents import document

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.registry import BodyKind

_MARK = re.compile(r"\{([\w?-]+)\|([^{}|]+)\}")
_KINDS = {
    "wg": BodyKind.WORKING_GROUP,
    "cop": BodyKind.CONFERENCE,
    "com": BodyKind.COMMITTEE,
    "ga": BodyKind.ORGAN,
    "sg": BodyKind.OFFICIAL,
    "sec": BodyKind.SECRETARIAT,
}


def marked(
    passages: Sequence[str], language: Language, kind: PartKind = PartKind.DOCUMENT
) -> tuple[Document, tuple[BodyMention, ...]]:
    """A document and its bodies; a passage that begins with "# " is a heading, a key of "?" is not known."""
    plain = [_MARK.sub(lambda mark: mark[2], passage) for passage in passages]
    kinds = [PassageKind.HEADING if passage.startswith("# ") else PassageKind.NUMBERED for passage in passages]
    made = document(*zip(kinds, (text.removeprefix("# ") for text in plain), strict=True), language=language, kind=kind)
    found: list[BodyMention] = []
    for passage, printed in zip(made.parts[0].passages, passages, strict=True):
        found.extend(_mentions(passage.path, printed.removeprefix("# "), language))
    return made, tuple(found)


def _mentions(path: str, printed: str, language: Language) -> list[BodyMention]:
    found, shift = [], 0
    for mark in _MARK.finditer(printed):
        start = mark.start() - shift
        shift += len(mark[0]) - len(mark[2])
        found.append(
            BodyMention(
                part="",
                path=path,
                start=start,
                end=start + len(mark[2]),
                text=mark[2],
                language=language,
                kind=_KINDS[mark[1].split("-")[0]] if mark[1] != "?" else BodyKind.OTHER,
                key=None if mark[1] == "?" else BodyKey(mark[1]),
            )
        )
    return found
