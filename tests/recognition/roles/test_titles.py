"""Which line of a head is the title, and what the lines about it are."""

from __future__ import annotations

import pytest

import partydoc

HISTORY = "（2020年3月2日青河市人民政府令第3号公布　根据2026年3月2日《青河市人民政府关于修改部分规章的决定》修正）"
MENU = (
    "本馆概况各馆地址馆内公告借阅统计读者服务单位服务网上查询"
    "场景服务网上信访局长信箱网上征询热点问题书屋目录书屋地图书屋预约"
)
ROLES = [
    # lines, and the role of each
    ("通知|各书屋：|请清点图书。", "TITLE ADDRESSEE PARAGRAPH"),
    ("通知|1. 请清点图书，逐册登记|2. 请检查门窗", "TITLE MARKED MARKED"),
    ("青河文库|首页 > 通知|办好社区书屋的几点想法|书屋是居民读书的地方。", "FURNITURE FURNITURE TITLE PARAGRAPH"),
    ("关于清点图书的通知_青河文库|首页 > 通知|关于清点图书的通知|请清点图书。", "FURNITURE FURNITURE TITLE PARAGRAPH"),
    ("青河市文化局关于做好社区书屋|防汛工作的通知|请检查门窗。", "TITLE TITLE PARAGRAPH"),
    ("政府工作报|告|各位代表：|书屋开放了。", "TITLE TITLE SALUTATION PARAGRAPH"),
    ("第一篇|总则|第一条　免费开放。|第二条　专人管理。", "FURNITURE HEADING MARKED MARKED"),
    ("在全市会议上的讲话|（2026年3月2日）|执行摘要|书屋开放了。", "TITLE DATELINE HEADING PARAGRAPH"),
    # the page's own title stands again as a subtitle, or over the text behind what the page says of it
    (
        "书屋工作报告|文章来源：本站 点击数：9|读书为先  服务为本|——书屋工作报告|各位读者：大家好！|书屋开放了。",
        "FURNITURE METADATA TITLE SUBTITLE SALUTATION PARAGRAPH",
    ),
    # … in other words, or in pieces
    (
        "李明馆长在青河市书屋开放大会上的讲话|来源：青河文库|在青河市书屋开放大会上的讲话提纲|同志们：|书屋开放了。",
        "FURNITURE METADATA TITLE SALUTATION PARAGRAPH",
    ),
    (
        "青河书屋五年发展规划（草案）|来源：青河文库|青河书屋|五年发展规划|书屋开放了。",
        "FURNITURE METADATA TITLE TITLE PARAGRAPH",
    ),
    (
        "让书香飘进小巷——青河市书屋工作汇报|来源：青河文库|让书香飘进小巷|——青河市书屋工作汇报|一、开放",
        "FURNITURE METADATA TITLE SUBTITLE MARKED",
    ),
    # what is issued has a title of its own
    (
        "关于印发青河市书屋管理办法的通知|来源：青河文库|青河市书屋管理办法|第一条　免费开放。",
        "TITLE METADATA TITLE MARKED",
    ),
    # a title that stands twice puts the name of the page's place out of the way
    (
        "书香城市|书屋动态|社区书屋迎来第一批读者|社区书屋迎来第一批读者|来源：青河文库|书屋开放了。",
        "FURNITURE FURNITURE TITLE FURNITURE METADATA PARAGRAPH",
    ),
    (
        "书屋工作报告|现发布《书屋工作报告》，请各位读者提出意见。|读书为先  服务为本|——书屋工作报告|一、书屋开放了",
        "TITLE PARAGRAPH TITLE SUBTITLE MARKED",
    ),
    (
        "清点图书的通知|作者：青河文库 时间：2026-03-02 浏览：9|下载地址：点击此处下载|清点图书的通知|请清点图书。",
        "FURNITURE METADATA FURNITURE TITLE PARAGRAPH",
    ),
    # the way through a site names the title that it ends in, whatever else is one by its words
    (
        "[首页] >> 动态 >> 【问】书屋何时开放|【问】书屋何时开放|来源：青河文库|延长开放的通知|一、书屋开放",
        "FURNITURE TITLE METADATA TITLE MARKED",
    ),
    # the title of the page has the number behind it, and that of the document has not
    (
        "青河市社区书屋管理办法 青府法〔2026〕3号|来源：青河文库|青河市社区书屋管理办法|第一条　免费开放。",
        "FURNITURE METADATA TITLE MARKED",
    ),
    # an editor's words stand above the title of rules, and below it when they were made
    (
        "注意！|本办法是书屋自己的规章，不是法规，有意见请告诉书屋。|青河书屋办法|2026年3月2日馆务会议通过|一、开放",
        "PARAGRAPH PARAGRAPH TITLE DATELINE MARKED",
    ),
    # who speaks, and the date right over the address to the audience
    (
        "书屋工作报告|2026-03-02 9:30|王小明|2026年3月2日|同志们：|书屋开放了。",
        "TITLE METADATA AUTHOR DATELINE SALUTATION PARAGRAPH",
    ),
    ("让书屋亮起来|——在典礼上的讲话|王  明|2026.3.2|尊敬的家长，老师们，大家好！|开放了。",
     "TITLE SUBTITLE AUTHOR DATELINE SALUTATION PARAGRAPH"),
    (
        "让书屋亮起来|——在典礼上的讲话|王  明  2026.3.2|同学们：|书屋开放了。",
        "TITLE SUBTITLE AUTHOR SALUTATION PARAGRAPH",
    ),
    # running text that is wrapped within quotes is no piece of a title
    (
        "青河书屋切结书|本队为参加市图书馆所办理之「青河|书屋之星」活动，同意遵守活动办法之各项规定，不得有异议。",
        "TITLE PARAGRAPH PARAGRAPH",
    ),
    (
        "青河市文化局关于印发《青河市社区书屋|管理办法》的通知|各区文化局、各社区书屋、市图书馆、各市区分馆、各镇分馆：|请清点图书。",
        "TITLE TITLE ADDRESSEE PARAGRAPH",
    ),
    # tags are no title
    (
        "书屋案例第一期|关键词 #书屋 / #读者意见|办理要点|1. 延长开放，方便读者。|办理结果|书屋在周末延长开放。",
        "TITLE PARAGRAPH PARAGRAPH MARKED HEADING PARAGRAPH",
    ),
    # what stands right over where and when a text appeared is its title, and what is short above it a column
    ("书屋资讯|服务平台|书屋开到几点？能借几册？九个问题的回答来了|来源：青河 发布时间：2026-03-02|开放了。",
     "FURNITURE FURNITURE TITLE METADATA PARAGRAPH"),
    ("書屋開到幾點？您想知道的在這裡！|發表時間：2026-03-02 09:46    信息來源：青河|書屋開放了。",
     "TITLE METADATA PARAGRAPH"),
    ("教务处|2026年3月借阅统计安排|来源：青河文库 发布时间：2026年3月2日|书屋开放了。",
     "FURNITURE TITLE METADATA PARAGRAPH"),
    ("通知公告|浏览当前页|青河市图书馆关于延长开放时间的通知|书屋开放了。", "FURNITURE FURNITURE TITLE PARAGRAPH"),
    ("通知|关于延长开放时间的通知|书屋开放了。", "FURNITURE TITLE PARAGRAPH"),
    ("书屋开放到几点？|书屋开放到九点。|来源：青河文库 2026年3月2日", "PARAGRAPH PARAGRAPH METADATA"),
    ("清点通知|请清点图书。|青河市|2026年3月|【打印正文】", "TITLE PARAGRAPH SIGNATURE ISSUE_DATE FURNITURE"),
    (f"书屋管理办法|{HISTORY}|第一条　免费开放。", "TITLE DATELINE MARKED"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "roles"), ROLES)
def test_the_title_and_the_lines_about_it(stages, lines, roles):
    assert stages.roles(lines.replace("|", "\n")) == roles.split()


def test_a_long_line_without_a_final_mark_opens_no_body_where_the_head_goes_on(stages):
    lines = ["青河文库", "首页 | 书屋 | 服务", MENU, "首页 > 通知", "关于清点图书的通知", "各书屋：", "请清点图书。"]
    roles = ["FURNITURE"] * 4 + ["TITLE", "ADDRESSEE", "PARAGRAPH"]
    assert stages.roles("\n".join(lines)) == roles


def test_all_of_a_site_above_its_way_is_furniture(stages):
    entries = ["馆内动态", "青河书屋借阅安排[03-01]", "3.02读书会安排[02-27]", "书屋公告"] * 4
    way, body = "当前位置：首页 > 馆内动态", "书屋延长了开放时间，读者比上年增加两成，借阅超过四十万册。"
    text = "\n".join([*entries, way, "关于延长开放时间的通知", body])
    assert stages.roles(text) == ["FURNITURE"] * len(entries) + ["METADATA", "TITLE", "PARAGRAPH"]


def test_a_short_line_below_the_title_is_a_heading_where_one_like_it_follows(stages):
    first = "申领条件\n本市户籍、年满六十周岁、没有养老金收入的居民可以申领补贴。\n"
    text = f"政策问答\n{first}办理流程\n到所在社区提出申请，由街道审核。\n"
    assert stages.roles(text) == ["TITLE", "HEADING", "PARAGRAPH", "HEADING", "PARAGRAPH"]


def test_the_name_below_the_date_of_a_speech_is_its_author(stages):
    body = "各馆延长开放时间，读者比上年增加两成，图书借阅超过四十万册。"
    text = f"在全市读书大会上的讲话\n（2026年3月2日）\n陈建国\n{body}\n"
    assert stages.roles(text) == ["TITLE", "DATELINE", "AUTHOR", "PARAGRAPH"]


def test_a_short_name_in_the_middle_below_the_title_is_that_of_the_author(tmp_path):
    body = "近年来，各馆延长开放时间，读者比上年增加两成，图书借阅超过四十万册。"
    page = f'<h1>阅读推广的经验</h1><p style="text-align:center">市图书馆</p><p>{body}</p><p>{body}</p>'
    (tmp_path / "page.html").write_text(page)
    document = partydoc.load(tmp_path / "page.html")
    assert [node.type for node in document.children] == ["title", "author", "paragraph", "paragraph"]


def test_what_a_file_says_of_itself_in_latin_keys_is_no_title():
    document = partydoc.parse("tags: `书屋`\n书屋管理办法\n第一条　各馆开放。\n第二条　周末不闭馆。\n")
    assert [(node.type, node.text) for node in document.children[:2]] == [
        ("metadata", "tags: `书屋`"),
        ("title", "书屋管理办法"),
    ]


def test_what_stands_behind_names_of_things_heads_nothing():
    raw = "书屋例会纪要\n一、买书\n案由：买书，请讨论。\n提案人：馆长　王明\n提案说明：经费已有，可买。\n二、散会\n"
    assert [section.heading.text for section in partydoc.parse(raw).sections] == ["买书", "散会"]
    assert all(not section.sections for section in partydoc.parse(raw).sections)


def test_a_call_right_over_the_title_is_a_title_too():
    text = "各馆要把书屋办好，方便群众读书。\n一、延长开放\n每晚开放到九时。\n二、增加藏书\n每馆增加一千册。\n"
    raw = f"让书屋亮起来！\n青河市图书馆关于延长开放时间的倡议书\n{text}"
    document = partydoc.parse(raw)
    assert [(node.type, node.text) for node in document.children[:2]] == [
        ("title", "让书屋亮起来！"),
        ("title", "青河市图书馆关于延长开放时间的倡议书"),
    ]
    assert [node.type for node in document.children[2:]] == ["paragraph", "section", "section"]


@pytest.mark.parametrize("day", ["97.6.6", "民国97年6月6日", "教育局92.07.03"])
def test_when_rules_were_passed_stands_below_their_title(day):
    passed = f"{day} 馆务会议通过\n98.11.4 馆务会议修正通过\n"
    document = partydoc.parse(f"青河市图书馆借阅规则\n{passed}第一条 读者凭证借书。\n第二条 每人借五册。\n")
    assert [node.type for node in document.children] == ["title", "metadata", "metadata", "section", "section"]


def test_a_wrapped_line_that_says_why_is_no_title_below_the_number():
    head = "青河市图书馆\n关于2026年优秀读者评选结果的公示\n青图字〔2026〕24号\n"
    text = f"{head}为了充分发挥图书馆的作用，自\n2014年起举办优秀读者评选活\n动，今年照办。\n"
    found = [node.text for node in partydoc.parse(text).children if node.type == "title"]
    assert found == ["青河市图书馆", "关于2026年优秀读者评选结果的公示"]


@pytest.mark.parametrize("end", ["\n", ""], ids=["wrapped", "glued"])
def test_a_line_that_says_what_a_notice_does_is_no_title(end):
    title = "青河市图书馆转发开放办法的通知"
    text = f"{title}\n青图〔2026〕4号\n现将青河市文化局规划{end}委员会青文〔2026〕7号文转发给你们，请照办。\n"
    assert [node.text for node in partydoc.parse(text).children if node.type == "title"] == [title]


def test_the_name_of_a_page_has_the_number_of_its_document_behind_it_and_other_words_at_its_end():
    page = "关于延长开放时间的指导意见（青图【2026】3号）\n发布时间：2026-03-02\n"
    raw = f"{page}关于延长开放时间的指导方案\n各区图书馆：\n为方便读者，延长开放时间。\n"
    assert [node.type for node in partydoc.parse(raw).children[:3]] == ["furniture", "metadata", "title"]
