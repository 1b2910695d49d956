"""How an element is set: what its tag, its attributes and its own style say, on top of what it inherits."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attrs import evolve, frozen

from partydoc.readers.html.elements import BOLD, HEADINGS, PREFORMATTED

_DECLARATION = re.compile(
    r"(display|visibility|font-weight|text-align|white-space|list-style(?:-type)?)\s*:\s*([^;]{1,60})",
    re.IGNORECASE,
)
_ALIGNMENTS = {"center": "centred", "middle": "centred", "right": "right", "end": "right"}
_LONGEST_STYLE = 4096
_BOLD_FROM = 600
_PRESERVED = ("pre", "pre-wrap", "pre-line", "break-spaces")


@frozen
class Style:
    """What holds for the text inside of an element."""

    bold: bool = False
    align: str = ""
    pre: bool = False
    link: bool = False
    level: int = 0
    label: str = ""
    numbered: bool = True


PLAIN = Style()


def own_style(attributes: dict[str, Any]) -> dict[str, str]:
    """Read the declarations of an element's own style that matter here."""
    text = (attributes.get("style") or "")[:_LONGEST_STYLE]
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(text)} if text else {}


def is_hidden(attributes: dict[str, Any], own: dict[str, str]) -> bool:
    """Tell whether the element says of itself that it is not shown."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    return own.get("display", "").startswith("none") or own.get("visibility", "").startswith("hidden")


def inherit(style: Style, tag: str, attributes: dict[str, Any], own: dict[str, str]) -> Style:
    """Give the style inside an element.

    >>> inherit(PLAIN, "p", {"align": "center"}, {"font-weight": "700"})
    Style(bold=True, align='centred', pre=False, link=False, level=0, label='', numbered=True)
    """
    changes = {**_by_tag(tag), **_by_attributes(tag, attributes), **_by_style(own)}
    return evolve(style, **changes) if changes else style


@cache
def _by_tag(tag: str) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if tag == "table":  # a table stands in the middle; its text does not
        changes["align"] = ""
    if tag == "center":
        changes["align"] = "centred"
    if tag in BOLD:
        changes["bold"] = True
    if tag in PREFORMATTED:
        changes["pre"] = True
    if tag in HEADINGS:
        changes["level"] = HEADINGS[tag]
    return changes


def _by_attributes(tag: str, attributes: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if tag != "table" and (aligned := attributes.get("align")):
        changes["align"] = _ALIGNMENTS.get(aligned.lower(), "")
    if tag == "a" and attributes.get("href"):
        changes["link"] = True
    return changes


def _by_style(own: dict[str, str]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if aligned := own.get("text-align"):
        changes["align"] = _ALIGNMENTS.get(aligned, "")
    if weight := own.get("font-weight"):
        changes["bold"] = weight.startswith("bold") or (weight[:4].isdecimal() and int(weight[:4]) >= _BOLD_FROM)
    if space := own.get("white-space"):
        changes["pre"] = space.startswith(_PRESERVED)
    if "none" in own.get("list-style", own.get("list-style-type", "")):
        changes["numbered"] = False
    return changes
