"""The regions that may be wrapped are read once each."""

from __future__ import annotations

from partydoc.repairs.line_breaks.breaks import find_breaks
from partydoc.repairs.line_breaks.regions import find_regions
from partydoc.repairs.line_breaks.wraps import Wrapped

SENTENCE = (
    "各区图书馆要按照统一部署延长夜间开放时间，方便读者借阅和归还图书，馆员每天登记借阅册数，按月公布，接受监督。"
)
WRAPPED = "".join(f"{(SENTENCE * 6)[at : at + 34]}\n" for at in range(0, 6 * len(SENTENCE), 34))
LONG = SENTENCE.replace("。", "，") * 60 + "开放\n"


def test_a_line_that_reaches_from_one_region_into_the_next_belongs_to_the_first():
    text = WRAPPED + LONG + WRAPPED
    regions = find_regions(text, "\n", *find_breaks(text))
    assert [(region.start, region.end) for region in regions] == [
        (0, len(WRAPPED + LONG)),
        (len(WRAPPED + LONG), len(text)),
    ]


def test_a_place_is_looked_for_in_the_region_that_begins_before_it():
    text = (WRAPPED + "开馆。\n" * 2000) * 2
    regions = find_regions(text, "\n", *find_breaks(text))
    wrapped = Wrapped([], [], regions)
    first, second = regions
    inside = [
        place in wrapped
        for place in (first.start, first.end - 1, first.end, second.start - 1, second.start, second.end)
    ]
    assert inside == [True, True, False, False, True, False]
