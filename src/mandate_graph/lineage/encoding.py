"""Traces as JSON: every field of the values, dates as YYYY-MM-DD, with the status sentence in each language."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from mandate_graph.lineage.comparing import Comparison
from mandate_graph.lineage.phrasing import LANGUAGES
from mandate_graph.lineage.sentences import day_sentence, status_sentence
from mandate_graph.lineage.values import BodyTrace, WorkTrace

_KINDS: dict[type, str] = {BodyTrace: "body", WorkTrace: "work", Comparison: "comparison"}


def to_data(trace: BodyTrace | WorkTrace | Comparison) -> dict[str, Any]:
    """A trace, or what changed between two days, as dictionaries, lists, strings and numbers."""
    data: dict[str, Any] = {"kind": _KINDS[type(trace)]}
    if isinstance(trace, BodyTrace):
        data["sentence"] = {language: status_sentence(trace, language) for language in LANGUAGES}
        data["days"] = {
            language: [day_sentence(status, trace.record, language) for status in trace.on] for language in LANGUAGES
        }
    data.update(asdict(trace))
    plain: dict[str, Any] = json.loads(json.dumps(data, default=_plain))
    return plain


def to_json(trace: BodyTrace | WorkTrace | Comparison) -> str:
    """The same as indented JSON."""
    return json.dumps(to_data(trace), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
