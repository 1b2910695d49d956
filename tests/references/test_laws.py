"""What holds for any text: references never raise, lie within their passages, in order, and lead somewhere."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from partydoc import Document, Paragraph, find_references, parse
from partydoc.testing import any_text
from tests.work import MOST, growth

PIECES = [
    *(
        "第",
        "一",
        "三",
        "十",
        "条",
        "款",
        "项",
        "目",
        "章",
        "节",
        "编",
        "部分",
        "之一",
        "（",
        "）",
        "(",
        ")",
        "、",
        "和",
        "及",
    ),
    *(
        "至",
        "-",
        "前",
        "本",
        "两",
        "本法",
        "本条例",
        "该办法",
        "《",
        "》",
        "〈",
        "〉",
        "“",
        "”",
        "，",
        "。",
        " ",
        "\n",
        "　",
    ),
    *(
        "附件",
        "附录",
        "1",
        "12",
        "〔2014〕25号",
        "国发",
        "令第3号",
        "以下简称",
        "办法",
        "法",
        "依照",
        "第一条",
        "第二款",
    ),
    *(
        "第（三）项",
        "（以下简称《办法》）",
        "《办法》",
        "“四、经费”",
        "的",
        "（国发〔2014〕25号，以下简称“办法”）",
        "\n第一条　",
        "\n（一）",
    ),
]


@st.composite
def soups(draw):
    return "".join(draw(st.lists(st.sampled_from(PIECES), max_size=40)))


@given(any_text() | soups())
@example("依照国发〔2014〕25号（以下简称《办法》）办理")
@example("依照本法“两、两)章目”和（以下简称令）办理")
@example("（一）本款依照，\n第一条　目，第二款第二款。")
def test_references_lie_in_order_and_within_what_they_stand_in(text):
    document = parse(text)
    last = 0
    for found in find_references(document):
        assert found.node.span.contains(found.span)
        assert last <= found.span.start < found.span.end
        assert document.text.offsets.to_clean(*found.span).slice(document.text.clean) == found.text
        last = found.span.end


@given(soups())
def test_every_target_and_every_place_can_be_looked_up(text):
    document = parse(text)
    for found in find_references(document):
        assert [document.at(path).type for path in (found.path, *found.targets)]


@given(soups())
def test_a_text_without_its_source_has_the_same_references(text):
    document = parse(text)
    assert [found.text for found in find_references(Document(document.children, document.kind))] == [
        found.text for found in find_references(document)
    ]


SIZE = 1_000  # characters
PERIODS = [
    *(
        "第",
        "《",
        "前款",
        "前",
        "本",
        "第一条、",
        "第一条至第九百条、",
        "第一、",
        "第（一",
        "第一",
        "《“",
        "《（",
        "《甲》（",
    ),
    *(
        "〔2014〕",
        "发〔2014〕25号",
        "令第",
        "附件1、",
        "附",
        "“四、",
        "本法“四、",
        "以下简称",
        "（以下简称",
        "甲法第一条",
        "“",
    ),
    *("第一条\n", "第一条　第一条。\n", "（一）前款。\n", "第一章\n第一条　第一节。\n", "甲" * 50 + "法第一条", "一、"),
]


def repeating(period):
    def prepare(size):
        text = period * (size // len(period))
        document = parse(text) if "\n" in period else Document([Paragraph(text)])
        return lambda: find_references(document)

    return prepare


WORKS = {period: repeating(period) for period in PERIODS}


@pytest.mark.parametrize("period", WORKS, ids=repr)
def test_four_times_the_text_takes_four_times_the_steps(period):
    assert growth(WORKS[period], SIZE) <= MOST
