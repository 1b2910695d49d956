"""What each line is for, by the zone it stands in: head, body or tail of a document; a file may hold several.

A zone is an ordered row of rules; the first that answers gives the line its role.
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.tables import join_tables
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import CONTENTS, FURNITURE, METADATA, PAGE_NUMBER, PARAGRAPH, TABLE
from partydoc.recognition.roles import body, endings, fields, further, head, notes, signing, tail
from partydoc.recognition.roles.attendance import find_attendance
from partydoc.recognition.roles.contents import find_contents
from partydoc.recognition.roles.figures import find_figures
from partydoc.recognition.roles.links import find_links
from partydoc.recognition.roles.menus import find_menus, find_page_links, menu_entry
from partydoc.recognition.roles.state import LOOK_AGAIN, Rule, State, apply_rules
from partydoc.recognition.roles.titles import calling_title, named_title, title

OF_LINKS = {"BYLINE": "BYLINE", "METADATA": METADATA, PAGE_NUMBER: PAGE_NUMBER}
ZONES: dict[str, tuple[Rule, ...]] = {
    "head": (
        fields.said_of_itself,
        head.label_value,
        head.styled_title,
        head.party,
        head.broken_dateline,
        head.promotion,
        head.head_cue,
        head.first_marker,
        head.addressee,
        head.bare_label,
        head.glued_opening,
        head.centred_name,
        head.name_under_title,
        head.organ_under_title,
        head.styled_heading,
        named_title,
        title,
        calling_title,
        endings.glued_ending,
        head.running_text,
    ),
    "body": (
        notes.footnote,
        notes.heading,
        endings.glued_ending,
        signing.to_sign,
        body.marker,
        body.sentence,
        endings.lead_out,
        body.blank,
        body.body_cue,
        further.next_in_collection,
        further.next_numbered,
        further.next_document,
        further.title_behind_note,
        endings.annex,
        endings.sign_off,
        further.title_again,
        body.styled_heading,
        body.box,
        body.heading,
    ),
    "tail": (
        notes.footnote,
        notes.heading,
        tail.attachment_list,
        tail.marker_again,
        tail.further_copies,
        signing.to_sign,
        tail.imprint_organ,
        endings.annex,
        endings.glued_ending,
        tail.signing_organ,
        tail.right_organ,
        head.promotion,
        tail.signed_block,
        body.blank,
        tail.tail_cue,
        tail.next_title,
        tail.text_again,
    ),
}


def assign_roles(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """Give each line its role; the lines of a table become one, a glued address or label becomes two."""
    lines = join_tables(lines)
    figures = find_figures(lines)
    lines = [line.without_cue() if at in figures else line for at, line in enumerate(lines)]
    roll = find_attendance(lines)
    told = {
        **dict.fromkeys(roll, (METADATA, find_attendance)),
        **dict.fromkeys(sorted(figures), (PARAGRAPH, find_figures)),
    }
    lines = [line.with_marks(()) if at in roll else line for at, line in enumerate(lines)]
    links = find_links(lines)
    state = State(lines, links)
    state.facts_end = fields.find_facts(lines)
    page_links = find_page_links(lines, state.last_body)
    state.named = bool(page_links)
    menus, contents = find_menus(lines, state.last_body).union(page_links), find_contents(lines)
    while state.at < len(lines):
        reading = lines[state.at]
        if reading.opens:
            state.take(reading, further.text_of_collection(state, reading), further.text_of_collection)
        elif reading.role == TABLE:
            state.take(reading, TABLE, join_tables)
        elif state.at in told:
            state.take(reading, *told[state.at])
        elif state.at < state.facts_end:
            state.take(reading, FURNITURE if reading.text == fields.FACTS else METADATA, fields.find_facts)
        elif state.at in menus:
            state.take(reading, menu_entry(state, reading), find_menus)
        elif state.at >= links:
            state.take(reading, OF_LINKS.get(reading.edge_cue, FURNITURE), find_links)
        elif state.at in contents:
            for entry in lines[state.at : contents[state.at]]:
                state.take(entry, CONTENTS, find_contents)
            state.at = contents[state.at] - 1
        else:
            _ask_rules(state)
            continue
        state.at += 1
    return state.done


def _ask_rules(state: State) -> None:
    """Give the line the role that a rule of its zone says, if that has not cut the line instead."""
    if state.zone == "body" and state.behind_body:
        state.zone = "tail"
    role = apply_rules(ZONES[state.zone], state, state.lines[state.at])
    if role != LOOK_AGAIN:
        state.take(state.lines[state.at], role)
        state.at += 1
