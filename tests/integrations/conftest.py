"""What the tests of all adapters share: twenty files of all formats, and an embedding that needs no model."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from zlib import crc32

import pytest

import partydoc
from tests.ofd_files import ofd, words

SIZE = 1024
NAMES = ("article", "law", "speech", "work_report")
QUESTION = "社区书屋每周的开放时间不得少于多少小时"
ANSWER = "第九条　社区书屋每周开放时间不得少于四十二小时，晚间和周末应当开放。"


@pytest.fixture(scope="session")
def files(samples, tmp_path_factory):
    """Give a folder with twenty files: text in two encodings, Markdown, HTML, Word, PDF, OFD and a tree."""
    folder = tmp_path_factory.mktemp("files")
    for name in NAMES:
        text = (samples / f"{name}.txt").read_text("utf-8")
        document = partydoc.parse(text)
        (folder / f"{name}.txt").write_text(text, "utf-8")
        (folder / f"{name}.md").write_text(partydoc.render(document, "markdown"), "utf-8")
        (folder / f"{name}.html").write_text(partydoc.render(document, "html"), "utf-8")
        (folder / f"{name}.docx").write_bytes(partydoc.render(document, "docx"))
    for name in ("notice.docx", "notice.pdf"):
        (folder / name).write_bytes((samples / name).read_bytes())
    (folder / "notice.txt").write_bytes((samples / "notice.txt").read_text("utf-8").encode("gb18030"))
    (folder / "notice.ofd").write_bytes(
        ofd(words("关于检修复印机的通知", 50, 40) + words("各科室：请按时检修。", 30, 60))
    )
    assert len(list(folder.iterdir())) == 20
    return folder


def embedded(text):
    """Embed a text by its pairs of characters: those that say alike are near, the same on every machine."""
    vector = [0.0] * SIZE
    plain = "".join(text.split())
    for pair in pairwise(plain):
        vector[crc32("".join(pair).encode()) % SIZE] += 1.0
    length = sqrt(sum(each * each for each in vector)) or 1.0
    return [each / length for each in vector]
