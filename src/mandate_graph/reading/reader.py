"""One file to its text. A new format is one reader more in `READERS`."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from types import MappingProxyType

from mandate_graph.errors import InputError, SourceTooLarge, UnreadableSource
from mandate_graph.model.source import SourceText
from mandate_graph.reading.akoma_ntoso import read_akoma_ntoso
from mandate_graph.reading.docx import is_docx, read_docx
from mandate_graph.reading.html import read_html
from mandate_graph.reading.pdf import read_pdf
from mandate_graph.reading.plain import read_plain
from mandate_graph.reading.readout import Readout
from mandate_graph.reading.sniffing import (
    AKOMA_NTOSO,
    DOC,
    DOCX,
    HTML,
    MARKDOWN,
    PDF,
    PLAIN,
    RTF,
    ZIP,
    is_pdf,
    marked_up,
    media_type,
    old_word,
    unread_format,
)
from mandate_graph.reading.word_processor import read_word

Reader = Callable[[bytes, str], Readout]
"""Makes a readout of the bytes of a file; the second argument is the name of the file, for what it has to say."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        PLAIN: read_plain,
        MARKDOWN: read_plain,
        HTML: read_html,
        AKOMA_NTOSO: read_akoma_ntoso,
        DOC: read_word,
        DOCX: read_docx,
        PDF: read_pdf,
        RTF: read_word,
    }
)
"""Media type to the reader of its files."""


def read(path: Path, *, name: str, limit_bytes: int) -> SourceText:
    """The text of the file at `path`; what it is, its content tells, not its name.

    Raises `SourceTooLarge` above `limit_bytes`, `UnreadableSource` for a file that holds no text,
    `InputError` for a file that is absent or may not be read.
    """
    return read_data(bytes_of(path, name=name, limit_bytes=limit_bytes), name=name)


def read_data(data: bytes, *, name: str) -> SourceText:
    """The text of a file of which these are the bytes; raises `UnreadableSource` where they hold none."""
    if not data:
        raise UnreadableSource("the file is empty", where=name, hint="Remove it, or fetch it again.")
    kind = _kind(data, name)
    noun = unread_format(data) if kind is None else None
    if noun is not None:
        raise UnreadableSource(
            f"this is {noun}; that format is not read yet", where=name, hint="Save it as plain text or Markdown."
        )
    made = READERS[kind or PLAIN](data, name)
    if not made.text or made.text.isspace():
        raise UnreadableSource("the file holds no text", where=name, hint="Remove it, or replace it by its text.")
    return SourceText(
        name=name,
        media_type=kind or media_type(name, made.text),
        encoding=made.encoding,
        byte_digest=sha256(data).hexdigest(),
        text=made.text,
        issues=made.issues,
        places=made.places,
        links=made.links,
    )


def _kind(data: bytes, name: str) -> str | None:
    """The media type of a file in markup or of a known archive, None for anything else."""
    if data.startswith(ZIP):
        return DOCX if is_docx(data, name) else None
    if is_pdf(data):
        return PDF
    return old_word(data) or marked_up(data)


def bytes_of(path: Path, *, name: str, limit_bytes: int) -> bytes:
    """The bytes of a file; raises `SourceTooLarge` above `limit_bytes`, `InputError` where it may not be read."""
    try:
        found = path.stat()
        if S_ISDIR(found.st_mode):
            raise InputError("this is a folder, not a file", where=name, hint="Name a file, or build the folder.")
        if not S_ISREG(found.st_mode):
            raise InputError("this is a device or a pipe, not a file", where=name, hint="Name a file.")
        if found.st_size > limit_bytes:
            raise _too_large(f"the file has {found.st_size} bytes", name, limit_bytes)
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError as error:
        raise InputError("there is no such file", where=name, hint="Check the path.") from error
    except PermissionError as error:
        raise InputError("the file may not be read", where=name, hint="Change its permissions.") from error
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", where=name, hint="Check the disk.") from error
    if len(data) > limit_bytes:
        raise _too_large("the file grew while it was read", name, limit_bytes)
    return data


def _too_large(what: str, name: str, limit_bytes: int) -> SourceTooLarge:
    return SourceTooLarge(
        f"{what}, the limit is {limit_bytes}",
        where=name,
        hint="Raise the limit in the settings, or split the file.",
    )
