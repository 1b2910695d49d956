"""Names over values in the guide to a service: 办理条件 ⏎ … ⏎ 收费标准 ⏎ 免费 ⏎ 办理依据 ⏎ 1、….

What such a guide says is laid down (GB/T 36113), and so are the last words of its names; its values may be as short as
they are, and no mark need close them. Several of these names, two of them over text or a list, prove the guide.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import CLOSING_MARKS, TypedLine, as_role
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH

if TYPE_CHECKING:
    import re

FEWEST = 4
OVER_TEXT = 2  # of them
_NAMES = compile_late(
    f"(?P<service>办理|办事|办结|服务|申请|申报|受理|审批|承办|实施|许可|收费|设定|法定|承诺|所需|职权|责任|咨询|监督|投诉)?"
    f"[{HANZI}]{{0,4}}(?:事项|对象|条件|材料|流程|程序|时限|期限|依据|标准|方式|窗口|地点|机关|机构|部门|渠道|途径|结果)"
    "(?:说明)?:?|常见问题(?:解答)?:?|备注:?"
)


def find_guide_names(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the names that the guide to a service consists of."""
    names = [_name(reading) for reading in readings]
    row = [at for at, (name, below) in enumerate(pairwise(names)) if name and not below and _is_value(readings[at + 1])]
    of_service = {readings[at].letters for at in row if (name := names[at]) and name["service"]}
    over_text = sum(_is_over_text(readings[at + 1]) for at in row)
    if len(of_service) < FEWEST or over_text < OVER_TEXT:
        return readings
    return as_role(readings, row, HEADING)


def _name(reading: TypedLine) -> re.Match[str] | None:
    line = (reading.bare or reading.mark == ":") and reading.role in (PARAGRAPH, HEADING) and not reading.line.marks
    return _NAMES.fullmatch(reading.letters) if line else None


def _is_value(below: TypedLine) -> bool:
    return below.role in (PARAGRAPH, MARKED)


def _is_over_text(below: TypedLine) -> bool:
    return below.begins_list if below.role == MARKED else below.mark in CLOSING_MARKS
