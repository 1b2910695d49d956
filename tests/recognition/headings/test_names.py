"""Short names that stand over texts of their own, several in a row."""

from __future__ import annotations

import pytest

import partydoc

FIRST, SECOND = "办公室开放全年三百天，读者比上年多两成。", "各组照常值班，周末延长开放两个小时。"
MINUTES = (
    "书屋例会纪录\n会议地点：中心馆\n会长\n- 请大家清点图书。\n秘书处\n（无）\n- 请各组值班。\n宣传部\n- 书屋开放。\n"
)


def headings(stages, raw):
    return [line.text for line in stages.readings(raw) if line.role == "HEADING"]


def test_names_of_two_letters_head_the_lists_and_texts_below_them(stages):
    assert headings(stages, MINUTES) == ["会长", "秘书处", "宣传部"]
    raw = f"书屋各组职能\n书屋分为三组。\n借阅组\n{FIRST}{SECOND}\n外联组\n{SECOND}\n其他\n{FIRST}\n"
    assert headings(stages, raw) == ["借阅组", "外联组", "其他"]


@pytest.mark.parametrize(
    "body",
    [
        f"借阅组\n{FIRST}\n外联组\n{SECOND}\n",
        f"借阅组\n{FIRST}\n开放\n十天\n外联组\n{SECOND}\n其他\n十人\n",
        f"[人]\n{FIRST}\n[组]\n{SECOND}\n[馆]\n{FIRST}\n",
        f"书屋\n{FIRST}\n书屋\n{SECOND}\n书屋\n{FIRST}\n",
    ],
    ids=["two only", "other short lines among them", "to be put in", "the same name"],
)
def test_what_is_no_row_of_names(stages, body):
    assert headings(stages, f"书屋各组职能\n书屋分为三组。\n{body}") == []


LONG = (
    "各區書屋每天晚上開放到九時，週末不休息，節日另行通知；讀者憑證入館，圖書每次可借三冊，"
    "期限一個月，到期以前可以續借一次，逾期不還的暫停借閱。"
)
PAIRS = (("借書", "即日起網上預約"), ("還書", "到館歸還為主，寄還為補充"), ("辦證", "憑證辦理，當場領取"))


def test_names_over_lines_that_say_more_of_them_and_over_their_texts_are_headings(stages):
    raw = "".join(f"{name}\n{headline}\n{LONG}\n{LONG}\n" for name, headline in PAIRS)
    assert headings(stages, f"書屋開放細則公布\n{LONG}\n{raw}") == ["借书", "还书", "办证"]


def test_two_such_pairs_or_pairs_over_short_sentences_are_none(stages):
    two = "".join(f"{name}\n{headline}\n{LONG}\n" for name, headline in PAIRS[:2])
    cells = "".join(f"{name}\n{headline}\n即日起，至年底。\n" for name, headline in PAIRS)
    assert headings(stages, f"書屋開放細則公布\n{LONG}\n{two}") == []
    assert headings(stages, f"書屋開放細則公布\n{LONG}\n{cells}") == []


@pytest.mark.parametrize(
    ("item", "found"),
    [("架子已到，请派人来装", ["秘书组", "借阅组", "整理组"]), ("王小明先生", [])],
    ids=["sentence", "persons"],
)
def test_names_over_items_with_a_sign_are_headings_where_an_item_says_something(item, found):
    lines = "".join(f"{name}\n- {item}\n- 钥匙交给值班员\n" for name in ("秘书组", "借阅组", "整理组"))
    document = partydoc.parse(f"青河书屋例会记录\n书屋于三月二日召开例会，各组报告如下，请大家讨论。\n{lines}")
    assert [section.heading.text for section in document.sections if section.heading] == found


@pytest.mark.parametrize(("name", "found"), [("读者评书", True), ("读者的评书会", False)], ids=["four", "six letters"])
def test_a_name_behind_a_list_without_marks_is_one_where_all_others_have_as_many_letters(name, found):
    text = "书屋每周六下午请一位读者来讲自己读过的书，听众可以当场提问，讲完之后大家一起整理书架并登记新书。"
    before = "".join(f"{heading}\n{text}\n" for heading in ("书屋简介", "借阅办法", "阅读活动"))
    document = partydoc.parse(f"青河书屋介绍\n{text}\n{before}灯下读书\n亲子共读\n{name}\n{text}\n")
    assert (name in [section.heading.text for section in document.sections if section.heading]) == found
