"""Archives: what is listed, what is found without a list, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from partydoc.errors import FormatError, LimitError
from partydoc.options import Limits
from partydoc.readers.zipped import Archive

FILES = {"OFD.xml": b"<OFD/>", "Doc_0/Document.xml": "书屋".encode() * 1000}


def packed(files, method=zipfile.ZIP_DEFLATED, before=b""):
    stream = io.BytesIO()
    stream.write(before)
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def contents(data):
    archive = Archive(data)
    return {name: archive.read(name) for name in archive}, archive.damaged


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_gives_its_files(method):
    assert contents(packed(FILES, method)) == (FILES, [])


def test_bytes_before_an_archive_do_no_harm():
    assert contents(packed(FILES, before=b"#!/bin/sh\n")) == (FILES, [])


def test_folders_are_no_files():
    assert contents(packed({"Doc_0/": b"", **FILES})) == (FILES, [])


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_files_are_found_without_a_table_of_contents(method):
    data = packed(FILES, method)
    assert contents(data[: data.index(b"PK\x01\x02")]) == (FILES, ["the table of contents"])


def test_a_file_that_is_cut_off_is_read_up_to_there():
    data = packed({"a.txt": bytes(range(256)) * 100}, zipfile.ZIP_STORED)
    found, damaged = contents(data[:1000])
    assert (found["a.txt"], damaged) == ((bytes(range(256)) * 100)[: 1000 - 35], ["the table of contents"])


def test_a_name_with_backslashes_is_one_with_slashes():
    assert "Doc_0/a.xml" in Archive(packed({"Doc_0\\a.xml": b"x"}))


@pytest.mark.parametrize("name", ["../a", "a/../../b", "..\\a", "/a", "a/.."])
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(FormatError, match="leads out"):
        Archive(packed({name: b"x"}))


@pytest.mark.parametrize("limits", [Limits(zip_entries=1), Limits(zip_total=100), Limits(zip_part=100)])
def test_the_limits_hold(limits):
    with pytest.raises(LimitError):
        contents_within(limits)


def contents_within(limits):
    archive = Archive(packed(FILES), limits)
    return [archive.read(name) for name in archive]


def test_files_are_counted_together():
    archive = Archive(packed({"a": b"x" * 60, "b": b"x" * 40}), Limits(zip_total=100))
    assert len(archive.read("a") + archive.read("b")) == 100
    with pytest.raises(LimitError, match="zip_total is 160"):
        archive.read("a")
