"""A body named in a text, before and after it is known which body that is."""

from dataclasses import dataclass

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    """One naming of a body: `flow.text[start:end] == text` of the passage `path` of the part `part`.

    `key` is set when it is known which body is meant, None when it is not; a wrong body is worse than none.
    `name` is the printed name in the nominative where the words are a name ("Рабочая группа по ледниковым
    архивам"), None for a bare description ("рабочая группа", "the Conference", "эта группа").
    `definite` is False where the words introduce a body that need not exist yet ("an open-ended working group").
    `instrument` is the printed number of the instrument that the words beside it tie it to ("1540 (2004)", "65/182").
    `composition` holds local names of the scheme `composition` that the words carry; `interim` tells that they
    call it interim or temporary.
    """

    part: str
    path: str
    start: int
    end: int
    text: str
    language: Language
    kind: BodyKind
    key: BodyKey | None = None
    name: str | None = None
    definite: bool = True
    composition: tuple[str, ...] = ()
    interim: bool = False
    instrument: str = ""
