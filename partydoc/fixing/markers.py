"""Writes another number into a marker, in the numerals that it has: 第三条 → 第四条, （３） → （４）, ③ → ④."""

from __future__ import annotations

import re

from partydoc.numbering.numerals import read_numeral, write_numeral

_NUMERAL = re.compile(
    r"[一二三四五六七八九十百千零〇两廿卅]+|[0-9]+|[０-９]+|[壹贰叁肆伍陆柒捌玖拾佰仟]+|[IVXivx]+|[^\W\d_]|[^\w\s]"
)


def write_marker(marker: str, old: int, new: int, *, last: bool = False) -> tuple[int, int, str] | None:
    """Give what to write where in *marker*, so that it says *new* and no longer *old*; None where that cannot be.

    Of several numerals the first that says *old*, with *last* the last one.

    >>> write_marker("第十条之一", 10, 12), write_marker("2.2", 2, 3, last=True), write_marker("①", 1, 60)
    ((1, 2, '十二'), (2, 3, '3'), None)
    """
    found = list(_NUMERAL.finditer(marker))
    for each in reversed(found) if last else found:
        numeral = read_numeral(each[0])
        if numeral and numeral.value == old:
            try:
                return each.start(), each.end(), write_numeral(new, numeral.style)
            except ValueError:
                return None
    return None
