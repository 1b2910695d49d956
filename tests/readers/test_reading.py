"""Paths, bytes and streams are read alike, within a limit."""

from __future__ import annotations

import io
import pkgutil
import re
import tracemalloc
from pathlib import Path

import pytest

import partydoc.readers
from partydoc.errors import LimitError, MissingDependencyError
from partydoc.extras import needs
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.readers import READERS, SUFFIXES, Reader, choose, read

TEXT = "一、延长开放时间。\r\n"
DATA = TEXT.encode("gb18030")
SHARED_MODULES = {
    "named",
    "scratch",
    "stepping",
    "symbols",
    "layout",
    "decoding",
    "familiarity",
    "files",
    "formats",
    "sniffing",
    "xml_parts",
    "zipped",
}


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
        read(path, limits=Limits(text=4))


def test_a_stream_beyond_the_limit_is_read_no_further():
    stream = io.BytesIO(DATA * 100)
    with pytest.raises(LimitError):
        read(stream, limits=Limits(text=10))
    assert stream.tell() == 11


def test_a_missing_file_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.txt")


def test_every_reader_has_a_file_of_its_own_and_a_line_in_the_table():
    folder = Path(partydoc.readers.__file__).parent
    modules = {module.name for module in pkgutil.iter_modules([str(folder)])} - SHARED_MODULES
    assert modules == {reader.name for reader in READERS}


def test_no_two_readers_take_the_same_ending():
    assert sorted(set(SUFFIXES)) == sorted(SUFFIXES)


def test_every_reader_has_a_limit_on_the_size_of_its_files():
    assert all(getattr(DEFAULT_LIMITS, reader.limit) > 0 for reader in READERS)


@pytest.fixture
def formats(monkeypatch):
    """Two formats, the first of which has a sign and room for larger files."""

    class Reading(Reader):
        def read(self, file):
            return f"{self.name} of {len(file.data)} bytes"

    signed = Reading("signed", (".signed",), "pdf", lambda data: data.startswith(b"SIGN"))
    readers = (signed, Reading("plain", (".txt",), "text", lambda _: False))
    monkeypatch.setattr(partydoc.readers, "READERS", readers)


@pytest.mark.usefixtures("formats")
@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"SIGN", "signed of 4 bytes"),
        ("a.SIGNED", b"none", "signed of 4 bytes"),
        ("a.other", b"none", "plain of 4 bytes"),
    ],
)
def test_the_content_tells_the_format_before_the_ending_does(tmp_path, name, data, expected):
    (tmp_path / name).write_bytes(data)
    assert read(tmp_path / name) == expected


@pytest.mark.usefixtures("formats")
def test_bytes_and_streams_are_told_by_their_content():
    assert choose(b"SIGN", None).suffixes == (".signed",)
    assert read(io.BytesIO(b"SIGN")) == read(b"SIGN") == "signed of 4 bytes"


@pytest.mark.usefixtures("formats")
def test_each_format_has_a_limit_of_its_own():
    limits = Limits(text=8, pdf=16)
    assert read(io.BytesIO(b"SIGN" * 4), limits=limits) == "signed of 16 bytes"
    with pytest.raises(LimitError, match="pdf is 17, more than the limit of 16"):
        read(io.BytesIO(b"SIGN" * 5), limits=limits)
    with pytest.raises(LimitError, match="text is 9, more than the limit of 8"):
        read(io.BytesIO(b"none" * 5), limits=limits)


def test_a_missing_library_names_the_command_that_installs_it():
    with (
        pytest.raises(MissingDependencyError, match=re.escape("pip install 'partydoc[html]'")) as caught,
        needs("html"),
    ):
        raise ImportError
    assert caught.value.extra == "html"


def test_a_small_file_takes_little_memory(tmp_path):
    (tmp_path / "a.txt").write_bytes(DATA)
    read(tmp_path / "a.txt")
    tracemalloc.start()
    read(tmp_path / "a.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 << 20
