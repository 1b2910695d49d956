"""Lists of organs."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import Addressee, CopiesTo
from partydoc.tree.values.organs import split_organs


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("各区人民政府：", ["各区人民政府"]),
        ("各区人民政府，市政府各部门、各直属机构：", ["各区人民政府", "市政府各部门", "各直属机构"]),
        ("各区人民政府,市政府各部门:", ["各区人民政府", "市政府各部门"]),
        ("各县、区人民政府，市直各单位：", ["各县、区人民政府", "市直各单位"]),
        (
            "各区（县）、街道（镇）办事处（公所），省政府各单位：",
            ["各区（县）、街道（镇）办事处（公所）", "省政府各单位"],
        ),
        ("各市文化局（新闻出版局、版权局）：", ["各市文化局（新闻出版局、版权局）"]),
        ("东河、西河、南山图书馆协会，市文化局：", ["东河、西河、南山图书馆协会", "市文化局"]),
        ("各区、各部门：", ["各区", "各部门"]),
        ("市直各委、办、局：", ["市直各委、办、局"]),
        ("市中级法院、市检察院：", ["市中级法院", "市检察院"]),
        ("抄送：市委办公室，市政协办公室。", ["市委办公室", "市政协办公室"]),
        ("", []),
        ("：", []),
        ("，、，", []),
    ],
)
def test_a_list_of_organs_is_split(text, organs):
    assert list(split_organs(text)) == organs


def test_the_elements_with_organs_give_them():
    assert Addressee("市文化局：").organs == CopiesTo("抄送：市文化局。").organs == ("市文化局",)
