"""How an element is set: what its tag, its attributes and its own style say, on top of what it inherits."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from attrs import evolve, frozen

from partydoc.readers.html.elements import BOLD, HEADINGS, PREFORMATTED

_DECLARATION = re.compile(
    r"(display|visibility|font-weight|text-align|white-space|list-style(?:-type)?)\s*:\s*([^;]{1,60})",
    re.IGNORECASE,
)
_ALIGNMENTS = {"center": "centred", "middle": "centred", "right": "right", "end": "right"}
_LONGEST_STYLE = 4096
_BOLD_FROM = 600
_KEPT = 512
_PRESERVED = ("pre", "pre-wrap", "pre-line", "break-spaces")


@frozen(cache_hash=True)
class Style:
    """What holds for the text inside of an element."""

    bold: bool = False
    align: str = ""
    pre: bool = False
    link: bool = False
    level: int = 0
    label: str = ""
    numbered: bool = True


class Own(NamedTuple):
    """What the style of an element's own says: that it is not shown, and how its text differs from what is around."""

    hidden: bool
    changes: dict[str, Any]


PLAIN = Style()
_SILENT = Own(hidden=False, changes={})


def own_style(attributes: dict[str, Any]) -> Own:
    """Read the declarations of an element's own style that matter here.

    >>> own_style({"style": "DISPLAY: none; font-weight: 700"})
    Own(hidden=True, changes={'bold': True})
    """
    text = attributes.get("style")
    return _read(text[:_LONGEST_STYLE]) if text else _SILENT


def is_hidden(attributes: dict[str, Any], own: Own) -> bool:
    """Tell whether the element says of itself that it is not shown."""
    return own.hidden or ("hidden" in attributes and attributes["hidden"] != "until-found")


def inherit(style: Style, tag: str, attributes: dict[str, Any], own: Own) -> Style:
    """Give the style inside an element.

    >>> inherit(PLAIN, "p", {"align": "center"}, own_style({"style": "font-weight: 700"}))
    Style(bold=True, align='centred', pre=False, link=False, level=0, label='', numbered=True)
    """
    changes = _by_tag(tag)
    if tag == "a" or "align" in attributes:
        changes = {**changes, **_by_attributes(tag, attributes)}
    if own.changes:
        changes = {**changes, **own.changes}
    return _changed(style, *changes.items()) if changes else style


# Pages set their text in few ways, again and again.
@lru_cache(maxsize=_KEPT)
def _changed(style: Style, *changes: tuple[str, Any]) -> Style:
    return evolve(style, **dict(changes))


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> Own:
    own = {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(text)}
    hidden = own.get("display", "").startswith("none") or own.get("visibility", "").startswith("hidden")
    return Own(hidden, _by_style(own))


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
