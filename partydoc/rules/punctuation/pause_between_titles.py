"""No 、 stands between titles in 《》 or words in “”.

Why: GB/T 15834-2011, 4.5.3.5: between words in “” or titles in 《》 that stand side by side usually (通常) none stands.

Example:
    各馆要学习《书屋办法》、《图书馆条例》。

Use instead:

    各馆要学习《书屋办法》《图书馆条例》。

Left alone:

    各馆要学习《书屋办法》（试行）、《图书馆条例》。

Fix safety: unsafe: 通常 leaves it to the author.

Known problems: none known.

中文: 书名号、引号之间通常不用顿号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Heading, Paragraph

_BETWEEN = re.compile("、(?:(?<=》、)(?=《)|(?<=”、)(?=“))")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield each 、 between titles or quotations."""
    for _, start, end, _ in subject.holding(_BETWEEN, Heading, Paragraph):
        for found in _BETWEEN.finditer(subject.clean, start, end):
            words = "、 stands between titles or quotations"
            yield Hit(found.start(), found.end(), words, (Change(found.start(), found.end(), ""),))


RULE = Rule("P011", "pause-between-titles", "info", "有条件", "GB/T 15834-2011, 4.5.3.5", check)
