"""Files that are made to be dear to read: one thing many times over, in every format that is read here.

Each has a name and is made at any size in bytes. What holds others (Word, OFD) is stored, so that its size is what is
read. Benchmarks measure what they cost.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from zipfile import ZIP_STORED

from partydoc.readers.files import File
from tests.docx_files import abstract, item, level, num, p, packed, run, stored, style
from tests.ofd_files import parts, words
from tests.pdf_files import HEIGHT, LEFT, PITCH, Words, pdf, set_lines
from tests.properties.test_docx import MANY, TAGS
from tests.readers.test_markdown import PERIODS as MARKDOWN
from tests.readers.test_page_work import BYTES, HEAD, PERIODS
from tests.worst_texts import SEED, lines_of, repeated, until

Maker = Callable[[int], File]
"""Makes a file of about so many bytes; its name says its format."""

PAGES = (
    *PERIODS, "<table><tr><td>", "<div>", "<b>", "<p><b><i>书", "<div><p>书</div>", "<ol><li>书</ol>", "<ol><li>书",
    "<li value=9999999>书", "<tr><td rowspan=9>书", "<table border=1><tr><td>书<td>屋<tr><td>书<td>屋</table>",
    "<nav><a href=x>书屋</a></nav>", "<p align=center>书", "<style>p{a:b}</style>书", "<p style='display:none'>书",
    "<svg><text>书</text></svg>", "<math><mi>书</mi></math>", "<select><option>书", "<iframe>书", "<noscript>书",
    "<p>书<br><br>屋", "&#20070;", "&#x4e66", "<p>一、书屋", "<h1>书", "<blockquote>书", "<dl><dt>书<dd>屋</dl>",
    "<template>书", "<q>书</q>", "<sup>1</sup>", "<em>书</em>，", "<!DOCTYPE html>", "<html><body>书",
    "<meta charset=gbk>", "<p title='", "<p\n", "\ufeff<p>书", "\u202e书<br>", "\ue000<br>", "<wbr>书",
    "<bdo dir=rtl>书</bdo>", "<img alt='书屋'>",
    "</x a=b>书", "<caption a=b>书", "<table><tr a=b>书",
)  # fmt: skip
TEXTS = (
    "书",
    "書屋",
    "A",
    "\n",
    "\r\n",
    "\r",
    "é",
    "１",
    "€",
    "ㄅ",
    "가",
    "か",
    "\u2028",
    "\x00",
    "\ufffd",
    "一、书\n",
)
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le")
LISTS = abstract(0, *(level(at, f"%{at + 1}.") for at in range(9))) + num(1, 0)
NOTE = f'<w:footnote w:id="1">{p("注")}</w:footnote>'
WORD = {
    **MANY,
    **{f"<w:{tag}>": (lambda n, tag=tag: p(f"<w:{tag}>{run('字')}</w:{tag}>" * n)) for tag in TAGS},
    **{f"<w:{tag}> that stay open": (lambda n, tag=tag: f"<w:{tag}>" * n + f"</w:{tag}>" * n) for tag in TAGS[:20]},
    "levels": lambda n: "".join(item("字", at % 9) for at in range(n)),
    "styles of styles": lambda n: "".join(p("字", f'<w:pStyle w:val="S{at % 200}"/>') for at in range(n)),
    "texts": lambda n: p("<w:r>" + "<w:t>字</w:t>" * n + "</w:r>"),
    "rows of one cell": lambda n: "<w:tbl>" + f"<w:tr><w:tc>{p('字')}</w:tc></w:tr>" * n + "</w:tbl>",
    "tables": lambda n: f"<w:tbl><w:tr><w:tc>{p('字')}</w:tc></w:tr></w:tbl>" * n,
    "merged cells": lambda n: (
        "<w:tbl>"
        + '<w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc></w:tr>' * n
        + "</w:tbl>"
    ),
}
STYLES = "".join(style(f"S{at}", based_on=f"S{at + 1}") for at in range(200)) + style("S200")


def of_bytes(period: bytes, name: str, head: bytes = b"") -> Maker:
    return lambda size: File(head + period * max(1, (size - len(head)) // len(period)), name)


def page(period: str) -> Maker:
    return of_bytes(period.encode(), "a.html", HEAD.encode())


def encoded(period: str, encoding: str) -> Maker:
    return lambda size: File((period * size).encode(encoding, "replace")[: size // 4 * 4], "a.txt")


def measured(name: str, written: Callable[[int], bytes]) -> Maker:
    """Fill a file with as many of a thing as it takes: told by the sizes that few of them and more take."""

    def sized(size: int) -> File:
        few, more = len(written(50)), len(written(150))
        return File(written(max(1, 50 + (size - few) * 100 // max(1, more - few))), name)

    return sized


def word(make: Callable[[int], str]) -> Maker:
    return measured("a.docx", lambda count: stored(make(count), numbering=LISTS, footnotes=NOTE, styles=STYLES))


def set_pages(lines: int, columns: int) -> Maker:
    """Set the words of a text on pages of so many lines, each an object of so many characters."""

    def written(count: int) -> bytes:
        text = lines_of(lambda _: columns)(count * (columns + 1)).replace("\n", "")
        rows = [text[at : at + columns] for at in range(0, len(text), columns)]
        pages = [rows[at : at + lines] for at in range(0, len(rows), lines)]
        step = (HEIGHT - 100) / lines
        return pdf(*([Words(row, LEFT, 60 + step * at) for at, row in enumerate(each)] for each in pages))

    return measured("a.pdf", written)


def drawn(operators: Callable[[Random], str], *, pages: int = 1) -> Maker:
    """Draw the same over and over, on so many pages, below some lines of text."""

    def sized(size: int) -> File:
        random = Random(SEED)
        text = b"".join(each.drawn() for each in set_lines("书屋全年开放，读者凭证入内。" * 9)[0])
        what = (until(iter(lambda: operators(random), None), size // pages).encode() for _ in range(pages))
        return File(pdf(*(text + each for each in what)), "a.pdf")

    return sized


def objects(make: Callable[[int], str], *, pages: int = 1) -> Maker:
    """Make an OFD file of text objects, on so many pages."""

    def written(count: int) -> bytes:
        placed = ["".join(make(at) for at in range(number, count, pages)) for number in range(pages)]
        return packed(parts(*placed), ZIP_STORED)

    return measured("a.ofd", written)


PDF = {
    "full pages": set_pages(26, 28),
    "one page of all": set_pages(9999, 28),
    "characters one by one": set_pages(26, 1),
    "pages of a line": set_pages(1, 28),
    "lines drawn": drawn(lambda _: "40 40 m 500 40 l S\n"),
    "lines drawn anywhere": drawn(
        lambda random: f"{random.randrange(500)} {random.randrange(800)} m {random.randrange(500)} 40 l S\n"
    ),
    "a grid": drawn(lambda random: f"{random.randrange(50) * 10} {random.randrange(80) * 10} 10 10 re S\n"),
    "states saved": drawn(lambda _: "q\n"),
    "states saved and restored": drawn(lambda _: "q Q\n"),
    "sizes": drawn(lambda random: f"BT /F {random.randint(1, 99)} Tf 80 {random.randrange(800)} Td <4e00> Tj ET\n"),
    "anywhere": drawn(
        lambda random: f"BT /F 9 Tf {random.randrange(500)} {random.randrange(800)} Td <4e005c4b> Tj ET\n"
    ),
    "one above the other": drawn(lambda _: "BT /F 9 Tf 80 80 Td <4e005c4b> Tj ET\n"),
    "turned": drawn(
        lambda random: f"BT /F 9 Tf 0.7 0.7 -0.7 0.7 {random.randrange(500)} {random.randrange(800)} Tm <4e00> Tj ET\n"
    ),
    "pictures": drawn(lambda _: "/I Do\n"),
    "pages of drawings": drawn(lambda _: "40 40 m 500 40 l S\n", pages=40),
    "comments": drawn(lambda _: "% 书\n"),
}
OFD = {
    "lines": objects(lambda at: words("书屋全年开放，读者凭证入内。", 30, 20 + at % 250)),
    "one place": objects(lambda _: words("书屋", 30, 40)),
    "characters": objects(lambda at: words("书", 5.6 * (at % 30), 20 + at // 30)),
    "pages": objects(lambda at: words("书屋全年开放，读者凭证入内。", 30, 20 + PITCH / 3 * at), pages=40),
    "sizes": objects(lambda at: words("书屋", 30, 20 + at % 250, 1 + at % 40)),
    "distances": objects(lambda at: words("书屋" * 9, 30, 20 + at % 250, deltas="g 17 5.6")),
}
MAKERS: dict[str, Maker] = {
    **{f"html {each!r}": page(each) for each in dict.fromkeys(PAGES)},
    **{f"html, {what}": of_bytes(each, "a.html", b"<meta charset=gb18030>") for what, each in BYTES.items()},
    **{f"markdown {each!r}": of_bytes(each.encode(), "a.md") for each in MARKDOWN},
    **{f"{encoding} {each!r}": encoded(each, encoding) for encoding in ENCODINGS for each in TEXTS},
    **{f"docx {what}": word(make) for what, make in WORD.items()},
    **{f"pdf {what}": make for what, make in PDF.items()},
    **{f"ofd {what}": make for what, make in OFD.items()},
    "markdown lines": lambda size: File(lines_of(lambda _: 28)(size // 3).encode(), "a.md"),
    "html lines": lambda size: File((HEAD + "<p>" + lines_of(lambda _: 28)(size // 3)).encode(), "a.html"),
    "text lines": lambda size: File(lines_of(lambda _: 28)(size // 3).encode(), "a.txt"),
    "text of numbers": lambda size: File(repeated("2026年3月2日\n")(size // 2).encode(), "a.txt"),
}
"""Every file, by its name."""
