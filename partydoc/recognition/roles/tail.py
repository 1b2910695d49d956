"""The tail of a document: signature, date, notes, imprint, the furniture of the page; then perhaps another document."""

from __future__ import annotations

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import (
    ANYWHERE,
    ATTACHMENT,
    CLOSING,
    FURNITURE,
    IN_TAIL,
    LABELS_OF_TEXTS,
    MARKED,
    PAGE_NUMBER,
    PARAGRAPH,
)
from partydoc.recognition.roles.body import NO_MARKERS
from partydoc.recognition.roles.endings import listed
from partydoc.recognition.roles.evidence import SHORTEST_TITLE
from partydoc.recognition.roles.menus import LONGEST_ENTRY
from partydoc.recognition.roles.state import LONGEST_LABEL, LONGEST_ORGAN, ORGANS, SIGNING, State, is_body
from partydoc.recognition.roles.titles import SHORTEST_WHOLE_TITLE, title

# Signatures by these cues count only at the very end: before more text such a line may be a heading or a title.
LISTING = frozenset(",、")
MOST_COPIES = 6  # lines
OF_A_SITE = frozenset({"SITE_DETAIL", "CONTACT"})
MOST_OF_SITE = 5  # lines
WEAK_SIGNATURES = frozenset({"LETTERHEAD", "PERSON_LINE"})


def attachment_list(state: State, reading: TypedLine) -> str | None:
    """Go on with a list of attachments that takes several lines (附件说明, 7.3.4)."""
    listed = reading.line.marked and reading.entry and state.role_before == "ATTACHMENT_LIST"
    return "ATTACHMENT_LIST" if listed else None


def marker_again(state: State, reading: TypedLine) -> str | None:
    """Open the body again where a marker stands."""
    if not reading.line.marked or reading.cue in NO_MARKERS or (state.behind_body and reading.of_page):
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
    if role == ATTACHMENT and state.behind_body and state.followed_by_page():  # a page's label over nothing
        return FURNITURE
    if role == ATTACHMENT or reading.cue in LABELS_OF_TEXTS:
        state.open_head()
    if role == "SIGNATURE" and reading.cue in SIGNING:
        return role if _may_sign(state, reading) else None
    return FURNITURE if role == CLOSING and state.outside else role


def _may_sign(state: State, reading: TypedLine) -> bool:
    """Tell whether an organ or a person can sign here: no date follows, so nothing else may follow either."""
    before = state.before
    value = before is not None and before.mark == ":"  # 联系人： ⏎ 市图书馆
    weak = reading.cue in WEAK_SIGNATURES and not state.behind_body
    return not weak and not value and not _is_contact(state) and state.ends_here()


def _is_contact(state: State) -> bool:
    """Tell the names below a heading from who signs: 十一、联系方式 ⏎ 市图书馆 ⏎ 联系人：王明 ⏎ 书屋 ⏎ 联系人：李红."""
    before, following = state.before, state.following()
    if before is None or following is None or following.edge_cue != "CONTACT":
        return False
    headed = before.line.marked and not before.mark
    return headed or (before.edge_cue == "CONTACT" and state.role_before == PARAGRAPH)


def further_copies(state: State, reading: TypedLine) -> str | None:
    """Go on with those who are sent copies, up to the imprint (抄送机关, 7.4.2).

    What stands behind a stop over a date alone, no list itself, is the office that prints.
    """
    if state.role_before != "COPIES_TO" or reading.line.marked or (reading.cue and reading.cue not in SIGNING):
        return None
    ahead = state.lines[state.at + 1 : state.at + MOST_COPIES]
    imprint = next((line for line in ahead if line.cue == "IMPRINT"), None)
    closed = state.before is not None and state.before.mark == "。"
    alone = reading.cue or (closed and reading.mark != "。" and LISTING.isdisjoint(reading.text))
    if imprint is None or (alone and imprint.text[0].isdigit()):
        return None
    return "COPIES_TO"


def imprint_organ(state: State, reading: TypedLine) -> str | None:
    """Take the office above the date of printing for the imprint's first line (印发机关, 7.4.3)."""
    organ = reading.bare and reading.cue in SIGNING
    return "IMPRINT" if organ and state.cue_after() == "IMPRINT" and state.following_is_dated() else None


def _says_more(state: State, reading: TypedLine) -> bool:
    """Tell whether the line says where a party is found; behind a stamp or a name signed, any label will do."""
    signed = state.before is not None and state.before.edge_cue in ("SIGN_LINE", "CONTACT", "FIELD")
    labelled = signed and reading.mark in ("", ":") and 0 < reading.text.find(":") <= LONGEST_LABEL
    return reading.edge_cue in ("CONTACT", "FIELD") or labelled


def signed_block(state: State, reading: TypedLine) -> str | None:
    """Go on with what a party says of itself where it signs (签字 ⏎ 地址：… ⏎ 电话：…); elsewhere it is text."""
    if state.role_before == "SIGNATURE" and reading.cue != "ISSUE_DATE" and _says_more(state, reading):
        return "SIGNATURE"
    kept = reading.edge_cue == "CONTACT" and state.behind_body and state.role_before == FURNITURE
    if (reading.edge_cue == "SITE_DETAIL" or kept) and (state.outside or state.followed_by_page()):
        return FURNITURE
    return FURNITURE if state.behind_body and reading.edge_cue in OF_A_SITE and _over_notice(state) else None


def _over_notice(state: State) -> bool:
    """Tell whether only where a site is found stands between this line and its notice: 地址：… ⏎ 版权所有 青河文库."""
    for line in state.lines[state.at + 1 : state.at + MOST_OF_SITE]:
        if line.edge_cue not in OF_A_SITE:
            return line.edge_cue == "SITE_NOTICE"
    return False


def next_title(state: State, reading: TypedLine) -> str | None:
    """Open another document with its number or its title."""
    if state.behind_body or not reading.bare:
        return None
    if not (reading.chinese or reading.spread or reading.cue):
        return PARAGRAPH  # a scrap of a stamp or a scan: the tail goes on
    if reading.cue == "DOCUMENT_NUMBER":
        state.open_head()
        return "DOCUMENT_NUMBER"
    if len(reading.text) < (SHORTEST_WHOLE_TITLE if reading.cue == "TITLE_LINE" else SHORTEST_TITLE):
        return None
    state.open_head()
    return title(state, reading)


def _is_among_page(state: State, reading: TypedLine) -> bool:
    """Tell whether a very short line stands between what has been set apart and the words of the page."""
    if not reading.bare or len(reading.text) > LONGEST_ENTRY or not state.followed_by_page():
        return False
    roles = (line.role for line in reversed(state.done[-MOST_OF_SITE:]) if line.role != PAGE_NUMBER)
    return next(roles, PARAGRAPH) == FURNITURE


def text_again(state: State, reading: TypedLine) -> str | None:
    """Open the body again with running text."""
    if state.behind_body and not is_body(reading):
        value = state.role_before == PARAGRAPH and state.before is not None and state.before.mark == ":"
        links = reading.navigates and not value  # 申请表下载地址： ⏎ http://…
        of_page = state.outside or state.is_repeated(reading) or links
        return FURNITURE if of_page or _is_among_page(state, reading) else PARAGRAPH
    if not state.behind_body:
        state.zone = "body"
    return PARAGRAPH
