"""What stands in a line: runs and their characters, breaks, fields, references; and what is left out of it."""

from __future__ import annotations

from collections.abc import Callable

from partydoc.readers.docx.fields import SILENT
from partydoc.readers.docx.names import DRAWING, child, children, math, w
from partydoc.readers.docx.package import relation_id
from partydoc.readers.docx.state import SHORT, Run, State
from partydoc.readers.symbols import symbol
from partydoc.readers.xml_parts import Element

_BLANKS = "\n\r\t"
_BOLD = ("bold",)
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def _begin_run(state: State, element: Element) -> bool:
    properties, paragraph, styles = children(child(element, "rPr")), state.container.open, state.context.styles
    chain = () if paragraph is None else paragraph.chain
    bold = styles.is_bold(properties, chain)
    state.runs.append(Run(styles.is_hidden(properties, chain), _BOLD if bold else ()))
    return True


def _end_run(state: State) -> None:
    state.runs.pop()


def _text(state: State, element: Element) -> bool:
    text = element.text
    if text:
        for sign in _BLANKS:
            text = text.replace(sign, " ")
        state.put(text)
    return True


def _sign(sign: str) -> Callable[[State, Element], bool]:
    def put(state: State, _: Element) -> bool:
        state.put(sign)
        return True

    return put


def _break(state: State, element: Element) -> bool:
    if element.get(w("type")) == "page":
        state.note("page")
    state.put("\n")
    return True


def _page(state: State, _: Element) -> bool:
    state.note("page")
    return True


def _symbol(state: State, element: Element) -> bool:
    code, font = element.get(w("char"), ""), element.get(w("font"), "")
    sign = symbol(code, font)
    if sign is None:
        state.note("!docx-symbol", f"{code} of {font}")
    state.put(sign or _UNKNOWN)
    return True


def _field(state: State, element: Element) -> bool:
    field = state.fields.step(element)
    if field is not None and not field.shown:
        shown = field.without_result()
        state.put(shown)
        if not shown and field.name() not in SILENT:
            state.note("!docx-field", field.name())
    return False


def _code(state: State, element: Element) -> bool:
    state.fields.code(element.text or "")
    return True


def _reference(state: State, element: Element) -> bool:
    mark = state.context.refer(element)
    if mark and not state.fields.hides():
        state.container.writer().put(mark, ("number",))
    return True


def _comment(state: State, element: Element) -> bool:
    state.note("!docx-comment", state.context.comment(element.get(w("id"), "")))
    return True


def _leave_out(code: str) -> Callable[[State, Element], bool]:
    def leave_out(state: State, element: Element) -> bool:
        state.note(f"!{code}", "".join(element.itertext(w("delText"), w("t")))[:SHORT])
        return False

    return leave_out


def _embedded(state: State, element: Element) -> bool:
    state.note("!docx-embedded", state.context.package.target(relation_id(element)))
    return False


def _picture(code: str) -> Callable[[State, Element], bool]:
    def picture(state: State, element: Element) -> bool:
        """Report what has no text in it; else it is only a frame around the text."""
        if next(element.iter(w("t"), w("txbxContent")), None) is None:
            state.note(f"!{code}")
        return True

    return picture


def _delimited(state: State, element: Element) -> bool:
    opening = element.find(f"{math('dPr')}/{math('begChr')}")
    state.put("(" if opening is None else opening.get(math("val"), ""))
    return True


def _operator(state: State, element: Element) -> bool:
    sign = element.find(f"{math('naryPr')}/{math('chr')}")
    state.put("∫" if sign is None else sign.get(math("val"), "∫"))
    return True


BEGINS: dict[str, Callable[[State, Element], bool]] = {
    w("r"): _begin_run,
    w("t"): _text,
    w("tab"): _sign("\t"),
    w("ptab"): _sign("\t"),
    w("cr"): _sign("\n"),
    w("noBreakHyphen"): _sign("\N{NON-BREAKING HYPHEN}"),
    w("softHyphen"): _sign("\N{SOFT HYPHEN}"),
    w("br"): _break,
    w("lastRenderedPageBreak"): _page,
    w("sym"): _symbol,
    w("fldChar"): _field,
    w("instrText"): _code,
    w("footnoteReference"): _reference,
    w("endnoteReference"): _reference,
    w("commentReference"): _comment,
    w("del"): _leave_out("docx-tracked-change"),
    w("moveFrom"): _leave_out("docx-tracked-change"),
    w("rt"): _leave_out("docx-reading"),
    w("altChunk"): _embedded,
    w("subDoc"): _embedded,
    w("object"): _picture("docx-embedded"),
    w("pict"): _picture("docx-picture"),
    f"{{{DRAWING}}}graphic": _picture("docx-picture"),
    f"{{{DRAWING}}}t": _text,
    math("t"): _text,
    math("den"): _sign("/"),
    math("sup"): _sign("^"),
    math("sub"): _sign("_"),
    math("rad"): _sign("√"),
    math("d"): _delimited,
    math("nary"): _operator,
}
"""What to do where an element begins; it answers whether what is in it is to be read."""

ENDS: dict[str, Callable[[State], None]] = {w("r"): _end_run}
