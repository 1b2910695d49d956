"""The elements of HTML, by what a browser makes of them."""

from __future__ import annotations

import re

_BLOCKS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol
optgroup option p plaintext pre search section select summary svg table tbody td tfoot th thead tr ul
xmp
"""
BLOCKS = frozenset(_BLOCKS.split())
TEXT = "-text"
"""What the parser calls a stretch of text, which is no element."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong", "th", *HEADINGS})
PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
# Elements that no browser shows, by what is said of them; an empty word where they hold no text for people.
UNSEEN = {
    "script": "",
    "style": "",
    "head": "",
    "rp": "",
    "template": "templates",
    "iframe": "frames",
    "noembed": "frames",
    "noframes": "frames",
    "object": "media",
    "audio": "media",
    "video": "media",
    "canvas": "media",
    "datalist": "lists of choices",
}
# What a page hides of itself as a whole, its scripts show once it is there.
WHOLE = frozenset({"html", "body"})
CONTROLS = frozenset({"select", "button", "textarea", "input"})
# Elements and roles that say what surrounds the text.
FURNITURE = {
    "nav": "navigation",
    "aside": "navigation",
    "header": "header",
    "footer": "footer",
    "figcaption": "caption",
}
ROLES = {"navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "navigation"}
# What sites call the words under a picture; only right under one does it count.
CAPTION = re.compile(r"caption|(?:photo|pic|img|image)s?[_-]?(?:title|desc|info|note|text|word)", re.IGNORECASE)
# Attributes of buttons that show their value.
BUTTONS = frozenset({"button", "submit", "reset"})
