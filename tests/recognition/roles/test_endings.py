"""What is glued to the end of a text."""

import pytest

import partydoc

BODY = "各馆全年开放三百天，读者比上年多两成，借书四十万册，群众是满意的。"


@pytest.mark.parametrize(
    ("ending", "role"),
    [
        ("（青河社青河3月2日电）", "furniture"),
        ("《 青河日报 》（ 2026年03月03日 02 版）", "furniture"),
        ("（青河社青河3月2日电）《青河日报》（2026年03月03日 02版）", "furniture"),
        ("（王正）", "byline"),
        ("（作者系市图书馆馆长）", "byline"),
        ("（青河市图书馆馆长 王正）", "byline"),
    ],
)
def test_an_ending_is_cut_off_whole(ending, role):
    document = partydoc.parse(BODY + ending)
    assert [(node.type, node.text) for node in document.children] == [("paragraph", BODY), (role, ending)]


@pytest.mark.parametrize(
    "ending",
    ["（责任单位：市图书馆）", "（青政发〔2026〕3号）同时废止。", "“（略）”", "（王正）等人到会。"],
)
def test_what_belongs_to_the_text_stays(ending):
    document = partydoc.parse(BODY + ending)
    assert [node.text for node in document.children] == [BODY + ending]


def test_an_ending_in_the_middle_of_the_text_stays():
    first = BODY + "（王正）"
    document = partydoc.parse(f"{first}\n{BODY}")
    assert [node.text for node in document.children] == [first, BODY]


@pytest.mark.parametrize(
    "glued", ["青河市图书馆 2026年3月2日", "青河市人民政府 二〇二六年三月二日", "青河市文化局\n2026年3月2日"]
)
@pytest.mark.parametrize("below", ["", "\n书屋开放方案\n一、目标\n把书屋办好。\n二、时间\n三月。\n"])
def test_who_signs_and_the_date_are_cut_off_the_last_sentence(glued, below):
    document = partydoc.parse(
        f"关于书屋开放的通知\n各分馆：\n一、{BODY}\n二、{BODY}{glued.replace('馆 ', '馆')}{below}"
    )
    signed = [(node.type, node.text) for node in document.children if node.type in {"signature", "issue_date"}]
    assert signed == list(zip(("signature", "issue_date"), glued.split(), strict=True))
    assert len(document.children[3].children) == 1
    assert [part.children[0].text for part in document.children if part.type == "part"] == below.split()[:1]


@pytest.mark.parametrize("end", ["开馆是2026年3月2日", "请读者支持书屋工作委员会2026年3月2日"])
def test_a_date_that_a_sentence_ends_with_stays(end):
    document = partydoc.parse(f"{BODY}{end}\n{BODY}")
    assert [node.text for node in document.children] == [BODY + end, BODY]


def test_who_made_a_page_is_named_behind_the_text_in_many_ways():
    named = ["文字：王正", "图片 | 李平", "新媒体编辑：赵安", "责编丨周宁", "复审：钱明", "摄影/孙和"]
    document = partydoc.parse("\n".join([BODY, BODY, *named]))
    assert [node.type for node in document.children[2:]] == ["byline"] * len(named)


def test_a_bar_for_sharing_is_furniture():
    document = partydoc.parse(f"书屋建成三十座\n分享到： QQ空间 新浪微博 更多\n{BODY}\n{BODY}")
    assert [node.type for node in document.children] == ["title", "furniture", "paragraph", "paragraph"]


@pytest.mark.parametrize("below", ["附件：1.预约办法\n2.开放楼层", "市图书馆\n2026年6月28日"])
def test_the_words_that_end_a_notice_are_its_closing_above_attachments_and_signatures(below):
    document = partydoc.parse(
        f"关于延长开放的通知\n各分馆：\n一、{BODY}\n二、{BODY}\n特此通知。\n{below}\n市图书馆\n2026年6月28日\n"
    )
    assert [node.text for node in document.children if node.type == "closing"] == ["特此通知。"]


def test_a_question_in_the_head_is_no_byline():
    document = partydoc.parse(f"记者：书屋何时开放？\n馆长：{BODY}\n记者：由谁管理？\n馆长：{BODY}\n")
    assert [section.path for section in document.sections()] == ["记者：书屋何时开放？", "记者：由谁管理？"]


@pytest.mark.parametrize("word", ["抄送", "分送", "分发", "发", "送"])
def test_who_is_sent_minutes_stands_below_the_date(word):
    copies = f"{word}：各区人民政府，市政府各部门。"
    document = partydoc.parse(f"书屋工作会议纪要\n一、{BODY}\n二、{BODY}\n市图书馆\n2026年6月28日\n{copies}\n")
    assert [node.text for node in document.children if node.type == "copies_to"] == [copies]


def test_a_title_glued_before_and_a_name_glued_behind_one_sentence_are_cut_off_it():
    document = partydoc.parse("书屋工作讲话（2020年。（王小明）")
    assert [(child.type, child.text) for child in document.children] == [
        ("title", "书屋工作讲话"),
        ("paragraph", "（2020年。"),
        ("byline", "（王小明）"),
    ]


@pytest.mark.parametrize(
    ("tail", "kinds"),
    [
        ("委托人：(盖章)          受托人：(盖章)\n法定代表人：     法定代表人：\n", ["signature", "signature"]),
        ("申请人：\n年  月  日\n", ["signature", "issue_date"]),
        ("青河市图书馆\n 2026 年___3_月_2__日\n", ["signature", "issue_date"]),
    ],
)
def test_blocks_of_signatures_with_blanks_to_fill_in(tail, kinds):
    document = partydoc.parse(f"书屋协议\n一、{BODY}\n二、{BODY}\n{tail}")
    assert [node.type for node in document.children[-2:]] == kinds


def test_the_files_of_a_notice_are_its_list_of_attachments_and_no_titles():
    files = ["附件：", "附件1.docx", "附件2.xlsx", "附件1-2下载：《青河市图书馆夜间开放申报表》.doc"]
    notice = f"关于夜间开放的通知\nA+大      A+中      A-小\n各区图书馆：\n{BODY}\n青河市图书馆\n2026年3月2日\n"
    noticed = "（联系科室：读者服务部，联系电话：00000000）"
    document = partydoc.parse(notice + noticed + "\n" + "\n".join(files) + "\n返回顶部\t\t打印页面\t\t关闭本页\n")
    found = [(node.type, node.text) for node in document.children]
    assert [text for type_, text in found if type_ == "title"] == ["关于夜间开放的通知"]
    assert ("addressee", "各区图书馆：") in found
    assert ("note", noticed) in found
    assert [text for type_, text in found if type_ == "attachment_list"] == ["\n".join(files)]


SIGNING = "甲方：\n法定代表人：\n乙方：\n法定代表人：\n签约日期：二〇二六年　　月　　日\n"


def test_where_parties_are_to_sign_the_body_ends_and_the_next_contract_begins():
    contract = f"图书采购合同\n一、甲方向乙方购书。\n二、{BODY}\n{SIGNING}"
    document = partydoc.parse(contract + contract.replace("采购", "运输"))
    assert [node.text for node, _ in document.walk() if node.type == "title"] == ["图书采购合同", "图书运输合同"]
    assert [node.type for node, _ in document.walk()].count("signature") == 8
    assert [node.type for node, _ in document.walk()].count("issue_date") == 2


def kinds(raw, type_):
    return [node.text for node, _ in partydoc.parse(raw).walk() if node.type == type_]


COLUMNS = (
    "甲方：青河书店　　　　乙方：\n地址：青河路　　　　　地址：\n开户银行、帐号＿＿＿＿　　开户银行、帐号＿＿＿＿\n"
)


def test_parties_sign_in_two_columns_filled_in_or_not():
    contract = f"图书采购合同\n一、{BODY}\n二、{BODY}\n"
    assert len(kinds(f"{contract}{COLUMNS}签约时间：　年　月　日\n", "signature")) == 3
    assert kinds(f"{contract}{COLUMNS}签约时间：　年　月　日\n", "issue_date") == ["签约时间：　年　月　日"]
    assert kinds(
        f"{contract}甲方（书店）：青河书店\n乙方（书屋）：\n＿＿年＿＿月＿＿日订\n注：一式两份。\n", "signature"
    ) == [
        "甲方（书店）：青河书店",
        "乙方（书屋）：",
    ]


def test_companies_sign_above_the_line_for_their_names():
    signed = "青河书店公司\n签字：＿＿＿＿　日期：＿＿＿＿\n白水书店公司\n签字：＿＿＿＿　日期：＿＿＿＿\n"
    assert len(kinds(f"图书采购合同\n一、{BODY}\n二、{BODY}\n{signed}", "signature")) == 4


def test_what_is_said_of_parties_before_more_text_signs_nothing():
    assert kinds(f"图书采购合同\n一、{BODY}\n{COLUMNS}{BODY}\n", "signature") == []
    assert kinds(f"图书招标\n一、{BODY}\n二、联系人\n项目联系人：李明\n发布人：书屋\n", "signature") == []


@pytest.mark.parametrize(
    "date",
    [
        "2026年3月2日星期一",
        "2026年3月2日（星期一）",
        "××年×月×日",
        "＿＿年＿＿月＿＿日订立",
        "年　月　日　　　　年　月　日",
        "签字日期：　　年　月　日",
    ],
)
def test_a_day_may_be_left_open_or_named(date):
    assert kinds(f"图书采购申请\n一、{BODY}\n\n青河市书屋管理局\n{date}\n", "issue_date") == [date]


def test_what_a_clause_asks_of_both_parties_is_text():
    document = partydoc.parse(f"图书采购合同\n一、{BODY}\n二、联系方式\n甲方：\n地址：\n乙方：\n地址：\n三、{BODY}\n")
    assert "signature" not in [node.type for node, _ in document.walk()]


def test_a_line_to_write_on_below_a_number_is_text():
    raw = f"聘用合同\n第一条　聘期\n聘期为＿＿年。\n第二条　其他事项\n{'＿' * 20}\n第三条　{BODY}\n"
    assert "furniture" not in [node.type for node, _ in partydoc.parse(raw).walk()]


def test_a_torn_name_behind_the_stop_of_the_copies_is_sent_none():
    copies = "抄送：市委各部门，市人大常委会办公室。\n各民主党派市委。\n"
    imprint = "青\n河市人民政府办公室秘书科\n2026年3月2日印发\n"
    document = partydoc.parse(
        f"青河市人民政府关于防汛的通知\n各区：\n{BODY}\n青河市人民政府\n2026年3月1日\n{copies}{imprint}"
    )
    found = [(node.type, node.text) for node, _ in document.walk() if node.type == "copies_to"]
    assert [text for _, text in found] == copies.splitlines()
