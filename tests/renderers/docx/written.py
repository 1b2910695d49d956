"""What a test asks of a written file: its parts, its paragraphs, and what is read back from it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from partydoc.parser import build_document
from partydoc.readers import read
from partydoc.renderers import render
from partydoc.repairs import read_text

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data):
    """Give the roots of all parts by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def body(document, **options):
    """Give the blocks of the text of a document that is written."""
    return list(parts(render(document, "docx", **options))["word/document.xml"][0])


def said(block):
    """Give the characters of a paragraph."""
    signs = {f"{WORD}t": None, f"{WORD}br": "\n", f"{WORD}tab": "\t"}
    signed = (each for run in block.iter(f"{WORD}r") for each in run if each.tag in signs)
    return "".join(signs[each.tag] or each.text or "" for each in signed)


def value(block, path):
    """Give the w:val of the property at *path*, None where there is none, "" where it has none."""
    found = block.find("/".join(WORD + name for name in path.split("/")))
    return None if found is None else found.get(f"{WORD}val", "")


def attribute(block, path, name):
    """Give an attribute of the element at *path*."""
    found = block.find("/".join(WORD + step for step in path.split("/")))
    return None if found is None else found.get(WORD + name)


def styles(document, **options):
    """List the paragraphs of a document that is written, each with its style."""
    blocks = (block for block in body(document, **options) if block.tag == f"{WORD}p")
    return [(value(block, "pPr/pStyle") or "", said(block)) for block in blocks]


def back(data):
    """Read a file to a tree."""
    decoded = read(data)
    return build_document(read_text(decoded.text, hints=decoded.hints))
