"""Parsing the same text gives the same result, whatever the hash seed, the thread or the time."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from hypothesis import given

from partydoc import parse, to_json
from partydoc.testing import any_text

DIGEST = """
import sys
from hashlib import sha256
from pathlib import Path
from partydoc import parse, to_json
digest = sha256()
for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    digest.update(to_json(parse(path.read_text("utf-8")), source=True).encode("utf-8", "surrogatepass"))
print(digest.hexdigest())
"""


@given(any_text())
def test_any_text_parses_the_same_twice(text: str) -> None:
    assert to_json(parse(text), source=True) == to_json(parse(text), source=True)


def test_the_hash_seed_changes_nothing(samples: Path) -> None:
    assert len({digest_of(samples, seed) for seed in ("0", "1", "4711")}) == 1


def test_threads_change_nothing(samples: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(samples.glob("*.txt"))] * 4
    alone = [json_digest(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(json_digest, texts)) == alone


def json_digest(text: str) -> str:
    return sha256(to_json(parse(text), source=True).encode("utf-8", "surrogatepass")).hexdigest()


def digest_of(samples: Path, seed: str) -> str:
    """Give the digest that a fresh interpreter prints over all samples."""
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", DIGEST, str(samples)]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
