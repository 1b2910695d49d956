"""The styles of the file: one for each element of a document, named as the standard does; clauses of GB/T 9704-2012."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from partydoc.renderers.docx.fonts import FANG, HEI, KAI, SONG, TITLE, face
from partydoc.renderers.docx.markup import Attributes, Properties, element, properties
from partydoc.renderers.docx.page import CLOSER, FOOT_LINE, SIZE, indent
from partydoc.tree import elements

RED: Final = "D7000F"
USUAL: Final = "Normal"
_LANGUAGE: Final[Attributes] = {"val": "en-US", "eastAsia": "zh-CN"}
# 5.2.3: 28 characters a line. A grid would say so too, but LibreOffice gives each character two places in it.
_PITCH: Properties = {"spacing": CLOSER}


@frozen
class Style:
    """A style by the name of its node or of its place: how it is called in Word, its paragraphs and its characters."""

    id: str
    name: str
    paragraph: Properties = field(factory=dict)
    run: Properties = field(factory=dict)
    based_on: str = ""
    kind: str = "paragraph"
    next: str = USUAL

    def write(self) -> str:
        """Write the style."""
        return element(
            "style",
            element("name", val=self.name),
            element("basedOn", val=self.based_on) if self.based_on else "",
            element("next", val=self.next) if self.kind == "paragraph" else "",
            "<w:qFormat/>",
            properties("pPr", self.paragraph),
            properties("rPr", {**_PITCH, **self.run} if self.kind == "paragraph" else self.run),
            type=self.kind,
            styleId=self.id,
            **({"default": 1} if self.id == USUAL else {}),
            **({} if self.name.isascii() else {"customStyle": 1}),
        )


def size(points: float) -> Properties:
    """Set the size of characters."""
    return {"spacing": 0, "sz": round(2 * points), "szCs": round(2 * points)}


_EVEN: Properties = {"jc": "both"}
_CENTRED: Properties = {"jc": "center"}
_SET_IN: Properties = {"jc": "both", "ind": indent(first=2)}
_RIGHT: Properties = {"jc": "right"}
TITLE_LINE: Final[Attributes] = {"line": 660, "lineRule": "exact"}  # 33 points
_SMALL_LINE: Properties = {"snapToGrid": False, "spacing": {"line": 360, "lineRule": "atLeast"}}
_TAIL_LINE: Properties = {"snapToGrid": False, "spacing": {"line": 440, "lineRule": "exact"}}
_HEADING: Properties = {**_SET_IN, "keepNext": True}


def _heading(level: int, font: str) -> Style:
    return Style(f"Heading{level}", f"heading {level}", {**_HEADING, "outlineLvl": level - 1}, face(font))


def _style(node: type[elements.Element], paragraph: Properties, run: Properties | None = None) -> Style:
    return Style(node.__name__, node.chinese, paragraph, run or {})


STYLES: Final[tuple[Style, ...]] = (
    Style(USUAL, "Normal", _SET_IN),  # 7.3.3
    Style(
        "Title",
        "Title",
        {**_CENTRED, "snapToGrid": False, "spacing": TITLE_LINE, "keepNext": True},
        {**face(TITLE), **size(22)},
    ),  # 7.3.1
    Style("Subtitle", "Subtitle", _CENTRED, face(KAI)),
    _style(elements.Dateline, _CENTRED, face(KAI)),
    _style(elements.Author, _CENTRED, face(KAI)),
    _style(elements.Salutation, _EVEN),
    _style(elements.Addressee, _EVEN),  # 7.3.2
    Style("Chapter", "章节", {**_CENTRED, "keepNext": True, "outlineLvl": 0}, face(HEI)),
    _heading(1, HEI),  # 7.3.3
    _heading(2, KAI),
    _heading(3, FANG),
    _heading(4, FANG),
    _style(elements.Closing, _SET_IN),
    _style(elements.AttachmentList, {"jc": "left"}),  # 7.3.4
    _style(elements.Signature, _RIGHT),  # 7.3.5
    _style(elements.IssueDate, _RIGHT),
    _style(elements.Note, _SET_IN),  # 7.3.6
    Style("AttachmentMark", "附件", {"jc": "left", "keepNext": True}, face(HEI)),  # 7.3.7
    _style(elements.CopyNumber, {"jc": "left"}, face(HEI)),  # 7.2.1
    _style(elements.Secrecy, {"jc": "left"}, face(HEI)),  # 7.2.2
    _style(elements.Urgency, {"jc": "left"}, face(HEI)),  # 7.2.3
    _style(elements.Letterhead, _CENTRED, {**face(TITLE), "color": RED}),  # 7.2.4
    _style(elements.DocumentNumber, _CENTRED),  # 7.2.5
    _style(elements.Signer, {"jc": "right", "ind": indent(right=1)}),  # 7.2.6
    Style("SignerName", "签发人姓名", run=face(KAI), kind="character"),
    _style(
        elements.CopiesTo,
        {**_TAIL_LINE, "jc": "both", "ind": {"left": 1120, "hanging": 840, "right": 280}},
        size(14),
    ),  # 7.4.2
    _style(elements.Imprint, {**_TAIL_LINE, "jc": "left", "ind": {"left": 280, "right": 280}}, size(14)),  # 7.4.3
    _style(elements.Contents, {"jc": "left"}),
    Style("Table", "表格", {**_SMALL_LINE, "jc": "left"}, size(12)),
    Style("PlainTable", "无线表格", {"jc": "left"}),
    _style(elements.Furniture, {**_SMALL_LINE, "jc": "left"}, {**size(12), "color": "666666"}),
    Style("Footer", "footer", {"snapToGrid": False, "spacing": FOOT_LINE}, {**face(SONG), **size(14)}),  # 7.5
    Style("FootnoteText", "footnote text", {**_SMALL_LINE, "jc": "both", "ind": indent(first=0)}, size(12)),
    Style("FootnoteReference", "footnote reference", run={"vertAlign": "superscript"}, kind="character"),
)
_CALLED_OTHERWISE: Final = {
    elements.Paragraph.type: "",
    elements.Footnote.type: "FootnoteText",
    elements.Table.type: "PlainTable",
}
_BY_NODE: Final = {
    **{node.type: (elements.Furniture if node.zone == "page" else node).__name__ for node in elements.ELEMENTS},
    **_CALLED_OTHERWISE,
}


def style_of(node: str) -> str:
    """Give the style of an element by its type; "" for the usual one.

    >>> style_of("issue_date"), style_of("paragraph")
    ('IssueDate', '')
    """
    return _BY_NODE.get(node, "")


def style_sheet() -> str:
    """Write all styles."""
    characters = element("rPrDefault", properties("rPr", {**face(FANG), **size(SIZE), "lang": _LANGUAGE}))
    lines = element(
        "pPrDefault", properties("pPr", {"widowControl": False, "autoSpaceDE": False, "autoSpaceDN": False})
    )
    return element("docDefaults", characters, lines) + "".join(style.write() for style in STYLES)
