"""Chunks as JSON Lines say what the chunks say."""

from __future__ import annotations

import json

from hypothesis import given

from partydoc import chunk, render
from partydoc.testing import documents


@given(document=documents())
def test_each_chunk_is_a_line_with_its_words_and_its_metadata(document):
    rows = [json.loads(line) for line in render(document, "chunks", max_tokens=64, parents=True).split("\n")[:-1]]
    chunks = chunk(document, 64, parents=True)
    assert [row["text"] for row in rows] == [each.text for each in chunks]
    assert [row["paths"] for row in rows] == [list(each.paths) for each in chunks]
    assert [{name: row[name] for name in each.metadata()} for row, each in zip(rows, chunks, strict=True)] == [
        each.metadata() for each in chunks
    ]
