"""Write every text below some folders as Akoma Ntoso: how many are valid, and how many have all their words.

python -m tests.benchmarks.akoma_ntoso ../shared/corpus ../shared/eval/documents ../shared/eval/laws
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import partydoc
from partydoc import render
from partydoc.errors import PartydocError
from tests.renderers.akn_schema import said, shown, written

ENDINGS = {".txt", ".md", ".html", ".htm", ".docx"}


def main() -> None:
    """Print the figures, and each text that falls short."""
    texts = whole = size = 0
    spent = 0.0
    for path in sorted(path for folder in sys.argv[1:] for path in Path(folder).rglob("*") if path.suffix in ENDINGS):
        try:
            document = partydoc.load(path)
        except PartydocError as error:
            print(f"{path}: not read: {error}")
            continue
        started = time.process_time()
        render(document, "akn")
        spent += time.process_time() - started
        texts, size = texts + 1, size + len(document.raw or "")
        try:
            whole += shown(written(document)) == said(document)
        except AssertionError as error:
            print(f"{path}: {error}")
    print(f"{whole} of {texts} texts are valid and have all their words")
    print(f"{size / spent / 1e6:.2f} million characters a second")


if __name__ == "__main__":
    main()
