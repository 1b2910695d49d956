"""Parsing the same text gives the same result, whatever the hash seed, the thread or the time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from hypothesis import given

from partydoc import parse, to_json
from partydoc.testing import any_text
from tests.digests import differing, files_below


@given(any_text())
def test_any_text_parses_the_same_twice(text: str) -> None:
    assert to_json(parse(text), source=True) == to_json(parse(text), source=True)


def test_neither_the_hash_seed_nor_threads_change_a_file(samples: Path) -> None:
    assert differing(files_below([samples])) == []


def test_threads_change_nothing(samples: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(samples.glob("*.txt"))] * 4
    alone = [json_digest(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(json_digest, texts)) == alone


def json_digest(text: str) -> str:
    return sha256(to_json(parse(text), source=True).encode("utf-8", "surrogatepass")).hexdigest()
