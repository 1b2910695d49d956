"""What a file sets as headings stands over what it does not, whatever the families."""

from __future__ import annotations

import partydoc

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
