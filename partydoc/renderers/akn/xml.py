"""XML as it is built: elements, and the words in them, which become text and references when it is written."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Final, TypeAlias

from attrs import define, field

from partydoc.tree.walking import Leaf
from partydoc.xml_text import to_xml_text

# Elements that hold words: no line end is set inside of them.
_MIXED: Final = frozenset({"p", "block", "num", "heading", "tocItem"})
_INLINE: Final = frozenset(
    {
        *("docTitle", "docNumber", "docDate", "docAuthority", "docProponent", "docStatus"),
        *("signature", "organization", "remark", "inline", "authorialNote"),
    }
)
_BLANKS: Final = {"\n": "&#10;", "\t": "&#9;"}  # a parser would make spaces of them


@define
class Words:
    """Text of a document; *leaf* is the node whose text it is, if it is all of it, *within* the eId around it."""

    text: str
    leaf: Leaf | None = None
    within: str = ""


@define
class Xml:
    """An element; what its attributes say is escaped when it is written."""

    tag: str
    attributes: dict[str, str] = field(factory=dict)
    children: list[Xml | Words] = field(factory=list)


Write: TypeAlias = Callable[[Words], str]


def escape(said: str) -> str:
    r"""Make of any string what may stand in an element.

    >>> escape('<p eId="1">\0')
    '&lt;p eId=&quot;1&quot;&gt;_x0000_'
    """
    return html.escape(to_xml_text(said))


def opening(tag: str, attributes: dict[str, str]) -> str:
    r"""Write a start tag, without the bracket that ends it.

    >>> opening("ref", {"href": "#art_1", "pd:note": "a\n'b'"})
    '<ref href="#art_1" pd:note="a&#10;&#x27;b&#x27;"'
    """
    return f"<{tag}" + "".join(f' {name}="{_value(said)}"' for name, said in attributes.items())


def write(root: Xml, words: Write) -> str:
    """Write an element and all in it, an element a line where no words stand beside it.

    >>> print(write(Xml("content", {}, [Xml("p", {"eId": "p_1"}, [Words("好")])]), lambda words: words.text), end="")
    <content>
    <p eId="p_1">好</p>
    </content>
    """
    written: list[str] = []
    waiting: list[Xml | Words | str] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            written.append(item)
        elif isinstance(item, Words):
            written.append(words(item))
        else:
            end = "" if item.tag in _INLINE else "\n"
            inside = "" if item.tag in _MIXED | _INLINE else "\n"
            start = opening(item.tag, item.attributes)
            written.append(f"{start}>{inside}" if item.children else f"{start}/>{end}")
            if item.children:
                waiting.append(f"</{item.tag}>{end}")
                waiting += reversed(item.children)
    return "".join(written)


def _value(said: str) -> str:
    value = escape(said)
    for blank, code in _BLANKS.items():
        value = value.replace(blank, code)
    return value
