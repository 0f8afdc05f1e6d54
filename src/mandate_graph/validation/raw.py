"""A finding before it is placed and worded."""

from collections.abc import Mapping
from dataclasses import dataclass

from mandate_graph.validation.shapes import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFinding:
    """What breaks a rule; `values` fill its message."""

    rule: Rule
    focus: str
    values: Mapping[str, str]
