"""The texts of a collection, by the lines that count them."""

from __future__ import annotations

import pytest

from partydoc import parse

TEXTS = (
    "各位读者：\n一年来，书屋取得了新的成绩。\n一、主要工作\n全年开放三百五十天。\n二、存在问题\n座位还不够用。\n",
    "时间：2026年3月2日\n地点：二楼会议室\n会议研究了搬迁，现将事项纪要如下。\n一、关于时间\n三月底以前搬完。\n",
    "本学期的重点是整理旧书，安排如下。\n1.清点藏书\n对全部藏书清点一次。\n2.修补破损\n及时修补破损的图书。\n",
)
HAN = "一二三"


def collected(label: str) -> str:
    texts = [
        f"{label.format(number=number, han=han)}\n{text}"
        for number, han, text in zip((1, 2, 3), HAN, TEXTS, strict=True)
    ]
    return "书屋工作总结范文三篇\n" + "".join(texts)


@pytest.mark.parametrize(
    "label",
    [
        "书屋工作总结（{han}）",
        "书屋工作总结({number})",
        "书屋工作总结{number}",
        "书屋工作总结篇{number}",
        "书屋工作总结（篇{han}）",
        "书屋工作总结(精选篇{number})",
        "书屋工作总结范文 第{number}篇",
        "书屋工作总结范文{han}：",
        "【书屋工作总结{han}】",
        ">书屋工作总结 篇{number}",
        "范文{number}",
    ],
)
def test_lines_that_count_texts_open_parts(label):
    parts = parse(collected(label)).parts
    assert [part.title.lstrip("【>")[:2] for part in parts] == [label.lstrip("【>")[:2]] * 3
    assert [[section.heading.text for section in part.sections] for part in parts] == [
        ["主要工作", "存在问题"],
        ["关于时间"],
        ["清点藏书", "修补破损"],
    ]


@pytest.mark.parametrize(
    "raw",
    [
        "书屋工作方案\n一、内容\n活动一\n读者朗读自己喜欢的书，各馆准备话筒。\n活动二\n读者交换家中的旧书，各馆准备书架。\n",
        "书屋搬迁\n搬迁有两种办法，各有长处。\n方案一\n租用街道的车队，三天搬完全部图书。\n方案二\n请读者一起搬，两个周末搬完全部图书。\n",
        "书屋工作总结\n一年来，书屋取得了新的成绩，读者增加一倍。\n相关文章\n书屋工作总结1\n书屋工作总结2\n书屋工作总结3\n",
        "书屋工作总结（二）\n一年来，书屋取得了新的成绩，读者增加一倍。\n",
        "书屋工作总结2\n一年来，书屋取得了新的成绩。\n书屋工作总结4\n两年来，书屋又取得了新的成绩。\n",
        "",
    ],
    ids=["activities", "choices", "links", "one alone", "numbers that do not follow", "nothing"],
)
def test_other_lines_with_numbers_open_none(raw):
    assert not parse(raw).parts
