"""Chromium, driven by Playwright: pages as people see them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "Playwright and an installed Chromium are needed, and are not here"
SWITCHES = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def is_here() -> bool:
    """Tell whether pages can be shown."""
    return PROGRAM is not None and find_spec("playwright") is not None


@contextmanager
def chromium() -> Iterator[Any]:
    """Start the Chromium that is installed, and end it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=list(SWITCHES))
        try:
            yield browser
        finally:
            browser.close()
