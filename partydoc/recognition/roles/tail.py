"""The tail of a document: signature, date, notes, imprint, the furniture of the page; then perhaps another document."""

from __future__ import annotations

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import ANYWHERE, ATTACHMENT, FURNITURE, IN_TAIL, MARKED, PARAGRAPH
from partydoc.recognition.roles.body import NO_MARKERS, listed
from partydoc.recognition.roles.head import SHORTEST_TITLE, title
from partydoc.recognition.roles.state import LONGEST_ORGAN, ORGANS, State, is_body, names_text

# Signatures by these cues count only at the very end: before more text such a line may be a heading or a title.
WEAK_SIGNATURES = frozenset({"LETTERHEAD", "PERSON_LINE"})


def attachment_list(state: State, reading: TypedLine) -> str | None:
    """Go on with a list of attachments that takes several lines (附件说明, 7.3.4)."""
    listed = reading.line.marked and reading.bare and state.role_before == "ATTACHMENT_LIST"
    return "ATTACHMENT_LIST" if listed else None


def marker_again(state: State, reading: TypedLine) -> str | None:
    """Open the body again where a marker stands."""
    if not reading.line.marked or reading.cue in NO_MARKERS:
        return None
    state.zone = "body"
    return MARKED


def signing_organ(state: State, reading: TypedLine) -> str | None:
    """Take the organs above the date, whatever they are called (发文机关署名, 7.3.5)."""
    return "SIGNATURE" if state.role_before != "ISSUE_DATE" and state.signs(reading) else None


def right_organ(state: State, reading: TypedLine) -> str | None:
    """Take what stands short and at the right behind the text for the organ that signs, if no date follows either."""
    short = reading.bare and reading.chinese and len(reading.text) <= LONGEST_ORGAN and reading.cue in ORGANS
    return "SIGNATURE" if state.behind_body and reading.seen.right and short else None


def tail_cue(state: State, reading: TypedLine) -> str | None:
    """Take what the words of the line say by themselves; an attachment or a number opens another document."""
    role = listed(state, reading) or ANYWHERE.get(reading.cue) or IN_TAIL.get(reading.edge_cue)
    if role == ATTACHMENT or (reading.cue == "COLLECTION" and names_text(reading)):
        state.open_head()
    weak = role == "SIGNATURE" and reading.cue in WEAK_SIGNATURES
    return None if weak and not state.behind_body else role


def next_title(state: State, reading: TypedLine) -> str | None:
    """Open another document with its number or its title."""
    if state.behind_body or not reading.bare:
        return None
    if reading.cue == "DOCUMENT_NUMBER":
        state.open_head()
        return "DOCUMENT_NUMBER"
    if len(reading.text) < SHORTEST_TITLE:
        return None
    state.open_head()
    return title(state, reading)


def text_again(state: State, reading: TypedLine) -> str | None:
    """Open the body again with running text."""
    if state.behind_body and not is_body(reading):
        return FURNITURE
    if not state.behind_body:
        state.zone = "body"
    return PARAGRAPH
