"""The faces of the standard, and what stands in for them where they are not installed."""

from __future__ import annotations

from typing import Final

from partydoc.renderers.docx.markup import Properties, element

FANG: Final = "仿宋_GB2312"
HEI: Final = "黑体"
KAI: Final = "楷体_GB2312"
TITLE: Final = "方正小标宋简体"
SONG: Final = "宋体"

# face: those that may be shown in its place, and whether its strokes end in serifs
_FONTS: Final = {
    FANG: ("仿宋,FangSong,方正仿宋_GBK,方正仿宋简体,STFangsong", "roman"),
    HEI: ("SimHei,方正黑体_GBK,STHeiti", "swiss"),
    KAI: ("楷体,KaiTi,方正楷体_GBK,STKaiti", "roman"),
    TITLE: ("方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong", "roman"),
    SONG: ("SimSun,STSong", "roman"),
}


def face(name: str) -> Properties:
    """Set characters in one face, those of other scripts too."""
    return {"rFonts": {"hint": "eastAsia", "ascii": name, "hAnsi": name, "eastAsia": name, "cs": name}}


def font_table() -> str:
    """Write the fonts, each with others that may be shown in its place (17.8.3.1)."""
    return "".join(
        element(
            "font",
            element("altName", val=others),
            element("charset", val="86"),
            element("family", val=family),
            element("pitch", val="variable"),
            name=name,
        )
        for name, (others, family) in _FONTS.items()
    )
