"""Lines that hang below their item are joined to it; what stands in columns, or ends anywhere, is left."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.edits import Edit
from partydoc.repairs import part
from partydoc.repairs.line_breaks import line_breaks
from partydoc.repairs.line_breaks.hanging import find_hanging

ITEMS = [
    "各馆要在汛期以前检查屋顶和排水管道，发现渗漏的立即修缮，书库的窗户要逐一加固",
    "值班表报市防汛指挥部办公室，值班人员不得离岗，遇到险情先转移读者再转移图书",
    "沙袋、水泵和照明设备按照去年用量的一倍半补充，存放在每座馆舍的一楼储藏室里",
    "汛期过后一个月以内写出总结，说明受损的图书和设备，提出修复的办法和所需经费",
    "读者出入口放置防滑垫和提示牌，雨天由两名馆员引导读者，电梯进水以后立即停用",
    "各区图书馆参照本办法执行，街道和社区的书屋由所在区馆负责检查，每月报告一次",
]
WIDE = 30


def hung(at: int, words: str, indent: int, deeper: int) -> list[str]:
    marker = f"({at}) "
    room = WIDE - (indent + len(marker) + 1) // 2
    return [f"{' ' * indent}{marker}{words[:room]}", f"{' ' * (indent + deeper)}{words[room:]}。"]


def text(indent: int = 1, deeper: int = 1) -> str:
    lines = [line for at, words in enumerate(ITEMS, 1) for line in hung(at, words, indent, deeper)]
    return "一、防汛安排\n" + "\n".join(lines) + "\n"


def repaired(raw: str) -> str:
    return part(line_breaks(raw))[0].rewrite(raw)


@pytest.mark.parametrize(("indent", "deeper"), [(1, 1), (4, 4), (11, 4), (4, 0)])
def test_a_line_that_hangs_below_its_item_goes_on_with_it(indent, deeper):
    joined = repaired(text(indent, deeper))
    assert joined.splitlines()[1:] == [f"{' ' * indent}({at}) {words}。" for at, words in enumerate(ITEMS, 1)]
    assert repaired(joined) == joined


def test_the_items_are_units_with_all_their_words():
    section = partydoc.parse(text()).children[0]
    assert [item.children[0].text for item in section.children] == [f"{words}。" for words in ITEMS]


def test_lines_that_end_anywhere_stay():
    ragged = "".join(f" ({at}) {words[: 17 + 3 * at]}\n  {words[17 + 3 * at :]}。\n" for at, words in enumerate(ITEMS))
    assert list(find_hanging(ragged + "各馆" * 40 + "\n", "\n")) == []


def test_columns_and_lists_of_names_stay():
    names = (
        "   (馆员)     王小明、李小红、张小刚、赵小玉、钱小芳\n   (读者)     孙小兰、周小平、吴小英、郑小华、冯小雷\n"
        * 4
    )
    assert [found for found in line_breaks(names) if isinstance(found, Edit)] == []


def test_a_text_that_is_set_in_whole_is_joined_below_first_lines_that_are_set_in_further():
    rows = []
    for words in ITEMS:
        rows += [f"    {words[: WIDE - 2]}", f"  {words[WIDE - 2 :]}。"]
    assert repaired("\n".join(rows)).splitlines() == [f"    {words}。" for words in ITEMS]
