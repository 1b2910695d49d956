"""`parse` hints that `load` was meant, and looks for no file."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.readers import SUFFIXES


def codes(text: str) -> list[str]:
    return [found.code for found in partydoc.parse(text).diagnostics]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_name_of_each_file_that_load_reads_is_noticed(suffix):
    assert codes(f"reports/工作报告 2026{suffix}") == ["text-names-file"]


@pytest.mark.parametrize("name", ["notice.TXT\n", "C:\\文件\\通知.docx", "./报告.md", "../a b/c.htm"])
def test_names_are_noticed_as_they_are_typed(name):
    assert codes(name) == ["text-names-file"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "图书馆工作报告",
        "详见 notice.txt。",
        "各馆照办。\nnotice.txt",
        "https://example.org/a.html",
        ".txt",
        "version 1.5",
        "报告.exe",
        f"{'报' * 300}.txt",
    ],
)
def test_what_is_no_name_of_a_file_is_not(text):
    assert codes(text) == []


def test_a_text_that_is_the_name_of_a_file_is_parsed_all_the_same():
    document = partydoc.parse("tests/samples/notice.txt")
    assert (str(document), partydoc.unparse(document)) == ("tests/samples/notice.txt",) * 2


def test_a_file_that_holds_the_name_of_a_file_is_read_without_a_hint():
    assert partydoc.load(b"notice.txt").diagnostics == ()
