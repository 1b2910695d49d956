"""`partydoc chunk`: one chunk a line of JSON."""

from __future__ import annotations

import json

import pytest

import partydoc
from partydoc import chunk


def test_each_chunk_is_a_line(run, report):
    rows = [json.loads(line) for line in run("chunk", report, "--max-tokens", 40).output.splitlines()]
    chunks = chunk(partydoc.load(report), 40)
    assert [(row["id"], row["text"]) for row in rows] == [(each.id, each.text) for each in chunks]


def test_chunks_of_several_files_go_into_one_file(run, report, tmp_path):
    target = tmp_path / "chunks.jsonl"
    assert run("chunk", report, report, "--strategy", "units", "--parents", "-o", target).exit_code == 0
    chunks = chunk(partydoc.load(report), strategy="units", parents=True)
    lines = target.read_text("utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == [each.kind for each in chunks] * 2


@pytest.mark.parametrize("name", ["words", "hf:", "hf:nowhere.json", "tiktoken:nothing"])
def test_a_tokenizer_that_there_is_not_is_wrong_usage(run, report, name):
    result = run("chunk", report, "--tokenizer", name)
    assert result.exit_code == 2
    assert name in result.stderr


def test_explain_says_why_each_chunk_ends(run, report):
    lines = run("chunk", report, "--max-tokens", 40, "--explain").output.splitlines()
    chunks = chunk(partydoc.load(report), 40)
    assert [line.split("\t")[:3] for line in lines] == [
        [str(each.index), str(each.tokens), f"{each.span.start}-{each.span.end}"] for each in chunks
    ]
    assert lines[-1].endswith("\tthe document ends")


def test_fewer_tokens_than_make_sense_are_wrong_usage(run, report):
    assert run("chunk", report, "--max-tokens", 3).exit_code == 2
