"""Headings without a number that run in: the first short sentence of several paragraphs in a row.

「坚持积极稳妥。立足基本国情……」 One such paragraph says nothing; a row of them is a list. So is a row of
first sentences built alike clause by clause: 精选图书聚人气，办好街坊“第一站”。 and two more of seven letters each.
Before a dash three in a row are headings too: 延长开放时间，方便上班读者——各馆在周末….
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.characters import HANZI
from partydoc.lexer.lines import BLANKS
from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.series import rows
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import LEAD, MARKED, PARAGRAPH

SHORTEST, LONGEST = 3, 24
SHORT, SHORT_ROW = 3, 3  # 调结构。 减总量。 优方法。: so many of three letters are a row
SHORTEST_BODY = 20
SHORTEST_TO_JOIN = 10  # the body of one that stands in a row with others
ROW = 2
PARALLEL_ROW = 3
LONGEST_PARALLEL = 36
UNEVEN = 1  # characters by which the two clauses of a heading may differ in length

# A heading names no speaker, tells nothing that happened, and has no parts: these are sentences.
TELLING_LETTERS = "是了我你他她它们这那您已将"
TELLING = frozenset(TELLING_LETTERS + ",:;、")
ENDS = frozenset("。;")  # the marks that close a paragraph
_INSIDE = frozenset("。;,")  # what ends without a mark behind one of these is a sentence that goes on in the next line
_SAYING = frozenset("则要")  # 民富则国强，民强则国安; 要…，要…: two clauses that say or ask something, and name nothing
_ASKING = compile_late("要(?![素点件领害职闻求])|由(?!来)")  # 要延长开放。 由馆员登记。 ask, and name nothing
_COUNTS = compile_late("[“0-9]")
_NEVER_CLAUSES = (TELLING | _SAYING) - {","}
_LEADER = "将"  # 选好将 ends in a noun; before a verb the word tells what is to come
_UNCOUNTED = dict.fromkeys(map(ord, f"“”{BLANKS}"))
DASHED = "dashed"
"""What the leads are labelled with that end at a dash."""

_BEFORE_DASH = compile_late(rf"[^\n。;:!?()\d{TELLING_LETTERS}—─]{{2,39}}[{HANZI}”](?=(?:──|——)[{HANZI}“《])")
DASH_LENGTH = 2
_SENTENCE_SIGNS = TELLING - {"、"} | frozenset("“”")


def assign_leads(folded: str, readings: Sequence[TypedLine], terminals: Terminals) -> Sequence[TypedLine]:
    """Give the role LEAD to the paragraphs of each row; one list that starts anew below each may stand between."""
    row: list[int] = []
    found: list[int] = []
    listing, broken, list_key = False, False, None
    for at, reading in enumerate(readings):
        if reading.role == PARAGRAPH and not broken and _leads(folded, reading, terminals):
            row.append(at)
            listing = False
        elif reading.role == MARKED and row and (listing or reading.begins_list):
            key = reading.line.marks[0].senses[0].key if reading.line.marked else list_key
            listing = key == list_key and not reading.begins_list if listing else True
            list_key = key
            row = row if listing else _settle(readings, row, found)
        elif row and reading.role != "PAGE_NUMBER":
            row = _settle(readings, row, found)
        broken = reading.role in (PARAGRAPH, MARKED) and not reading.mark and not _INSIDE.isdisjoint(reading.text)
    _settle(readings, row, found)
    readings = as_role(readings, found, LEAD)
    readings = as_role(readings, _parallel(folded, readings, terminals), LEAD)
    readings = as_role(readings, _dashed(folded, readings), LEAD, DASHED)
    bold = [at for at, reading in enumerate(readings) if reading.role == PARAGRAPH and _is_bold_lead(folded, reading)]
    return as_role(readings, bold, LEAD)


def _parallel(folded: str, readings: Sequence[TypedLine], terminals: Terminals) -> list[int]:
    """Find the rows of paragraphs whose first sentences are built alike clause by clause."""
    shapes = [_clauses(folded, reading, terminals) for reading in readings]
    found: list[int] = []
    if sum(map(bool, shapes)) < PARALLEL_ROW:
        return found
    for row in rows(range(len(readings)), lambda one, other: shapes[one] == shapes[other], PARALLEL_ROW):
        if shapes[row[0]]:
            named = {readings[at].text.partition(",")[0] for at in row}  # one clause again and again is rhetoric
            found += row if len(named) == len(row) else ()
    return found


def before_dash(folded: str, start: int, end: int) -> int:
    """Give where the words end that stand before a dash at the start of a stretch, over text; -1 where none do."""
    match = _BEFORE_DASH.match(folded, start, end)
    return match.end() if match and end - match.end() >= DASH_LENGTH + SHORTEST_BODY else -1


def _dashed(folded: str, readings: Sequence[TypedLine]) -> list[int]:
    """Find the rows of paragraphs that each open with other words before a dash."""
    ends = [before_dash(folded, line.line.start, line.line.end) if _may_dash(line) else -1 for line in readings]
    found: list[int] = []
    for row in rows(range(len(readings)), lambda one, other: min(ends[one], ends[other]) >= 0, PARALLEL_ROW):
        named = {folded[readings[at].line.start : ends[at]] for at in row}
        found += row if len(named) == len(row) else ()
    return found


def _may_dash(reading: TypedLine) -> bool:
    return reading.role == PARAGRAPH and reading.mark in ENDS


def _is_bold_lead(folded: str, reading: TypedLine) -> bool:
    """Tell a paragraph that opens with a bold sentence: one is enough, the file says that it is set apart."""
    line, end = reading.line, reading.seen.bold_to
    if not end:
        return False
    closed = folded[end - 1 : end] == "。" or folded[end : end + 1] == "。"
    return closed and SHORT < end - line.start <= LONGEST_HEADING and line.end - end >= SHORTEST_BODY


def _settle(readings: Sequence[TypedLine], row: list[int], found: list[int]) -> list[int]:
    """Add a row to those found, if at least so many are beyond doubt; one that quotes or counts may only join.

    So may one with little text behind it.
    """
    founders = [text for text in (readings[at].text for at in row) if _founds(text)]
    short = any(text.find("。") <= SHORT for text in founders)
    if len(founders) >= (SHORT_ROW if short else ROW):
        found += row
    return []


def _founds(text: str) -> bool:
    end = text.find("。")
    return not _COUNTS.search(text[:end]) and len(text) - end > SHORTEST_BODY


def _leads(folded: str, reading: TypedLine, terminals: Terminals) -> bool:
    line = reading.line
    if folded.find("。", line.start, line.start + LONGEST + 1) < 0:  # most lines, told without the grammar
        return False
    match = terminals.first_sentence(folded, line.start, line.end)
    if match is None or folded[match.end() - 1] != "。":
        return False
    words = folded[line.start : match.end() - 1]
    if _ASKING.match(words) or not SHORTEST <= len(words) <= LONGEST or line.end - match.end() < SHORTEST_TO_JOIN:
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
    words = folded[line.start : match.end() - 1]
    clauses = [clause.translate(_UNCOUNTED) for clause in words.split(",")]
    if len(clauses) == 1 or any(not _NEVER_CLAUSES.isdisjoint(clause.removesuffix(_LEADER)) for clause in clauses):
        return ()
    lengths = tuple(map(len, clauses))
    return lengths if min(lengths) >= SHORT else ()


def _is_pair(words: str) -> bool:
    """Tell two clauses of like length: 借阅提质提速，服务持续改善."""
    one, _, other = words.partition(",")
    even = min(len(one), len(other)) > SHORT and abs(len(one) - len(other)) <= UNEVEN
    return even and _SENTENCE_SIGNS.isdisjoint(one + other) and _SAYING.isdisjoint(words)
