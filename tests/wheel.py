"""Install the wheel into an empty environment and build the sample with it.

Usage: python tests/wheel.py FOLDER, where FOLDER holds one wheel.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path


def main(folder: Path) -> None:
    """Exit status is that of the first step that fails."""
    wheel = max(folder.resolve().glob("*.whl"), key=lambda path: path.stat().st_mtime)
    constraints = Path(__file__).parents[1] / "constraints.txt"
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        python = Path(place, "bin", "python")
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--constraint", str(constraints)]
        for arguments in ([*install, str(wheel)], ["-m", "mandate_graph", "demo", "--no-serve"]):
            subprocess.run([str(python), *arguments], check=True, cwd=place)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
