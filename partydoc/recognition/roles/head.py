"""The head of a document: titles and what stands about them, until running text or a marker opens the body."""

from __future__ import annotations

from partydoc.numbering.families import DASH
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import ANYWHERE, ATTACHMENT, FURNITURE, HEADING, IN_HEAD, MARKED, PARAGRAPH, TITLE
from partydoc.recognition.roles.state import LONGEST_LABEL, State, heads

LONGEST_ADDRESS = 12
# What may stand glued to the line that it opens.
OPENINGS = {
    "COLLECTION_OPENING": FURNITURE,
    "NEWS_OPENING": "DATELINE",
    "AUTHOR_OPENING": "AUTHOR",
    "SALUTATION_OPENING": "SALUTATION",
    "DATE_OPENING": "DATELINE",
    "TITLE_OPENING": TITLE,
    "SUBTITLE_OPENING": "SUBTITLE",
    "ADDRESSEE_OPENING": "ADDRESSEE",
}
# How an address begins: 各区人民政府, 全市各部门, 市直各单位, 省政府各委办.
WHOM = frozenset("各全市省县区本")
SHORTEST_TITLE = 5
LONGEST_NAME = 4
DATES = ("DATELINE", "ISSUE_DATE")
LONGEST_FURNITURE = 18
SHORTEST_WHOLE_TITLE = 4
OCCASIONS = ("会议上", "大会上", "会上", "讲话", "会议")
# Signs of menus and addresses on the web.
NEVER_IN_TITLES = ("|", ">", "http", "www.", "首页", "当前位置")
NEVER_CENTRED = (*NEVER_IN_TITLES, ":", "[", "【")
# Words of a line with a colon that announces a list.
ANNOUNCING = ("如下", "以下", "下列", "下面", "包括", "主要")


def label_value(state: State, reading: TypedLine) -> str | None:
    """Take the value of a label that stands alone on the line before."""
    before = state.before
    if before is None or before.role != "METADATA" or before.mark != ":":
        return None
    title = reading.cue == "TITLE_LINE" or reading.letters in state.titles
    return "METADATA" if reading.bare and not reading.line.marked and not title else None


def styled_title(state: State, reading: TypedLine) -> str | None:
    """Take the line that the file itself sets as a title, or in the middle."""
    centred = reading.seen.centred and reading.bare and len(reading.letters) >= SHORTEST_TITLE
    worded = reading.edge_cue in ("", "TITLE_LINE") and not any(sign in reading.text for sign in NEVER_CENTRED)
    if reading.line.marked or not (reading.seen.title or (centred and worded and not state.awaits_title)):
        return None
    if reading.letters in state.titles and state.role_before == TITLE:
        return None
    state.titles.add(reading.letters)
    state.whole_title = reading.cue == "TITLE_LINE" or reading.seen.title
    return TITLE


def centred_name(state: State, reading: TypedLine) -> str | None:
    """Take the short line in the middle beside the date of a speech for the name of the speaker."""
    short = reading.bare and reading.chinese and len(reading.letters) <= LONGEST_NAME and not reading.cue
    dated = state.role_before == "DATELINE" or state.cue_after() in DATES
    return "AUTHOR" if reading.seen.centred and state.titles and short and dated else None


def styled_heading(state: State, reading: TypedLine) -> str | None:
    """Open the body where a line is styled as a heading and the title is known."""
    if not reading.seen.level or not state.titles or reading.line.marked or reading.letters in state.titles:
        return None
    state.zone = "body"
    return HEADING


def broken_dateline(state: State, reading: TypedLine) -> str | None:
    """Go on with a date line that names an occasion and breaks in its name."""
    goes_on = state.role_before == "DATELINE" and reading.bare and reading.text.endswith(OCCASIONS)
    return "DATELINE" if goes_on else None


def head_cue(state: State, reading: TypedLine) -> str | None:
    """Take what the words of the line say by themselves; a salutation is the last line of the head."""
    role = ANYWHERE.get(reading.cue) or IN_HEAD.get(reading.edge_cue)
    if role == "SALUTATION":
        state.zone = "body"
    return role


def first_marker(state: State, reading: TypedLine) -> str | None:
    """Open the body where a marker stands; a dash over a title is none."""
    if not reading.line.marked or (reading.bare and reading.line.marks[0].family is DASH):
        return None
    state.zone = "body"
    return MARKED


def addressee(state: State, reading: TypedLine) -> str | None:
    """Take the line with a colon that names those whom the document is for (主送机关, 7.3.2)."""
    if reading.mark != ":" or any(word in reading.text for word in ANNOUNCING):
        return None
    named = reading.text[0] in WHOM
    short = named and bool(state.titles) and len(reading.text) <= LONGEST_ADDRESS
    whom = reading.cue == "ADDRESSEE" and (named or bool(state.titles))
    return "ADDRESSEE" if whom or short else None


def bare_label(state: State, reading: TypedLine) -> str | None:
    """Take a short line with a colon above all titles, as in 索引号： alone."""
    alone = reading.mark == ":" and not state.titles and len(reading.text) <= LONGEST_LABEL
    return "METADATA" if alone else None


def glued_opening(state: State, reading: TypedLine) -> str | None:
    """Cut off what is glued to the line that it opens: the label of a collection, title, date and name, an address."""
    terminal, end = reading.opening()
    if not terminal:
        return None
    opening, rest = reading.split(end)
    state.lines[state.at] = rest
    role = OPENINGS[terminal]
    state.take(opening, role)
    if role == TITLE:
        state.titles.add(opening.letters)
    if role == "SALUTATION":
        state.zone = "body"
        return PARAGRAPH
    return glued_opening(state, rest) or title(state, rest)


def title(state: State, reading: TypedLine) -> str | None:
    """Tell titles, repeated and broken ones too, from subtitles, headings and the furniture around them."""
    if not reading.bare and (reading.mark or reading.cue != "TITLE_LINE"):
        return None
    if state.awaits_title or any(sign in reading.text for sign in NEVER_IN_TITLES):
        return FURNITURE
    bracketed = reading.text[0] == "(" and reading.text[-1] == ")"
    if state.titles and (reading.text[0] in "—─–" or bracketed):
        return "SUBTITLE"
    if reading.letters in state.titles:
        return FURNITURE if state.role_before == TITLE else TITLE
    whole = reading.cue == "TITLE_LINE" or reading.spread
    long_enough = len(reading.letters) >= (SHORTEST_WHOLE_TITLE if whole else SHORTEST_TITLE)
    if state.role_before == ATTACHMENT or (long_enough and (whole or _expected(state))):
        state.titles.add(reading.letters)
        state.whole_title = whole
        return TITLE
    return _under_title(state, reading)


def _expected(state: State) -> bool:
    """Tell whether a line here is a title whatever its words: the first, or the rest of a broken one."""
    broken = state.role_before == TITLE and not state.whole_title
    return not state.titles or broken or state.role_before == "DOCUMENT_NUMBER"


def _under_title(state: State, reading: TypedLine) -> str:
    if state.titles and len(reading.letters) > SHORTEST_TITLE and heads(reading, state.following()):
        state.zone = "body"
        return HEADING
    if state.titles and len(reading.letters) > LONGEST_FURNITURE and reading.chinese:
        state.zone = "body"
        return PARAGRAPH
    return FURNITURE


def running_text(state: State, reading: TypedLine) -> str | None:  # noqa: ARG001  every rule looks at a line
    """Open the body with running text."""
    state.zone = "body"
    return PARAGRAPH
