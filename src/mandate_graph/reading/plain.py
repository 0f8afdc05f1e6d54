"""Plain text and Markdown: the text stands as it was received."""

from mandate_graph.errors import UnreadableSource
from mandate_graph.model.issue import Issue, Severity
from mandate_graph.reading.decoding import decode
from mandate_graph.reading.readout import Readout

_UTF8 = "utf-8"


def read_plain(data: bytes, name: str) -> Readout:
    """The text letter for letter, save a byte order mark; raises UnreadableSource where no encoding fits."""
    decoded = decode(data)
    if decoded is None:
        raise UnreadableSource(
            "the bytes are no text in any encoding known here", where=name, hint="Save it as UTF-8 text."
        )
    issues: tuple[Issue, ...] = ()
    if decoded.encoding != _UTF8:
        said = f"The file is not UTF-8; it was read as {decoded.encoding}."
        issues = (Issue(code="encoding-not-utf-8", message=said, severity=Severity.INFO),)
    return Readout(text=decoded.text, encoding=decoded.encoding, issues=issues)
