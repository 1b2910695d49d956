"""Another process with another hash seed, which tells the digest of each text that it is given."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.fuzz.laws import digest
from tests.fuzz.texts import ROOT


class Echo:
    """The process: `of` asks it for the digest of a text."""

    def __init__(self, seed: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.echo"],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def of(self, raw: str) -> str:
        """Give the digest of a text there."""
        self._process.stdin.write(json.dumps(raw) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the process."""
        with self._process:
            self._process.stdin.close()


def main() -> None:
    """Answer each line, a text in JSON, with its digest."""
    for line in sys.stdin:
        print(digest(json.loads(line)), flush=True)


if __name__ == "__main__":
    main()
