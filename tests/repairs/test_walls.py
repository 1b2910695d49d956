"""Line ends that a reader vouches for stay."""

from __future__ import annotations

from partydoc.hints import Hint
from partydoc.repairs import read_text
from partydoc.spans import Span

TORN = "各馆延长开放时间\n，读者满意。\n"


def test_a_line_torn_before_a_comma_is_joined_unless_the_file_sets_it_apart():
    assert read_text(TORN).clean == "各馆延长开放时间，读者满意。\n"
    assert read_text(TORN, hints=[Hint(Span(0, 8), "title")]).clean == TORN


def test_hints_within_lines_are_no_walls():
    assert read_text(TORN, hints=[Hint(Span(0, 8), "bold")]).clean == "各馆延长开放时间，读者满意。\n"


def test_a_wall_holds_in_every_round_and_behind_other_edits():
    raw = f"\ufeff時(shí)间{TORN}"
    assert read_text(raw, hints=[Hint(Span(8, 16), "heading", 1)]).clean == f"时间{TORN}"
