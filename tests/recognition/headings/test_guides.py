"""Names over values in the guide to a service."""

from __future__ import annotations

import pytest

import partydoc

VALUES = {
    "服务对象": "本市居民",
    "办理条件": "年满六周岁，住在本市，并有监护人同意。",
    "办理流程": "1、填写表格；\n2、领取读者证。",
    "收费标准": "免费",
    "备注": "无",
}


def headings(names):
    """Give the headings without a number of a guide to these."""
    lines = "".join(f"{name}\n{VALUES[name]}\n" for name in names)
    document = partydoc.parse(f"青河市图书馆读者证办理指南\n书屋的读者证按下列规定办理，请读者留意。\n{lines}")
    return [section.heading.text for section in document.sections if section.heading and not section.num]


def test_the_names_of_a_guide_to_a_service_head_their_values_however_short():
    assert headings(VALUES) == list(VALUES)


@pytest.mark.parametrize("missing", ["服务对象", "办理条件", "办理流程"])
def test_fewer_than_four_names_or_names_over_fields_alone_prove_no_guide(missing):
    found = headings([name for name in VALUES if name != missing])
    assert "收费标准" not in found


def test_names_right_over_names_are_the_columns_of_a_table():
    columns = "服务对象\n办理条件\n办理流程\n收费标准\n受理部门\n居民\n年满六周岁\n填写表格\n免费\n总馆\n"
    document = partydoc.parse(f"青河市图书馆读者证办理指南\n书屋的读者证按下列规定办理，请读者留意。\n{columns}")
    assert document.sections == ()
