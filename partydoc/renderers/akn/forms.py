"""Which document type of Akoma Ntoso a kind of document is."""

from __future__ import annotations

from typing import Final, NamedTuple


class Form(NamedTuple):
    """The element that a document is, the element of its body, and whether its lead is a preamble."""

    tag: str
    body: str = "mainBody"
    preamble: bool = False


_ACT: Final = Form("act", "body", preamble=True)
_OFFICIAL: Final = Form("doc", preamble=True)
_STATEMENT: Final = Form("statement")
_TEXT: Final = Form("doc")

FORMS: Final = {
    **dict.fromkeys(("law", "constitution", "code", "regulation"), _ACT),
    **dict.fromkeys(("rules", "provisions", "measures", "detailed-rules"), _ACT),
    **dict.fromkeys(("decision", "order", "announcement", "circular", "opinion", "notice"), _OFFICIAL),
    **dict.fromkeys(("bulletin", "request", "reply", "motion", "letter"), _OFFICIAL),
    **dict.fromkeys(("resolution", "communique", "speech"), _STATEMENT),
    "minutes": Form("debateReport"),
    **dict.fromkeys(("report", "summary", "news", "attachment", "other"), _TEXT),
}
"""The form of each kind; a kind that is not among them has that of "other"."""

# How the names of acts end: what a text cites in 《》 is one of these, or some other document.
ACTS: Final = (
    ("宪法", "law"),
    ("章程", "constitution"),
    ("准则", "code"),
    ("条例", "regulation"),
    ("规则", "rules"),
    ("规定", "provisions"),
    ("办法", "measures"),
    ("细则", "detailed-rules"),
    ("法典", "law"),
    ("法", "law"),
)


def form_of(kind: str) -> Form:
    """Give the form of a kind.

    >>> form_of("law").tag, form_of("notice").tag, form_of("speech").tag
    ('act', 'doc', 'statement')
    """
    return FORMS.get(kind, _TEXT)


def act_named(name: str) -> str | None:
    """Tell what kind of act a name is of; None where it is no act's.

    >>> act_named("青河市图书馆条例（试行）"), act_named("关于开放图书馆的通知")
    ('regulation', None)
    """
    bare = name.replace("（", "(").partition("(")[0]
    return next((kind for ending, kind in ACTS if bare.endswith(ending)), None)
