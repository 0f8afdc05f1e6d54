"""The words that bear a claim."""

from dataclasses import dataclass

from mandate_graph.model.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An exact quotation: `source.text[start:end] == quote`.

    `part` and `passage` say in which passage it stands; `line` counts from 1. `prefix` and `suffix` are the
    rest of the sentence in the flow, for a reader. `rule` names the extraction rule, `confidence` is 0 to 1.
    """

    part: str
    passage: str
    start: int
    end: int
    quote: str
    line: int
    language: Language
    rule: str
    confidence: float
    prefix: str = ""
    suffix: str = ""
