"""Captions: headings on articles and on what stands below them, as contracts, guides and plans set them.

In a law an article has no heading (立法法 第六十五条). Elsewhere whole series have one: alone on the line, 「第一条
开放时间」 over text of its own, with or without 。 at its end, before a colon, 「第一条 目的：为规范…」, or before a
blank, 「第一条 目的　为规范…」. The series decides, never one unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from partydoc.numbering.families import ARTICLE, HAN_PAREN
from partydoc.recognition.headings.forms import Heading
from partydoc.recognition.units import CHILD, TEXT, Unit

Form = Callable[[Unit], Heading | None]

LONGEST_CAPTION = 30
PLAIN_CAPTION = 16
FEWEST = 2  # articles with a caption, before any counts
FEWEST_NAMED, LONGEST_NAME = 3, 8  # units below an article whose first sentences are their names, and letters of these
_ANEW = frozenset({"first", "first missing", "restart"})


def caption_articles(units: Iterable[Unit], forms: Sequence[Form]) -> None:
    """Set the captions of articles; *forms* give what a unit shows by itself."""
    articles: list[list[Unit]] = []
    for unit in units:
        if unit.family is ARTICLE:
            if not articles or unit.decision.how in _ANEW:
                articles.append([])
            articles[-1].append(unit)
    for series in articles:
        _caption(series, forms, FEWEST)


def heads_alone(article: Unit) -> bool:
    """Tell an article whose caption has the line to itself: what stands below it is headed as anywhere."""
    return article.heading is not None and article.heading[2] == article.end


def caption_items(units: Iterable[Unit], alone: Form, label: Form, run_in: Form) -> None:
    """Set the captions of units below articles: words alone, before a colon, or names that run in before each text."""
    below: defaultdict[tuple[int, str, str], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.family is not ARTICLE:
            below[id(unit.parent), *unit.key].append(unit)
    for series in below.values():
        captioned = _article_above(series[0]).heading is not None
        if not captioned and series[0].family is not HAN_PAREN and _all_named(series, run_in):
            continue  # （一）, the 项 of a law, has no heading (立法法 第六十五条)
        labelled = captioned or (len(series) >= FEWEST and _all_labelled(series, label))
        _caption(series, [alone, label] if labelled else [alone], 1 if captioned else FEWEST)


def _all_named(series: Sequence[Unit], run_in: Form) -> bool:
    """Set the names of all units of a series that each opens with one, a short first sentence: 1.项目申报。."""
    named = [(unit, run_in(unit)) for unit in series]
    short = all(heading and heading[1] - heading[0] <= LONGEST_NAME for _, heading in named)
    if len(series) < FEWEST_NAMED or not short:
        return False
    for unit, heading in named:
        unit.heading = heading
    return True


def _all_labelled(series: Sequence[Unit], label: Form) -> bool:
    """Tell a series of labels: each alone over text or units, or each before words, one of them alone."""
    alone = [_is_label_alone(unit, label) for unit in series]
    return all(alone) or (any(alone) and all(label(unit) for unit in series))


def _is_label_alone(unit: Unit, label: Form) -> bool:
    """Tell a unit that is no more than a label, over text or units of its own."""
    heading = label(unit)
    return heading is not None and heading[2] == unit.end and unit.follows in (CHILD, TEXT)


def _article_above(unit: Unit) -> Unit:
    while unit.parent is not None and unit.family is not ARTICLE:
        unit = unit.parent
    return unit


def _caption(series: Sequence[Unit], forms: Sequence[Form], fewest: int) -> None:
    """Give the units of a series their captions, where most of them have one of the forms over text of their own."""
    found = {}
    for unit in series:
        shown = [heading for form in forms if (heading := form(unit)) and _stands_over(unit, heading)]
        if shown:
            found[id(unit)] = shown[0]
    if len(found) < fewest:
        return
    if 2 * len(found) <= sum(unit.start < unit.end for unit in series):
        plain = {id(unit) for unit in series if id(unit) in found and _is_plain(unit, found[id(unit)])}
        found = {key: heading for key, heading in found.items() if key in plain}
        found = found if len(found) >= fewest > 1 else {}
    for unit in series:
        unit.heading = found.get(id(unit))


def _is_plain(unit: Unit, heading: Heading) -> bool:
    """Tell a short caption that has its line to itself: in a series of a few it is one, be the others without."""
    start, end, body = heading
    return end == body == unit.end and end - start <= PLAIN_CAPTION


def _stands_over(unit: Unit, heading: Heading) -> bool:
    start, end, body = heading
    return end - start <= LONGEST_CAPTION and (body < unit.end or unit.follows in (CHILD, TEXT))
