"""What a document says of itself between its title and its text, a label and its value a line.

甲方（用人单位）名称：____ ⏎ 性别：____ ⏎ 文化程度：____. The words of a label tell few of them; that several stand in a
row, with one among them that is known or to be filled in, tells them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.roles.state import State

FEWEST, MOST = 2, 40  # lines of a row
LONGEST_FIELD = 80
BLANKS = "__"  # to be filled in
FACTS = "---"
_KEY = compile_late(r"[A-Za-z][A-Za-z_\-]{1,18}:(?:\x20|\Z)")
_KNOWN = frozenset({"METADATA", "FIELD", "ATTENDANCE", "CONTACT", "DATED", "PARTY_LINE"})
_OTHERS = frozenset({"SALUTATION", "COPIES_TO", "SIGNER", "ATTACHMENT_LIST", "ATTACHMENT_HEAD", "CONTENTS_HEAD"})
_REMARK = r"\([^()]{1,12}\)"
_LABEL = compile_late(
    rf"(?:{_REMARK}|(?:{_REMARK})?[{HANZI}][{HANZI}A-Za-z\x20/、]{{0,13}}(?:{_REMARK})?[{HANZI}]{{0,4}})\x20?:(?!“)"
)
_NAMES_FACT = compile_late(rf"[{HANZI}]{{0,6}}(?:日期|时间|地点|人员|名称|编号|单位|部门)\x20?:")
_NUMBERS = frozenset({"合同编号", "合同号", "编号"})  # to be filled in behind it
_SENTENCE = frozenset("。;!?")


def find_facts(lines: Sequence[TypedLine]) -> int:
    """Give where what the file says of itself at its head ends, from --- to ---; 0 where it says nothing."""
    if not lines or lines[0].text != FACTS:
        return 0
    end = next((at for at, line in enumerate(lines[1 : MOST + 2], 1) if line.text == FACTS), 0)
    return end + 1 if any(_KEY.match(line.text) for line in lines[1:end]) else 0


def said_of_itself(state: State, reading: TypedLine) -> str | None:
    """Take labels with their values for metadata where several stand in a row above the text."""
    if not (state.titles or state.facts_end):
        return None
    if state.at >= state.fields_end and _may_say(reading):
        state.fields_end = state.at + _row(state)
    return "METADATA" if state.at < state.fields_end else None


def _row(state: State) -> int:
    """Count the lines of the row that begins here; none where nothing known stands among them, or no text follows."""
    ahead = state.lines[state.at : min(state.at + MOST, state.last_body + 1)]
    row = list(takewhile(_may_say, ahead))
    known = state.role_before == "METADATA" or any(_is_known(line) for line in row)
    while row and row[-1].mark == ":" and not _is_known(row[-1]):
        row.pop()  # it heads what follows
    return len(row) if known and len(row) + (state.role_before == "METADATA") >= FEWEST else 0


def _may_say(line: TypedLine) -> bool:
    if line.line.marked or line.edge_cue in _OTHERS or line.speaker or len(line.text.replace("_", "")) > LONGEST_FIELD:
        return False
    if line.edge_cue in _KNOWN:
        return True
    if line.cue == "TITLE_LINE":  # 防汛局：进一步做好工作的通知
        return False
    words = line.text.rstrip("。;")
    return (_LABEL.match(words) is not None and _SENTENCE.isdisjoint(words)) or words in _NUMBERS


def _is_known(line: TypedLine) -> bool:
    return line.edge_cue in _KNOWN or BLANKS in line.text or _NAMES_FACT.match(line.text) is not None
