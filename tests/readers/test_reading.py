"""Paths, bytes and streams are read alike, within a limit."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import partydoc.readers
from partydoc.errors import LimitError
from partydoc.readers import READERS, SUFFIXES, read

TEXT = "一、延长开放时间。\r\n"
DATA = TEXT.encode("gb18030")


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "要点.TXT"
    file.write_bytes(DATA)
    return file


def test_a_path_bytes_and_a_stream_give_the_same_text(path):
    assert {read(source).text for source in (path, str(path), DATA, bytearray(DATA), io.BytesIO(DATA))} == {TEXT}


def test_the_source_names_the_file_as_the_caller_did(path):
    source = read(str(path)).source
    assert (source.name, source.encoding, source.length) == (str(path), "gb18030", len(TEXT))


def test_a_file_beyond_the_limit_is_not_read(path):
    with pytest.raises(LimitError, match=f"text is {len(DATA)}, more than the limit of 4"):
        read(path, limit=4)


def test_a_stream_beyond_the_limit_is_read_no_further():
    stream = io.BytesIO(DATA * 100)
    with pytest.raises(LimitError):
        read(stream, limit=10)
    assert stream.tell() == 11


def test_a_missing_file_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.txt")


def test_every_reader_has_a_file_of_its_own_and_a_line_in_the_table():
    folder = Path(partydoc.readers.__file__).parent
    files = {file.stem for file in folder.glob("*.py")} - {"__init__", "decoding", "familiarity"}
    assert files == {reader.read.__name__ for reader in READERS}


def test_no_two_readers_take_the_same_ending():
    assert sorted(set(SUFFIXES)) == sorted(SUFFIXES)
