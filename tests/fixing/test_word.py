"""Word files are mended as Word files: runs, styles and automatic numbers stay."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

import partydoc
from partydoc.fixing.word import rewrite_word

PARTS = [
    ("关于开放书屋", "的通知"),
    ("各区人民政府", ":"),
    ("一", "．", "延长时间,各馆照办"),
    ("(一)", "、", "登记图书。"),
    ("(二)", "、清点图书。"),
    ("二．经费",),
    ("各馆照办。",),
]


def word_file(parts, style=None):
    """Make a Word file whose paragraphs are made of runs, each second one bold."""
    document = docx.Document()
    for words in parts:
        paragraph = document.add_paragraph(style=style)
        for at, word in enumerate(words):
            paragraph.add_run(word).bold = bool(at % 2)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mended(data):
    fixed = partydoc.fix(partydoc.load(data))
    return fixed, rewrite_word(data, fixed)


def test_the_text_is_mended_and_the_runs_stay():
    data = word_file(PARTS)
    _, (new, lost) = mended(data)
    runs = [[(run.text, run.bold) for run in each.runs] for each in docx.Document(io.BytesIO(new)).paragraphs]
    assert lost == ()
    assert runs[:5] == [
        [("关于开放书屋", False), ("的通知", True)],
        [("各区人民政府", False), ("：", True)],
        [("一", False), ("、", True), ("延长时间，各馆照办", False)],
        [("（一）", False), ("", True), ("登记图书。", False)],
        [("（二）", False), ("清点图书。", True)],
    ]


def test_every_other_part_of_the_file_is_as_it_was():
    data = word_file(PARTS)
    _, (new, _) = mended(data)
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
        assert before.namelist() == after.namelist()
        same = [name for name in before.namelist() if before.read(name) == after.read(name)]
        assert set(before.namelist()) - set(same) == {"word/document.xml"}


def test_the_mended_file_reads_as_the_mended_text():
    data = word_file(PARTS)
    fixed, (new, _) = mended(data)
    assert partydoc.load(new).raw == fixed.text


def test_automatic_numbers_are_reported_and_not_touched():
    data = word_file([("延长时间。",), ("增加经费。",)], style="List Number")
    document = partydoc.load(data)
    assert document.raw.startswith("1.")
    assert [each.fix for each in partydoc.lint(document, select=["P002", "P004"]) if each.fix] == []
    assert partydoc.renumber(document, start=3).edits == ()


@pytest.mark.parametrize("arguments", [["--in-place"], ["-o", "new.docx"]])
def test_the_command_writes_a_word_file(tmp_path, monkeypatch, arguments):
    from click.testing import CliRunner

    from partydoc.cli import group

    monkeypatch.chdir(tmp_path)
    path = tmp_path / "notice.docx"
    path.write_bytes(word_file(PARTS))
    assert CliRunner().invoke(group, ["lint", "notice.docx", "--fix", *arguments]).exit_code == 0
    written = tmp_path / ("notice.docx" if "--in-place" in arguments else "new.docx")
    assert partydoc.lint(partydoc.load(written), select=["P", "E"]) == ()
