"""The roles of lines, and the cues that tell them.

A line's cue is what its words alone suggest (`grammars/document.lark`, whole lines). Its role follows from the cue,
from its form and from the zone it stands in.
"""

from __future__ import annotations

MARKED = "MARKED"
PARAGRAPH = "PARAGRAPH"
HEADING = "HEADING"
LEAD = "LEAD"
CLOSING = "CLOSING"
FURNITURE = "FURNITURE"
METADATA = "METADATA"
PAGE_NUMBER = "PAGE_NUMBER"
TITLE = "TITLE"
CONTENTS = "CONTENTS"
TABLE = "TABLE"
ATTACHMENT = "_ATTACHMENT"
PART = "_PART"
FOOTNOTE = "FOOTNOTE"
NOTES_HEAD = "NOTES_HEAD"  # a cue
BODY_ROLES = frozenset({MARKED, PARAGRAPH, HEADING, LEAD, CLOSING})
OPENS_PART = frozenset({TITLE, "LETTERHEAD", "DOCUMENT_NUMBER"})

# Cues that hold wherever the line stands, and their roles.
ANYWHERE = {
    "PAGE_NUMBER": PAGE_NUMBER,
    "CONTROL": FURNITURE,
    "COMMENT": FURNITURE,
    "RULE": FURNITURE,
    "TEXT_NUMBER": FURNITURE,
    "TEXT_NAME": FURNITURE,
    "COLLECTION": FURNITURE,
    "SALUTATION": "SALUTATION",
    "NOTE": "NOTE",
    "COPIES_TO": "COPIES_TO",
    "IMPRINT": "IMPRINT",
    "SIGNER": "SIGNER",
    "ATTACHMENT_LIST": "ATTACHMENT_LIST",
    "ATTACHMENT_HEAD": ATTACHMENT,
    "CONTENTS_LINE": CONTENTS,
    "CUT_LINE": FURNITURE,
    "SOURCE_LINE": "METADATA",
}
# Cues that hold before the body.
IN_HEAD = {
    "COPY_NUMBER": "COPY_NUMBER",
    "SECRECY": "SECRECY",
    "URGENCY": "URGENCY",
    "LETTERHEAD": "LETTERHEAD",
    "DOCUMENT_NUMBER": "DOCUMENT_NUMBER",
    "DATELINE": "DATELINE",
    "ISSUE_DATE": "DATELINE",
    "NEWS_LINE": "DATELINE",
    "PERSON_LINE": "AUTHOR",
    "BYLINE": "BYLINE",
    "METADATA": "METADATA",
    "FIELD": "METADATA",
    "ATTENDANCE": "METADATA",
    "SHORT_DATE": "METADATA",
    "DATED": "METADATA",
    "PROMOTION": FURNITURE,
    "SITE_NOTICE": FURNITURE,
    "LINK_LINE": FURNITURE,
    "LINKS_HEAD": FURNITURE,
    "BARRED": FURNITURE,
}
# Cues that hold behind the body.
IN_TAIL = {
    "ISSUE_DATE": "ISSUE_DATE",
    "SHORT_DATE": "ISSUE_DATE",
    "DATED": "ISSUE_DATE",
    "SIGN_LINE": "SIGNATURE",
    "ORGAN_LINE": "SIGNATURE",
    "LETTERHEAD": "SIGNATURE",
    "BYLINE": "BYLINE",
    "METADATA": "METADATA",
    "ATTENDANCE": "METADATA",
    "PROMOTION": FURNITURE,
    "SITE_NOTICE": FURNITURE,
    "LINK_LINE": FURNITURE,
    "LINKS_HEAD": FURNITURE,
    "FILE_LINE": FURNITURE,
    "BARRED": FURNITURE,
    "LEAD_OUT": CLOSING,
    "PERSON_LINE": "SIGNATURE",
}
# Cues of lines that are no running text, though what they are for is told by their neighbours.
BEHIND_TEXT = frozenset({*IN_TAIL, "CONTACT", "SITE_DETAIL"})
# Cues that show that a line belongs to the page around a document.
OF_A_PAGE = frozenset({"CONTROL", "BARRED", "PROMOTION", "SITE_NOTICE", "LINK_LINE", "LINKS_HEAD"})
# Cues of the labels that a collection puts before its texts: 第二篇, 【范文二】, 书屋工作总结篇二.
LABELS_OF_TEXTS = frozenset({"TEXT_NUMBER", "TEXT_NAME"})
DATES = frozenset({"ISSUE_DATE", "SHORT_DATE", "DATED"})
