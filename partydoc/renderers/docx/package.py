"""The file: its parts, what each is, how they refer to each other, and the archive that holds them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from partydoc.renderers.docx.fonts import font_table
from partydoc.renderers.docx.markup import element, escape
from partydoc.renderers.docx.page import foot
from partydoc.renderers.docx.styles import style_sheet

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES: Final = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships"'
_ROOTS: Final = {  # the name of a part: its root, and what it is to the document
    "document": ("document", "officeDocument"),
    "styles": ("styles", "styles"),
    "settings": ("settings", "settings"),
    "fontTable": ("fonts", "fontTable"),
    "numbering": ("numbering", "numbering"),
    "footnotes": ("footnotes", "footnotes"),
    "footer1": ("ftr", "footer"),
    "footer2": ("ftr", "footer"),
}
FEET: Final = ("footer1", "footer2")
_MOST_PACKED: Final = 40  # to one: what is packed closer looks like an attack to whoever reads it

_SETTINGS: Final = (
    "<w:mirrorMargins/><w:evenAndOddHeaders/>{notes}"
    "<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
)
_SEPARATORS: Final = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


def pack(body: str, title: str, *, numbering: str = "", footnotes: str = "") -> bytes:
    """Make the file of its body and title, and of the parts that not every document has."""
    parts = {
        "document": element("body", body),
        "styles": style_sheet(),
        "settings": _SETTINGS.format(notes=_SEPARATORS if footnotes else ""),
        "fontTable": font_table(),
        "numbering": numbering,
        "footnotes": footnotes,
        "footer1": foot(odd=True),
        "footer2": foot(odd=False),
    }
    parts = {name: content for name, content in parts.items() if content}
    return _archive(dict(_files(parts, title)))


def _files(parts: Mapping[str, str], title: str) -> Iterator[tuple[str, str]]:
    yield "[Content_Types].xml", _content_types(parts)
    yield "_rels/.rels", _relations({"document": ("officeDocument", "word/document.xml"), **_ABOUT})
    yield (
        "docProps/app.xml",
        f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>partydoc</Application></Properties>',
    )
    yield "docProps/core.xml", _core(title)
    others = {name: (_ROOTS[name][1], f"{name}.xml") for name in parts if name != "document"}
    yield "word/_rels/document.xml.rels", _relations(others)
    for name, content in parts.items():
        root = _ROOTS[name][0]
        yield f"word/{name}.xml", f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


_ABOUT: Final = {"app": ("extended-properties", "docProps/app.xml"), "core": ("core-properties", "docProps/core.xml")}


def _core(title: str) -> str:
    names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" {names}><dc:title>{escape(title)}</dc:title></cp:coreProperties>'  # noqa: E501


def _content_types(parts: Mapping[str, str]) -> str:
    kinds = {name: "document.main" if name == "document" else name.rstrip("12") for name in parts}
    rows = {f"/word/{name}.xml": f"{_TYPES}.{kind}+xml" for name, kind in kinds.items()}
    rows["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    rows["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    usual = (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"))
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in usual)
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in rows.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _relations(rows: Mapping[str, tuple[str, str]]) -> str:
    """Write relations by their ids: what each part is, and where it stands."""
    kinds = {"core-properties": f"{_PACKAGE}/relationships/metadata/core-properties"}
    written = "".join(
        f'<Relationship Id="{name}" Type="{kinds.get(kind, f"{_OFFICE}/relationships/{kind}")}" Target="{target}"/>'
        for name, (kind, target) in rows.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _archive(files: Mapping[str, str]) -> bytes:
    """Pack files, all of the same time, so that the same document gives the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            data = f"{_DECLARATION}{content}".encode()
            entry = zipfile.ZipInfo(name)
            entry.create_system = 0
            archive.writestr(entry, data, _method(data))
    return stream.getvalue()


def _method(data: bytes) -> int:
    close = len(data) > _MOST_PACKED * len(zlib.compress(data))
    return zipfile.ZIP_STORED if close else zipfile.ZIP_DEFLATED
