"""Files that are there with all their bytes or not at all."""

import os
from pathlib import Path
from uuid import uuid4

FRESH = ".new-"
"""How the name of a file begins that is not whole yet."""


def write_whole(path: Path, data: bytes, *, lasting: bool = False) -> None:
    """Writes under another name and renames. `lasting`: the bytes are on the disk before this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{FRESH}{uuid4().hex[:12]}")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
