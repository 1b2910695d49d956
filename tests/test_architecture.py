"""The page on architecture draws the rooms that there are, in the order in which they may use each other."""

from __future__ import annotations

import re

from partydoc.recognition import STAGES
from partydoc.repairs import REPAIRS
from tests.architecture_page import PAGE, layers

TEXT = PAGE.read_text(encoding="utf-8")
WAY = ["readers", "repairs", "lexer", "recognition", "parser"]


def names_in(section: str) -> list[str]:
    """The names in the first column of a section's table."""
    rows = TEXT.partition(f"## {section}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` ", rows, re.MULTILINE)


def drawn() -> list[str]:
    """The rooms in the drawing, downwards."""
    drawing = TEXT.partition("```text\n")[2].partition("```")[0]
    lines = re.findall(r"^ +(?:│|├─|└─)  ?([a-z]+(?:, [a-z]+)*)  ", drawing, re.MULTILINE)
    return [name for line in lines for name in line.split(", ")]


def test_the_drawing_names_rooms_of_the_contract():
    assert [name for name in drawn() if name in WAY] == WAY
    assert set(drawn()) <= {name for layer in layers() for name in layer}


def test_the_table_of_rooms_has_the_layers_in_their_order():
    listed = names_in("The rooms")
    assert listed == [name for layer in layers() for name in layer if name in listed]
    assert len(listed) > len(WAY)


def test_the_stages_and_the_repairs_stand_in_the_order_in_which_they_run():
    assert names_in("The stages of recognition") == [stage.name for stage in STAGES]
    assert names_in("The repairs") == [repair.__name__ for repair in REPAIRS]


def test_a_text_passes_the_rooms_from_the_lower_to_the_higher():
    height = {name: len(layers()) - at for at, layer in enumerate(layers()) for name in layer}
    assert [height[name] for name in WAY] == sorted(height[name] for name in WAY)
