"""The number formats of Word: a page that shows them all, and LibreOffice's numbers beside ours.

python -m tests.benchmarks.number_formats           writes docs/reference/number-formats.md and .zh.md
python -m tests.benchmarks.number_formats --check   compares 1 to 200 with LibreOffice, and prints what differs
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from partydoc.numbering.formats import DECIMAL_ONLY, FORMATS, WITHOUT_NUMBER, write_number
from tests.benchmarks.bilingual import Said
from tests.docx_files import abstract, docx, item, level, num
from tests.libreoffice import to_text

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "number-formats.md"
SHOWN = (1, 2, 3, 10, 11, 20, 21, 100, 101, 110)
LAST = 200

UNKNOWN_THERE = Said(
    "LibreOffice has no such format and writes decimal numbers, or those of another format.",
    "LibreOffice 没有这种格式，写成十进制数字或另一种格式。",
)
REPEATED = Said(
    "The standard writes the letter twice, thrice …; LibreOffice counts on with pairs or starts again.",
    "标准把字母重复两次、三次……；LibreOffice 接着用两个字母组合，或从头开始。",
)
RING = Said(
    "[MS-DOCX] 2.4 gives 一○○ for 100; LibreOffice counts in words, as in `chineseCountingThousand`.",
    "[MS-DOCX] 2.4 把 100 写成 一○○；LibreOffice 带位数来写，同 `chineseCountingThousand`。",
)
CIRCLES = Said(
    "The standard has 20 signs and goes on in decimal numbers, as Word does; LibreOffice goes on to ㊿.",
    "标准有 20 个符号，其后用十进制数字，Word 也是；LibreOffice 一直写到 ㊿。",
)
GB_TEN = Said(
    "The format is that of GB 2312, with ten signs, then decimal; LibreOffice takes the circles up to ㊿.",
    "这是 GB 2312 的格式，十个符号，其后用十进制数字；LibreOffice 一直写到 ㊿。",
)

# What LibreOffice 7.4 shows otherwise, and why ours is what Word shows.
DIFFERENCES = {
    "hex": UNKNOWN_THERE,
    "decimalFullWidth": UNKNOWN_THERE,
    "decimalFullWidth2": UNKNOWN_THERE,
    "decimalEnclosedFullstop": UNKNOWN_THERE,
    "decimalEnclosedParen": UNKNOWN_THERE,
    "numberInDash": UNKNOWN_THERE,
    "ideographZodiacTraditional": UNKNOWN_THERE,
    "taiwaneseDigital": UNKNOWN_THERE,
    "japaneseDigitalTenThousand": UNKNOWN_THERE,
    "hindiConsonants": UNKNOWN_THERE,
    "hindiNumbers": UNKNOWN_THERE,
    "thaiNumbers": UNKNOWN_THERE,
    "chineseCounting": RING,
    "taiwaneseCounting": RING,
    "ideographDigital": Said(
        "[MS-DOCX] 2.4 gives 一〇 for the digits; LibreOffice counts in words.",
        "[MS-DOCX] 2.4 逐位写成 一〇；LibreOffice 带位数来写。",
    ),
    "decimalEnclosedCircle": CIRCLES,
    "decimalEnclosedCircleChinese": GB_TEN,
    "ideographEnclosedCircle": Said(
        "[MS-OI29500] 2.1.540 a: Word writes ㈠, in brackets; LibreOffice writes ①.",
        "[MS-OI29500] 2.1.540 a：Word 写带括号的 ㈠；LibreOffice 写 ①。",
    ),
    "japaneseCounting": Said(
        "Japanese writes 百 for 100, not 一百; LibreOffice counts as in Chinese.",
        "日文的 100 写作 百，不写 一百；LibreOffice 按中文来写。",
    ),
    "japaneseLegal": Said(
        "The standard counts with 拾 and 百; LibreOffice writes digit by digit.",
        "标准用 拾 和 百；LibreOffice 逐位来写。",
    ),
    "koreanLegal": Said(
        "The standard's words end at 99, then decimal; LibreOffice goes on in Sino-Korean.",
        "标准的固有词到 99 为止，其后用十进制数字；LibreOffice 接着用汉字词。",
    ),
    "ganada": REPEATED,
    "chosung": REPEATED,
    "russianLower": REPEATED,
    "russianUpper": REPEATED,
    "hebrew2": REPEATED,
    "arabicAlpha": Said(f"{REPEATED.english} Its ya has no dots.", f"{REPEATED.chinese}它的 ya 没有点。"),
    "arabicAbjad": Said(f"{REPEATED.english} Its alif bears no hamza.", f"{REPEATED.chinese}它的 alif 不带 hamza。"),
    "thaiLetters": Said(
        "The standard's 41 letters leave out ฤ and ฦ; behind the last it writes letters twice.",
        "标准的 41 个字母不含 ฤ 和 ฦ；写完以后把字母重复两次。",
    ),
    "hindiVowels": Said(
        "[MS-OI29500] 2.1.540 b: Word writes consonants; the standard has 37, LibreOffice fewer.",
        "[MS-OI29500] 2.1.540 b：Word 写辅音；标准有 37 个，LibreOffice 没有这么多。",
    ),
}

HEAD = Said(
    """\
# Number formats

[中文](number-formats.zh.md)

Made by `python -m tests.benchmarks.number_formats` from `partydoc.numbering.formats`.

The formats of automatic numbering in Word (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59), as the DOCX reader writes them.
Where the standard leaves something open or Word does otherwise, Microsoft's notes on its implementation decide:
[MS-OI29500] 2.1.540 and [MS-DOCX] 2.4. A test compares the numbers from 1 to {last} with those of LibreOffice; of
{formats} formats {equal} are equal throughout.

""",
    """\
# Word 的编号格式

[English](number-formats.md)

由 `python -m tests.benchmarks.number_formats` 依据 `partydoc.numbering.formats` 生成。

Word 自动编号的各种格式（ST_NumberFormat，ISO/IEC 29500-1，17.18.59），照 DOCX 读取时写出的样子。
标准没有说定、或 Word 与标准不同的，以微软的实现说明为准：[MS-OI29500] 2.1.540 和 [MS-DOCX] 2.4。
有测试把 1 至 {last} 的编号与 LibreOffice 的逐一比较；{formats} 种格式中，{equal} 种完全相同。

""",
)
TAIL = Said(
    """
{none} show no number; the text of the level is shown all the same. {decimal} are written in decimal numbers. So is a
format of a name that nobody knows, and a number beyond the end of its format. `custom` (Word 2010) follows its pattern:
zeros before the number (`001, 002, 003, ...`), or the first numbers of one of the formats above.

## Where LibreOffice shows another number

""",
    """
{none} 不显示编号，但该级的文字照样显示。{decimal} 写成十进制数字；名称不认识的格式、超出格式范围的编号也是。
`custom`（Word 2010）按它的式样写：前面补零（`001, 002, 003, ...`），或取上述某种格式的前几个编号。

## LibreOffice 显示不同的

""",
)
FORMAT, WHY, AND, COMMA = Said("format", "格式"), Said("why", "原因"), Said(" and ", " 和 "), Said(", ", "、")


def main(arguments: Sequence[str]) -> None:
    """Write the page, or compare."""
    if "--check" in arguments:
        for name, differing in compare().items():
            print(f"{name}: {len(differing)} of {LAST}, first {differing[0]}")
    else:
        for path, text in pages():
            path.write_text(text, encoding="utf-8")


def pages() -> Iterator[tuple[Path, str]]:
    """Give both pages as they should be."""
    yield PAGE, page(attrgetter("english"))
    yield PAGE.with_suffix(".zh.md"), page(attrgetter("chinese"))


def page(tongue: Callable[[Said], str]) -> str:
    """Write the page in one language."""
    equal = len(FORMATS) - len(DIFFERENCES)
    head = tongue(HEAD).format(last=LAST, formats=len(FORMATS), equal=equal)
    none = tongue(AND).join(f"`{name}`" for name in WITHOUT_NUMBER)
    tail = tongue(TAIL).format(none=none, decimal=tongue(COMMA).join(f"`{name}`" for name in DECIMAL_ONLY))
    return head + "\n".join(_rows(tongue)) + "\n" + tail + "\n".join(_differences(tongue)) + "\n"


def _rows(tongue: Callable[[Said], str]) -> Iterator[str]:
    yield f"| {tongue(FORMAT)} | {' | '.join(map(str, SHOWN))} |"
    yield "|---|" + "---|" * len(SHOWN)
    for form in FORMATS:
        cells = (write_number(value, form.name).replace("*", r"\*") for value in SHOWN)
        yield f"| `{form.name}` | {' | '.join(cells)} |"


def _differences(tongue: Callable[[Said], str]) -> Iterator[str]:
    yield f"| {tongue(FORMAT)} | {tongue(WHY)} |"
    yield "|---|---|"
    for form in FORMATS:
        if form.name in DIFFERENCES:
            yield f"| `{form.name}` | {tongue(DIFFERENCES[form.name])} |"


def compare() -> dict[str, list[tuple[int, str, str]]]:
    """Give for each format that differs the numbers where it does: the number, our text, LibreOffice's text."""
    numbered = list(enumerate(FORMATS))
    rows = ((at + 1, form.name, value) for at, form in numbered for value in range(1, LAST + 1))
    body = "".join(item(f"|{name}|{value}", num=at) for at, name, value in rows)
    definitions = [abstract(at, level(0, "%1", form.name)) for at, form in numbered]
    lists = [num(at + 1, at) for at, _ in numbered]
    differing: dict[str, list[tuple[int, str, str]]] = {}
    for line in to_text(docx(body, numbering="".join(definitions + lists))).splitlines():
        theirs, _, rest = line.partition("|")
        name, _, value = rest.partition("|")
        ours = write_number(int(value), name)
        if ours != theirs.strip(" "):
            differing.setdefault(name, []).append((int(value), ours, theirs.strip(" ")))
    return differing


if __name__ == "__main__":
    main(sys.argv[1:])
