"""Renumbering: gaps closed, references on their targets, what runs on or starts again kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import partydoc
from partydoc.numbering.families import ARABIC_DOT, ARTICLE, HAN_COMMA, HAN_PAREN

LAW = (
    "青河市书屋办法\n\n第一章　总则\n\n第一条　为办好书屋，制定本办法。\n\n第三条　书屋免费开放。\n\n第二章　管理\n\n"
    "第五条　书屋依照第三条、第一条的规定管理，应当做好下列工作：\n\n（一）登记；\n\n（三）清点。\n\n"
    "第六条　违反第五条第（三）项和第三条至第五条规定的，依照《图书馆法》第三条处理。\n"
)
LAW_RENUMBERED = (
    "青河市书屋办法\n\n第一章　总则\n\n第一条　为办好书屋，制定本办法。\n\n第二条　书屋免费开放。\n\n第二章　管理\n\n"
    "第三条　书屋依照第二条、第一条的规定管理，应当做好下列工作：\n\n（一）登记；\n\n（二）清点。\n\n"
    "第四条　违反第三条第（二）项和第二条至第三条规定的，依照《图书馆法》第三条处理。\n"
)


def renumbered(text, **options):
    return partydoc.renumber(partydoc.parse(text), **options).text


def test_gaps_are_closed_and_references_follow():
    assert renumbered(LAW) == LAW_RENUMBERED


def test_an_article_that_was_moved_to_the_head_of_its_chapter_is_counted_there():
    chapters = {"总则": ["制定本办法", "书屋免费开放"], "管理": ["清点图书", "登记读者", "打扫馆舍", "修缮馆舍"]}
    moved = {"总则": [1, 2], "管理": [5, 3, 4, 6]}
    right = {"总则": [1, 2], "管理": [3, 4, 5, 6]}

    def written(numbers):
        return "青河市书屋办法\n\n" + "".join(
            f"第{'一二'[at]}章　{name}\n\n"
            + "".join(f"第{'一二三四五六'[n - 1]}条　各馆{w}。\n\n" for n, w in zip(numbers[name], words, strict=True))
            for at, (name, words) in enumerate(chapters.items())
        )

    assert renumbered(written(moved)).rstrip() == written(right).rstrip()


def test_without_references_the_numbers_alone_change():
    text = renumbered(LAW, references=False)
    assert "第三条　书屋依照第三条、第一条的规定管理" in text


def test_what_runs_on_over_its_parents_runs_on():
    text = "一、书屋\n\n（一）登记图书。\n\n（二）清点图书。\n\n二、馆舍\n\n（四）打扫馆舍。\n\n（五）修缮馆舍。\n"
    assert renumbered(text) == text.replace("（四）", "（三）").replace("（五）", "（四）")


def test_what_starts_again_starts_again():
    text = "一、书屋\n\n（一）登记图书。\n\n（二）清点图书。\n\n二、馆舍\n\n（一）打扫馆舍。\n\n（三）修缮馆舍。\n"
    assert renumbered(text) == text.replace("（三）", "（二）")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一、书屋\n\n二、馆舍\n\n二、经费\n", "一、书屋\n\n二、馆舍\n\n三、经费\n"),
        ("１．书屋。\n\n３．馆舍。\n", "１．书屋。\n\n２．馆舍。\n"),
        ("①书屋。\n\n③馆舍。\n", "①书屋。\n\n②馆舍。\n"),
        ("一、书屋\n\n二、馆舍\n", "一、书屋\n\n二、馆舍\n"),
    ],
)
def test_numbers_keep_their_numerals(text, wanted):
    assert renumbered(text) == wanted


def test_only_the_families_that_are_named_change():
    text = "一、书屋\n\n（一）登记图书。\n\n（三）清点图书。\n\n三、馆舍\n"
    assert renumbered(text, families=["han-paren"]) == text.replace("（三）", "（二）")


def test_a_name_that_is_no_family_is_refused():
    with pytest.raises(ValueError, match="no family is called 'roman-numerals'"):
        partydoc.renumber(partydoc.parse("一、书屋"), families=["roman-numerals"])


def test_a_second_run_changes_nothing():
    once = partydoc.renumber(partydoc.parse(LAW))
    assert partydoc.renumber(once.document).edits == ()


def test_the_edits_can_be_reverted():
    assert partydoc.renumber(partydoc.parse(LAW)).revert() == LAW


MATTERS = ("登记图书", "清点报纸", "打扫馆舍", "修缮书架", "借还刊物", "安排经费", "检查消防", "接待读者", "统计册数")


def written(family, matters, numbers, cited):
    """Write units of a family with these numbers; of articles some cite another, by the number that it has."""
    parts = []
    for matter in matters:
        words = f"书屋按时{matter}，做好记录。"
        if family is ARTICLE and matter in cited:
            words += f"依照第{HAN_COMMA.write(numbers[cited[matter]])[:-1]}条办理。"
        parts.append(f"{family.write(numbers[matter])}{family.gap}{words}\n\n")
    return "青河市书屋办法\n\n" + "".join(parts)


@st.composite
def changed_series(draw):
    """Draw units of which one was taken out, put in or moved: the text with the old numbers, and with the right."""
    family = draw(st.sampled_from([ARTICLE, HAN_COMMA, HAN_PAREN, ARABIC_DOT]))
    matters = list(draw(st.permutations(MATTERS))[: draw(st.integers(5, len(MATTERS)))])
    old = {matter: at for at, matter in enumerate(matters, 1)}
    at = draw(st.integers(1, len(matters) - 2))
    how = draw(st.sampled_from(["taken out", "put in double", "put in last", "moved"]))
    one, new = matters[at], list(matters)
    doubled = {one} if how in ("taken out", "put in double") else set()
    if how == "taken out":
        new.remove(one)
    elif how == "moved":
        new.remove(one)
        new.insert(draw(st.integers(0, len(new))), one)
    else:
        new.insert(at, "开设书屋")
        old["开设书屋"] = old[one] if how == "put in double" else len(matters) + 1
    citable = st.sampled_from([matter for matter in new if matter not in doubled and matter != "开设书屋"])
    cited = draw(st.dictionaries(citable, citable, max_size=3))
    right = {matter: number for number, matter in enumerate(new, 1)}
    return written(family, new, old, cited), written(family, new, right, cited)


@given(changed_series())
@settings(max_examples=60, deadline=None)
def test_units_taken_out_put_in_or_moved_are_counted_anew_and_references_follow(texts):
    stale, right = texts
    assert renumbered(stale) == right


def test_what_is_doubled_at_the_first_counts_on():
    assert renumbered("一、书屋\n\n一、馆舍\n\n二、经费\n") == "一、书屋\n\n二、馆舍\n\n三、经费\n"


def test_what_moved_into_another_chapter_counts_where_it_stands():
    matters = dict(zip(MATTERS, range(1, 6), strict=False))
    now = (*MATTERS[:2], MATTERS[3], MATTERS[2], MATTERS[4])
    chapters = ("第一章　总则\n\n", "第二章　附则\n\n")
    articles = [
        written(ARTICLE, now, numbers, {}).partition("\n\n")[2].splitlines(keepends=True)
        for numbers in (matters, dict(zip(now, range(1, 6), strict=True)))
    ]
    text, wanted = ("".join((chapters[0], *each[:6], chapters[1], *each[6:])) for each in articles)
    assert renumbered(text) == wanted


def test_a_moved_unit_that_was_taken_for_text_is_counted_and_can_be_reverted():
    text = "一、书屋\n\n四、馆舍\n\n二、经费\n\n三、其他\n"
    assert len(list(partydoc.parse(text).sections)) < 4
    fixed = partydoc.renumber(partydoc.parse(text))
    assert fixed.text == "一、书屋\n\n二、馆舍\n\n三、经费\n\n四、其他\n"
    assert (fixed.revert(), fixed.original) == (text, text)


def test_what_cites_a_number_that_stood_twice_is_said():
    text = "".join(f"第{numeral}条　书屋{matter}。\n\n" for numeral, matter in zip("一二三三", MATTERS, strict=False))
    fixed = partydoc.renumber(partydoc.parse(f"{text}第四条　依照第三条办理。\n"))
    assert fixed.text.endswith("第五条　依照第三条办理。\n")
    assert [(found.message, found.span.slice(fixed.text)) for found in fixed.left] == [
        ("第三条 pointed to no one place before: see whether it does now", "第三条")
    ]


@pytest.mark.parametrize("last", ["甲乙丙丁戊己庚", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗", "abcdefghijklmnopqrs"])
def test_a_series_that_nears_the_end_of_its_numerals_is_counted(last):
    text = "\n\n".join(f"{numeral}、延长第{at}馆开放" for at, numeral in enumerate(last, 1))
    assert partydoc.renumber(partydoc.parse(text)).text == text
