"""What a file prints, told from its bytes by patterns alone: nothing here is shared with the readers.

A difference between two formats is one of the published files only if this comparison says so, too.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

_SIGNS = regex.compile(r"[^\p{L}\p{Nd}]+")
_MARK = regex.compile(r"\[(\d{1,3}|\*{1,3})\]")
_META = regex.compile(r"<meta\b.*?</meta>", regex.DOTALL)
_NOTE = regex.compile(r"<authorialNote\b[^<>]*?\bmarker=\"([^\"]*)\"[^<>]*>(.*?)</authorialNote>", regex.DOTALL)
_WITHIN_LINES = regex.compile(r"</?(?:a|b|i|u|span|sup|sub|ref|inline|date|docDate|docNumber|docTitle)\b[^<>]*>")
_TAG = regex.compile(r"<[^<>]*>")
_BEFORE_A_CALL = 24
_LONGEST_LABEL = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The lines of a file as letters and digits only, its notes' marks taken out, and the places of those marks.

    A call is a mark and the last letters before it.
    """

    lines: tuple[str, ...]
    whole: str
    calls: frozenset[tuple[str, str]]

    def prints(self, words: str) -> bool:
        """Whether the words stand in the file, within a line or over several."""
        return bare(words) in self.whole

    def prints_alone(self, words: str) -> bool:
        """Whether the words are a line, but for a label before them, or begin one that goes on in the next."""
        wanted = bare(words)
        joined = (first + second for first, second in zip(self.lines, self.lines[1:], strict=False))
        return any(
            line.endswith(wanted) and len(line) - len(wanted) <= _LONGEST_LABEL for line in (*self.lines, *joined)
        )

    def calls_behind(self, mark: str, words: str) -> bool:
        """Whether a note is called by this mark behind these words."""
        return (mark, bare(words)[-_BEFORE_A_CALL:]) in self.calls


def bare(words: str) -> str:
    """Letters and digits only, without case.

    >>> bare("Lamps: 3 of them.")
    'lamps3ofthem'
    """
    return str(_SIGNS.sub("", words)).casefold()


def raw(text: str) -> Raw:
    """What a text prints whose calls of notes are marks in brackets; a line that begins with one is a note.

    >>> raw("Lit lamps, [3] dark lamps,").calls
    frozenset({('3', 'litlamps')})
    """
    lines = tuple(line for line in text.splitlines() if line.strip())
    told = tuple(bare(_MARK.sub("", line)) for line in lines)
    return Raw(lines=told, whole="".join(told), calls=frozenset(_calls(lines)))


def raw_xml(text: str) -> Raw:
    """The same of Akoma Ntoso: each note is put behind the rest, its mark in brackets where it was."""
    plain = _META.sub("", " ".join(text.split()))
    notes = [f"[{mark}] {words}" for mark, words in _NOTE.findall(plain)]
    body = _NOTE.sub(lambda note: f"[{note[1]}]", plain)
    return raw("\n".join(_untagged(part) for part in (body, *notes)))


def raw_of(path: Path) -> Raw | None:
    """What a file of text or XML prints; None for a format that patterns cannot read."""
    if path.suffix == ".xml":
        return raw_xml(path.read_text("utf-8"))
    return raw(path.read_text("utf-8")) if path.suffix == ".txt" else None


def _untagged(part: str) -> str:
    return html.unescape(_TAG.sub("\n", _WITHIN_LINES.sub("", part)))


def _calls(lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for line in lines:
        for found in _MARK.finditer(line.strip()):
            before = bare(_MARK.sub("", line.strip()[: found.start()]))
            if before:
                yield found[1], before[-_BEFORE_A_CALL:]
