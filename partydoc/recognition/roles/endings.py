"""What ends the body of a document: the list of what is attached, who signs, the date, what is glued to its end."""

from __future__ import annotations

from partydoc.recognition.lines.typed import DAY, TypedLine
from partydoc.recognition.role_names import ATTACHMENT, CLOSING, DATES, FURNITURE, MARKED, PARAGRAPH
from partydoc.recognition.roles.state import State

SHORTEST_ENTRY = 6
MOST_ENTRIES = 40
SIGNED = frozenset({"ISSUE_DATE", "NOTE", "IMPRINT", "COPIES_TO"})
ENDS_BODY = DATES | {"ATTACHMENT_LIST", "ATTACHMENT_HEAD"}
# What may stand glued to the end of the text.
ENDINGS = {
    "SOURCE_ENDING": FURNITURE,
    "NAME_ENDING": "BYLINE",
    "DATE_ENDING": "ISSUE_DATE",
    "ORGAN_ENDING": "SIGNATURE",
}


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
        organ = body
        if sentence_end := body.ending()[1]:
            body, organ = body.split(sentence_end)
            state.take(body, MARKED if body.line.marked else PARAGRAPH)
        state.take(organ, ENDINGS["ORGAN_ENDING"])
        state.zone = "tail"
    else:
        state.take(body, MARKED if body.line.marked else PARAGRAPH)
    state.lines[state.at] = ending
    return ENDINGS[terminal]


def lead_out(state: State, reading: TypedLine) -> str | None:
    """Take the words that end a letter (特此通知。), where the list of attachments or who signs stands below them."""
    if reading.edge_cue != "LEAD_OUT":
        return None
    return CLOSING if state.cue_after() in ENDS_BODY or state.date_ahead() else None


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


def listed(state: State, reading: TypedLine) -> str | None:
    """Tell a list of attachments, one a line with its title, from the head of an attachment (附件说明, 7.3.4)."""
    if reading.cue != "ATTACHMENT_HEAD":
        return None
    if reading.mark == ":" and (state.cue_after() == "ATTACHMENT_LIST" or _lists_attachments(state)):
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
