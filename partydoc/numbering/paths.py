r"""The language of paths: 二/（一）/一是, 第三条/第二款/（一）, 附件[2]/一, 《社区书屋办法》/第三条.

A path is made of steps. A step names one section among its siblings: by its marker in canonical form, by its heading
where it has no marker; another document of the file by its title in 《》. Equal names are told apart by [2], [3]. A
backslash stands before / [ and \ inside a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from partydoc.numbering.numerals import write_numeral
from partydoc.numbering.weights import without_weight
from partydoc.scripts import fold

_STEP = re.compile(r"((?:\\.|[^/])*?)(?:\[([0-9]{1,7})\])?(?:/|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPECIAL = re.compile(r"[\\/\[]")
_BLANKS = re.compile("[ \t\r\n\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}]+")
_TRAILING = "、，,.。．：:；;"
_DIGITS = re.compile("第([0-9]{1,8})")
_MOST_NAMES = 4096
"""Names that are kept: a document has few markers, and has them again and again."""

_WIDE = str.maketrans("()", "（）")
_COMPATIBLE = {  # ⑴ to ⒛ and ㈠ to ㈩ stand for several characters each, ＊ for a sign of weight
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x2474, 0x249C), *range(0x3220, 0x322A), ord("＊"))
}


class Step(NamedTuple):
    r"""One step of a path: a name, and which of the siblings of that name is meant.

    >>> str(Step("（一）")), str(Step("一是", 2)), str(Step("收/发"))
    ('（一）', '一是[2]', '收\\/发')
    """

    name: str
    copy: int = 1

    def __str__(self) -> str:
        name = _SPECIAL.sub(r"\\\g<0>", self.name)
        return name if self.copy == 1 else f"{name}[{self.copy}]"

    def folded(self) -> Step:
        """Give the step that every way to write this one has in common.

        >>> Step("(一)、").folded() == Step("（一）").folded(), Step("第3條").folded() == Step("第三条").folded()
        (True, True)
        >>> Step("《社区书屋办法》").folded() == Step("社区书屋办法").folded()
        True
        """
        name = marker_name(fold(self.name))
        if name[0] == "《" and name[-1] == "》" and len(name) > len("《》"):
            name = name[1:-1]
        return Step(_DIGITS.sub(lambda digits: "第" + write_numeral(int(digits[1]), "han"), name), self.copy)


@lru_cache(maxsize=_MOST_NAMES)
def _written(step: Step) -> str:
    return str(step)


def read_path(path: str) -> tuple[Step, ...]:
    """Read a path; empty steps are left out.

    >>> read_path("二/一是[2]")
    (Step(name='二', copy=1), Step(name='一是', copy=2))
    """
    steps = ((_ESCAPED.sub(r"\1", step[1]), int(step[2] or 1)) for step in _STEP.finditer(path))
    return tuple(Step(name, copy) for name, copy in steps if name)


def write_path(steps: Iterable[Step]) -> str:
    """Write a path that `read_path` reads back.

    >>> write_path([Step("二"), Step("（一）")])
    '二/（一）'
    """
    return "/".join(map(_written, steps))


@lru_cache(maxsize=_MOST_NAMES)
def marker_name(marker: str) -> str:
    """Name a section by its marker: full-width brackets, no blanks, no mark behind.

    >>> [marker_name(marker) for marker in ("一、", "(一)", "★⒈", "1.1 ", "第一，", "一是", "第三条：")]
    ['一', '（一）', '1', '1.1', '第一', '一是', '第三条']
    """
    bare = _BLANKS.sub("", without_weight(marker.translate(_COMPATIBLE)))
    return bare.rstrip(_TRAILING).translate(_WIDE) or bare or "无号"


def heading_name(heading: str) -> str:
    r"""Name a section by its heading, on one line.

    >>> heading_name("延长\n开放时间")
    '延长 开放时间'
    """
    return _BLANKS.sub(" ", heading) or "无题"
