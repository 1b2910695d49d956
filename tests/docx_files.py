"""DOCX files for tests, put together from the XML that matters."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

from partydoc.readers import read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in (
        ("w", WORD),
        ("r", OFFICE),
        ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings")
_ROOTS = {"header": "hdr", "footer": "ftr"}


def parts(body, **others):
    """Give the parts of a file: its body, and others by name (styles, numbering, footnotes, header1 …), as XML."""
    kinds = {name: name if name in _PARTS else name.rstrip("0123456789") for name in others}
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
            for name, kind in {"document": "document.main", **kinds}.items()
        )
        + "</Types>",
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(*((name, kind, f"{name}.xml") for name, kind in kinds.items())),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, xml in others.items():
        root = _ROOTS.get(kinds[name], name)
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{xml}</w:{root}>"
    return files


def relations(*rows):
    """Write a part of relations from id, kind and target."""
    listed = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}"/>' for i, kind, to in rows)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def packed(files, method=zipfile.ZIP_DEFLATED):
    """Pack files to the bytes of an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)  # of 1980, so that it is the same every time
    return stream.getvalue()


def docx(body, **others):
    """Give the bytes of a DOCX file."""
    return packed(parts(body, **others))


def stored(body, **others):
    """Give the bytes of a DOCX file that is not compressed, so that no ratio gives its attack away."""
    return packed(parts(body, **others), zipfile.ZIP_STORED)


def loaded(body, **others):
    """Read a DOCX file made of *body* and other parts."""
    return read(docx(body, **others))


def text_of(body, **others):
    """Give the text of a DOCX file made of *body* and other parts."""
    return loaded(body, **others).text


def p(content="", properties="", mark=""):
    """Write a paragraph: text or runs, its properties, those of its mark."""
    inside = content if content.startswith("<") else run(content) if content else ""
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{mark}</w:pPr>{inside}</w:p>"


def run(text, properties=""):
    """Write a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def item(text, level=0, num=1, mark="", properties=""):
    """Write a paragraph of a list."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(text, f"{properties}{numbering}", mark)


def level(at, text, form="decimal", *, start=1, suffix="nothing", more=""):
    """Write a level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val={quoteattr(text)}/></w:lvl>'
    )


def abstract(name, *levels, more=""):
    """Write the definition of lists."""
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def num(name, of, overrides=""):
    """Write a list."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def override(at, start):
    """Write the start of a list of its own."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(name, properties="", *, based_on="", called="", kind="paragraph", run_properties="", usual=False):
    """Write a style."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if usual else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{default}><w:name w:val="{called or name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )
