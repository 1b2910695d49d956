"""Notes to the text, in any zone: 〔1〕 … line by line, and the headings of notes and glossaries (注释, 名词解释)."""

from __future__ import annotations

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import FOOTNOTE, HEADING, NOTES_HEAD
from partydoc.recognition.roles.state import State


def footnote(state: State, reading: TypedLine) -> str | None:
    """Take a line that opens with the mark of a note; the first such line must be numbered one."""
    number = reading.note_number
    if number and (number == 1 or state.noted):
        state.noted = True
        return FOOTNOTE
    return None


def heading(state: State, reading: TypedLine) -> str | None:
    """Take 注释 or 名词解释 over notes or numbered entries: behind it a list of its own stands."""
    if len(reading.text) > LONGEST or reading.cue != NOTES_HEAD:
        return None
    following = state.following()
    if following is None or not (following.note_number == 1 or following.line.marked):
        return None
    state.zone = "body"
    return HEADING


LONGEST = 30
