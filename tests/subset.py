"""Makes the font of the sample PDF from a CID-keyed one: `python -m tests.subset FONT.otf`; fontTools has to be there.

What the sample shows of the font is kept as a bare CFF table, packed. The numbers of its glyphs are their characters.
"""

from __future__ import annotations

import sys
import zlib
from io import BytesIO
from pathlib import Path

NOTICE = Path(__file__).with_name("samples") / "notice.txt"
PLACE = Path(__file__).with_name("fonts") / "notice.cff.zlib"
NAME = "NoticeSans"  # a font that was changed must not be called as it was
NUMBERED = "— 0123456789"


def main() -> None:
    """Write the font beside its licence."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(sys.argv[1])
    subsetter = Subsetter(Options(layout_features=[], hinting=False))
    subsetter.populate(text=NOTICE.read_text("utf-8") + NUMBERED)
    subsetter.subset(font)
    number(font)
    packed = BytesIO()
    font["CFF "].cff.compile(packed, font)
    PLACE.write_bytes(zlib.compress(packed.getvalue(), 9))


def number(font) -> None:
    """Name the font anew, and number its glyphs by their characters."""
    cff = font["CFF "].cff
    cff.fontNames = [NAME]
    top = cff.topDictIndex[0]
    codes = {name: f"cid{code:05d}" for code, name in font.getBestCmap().items()}
    drawn = top.CharStrings
    drawn.charStrings = {codes.get(name, name): at for name, at in drawn.charStrings.items()}
    top.charset = [codes.get(name, name) for name in top.charset]
    top.rawDict = top.rawDict | {"CIDCount": 0x10000}


if __name__ == "__main__":
    main()
