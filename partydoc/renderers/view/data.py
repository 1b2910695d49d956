"""What a page knows of a document, as compact JSON: the text once, everything else as places in it.

Places are in UTF-16 code units and follow each other as distances. The tree is one list of numbers: of a container its
type and how many parts it has, of a leaf its type, the distance to the leaf before it, and its length.
"""

from __future__ import annotations

import json
import re
from typing import Any

from partydoc.renderers.view.marks import Marks
from partydoc.renderers.view.nodes import Nodes
from partydoc.renderers.view.places import Shown, shown
from partydoc.renderers.view.units import Units, length
from partydoc.tree.nodes import Document, DocumentNumber
from partydoc.tree.unsharing import unshared

# What would end the element or a line of it, what HTML may not hold, and lone surrogates, which UTF-8 cannot.
_CODED = re.compile("[<\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def page_data(document: Document) -> str:
    r"""Write what the page shows as JSON that can stand in a <script>.

    >>> from partydoc.tree.nodes import Paragraph
    >>> '"text":"\\u003c/script>"' in page_data(Document([Paragraph("</script>")]))
    True
    """
    written = json.dumps(_facts(document), ensure_ascii=False, separators=(",", ":"))
    return _CODED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _facts(document: Document) -> dict[str, Any]:
    document = unshared(document)
    seen = shown(document)
    units = Units(seen.text.raw)
    nodes = Nodes(document, seen, units)
    source = seen.text.source
    facts = {
        "title": document.title,
        "kind": document.kind,
        "number": next((child.text for child in document.children if isinstance(child, DocumentNumber)), None),
        "name": _file_name(source.name) if source and source.name else None,
        "encoding": source.encoding if source else None,
        "read": seen.read,
        "text": seen.text.raw,
        **_edits(seen, units),
        **nodes.facts(),
        **Marks(document, seen, units, nodes).facts(),
    }
    return {name: fact for name, fact in facts.items() if fact not in (None, [], {})}


def _file_name(name: str) -> str:
    """Leave out the folders: a page may be passed on."""
    return re.split(r"[/\\\\]", name)[-1]


def _edits(seen: Shown, units: Units) -> dict[str, Any]:
    """Give the edits, and what the script of the tree makes of the repaired text."""
    rows: list[int | str] = []
    reasons: dict[str, int] = {}
    past = 0
    for edit in seen.text.edits:
        start, end = units.at(edit.span.start), units.at(edit.span.end)
        rows += (start - past, end - start, edit.text, reasons.setdefault(edit.reason, len(reasons)))
        past = end
    return {"edits": rows, "reasons": list(reasons), "script": _script(seen)}


def _script(seen: Shown) -> list[int | str] | str:
    """List where the clean text has other characters than the repaired one; where that is longer, give it whole."""
    text = seen.text
    repaired = text.edits.rewrite(text.raw)
    if repaired == text.clean:
        return []
    if len(repaired) != len(text.clean) or length(repaired) != length(text.clean):
        return text.clean
    rows = _differences(repaired, text.clean)
    return rows if _cost(rows) < len(text.clean.encode("utf-8", "surrogatepass")) else text.clean


def _differences(one: str, other: str) -> list[int | str]:
    """Yield distance, other characters, distance …; both texts have the same length."""
    units = Units(one)
    rows: list[int | str] = []
    past = -1
    end = 0
    for place, (was, now) in enumerate(zip(one, other, strict=True)):
        if was == now:
            continue
        if place == past and rows:
            rows[-1] = f"{rows[-1]}{now}"
        else:
            rows += (units.at(place) - end, now)
        past = place + 1
        end = units.at(past)
    return rows


def _cost(rows: list[int | str]) -> int:
    return len(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
