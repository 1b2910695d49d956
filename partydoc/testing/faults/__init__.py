"""Faults as rules of lint find them, put into a document on purpose: one row a rule.

A fault takes what a rule looks at and gives the edits, each of them alone, that would put it into the text. It names
only places where the text is right so far.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from partydoc.edits import Edit
from partydoc.rules.subject import Subject
from partydoc.testing.faults import citations, elements, frames, items, levels, lists, marks, numbers
from partydoc.tree.nodes import Document

__all__ = ["FAULTS", "Fault", "places", "put_fault"]

Fault = Callable[[Subject], Iterator[Edit]]

FAULTS: dict[str, Fault] = {
    "N001": numbers.gap,
    "N002": numbers.duplicate,
    "N003": numbers.backward,
    "N004": numbers.restart,
    "N005": levels.begins_late,
    "N006": levels.skips,
    "N007": levels.changes_form,
    "N008": levels.climbs,
    "N009": levels.stands_alone,
    "P001": marks.wrong_pause,
    "P002": marks.wrong_dot,
    "P003": marks.after_brackets,
    "P004": marks.half_brackets,
    "P005": marks.wrong_comma,
    "P006": marks.after_run_in,
    "P007": marks.after_decimal,
    "P008": marks.no_blank,
    "P009": elements.title_mark,
    "P010": marks.half_width,
    "P011": marks.pause_between,
    "E001": elements.wrong_year_brackets,
    "E002": elements.serial_with_zero,
    "E003": elements.half_colon,
    "E004": elements.padded_date,
    "E005": elements.attachment_mark,
    "E006": elements.no_stop,
    "E007": lists.other_attachments,
    "E008": lists.other_contents,
    "E009": elements.no_kind,
    "E010": frames.names_signer,
    "E011": frames.asks,
    "E012": frames.asks_several,
    "E013": frames.has_terms,
    "L001": items.half_colon,
    "L002": items.no_semicolon,
    "L003": items.no_stop,
    "L004": items.no_items,
    "L005": items.bracketed_citation,
    "R001": citations.nothing,
    "R002": citations.no_paragraph_before,
    "R003": citations.no_attachment,
    "R004": citations.no_full_name,
    "Q001": marks.no_partner,
}
"""Every fault, by the code of the rule that finds it."""


def put_fault(document: Document, code: str, random: Random) -> tuple[str, Edit] | None:
    """Put one fault of a rule into the text of a document; None where it offers no place for it.

    >>> from partydoc import parse
    >>> put_fault(parse("（一）书屋"), "P004", Random(1))[0]
    '(一)书屋'
    """
    able = places(document, code)
    if not able:
        return None
    chosen = random.choice(able)
    return chosen.apply(document.raw or ""), chosen


def places(document: Document, code: str) -> tuple[Edit, ...]:
    """Give each edit that alone would put a fault of a rule into the text of a document, in the order of their places.

    >>> from partydoc import parse
    >>> [edit.text for edit in places(parse("（一）书屋"), "P004")]
    ['(一)']
    """
    return tuple(sorted(set(FAULTS[code](Subject(document))), key=lambda edit: (edit.span, edit.text)))
