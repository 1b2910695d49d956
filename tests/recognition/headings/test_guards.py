"""Lines that stand alone and short and are no headings all the same."""

from __future__ import annotations

import pytest

TEXT = "各馆每日开放，周末延长两个小时，节假日不闭馆，读者凭身份证即可入馆阅览。"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("聚焦读者需求改进服务", "HEADING"),
        ("办法之二：社区共建", "HEADING"),
        ("承办单位\n[承办单位]：", "PARAGRAPH"),
        ("中心馆“开门办馆", "PARAGRAPH"),
        ("中心馆的读者　王明摄", "PARAGRAPH"),
        ("负责答复的单位： 市图书馆", "PARAGRAPH"),
        ("工程质量标准：合格\n验收标准：优良", "PARAGRAPH"),
    ],
)
def test_the_role_of_a_short_line_over_text(stages, line, role):
    readings = stages.readings(f"书屋建设情况的报告\n{TEXT}\n{line}\n{TEXT}\n")
    assert [reading.role for reading in readings[2:-1]] == [role] * len(readings[2:-1])
