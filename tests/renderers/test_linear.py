"""Four times the tree costs each form about four times the time."""

from __future__ import annotations

import time

import pytest

from partydoc import parse
from partydoc.renderers import RENDERERS
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section

FORMS = [renderer for renderer in RENDERERS if not renderer.extra]
TRIES = 3
QUADRATIC = 8
NOISE = 0.02


def items(count):
    """Make a paragraph with many items, as deep as one heading."""
    inside = [Section(Num("一是", "run-in", 1), Heading("开放"), [Paragraph("好。")]) for _ in range(count)]
    return Document([Section(Num("一、", "han-comma", 1), Heading("服务"), [Paragraph("如下。"), *inside])])


SHAPES = {
    "items in a line": items,
    "sections": lambda count: parse(
        "一、服务\n\n（一）开放。每周六天。\n\n1. 时间\n\n八点开门，八点关门。\n\n" * count
    ),
    "a long paragraph": lambda count: parse("开放 *每天* <八点> | 关门，" * count),
    "short lines": lambda count: parse("开放\n" * count),
    "a long heading": lambda count: Document(
        [Section(None, Heading("开放" * count), [Section(Num("1.", "arabic-dot", 1))] * (count // 8))]
    ),
}


def seconds(renderer, document):
    started = time.process_time()
    renderer.render(document, {})
    return time.process_time() - started


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("renderer", FORMS, ids=lambda renderer: renderer.name)
def test_four_times_the_tree_costs_no_more_than_twice_the_fourfold(renderer, shape):
    short, long = SHAPES[shape](300), SHAPES[shape](1200)
    assert any(seconds(renderer, long) <= QUADRATIC * seconds(renderer, short) + NOISE for _ in range(TRIES))
