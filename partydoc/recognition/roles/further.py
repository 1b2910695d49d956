"""Where another document of the file begins in the body of one, and where the title of this one stands again."""

from __future__ import annotations

import re

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import BODY_ROLES, FURNITURE, PARAGRAPH, TITLE
from partydoc.recognition.roles.head import glued_opening
from partydoc.recognition.roles.state import MOST_UNKNOWN, State
from partydoc.recognition.roles.titles import MOST_PIECES, stands_over_title, title

SHORTEST_AGAIN = 6  # letters of a title that stands again
LONGEST_FIELD = 6  # letters before the colon of a label
COUNTED_TITLE = re.compile(r"\(([0-9]{1,2})\)\Z")  # 借阅办法(2)
LONGEST_NOTE = 3  # paragraphs of an editor
MADE_KNOWN = frozenset({"METADATA", "DATELINE", "DOCUMENT_NUMBER"})
LONGEST_OPENING = 5  # lines from a title to the address below it


def next_in_collection(state: State, reading: TypedLine) -> str | None:
    """Begin another document with the label that a collection puts before it: 第二篇：…."""
    if not reading.bare or reading.opening()[0] != "NUMBER_OPENING":
        return None
    state.open_head()
    return glued_opening(state, reading)


def text_of_collection(state: State, reading: TypedLine) -> str:
    """Begin another document with the line that counts it: its title, unless that comes right below."""
    state.open_head()
    if state.cue_after() == "TITLE_LINE":
        return FURNITURE
    state.titles.add(reading.letters)
    state.whole_title = True
    return TITLE


def next_numbered(state: State, reading: TypedLine) -> str | None:
    """Begin another document with the title that counts on: …的讲话(1), and now …的讲话(2)."""
    number = COUNTED_TITLE.search(reading.letters) if reading.bare and reading.text[-1] == ")" else None
    if number is None or not any(title.endswith(f"({int(number[1]) - 1})") for title in state.titles):
        return None
    state.open_head()
    return title(state, reading)


def next_document(state: State, reading: TypedLine) -> str | None:
    """Begin another document with its number."""
    if not reading.bare or reading.cue != "DOCUMENT_NUMBER":
        return None
    state.open_head()
    return "DOCUMENT_NUMBER"


def title_behind_note(state: State, reading: TypedLine) -> str | None:
    """Begin the document with the title of a speech, or of rules, that an editor has put words of his own before."""
    named = reading.cue == "TITLE_LINE" and (_addresses_next(state) or (not state.titles and _is_made_known(state)))
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


def _is_made_known(state: State) -> bool:
    """Tell whether it is said below when the text was made, or its number stands there."""
    return any(line.edge_cue in MADE_KNOWN for line in state.lines[state.at + 1 : state.at + 1 + MOST_UNKNOWN + 1])


def title_again(state: State, reading: TypedLine) -> str | None:
    """Set apart the title where it stands over the text once more, as standards have it behind their covers.

    Right below a number with a few words it is what these ask for.
    """
    if not reading.bare or reading.line.marked or len(reading.letters) < SHORTEST_AGAIN:
        return None
    if 0 < reading.letters.find(":") <= LONGEST_FIELD:
        return None  # 招标人：市图书馆, on the cover and in its place
    if state.before is not None and state.before.bare and state.before.line.marked:
        return None  # 二、活动名称 ⏎ 书屋开放日
    written = ("".join(state.title_lines[-pieces:]) for pieces in range(1, MOST_PIECES + 1))
    return FURNITURE if reading.letters in written or _heads_page(state, reading) else None


def _heads_page(state: State, reading: TypedLine) -> bool:
    """Tell whether one line of the title stands here again, over no other title."""
    written = reading.letters in state.titles and reading.letters in state.title_lines
    return written and state.cue_after() != "TITLE_LINE"
