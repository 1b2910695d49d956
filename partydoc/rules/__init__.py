"""The rules of lint: one file a rule, whose docstring is its page in the docs; one line a group here.

N numbering, P punctuation, E elements of official documents, L items of laws, R references, Q quotations.
"""

from __future__ import annotations

from partydoc.rules.citations import (
    attachment,
    nothing,
    paragraph_before,
    short_name,
)
from partydoc.rules.elements import (
    addressee_colon,
    attachment_name_mark,
    attachments_differ,
    contents_differ,
    copies_stop,
    date_form,
    document_number_brackets,
    document_number_serial,
    kind_in_title,
    one_addressee,
    request_in_report,
    signer_upward,
    subject_terms,
)
from partydoc.rules.laws import (
    announced_items,
    cited_item_brackets,
    item_semicolon,
    last_item_stop,
    lead_colon,
)
from partydoc.rules.numbering import (
    backward,
    duplicate,
    first_missing,
    gap,
    level_climbs,
    lone_item,
    mixed_families,
    restart,
    skipped,
)
from partydoc.rules.punctuation import (
    blank_after_division,
    comma_after_ordinal,
    dot_after_arabic,
    half_width_mark,
    nothing_after_brackets,
    nothing_after_decimal,
    nothing_after_run_in,
    pause_after_han,
    pause_between_titles,
    title_final_mark,
    wide_brackets,
)
from partydoc.rules.quotations import unbalanced
from partydoc.rules.rule import Basis, Finding, Hit, Rule

__all__ = ["MODULES", "RULES", "Basis", "Finding", "Hit", "Rule"]

MODULES = (
    *(gap, duplicate, backward, restart, first_missing, skipped, mixed_families, level_climbs, lone_item),
    *(
        pause_after_han,
        dot_after_arabic,
        nothing_after_brackets,
        wide_brackets,
        comma_after_ordinal,
        nothing_after_run_in,
        nothing_after_decimal,
        blank_after_division,
        title_final_mark,
        half_width_mark,
        pause_between_titles,
    ),
    *(
        document_number_brackets,
        document_number_serial,
        addressee_colon,
        date_form,
        attachment_name_mark,
        copies_stop,
        attachments_differ,
        contents_differ,
        kind_in_title,
        signer_upward,
        request_in_report,
        one_addressee,
        subject_terms,
    ),
    *(lead_colon, item_semicolon, last_item_stop, announced_items, cited_item_brackets),
    *(nothing, paragraph_before, attachment, short_name),
    unbalanced,
)
"""The files of the rules, in the order of their codes."""

RULES: tuple[Rule, ...] = tuple(module.RULE for module in MODULES)
"""Every rule."""
