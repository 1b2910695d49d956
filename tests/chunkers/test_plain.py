"""`partydoc-chunks/1`: what is written holds to the published schema."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from jsonschema import Draft202012Validator

import partydoc
from partydoc.chunkers.plain import json_schema
from partydoc.testing import any_text

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "partydoc-chunks-1.json"
VALIDATOR = Draft202012Validator(json_schema())


def test_the_published_schema_is_that_of_the_code():
    assert json.loads(PUBLISHED.read_text("utf-8")) == json_schema()


@given(text=any_text())
def test_every_chunk_holds_to_the_schema(text):
    for line in partydoc.render(partydoc.parse(text), "chunks", max_tokens=64, parents=True).splitlines():
        VALIDATOR.validate(json.loads(line))


def test_pages_and_rows_of_a_file_hold_to_the_schema(samples):
    for path in sorted(samples.glob("notice.*")):
        if path.suffix != ".tree":
            for line in partydoc.render(partydoc.load(path), "chunks", max_tokens=100, parents=True).splitlines():
                VALIDATOR.validate(json.loads(line))
