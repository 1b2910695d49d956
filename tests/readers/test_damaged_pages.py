"""A page with a byte that is wrong is read: it costs one character, or what it hides is reported."""

from __future__ import annotations

import random
from collections import Counter

import pytest

import partydoc
from partydoc.readers import read
from partydoc.readers.files import File
from partydoc.readers.html import read as read_page
from partydoc.readers.html.swallowed import find_swallowed

SIMPLIFIED = "关于图书馆夜间开放的通知。各馆要延长开放时间，安排好值班人员，方便读者借阅。"
PAGES = {"utf-8": SIMPLIFIED, "gb18030": SIMPLIFIED}


def page_in(encoding):
    text = PAGES[encoding]
    return f"<html><meta charset={encoding}><title>通知</title><p>{text}</p><p>Wi-Fi 全天开放</p>".encode(encoding)


def load(data, **options):
    return read_page(File(data, **options))


@pytest.mark.parametrize("encoding", PAGES)
def test_a_wrong_byte_in_the_text_costs_one_character(encoding):
    data, text = page_in(encoding), load(page_in(encoding)).text
    start, end = data.index(b"<p>") + 3, data.index(b"</p>")
    chance = random.Random(encoding)
    for at in range(start, end):
        for wrong in (b"A", b"5", b" ", b"\xff", bytes([chance.randrange(128, 256)])):
            if wrong == data[at : at + 1]:
                continue
            found = load(data[:at] + wrong + data[at + 1 :])
            lost = Counter(text) - Counter(found.text)
            assert lost.total() <= 1, (at, wrong, found.text)
            codes = {one.code: one.span.slice(found.text) for one in found.diagnostics}
            assert ("\ufffd" in found.text) == ("undecodable-bytes" in codes)
            assert codes.get("undecodable-bytes", "\ufffd") == "\ufffd"


def test_whoever_asks_for_strictness_gets_it():
    with pytest.raises(partydoc.DecodingError):
        load(page_in("utf-8").replace("馆".encode(), b"\xff"), errors="strict")


def test_a_page_of_garbage_is_refused_unless_the_caller_wants_it():
    data = b"<html><p>" + bytes([0xFF, 0x80, 0xC0]) * 200
    with pytest.raises(partydoc.DecodingError):
        load(data)
    assert load(data, errors="replace").text.count("\ufffd") > 100


def test_plain_text_stays_strict():
    with pytest.raises(partydoc.DecodingError):
        read("图书馆".encode() + b"\xff", encoding="utf-8")


LOST = [
    ("<!-- 各馆照办", "a comment without its end", 4),
    ("<!-- 各馆照办 -- ><p>好</p><!-- 旧 -->", "a comment in which another begins", 5),
    ('<a href="x.html>各馆</a><p>照办。<b class="">好</b>', "an attribute without its closing quote", 5),
    ('<a href="x.html>各馆</a><p>照办。', "an attribute without its closing quote", 5),
    ("<p class=a各馆<b>照办</b>", "a tag without its closing bracket", 2),
    ("<p 各馆照办。</p>", "a tag without its closing bracket", 5),
    ("<title>通知/title><p>各馆照办。", "a <title> without its end", 7),
    ("<style>p {}/style><p>各馆照办。", "a <style> without its end", 5),
    ("<script>f()/script><p>各馆<p>照办<script>g()</script>", "a <script> in which another begins", 4),
]


@pytest.mark.parametrize(("page", "what", "count"), LOST, ids=[page for page, _, _ in LOST])
def test_text_that_a_fault_hides_is_counted_and_reported(page, what, count):
    assert find_swallowed(page) == {what: count}
    found = load(f"<html><p>好。</p>{page}".encode())
    assert [one.message for one in found.diagnostics if one.code == "text-swallowed"] == [
        f"{count} characters are lost in {what}"
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<p title='a > 各'>好</p>",
        '<a onclick="f(\'<b>好</b>\')" href="x">y</a>',
        '<div data-x=\'{"a":"<p>好</p>"}\' id=3>',
        "<script>x = '<b>各馆</b>'; if (a < b) {}</script>",
        "<!-- 各馆 --><p>好",
        "<!--[if IE]><!--><p>各馆<!--<![endif]-->",
        "<p title=各馆 lang='zh'>好",
        "<title>通知</title>",
        "<input value=各馆>",
    ],
)
def test_what_is_well_formed_is_not_reported(page):
    assert find_swallowed(page) == {}


def test_no_page_of_the_corpus_is_reported(shared):
    pages = sorted(shared.rglob("*.htm*"))
    assert {page.name for page in pages if any(one.code == "text-swallowed" for one in read(page).diagnostics)} == set()


def test_200_pages_with_one_byte_changed_are_all_read(shared):
    chance = random.Random(11)
    pages = [page.read_bytes() for page in sorted(shared.rglob("*.htm*"))]
    for _ in range(200):
        data = chance.choice(pages)
        at = chance.randrange(len(data))
        read_page(File(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]))
