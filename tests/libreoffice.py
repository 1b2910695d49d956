"""LibreOffice as a second opinion: what a DOCX file says as plain text."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
MISSING = "LibreOffice is not installed here"


def to_text(data: bytes) -> str:
    """Convert the bytes of a DOCX file to text, with a profile of its own so that calls do not disturb each other."""
    assert PROGRAM, MISSING
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        path.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [PROGRAM, profile, "--headless", "--convert-to", "txt:Text:UTF8", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, timeout=300, capture_output=True, env=os.environ | {"HOME": folder})
        return path.with_suffix(".txt").read_text("utf-8-sig")
