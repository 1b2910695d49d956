"""Put back the line ends of a text that has lost them, where the blanks that opened its paragraphs are left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.characters import HANZI
from partydoc.edits import Edit
from partydoc.numbering.numerals import write_numeral
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import MARKER
from partydoc.spans import Span

_SEEN = "[^ \xa0\u3000\t\n\r]"
_WIDE = "[\u3000\xa0]"
_BLANK = "[ \xa0\u3000]"
_NUMBERED = "[一二三四五六七八九十]{1,3}、"
_WIDER = (
    f"(?<={_SEEN}{_BLANK})(?:(?<={_WIDE}){_WIDE}|(?<= )(?: {{3}}| {{0,2}}{_WIDE}{{2}}| {{2}}(?={_NUMBERED})))"
    f"{_BLANK}*+(?={_SEEN})"
)
_GAP = compile_late(f"{_BLANK}{_WIDER}")  # begins with one class: found faster
_SINGLE = compile_late(f"{_BLANK}(?<=[^ \xa0\u3000\t\n\r”》）]{_BLANK})(?=[^ \xa0\u3000\t\n\r“《（])")
_ANY = re.compile(f"{_BLANK}(?:(?<=[。！？]{_BLANK})(?={_SEEN})|{_WIDER})")
_JOINT = compile_late(f"(?<=[^ \xa0\u3000\t\n\rA-Za-z]){_BLANK}(?:{_BLANK}{{2,}})?+(?=[^ \xa0\u3000\t\n\rA-Za-z])")
_COUNTED = compile_late(f"{_BLANK}({_NUMBERED})(?=[{HANZI}])")
_SHORTEST = 120
"""Characters of a line that may have lost line ends."""

_LONG = 400
"""Characters of a line in which single blanks may be what is left of line ends."""

_SENTENCES = compile_late("[。！？](?=[^。！？”’）)])")
_FULL = 0.75
"""Share of the sentences of such a line with a blank behind them, beyond which that is how its author types."""

_ANY_WIDTH = "[ \u2000-\u200a\u3000\xa0]"
_NUMBER = "[一二三四五六七八九十百]{1,4}"
_DIVISION = compile_late(
    f"(?<=[^\n\r“《第])第{_NUMBER}章{_ANY_WIDTH}{{0,4}}(?=[{HANZI}]"
    f"(?:[{HANZI}、]|{_ANY_WIDTH}{{1,6}}(?=[{HANZI}])){{1,24}}?"
    f"{_ANY_WIDTH}{{0,4}}第{_NUMBER}[条條]{_ANY_WIDTH})"
)
"""A chapter with its heading and its first article behind it."""

_FEWEST_COUNTED = 3
"""Numbers 一、 that count on in a line, each behind a blank: all its blanks are what is left of line ends."""

_FEWEST_DIVISIONS = 2
_SIGNED = compile_late(
    "(?<=[。！])[^。！？；：，\n\r]{2,40}(?P<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)(?P<note>（此件[^（）]{2,12}）)?"
)
"""Who signs, the date and who may read it, behind the last sentence of what issues the document that begins there."""

_LONGEST_TITLE = 60
_APART = frozenset(" \xa0\u3000\t\n\r")
_ENDS = frozenset("。！？：；…”’）)!?:;")
_FEWEST = 3
"""Gaps behind a mark that ends a sentence, before they show what the gaps of a line are."""

_MOST = 0.6
"""Share of the gaps of a line behind such a mark or before a marker, at least: in columns and forms they are not."""


def lost_lines(text: str) -> Iterator[Edit]:
    r"""Make line ends of the gaps in a long line: two wide blanks and more, which stood before its paragraphs.

    A single blank may stand before them; three narrow ones are a gap before 一、 too. In a very long line so are single
    blanks, where they stand behind some of its sentences and behind little else; and all, where 一、 二、 三、 stand
    behind them in their order.

    Left alone: lines with few gaps, and those whose gaps mostly stand behind no mark and before no marker: columns,
    forms, names set wide.

    >>> year = "各馆延长开放时间，读者比上年增加两成，流动书屋走进三十个社区，图书借阅超过四十万册。"
    >>> [tuple(edit.span) for edit in lost_lines("　　".join([year] * 4))]
    [(42, 44), (86, 88), (130, 132)]
    >>> list(lost_lines(f"馆长　　副馆长　　主任　　{year * 3}"))
    []

    A gap between two letters that stand apart is none: 总　　则. Chapters that are glued to the text before them and to
    their first articles begin lines of their own.
    """
    any_gap = _ANY.search(text) or _COUNTED.search(text)  # a single blank behind a sentence or before 一、, or a gap
    if not any_gap and "章" not in text:
        return
    for line in _long_lines(text):
        long = line.end - line.start >= _LONG
        if gaps := _gaps(text, line) if any_gap else []:
            yield from (Edit(Span(*gap.span()), "\n", "lost_lines") for gap in gaps)
        elif divisions := _divisions(text, line) if long else []:
            yield from (Edit(Span(place, place), "\n", "lost_lines") for place in divisions)
        elif any_gap and long:
            joints = _single(text, line) or _joints(text, line)
            yield from (Edit(Span(*joint.span()), "\n", "lost_lines") for joint in joints)


def _long_lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.replace("\r", "\n").split("\n"):
        if len(line) >= _SHORTEST:
            yield Span(start, start + len(line))
        start += len(line) + 1


def _gaps(text: str, line: Span) -> list[re.Match[str]]:
    """List the gaps of a line, where they show what they are; none where they do not."""
    gaps = [gap for gap in _GAP.finditer(text, *line) if not _parts_letters(text, gap)]
    closed = [text[gap.start() - 1] in _ENDS for gap in gaps]
    shown = sum(ends or bool(MARKER.match(text, gap.end())) for gap, ends in zip(gaps, closed, strict=True))
    return gaps if sum(closed) >= _FEWEST and shown >= _MOST * len(gaps) else []


def _parts_letters(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a single letter stands before the gap and another behind it: 总　　则."""
    before, behind = gap.start() - 2, gap.end() + 1
    return (before < 0 or text[before] in _APART) and (behind >= len(text) or text[behind] in _APART)


def _single(text: str, line: Span) -> list[re.Match[str]]:
    """List the single blanks behind sentences, where some sentences have one and others have none."""
    gaps = list(_SINGLE.finditer(text, *line))
    closed = [gap for gap in gaps if text[gap.start() - 1] in "。！？"]
    sentences = sum(1 for _ in _SENTENCES.finditer(text, *line))
    shown = len(closed) >= _FEWEST and len(closed) >= _MOST * len(gaps) and len(closed) <= _FULL * sentences
    return closed if shown else []


def _joints(text: str, line: Span) -> list[re.Match[str]]:
    """List all blanks of a line in which numbers count on behind blanks; none where they do not."""
    numbers = [match[1][:-1] for match in _COUNTED.finditer(text, *line)]
    expected = [write_numeral(number, "han") for number in range(1, len(numbers) + 1)]
    if len(numbers) < _FEWEST_COUNTED or numbers != expected:
        return []
    return [joint for joint in _JOINT.finditer(text, *line) if not _parts_letters(text, joint)]


def _divisions(text: str, line: Span) -> list[int]:
    """Find where the chapters of a text in one line begin, and the document that they are of, behind who issues it."""
    found = [match.start() for match in _DIVISION.finditer(text, *line)]
    if len(found) < _FEWEST_DIVISIONS:
        return []
    signed = _SIGNED.search(text, max(line.start, found[0] - 2 * _LONGEST_TITLE), found[0])
    if signed is None or found[0] - signed.end() > _LONGEST_TITLE:
        return found
    note = [signed.start("note")] if signed["note"] else []
    return [signed.start(), signed.start("date"), *note, signed.end(), *found]
