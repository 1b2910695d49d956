"""Labels alone on their line, and the words that divide a text without a number."""

from __future__ import annotations

import pytest

import partydoc


def outline(raw: str) -> list[tuple[int, str]]:
    """Give each section with its depth: its number and its heading."""
    found = []
    for node, ancestors in partydoc.parse(raw).walk():
        if isinstance(node, partydoc.Section):
            num, heading = (part.text if part else "" for part in (node.num, node.heading))
            depth = sum(isinstance(above, partydoc.Section) for above in ancestors)
            found.append((depth, num + heading))
    return found


def test_labels_that_are_alike_head_the_lists_below_them():
    raw = "办证须知\n办证条件：\n1.年满十六岁；\n2.住在本市。\n所需材料：\n1.身份证；\n2.照片。\n"
    assert [(depth, words) for depth, words in outline(raw) if depth == 0] == [(0, "办证条件"), (0, "所需材料")]
    assert len(outline(raw)) == 6


def test_a_remark_in_brackets_behind_its_words_makes_no_label_longer():
    raw = (
        "办证须知\n办证条件（包括但不限于）：\n1.年满十六岁；\n2.住在本市。\n所需材料（原件）：\n1.身份证；\n2.照片。\n"
    )
    top = [words for depth, words in outline(raw) if depth == 0]
    assert top == ["办证条件（包括但不限于）", "所需材料（原件）"]


def test_a_page_number_within_an_article_ends_nothing_of_its_text():
    raw = (
        "第一条 读者有权借阅。\n（一）读者是指在本馆\n— 2 —\n办证的人。\n借阅范围：\n1.图书；\n2.报刊。\n"
        "（二）借阅是指带出。\n外借条件：\n1.有证；\n2.有押金。\n第二条 本办法自公布之日起施行。\n"
    )
    assert not [words for _, words in outline(raw) if words.startswith(("借阅范围", "外借条件"))]


def test_labels_that_are_alike_head_text():
    raw = "办证须知\n本馆为读者办证，现将有关事项告知。\n开放时间：\n每日九时至十七时。\n办证地点：\n一楼服务台。\n"
    assert outline(raw) == [(0, "开放时间"), (0, "办证地点")]


@pytest.mark.parametrize(("groups", "found"), [(3, 3), (2, 0)])
def test_one_label_that_stands_again_and_again_over_lists_heads_each(groups, found):
    names = ("借阅组", "外联组", "整理组")[:groups]
    raw = "".join(f"{at}.{name}\n主要职责：\n（1）开门；\n（2）登记。\n" for at, name in enumerate(names, 1))
    assert [words for _, words in outline(f"书屋分组\n本屋分组值班。\n{raw}")].count("主要职责") == found


def test_labels_over_questions_are_headings_beside_others():
    asked = "问：开放吗？\n答：开放。\n问：收费吗？\n答：免费。\n"
    raw = f"书屋手册\n本屋全年开放。\n值班办法：\n1.开门；\n2.登记。\n常见问题：\n{asked}"
    assert [words for depth, words in outline(raw) if depth == 0][:2] == ["值班办法", "常见问题"]


def test_one_label_over_sentences_is_part_of_them_however_often_it_stands():
    raw = "".join(f"{at}.书屋\n工作要求：\n按时开门，及时登记。\n" for at in range(1, 5))
    assert "工作要求" not in [words for _, words in outline(f"书屋分组\n本屋分组值班。\n{raw}")]


def test_a_label_among_others_needs_no_sentence_below_it():
    raw = "书屋发展报告\n经营情况：\n书屋建于三月。\n服务范围：\n借阅、办证、还书、咨询等\n开放情况：\n每周六天。\n"
    assert outline(raw) == [(0, "经营情况"), (0, "服务范围"), (0, "开放情况")]


def test_a_label_in_an_article_that_has_text_goes_on_with_it():
    rights = "读者的权利：\n（一）借书；\n（二）办证。\n读者的义务：\n（一）还书；\n（二）守时。\n"
    articles = f"书屋章程\n第一条　{rights}第二条　{rights.replace('读者', '馆员')}"
    assert [words for _, words in outline(articles) if words[0] not in "第（"] == []
    captions = articles.replace("　读者的权利：", "　权利与义务").replace("　馆员的权利：", "　其他")
    assert [words for _, words in outline(captions) if words[0] not in "第（"] == ["读者的义务", "馆员的义务"]


@pytest.mark.parametrize(
    "raw",
    [
        "办证须知\n本馆为读者办证。\n办证条件：\n1.年满十六岁；\n2.住在本市。\n",
        "办证须知\n本馆为读者办证。\n条件如下：\n每人一证。\n读者应当：\n持证入馆。\n",
        "合同\n本馆与供方订立本合同。\n甲方：\n市图书馆。\n供货方：\n青河书局。\n",
    ],
    ids=["one label", "lines that announce", "parties"],
)
def test_no_label_is_made_of(raw):
    assert [words for _, words in outline(raw) if not words[0].isdigit()] == []


def test_the_parts_of_a_letter_head_their_text_and_their_lists():
    raw = "主旨：延长开放一案，请查照。\n说明：\n一、依文办理。\n二、即日施行。\n拟办：\n一、公告。\n二、备查。\n"
    assert outline(raw)[:2] == [(0, "主旨"), (0, "说明")]
    assert (0, "拟办") in outline(raw)


@pytest.mark.parametrize("words", ["引言", "前言", "结语"])
def test_words_around_the_body_head_text_and_own_no_numbers(words):
    body = "一、馆舍\n两座已经建成。\n二、馆藏\n购书一万册。\n"
    raw = f"书屋建设报告\n{words}\n书屋是社区的图书室，也是读者的客厅。\n{body}"
    assert outline(raw) == [(0, words), (0, "一、馆舍"), (0, "二、馆藏")]


def test_a_division_without_number_stands_beside_the_chapters():
    raw = "书屋条例\n第一章 总则\n第一条 方便读者。\n第二章 借阅\n第二条 凭证借书。\n附则\n第三条 即日施行。\n"
    assert outline(raw)[-2:] == [(0, "附则"), (1, "第三条")]


@pytest.mark.parametrize("notice", ["注意事项：", "温馨提示"])
def test_what_readers_are_to_mind_heads_its_list_alone(stages, notice):
    raw = f"借书合同\n{notice}\n一、借书须带证件。\n二、还书不得过期。\n"
    assert [unit.depth for unit in stages.units(raw)] == [0, 1, 1]
    assert stages.headings(raw)[0] == notice.rstrip("：")


def test_words_behind_a_number_alone_on_its_line_are_no_label_but_its_text(stages):
    article = "第{}条\n{}：\n1. 填写表格。\n2. 交给馆员。\n"
    raw = "书屋章程\n" + article.format("一", "购书流程") + article.format("二", "还书流程")
    assert [unit.family.name for unit in stages.units(raw)] == ["article", *["arabic-dot"] * 2] * 2


def test_a_part_of_the_minutes_heads_the_list_that_begins_behind_it_in_its_line():
    raw = (
        "一、夜间开放\n报告：（1）已经试行三个月。\n（2）读者每晚二百人。\n决议：（1）全年开放。\n（2）馆员轮流值守。\n"
        "二、经费\n决议：照案通过。\n"
    )
    found = [(depth, words[:4]) for depth, words in outline(raw)]
    assert found == [
        *[(0, "一、夜间"), (1, "报告"), (2, "（1）"), (2, "（2）"), (1, "决议"), (2, "（1）"), (2, "（2）")],
        *[(0, "二、经费"), (1, "决议")],
    ]


@pytest.mark.parametrize("label", ["备注", "備註", "附注", "注", "说明"])
def test_notes_below_a_text_are_headed_by_their_label_over_a_list(label):
    raw = f"收费办法\n一、本馆借书免费。\n二、复印每页两角。\n{label}：\n1、押金是基准价。\n2、本市居民免交押金。\n"
    depths = [depth for depth, _ in outline(raw)]
    assert len(depths) == 5
    assert depths[3:] == [depths[2] + 1] * 2


@pytest.mark.parametrize("raw", ["备注\n1、押金。\n2、免交。\n", "备注：免交押金。\n1、押金。\n2、免交。\n"])
def test_notes_without_a_label_of_their_own_are_not_headed(raw):
    assert "备注" not in [words for _, words in outline(f"收费办法\n一、本馆借书免费。\n二、复印每页两角。\n{raw}")]


_CUT = "申请表办理的要求：如实填写各项内容，由馆员签字以后报值班的班长，再由班长报馆长审核，最后交到服务台盖章登记"


@pytest.mark.parametrize(
    ("before", "headings"),
    [(_CUT, 1), (_CUT.replace("报", "報").replace("审", "審"), 1), ("如实填写各项内容", 0)],
    ids=["simplified", "traditional", "a short line goes on"],
)
def test_a_sentence_that_has_lost_its_mark_does_not_go_on_in_a_line_over_a_list(before, headings):
    raw = f"借书办法\n本馆为读者办证，现将有关事项告知。\n{before}\n借书管理和质量\n1.按时归还图书。\n2.爱护图书。\n"
    assert [words for _, words in outline(raw)].count("借书管理和质量") == headings


def test_a_field_whose_value_is_a_list_heads_it_alone():
    raw = "书屋例会\n日期：3月2日\n地点：一楼\n例会内容：\n1. 书架添置；\n2. 值班轮换。\n"
    assert outline(raw)[:2] == [(0, "例会内容"), (1, "1.")]


def test_the_agenda_that_stands_among_the_fields_heads_nothing():
    raw = "书屋例会\n日期：3月2日\n地点：一楼\n议程：\n壹、馆长报告\n书屋开放。\n贰、书架添置\n再议。\n"
    assert outline(raw) == [(0, "壹、馆长报告"), (0, "贰、书架添置")]


def test_a_label_over_a_list_is_one_beside_a_label_that_its_words_tell():
    raw = (
        "# 借阅咨询\n问题:\n书屋的借阅办法包括哪些内容\n回复:\n（一）凭证借阅。每人五册。\n（二）按期归还。每期一月。\n"
    )
    assert [words for depth, words in outline(raw) if depth == 0] == ["问题", "回复"]


@pytest.mark.parametrize(("mark", "found"), [("。", ["办证对象", "办证材料"]), ("", [])], ids=["closed", "open"])
def test_labels_over_signs_are_headings_where_a_mark_closes_the_items(mark, found):
    raw = f"办证须知\n本馆办证。\n办证对象：\n市民均可。\n办证材料：\n● 身份证一份{mark}\n● 照片两张{mark}\n"
    assert [words for _, words in outline(raw) if "●" not in words] == found


@pytest.mark.parametrize(("sign", "found"), [("Δ", ["例会内容", "其它讨论"]), ("丁", [])])
def test_a_label_heads_items_that_open_with_a_sign_which_counts_as_none(sign, found):
    items = f"{sign} 书架怎样摆放\n{sign} 钥匙由谁保管\n"
    raw = f"书屋例会\n本月开了例会。\n例会内容：\n1. 书架添置；\n2. 值班轮换。\n其它讨论：\n{items}"
    assert [words for _, words in outline(raw) if not words.endswith(".")] == found


JOBS = (
    "书屋招聘\n{}招聘岗位：\n书屋值班员（协助整理）\n岗位条件：\n1、热爱阅读；\n2、住在本市。\n"
    "岗位职责：\n1、开门；\n2、登记。\n{}"
)


@pytest.mark.parametrize(
    ("before", "between", "found"),
    [
        ("书屋现招聘一人。\n", "工作地点：\n青河、清水、白河三处\n", ["招聘岗位", "岗位条件", "岗位职责", "工作地点"]),
        ("一、岗位\n书屋现招聘一人。\n", "二、其余\n工作地点：\n青河、清水、白河三处\n", []),
    ],
    ids=["beside", "parted by a number"],
)
def test_a_label_over_its_value_is_one_where_only_text_parts_it_from_the_others(before, between, found):
    words = [words for _, words in outline(JOBS.format(before, between))]
    assert ("工作地点" in words) == bool(found)
    assert [label for label in words if label in found] == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (("三天，须带证件", "五天，须填表格", "七天，须留电话", "九天，须经同意"), 4),
        (("三天，须带证件", "五天，须填表格", "七天，须留电话"), 0),
        (("三天须带证件的", "五天须填表格的", "七天须留电话的", "九天须经同意的"), 0),
    ],
    ids=["four", "three", "values of fields"],
)
def test_labels_over_what_they_say_are_headings_where_a_row_of_them_stands(values, found):
    names = ("图书", "期刊", "光盘", "报纸")
    lines = "".join(f"{name}借期：\n每次借{value}\n" for name, value in zip(names, values, strict=False))
    assert len(outline(f"借期说明\n书屋的借期由下文说明。\n{lines}")) == found


def test_a_label_over_a_sentence_that_leads_to_a_list_heads_both():
    leads = "书屋今年成立了阅读小组，由馆员带领，每周开展以下活动："
    raw = (
        f"书屋介绍\n书屋开放多年。\n阅读推广：\n{leads}\n1. 讲故事；\n2. 写读后感。\n阅读小组：\n1. 馆员；\n2. 读者。\n"
    )
    assert [words for depth, words in outline(raw) if depth == 0] == ["阅读推广", "阅读小组"]


@pytest.mark.parametrize(
    ("label", "found"), [("我们的要求", True), ("原有藏书", True), ("藏书有", False), ("（书屋名称）", False)]
)
def test_a_label_may_say_whose_it_is(label, found):
    raw = f"书屋招募\n书屋招募值班员。\n{label}：\n1. 开门；\n2. 登记。\n值班时间：\n1. 周六；\n2. 周日。\n"
    assert (label in [words for _, words in outline(raw)]) == found
