"""Sentences with notes as plain text and as Markdown."""

from collections.abc import Callable

from mandate_graph.export.markdown import escaped
from mandate_graph.query.prose import Part, Prose, Run


def write_text(prose: Prose) -> str:
    """Plain text; note numbers in square brackets, the notes below.

    >>> part = Part(title="Mandate", sentences=((Run(text="Set up.", notes=(1,)),),))
    >>> head = {"title": "T", "language": "en", "right_to_left": False, "between": " "}
    >>> prose = Prose(**head, parts=(part,), notes_title="Sources", notes=("Words.",))
    >>> print(write_text(prose), end="")
    T
    <BLANKLINE>
    Mandate
    Set up.[1]
    <BLANKLINE>
    Sources
    [1] Words.
    """
    blocks = [prose.title]
    blocks += [f"{part.title}\n{_paragraph(part, prose.between, str, '[{}]')}" for part in prose.parts]
    if prose.notes:
        notes = (f"[{at}] {note}" for at, note in enumerate(prose.notes, 1))
        blocks.append("\n".join((prose.notes_title, *notes)))
    return "\n\n".join(blocks) + "\n"


def write_markdown(prose: Prose) -> str:
    """Markdown with headings and footnotes; its marks in texts are escaped."""
    blocks = [f"# {escaped(prose.title)}"]
    for part in prose.parts:
        blocks += [f"## {escaped(part.title)}", _paragraph(part, prose.between, escaped, "[^{}]")]
    blocks += [f"[^{at}]: {escaped(note)}" for at, note in enumerate(prose.notes, 1)]
    return "\n\n".join(blocks) + "\n"


def _paragraph(part: Part, between: str, write: Callable[[str], str], mark: str) -> str:
    return between.join(_sentence(sentence, write, mark) for sentence in part.sentences)


def _sentence(sentence: tuple[Run, ...], write: Callable[[str], str], mark: str) -> str:
    return "".join(write(run.text) + "".join(mark.format(number) for number in run.notes) for run in sentence)
