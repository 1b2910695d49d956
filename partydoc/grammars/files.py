"""Where the grammar files are, and whether they changed."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def grammar_folder() -> Path:
    """Find the grammar files: inside the installed package, else in the checkout beside it."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_grammars", package.parent / "grammars"):
        if (folder / "document.lark").is_file():
            return folder
    raise FileNotFoundError(f"the grammar files of partydoc are missing beside {package}")


@cache
def grammar_digest() -> str:
    """Give one number for what all grammar files say, however their lines end."""
    digest = sha256()
    for path in sorted(grammar_folder().glob("*.lark")):
        digest.update(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
