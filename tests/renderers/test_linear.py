"""Four times the tree takes each form about four times the steps."""

from __future__ import annotations

import pytest

from partydoc import parse
from partydoc.renderers import RENDERERS
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
from tests.work import MOST, growth

FORMS = [renderer for renderer in RENDERERS if not renderer.extra]
SIZE = 40  # pieces
MANY = {"chunks": 10}  # a small document is one chunk, which is less work than several


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


def rendering(renderer, shape):
    def prepare(size):
        document = SHAPES[shape](size)
        return lambda: renderer.render(document, {})

    return prepare


WORKS = {f"{renderer.name}: {shape}": rendering(renderer, shape) for renderer in FORMS for shape in SHAPES}


@pytest.mark.parametrize("what", WORKS)
def test_four_times_the_tree_takes_four_times_the_steps(what):
    form, _, _ = what.partition(":")
    assert growth(WORKS[what], SIZE * MANY.get(form, 1)) <= MOST
