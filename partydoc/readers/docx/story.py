"""A story (the text, a header, a note …) from its XML to lines: one walk over all elements, a row for each that counts."""

from __future__ import annotations

from collections.abc import Callable

from partydoc.readers.docx.alternatives import passed_over
from partydoc.readers.docx.context import Context
from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.fields import SILENT, Fields
from partydoc.readers.docx.lines import Line
from partydoc.readers.docx.names import COMPATIBILITY, DRAWING, math, value, w
from partydoc.readers.docx.package import relation_id
from partydoc.readers.docx.paragraphs import Container
from partydoc.readers.docx.symbols import symbol
from partydoc.readers.docx.tables import Table, goes_on, is_gone
from partydoc.readers.xml_parts import Element

_BLANKS = str.maketrans("\n\r\t", "   ")
_SIGNS = {
    w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
    w("softHyphen"): "\N{SOFT HYPHEN}", math("den"): "/", math("sup"): "^", math("sub"): "_",
}  # fmt: skip
_SKIPPED = frozenset(
    map(w, ("rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr"))
) | frozenset(map(w, ("smartTagPr", "rubyPr", "delInstrText", "fldData", "ffData", "footnotePr", "endnotePr")))
_LEFT_OUT = {
    w("altChunk"): ("docx-embedded", "a file set into the text"),
    w("subDoc"): ("docx-embedded", "a document set into the text"),
    w("object"): ("docx-embedded", "an object"),
    w("pict"): ("docx-picture", ""),
    f"{{{DRAWING}}}graphic": ("docx-picture", ""),
}
_PAGE = "page"
_SHORT = 40


class _Run:
    """How the characters are set that come now."""

    def __init__(self, *, hidden: bool = False, bold: bool = False) -> None:
        self.hidden = hidden
        self.kinds = ("bold",) if bold else ()


class Story:
    """Reads one story; containers, tables and runs lie in stacks, so that the depth of a file costs nothing."""

    def __init__(self, context: Context, root: Element, counters: Counters) -> None:
        self._context = context
        self._root = root
        self._fields = Fields(root)
        self._passed_over = passed_over(root)
        self._counters = [counters]
        self._containers: list[Container] = []
        self._tables: list[Table] = []
        self._runs = [_Run()]
        self._open(lines := [])
        self._lines = lines

    def read(self) -> list[Line]:
        """Walk over the story and give its lines."""
        from lxml import etree

        walk = etree.iterwalk(self._root, events=("start", "end"))
        skipped = None
        for event, element in walk:
            if event == "start":
                if not self._start(element):
                    skipped = element
                    walk.skip_subtree()
            elif element is skipped:
                skipped = None
            elif (end := _ENDS.get(element.tag)) is not None:
                end(self)
        while self._containers:
            self._close()
        return self._lines

    def _start(self, element: Element) -> bool:
        """Take an element; False where what is in it is to be skipped."""
        tag = element.tag
        if tag in _SKIPPED or element in self._passed_over:
            return False
        if tag in _SIGNS:
            self._put(_SIGNS[tag])
        start = _STARTS.get(tag)
        return start is None or start(self, element) is not False

    # ------------------------------------------------------------------------------------------ containers

    def _open(self, lines: list[Line]) -> None:
        context = self._context
        self._containers.append(Container(lines, context.styles, context.lists, self._counters[-1]))

    def _close(self) -> None:
        self._containers.pop().flush()

    def start_paragraph(self, element: Element) -> None:
        self._containers[-1].end()
        self._containers[-1].begin(element.find(w("pPr")))

    def end_paragraph(self) -> None:
        self._containers[-1].end()

    def start_box(self, _: Element) -> None:
        paragraph = self._containers[-1].open
        self._counters.append(self._context.box_counters)
        self._open(self._containers[-1].lines if paragraph is None else paragraph.boxes)
        self._runs.append(_Run())

    def end_box(self) -> None:
        self._runs.pop()
        self._counters.pop()
        self._close()

    # ---------------------------------------------------------------------------------------------- tables

    def start_table(self, _: Element) -> None:
        self._containers[-1].flush()
        self._tables.append(Table())

    def end_table(self) -> None:
        self._containers[-1].lines += self._tables.pop().lines()

    def start_row(self, element: Element) -> bool:
        properties = element.find(w("trPr"))
        if not self._tables or is_gone(properties, "del"):
            self._note("!docx-tracked-change", "a row")
            return False
        self._tables[-1].open_row(properties)
        return True

    def start_cell(self, element: Element) -> bool:
        properties = element.find(w("tcPr"))
        if not self._tables or is_gone(properties, "cellDel"):
            return False
        lines = self._tables[-1].open_cell(properties)
        self._open(lines if not goes_on(properties) else [])
        return True

    # ------------------------------------------------------------------------------------------ characters

    def start_run(self, element: Element) -> None:
        properties = element.find(w("rPr"))
        paragraph = self._containers[-1].open
        chain = () if paragraph is None else paragraph.chain
        styles = self._context.styles
        hidden = styles.is_on("vanish", properties, chain)
        self._runs.append(_Run(hidden=hidden, bold=styles.is_on("b", properties, chain)))

    def end_run(self) -> None:
        self._runs.pop()

    def text(self, element: Element) -> None:
        self._put((element.text or "").translate(_BLANKS))

    def line_break(self, element: Element) -> None:
        if element.get(w("type")) == _PAGE:
            self._note(_PAGE)
        self._put("\n")

    def page(self, _: Element) -> None:
        self._note(_PAGE)

    def symbol(self, element: Element) -> None:
        code, font = element.get(w("char"), ""), element.get(w("font"), "")
        sign = symbol(code, font)
        if sign is None:
            self._note("!docx-symbol", f"{code} of {font}")
        self._put(sign or "\N{REPLACEMENT CHARACTER}")

    def field(self, element: Element) -> None:
        field = self._fields.step(element)
        if field is None or field.shown:
            return
        shown = field.without_result()
        self._put(shown)
        if not shown and field.name() not in SILENT:
            self._note("!docx-field", field.name())

    def code(self, element: Element) -> None:
        self._fields.code(element.text or "")

    def note(self, element: Element) -> None:
        mark = self._context.refer(element)
        if mark and not self._fields.hides():
            self._containers[-1].writer().put(mark, ("number",))

    def comment(self, element: Element) -> None:
        self._note("!docx-comment", self._context.comment(element.get(w("id"), "")))

    # ---------------------------------------------------------------------------------------- what is left out

    def deleted(self, element: Element) -> bool:
        self._note("!docx-tracked-change", "".join(element.itertext(w("delText"), w("t")))[:_SHORT])
        return False

    def reading(self, element: Element) -> bool:
        self._note("!docx-reading", "".join(element.itertext(w("t")))[:_SHORT])
        return False

    def left_out(self, element: Element) -> None:
        code, what = _LEFT_OUT[element.tag]
        if element.tag == w("altChunk"):
            what = self._context.package.by_id(relation_id(element))[0] or what
        if next(element.iter(w("t")), None) is None:  # else it is a frame around text
            self._note(f"!{code}", what)

    def _note(self, kind: str, label: str = "") -> None:
        self._containers[-1].writer().note(kind, label)

    def _put(self, text: str) -> None:
        if not text or self._fields.hides():
            return
        run = self._runs[-1]
        if run.hidden:
            self._note("!docx-hidden", text[:_SHORT])
        else:
            self._containers[-1].writer().put(text, run.kinds)


_STARTS: dict[str, Callable[[Story, Element], bool | None]] = {
    w("p"): Story.start_paragraph,
    w("tbl"): Story.start_table,
    w("tr"): Story.start_row,
    w("tc"): Story.start_cell,
    w("txbxContent"): Story.start_box,
    w("r"): Story.start_run,
    w("t"): Story.text,
    math("t"): Story.text,
    w("br"): Story.line_break,
    w("lastRenderedPageBreak"): Story.page,
    w("sym"): Story.symbol,
    w("fldChar"): Story.field,
    w("instrText"): Story.code,
    w("footnoteReference"): Story.note,
    w("endnoteReference"): Story.note,
    w("commentReference"): Story.comment,
    w("del"): Story.deleted,
    w("moveFrom"): Story.deleted,
    w("rt"): Story.reading,
} | dict.fromkeys(_LEFT_OUT, Story.left_out)

_ENDS: dict[str, Callable[[Story], None]] = {
    w("p"): Story.end_paragraph,
    w("tbl"): Story.end_table,
    w("tc"): Story._close,  # noqa: SLF001  the table of this class
    w("txbxContent"): Story.end_box,
    w("r"): Story.end_run,
}
