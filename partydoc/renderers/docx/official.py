"""The head, the signature and the tail of official documents: where GB/T 9704-2012 puts each of their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from partydoc.renderers.docx.markup import Attributes, Properties, paragraph, run
from partydoc.renderers.docx.page import CHARACTER, LINE, TYPE_WIDTH, indent, twips
from partydoc.renderers.docx.styles import RED, size, style_of
from partydoc.renderers.docx.tables import tail as tail_table
from partydoc.renderers.widths import width_of

NUMBER_AND_SIGNER: Final = "number and signer"
_BLANK: Final = " \t\N{IDEOGRAPHIC SPACE}"
_BLANKS = re.compile(f"[{_BLANK}]+")
_SIGNER: Final = "签发人"
_LARGEST: Final = 42  # points of a letterhead
_SMALLEST: Final = 16
_SEAL: Final = 4.0  # 7.3.5.1: the date ends four characters from the right
_RED_LINE: Final[Properties] = {"pBdr": (("bottom", {"val": "single", "sz": 12, "space": 11, "color": RED}),)}  # 4 mm
_BOTH_SIDES: Final = round(TYPE_WIDTH - CHARACTER)

Row = tuple[str, str]
"""The type of the element that a line is, and its text."""


def head(rows: Sequence[Row]) -> Iterator[str]:
    """Write the lines above the title; those with a letterhead end in the red line (7.2)."""
    joined = list(_joined(rows))
    official = any(kind == "letterhead" for kind, _ in rows)
    for at, (kind, said) in enumerate(joined):
        look: Properties = _RED_LINE if official and at == len(joined) - 1 else {}
        if kind == "letterhead":
            yield _letterhead(said, at, look)
        elif kind == NUMBER_AND_SIGNER:
            yield _number_and_signer(said, look)
        else:
            below = _two_below() if official and kind == "document_number" else {}
            yield paragraph(style_of(kind), run(said), {**look, **below})


_NUMBER_LEFT: Final[Properties] = {  # 7.2.5, 7.2.6: number and signer one character in
    "jc": "left",
    "ind": indent(first=1),
    "tabs": (("tab", {"val": "right", "pos": _BOTH_SIDES}),),
}


def _number_and_signer(said: str, look: Properties) -> str:
    head, colon, name = said.partition("：")
    runs = run(head + colon) + run(name, {"rStyle": "SignerName"})
    return paragraph("DocumentNumber", runs, {**_NUMBER_LEFT, **look, **_two_below()})


def _two_below() -> Properties:
    return {"spacing": {"before": 2 * LINE}}


def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Put the signer on the line of the number."""
    before: Row | None = None
    for kind, said in map(_parted, rows):
        if before is not None and (before[0], kind) == ("document_number", "signer"):
            yield NUMBER_AND_SIGNER, f"{before[1]}\t{said}"
            before = None
            continue
        if before is not None:
            yield before
        before = kind, said
    if before is not None:
        yield before


def _parted(row: Row) -> Row:
    """Part a signer from the number before it, where one element holds both."""
    number, signer, name = row[1].partition(_SIGNER)
    if row[0] != "document_number" or not number or not signer:
        return row
    return NUMBER_AND_SIGNER, f"{number.rstrip(_BLANK)}\t{signer}{name}"


def _letterhead(said: str, above: int, look: Properties) -> str:
    """Write a letterhead as large as its line allows, 35 mm below the head of the type area (7.2.4)."""
    longest = max(_widest(said), 1.0)
    points = min(_LARGEST, max(_SMALLEST, int(twips(152) / 20 / longest)))
    spacing: Attributes = {"before": max(twips(35) - above * LINE, 0), "line": 26 * points, "lineRule": "exact"}
    return paragraph("Letterhead", run(said, size(points)), {**look, "spacing": spacing})


def signed(rows: Sequence[Row]) -> Iterator[str]:
    """Write name and date, the name centred over the date (7.3.5.1), two lines below the text: room for the seal."""
    dates = [_widest(said) for kind, said in rows if kind == "issue_date"]
    middle = max([_SEAL + max(dates, default=0) / 2, *(_widest(said) / 2 for _, said in rows)])
    for at, (kind, said) in enumerate(rows):
        spacing: Properties = {"spacing": {"before": 2 * LINE}} if at == 0 else {}
        stays: Properties = {"keepNext": True} if at < len(rows) - 1 else {}
        place: Properties = {"ind": indent(right=round(middle - _widest(said) / 2, 2))}
        yield paragraph(style_of(kind), run(said), {**spacing, **stays, **place})


def _widest(said: str) -> float:
    return max(map(width_of, said.split("\n")))


def attachment_list(said: str, before: int, place: Properties) -> Iterator[str]:
    """Write 附件：1．…, a line below the text, two characters in; turned lines stand below the names (7.3.4)."""
    edge = 2.0
    for at, row in enumerate(said.split("\n")):
        words = row.strip(_BLANK)
        label = width_of(_label(words)) if at == 0 else 0.0
        hanging = label + width_of(_number(words[len(_label(words)) if at == 0 else 0 :]))
        left = edge + hanging
        spacing: Properties = {**place, "spacing": {"before": before}} if at == 0 else {}
        yield paragraph("AttachmentList", run(words), {**spacing, "ind": indent(left=left, hanging=hanging)})
        edge = edge + label


def _label(words: str) -> str:
    head, colon, _ = words.partition("：")
    return head + colon if colon and len(head) <= len("附件说明") else ""


def _number(words: str) -> str:
    digits = len(words) - len(words.lstrip("0123456789"))
    return words[: digits + 1] if digits else ""


def tail(rows: Sequence[Row]) -> str:
    """Write copies and imprint at the foot of the page; who printed stands left, when right (7.4)."""
    return tail_table([_tail_row(kind, said) for kind, said in rows])


def _tail_row(kind: str, said: str) -> str:
    if kind != "imprint" or len(_BLANKS.findall(said)) != 1:
        return paragraph(style_of(kind), run(said))
    look: Properties = {"tabs": (("tab", {"val": "right", "pos": TYPE_WIDTH - 280}),)}
    return paragraph("Imprint", run(_BLANKS.sub("\t", said)), look)
