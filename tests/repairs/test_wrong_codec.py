"""Misread text comes back where nothing was lost; all else stays and is reported."""

from __future__ import annotations

import re

import pytest

from partydoc.edits import Edits
from partydoc.repairs import part, read_text
from partydoc.repairs.wrong_codec import wrong_codec
from partydoc.repairs.wrong_codec.pairs import TRADITIONAL, signs
from partydoc.scripts import simplify
from partydoc.testing.traditional import traditional

TEXT = """关于延长图书馆开放时间的通知

各区县人民政府，市直各单位：
　　一、调整时间。中心馆每天开放到晚上九点，周末照常开放。
　　二、加强管理。各馆要公布开放时间，接受读者监督。
2026年5月8日"""
OLD = """關於延長圖書館開放時間的通知

各區縣人民政府，市直各單位：
　　一、調整時間。中心館每天開放到晚上九點，週末照常開放。"""


def clean(text):
    return part(wrong_codec(text))[0].rewrite(text)


def shown(text, written, taken):
    """Misread the lines that lose nothing by it."""
    return "\n".join(_line(line, written, taken) for line in text.split("\n"))


def _line(line, written, taken):
    try:
        return line.encode(written).decode(taken)
    except UnicodeError:
        return line


@pytest.mark.parametrize(
    ("text", "written", "taken"),
    [
        (TEXT, "utf-8", "latin-1"),
        (TEXT, "utf-8", "cp1252"),
        (TEXT, "utf-8", "gb18030"),
        (TEXT, "gb18030", "latin-1"),
        (TEXT, "gb18030", "big5hkscs"),
        (OLD, "big5", "latin-1"),
        (OLD, "big5", "gb18030"),
    ],
)
def test_a_misread_text_comes_back_and_needs_no_second_pass(text, written, taken):
    garbled = shown(text, written, taken)
    assert garbled != text
    assert clean(garbled) == text
    assert clean(text) == text


def test_a_text_that_was_misread_twice_comes_back():
    assert clean(TEXT.encode().decode("latin-1").encode().decode("latin-1")) == TEXT


@pytest.mark.parametrize(
    ("garbled", "text"), [("錛堜功錛変功", "（书）书"), ("錛堜功錛変功\n鐨勪功", "（书）书\n的书")]
)
def test_what_was_made_traditional_after_it_was_misread_comes_back_at_once(garbled, text):
    assert clean(garbled) == text


def test_what_no_longer_inverts_in_either_script_stays_and_is_reported():
    edits, noticed = part(wrong_codec("錛堜功灞嬶級鐨勪功錛屾湁"))
    assert (edits, [found.code for found in noticed]) == ((), ["wrong-codec"])


@pytest.mark.parametrize(("written", "taken"), [("utf-8", "gb18030"), ("big5", "gb18030"), ("gb18030", "big5hkscs")])
def test_misread_lines_in_either_script_need_no_second_pass(written, taken):
    for line in (*TEXT.split("\n"), *OLD.split("\n")):
        for length in (3, 6, 12, 24):
            garbled = line[:length].encode(written, "ignore").decode(taken, "ignore")
            once = read_text(f"{traditional(garbled)}\n{garbled}").clean
            assert read_text(once).clean == once


def test_the_traditional_signs_are_those_that_simplify_to_a_sign():
    everything = "".join(map(chr, range(0x4E00, 0xA000)))
    known = set(re.findall(f"[{signs()}]", everything)) - set(TRADITIONAL)
    pairs = zip(everything, simplify(everything), strict=True)
    assert "".join(char for char, simple in pairs if simple in known and char not in known) == TRADITIONAL


def test_only_the_title_was_misread():
    title, _, body = TEXT.partition("\n")
    assert clean(f"{title.encode('gb18030').decode('latin-1')}\n{body}") == TEXT


def test_marks_that_look_like_bytes_stay_beside_a_misread_line():
    body = "推进“人工智能+”“数据要素×”行动，——不断完善。"
    for taken in ("utf-8", "gb18030"):
        title = "图书馆全年开放，读者凭证入馆".encode(taken).decode("latin-1")
        assert clean(f"{title}\n{body}") == f"图书馆全年开放，读者凭证入馆\n{body}"


def test_a_misread_stretch_within_a_line_comes_back():
    assert clean("版权所有 å›¾ä¹¦é¦† 京ICP备0号") == "版权所有 图书馆 京ICP备0号"


def test_marks_alone_come_back_where_there_are_two():
    assert clean("â€œ一网通办â€\x9d平台") == "“一网通办”平台"


def test_each_misread_line_is_one_edit():
    garbled = shown("各馆要公布开放时间\n接受读者监督和评议", "gb18030", "latin-1")
    assert [tuple(edit.span) for edit in part(wrong_codec(garbled))[0]] == [(0, 18), (19, 37)]


@pytest.mark.parametrize(
    "text",
    [
        "Bibliothèque nationale, Ångström, Straße, São Paulo",
        "时(shí)代，開創(chuàng)，à、é、ü",
        "×××同志，联系电话：××××××××",
        "目录····························1",
        "————————",
        "水温25°C±2°C，面积10×20",
        "“图书馆”——“阅览室”……",
        "口腔科、磁悬浮、雄安新区",
        "鍥",
        "ぁぃぅ、ㄅㄆㄇ",
        "\ue004图书馆全年开放。\ue004\n\ue004读者凭证入馆。\ue004",
    ],
)
def test_real_letters_rows_of_marks_and_rare_words_stay(text):
    assert list(wrong_codec(text)) == []


def test_what_lost_a_byte_stays_and_is_reported_with_its_likely_reading():
    garbled = "图书馆全年开放，读者凭证入馆。\n".encode().decode("gbk", "replace")
    edits, noticed = part(wrong_codec(garbled))
    assert edits == ()
    assert [found.code for found in noticed] == ["lost-characters", "wrong-codec"]
    assert "图书馆全年开放" in noticed[1].message


@pytest.mark.parametrize("text", ["读者\ufffd\ufffd服务", "锟斤拷锟斤拷", "烫烫烫烫"])
def test_lost_characters_are_reported(text):
    assert [found.code for found in wrong_codec(text)] == ["lost-characters"]


def test_edits_are_sorted_where_two_codecs_were_taken():
    first = "图书馆全年开放，读者凭证入馆。".encode().decode("latin-1")
    second = first.encode().decode("cp1252", "ignore")
    assert Edits(part(wrong_codec(f"{first}\n{second}\n{first}"))[0])
