"""How the figures of docs/reference/accuracy.md are counted."""

from __future__ import annotations

import pytest

from tests.benchmarks import unnumbered
from tests.benchmarks.accuracy import UNNUMBERED, Tally, count, family_of, percent, table

TEXT = "一、建馆\n选址要近。\n（一）选址。靠近居民点。\n（二）设计。朴素耐用。\n二、买书\n书目另发。\n"


def node(
    kind: str, marker: str, heading: str, start: int, parent: int | None = None, **more: bool
) -> dict[str, object]:
    return {"kind": kind, "marker": marker, "heading": heading, "start": start, "parent": parent, **more}


def tallies(nodes: list[dict[str, object]]) -> dict[str, tuple[int, int, int, int]]:
    counted = {name: Tally() for name in ("han-comma", "han-paren", "run-in", UNNUMBERED)}
    count(counted, nodes, TEXT)
    return {name: (one.gold, one.found, one.both, one.whole) for name, one in counted.items() if one != Tally()}


WHOLE = [
    node("section", "一、", "建馆", 0),
    node("paragraph", "", "", TEXT.index("选址要"), 0),
    node("item", "（一）", "选址", TEXT.index("（一"), 0),
    node("item", "（二）", "设计", TEXT.index("（二"), 0),
    node("section", "二、", "买书", TEXT.index("二、买")),
]


def test_units_that_agree_count_as_whole():
    assert tallies(WHOLE) == {"han-comma": (2, 2, 2, 2), "han-paren": (2, 2, 2, 2)}


def test_another_parent_or_heading_counts_as_found_and_not_as_whole():
    nodes = [
        *WHOLE[:3],
        node("item", "（二）", "设计", TEXT.index("（二")),
        node("section", "二、", "买", TEXT.index("二、买")),
    ]
    assert tallies(nodes) == {"han-comma": (2, 2, 2, 1), "han-paren": (2, 2, 2, 1)}


def test_a_unit_that_the_reader_does_not_see_lowers_the_precision():
    assert tallies(WHOLE[:4]) == {"han-comma": (1, 2, 1, 1), "han-paren": (2, 2, 2, 2)}


def test_a_unit_that_is_not_found_counts_if_the_reader_was_sure():
    at = TEXT.index("书目")
    assert tallies([*WHOLE, node("item", "一是", "", at)])["han-comma"] == (2, 2, 2, 2)
    assert tallies([*WHOLE, node("item", "", "书目", at)])[UNNUMBERED] == (1, 0, 0, 0)
    assert UNNUMBERED not in tallies([*WHOLE, node("item", "", "书目", at, uncertain=True)])


@pytest.mark.parametrize(
    ("text", "family"), [("一、建馆", "han-comma"), ("一是建馆", "run-in"), ("第三条　书屋", "article")]
)
def test_the_family_of_a_marker_is_that_of_its_terminal(text, family):
    assert family_of(text) == family


def test_shares_and_tables_are_written_in_markdown():
    assert (percent(1, 3), percent(0, 0)) == ("33.3", "–")
    assert table(["甲", "乙"], [["一", ""]]) == "| 甲 | 乙 |\n| --- | ---: |\n| 一 | |\n"


def test_only_texts_without_numbers_are_listed(tmp_path):
    texts = {
        "a.txt": "一、建馆\n选址要近。\n二、买书\n书目另发。\n",
        "b.txt": "书屋管理条例\n今年书屋七座全部开放。\n",
        "c.txt": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = sorted(tmp_path.iterdir())
    found = unnumbered.find_all(files)
    assert [one.file.name for one in found] == ["b.txt", "c.txt"]
    assert [row[1:] for row in unnumbered.rows(files, found)] == [["3", "2", "", "", "1", ""]] * 2
