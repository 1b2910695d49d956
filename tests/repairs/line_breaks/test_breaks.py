"""What looks like a marker within a line is found without trying every character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partydoc.repairs.line_breaks.breaks import MARKER, inner_markers

LINES = st.lists(
    st.text(st.sampled_from("一十第其（(〔【)）〕】、.．，2０①●•—─- 附件抄送主注：https:www|│章条是书。\r")), max_size=4
)


@given(LINES)
def test_the_markers_within_lines_are_those_that_a_search_at_every_character_finds(lines: list[str]) -> None:
    found = [(line[match.start() - 1], match[0]) for line in lines for match in MARKER.finditer(line, 1)]
    text = "\n".join(lines)
    assert [(text[place - 1], marker) for place, marker in inner_markers(text)] == found
