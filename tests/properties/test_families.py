"""Families of markers nested in any order are read back as they were made: their series say how."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc.numbering.families import FAMILIES, Family
from partydoc.tree.nodes import Section
from partydoc.tree.walking import walk

MOST = 20
UNITS = 3  # of each family: as many as any needs for proof
LAWS = [each for each in FAMILIES if each.structural]
"""They stand above all others, in the order of their ranks."""

# An item that ends with its line heads nothing; a decimal names the unit above it.
FREE = [each for each in FAMILIES if not (each.structural or each.ends_with_line or each.composite)]
WORDS = ("开放时间", "借阅规则", "座位管理", "读者服务", "馆藏建设", "场地租借")

Outline = list[tuple[int, str, int]]


@st.composite
def nested(draw: st.DrawFn) -> list[Family]:
    """Draw some families in any order, the outermost first, below divisions of a law or not."""
    laws = draw(st.sets(st.sampled_from(LAWS)))
    free = draw(st.lists(st.sampled_from(FREE), min_size=1, max_size=MOST - len(laws), unique=True))
    return [*(each for each in LAWS if each in laws), *free]


def text_of(families: list[Family]) -> tuple[str, Outline]:
    """Write some units of each family, the first over those of the next; give what must be read."""
    outline = [(depth, family.name, 1) for depth, family in enumerate(families)]
    for depth, family in reversed(list(enumerate(families))):
        outline += [(depth, family.name, value) for value in range(2, UNITS + 1)]
    by_name = {family.name: family for family in families}
    lines = ["图书馆工作安排", ""]
    for place, (_, name, value) in enumerate(outline):
        family = by_name[name]
        lines += [f"{family.write(value)}{family.gap}{WORDS[place % len(WORDS)]}", "各馆按照下列要求做好这方面的工作。"]
    return "\n".join(lines) + "\n", outline


@given(nested())
def test_nested_families_are_read_back(families: list[Family]) -> None:
    text, outline = text_of(families)
    document = partydoc.parse(text, repairs=())
    found = [
        (len(above) - 1, node.num.family, node.num.value)
        for node, above in walk(document)
        if isinstance(node, Section) and node.num
    ]
    assert found == outline
