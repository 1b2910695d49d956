"""The body of a document: running text, headings, and what stands among them."""

from __future__ import annotations

from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.senses import Sense
from partydoc.numbering.series import goes_on
from partydoc.recognition.lines.parted import is_lone
from partydoc.recognition.lines.typed import ENDED, TypedLine
from partydoc.recognition.role_names import ANYWHERE, ATTACHMENT, HEADING, LABELS_OF_TEXTS, MARKED, PARAGRAPH
from partydoc.recognition.roles.endings import listed
from partydoc.recognition.roles.state import LONGEST_LABEL, State, heads, names_copies

LONGEST_ROW_LABEL = 12
BLANK = "_"
BEGIN_TAIL = frozenset({"ATTACHMENT_LIST", "COPIES_TO"})
NO_MARKERS = frozenset({"PAGE_NUMBER", "RULE"})


def marker(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule sees the state
    """Leave a line that opens with a candidate to the levels; a page number between dashes is none."""
    return MARKED if reading.line.marked and reading.cue not in NO_MARKERS else None


def sentence(state: State, reading: TypedLine) -> str | None:
    """Take running text as it comes."""
    if not reading.running or state.behind_body:
        return None
    return None if names_copies(reading) else PARAGRAPH


def blank(state: State, reading: TypedLine) -> str | None:
    """Take a line to be written on for text: behind a label or a number, or beside another; one alone is a rule."""
    if reading.text[0] != BLANK or reading.cue != "RULE":
        return None
    before, behind = state.before, state.following()
    labelled = before is not None and (before.mark == ":" or before.text[-1] == BLANK or before.line.marked)
    return PARAGRAPH if labelled or (behind is not None and behind.text[0] == BLANK) else None


def body_cue(state: State, reading: TypedLine) -> str | None:
    """Take what the words of the line say by themselves; an attachment or its list ends the body."""
    role = listed(state, reading) or ANYWHERE.get(reading.cue)
    if role == "ATTACHMENT_LIST" and state.within_series:
        return PARAGRAPH
    if role == ATTACHMENT or reading.cue in LABELS_OF_TEXTS:
        state.open_head()
    elif role in BEGIN_TAIL:
        state.zone = "tail"
    return role


def box(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule sees the state
    """Take the title of a box, 专栏1 …, for a heading: in plain text nothing else tells where the box begins."""
    return HEADING if reading.bare and reading.cue == "BOX_HEAD" else None


def styled_heading(state: State, reading: TypedLine) -> str | None:
    """Take a line that the file itself sets as a heading; behind all text it heads nothing, nor do two sentences."""
    return HEADING if reading.seen.level and not state.behind_body and "。" not in reading.text[:-1] else None


def _is_field(state: State, reading: TypedLine) -> bool:
    """Tell whether the line says one thing of several that stand so, each behind its name: 提案人：王明 ⏎ 说明：…."""
    return _says(reading) and any(line is not None and _says(line) for line in (state.before, state.following()))


def _says(line: TypedLine) -> bool:
    place = line.text.find(":")
    return 0 < place <= LONGEST_LABEL and place < len(line.text) - 1 and not line.line.marked


def _is_item(state: State, reading: TypedLine) -> bool:
    """Tell an item of a list, with the bullet of the one beside it: - 提案部门：会长 ⏎ - 决议：…."""
    bullet = reading.text[0]
    beside = (line for line in (state.before, state.following()) if line is not None)
    return reading.text[1:2] == " " and not bullet.isalnum() and any(line.text[0] == bullet for line in beside)


def _is_value(state: State) -> bool:
    """Tell whether the line stands between two labels that are alone on their lines: 招标人： ⏎ 市图书馆 ⏎ 地址：."""
    return all(_is_label(line) for line in (state.before, state.following()))


def _is_content(state: State) -> bool:
    """Tell whether the line stands between two units of one series, each over lines of its own: it is what one says.

    四、活动地点 ⏎ 市图书馆 ⏎ 五、参加人员 says where; 4. 办证 ⏎ 5. 借书 ⏎ 数字资源 ⏎ 6. 下载 counts on over a heading.
    """
    above, below = state.before, state.following()
    if above is None or below is None or above.role != MARKED or not below.line.marked:
        return False
    if not above.bare and above.mark != ":":
        return False
    unit = above.line.marks[0].senses[0]
    if unit.number is None or not any(_follows(unit, sense) for sense in below.line.marks[0].senses):
        return False
    listed = next((line for line in state.done[-2:-1] if line.role == MARKED and line.line.marks), None)
    return listed is None or not _follows(listed.line.marks[0].senses[0], unit)


def _follows(unit: Sense, other: Sense) -> bool:
    return unit.key == other.key and goes_on(unit.number, other.number)


def _is_label(line: TypedLine | None) -> bool:
    return line is not None and line.mark == ":" and len(line.text) <= LONGEST_ROW_LABEL


def _is_open_before(state: State) -> bool:
    """Tell whether the line before has no end yet: no mark closes it, or it is a number alone.

    A sentence that has lost its mark is none, where a list of sentences begins below: 如实填写，报班长 ⏎ 要求 ⏎ 1. ….
    """
    before, below = state.before, state.following()
    if before is None:
        return False
    if before.role != PARAGRAPH or before.mark:
        return is_lone(before.line)
    begins = below is not None and below.begins_list and below.prose and below.mark in ENDED
    return not (begins and len(before.text) > LONGEST_HEADING and "," in before.text)


def heading(state: State, reading: TypedLine) -> str | None:
    """Take a short bare line over running text for a heading, unless it goes on with the line before or over a page."""
    if not reading.bare or len(reading.text) > LONGEST_HEADING:
        return None
    if (
        _is_open_before(state)
        or _is_field(state, reading)
        or _is_value(state)
        or _is_item(state, reading)
        or _is_content(state)
        or state.cue_after() == "PAGE_NUMBER"
    ):
        return None
    return HEADING if heads(reading, state.following()) else None
