"""Sizes that shake are one; what stands in its place on most pages is no line of the text."""

from __future__ import annotations

from partydoc.readers.layout import Page, Run, read_pages

NIGHT = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员，做好防火防盗工作，遇到情况及时报告。"


def line(text, y, size=16.0, x=80.0):
    return Run(text, x, x + len(text) * 16.0, y, size)


def test_lines_of_sizes_that_shake_are_joined_and_head_nothing():
    sizes = [14.0, 14.8, 15.3, 16.1, 16.9, 17.6]
    pieces = [NIGHT[at : at + 26] for at in range(0, len(NIGHT), 26)] * 3
    runs = [line(text, 100 + 24 * at, sizes[at % 6], 112 if at % 2 == 0 else 80) for at, text in enumerate(pieces)]
    text, hints = read_pages([Page(1, 595, 842, runs)])
    assert text == "\n".join([NIGHT] * 3)
    assert [hint for hint in hints if hint.kind == "heading"] == []


def test_a_mark_across_the_text_of_most_pages_is_set_apart_even_within_a_line():
    mark = Run("青河文库", 200.0, 260.0, 300.0, 24)
    pages = [
        Page(
            number, 595, 842, [line(f"第{number}馆每天", 300), line("零一二三"[number] + "时开放。", 300, x=300), mark]
        )
        for number in (1, 2, 3)
    ]
    text, hints = read_pages(pages)
    assert text.replace(" ", "").split("\n")[:2] == ["第1馆每天一时开放。", "青河文库"]
    assert [hint.span.slice(text) for hint in hints if hint.label == "watermark"] == ["青河文库"] * 3


def test_a_line_that_two_pages_of_many_share_is_text():
    pages = [Page(number, 595, 842, [line("各馆照办。" if number < 3 else NIGHT[:26], 300)]) for number in range(1, 9)]
    assert [hint for hint in read_pages(pages[:4])[1] if hint.label] == []


def test_pages_that_are_alike_are_forms_and_their_words_text():
    labels = [line(word, 200 + 40 * at) for at, word in enumerate(["馆名：", "地址：", "册数：", "馆长：", "备注："])]
    pages = [Page(number, 595, 842, labels) for number in range(1, 5)]
    assert [hint for hint in read_pages(pages)[1] if hint.label] == []
