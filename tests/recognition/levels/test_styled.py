"""What a file sets as headings stands over what it does not, whatever the families."""

from __future__ import annotations

import partydoc
from partydoc.numbering.families import COUNTED
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Sense
from partydoc.recognition.levels.prices import STYLED_AFTER_PLAIN, going_on
from partydoc.recognition.levels.series import Candidate, Open

PAGE = (
    "<h1>书屋章程</h1>"
    "<h3>1. 总则</h3><p>第一条 书屋免费开放，由街道管理。</p><p>第二条 书屋设在居民点。</p>"
    "<h3>2. 读者</h3><p>第三条 办证的程序是：</p>"
    "<p>1. 个人读者：持身份证到馆登记；</p><p>2. 单位读者：持介绍信登记。</p>"
    "<p>第四条 读者爱护图书。</p>"
    "<h3>3. 附则</h3><p>第五条 本章程自公布之日起施行。</p>"
)


def test_headings_with_numbers_stand_over_articles_and_lists_below_these_begin_anew(tmp_path):
    path = tmp_path / "rules.html"
    path.write_text(PAGE, encoding="utf-8")
    document = partydoc.load(path)
    assert [section.num.text for section in document.sections] == ["1.", "2.", "3."]
    readers = document.sections[1]
    assert [section.num.text for section in readers.sections] == ["第三条", "第四条"]
    assert [section.num.text for section in readers.sections[0].sections] == ["1.", "2."]


def test_a_second_part_that_the_file_sets_as_a_heading_needs_no_first():
    first = "## 1 工程概况\n\n修书屋一间。\n\n## 2 签署\n\n双方签字生效。\n"
    second = "# 第二部分 通用条款\n\n## 1 词语\n\n词语从其常义。\n\n## 2 工期\n\n工期三个月。\n"
    marked = f"# 合同\n\n{first}\n{second}"
    tree = partydoc.load(marked.encode(), reader="markdown")
    found = [(len(above), node.num.text) for node, above in tree.walk() if node.type == "section"]
    assert found == [(1, "1"), (1, "2"), (1, "第二部分"), (2, "1"), (2, "2")]


def test_a_plain_number_goes_on_with_no_series_of_headings_that_has_its_own_next():
    listed = "<p>办证须知如下。</p><p>2 读者的证件</p><p>3 担保人的证件</p>"
    others = "<h2>2 注意事项</h2><p>照片须清晰。</p><h2>3 其他</h2><p>凭证借书。</p>"
    document = partydoc.load(f"<h1>办证指南</h1><h2>1 概述</h2>{listed}{others}".encode(), reader="html")
    assert [section.heading.text for section in document.sections] == ["概述", "注意事项", "其他"]


def test_a_heading_goes_on_with_its_like_at_no_price_and_with_a_plain_list_at_one():
    heading = Candidate(Sense(COUNTED, Ordinal(4), "、"), 9, opens_line=True, styled=2)
    place = (True, True, True)  # it opens its line, heads something and goes on
    like, plain = (Open(heading.key, Ordinal(3), COUNTED, 5, *place, level, 0) for level in (2, 0))
    assert going_on(like, heading) == ("next", 0.0)
    assert going_on(plain, heading) == ("next", STYLED_AFTER_PLAIN)
