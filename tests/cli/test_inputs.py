"""The files that the arguments mean."""

from __future__ import annotations

import click
import pytest

from partydoc.cli.inputs import Input, expand, several


def found(*arguments):
    complaints = []
    inputs = expand([str(a) for a in arguments], [".txt", ".md"], lambda path, error: complaints.append((path, error)))
    return inputs, complaints


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.TXT", "c.json", ".hidden.txt", "sub/d.md", ".git/e.txt", "sub/deep/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def test_a_file_is_taken_whatever_its_suffix(folder):
    assert found(folder / "c.json") == ((Input(str(folder / "c.json"), "c.json"),), [])


def test_a_folder_means_the_readable_files_below_it_in_order(folder):
    inputs, complaints = found(folder)
    assert [item.name for item in inputs] == ["a.TXT", "b.txt", "sub/d.md", "sub/deep/f.txt"]
    assert complaints == []


def test_a_link_back_to_the_folder_is_not_followed(folder):
    (folder / "sub" / "round").symlink_to(folder)
    assert len(found(folder)[0]) == 4


def test_a_folder_without_anything_to_read_is_a_complaint(tmp_path):
    inputs, complaints = found(tmp_path)
    assert inputs == ()
    assert [(path, error.strerror) for path, error in complaints] == [
        (str(tmp_path), "no file to read (looked for .md .txt)")
    ]


def test_a_missing_file_is_left_to_the_reader(tmp_path):
    assert [item.path for item in found(tmp_path / "no.txt")[0]] == [str(tmp_path / "no.txt")]


def test_standard_input_can_be_read_once():
    assert found("-")[0] == (Input("-", "stdin"),)
    with pytest.raises(click.UsageError, match="only once"):
        found("-", "-")


def test_a_folder_counts_as_several_files(tmp_path):
    assert [several(a) for a in (["x"], ["x", "y"], [str(tmp_path)])] == [False, True, True]
