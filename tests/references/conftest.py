"""What the tests of references share."""

from __future__ import annotations

import pytest

from partydoc import find_references, parse

REGULATION = """\
青河市社区书屋条例

第一章　总则

第一条　为了方便读者，根据《公共图书馆法》，制定本条例。

第二条　书屋免费开放。

第二章　设置

第三条　设置书屋，应当具备下列条件：

（一）有固定的管理员：

1．年满十八周岁；

2．懂得借还；

（二）有固定的场所。

不具备前款规定条件的，不得设置。

具体标准另行制定。

第三条之一　书屋可以合并。

第四条　{}

第三章　附则

第五条　本条例自公布之日起施行。
"""


@pytest.fixture(scope="session")
def cited():
    """Give the references of a sentence that stands in the fourth article of a regulation."""

    def references(sentence):
        document = parse(REGULATION.format(sentence))
        return [found for found in find_references(document) if found.path.startswith("第二章/第四条")]

    return references
