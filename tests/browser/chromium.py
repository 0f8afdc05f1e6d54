"""The system's Chromium, headless; nothing is downloaded."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a browser: that of MANDATE_GRAPH_CHROMIUM, else one on the path; None where there is none."""
    return os.environ.get("MANDATE_GRAPH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def launched(playwright: Playwright) -> Browser:
    """The browser, started; a root user's browser has no sandbox."""
    path = chromium()
    arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=path, args=arguments)
