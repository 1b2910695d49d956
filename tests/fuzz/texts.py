"""The texts that are mutated: those of the reference folder, or the samples; a window of one at a time."""

from __future__ import annotations

from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT.parent / "shared", ROOT / "tests" / "samples", ROOT / "tests" / "parser" / "cases")
SUFFIXES = (".txt", ".md")
LONGEST = (120, 400, 1200, 4000)
"""How long a window is at most; the shorter, the more texts a second and the smaller what is found."""


def read_texts() -> list[str]:
    """Read all texts, in the order of their names; those of the repository where the reference folder is missing."""
    folder = FOLDERS[0]
    folders = [folder] if folder.is_dir() else FOLDERS[1:]
    files = sorted(file for each in folders for file in each.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    texts = (file.read_bytes().decode("utf-8", "replace") for file in files)
    return [text for text in texts if text.strip()]


def window(texts: list[str], random: Random) -> str:
    """Cut a stretch of lines out of one of the texts, mostly a short one; sometimes the whole text."""
    text = random.choice(texts)
    longest = random.choice(LONGEST)
    start = random.randrange(max(1, len(text) - longest // 2))
    start = text.rfind("\n", 0, start) + 1 if random.random() < 0.8 else start
    return text[start : start + random.randint(longest // 4, longest)]
