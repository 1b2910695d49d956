"""The kind of a document in its title: also where the number of the document stands on the same line."""

from __future__ import annotations

import pytest

import partydoc

BODY = "\n\n各区人民政府：\n\n　　现将有关事项通知如下：\n\n　　一、延长时间。\n\n　　二、增加经费。\n"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("青河市人民政府关于开放书屋   青政发〔2026〕3号", ["PDE009"]),
        ("青河市人民政府关于开放书屋的通知   青政发〔2026〕3号", []),
    ],
)
def test_a_number_behind_the_title_is_no_part_of_it(title, found):
    assert [each.code for each in partydoc.lint(partydoc.parse(title + BODY), select=["E009"])] == found
