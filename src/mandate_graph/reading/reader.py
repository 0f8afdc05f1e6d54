"""One file to its text. A new format is one reader more in `READERS`."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from mandate_graph.errors import InputError, SourceTooLarge, UnreadableSource
from mandate_graph.model.issue import Issue, Severity
from mandate_graph.model.source import SourceText
from mandate_graph.reading.decoding import Decoded, decode
from mandate_graph.reading.sniffing import MARKDOWN, PLAIN, media_type, unread_format

_UTF8 = "utf-8"


def _as_printed(decoded: Decoded) -> str:
    return decoded.text


READERS: Mapping[str, Callable[[Decoded], str]] = MappingProxyType({PLAIN: _as_printed, MARKDOWN: _as_printed})
"""Media type to the function that makes its text."""


def read(path: Path, *, name: str, limit_bytes: int) -> SourceText:
    """The text of the file at `path`, letter for letter, save a byte order mark.

    Raises `SourceTooLarge` above `limit_bytes`, `UnreadableSource` for a file that holds no text,
    `InputError` for a file that is absent or may not be read.
    """
    data = _bytes(path, name=name, limit_bytes=limit_bytes)
    decoded = _decoded(data, name)
    if not decoded.text or decoded.text.isspace():
        raise UnreadableSource("the file holds no text", where=name, hint="Remove it, or replace it by its text.")
    kind = media_type(name, decoded.text)
    return SourceText(
        name=name,
        media_type=kind,
        encoding=decoded.encoding,
        byte_digest=sha256(data).hexdigest(),
        text=READERS[kind](decoded),
        issues=_encoding_issues(decoded),
    )


def _bytes(path: Path, *, name: str, limit_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise InputError("this is a folder, not a file", where=name, hint="Name a file, or build the folder.")
        size = path.stat().st_size
        if size > limit_bytes:
            raise SourceTooLarge(
                f"the file has {size} bytes, the limit is {limit_bytes}",
                where=name,
                hint="Raise the limit in the settings, or split the file.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file", where=name, hint="Check the path.") from error
    except PermissionError as error:
        raise InputError("the file may not be read", where=name, hint="Change its permissions.") from error
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", where=name, hint="Check the disk.") from error


def _decoded(data: bytes, name: str) -> Decoded:
    if not data:
        raise UnreadableSource("the file is empty", where=name, hint="Remove it, or fetch it again.")
    noun = unread_format(data)
    if noun is not None:
        raise UnreadableSource(
            f"this is {noun}; that format is not read yet", where=name, hint="Save it as plain text or Markdown."
        )
    decoded = decode(data)
    if decoded is None:
        raise UnreadableSource(
            "the bytes are no text in any encoding known here",
            where=name,
            hint="Save it as UTF-8 text.",
        )
    return decoded


def _encoding_issues(decoded: Decoded) -> tuple[Issue, ...]:
    if decoded.encoding == _UTF8:
        return ()
    return (
        Issue(
            code="encoding-not-utf-8",
            message=f"The file is not UTF-8; it was read as {decoded.encoding}.",
            severity=Severity.INFO,
        ),
    )
