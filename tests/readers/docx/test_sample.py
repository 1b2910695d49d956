"""The sample notice as a Word file: what stands in it as numbers of Word gives the tree of the notice in plain text."""

from __future__ import annotations

import re
import zipfile

import pytest

import partydoc
from tests.compact import compact
from tests.docx_files import abstract, item, level, num, p, packed, parts

MARKERS = ("一二三四五六七八九十、", "（一二三四五六七八九十）", "0123456789．")
MARKER = re.compile("　　(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}．)")
LEVELS = (level(0, "%1、", "chineseCounting"), level(1, "（%2）", "chineseCounting"), level(2, "%3．"))


def sample_parts(text):
    """Put a text into paragraphs, its markers into automatic numbers; an attachment begins a new list."""
    body, list_, lists = [], 1, [num(1, 0)]
    definitions = [abstract(0, *LEVELS)]
    for line in text.split("\n"):
        found = MARKER.match(line)
        if line.startswith("附件") and "：" not in line:
            list_ += 1
            lists.append(num(list_, list_ - 1))
            definitions.append(abstract(list_ - 1, *LEVELS))
        if found:
            at = next(at for at, signs in enumerate(MARKERS) if found[0][-1] == signs[-1])
            body.append(item(line[found.end() :], at, list_))
        elif line:
            body.append(p(line))
    return parts("".join(body), numbering="".join(definitions + lists))


@pytest.fixture
def notice(samples):
    return (samples / "notice.txt").read_text("utf-8")


@pytest.fixture
def path(samples, notice):
    """Give the sample file; where it was deleted it is written anew."""
    file = samples / "notice.docx"
    if not file.exists():
        file.write_bytes(packed(sample_parts(notice)))
    return file


def test_the_sample_is_what_the_notice_says(path, notice):
    with zipfile.ZipFile(path) as archive:
        found = {name: archive.read(name).decode() for name in archive.namelist()}
    assert found == sample_parts(notice)


def test_its_numbers_are_computed(path, notice):
    document = partydoc.load(path)
    numbers = [hint.span.slice(document.raw) for hint in document.text.hints if hint.kind == "number"]
    found = map(MARKER.match, notice.split("\n"))
    assert numbers == [marker[0].strip("　") for marker in found if marker]


def test_its_tree_is_that_of_the_notice(path, samples):
    lines = (samples / "notice.tree").read_text("utf-8").splitlines()
    assert compact(partydoc.load(path)) == [line for line in lines if line and not line.startswith("#")]


def test_it_is_told_by_its_content(path):
    assert partydoc.load(path.read_bytes()).text.source.encoding == "docx"
