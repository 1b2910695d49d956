"""The notice of the guide: what is found in it, what the commands mend, what is left, how it is laid out."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

import partydoc
from tests.faulty_notice import FILE, PARAGRAPHS, faulty, mended

FOUND = ["E001", "E002", "E003", "E004", "E005", "E006", "N001", "N006", "P001", "P002", "P003", "P004", "P010"]
MENDED = (
    "青政办发〔2026〕3号\n关于延长图书馆开放时间的通知\n各区人民政府：\n为方便读者，现将有关事项通知如下。\n一、延长开放时间\n"
    "（一）中心馆开放到九时。\n（二）分馆开放到八时。\n二、增加经费\n1.人员经费由市财政列支。\n2.水电经费由各区列支。\n"
    "三、加强检查\n每季度检查一次，结果报市文化局。\n附件：书屋名单。\n青河市文化局\n2026年3月2日\n抄送：青河市财政局。\n"
)


def paragraphs(data):
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def test_the_file_of_the_guide_is_the_one_that_is_made():
    assert paragraphs(FILE.read_bytes()) == paragraphs(faulty()) == ["".join(words) for words in PARAGRAPHS]


def test_more_than_ten_sorts_of_faults_are_found():
    assert sorted({found.code[2:] for found in partydoc.lint(partydoc.load(FILE))}) == FOUND


@pytest.fixture
def by_the_commands(run, tmp_path):
    once, twice = tmp_path / "marks.docx", tmp_path / "numbers.docx"
    assert run("lint", FILE, "--fix", "-o", once).exit_code == 1
    assert run("renumber", once, "-o", twice).exit_code == 0
    return twice


def test_the_commands_mend_all_that_needs_no_person(by_the_commands):
    document = partydoc.load(by_the_commands)
    assert document.raw == MENDED
    assert [found.code for found in partydoc.lint(document)] == ["PDN006", "PDE005"]


def test_runs_keep_their_fonts(by_the_commands):
    before, after = (docx.Document(str(file)).paragraphs for file in (FILE, by_the_commands))
    fonts = [
        [[(run.font.name, run.font.size, run.bold) for run in each.runs] for each in file] for file in (before, after)
    ]
    assert fonts[0] == fonts[1]


def test_the_layout_is_that_of_the_standard():
    title = next(
        each for each in docx.Document(io.BytesIO(mended(faulty()))).paragraphs if each.text.startswith("关于")
    )
    assert title.style.paragraph_format.alignment in (WD_ALIGN_PARAGRAPH.CENTER, None)
    assert partydoc.load(mended(faulty())).title == "关于延长图书馆开放时间的通知"
