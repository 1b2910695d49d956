"""Trees that were written as JSON are loaded again."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.errors import FormatError
from partydoc.readers.sniffing import is_tree

TEXT = "关于书屋夜间开放的通知\n\n各馆：\n\n一、开放时间。每天开到九时。\n\n二、值班安排。每馆两人。\n"


@pytest.fixture
def document():
    return partydoc.parse(TEXT)


def test_a_tree_with_its_source_comes_back_whole(document, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(partydoc.to_json(document, source=True))
    found = partydoc.load(path)
    assert found == document
    assert partydoc.unparse(found) == TEXT


def test_a_tree_without_its_source_comes_back_as_a_tree(document):
    assert partydoc.load(partydoc.to_json(document, indent=2).encode()) == document


def test_sections_as_json_lines_come_back_as_a_tree(document, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(partydoc.render(document, "jsonl"))
    assert partydoc.load(path) == document


def test_a_tree_a_line_is_read_where_there_is_one(document):
    assert partydoc.load(partydoc.to_json(document).encode() + b"\n\n") == document


def test_several_documents_in_one_file_are_no_document(document):
    for written in (partydoc.render(document, "jsonl"), partydoc.to_json(document) + "\n"):
        with pytest.raises(FormatError, match="several documents"):
            partydoc.load((written * 2).encode())


def test_other_json_is_refused_by_its_name_and_read_as_text_without_one(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"name": "x"}')
    with pytest.raises(FormatError):
        partydoc.load(path)
    assert partydoc.load(b'{"name": "x"}').raw == '{"name": "x"}'
    assert not is_tree(b'{"name": "partydoc/1"}')
