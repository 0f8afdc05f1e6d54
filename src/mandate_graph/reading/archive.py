"""ZIP archives that come from strangers: nothing is unpacked that would be larger than it may be."""

import io
import zipfile
from typing import Self

from mandate_graph.errors import SourceTooLarge, UnreadableSource

_MOST_MEMBERS = 20_000
_MOST_BYTES = 400_000_000
"""More bytes than the members of an archive may have together when they are unpacked."""


class Archive:
    """The members of an archive, each read in bounded size."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise UnreadableSource("the archive is broken", where=name, hint="Fetch the file again.") from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_BYTES:
            raise self._too_large()
        self.names = frozenset(member.filename for member in members)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def read(self, member: str) -> bytes:
        """The bytes of a member; raises UnreadableSource where it is broken or needs a password."""
        try:
            with self._zip.open(member) as stream:
                data = stream.read(_MOST_BYTES + 1)
        except RuntimeError as error:
            raise UnreadableSource("the archive needs a password", where=self._name, hint="Unlock it.") from error
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableSource(f"{member} is broken", where=self._name, hint="Fetch the file again.") from error
        if len(data) > _MOST_BYTES:
            raise self._too_large()
        return data

    def _too_large(self) -> SourceTooLarge:
        return SourceTooLarge(
            f"the archive would unpack to more than {_MOST_BYTES} bytes",
            where=self._name,
            hint="Unpack it yourself if you trust it, and build the folder.",
        )
