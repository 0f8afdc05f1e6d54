"""ZIP archives that come from strangers: nothing is unpacked that would be larger than it may be.

Markup takes twenty times its size in memory, and the parts of a document that are read are all markup. Pictures and
whatever else an archive holds are never unpacked, and may be as large as they like.
"""

import io
import zipfile
import zlib
from typing import Self

from mandate_graph.errors import SourceTooLarge, UnreadableSource

_MOST_MEMBERS = 20_000
_MOST_BYTES = 50_000_000
"""More bytes than the members that are read may have together; a report of a hundred pages has less than a million."""


class Archive:
    """The members of an archive, each read in bounded size."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise UnreadableSource("the archive is broken", where=name, hint="Fetch the file again.") from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise self._too_large(f"the archive has more than {_MOST_MEMBERS} members")
        self.names = frozenset(member.filename for member in members)
        self._left = _MOST_BYTES

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def read(self, member: str) -> bytes:
        """The bytes of a member; raises UnreadableSource where it is broken or needs a password."""
        try:
            with self._zip.open(member) as stream:
                data = stream.read(self._left + 1)
        except RuntimeError as error:
            raise UnreadableSource("the archive needs a password", where=self._name, hint="Unlock it.") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableSource(f"{member} is broken", where=self._name, hint="Fetch the file again.") from error
        if len(data) > self._left:
            raise self._too_large(f"the text of the archive would unpack to more than {_MOST_BYTES} bytes")
        self._left -= len(data)
        return data

    def _too_large(self, what: str) -> SourceTooLarge:
        return SourceTooLarge(what, where=self._name, hint="Split the document, or save its text as plain text.")
