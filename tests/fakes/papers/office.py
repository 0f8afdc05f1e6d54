"""LibreOffice, where it is installed: makes PDF and DOC files of the papers' DOCX files."""

import subprocess
from pathlib import Path

from mandate_graph.reading import word_processor

_SECONDS = 240


def converted(files: list[Path], to: str, folder: Path) -> None:
    """Files of another format of these, in a folder of their own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(word_processor.program()), profile, "--headless", "--convert-to", to, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=_SECONDS)
