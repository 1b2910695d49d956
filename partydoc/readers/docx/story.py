"""A story (the text, a header, a note …) from its XML to lines, in one walk over its elements."""

from __future__ import annotations

from partydoc.readers.docx import blocks, inline
from partydoc.readers.docx.alternatives import passed_over
from partydoc.readers.docx.context import Context
from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.lines import Line
from partydoc.readers.docx.names import math, w
from partydoc.readers.docx.state import State
from partydoc.readers.xml_parts import Element

_BEGINS = blocks.BEGINS | inline.BEGINS
_ENDS = blocks.ENDS | inline.ENDS
_DELIMITED = math("d")
_PROPERTIES = (
    "rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr",
    "rubyPr", "delInstrText", "fldData", "ffData",
)  # fmt: skip
_SKIPPED = frozenset(map(w, _PROPERTIES))


def read_story(context: Context, root: Element, counters: Counters) -> list[Line]:
    """Read a story whose lists count with *counters*; what is in no table of elements is entered, not lost."""
    from lxml import etree

    state, left = State(context, root, counters), passed_over(root)
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped = None  # lxml tells of the end of an element that it did not enter
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if element is skipped:
                skipped = None
            elif tag in _ENDS:
                _ENDS[tag](state)
            elif tag == _DELIMITED:
                _close(state, element)
        elif tag in _SKIPPED or element in left or (tag in _BEGINS and not _BEGINS[tag](state, element)):
            skipped = element
            walk.skip_subtree()
    return state.finish()


def _close(state: State, element: Element) -> None:
    closing = element.find(f"{math('dPr')}/{math('endChr')}")
    state.put(")" if closing is None else closing.get(math("val"), ""))
