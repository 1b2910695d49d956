"""What stands on a page around the text: menus above it, links below it, and what they tell of its title."""

from __future__ import annotations

import pytest

ENTRIES = [
    *("本馆概况", "各馆地址", "馆内公告", "借阅统计", "读者服务", "单位服务"),
    *("网上查询", "场景服务", "局长信箱", "热点问题", "书屋目录", "书屋地图"),
]
MENU = "|".join(ENTRIES)
TWICE = f"{MENU}|青河书屋图书估价系统|书屋加盟|招聘馆员"
BULLETS = "|".join(f"▪{entry}" for entry in ENTRIES)
TEXT = "书屋在周末延长开放两个小时，读者可以带走图书，两周之内还回来。"
DATED = "请清点图书。|青河市图书馆|2026年3月2日"
OF_MENU = "FURNITURE " * len(ENTRIES)
LINKS = [
    # lines, and the role of each
    (f"{TEXT}|上一篇：书屋开放|下一篇：返回列表|推荐阅读|书屋今年添书三千册", "PARAGRAPH" + " FURNITURE" * 4),
    (f"{TEXT}|相关阅读：|• 三个书屋添了图书...|• 书屋地图出版|热点推荐：|• 书屋开放日", "PARAGRAPH" + " FURNITURE" * 5),
    (f"{TEXT}|扫一扫在手机打开当前页|编辑：王小明|打印本页", "PARAGRAPH FURNITURE BYLINE FURNITURE"),
    (
        f"{DATED}|【相关信息】|03-02青河市书屋工作方案|版权所有 青河文库",
        "PARAGRAPH SIGNATURE ISSUE_DATE FURNITURE FURNITURE FURNITURE",
    ),
    # the document goes on: sentences, numbers, who signs
    (f"{TEXT}|相关阅读：|• 书屋地图|请读者自取。", "PARAGRAPH PARAGRAPH MARKED PARAGRAPH"),
    (f"{TEXT}|推荐阅读|1. 青河书屋史|2. 青河地图册", "PARAGRAPH HEADING MARKED MARKED"),
    # no text stands above them
    ("相关阅读：|• 书屋地图|• 书屋开放日", "FURNITURE MARKED MARKED"),
]
MENUS = [
    # entries behind bullets, below the name of a site
    (
        f"青河书屋首页|书屋概况|{BULLETS}|关于清点图书的通知|各书屋：|请清点图书。",
        f"FURNITURE FURNITURE {OF_MENU}TITLE ADDRESSEE PARAGRAPH",
    ),
    (f"书屋清单|{BULLETS}|请清点图书。", "TITLE" + " MARKED" * len(ENTRIES) + " PARAGRAPH"),
    # the last entry is the title: it stands in the menu again, or its words say so
    (f"首页|读书园地|{MENU}|读书园地|一、开放", f"FURNITURE FURNITURE {OF_MENU}TITLE MARKED"),
    (f"首页|{MENU}|书屋开放通知|{TEXT}", f"FURNITURE {OF_MENU}TITLE PARAGRAPH"),
    (f"首页|{MENU}|读者园地|{TEXT}", f"FURNITURE {OF_MENU}FURNITURE PARAGRAPH"),
    # … or the way through the site ends in it, with its parts on lines of their own
    (f"首页 >|读者服务 >|读书课|{TEXT}", "FURNITURE FURNITURE TITLE PARAGRAPH"),
    (f"首页 >|书屋事务 >|读书园地 >|开放时间|{TEXT}", "FURNITURE FURNITURE FURNITURE TITLE PARAGRAPH"),
    # it stands twice, with a longer entry in it
    (
        f"首页|{TWICE}|首页|{TWICE}|书屋开放问答——第一期|来源：青河文库 2026-03-02|{TEXT}",
        f"{'FURNITURE ' * 32}TITLE METADATA PARAGRAPH",
    ),
    # what a number asks for is no title that stands again
    (
        f"首页|读书园地|{MENU}|读书园地|一、名称|读书园地|二、目的|{TEXT}",
        f"FURNITURE FURNITURE {OF_MENU}TITLE MARKED PARAGRAPH MARKED PARAGRAPH",
    ),
    # links below the text name the page by the words that open it
    (
        f"特色|把图书送到家门口的读书文化|{TEXT * 3}|缘起|特色|愿景|出版|相关办法|联络",
        "TITLE HEADING PARAGRAPH" + " FURNITURE" * 6,
    ),
    (f"读者讲座。相关规定|一、入场|{TEXT}|{MENU}|相关规定", f"TITLE MARKED PARAGRAPH {OF_MENU}FURNITURE"),
    (
        f"青河市图书馆|{TEXT}|东门书屋|西门书屋|南门书屋|北门书屋|青河市图书馆|河东书屋",
        "TITLE PARAGRAPH" + " PARAGRAPH" * 6,
    ),
    # lines that stand again further down, each over text, are a table of contents; a cover stands again as a whole
    (
        f"读书课|课程简介|教学大纲|课时安排|参考书目|课程简介|{TEXT}|教学大纲|{TEXT}|课时安排|{TEXT}|参考书目|{TEXT}",
        "TITLE CONTENTS CONTENTS CONTENTS CONTENTS" + " HEADING PARAGRAPH" * 4,
    ),
    (
        f"青河书屋馆舍图|青河文库编|青河印书馆|第一版印制|青河书屋馆舍图|青河文库编|青河印书馆|第一版印制|{TEXT}",
        "TITLE" + " PARAGRAPH" * 3 + " FURNITURE" * 4 + " PARAGRAPH",
    ),
    # an address behind its label is text
    (
        f"{TEXT}|报名表在这里：|http://www.qinghe.example/form|上一篇：书屋开放",
        "PARAGRAPH PARAGRAPH PARAGRAPH FURNITURE",
    ),
    # numbers of pictures stand among the words of a page
    (
        f"{TEXT}|藏书|借书|1|还书|2|专题|专栏|版权所有 青河文库",
        "PARAGRAPH FURNITURE FURNITURE PAGE_NUMBER FURNITURE PAGE_NUMBER FURNITURE FURNITURE FURNITURE",
    ),
]


@pytest.mark.parametrize(("text", "roles"), LINKS, ids=[text[-40:] for text, _ in LINKS])
def test_links_go_from_what_heads_them_to_the_end(text, roles, stages):
    assert stages.roles(text.replace("|", "\n")) == roles.split()


@pytest.mark.parametrize(("text", "roles"), MENUS, ids=[text[-40:] for text, _ in MENUS])
def test_menus_tell_the_title_of_their_page(text, roles, stages):
    assert stages.roles(text.replace("|", "\n")) == roles.split()
