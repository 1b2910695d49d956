"""The number formats of Word: a page that shows them all, and LibreOffice's numbers beside ours.

python -m tests.benchmarks.number_formats           writes docs/reference/number-formats.md
python -m tests.benchmarks.number_formats --check   compares 1 to 200 with LibreOffice, and prints what differs
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from partydoc.numbering.formats import DECIMAL_ONLY, FORMATS, WITHOUT_NUMBER, write_number
from tests.docx_files import abstract, docx, item, level, num
from tests.libreoffice import to_text

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "number-formats.md"
SHOWN = (1, 2, 3, 10, 11, 20, 21, 100, 101, 110)
LAST = 200

UNKNOWN_THERE = "LibreOffice has no such format and writes decimal numbers, or those of another format."
REPEATED = "The standard writes the letter twice, thrice …; LibreOffice counts on with pairs or starts again."
RING = "[MS-DOCX] 2.4 gives 一○○ for 100; LibreOffice counts in words, as in `chineseCountingThousand`."
CIRCLES = "The standard has 20 signs and goes on in decimal numbers, as Word does; LibreOffice goes on to ㊿."
GB_TEN = "The format is that of GB 2312, with ten signs, then decimal; LibreOffice takes the circles up to ㊿."

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
    "ideographDigital": "[MS-DOCX] 2.4 gives 一〇 for the digits; LibreOffice counts in words.",
    "decimalEnclosedCircle": CIRCLES,
    "decimalEnclosedCircleChinese": GB_TEN,
    "ideographEnclosedCircle": "[MS-OI29500] 2.1.540 a: Word writes ㈠, in brackets; LibreOffice writes ①.",
    "japaneseCounting": "Japanese writes 百 for 100, not 一百; LibreOffice counts as in Chinese.",
    "japaneseLegal": "The standard counts with 拾 and 百; LibreOffice writes digit by digit.",
    "koreanLegal": "The standard's words end at 99, then decimal; LibreOffice goes on in Sino-Korean.",
    "ganada": REPEATED,
    "chosung": REPEATED,
    "russianLower": REPEATED,
    "russianUpper": REPEATED,
    "hebrew2": REPEATED,
    "arabicAlpha": f"{REPEATED} Its ya has no dots.",
    "arabicAbjad": f"{REPEATED} Its alif bears no hamza.",
    "thaiLetters": "The standard's 41 letters leave out ฤ and ฦ; behind the last it writes letters twice.",
    "hindiVowels": "[MS-OI29500] 2.1.540 b: Word writes consonants; the standard has 37, LibreOffice fewer.",
}

HEAD = """# Number formats

Made by `python -m tests.benchmarks.number_formats` from `partydoc.numbering.formats`.

The formats of automatic numbering in Word (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59), as the DOCX reader writes them.
Where the standard leaves something open or Word does otherwise, Microsoft's notes on its implementation decide:
[MS-OI29500] 2.1.540 and [MS-DOCX] 2.4. A test compares the numbers from 1 to {last} with those of LibreOffice; of
{formats} formats {equal} are equal throughout.

"""
TAIL = """
`{none}` show no number; the text of the level is shown all the same. {decimal} are written in decimal numbers. So is a
format of a name that nobody knows, and a number beyond the end of its format. `custom` (Word 2010) follows its pattern:
zeros before the number (`001, 002, 003, ...`), or the first numbers of one of the formats above.

## Where LibreOffice shows another number

"""


def main(arguments: Sequence[str]) -> None:
    """Write the page, or compare."""
    if "--check" in arguments:
        for name, differing in compare().items():
            print(f"{name}: {len(differing)} of {LAST}, first {differing[0]}")
    else:
        PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """Give the page as it should be."""
    equal = len(FORMATS) - len(DIFFERENCES)
    head = HEAD.format(last=LAST, formats=len(FORMATS), equal=equal)
    decimal = ", ".join(f"`{name}`" for name in DECIMAL_ONLY)
    tail = TAIL.format(none="` and `".join(WITHOUT_NUMBER), decimal=decimal)
    return head + "\n".join(_rows()) + "\n" + tail + "\n".join(_differences()) + "\n"


def _rows() -> Iterator[str]:
    yield f"| format | {' | '.join(map(str, SHOWN))} |"
    yield "|---|" + "---|" * len(SHOWN)
    for form in FORMATS:
        cells = (write_number(value, form.name).replace("*", r"\*") for value in SHOWN)
        yield f"| `{form.name}` | {' | '.join(cells)} |"


def _differences() -> Iterator[str]:
    yield "| format | why |"
    yield "|---|---|"
    for form in FORMATS:
        if form.name in DIFFERENCES:
            yield f"| `{form.name}` | {DIFFERENCES[form.name]} |"


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
