"""The degree of secrecy and its term."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import Secrecy


@pytest.mark.parametrize(
    ("text", "level", "period"),
    [("机密★1年", "机密", "1年"), ("秘密", "秘密", None), ("绝密★", "绝密", None), ("绝密 ★ 长期", "绝密", "长期")],
)
def test_degree_and_term_are_parted_by_the_star(text, level, period):
    assert (Secrecy(text).level, Secrecy(text).period) == (level, period)
