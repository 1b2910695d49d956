"""A notice in Word as an office may get it: ten sorts of faults in its text, and a layout of its own.

python -m tests.faulty_notice     write docs/guide/faulty.docx, and its pictures before and after where LibreOffice is
"""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pypdfium2
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

import partydoc
from partydoc.fixing.word import rewrite_word
from tests.libreoffice import PROGRAM

GUIDE = Path(__file__).parents[1] / "docs/guide"
FILE = GUIDE / "faulty.docx"
PARAGRAPHS = (
    ("青政办发[2026]03号",),
    ("关于延长图书馆", "开放时间的通知"),
    ("各区人民政府:",),
    ("为方便读者,现将有关事项通知如下。",),
    ("一．延长", "开放时间"),
    ("(一)、中心馆开放到九时。",),
    ("(二)、分馆开放到八时。",),
    ("二．增加经费",),
    ("1、人员经费由市财政列支。",),
    ("2、水电经费由各区列支。",),
    ("四．", "加强检查"),
    ("每季度检查一次,", "结果报市文化局。"),
    ("附件：书屋名单。",),
    ("青河市文化局",),
    ("2026年03月02日",),
    ("抄送：青河市财政局",),
)
"""The runs of each paragraph; each second run is bold."""
_FONTS = ("Arial", "黑体", "宋体")


def faulty() -> bytes:
    """Make the file: fonts and sizes as they came, all flush left, the title in red."""
    document = docx.Document()
    for at, words in enumerate(PARAGRAPHS):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        for place, word in enumerate(words):
            run = paragraph.add_run(word)
            run.bold = bool(place % 2)
            run.font.name, run.font.size = _FONTS[(at + place) % len(_FONTS)], Pt(10 + at % 4)
            if at == 1:
                run.font.color.rgb = RGBColor(0xC0, 0, 0)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mended(data: bytes) -> bytes:
    """Do what the guide does: mend marks and elements, then the numbers, in the file; then lay the text out anew."""
    once = rewrite_word(data, partydoc.fix(partydoc.load(data))).data
    twice = rewrite_word(once, partydoc.renumber(partydoc.load(once))).data
    return bytes(partydoc.render(partydoc.load(twice), "docx"))


def picture(data: bytes) -> bytes:
    """Show the first page of a Word file as a PNG, as LibreOffice prints it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        path.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [str(PROGRAM), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, timeout=300, capture_output=True, env=os.environ | {"HOME": folder})
        page = pypdfium2.PdfDocument(path.with_suffix(".pdf"))[0]
        return png(page.render(scale=1, rev_byteorder=True, prefer_bgrx=False))


def png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Write a picture of three bytes a point as PNG."""
    rows = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    points = b"".join(b"\0" + bytes(bitmap.buffer[row : row + 3 * bitmap.width]) for row in rows)
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(points, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(words)) + name + words + struct.pack(">I", zlib.crc32(name + words))
        for name, words in chunks
    )


def main() -> None:
    """Write the file, and the pictures where they can be made."""
    data = faulty()
    FILE.write_bytes(data)
    if PROGRAM:
        (GUIDE / "faulty.png").write_bytes(picture(data))
        (GUIDE / "mended.png").write_bytes(picture(mended(data)))


if __name__ == "__main__":
    sys.exit(main())
