"""Bytes become the right characters, whatever their encoding, and the guess can be explained."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.errors import DecodingError
from partydoc.readers.decoding import decode

SIMPLIFIED = [
    "图书馆",
    "防汛",
    "会议",
    "通知",
    "工作总结",
    "关于加强",
    "第一章",
    "一、",
    "各区县",
    "办公室",
    "打印机",
    "年度报告",
    "读者服务",
    "同志们：",
    "实施办法",
    "城市建设",
]
TRADITIONAL = [
    "圖書館",
    "防汛",
    "會議",
    "通知",
    "工作總結",
    "關於加強",
    "第一章",
    "一、",
    "各區縣",
    "辦公室",
    "打印機",
    "年度報告",
    "讀者服務",
    "同志們：",
    "實施辦法",
    "城市建設",
]
ENCODINGS = ["utf-8", "gb18030", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("word", [word for word in SIMPLIFIED if len(word) > 1])
def test_a_few_simplified_characters_in_gb_18030_are_read_right(word):
    assert decode(word.encode("gb18030")).text == word


@pytest.mark.parametrize("word", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_a_few_traditional_characters_are_read_right_in_either_encoding(word, encoding):
    assert decode(word.encode(encoding)).text == word


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=st.lists(st.sampled_from([*SIMPLIFIED, *TRADITIONAL, "，", "\n"]), min_size=4, unique=True).map("".join))
def test_a_sentence_is_read_right_in_each_encoding(encoding, text):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.diagnostics) == (text, ())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_utf_8_with_a_mark_is_always_utf_8(text):
    decoded = decode(codecs.BOM_UTF8 + text.encode())
    assert (decoded.text, decoded.source.encoding, decoded.source.evidence) == (text, "utf-8", "a byte order mark")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_a_byte_order_mark_goes(encoding):
    mark = "\ufeff" if encoding == "gb18030" else ""
    assert decode((mark + "图书馆\r\n").encode(encoding)).text == "图书馆\r\n"


@pytest.mark.parametrize(
    ("data", "encoding", "evidence"),
    [
        (b"", "utf-8", "only ASCII characters"),
        (b"hello\x07 world", "utf-8", "only ASCII characters"),
        ("图书馆".encode(), "utf-8", "valid UTF-8"),
        ("café".encode(), "utf-8", "valid UTF-8"),
        (
            "联通公司".encode("gbk"),
            "gb18030",
            "100% of its characters are common ones when it is read as gb18030, 0% as big5",
        ),
        ("a图".encode("utf-16-le"), "utf-16-le", "100% of its characters are common ones when it is read as utf-16-le"),
    ],
)
def test_the_guess_is_explained(data, encoding, evidence):
    source = decode(data).source
    assert (source.encoding, source.evidence) == (encoding, evidence)


def test_two_gbk_characters_that_are_valid_utf_8_are_read_as_gbk():
    assert decode("联通".encode("gbk")).text == "联通"


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n\x0bd").text == "a\r\nb\rc\n\x0bd"


def _offset(data):
    """Give the offset at which the bytes are refused, None if they are read."""
    try:
        decode(data)
    except DecodingError as error:
        return error.offset
    return None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_an_offset_within_them(data):
    offset = _offset(data)
    assert offset is None or 0 <= offset < len(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_when_errors_are_replaced(data):
    decoded = decode(data, errors="replace")
    assert bool(decoded.diagnostics) == (_offset(data) is not None)


def test_a_damaged_utf_8_file_is_not_taken_for_chinese_in_gb_18030():
    with pytest.raises(DecodingError, match="byte 30 is no utf-8") as caught:
        decode("防汛工作要点和措施。".encode() + b"\xe5\x9b")
    assert (caught.value.offset, caught.value.encoding) == (30, "utf-8")


def test_bytes_that_cannot_be_read_are_replaced_and_told_of_when_asked():
    data = "防汛工作".encode("gb18030") + b"\xff" + "要点".encode("gb18030")
    decoded = decode(data, errors="replace")
    (finding,) = decoded.diagnostics
    assert decoded.text == "防汛工作\ufffd要点"
    assert (finding.code, finding.span, finding.severity) == ("undecodable-bytes", (4, 5), "error")
    assert "byte 8" in finding.message


def test_a_named_encoding_is_believed():
    source = decode("图书馆".encode(), encoding="latin-1").source
    assert (source.encoding, source.evidence) == ("iso8859-1", "the caller named it")


def test_a_gb_2312_label_covers_characters_of_gbk():
    assert decode("圖書館".encode("gbk"), encoding="gb2312").text == "圖書館"


def test_the_mark_goes_when_the_encoding_is_named_too():
    assert decode("图".encode("utf-8-sig"), encoding="utf-8").text == "图"
    assert decode("图".encode("utf-16"), encoding="utf-16").text == "图"


def test_an_encoding_that_nobody_knows_is_the_callers_mistake():
    with pytest.raises(ValueError, match="unknown encoding: utf-9"):
        decode(b"", encoding="utf-9")
