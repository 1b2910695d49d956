"""A unit has the number one, and no second follows.

Why: what is alone needs no number; often the next one was lost, or merged into the text.

Example:
    一、延长开放时间

    （一）各馆开放到九时。

    二、增加经费

    由市财政列支。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

Fix safety: none is offered.

Known problems: an excerpt that was cut off.

中文: 只有一项时不必编号；请确认后面的项是否丢失。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import STANDARD
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Paragraph, Section

_FIRST = re.compile(r"[ \t]*(?:\([一1]\)|1\.(?![0-9])|1、|一、)")
"""A number one that recognition takes for text, for no second follows."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the units that are the only ones of their form in what they stand in."""
    for unit in subject.units:
        if unit.value == 1 and unit.family in STANDARD:
            beside = [section.num.family for section in unit.above[-1].sections if section.num]
            if beside.count(unit.family.name) == 1:
                yield Hit(unit.start, unit.end, f"{unit.marker.strip()} is the only one of its level")
    for _, start, end, above in subject.of(Paragraph):
        found = _FIRST.match(subject.folded, start, end)
        if found and start not in subject.unit_at and isinstance(above[-1], Section):
            yield Hit(start, found.end(), f"{found[0].strip()} is the only one of its level")


RULE = Rule("N009", "lone-item", "info", "实务", "", check)
