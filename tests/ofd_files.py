"""OFD files for tests: text objects at their places, in millimetres."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.docx_files import packed

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
MILLIMETRE = 25.4 / 72


def words(text, x, y, size=5.6, *, deltas="", more="", font=1):
    """Write a text object whose first character stands at x, on the line y."""
    steps = f' DeltaX="{deltas}"' if deltas else ""
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y - size} 200 {size}" Font="{font}" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}"{steps}>{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )


def parts(*pages, template="", resources=""):
    """Give the files of an OFD archive: each page the XML of its objects."""
    listed = "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages)))
    templates = '<ofd:TemplatePage ID="70" BaseLoc="Tpls/T.xml"/>' if template else ""
    files = {
        "OFD.xml": f'<ofd:OFD {SPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
        f"{templates}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "Doc_0/PublicRes.xml": f'<ofd:Res {SPACE}><ofd:Fonts><ofd:Font ID="1" FontName="仿宋"/>'
        f'<ofd:Font ID="2" FontName="黑体"/></ofd:Fonts>{resources}</ofd:Res>',
    }
    used = '<ofd:Template TemplateID="70"/>' if template else ""
    for at, page in enumerate(pages):
        files[f"Doc_0/Pages/Page_{at}/Content.xml"] = content(page, used)
    return files | ({"Doc_0/Tpls/T.xml": content(template)} if template else {})


def content(objects, before=""):
    """Write the XML of a page."""
    return f"<ofd:Page {SPACE}>{before}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"


def ofd(*pages, **others):
    """Write an OFD file."""
    return packed(parts(*pages, **others))
