"""A brief as JSON: every sentence with its text, what fills it, what it rests on, and the words that bear it."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from mandate_graph.lineage.brief.values import Brief
from mandate_graph.lineage.brief.wording import brief_prose
from mandate_graph.query.prose import said


def brief_data(brief: Brief, language: str) -> dict[str, Any]:
    """A brief as dictionaries, lists, strings and numbers."""
    prose = brief_prose(brief, language)
    data: dict[str, Any] = {"title": prose.title, "language": language, **_plain(asdict(brief))}
    for paragraph, part, written in zip(brief.paragraphs, prose.parts, data["paragraphs"], strict=True):
        for sentence, runs, entry in zip(paragraph.sentences, part.sentences, written["sentences"], strict=False):
            entry["text"] = said(runs)
            entry["words"] = _plain([asdict(words) for words in sentence.words])
    data["notes"] = list(prose.notes)
    return data


def brief_json(brief: Brief, language: str) -> str:
    """A brief as indented JSON."""
    return json.dumps(brief_data(brief, language), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> Any:
    return json.loads(json.dumps(value, default=_text))


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
