"""The families: how each is written, and what a marker says."""

from __future__ import annotations

import re

import pytest

import partydoc
from partydoc.grammars import grammar_folder
from partydoc.numbering.families import BY_NAME, FAMILIES, PRODUCT, WRAPPERS, family_of
from partydoc.numbering.ordinals import Ordinal, form, ordinal
from partydoc.numbering.senses import read_marker
from partydoc.numbering.systems import SYSTEMS, System
from partydoc.scripts import fold
from partydoc.tree.nodes import Section

SIGNS = {"dash", "bullet"}


@pytest.mark.parametrize(
    ("family", "value", "marker"),
    [
        ("part", 1, "第一编"),
        ("subpart", 2, "第二分编"),
        ("chapter", 3, "第三章"),
        ("division", 4, "第四节"),
        ("article", 126, "第一百二十六条"),
        ("han-comma", 11, "十一、"),
        ("han-paren", 20, "（二十）"),
        ("arabic-dot", 3, "3."),
        ("arabic-paren", 3, "（3）"),
        ("circled", 21, "㉑"),
        ("decimal", 2, "1.2"),
        ("ordinal", 1, "第一，"),
        ("run-in", 13, "十三是"),
        ("dash", 1, "——"),
        ("bullet", 1, "● "),
    ],
)
def test_a_family_writes_its_marker(family, value, marker):
    assert BY_NAME[family].write(value) == marker


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ("第一编", Ordinal(1)),
        ("第十部分", Ordinal(10)),
        ("第三分编", Ordinal(3)),
        ("第3章", Ordinal(3)),
        ("笫五十四条", Ordinal(54)),
        ("第 十二 条", Ordinal(12)),
        ("第一百零一条", Ordinal(101)),
        ("第十条之一", Ordinal(10, 1)),
        ("第一百二十条之十", Ordinal(120, 10)),
        ("一、", Ordinal(1)),
        ("十一,", Ordinal(11)),
        ("廿一、", Ordinal(21)),
        ("(十一)", Ordinal(11)),
        ("( 三 )", Ordinal(3)),
        ("三)", Ordinal(3)),
        ("㈩", Ordinal(10)),
        ("1.", Ordinal(1)),
        ("12、", Ordinal(12)),
        ("⒛", Ordinal(20)),
        ("(7)", Ordinal(7)),
        ("⑺", Ordinal(7)),
        ("㊿", Ordinal(50)),
        ("第一,", Ordinal(1)),
        ("第二步:", Ordinal(2)),
        ("第三个问题:", Ordinal(3)),
        ("第四件事,", Ordinal(4)),
        ("其五,", Ordinal(5)),
        ("首先,", Ordinal(1)),
        ("其次,", Ordinal(2)),
        ("再次,", Ordinal(3)),
        ("最后,", None),
        ("一是", Ordinal(1)),
        ("十三要", Ordinal(13)),
        ("二抓", Ordinal(2)),
        ("三靠", Ordinal(3)),
        ("——", None),
        ("● ", None),
        ("", None),
    ],
)
def test_a_marker_says_its_number(marker, said):
    assert ordinal(marker) == said


@pytest.mark.parametrize("family", [family for family in FAMILIES if family.name in SIGNS])
def test_a_sign_says_no_number(family):
    assert ordinal(fold(family.write(1))) is None


@pytest.mark.parametrize(
    ("former", "latter", "follows"),
    [
        (Ordinal(1), Ordinal(2), True),
        (Ordinal(1), Ordinal(1), False),
        (Ordinal(2), Ordinal(1), False),
        (Ordinal(1), Ordinal(3), False),
        (Ordinal(10), Ordinal(10, 1), True),
        (Ordinal(10, 1), Ordinal(10, 2), True),
        (Ordinal(10, 2), Ordinal(11), True),
        (Ordinal(10), Ordinal(11, 1), False),
        (Ordinal(10), Ordinal(10, 2), False),
    ],
)
def test_what_number_follows_what(former, latter, follows):
    assert latter.follows(former) is follows


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("一是", "二是", True),
        ("一是", "一要", False),
        ("第一,", "第十二,", True),
        ("第一,", "第一个问题:", False),
        ("其一,", "第一,", False),
        ("首先,", "其次,", True),
        ("首先,", "最后,", True),
        ("——", "─", False),
    ],
)
def test_markers_of_one_series_share_their_form(one, other, same):
    assert (form(one) == form(other)) is same


def test_every_system_has_a_family_in_every_wrapper():
    assert len(PRODUCT) == len(SYSTEMS) * len(WRAPPERS)
    assert set(PRODUCT.values()) <= set(FAMILIES)


def test_names_are_unique():
    assert len(BY_NAME) == len(FAMILIES)


@pytest.mark.parametrize("family", [family for family in FAMILIES if not family.bare], ids=lambda family: family.name)
def test_what_a_family_writes_has_it_among_its_senses(family):
    for value in range(1, family.last + 1):
        senses = read_marker(family.wrapper, fold(family.write(value)).strip())
        assert (family, Ordinal(value)) in [(sense.family, sense.number) for sense in senses]


@pytest.mark.parametrize(
    ("wrapper", "marker", "senses"),
    [
        ("POINT", "C.", [("latin-dot", 3), ("roman-dot", 100)]),
        ("POINT", "甲、", [("stem-comma", 1)]),
        ("POINT", "★3.", [("arabic-dot", 3)]),
        ("POINT", "§3.", [("arabic-dot", 3)]),
        ("POINT", "⒊", [("arabic-dot", 3)]),
        ("PAREN", "(v)", [("latin-lower-paren", 22), ("roman-lower-paren", 5)]),
        ("PAREN", "⒞", [("latin-lower-paren", 3), ("roman-lower-paren", 100)]),
        ("PAREN", "㈢", [("han-paren", 3)]),
        ("BRACKET", "【二】", [("han-bracket", 2)]),
        ("COMPOSITE", "3.1.2、", [("decimal", 2)]),
        ("COMPOSITE", "第1.2条", [("decimal", 2)]),
        ("CIRCLED", "❸", [("circled", 3)]),
        ("COUNTED", "第二讲", [("counted", 2)]),
        ("COUNTED_OPEN", "第三个重点:", [("ordinal", 3)]),
        ("NAMED", "步骤2:", [("ordinal", 2)]),
        ("NAMED", "步骤2", [("ordinal", 2)]),
        ("NAMED", "环节三:", [("ordinal", 3)]),
        ("NAMED", "议题 12.", [("ordinal", 12)]),
        ("NAMED", "【重点任务12】", [("ordinal", 12)]),
        ("NAMED_OPEN", "活动三:", [("ordinal", 3)]),
        ("NAMED_OPEN", "板块 2", [("ordinal", 2)]),
        ("RUN_IN_OPEN", "二看", [("run-in", 2)]),
    ],
)
def test_a_marker_keeps_every_sense(wrapper, marker, senses):
    found = read_marker(wrapper, marker)
    assert sorted((sense.family.name, sense.number.value) for sense in found) == senses


def test_the_usual_order_is_that_of_the_standards():
    laws = ["part", "subpart", "chapter", "division", "article"]
    documents = ["han-comma", "han-paren", "arabic-dot", "arabic-paren", "circled"]
    order = [*laws, *documents]
    assert sorted(order, key=lambda name: BY_NAME[name].rank) == order


def test_only_the_divisions_of_laws_are_structural():
    structural = {family.name for family in FAMILIES if family.structural}
    assert structural == {"part", "subpart", "chapter", "division", "article"}


def test_what_is_counted_in_words_floats():
    floating = {family.name for family in FAMILIES if family.floating and not family.bracketed}
    assert floating == {"ordinal", "counted"}


def test_the_lowest_families_end_with_their_line():
    assert {family.name for family in FAMILIES if family.ends_with_line} == {"run-in", *SIGNS}


def test_a_new_system_of_numerals_has_a_family_in_every_wrapper_at_once():
    greek = System("greek", {"α": 1, "β": 2}.get, "αβ".__getitem__, last=2, below=4.0)
    made = [family_of(greek, wrapper) for wrapper in WRAPPERS]
    assert [(family.name, family.rank, family.fewest) for family in made] == [
        ("greek-dot", 10.0, 2),
        ("greek-paren", 11.0, 2),
        ("greek-bracket", 10.0, 2),
    ]


def nouns():
    """Give the nouns that the grammar counts by."""
    text = (grammar_folder() / "numbering.lark").read_text(encoding="utf-8")
    (pattern,) = re.findall(r"^NOUN: +/\(\?:(.*?)\)/", text, re.MULTILINE)
    return [noun.replace("?", "") for noun in pattern.split("|")]


@pytest.mark.parametrize("noun", nouns())
def test_a_noun_of_the_grammar_needs_nothing_else(noun):
    text = f"书屋手册\n第一{noun}　馆舍\n各馆照办。\n第二{noun}　馆藏\n各馆照办。\n"
    numbers = [section.num for section in partydoc.parse(text).children if isinstance(section, Section)]
    assert [(num.text.rstrip(), num.family, num.value) for num in numbers] == [
        (f"第一{noun}", "counted", 1),
        (f"第二{noun}", "counted", 2),
    ]
