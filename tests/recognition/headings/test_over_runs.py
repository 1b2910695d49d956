"""Captions over units that run on through the document."""

from __future__ import annotations

import pytest

from partydoc.recognition.headings.over_runs import find_captions_over_runs
from tests.work import MOST, growth

TEXT = "由书屋管理人在每月第一天办理，并在门口张贴三天。"
CAPTIONED = (
    f"书屋章程\n释义\n一、{TEXT}\n二、{TEXT}\n借书证\n三、{TEXT}\n读者大会\n四、{TEXT}\n五、{TEXT}\n会费\n六、{TEXT}\n"
)


def test_short_lines_before_the_next_unit_are_captions_over_it(stages):
    assert [(unit.depth, unit.family.name) for unit in stages.units(CAPTIONED)] == [
        *[(0, "unnumbered"), (1, "han-comma"), (1, "han-comma"), (0, "unnumbered"), (1, "han-comma")],
        *[(0, "unnumbered"), (1, "han-comma"), (1, "han-comma"), (0, "unnumbered"), (1, "han-comma")],
    ]
    assert [heading for heading in stages.headings(CAPTIONED) if heading] == ["释义", "借书证", "读者大会", "会费"]


@pytest.mark.parametrize(
    "lines",
    [
        ("借书证", "读者大会"),
        ("链接：办法一篇", "链接：办法两篇", "链接：办法三篇"),
        ("借书证", "读者大会。", "会费。"),
    ],
    ids=["two only", "the same line again", "sentences"],
)
def test_other_lines_before_the_next_unit_are_none(stages, lines):
    raw = f"书屋章程\n一、{TEXT}\n" + "".join(
        f"{line}\n{number}、{TEXT}\n{next_number}、{TEXT}\n"
        for line, number, next_number in zip(lines, "二四六", "三五七", strict=False)
    )
    units = [unit for unit in stages.units(raw) if unit.family.name == "han-comma"]
    assert len({unit.depth for unit in units}) == 1


def test_headings_with_a_line_below_their_text_are_no_captions(stages):
    rows = zip(("东馆", "西馆", "南馆"), "二三四", strict=True)
    raw = "书屋\n一、馆舍\n" + "".join(f"{TEXT}\n{line}\n{number}、借阅\n" for line, number in rows)
    assert [unit.depth for unit in stages.units(raw)] == [0, 0, 0, 0]


def test_runs_that_cross_take_no_more_steps_for_each_line(stages):
    def work(size):
        names = [f"{chr(0x5000 + at)}馆" for at in range(size // 100)]
        units = ((at, name, number) for number in range(1, 9) for at, name in enumerate(names))
        rows = (f"{chr(0x6000 + 9 * at + number)}证\n【{name}{number}】{TEXT}\n" for at, name, number in units)
        readings = stages.readings("书屋章程\n" + "".join(rows))
        return lambda: find_captions_over_runs(readings)

    assert growth(work, 2_000) <= MOST


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        (("座椅", "灯", "饮水机", "书架"), ["座椅", "饮水机", "书架"]),
        (("馆舍座椅", "馆员之参与", "编制目的"), ["馆舍座椅", "馆员之参与", "编制目的"]),
        (("备品-座椅\n座椅", "备品-灯具\n灯具", "备品-水杯\n水杯"), ["备品-座椅", "备品-灯具", "备品-水杯"]),
        (("座椅", "饮水机"), []),
        (("请照办", "请照办", "请照办"), []),
    ],
    ids=["names", "with 与 and 的", "said twice", "two", "the same words"],
)
def test_names_over_lists_that_are_numbered_alike_are_headings(stages, lines, headings):
    raw = f"书屋备品标准\n{TEXT}\n" + "".join(f"{line}\n1、{TEXT}\n2、{TEXT}\n" for line in lines)
    found = [reading.text for reading in stages.readings(raw) if reading.role == "HEADING"]
    assert found == headings


LIST = "1.按时开门；\n2.登记读者；\n3.整理书架。\n"


@pytest.mark.parametrize(
    ("names", "headings"),
    [
        (("书屋馆长职责", "书屋副馆长职责", "书屋馆员职责", "书屋值班制度"), 4),
        (("書屋館長職責", "書屋副館長職責", "書屋館員職責"), 3),
        (("书屋　　　　　　　　　　　馆长职责", "书屋馆员职责", "书屋会计职责"), 3),
        (("书屋馆长职责", "书屋馆员职责"), 0),
        (("书屋馆长职责", "书屋馆长职责", "书屋馆长职责"), 0),
        (("书屋馆长职责", "书屋每月一次", "书屋借书登记"), 0),
    ],
    ids=["one that ends else", "traditional", "blanks within", "two only", "the same words", "not alike"],
)
def test_names_that_end_alike_may_have_text_between_them_and_their_lists(stages, names, headings):
    raw = f"青河村文件汇编\n{TEXT}\n" + "".join(f"{name}\n如下：\n{LIST}" for name in names)
    assert stages.roles(raw).count("HEADING") == headings
