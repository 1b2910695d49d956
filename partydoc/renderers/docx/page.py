"""The page: its measures in Word's units, its type area of 22 lines by 28 characters, its numbers at the foot."""

from __future__ import annotations

from typing import Final

from partydoc.renderers.docx.markup import Attributes, Properties, element, paragraph

_WIDTH, _HEIGHT = 11906, 16838  # A4 (5.1)


def twips(millimetres: float) -> int:
    """Give a length in twentieths of a point.

    >>> twips(25.4)
    1440
    """
    return round(millimetres * 1440 / 25.4)


TOP, INNER = twips(37), twips(28)  # 5.2.1: 天头, 订口
TYPE_WIDTH, TYPE_HEIGHT = twips(156), twips(225)
LINE: Final = TYPE_HEIGHT // 22  # 5.2.3
CHARACTER: Final = TYPE_WIDTH / 28
SIZE: Final = 16  # points: size 3 (5.2.2)
CLOSER: Final = int(CHARACTER - 20 * SIZE) - 1  # by how much a character is set closer, so that 28 fit
_NUMBER_LINE: Final = twips(6)
_NUMBER_FOOT: Final = twips(35 - 7) - _NUMBER_LINE  # 7.5: 7 mm below the type area

FIELD: Final = (
    '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
)


def indent(*, first: float = 0, left: float = 0, hanging: float = 0, right: float = 0) -> dict[str, int]:
    """Set a paragraph in, by characters of the body: in Word's own unit, and in twips for other programs.

    >>> indent(first=2)
    {'firstLineChars': 200, 'firstLine': 632, 'leftChars': 0, 'left': 0, 'rightChars': 0, 'right': 0}
    """
    lines = {"hanging": hanging} if hanging else {"firstLine": first}
    wanted = {**lines, "left": left, "right": right}
    return {
        key: value
        for name, much in wanted.items()
        for key, value in ((f"{name}Chars", round(100 * much)), (name, round(CHARACTER * much)))
    }


def section(numbers: tuple[str, str]) -> str:
    """Write how the pages are set; *numbers* are the relations of the feet of odd and of even pages."""
    feet = zip(("default", "even"), numbers, strict=True)
    return element(
        "sectPr",
        *(f'<w:footerReference w:type="{kind}" r:id="{relation}"/>' for kind, relation in feet),
        element("pgSz", w=_WIDTH, h=_HEIGHT),
        element(
            "pgMar",
            top=TOP,
            right=_WIDTH - INNER - TYPE_WIDTH,
            bottom=_HEIGHT - TOP - TYPE_HEIGHT,
            left=INNER,
            header=twips(15),
            footer=_NUMBER_FOOT,
            gutter=0,
        ),
        element("docGrid", type="lines", linePitch=LINE),
    )


def foot(*, odd: bool) -> str:
    """Write the foot of a page: — 1 —, at the outer edge, one character in (7.5)."""
    outer: Properties = {"jc": "right", "ind": {"right": 280}} if odd else {"jc": "left", "ind": {"left": 280}}
    return paragraph("Footer", FIELD, outer)


FOOT_LINE: Final[Attributes] = {"line": _NUMBER_LINE, "lineRule": "exact"}
