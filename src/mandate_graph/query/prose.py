"""A piece of writing in sentences with notes, whatever it is written out as: plain text, Markdown, a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some text, and the numbers of the notes that stand behind it, counted from 1."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading and a paragraph of sentences; each sentence is its runs, in order."""

    title: str
    sentences: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A title, parts, and the notes in the order of their numbers; `between` stands between two sentences."""

    title: str
    language: str
    right_to_left: bool
    between: str
    parts: tuple[Part, ...]
    notes_title: str
    notes: tuple[str, ...]


def said(sentence: tuple[Run, ...]) -> str:
    """A sentence without its notes."""
    return "".join(run.text for run in sentence)
