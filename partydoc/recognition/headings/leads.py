"""Headings without a number that run in: the first short sentence of several paragraphs in a row.

「坚持积极稳妥。立足基本国情……」 One such paragraph says nothing; a row of them is a list. So is a row of
first sentences built alike clause by clause: 精选图书聚人气，办好街坊“第一站”。 and two more of seven letters each.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from partydoc.lexer.lines import BLANKS
from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.ordinals import ordinal
from partydoc.numbering.series import FIRST
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import LEAD, MARKED, PARAGRAPH

SHORTEST, LONGEST = 3, 24
SHORT, SHORT_ROW = 3, 3  # 调结构。 减总量。 优方法。: so many of three letters are a row
SHORTEST_BODY = 20
ROW = 2
PARALLEL_ROW = 3
LONGEST_PARALLEL = 36
UNEVEN = 1  # characters by which the two clauses of a heading may differ in length

# A heading names no speaker, tells nothing that happened, and has no parts: these are sentences.
TELLING = frozenset("是了我你他她它们这那您,:;、已将")
_INSIDE = frozenset("。;,")  # what ends without a mark behind one of these is a sentence that goes on in the next line
_SAYING = frozenset("则要")  # 民富则国强，民强则国安; 要…，要…: two clauses that say or ask something, and name nothing
_UNCOUNTED = dict.fromkeys(map(ord, f"“”{BLANKS}"))
_SENTENCE_SIGNS = TELLING - {"、"} | frozenset("“”")


def assign_leads(folded: str, readings: Sequence[TypedLine], terminals: Terminals) -> None:
    """Give the role LEAD to the paragraphs of each row; lists that start anew below each may stand between."""
    row: list[TypedLine] = []
    listing, broken = False, False
    for reading in readings:
        if reading.role == PARAGRAPH and not broken and _leads(folded, reading, terminals):
            row.append(reading)
            listing = False
        elif reading.role == MARKED and row and (listing or _starts_list(folded, reading)):
            listing = not listing or not _starts_list(folded, reading)
            row = row if listing else _settle(row)
        elif reading.role != "PAGE_NUMBER":
            row = _settle(row)
        broken = reading.role in (PARAGRAPH, MARKED) and not reading.mark and not _INSIDE.isdisjoint(reading.text)
    _settle(row)
    for shape, alike in groupby(readings, lambda reading: _clauses(folded, reading, terminals)):
        parallel = list(alike) if shape else []
        named = {reading.text.partition(",")[0] for reading in parallel}  # one clause again and again is rhetoric
        if len(parallel) == len(named) >= PARALLEL_ROW:
            for reading in parallel:
                reading.role = LEAD
    for reading in readings:
        if reading.role == PARAGRAPH and reading.seen.bold_to and _is_bold_lead(folded, reading):
            reading.role = LEAD


def _is_bold_lead(folded: str, reading: TypedLine) -> bool:
    """Tell a paragraph that opens with a bold sentence: one is enough, the file says that it is set apart."""
    line, end = reading.line, reading.seen.bold_to
    closed = folded[end - 1 : end] == "。" or folded[end : end + 1] == "。"
    return closed and SHORT < end - line.start <= LONGEST_HEADING and line.end - end >= SHORTEST_BODY


def _settle(row: list[TypedLine]) -> list[TypedLine]:
    """Make a row of leads of its members, if at least so many are beyond doubt; one with a quotation may only join."""
    founders = [reading for reading in row if "“" not in reading.text[:LONGEST]]
    short = any(reading.text.find("。") <= SHORT for reading in founders)
    if len(founders) >= (SHORT_ROW if short else ROW):
        for reading in row:
            reading.role = LEAD
    return []


def _starts_list(folded: str, reading: TypedLine) -> bool:
    mark = reading.line.marks[0]
    return ordinal(folded[mark.start : mark.end]) == FIRST and not mark.family.structural


def _leads(folded: str, reading: TypedLine, terminals: Terminals) -> bool:
    line = reading.line
    if folded.find("。", line.start, line.start + LONGEST + 1) < 0:  # most lines, told without the grammar
        return False
    match = terminals.first_sentence(folded, line.start, line.end)
    if match is None or folded[match.end() - 1] != "。":
        return False
    words = folded[line.start : match.end() - 1]
    if not SHORTEST <= len(words) <= LONGEST or line.end - match.end() < SHORTEST_BODY:
        return False
    return _SENTENCE_SIGNS.isdisjoint(words) or _is_pair(words)


def _clauses(folded: str, reading: TypedLine, terminals: Terminals) -> tuple[int, ...]:
    """Give how many letters each clause has of the sentence that opens a paragraph; nothing where it is no lead."""
    line = reading.line
    if reading.role != PARAGRAPH or folded.find("。", line.start, line.start + LONGEST_PARALLEL + 1) < 0:
        return ()
    match = terminals.first_sentence(folded, line.start, line.end)
    if match is None or line.end - match.end() < SHORTEST_BODY:
        return ()
    clauses = [clause.translate(_UNCOUNTED) for clause in folded[line.start : match.end() - 1].split(",")]
    plain = all((TELLING | _SAYING).isdisjoint(clause) and len(clause) > SHORT for clause in clauses)
    return tuple(map(len, clauses)) if plain and len(clauses) > 1 else ()


def _is_pair(words: str) -> bool:
    """Tell two clauses of like length: 借阅提质提速，服务持续改善."""
    one, _, other = words.partition(",")
    even = min(len(one), len(other)) > SHORT and abs(len(one) - len(other)) <= UNEVEN
    return even and _SENTENCE_SIGNS.isdisjoint(one + other) and _SAYING.isdisjoint(words)
