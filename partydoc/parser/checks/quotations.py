"""Quotation marks and brackets that do not come in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partydoc.diagnostics import Diagnostic
from partydoc.patterns import compile_late
from partydoc.text import Text
from partydoc.tree.nodes import Contents, Document, Furniture, Metadata, Num, PageNumber, Table
from partydoc.tree.walking import Leaf, leaves

CODE = "unbalanced-quotation"
REACH = 8
"""Lines within which a quotation that runs over several paragraphs must close."""

# Sorts of signs: what opens and what closes, in either width.
_SORTS = ("“”", "‘’", "（）", "《》", "「」", "『』", "【】", "〔〕")
_OPENING = {sort[0]: sort for sort in _SORTS} | {"(": "（）"}
_ANEW = "“‘「『"
_QUOTES, _STRAIGHT = "“”", '"'  # a straight one may close, and says nothing else
_SORT = _OPENING | {sort[1]: sort for sort in _SORTS} | {")": "（）", _STRAIGHT: _QUOTES}
_SIGN = compile_late('[“”"（）()《》「」『』【】〔〕‘’](?<![A-Za-z][‘’])')
_LIST_MARK = compile_late("[0-9A-Za-z一二三四五六七八九十]")  # before ）: 1）甲 2）乙 inside a paragraph
_LINE_ENDS = frozenset("\n\v\f\r\x85\u2028\u2029")
# A text whose signs stand in pairs, each pair within a line and at most one level inside another: nothing is amiss.
# Most texts are so, and one search tells it. ’ may be an apostrophe: a text with ‘ or ’ is looked at sign by sign.
_NO_SIGN = f"[^{''.join(_SORT)}{''.join(sorted(_LINE_ENDS))}]*+"


def _with_pairs(within: str) -> str:
    """Give the pattern of a line without signs but for pairs around *within*."""
    signs = {sort: ("[（(]", "[）)]") if sort == "（）" else tuple(sort) for sort in _SORTS if sort != "‘’"}
    pairs = "|".join(f"{opening}{within}{closing}" for opening, closing in signs.values())
    return f"{_NO_SIGN}(?:(?:{pairs}){_NO_SIGN})*+"


_ALL_PAIRED = compile_late(f"(?:{_with_pairs(_with_pairs(_NO_SIGN))}[{''.join(sorted(_LINE_ENDS))}]*+)*+")
_LEFT_OUT = (Num, PageNumber, Contents, Table)
_UNREPORTED = (Furniture, Metadata)  # what a page put around the text is not its author's


class _Place(NamedTuple):
    sign: str
    leaf: Leaf
    at: int
    line: int


_Found = tuple[list[_Place], list[_Place]]


def check_quotations(document: Document, text: Text) -> Iterator[Diagnostic]:
    """Report signs without a partner, of each sort one a line; one that opens may be closed some lines below."""
    if not _SIGN.search(text.clean) or _ALL_PAIRED.fullmatch(text.clean):
        return
    waiting: dict[str, list[_Place]] = {sort: [] for sort in _SORTS}
    for signs in _lines(document, text):
        first = signs[0]
        held = waiting[_SORT[first.sign]]
        if held and first.line - held[-1].line == 1 and _opens_anew(signs):
            held.pop()
        opened, closed = _unpaired(signs)
        for place in closed:
            held = waiting[_SORT[place.sign]]
            if held and place.line - held[-1].line <= REACH:
                held.pop()
            elif _is_reported(place):
                yield _diagnostic(place, "opened", text)
        for place in opened:
            waiting[_SORT[place.sign]].append(place)
    for held in waiting.values():
        yield from (_diagnostic(place, "closed", text) for place in held if _is_reported(place))


def _lines(document: Document, text: Text) -> Iterator[list[_Place]]:
    """Yield the signs of each line that may lack one: a heading and the text that runs on behind it are one line."""
    signs: list[_Place] = []
    line = end = 0
    for leaf in leaves(document):
        if leaf.span is None or isinstance(leaf, _LEFT_OUT):
            continue
        if not _LINE_ENDS.isdisjoint(text.raw[end : leaf.span.start]):
            if signs:
                yield signs
            line, signs = line + 1, []
        paired = leaf.text[:1] not in _OPENING and (_ALL_PAIRED.fullmatch(leaf.text) or _are_paired(leaf.text))
        if not paired:
            signs += [_Place(found[0], leaf, found.start(), line) for found in _SIGN.finditer(leaf.text)]
        end = leaf.span.end
    if signs:
        yield signs


def _opens_anew(signs: list[_Place]) -> bool:
    """Tell whether a line may go on a long quotation, each paragraph of which opens it anew (GB/T 15834-2011, 4.8.3).

    Then nothing closes it before the end of the line: “云展示”行动 quotes words of its own.
    """
    first = signs[0]
    if first.at or first.sign not in _ANEW:
        return False
    depth = 0
    for place in signs:
        if _SORT[place.sign] == _SORT[first.sign]:
            depth += 1 if place.sign == first.sign else -1
            if depth == 0:
                return not place.leaf.text[place.at + 1 :].strip()
    return True


def _are_paired(text: str) -> bool:
    """Tell that each sign has its partner and none cross, as in most paragraphs."""
    opened: list[str] = []
    for sign in _SIGN.findall(text):
        if sign in _OPENING:
            opened.append(_SORT[sign])
        elif sign == _STRAIGHT or not opened or opened.pop() != _SORT[sign]:
            return False
    return not opened


def _unpaired(signs: list[_Place]) -> _Found:
    """Give the first sign of each sort that nothing closes, and the first that nothing opens."""
    opened: dict[str, list[_Place]] = {}
    closed: dict[str, _Place] = {}
    for place in signs:
        sort = _SORT[place.sign]
        if place.sign == _STRAIGHT:
            opened.get(_QUOTES, [])[-1:] = []
        elif place.sign in _OPENING:
            opened.setdefault(sort, []).append(place)
        elif opened.get(sort):
            opened[sort].pop()
        elif not (sort == "（）" and _LIST_MARK.match(place.leaf.text, max(place.at - 1, 0))):
            closed.setdefault(sort, place)
    return [places[0] for places in opened.values() if places], [*closed.values()]


def _is_reported(place: _Place) -> bool:
    return not isinstance(place.leaf, _UNREPORTED)


def _diagnostic(place: _Place, missing: str, text: Text) -> Diagnostic:
    start = text.offsets.to_clean(*place.leaf.span).start + place.at if place.leaf.span else 0
    return Diagnostic(CODE, f"{place.sign} is not {missing}", text.offsets.to_raw(start, start + 1), "info")
