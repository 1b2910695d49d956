"""Lines joined to paragraphs by how they are set: indents, edges, distances, sizes, and the marks at their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from partydoc.characters import COUNTED, HANZI
from partydoc.numbering.markers import written_end
from partydoc.readers.layout.pages import Frame, Line
from partydoc.scripts import half_width

SAME_SIZE = 1.12
SAME_EDGE = 0.7  # ems
INDENT = 1.2  # ems, from which a line is indented: the standard has two
CLOSEST = 0.8  # ems from line to line
MOST_INDENT = 4.6  # ems
WIDEST = 2.7  # … within a sentence
FAR = 1.45  # times the distance of lines
LOOSE = 0.7  # ems that may be left behind a full line besides what did not fit
LOOSE_INSIDE = 12.0  # … behind one that ends inside a sentence
HANGING = 8.0  # ems
INDENTED = 0.08  # of the lines are indented, where paragraphs are told so
LABEL = 8  # characters, with the colon: 抄送：
_FINAL = frozenset("。；：！？.;:!?…")
_CLOSING = "”’\"')）》」』】〕"
_NEVER_FIRST = frozenset("，。、；：！？）》」』】〕”’,.;:!?)…")
_INSIDE = frozenset("，、")
_LETTER = 0.55  # ems
# 4.6.2企业…, A.1 …, 3.1 alone; 5.5%的 and 3.5万 are none
_DECIMAL = re.compile(
    rf"(?:[A-Z]\.)?[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,6}}(?:\s|$|[{HANZI}])(?<![万亿元倍度])|[A-Z]\.[0-9]{{1,2}}\s"
)
_LISTED = re.compile(f"[{COUNTED}]{{1,3}}、|第[一二三四五六七八九十百]{{1,5}}[章条條][ \u3000]")
_HEADED = re.compile("[一二三四五六七八九十]{1,3}、[ \u3000]?(?![一二三四五六七八九十])")  # 一、二年级 is none
_SIGN = re.compile("[①-⑳●•■◆▪◇□➢❖⚫○✓✔Ø]|[–—] ?(?![–—])|（[^（）]{1,3}）")  # of an item of a list
_LEADER = re.compile(r"[.…·﹍-]{4,}\s*[(（—-]?\s?[0-9ⅠⅡⅢIVXivx]{1,4}\s?[)）—-]?$")  # an entry of a table of contents
_LONGEST_WORD = 60
_CHINESE = "\u2e80"


@define(eq=False)
class Paragraph:
    """Lines that are one paragraph, or one line of its own; with the frame of each."""

    lines: list[Line] = field(factory=list)
    frames: list[Frame] = field(factory=list)

    def add(self, line: Line, frame: Frame) -> None:
        """Let a line go on with the paragraph."""
        self.lines.append(line)
        self.frames.append(frame)


def is_indented(frames: Sequence[Frame]) -> bool:
    """Tell whether the paragraphs of a document begin with an indent."""
    lines = [(frame, line) for frame in frames for line in frame.lines if not line.label and not line.row]
    indented = sum(INDENT < frame.indent(line) < 2 * INDENT + 0.6 for frame, line in lines)
    return indented >= max(2, INDENTED * len(lines))


def goes_on(paragraph: Paragraph, line: Line, frame: Frame, *, indented: bool) -> bool:
    """Tell whether a line goes on with a paragraph."""
    last, where = paragraph.lines[-1], paragraph.frames[-1]
    if last.turn or line.turn or last.row or line.row or line.cells[1:] or not _same_style(last, line):
        return False
    if where is frame and not _near(paragraph, line, frame) and not _breaks_off(last, line):
        return False
    if not _is_full(last, where, line) or _LEADER.search(last.text):
        return False
    if _ends(last) and (_numbers(line) or _LISTED.match(line.text)):
        return False
    if _HEADED.match(line.text) and last.text[-1] not in _INSIDE:
        return False
    return _continues(paragraph, line, frame, indented=indented)


def _numbers(line: Line) -> bool:
    """Tell a line that opens with the number of a clause, as standards set them at the left edge."""
    return _DECIMAL.match(half_width(line.text[:16])) is not None


def _same_style(last: Line, line: Line) -> bool:
    large, small = max(last.size, line.size), max(min(last.size, line.size), 1e-6)
    return large / small <= SAME_SIZE and not (last.all_bold and not line.bold)


def _near(paragraph: Paragraph, line: Line, frame: Frame) -> bool:
    step = line.baseline - paragraph.lines[-1].baseline
    pitch = frame.pitch
    if len(paragraph.lines) > 1 and paragraph.frames[-2] is frame:
        pitch = paragraph.lines[-1].baseline - paragraph.lines[-2].baseline
    return CLOSEST * line.size < step <= FAR * max(pitch, 0.5 * frame.pitch)


def _breaks_off(last: Line, line: Line) -> bool:
    """Tell a line inside a sentence over one set as wide apart as text is, where others of the page stand closer."""
    step = line.baseline - last.baseline
    return not _ends(last) and CLOSEST * line.size < step <= WIDEST * line.size


def _is_full(last: Line, where: Frame, line: Line) -> bool:
    """Tell whether what opens the next line would not have fitted behind the last one."""
    goes_on_anyway = last.text[-1] in _INSIDE and where.room(last) <= LOOSE_INSIDE
    return goes_on_anyway or where.room(last) <= _first_word(line.text) + LOOSE


def _first_word(text: str) -> float:
    """Give the width in ems of what cannot be parted at the head of a line."""
    word = text[:_LONGEST_WORD].split(" ", maxsplit=1)[0]
    behind = next((at for at, sign in enumerate(word) if sign >= _CHINESE), len(word))
    width = _LETTER * behind
    if not behind:
        behind, width = 1, 1.0
    while behind < len(word) and word[behind] in _NEVER_FIRST:
        behind, width = behind + 1, width + 1.0
    return width


def _continues(paragraph: Paragraph, line: Line, frame: Frame, *, indented: bool) -> bool:
    """Tell by the left edge: a first line stands in, those behind it do not; hanging ones the other way round."""
    indent = frame.indent(line)
    last = paragraph.frames[-1].indent(paragraph.lines[-1])
    if len(paragraph.lines) > 1 and abs(indent - last) <= SAME_EDGE:
        return indented or not _opens(line) or not _ends(paragraph.lines[-1])
    if len(paragraph.lines) > 1:
        return False
    if INDENT <= last - indent <= MOST_INDENT and (indent < INDENT or not _opens(line)):
        return True
    if abs(indent - last) <= SAME_EDGE:
        if indented and abs(indent) <= SAME_EDGE:
            return True
        return not _ends(paragraph.lines[-1]) and not _opens(line)
    hangs = _opens(paragraph.lines[-1]) or "：" in paragraph.lines[-1].text[:LABEL]
    return 0 < indent - last <= HANGING and hangs and not _opens(line)


def _ends(line: Line) -> bool:
    text = line.text.rstrip(_CLOSING)
    return not text or text[-1] in _FINAL


def _opens(line: Line) -> bool:
    return written_end(line.text) > 0 or _SIGN.match(line.text) is not None


def join_texts(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield what stands before each line of a paragraph, and the line: a blank between letters, else nothing."""
    before = ""
    for line in lines:
        letters = bool(before) and before[-1] < _CHINESE and line.text[0] < _CHINESE
        within_word = (
            before.endswith("-") or "://" in before.rpartition(" ")[2] or not (before[-1:] + line.text[0]).isascii()
        )
        yield (" " if letters and not within_word else ""), line
        before = line.text
