"""DOC and RTF: LibreOffice, where it is installed, makes a DOCX of them; that is what is read then.

It runs without a window, in a profile of its own that lives as long as the conversion and switches off macros and the
updating of links; it is stopped at a time limit.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from mandate_graph.errors import UnreadableHere, UnreadableSource
from mandate_graph.reading.docx import read_docx
from mandate_graph.reading.readout import Readout
from mandate_graph.reading.sniffing import RTF_MARK

PROGRAMS = ("soffice", "libreoffice")
_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS",)
"""Where the programs are on machines that do not put them on the path."""

SECONDS = 120.0
"""How long a conversion may take; a report of a hundred pages takes a few seconds."""

_OLE = "http://openoffice.org/2001/registry"
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def program() -> str | None:
    """The path of LibreOffice; None where it is not installed."""
    path = os.pathsep.join((os.environ.get("PATH", ""), *_PLACES))
    return next((found for name in PROGRAMS if (found := shutil.which(name, path=path))), None)


def read_word(data: bytes, name: str) -> Readout:
    """The text of a DOC or RTF file, as that of the DOCX which LibreOffice makes of it.

    Raises UnreadableSource where LibreOffice is not installed, takes too long, or makes nothing of the file.
    """
    found = program()
    if found is None:
        raise UnreadableHere(
            "reading old Word and RTF files needs LibreOffice, which is not installed",
            where=name,
            hint="Install LibreOffice, or save the file as DOCX.",
        )
    with TemporaryDirectory(prefix="mandate-graph-") as folder:
        return read_docx(_converted(found, data, name, Path(folder)), name)


def _converted(found: str, data: bytes, name: str, folder: Path) -> bytes:
    source = folder / ("source.rtf" if data.startswith(RTF_MARK) else "source.doc")
    source.write_bytes(data)
    _write_profile(folder / "profile" / "user")
    command = [
        found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx", "--outdir", str(folder / "made"), str(source),
    ]  # fmt: skip
    _run(command, name, folder)
    made = folder / "made" / "source.docx"
    if not made.is_file():
        raise UnreadableSource(
            "LibreOffice makes no document of this file", where=name, hint="Fetch it again, or save it as DOCX."
        )
    return made.read_bytes()


def _run(command: list[str], name: str, folder: Path) -> None:
    """Runs a command in a process group of its own, which ends with it in any case."""
    environment = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, cwd=folder, env=environment, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise UnreadableHere(
            f"LibreOffice needs more than {SECONDS:.0f} seconds for this file", where=name, hint="Save it as DOCX."
        ) from None
    finally:
        if sys.platform != "win32":
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()


def _write_profile(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, key, value in _SETTINGS
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="{_OLE}">{items}</oor:items>'
    (folder / "registrymodifications.xcu").write_text(text, encoding="utf-8")
