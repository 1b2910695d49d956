"""The one-passage elements of official documents, reports and speeches.

Clauses are those of GB/T 9704-2012, the national standard for the layout of party and government documents.
"""

from __future__ import annotations

from partydoc.tree.elements.base import Element
from partydoc.tree.elements.body import (
    Addressee,
    AttachmentList,
    Author,
    Closing,
    Dateline,
    Footnote,
    IssueDate,
    Note,
    Paragraph,
    Salutation,
    Signature,
    Subtitle,
    Title,
)
from partydoc.tree.elements.head import (
    CopyNumber,
    DocumentNumber,
    Letterhead,
    Secrecy,
    Signer,
    Urgency,
)
from partydoc.tree.elements.page import (
    OF_THE_PAGE,
    Byline,
    Contents,
    Furniture,
    Metadata,
    PageNumber,
    Table,
)
from partydoc.tree.elements.tail import (
    CopiesTo,
    Imprint,
)

__all__ = [
    "ELEMENTS",
    "OF_THE_PAGE",
    "Addressee",
    "AttachmentList",
    "Author",
    "Byline",
    "Closing",
    "Contents",
    "CopiesTo",
    "CopyNumber",
    "Dateline",
    "DocumentNumber",
    "Element",
    "Footnote",
    "Furniture",
    "Imprint",
    "IssueDate",
    "Letterhead",
    "Metadata",
    "Note",
    "PageNumber",
    "Paragraph",
    "Salutation",
    "Secrecy",
    "Signature",
    "Signer",
    "Subtitle",
    "Table",
    "Title",
    "Urgency",
]

ELEMENTS: tuple[type[Element], ...] = (
    Paragraph,
    Title,
    Subtitle,
    Dateline,
    Author,
    Salutation,
    Closing,
    Signature,
    IssueDate,
    Byline,
    CopyNumber,
    Secrecy,
    Urgency,
    Letterhead,
    DocumentNumber,
    Signer,
    Addressee,
    AttachmentList,
    Note,
    Footnote,
    CopiesTo,
    Imprint,
    PageNumber,
    Furniture,
    Contents,
    Table,
    Metadata,
)
"""Every class of element."""
