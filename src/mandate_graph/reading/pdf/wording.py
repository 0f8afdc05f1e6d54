"""The words of lines, with calls of notes as "[1]" and line ends closed."""

from collections.abc import Iterator

import regex

from mandate_graph.reading.pdf.paragraphs import Step
from mandate_graph.reading.pdf.shapes import Line, Part
from mandate_graph.reading.readout import Piece

_STARS = regex.compile(r"(?<=\S)(\*{1,4}|[†‡])(?=\s|$)")
_CALLS = regex.compile(r"\s*\(?(?:\d{1,3}|\*{1,4}|[†‡]|\p{Ll})(?:\s*[,،、]\s*(?:\d{1,3}|\*{1,4}|\p{Ll}))*\)?/?\s*")
_MARK = regex.compile(r"\d{1,3}|\*{1,4}|[†‡]|\p{Ll}")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_EAST_ASIAN = regex.compile(r"[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\U00020000-\U0003FFFF]")
_BESIDE = regex.compile(r".?[A-Za-z0-9()\[\]].?")
_OPENERS = "([{"
_HYPHENS = "-\u2010\u00ad"
_LINE_BREAK = Step.UNSURE.value


def pieces(paragraph: list[tuple[Step, Line]], marks: set[str]) -> Iterator[Piece]:
    """A paragraph; each piece knows its page. `marks` are those of the notes that the document has."""
    last = ""
    for step, line in paragraph:
        text = "".join(_worded(part, marks) for part in line.parts)
        if last and step is not Step.BEGINS:
            yield Piece(text=_between(last, text, step), page=line.page)
        yield Piece(text=text, page=line.page)
        last = text.rstrip() or last


def _worded(part: Part, marks: set[str]) -> str:
    if not part.raised:
        return str(_STARS.sub(lambda match: f"[{match[1]}]" if match[1] in marks else match[0], part.text))
    called = _MARK.findall(part.text) if _CALLS.fullmatch(part.text) else []
    if called and marks.issuperset(called):
        before, behind = (" " if edge.isspace() else "" for edge in (part.text[:1], part.text[-1:]))
        return before + "".join(f"[{mark}]" for mark in called) + behind
    return part.text.translate(_SUPERSCRIPTS)


def _between(last: str, text: str, step: Step) -> str:
    """What stands for a line end: a word divided there keeps it, addresses, words of East Asia and what a bracket
    opens run on.

    Those words stand beside figures, Latin letters and brackets without a blank.
    """
    if last[-1] in _HYPHENS and last[-2:-1].isalpha():
        return _LINE_BREAK
    runs_on = last[-1] in _OPENERS or (last[-1] == "/" and not last[-2:-1].isspace())
    wide = (_EAST_ASIAN.match(last[-1]) is not None) + (_EAST_ASIAN.match(text) is not None)
    if runs_on or wide == 2 or (wide and _BESIDE.fullmatch(last[-1] + text[:1])):
        return "" if step is Step.GOES_ON else step.value
    return step.value
