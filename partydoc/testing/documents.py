"""Whole documents: a title, what stands about it, sections, what stands behind them."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from partydoc.testing.outlines import LAW, LIST, NEWS, POINTS, PROVISIONS, REPORT, SPEECH, Chain, outlines
from partydoc.testing.wording import headings, paragraphs
from partydoc.tree.nodes import (
    Addressee,
    Attachment,
    AttachmentList,
    Byline,
    Child,
    Closing,
    CopiesTo,
    CopyNumber,
    Dateline,
    Document,
    DocumentNumber,
    Imprint,
    IssueDate,
    Letterhead,
    Note,
    Num,
    Paragraph,
    Part,
    Salutation,
    Secrecy,
    Section,
    Signature,
    Subtitle,
    Title,
    Urgency,
)

Parts = tuple[tuple[Child, ...], ...]


@frozen
class Frame:
    """What a kind of document may have around its sections; *title* has a place for what it is about.

    Each of the parts is there or not, as a whole. *leads*: how many paragraphs may stand before the first section;
    a bare heading needs one before it.
    """

    kind: str
    title: str
    chains: tuple[Chain, ...]
    leads: tuple[int, int] = (0, 2)
    above: Parts = ()
    below_title: Parts = ()
    behind: Parts = ()


_ATTACHMENT = Attachment(
    (
        Title("附件"),
        Title("文印设备登记说明"),
        Paragraph("各单位按照设备型号逐台登记，一式两份，由经办人签字。"),
    )
)

_ISSUED = Part(
    (
        Title("青河市社区书屋管理办法"),
        Paragraph("为了管好社区书屋，制定本办法。"),
        Section(Num("第一条", "article", 1), None, [Paragraph("社区书屋免费向公众开放。")]),
        Section(Num("第二条", "article", 2), None, [Paragraph("社区书屋由街道办事处管理。")]),
    ),
    kind="measures",
)

FRAMES = (
    Frame(
        "report",
        "青河市文化局关于{}的报告",
        (REPORT, LIST),
        behind=((Signature("青河市文化局"), IssueDate("2026年1月12日")),),
    ),
    Frame(
        "speech",
        "在全市{}会议上的讲话",
        (SPEECH, POINTS),
        below_title=((Subtitle("——让居民借书更方便"),), (Dateline("（2026年3月18日）"),), (Salutation("同志们："),)),
        behind=((Closing("同志们，让我们把工作做得更细，让居民更加方便！"),),),
    ),
    Frame(
        "notice",
        "青河市人民政府关于{}的通知",
        (REPORT, PROVISIONS),
        above=(
            (CopyNumber("000012"),),
            (Secrecy("秘密★1年"),),
            (Urgency("特急"),),
            (Letterhead("青河市人民政府文件"), DocumentNumber("青河政发〔2026〕8号")),
        ),
        below_title=((Addressee("各区县人民政府，市直各部门："),),),
        behind=(
            (AttachmentList("附件：文印设备登记说明"),),
            (Signature("青河市人民政府"), IssueDate("2026年4月10日")),
            (Note("（此件公开发布）"),),
            (_ATTACHMENT,),
            (CopiesTo("抄送：市委各部门，市人大常委会办公室。"),),
            (Imprint("青河市人民政府办公室　2026年4月10日印发"),),
        ),
    ),
    Frame(
        "notice",
        "青河市文化局关于印发{}办法的通知",
        (LIST, PROVISIONS),
        leads=(1, 2),
        behind=(
            (Signature("青河市文化局"), IssueDate("2026年4月10日"), _ISSUED),
            (CopiesTo("抄送：市委各部门，市人大常委会办公室。"),),
        ),
    ),
    Frame("regulation", "青河市{}条例", (LAW,), leads=(0, 0), below_title=((Dateline("（2026年1月15日通过）"),),)),
    Frame("other", "青河市{}工作纪实", (NEWS,), leads=(1, 2), behind=((Byline("记者：××× 编辑：××"),),)),
)


def documents() -> st.SearchStrategy[Document]:
    """Draw a document that the renderer can write and the parser reads back to an equal tree.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(documents())
    ... def every_document_has_a_title(document):
    ...     assert document.title
    >>> every_document_has_a_title()
    """
    return st.sampled_from(FRAMES).flatmap(_documents)


@st.composite
def _documents(draw: st.DrawFn, frame: Frame) -> Document:
    above, below_title, behind = (draw(_some(parts)) for parts in (frame.above, frame.below_title, frame.behind))
    title = Title(frame.title.format(draw(headings())))
    leads = draw(_leads(*frame.leads))
    sections = draw(outlines(frame.chains))
    return Document((*above, title, *below_title, *leads, *sections, *behind), kind=frame.kind)


@st.composite
def _some(draw: st.DrawFn, parts: Parts) -> tuple[Child, ...]:
    """Draw which of the parts are there, in their order."""
    return tuple(child for part in parts if draw(st.booleans()) for child in part)


def _leads(fewest: int, most: int) -> st.SearchStrategy[tuple[Paragraph, ...]]:
    return st.lists(paragraphs().map(Paragraph), min_size=fewest, max_size=most).map(tuple)
