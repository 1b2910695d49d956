"""Write every text below some folders as Akoma Ntoso: how many are valid, and how many have all their words.

python -m tests.benchmarks.akoma_ntoso ../shared/corpus ../shared/eval/documents ../shared/eval/laws
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import partydoc
from partydoc import render
from tests.renderers.akn_schema import said, shown, written

ENDINGS = {".txt", ".md", ".html", ".htm", ".docx", ".pdf"}


def main() -> None:
    """Print the figures, and each text that falls short."""
    paths = sorted(path for folder in sys.argv[1:] for path in Path(folder).rglob("*") if path.suffix in ENDINGS)
    whole = size = 0
    spent = 0.0
    for path in paths:
        document = partydoc.load(path)
        started = time.process_time()
        render(document, "akn")
        spent += time.process_time() - started
        size += len(document.raw or "")
        try:
            whole += shown(written(document)) == said(document)
        except AssertionError as error:
            print(path, error)
    print(
        f"{whole} of {len(paths)} texts valid with all their words; {size / spent / 1e6:.2f} million characters a second"
    )


if __name__ == "__main__":
    main()
