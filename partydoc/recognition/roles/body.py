"""The body of a document: running text, headings, and the first lines of what stands behind."""

from __future__ import annotations

import re

from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.senses import Sense
from partydoc.numbering.series import goes_on
from partydoc.recognition.lines.parted import is_lone
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import (
    ANYWHERE,
    ATTACHMENT,
    BODY_ROLES,
    CLOSING,
    DATES,
    FURNITURE,
    HEADING,
    LABELS_OF_TEXTS,
    MARKED,
    PARAGRAPH,
)
from partydoc.recognition.roles.head import glued_opening
from partydoc.recognition.roles.state import State, heads
from partydoc.recognition.roles.titles import MOST_PIECES, stands_over_title, title

SHORTEST_ENTRY = 6
SHORTEST_AGAIN = 6  # letters of a title that stands again
LONGEST_FIELD = 6  # letters before the colon of a label
MOST_ENTRIES = 40
LONGEST_ROW_LABEL = 12
COUNTED_TITLE = re.compile(r"\(([0-9]{1,2})\)\Z")  # 借阅办法(2)
BLANK = "_"
LONGEST_NOTE = 3  # paragraphs of an editor
LONGEST_OPENING = 5  # lines from a title to the address below it
SIGNED = frozenset({"ISSUE_DATE", "NOTE", "IMPRINT", "COPIES_TO"})
NO_MARKERS = frozenset({"PAGE_NUMBER", "RULE"})
ENDS_BODY = DATES | {"ATTACHMENT_LIST", "ATTACHMENT_HEAD"}
# What may stand glued to the end of the text.
ENDINGS = {
    "SOURCE_ENDING": FURNITURE,
    "NAME_ENDING": "BYLINE",
    "DATE_ENDING": "ISSUE_DATE",
    "ORGAN_ENDING": "SIGNATURE",
}
DAY = "日"
COPIES = ("抄送", "抄报")  # how a line begins that names whom copies are sent to, however long it is


def marker(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule sees the state
    """Leave a line that opens with a candidate to the levels; a page number between dashes is none."""
    return MARKED if reading.line.marked and reading.cue not in NO_MARKERS else None


def sentence(state: State, reading: TypedLine) -> str | None:
    """Take running text as it comes."""
    if not reading.running or state.behind_body:
        return None
    copies = reading.text.startswith(COPIES) and reading.cue == "COPIES_TO"
    return None if copies else PARAGRAPH


def glued_ending(state: State, reading: TypedLine) -> str | None:
    """Cut off what is glued to the end of the text: agency and newspaper, who wrote it, who signs, the date."""
    if reading.mark:
        return None
    dated = state.cue_after() in DATES
    may_end = state.at >= state.last_body or dated or reading.text[-1] == DAY
    terminal, start = reading.ending() if may_end else ("", 0)
    if not terminal or (terminal == "ORGAN_ENDING" and not dated):
        return None
    body, ending = reading.split(start)
    state.zone = "body"
    if terminal == "DATE_ENDING":
        body, organ = body.split(body.ending()[1])
        state.take(body, MARKED if body.line.marked else PARAGRAPH)
        state.take(organ, ENDINGS["ORGAN_ENDING"])
        state.zone = "tail"
    else:
        state.take(body, MARKED if body.line.marked else PARAGRAPH)
    state.lines[state.at] = ending
    return ENDINGS[terminal]


def blank(state: State, reading: TypedLine) -> str | None:
    """Take a line to be written on for text: behind a label, or beside another such line; one alone is a rule."""
    if reading.text[0] != BLANK or reading.cue != "RULE":
        return None
    before, behind = state.before, state.following()
    labelled = before is not None and (before.mark == ":" or before.text[-1] == BLANK)
    return PARAGRAPH if labelled or (behind is not None and behind.text[0] == BLANK) else None


def body_cue(state: State, reading: TypedLine) -> str | None:
    """Take what the words of the line say by themselves; an attachment or its list ends the body."""
    role = listed(state, reading) or ANYWHERE.get(reading.cue)
    if role == "ATTACHMENT_LIST" and state.within_series:
        return PARAGRAPH
    if role == ATTACHMENT or reading.cue in LABELS_OF_TEXTS:
        state.open_head()
    elif role == "ATTACHMENT_LIST":
        state.zone = "tail"
    return role


def listed(state: State, reading: TypedLine) -> str | None:
    """Tell a list of attachments, one a line with its title, from the head of an attachment (附件说明, 7.3.4)."""
    if reading.cue != "ATTACHMENT_HEAD":
        return None
    if reading.mark == ":" and _lists_attachments(state):
        return "ATTACHMENT_LIST"
    if len(reading.text) < SHORTEST_ENTRY:
        return None
    if reading.letters in state.attachments:  # listed already: here it stands
        return None
    row = state.cue_after() == "ATTACHMENT_HEAD" or state.role_before == "ATTACHMENT_LIST"
    if row:
        state.attachments.add(reading.letters)
    return "ATTACHMENT_LIST" if row else None


def _lists_attachments(state: State) -> bool:
    """Tell whether numbered entries follow, and behind them those who sign, with the date."""
    for ahead, line in enumerate(state.lines[state.at + 1 : state.at + MOST_ENTRIES], 1):
        if not (line.line.marked and line.entry):
            return ahead > 1 and line.bare and (line.cue in DATES or state.date_ahead(ahead))
    return False


def sign_off(state: State, reading: TypedLine) -> str | None:
    """Take the date, and the organ above it: with them the body ends (发文机关署名, 成文日期, 7.3.5)."""
    if not reading.bare:
        return None
    if reading.cue == "ISSUE_DATE" or (reading.cue == "SHORT_DATE" and state.role_before == "SIGNATURE"):
        state.zone = "tail"
        return "ISSUE_DATE"
    if state.signs(reading):
        state.zone = "tail"
        return "SIGNATURE"
    return None


def lead_out(state: State, reading: TypedLine) -> str | None:
    """Take the words that end a letter (特此通知。), where the list of attachments or who signs stands below them."""
    if reading.edge_cue != "LEAD_OUT":
        return None
    return CLOSING if state.cue_after() in ENDS_BODY or state.date_ahead() else None


def next_in_collection(state: State, reading: TypedLine) -> str | None:
    """Begin another document with the label that a collection puts before it: 第二篇：…."""
    if not reading.bare or reading.opening()[0] != "NUMBER_OPENING":
        return None
    state.open_head()
    return glued_opening(state, reading)


def next_numbered(state: State, reading: TypedLine) -> str | None:
    """Begin another document with the title that counts on: …的讲话(1), and now …的讲话(2)."""
    number = COUNTED_TITLE.search(reading.letters) if reading.bare and reading.text[-1] == ")" else None
    if number is None or not any(title.endswith(f"({int(number[1]) - 1})") for title in state.titles):
        return None
    state.open_head()
    return title(state, reading)


def title_behind_note(state: State, reading: TypedLine) -> str | None:
    """Begin the document with the title of a speech that its editor has put words of his own before."""
    named = reading.cue == "TITLE_LINE" and _addresses_next(state)
    if not reading.bare or not (named or stands_over_title(state)):
        return None
    note = [line for line in state.done if line.role in BODY_ROLES]
    if len(note) > LONGEST_NOTE or any(line.role != PARAGRAPH for line in note):
        return None
    state.open_head()
    return title(state, reading)


def _addresses_next(state: State) -> bool:
    """Tell whether an address to the audience follows, with no more than a name and a date before it."""
    for line in state.lines[state.at + 1 : state.at + LONGEST_OPENING]:
        if line.cue == "SALUTATION":
            return True
        if not line.bare or line.line.marked:
            return False
    return False


def annex(state: State, reading: TypedLine) -> str | None:
    """Tell 附：任务分工表 above those who sign, where it names what is attached, from the head of that behind them."""
    if not reading.bare or reading.edge_cue != "ANNEX_LINE":
        return None
    if state.date_ahead():
        state.zone = "tail"
        return "ATTACHMENT_LIST"
    if state.role_before not in SIGNED:
        return None
    state.open_head()
    return ATTACHMENT


def next_document(state: State, reading: TypedLine) -> str | None:
    """Begin another document with its number."""
    if not reading.bare or reading.cue != "DOCUMENT_NUMBER":
        return None
    state.open_head()
    return "DOCUMENT_NUMBER"


def title_again(state: State, reading: TypedLine) -> str | None:
    """Set apart the title where it stands over the text once more, as standards have it behind their covers."""
    if not reading.bare or reading.line.marked or len(reading.letters) < SHORTEST_AGAIN:
        return None
    if 0 < reading.letters.find(":") <= LONGEST_FIELD:
        return None  # 招标人：市图书馆, on the cover and in its place
    written = ("".join(state.title_lines[-pieces:]) for pieces in range(1, MOST_PIECES + 1))
    return FURNITURE if reading.letters in written else None


def box(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule sees the state
    """Take the title of a box, 专栏1 …, for a heading: in plain text nothing else tells where the box begins."""
    return HEADING if reading.bare and reading.cue == "BOX_HEAD" else None


def styled_heading(state: State, reading: TypedLine) -> str | None:
    """Take a line that the file itself sets as a heading; behind all text it heads nothing, nor do two sentences."""
    return HEADING if reading.seen.level and not state.behind_body and "。" not in reading.text[:-1] else None


def _is_value(state: State) -> bool:
    """Tell whether the line stands between two labels that are alone on their lines: 招标人： ⏎ 市图书馆 ⏎ 地址：."""
    return all(_is_label(line) for line in (state.before, state.following()))


def _is_content(state: State) -> bool:
    """Tell whether the line stands between two units of one series, each over lines of its own: it is what one says.

    四、活动地点 ⏎ 市图书馆 ⏎ 五、参加人员 says where; 4. 办证 ⏎ 5. 借书 ⏎ 数字资源 ⏎ 6. 下载 counts on over a heading.
    """
    above, below = state.before, state.following()
    if above is None or below is None or above.role != MARKED or not above.bare or not below.line.marked:
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


def heading(state: State, reading: TypedLine) -> str | None:
    """Take a short bare line over running text for a heading, unless it goes on with the line before or over a page."""
    if not reading.bare or len(reading.text) > LONGEST_HEADING:
        return None
    before = state.before
    open_before = before is not None and ((before.role == PARAGRAPH and not before.mark) or is_lone(before.line))
    if open_before or _is_value(state) or _is_content(state) or state.cue_after() == "PAGE_NUMBER":
        return None
    return HEADING if heads(reading, state.following()) else None
