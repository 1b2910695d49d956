"""The head of a document: titles and what stands about them, until running text or a marker opens the body."""

from __future__ import annotations

from partydoc.characters import HANZI
from partydoc.numbering.families import DASH
from partydoc.patterns import compile_late
from partydoc.recognition.headings.labels import ALONE, LISTS
from partydoc.recognition.headings.turns import speaks
from partydoc.recognition.lines.typed import WEB_SIGNS, TypedLine
from partydoc.recognition.role_names import (
    ANYWHERE,
    BODY_ROLES,
    DATES,
    FURNITURE,
    HEADING,
    IN_HEAD,
    MARKED,
    PARAGRAPH,
    TITLE,
)
from partydoc.recognition.roles.evidence import CALLS, SHORTEST_SENTENCE, SHORTEST_TITLE, SUBTITLED
from partydoc.recognition.roles.signing import names_party
from partydoc.recognition.roles.state import LONGEST_LABEL, LOOK_AGAIN, State
from partydoc.recognition.roles.titles import title, title_below

LONGEST_ADDRESS = 12
FEWEST_NAMED, LONGEST_NAMED = 5, 24  # of those whom a document is for, and the letters of each
CHAPTER = "第"  # what a title may be glued to: 书屋管理办法第一章 总则
# What may stand glued to the line that it opens.
OPENINGS = {
    "NUMBER_OPENING": FURNITURE,
    "PAGE_OPENING": FURNITURE,
    "PROMOTION_OPENING": FURNITURE,
    "NEWS_OPENING": "DATELINE",
    "AUTHOR_OPENING": "AUTHOR",
    "SALUTATION_OPENING": "SALUTATION",
    "DATE_OPENING": "DATELINE",
    "TITLE_OPENING": TITLE,
    "SUBTITLE_OPENING": "SUBTITLE",
    "SERIAL_OPENING": "DOCUMENT_NUMBER",
    "ADDRESSEE_OPENING": "ADDRESSEE",
}
# How an address begins: 各区人民政府, 全市各部门, 市直各单位, 省政府各委办.
WHOM = frozenset("各全市省县区本")
PUBLIC = "广大"  # 广大读者：
NAMED = frozenset({"METADATA", "BYLINE"})
VALUES = frozenset({*DATES, "DOCUMENT_NUMBER"})
SHORTEST_PAGE = 40  # of a text that stands in one line
CALLS_OF_PAGES = (*CALLS, "…")  # 加载中……
LONGEST_NAME = 4
BELOW_NAMES = DATES | {"SALUTATION", "DATELINE"}
LETTERS_OF_NAME = 3  # of one that is set wide: 王 小 明
_NAME = compile_late(
    rf"[{HANZI}](?:\x20{{0,4}}[{HANZI}]){{1,2}}(?:\x20{{1,8}}[0-9]{{4}}[.\-/][0-9]{{1,2}}[.\-/][0-9]{{1,2}})?"
)
OCCASIONS = ("会议上", "大会上", "会上", "讲话", "会议")
# What stands above a title, whatever the file styles it as; within how many lines the title comes.
OFFICIAL = frozenset({"LETTERHEAD", "DOCUMENT_NUMBER", "COPY_NUMBER", "SECRECY", "URGENCY", "SIGNER"})
TITLE_AHEAD = 5
UNDER_WHICH_ORGANS = frozenset({TITLE, "SUBTITLE", "METADATA", "DOCUMENT_NUMBER"})
LETTERHEAD_END = ("文件", "令")
NEVER_CENTRED = (*WEB_SIGNS, ":", "[", "【")


def label_value(state: State, reading: TypedLine) -> str | None:
    """Take the value of a label that stands alone on the line before."""
    before = state.before
    if before is None or before.role != "METADATA" or before.mark != ":" or before.text.count(":") > 1:
        return None
    title = reading.cue == "TITLE_LINE" and not state.front.stands_below(state.at)  # 名称： ⏎ 关于防汛的通知
    title = title or reading.letters in state.titles
    after = state.following()
    beside = not reading.line.spaced or (after is not None and after.edge_cue == "METADATA")
    titled = after is not None and after.text[0] in SUBTITLED  # 内容预览： ⏎ 书屋建设亟待加强 ⏎ ——…
    value = not titled and reading.bare and not reading.line.marked and beside
    return "METADATA" if value and not title else None


def styled_title(state: State, reading: TypedLine) -> str | None:
    """Take the line that the file itself sets as a title, or in the middle; not a letterhead above it."""
    if not (reading.seen.title or reading.seen.centred) or reading.navigates:
        return None
    if reading.seen.title and not reading.line.marked and _is_official(state, reading):
        return None
    if reading.seen.title and (letterhead := _letterhead_end(reading)):
        first, state.lines[state.at] = reading.split(letterhead)
        state.take(first, "LETTERHEAD")
        state.lines[state.at] = state.lines[state.at].with_seen(reading.seen)
        return LOOK_AGAIN
    centred = reading.seen.centred and reading.bare and len(reading.letters) >= SHORTEST_TITLE
    worded = reading.edge_cue in ("", "TITLE_LINE") and not any(sign in reading.text for sign in NEVER_CENTRED)
    if reading.line.marked or not (reading.seen.title or (centred and worded and not state.awaits_title)):
        return None
    if reading.letters in state.titles and state.role_before == TITLE:
        return None
    state.titles.add(reading.letters)
    state.whole_title = reading.cue == "TITLE_LINE" or reading.seen.title
    return TITLE


def _is_official(state: State, reading: TypedLine) -> bool:
    """Tell what stands above a title by its words, where the title itself is still to come."""
    below = state.lines[state.at + 1 : state.at + TITLE_AHEAD]
    return reading.edge_cue in OFFICIAL and any(line.seen.title or line.cue == "TITLE_LINE" for line in below)


def _letterhead_end(reading: TypedLine) -> int:
    """Give where a letterhead ends that stands before the title in one line; 0 where none does."""
    at = reading.text.find(" ")
    if at < 0 or not reading.text[:at].endswith(LETTERHEAD_END) or reading.text[at:].strip().startswith("("):
        return 0
    first, rest = reading.split(reading.line.start + at)
    return first.line.end if first.cue == "LETTERHEAD" and rest.cue == "TITLE_LINE" else 0


def centred_name(state: State, reading: TypedLine) -> str | None:
    """Take the short line in the middle below the title, or beside the date, for the name of the speaker or author."""
    if not (reading.seen.centred and state.titles):
        return None
    names_part = reading.letters in ALONE or bool(reading.seen.level)
    short = reading.bare and reading.chinese and len(reading.letters) <= LONGEST_NAME and not reading.cue
    beside = state.role_before in ("DATELINE", TITLE) or state.cue_after() in {"DATELINE", *DATES}
    return "AUTHOR" if short and beside and not names_part else None


def organ_under_title(state: State, reading: TypedLine) -> str | None:
    """Take the organs between the title and its date for those who issue the text: 青河市统计局 ⏎ 2026年3月2日."""
    if not (state.titles and reading.bare and state.role_before in UNDER_WHICH_ORGANS):
        return None
    terminal, start = reading.ending()
    if terminal == "DATE_ENDING":
        organ, state.lines[state.at] = reading.split(start)
        state.take(organ, "BYLINE")
        return "DATELINE"
    return "BYLINE" if reading.cue == "ORGAN_LINE" and state.cue_after() in {*DATES, "DATELINE"} else None


def name_under_title(state: State, reading: TypedLine) -> str | None:
    """Take a name alone on its line right below the title for that of the speaker or author; it may be set wide.

    Over the date or the address to the audience it may have two letters, and the date behind it.
    """
    if not (reading.bare and state.titles) or reading.line.marked or reading.letters in ALONE:
        return None
    wide = reading.spread and len(reading.letters) == LETTERS_OF_NAME
    under = state.role_before in (TITLE, "SUBTITLE", "DATELINE")
    if under and (reading.edge_cue == "NAME_LINE" or wide):
        return "AUTHOR"
    over = state.cue_after() in BELOW_NAMES and (under or state.role_before == "METADATA")
    return "AUTHOR" if over and (reading.edge_cue == "NAME_LINE" or _NAME.fullmatch(reading.text)) else None


def styled_heading(state: State, reading: TypedLine) -> str | None:
    """Open the body where a line is styled as a heading and the title is known."""
    if not reading.seen.level or not state.titles or reading.line.marked or reading.letters in state.titles:
        return None
    state.zone = "body"
    return HEADING


def party(state: State, reading: TypedLine) -> str | None:
    """Take where a party or an office is found for metadata, among what else is said of it (甲方：… ⏎ 地址：…)."""
    if reading.edge_cue == "SIGN_LINE":  # a party's blank above the clauses: 承租方：____
        return "METADATA" if state.titles and state.role_before in (TITLE, "SUBTITLE", "METADATA") else None
    if reading.edge_cue != "CONTACT":
        return None
    return "METADATA" if state.role_before == "METADATA" or state.front.last_of_head > state.at else None


def broken_dateline(state: State, reading: TypedLine) -> str | None:
    """Go on with a date line that names an occasion and breaks in its name."""
    goes_on = state.role_before == "DATELINE" and reading.bare and reading.text.endswith(OCCASIONS)
    return "DATELINE" if goes_on else None


def head_cue(state: State, reading: TypedLine) -> str | None:
    """Take what the words of the line say by themselves; a salutation is the last line of the head."""
    role = ANYWHERE.get(reading.cue) or IN_HEAD.get(reading.edge_cue)
    if role == "DATELINE" and state.at == state.title_at:
        return None
    if reading.edge_cue == "SHORT_DATE" and (state.cue_after() == "SALUTATION" or state.role_before == "AUTHOR"):
        return "DATELINE"
    if role in NAMED and (reading.mark == "?" or speaks(reading)):  # 主持人：各位记者，上午好。 is no field
        return None
    if role == "SALUTATION":
        state.zone = "body"
    return role


def promotion(state: State, reading: TypedLine) -> str | None:
    """Cut off a site's words about the text that follows them in the same line; what is short is the rest of them."""
    terminal, end = reading.opening()
    if terminal != "PROMOTION_OPENING":
        return None
    words, rest = reading.split(end)
    if len(rest.line) < SHORTEST_PAGE and not rest.line.marked:
        return None
    state.take(words, FURNITURE)
    state.lines[state.at] = rest
    return LOOK_AGAIN


def first_marker(state: State, reading: TypedLine) -> str | None:
    """Open the body where a marker stands; a dash over a title is none."""
    dash = reading.line.marked and reading.bare and reading.line.marks[0].family is DASH
    if not reading.line.marked or (dash and not leads_marker(reading)):
        return None
    state.zone = "body"
    return MARKED


def leads_marker(reading: TypedLine) -> bool:
    """Tell whether another marker stands right behind the dash or bullet that opens a line."""
    marks = reading.line.marks
    return len(marks) > 1 and marks[1].start == marks[0].end


def addressee(state: State, reading: TypedLine) -> str | None:
    """Take the line with a colon that names those whom the document is for (主送机关, 7.3.2)."""
    if reading.mark != ":" or any(word in reading.text for word in LISTS):
        return None
    named = reading.text[0] in WHOM or reading.text.startswith(PUBLIC)
    alone = bool(state.titles) or (not state.done and reading.text[0] == "各")
    short = named and alone and len(reading.text) <= LONGEST_ADDRESS
    several = not state.done and "各" in reading.text  # the text begins with it: 园区管委会，各乡镇政府：
    whom = reading.cue == "ADDRESSEE" and (named or several or bool(state.titles))
    if whom and not state.titles and reading.opening()[0] == "TITLE_OPENING":  # …的意见国办发〔2026〕5号各省人民政府：
        return None
    return "ADDRESSEE" if whom or short or _names_many(state, reading) or _names_each(state, reading) else None


def _names_each(state: State, reading: TypedLine) -> bool:
    """Tell a short line that addresses each of some, and asks nothing of them, over text: 各系部及2026届毕业生：."""
    if reading.text[0] != "各" or len(reading.text) > LONGEST_NAMED or state.role_before in BODY_ROLES:
        return False
    following = state.following()
    over = following is not None and following.prose and not following.line.marked
    return over and reading.terminals.demand(reading.folded, reading.line.start, reading.line.end) is None


def _names_many(state: State, reading: TypedLine) -> bool:
    """Tell whether the line right below the title names one after another, and text stands below it."""
    if state.role_before not in (TITLE, "SUBTITLE", "DOCUMENT_NUMBER") or reading.opens_sentence():
        return False
    names = reading.text[:-1].replace("、", ",").split(",")
    following = state.following()
    over = following is not None and following.prose and not following.line.marked
    return over and len(names) >= FEWEST_NAMED and max(map(len, names)) <= LONGEST_NAMED


def bare_label(state: State, reading: TypedLine) -> str | None:
    """Take a short line with a colon above all titles, as in 索引号： alone."""
    alone = reading.mark == ":" and len(reading.text) <= LONGEST_LABEL and not _is_said_below(state, reading)
    among = not (state.titles or state.facts_end) or state.role_before == "METADATA" or state.cue_after() in VALUES
    return "METADATA" if alone and among else None


def _is_said_below(state: State, reading: TypedLine) -> bool:
    """Tell whether the line below begins with the label and goes on: 交换区： ⏎ 交换区：书架两排，…."""
    following = state.following()
    return following is not None and following.text.startswith(reading.text)


def glued_opening(state: State, reading: TypedLine) -> str | None:
    """Cut off what is glued to the line that it opens: the label of a collection, title, date and name, an address."""
    terminal, end = reading.opening()
    if not terminal:
        return None
    role = OPENINGS[terminal]
    if role == "DOCUMENT_NUMBER" and state.role_before != TITLE:  # 青政发〔2026〕3号印发的办法…
        return None
    if role == TITLE and title_below(state):
        return FURNITURE
    chapter = role == TITLE and reading.text[end - reading.line.start :].lstrip().startswith(CHAPTER)
    opening, rest = reading.split(end, opens=chapter)
    state.lines[state.at] = rest
    state.take(opening, role)
    if role == TITLE:
        state.titles.add(opening.letters)
    if role == "SALUTATION":
        state.zone = "body"
        return LOOK_AGAIN
    if chapter and rest.line.marked:
        return LOOK_AGAIN
    known = glued_opening(state, rest) or name_under_title(state, rest) or head_cue(state, rest)
    return known or title(state, rest) or LOOK_AGAIN


def running_text(state: State, reading: TypedLine) -> str | None:
    """Open the body with running text; a long line that no mark ends opens none where the head goes on behind it."""
    calls = reading.mark in CALLS_OF_PAGES and len(reading.text) < SHORTEST_SENTENCE
    if calls and not state.titles and state.front.title_ahead(state.at):  # 加载中…… ⏎ TOP ⏎ 书屋管理办法
        return FURNITURE
    if not reading.mark and state.front.last_of_head > state.at:
        return FURNITURE if state.front.stands_over_page(state.at) else PARAGRAPH
    if not _leads_to_parties(state, reading):
        state.zone = "body"
    return PARAGRAPH


def _leads_to_parties(state: State, reading: TypedLine) -> bool:
    """Tell whether a sentence names the parties of a contract one by one below it: 由以下双方签订： ⏎ 甲方：."""
    following = state.following()
    named = following is not None and following.mark == ":" and names_party(following)
    return named and reading.mark == ":" and bool(state.titles)
