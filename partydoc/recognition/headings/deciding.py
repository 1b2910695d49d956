"""Headings: how much of a unit's first line is its heading, and how much is body.

What a unit shows by itself is one of the forms of `forms.py`, or none; the units of one series are read alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from partydoc.characters import HANZI
from partydoc.lexer.lines import BLANKS
from partydoc.numbering.families import ARTICLE, HAN_COMMA, LEAD, LONGEST_HEADING, UNNUMBERED
from partydoc.patterns import compile_late
from partydoc.recognition.headings.captions import caption_articles, caption_items, heads_alone
from partydoc.recognition.headings.forms import HIGH_RANK, LONGEST_PLAIN, Forms
from partydoc.recognition.headings.labels import LABEL
from partydoc.recognition.headings.leads import DASHED
from partydoc.recognition.units import CHILD, TEXT, Unit

LONG_ON_AVERAGE, SHORT = 12, 10  # headings are short; sentences that only happen to be short enough are not
UNANIMOUS = 3  # so many units of a series, all with a heading, speak for themselves
SELF = "本"  # 本志, 本会, 本合同: a sentence of which it is the subject states a rule
CLOSING_CLAUSE = compile_late(f"{SELF}[{HANZI}]{{2,4}}(?:自|由|未尽|一式|经)")
ASIDE = compile_late(r"\([^()]*\)|“[^“”]*”|《[^《》]*》")
PAUSE = compile_late("[,;]")
EVENT = compile_late(r"[0-9]{1,2}月[0-9]{1,2}日[^。]*了")  # 5月3日，在馆内公示了名单
Place = tuple[int, str, str]
FEWEST_FELLOWS = 2
MAJORITY = 2  # so many units without a heading outvote one whose first sentence could be one


def decide_headings(units: Iterable[Unit], forms: Forms) -> None:
    """Set the heading of each unit; those that show none by themselves decide with their series."""
    units = list(units)
    caption_articles(units, forms.captions)
    headless: list[Unit] = []
    series: defaultdict[Place, list[Unit]] = defaultdict(list)
    for unit in units:
        family = unit.family
        if unit.key[1] == LABEL:
            unit.heading = forms.before_colon(unit) or forms.whole(unit)
        elif family is LEAD:
            unit.heading = forms.styled(unit) or (forms.before_dash if unit.key[1] == DASHED else forms.run_in)(unit)
        elif family.division or family is UNNUMBERED:
            unit.heading = forms.whole(unit)
        elif _is_headless(unit, forms):
            headless.append(unit)
        else:
            unit.heading = forms.styled(unit)
            if not unit.heading:
                series[_place(unit)].append(unit)
    caption_items(headless, forms.alone, forms.caption_label, forms.run_in)
    beside: defaultdict[Place, list[Unit]] = defaultdict(list)
    for unit in units:
        beside[_place(unit)].append(unit)
    written = any(unit.follows == TEXT or unit.end - unit.start > LONGEST_HEADING for unit in units)
    for members in series.values():  # what stands above has been decided
        above = members[0].parent
        _decide_series(members, forms)
        outline = above is None or not written or any(_bare(unit) for unit in beside[_place(above)])
        _unname_items(members, named=outline)
        _unname_closing(members, forms.folded)
        _unname_sentences(members, forms.folded)
        _unname_events(members, forms.folded)
        _name_fellow(members, forms)
    _outvote_everywhere(series.values())


def _is_headless(unit: Unit, forms: Forms) -> bool:
    """Tell an article, what stands below one, and 一、 used as one: they have no heading (立法法 第六十五条)."""
    family = unit.family
    if unit.start >= unit.end or family is ARTICLE:
        return True
    parent = unit.parent
    while parent is not None:
        above = parent.family
        if above is ARTICLE:
            return not heads_alone(parent)
        if above.division and unit.parent is parent and not family.division:
            return not forms.alone(unit)
        parent = parent.parent
    return False


def _decide_series(series: Sequence[Unit], forms: Forms) -> None:
    for unit in series:
        unit.heading = forms.by_itself(unit)
    forms.name_before_colons(series)
    forms.name_labels(series)
    forms.name_phrases(series)
    forms.name_spaced(series)
    forms.name_requests(series)
    _unname_clauses(series, forms.folded)
    undecided = [unit for unit in series if not unit.heading]
    run_in = [unit for unit in series if unit.opens_line and (_runs_in(unit) or forms.demands(unit))]
    if undecided:
        _decide_sentences(undecided, forms)
        _outvote(run_in, undecided)
    forms.name_fields(series)
    _unname_last(series)


def _bare(unit: Unit) -> bool:
    """Tell a number alone, or with a heading over nothing, as an outline has them."""
    over_nothing = unit.follows not in (CHILD, TEXT)
    headed = over_nothing and unit.heading is not None and unit.heading[1] == unit.end
    return unit.number is not None and (unit.start == unit.end or headed)


def _place(unit: Unit) -> Place:
    """Tell the series of a unit from the others of the document."""
    return (id(unit.parent), *unit.key)


def _runs_in(unit: Unit) -> bool:
    return unit.heading is not None and unit.heading[1] < unit.heading[2] < unit.end


def _decide_sentences(series: Sequence[Unit], forms: Forms) -> None:
    """Take 「（二）基本原则。」 alone on its line for a heading where most of its series head something."""
    over = [unit for unit in series if forms.is_sentence(unit)]
    heads = sum(unit.end - unit.start <= LONGEST_HEADING for unit in over)
    if len(series) == 1 and series[0].follows == TEXT and series[0].family.rank > HIGH_RANK:
        return
    if 2 * heads > len(series):
        for unit in over:
            unit.heading = forms.whole(unit)


def _name_fellow(series: Sequence[Unit], forms: Forms) -> None:
    """Take the one sentence alone over its text for a heading where those of all its fellows run in."""
    *others, unit = sorted(series, key=lambda unit: unit.heading is None)
    alike = unit.family.forms and len(others) >= FEWEST_FELLOWS and all(_runs_in(other) for other in others)
    if alike and not unit.heading and unit.follows == TEXT and forms.is_sentence(unit):
        heading = forms.whole(unit)
        unit.heading = heading if heading and heading[1] - heading[0] <= LONGEST_HEADING else None


def _outvote(run_in: Sequence[Unit], others: Sequence[Unit]) -> None:
    """Take back the headings that run in where most units of the series are text without one."""
    headless = sum(unit.heading is None and unit.end - unit.start > LONGEST_HEADING for unit in others)
    if headless > MAJORITY * len(run_in):
        for unit in run_in:
            unit.heading = None


def _outvote_everywhere(series: Iterable[Sequence[Unit]]) -> None:
    """Take back the long headings that run in of a family whose units are text without one in most of its series.

    The clauses of a contract and the points of an announcement are sentences; some of them are short.
    """
    families: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for members in series:
        above = members[0].parent.family.name if members[0].parent else ""
        if len(members) < UNANIMOUS or not all(unit.heading for unit in members):
            families[members[0].family.name, above].extend(unit for unit in members if unit.opens_line)
    for units in families.values():
        run_in = [unit for unit in units if _runs_in(unit)]
        headless = sum(unit.heading is None and unit.start < unit.end for unit in units)
        if headless >= MAJORITY * len(run_in) and _mean_length(run_in) >= LONG_ON_AVERAGE:
            for unit in run_in:
                if unit.heading and unit.heading[1] - unit.heading[0] > SHORT:
                    unit.heading = None


def _mean_length(units: Sequence[Unit]) -> float:
    lengths = [unit.heading[1] - unit.heading[0] for unit in units if unit.heading]
    return sum(lengths) / len(lengths) if lengths else 0.0


def _unname_clauses(series: Sequence[Unit], folded: str) -> None:
    """Take back the headings of a series of clauses on one thing: 本志由图表和正文组成，分为十卷 and so on.

    A heading names something; these say something of it.
    """
    named = [unit for unit in series if unit.heading]
    clauses = sum(folded.startswith(SELF, unit.start) for unit in named)
    if clauses >= UNANIMOUS and 2 * clauses > len(named) and _mean_length(named) >= LONG_ON_AVERAGE:
        for unit in named:
            unit.heading = None


def _unname_closing(series: Sequence[Unit], folded: str) -> None:
    """Take back the headings that say of the document when it holds, or how many copies there are: 本合同一式两份."""
    for unit in series:
        if unit.heading and CLOSING_CLAUSE.match(folded, unit.heading[0], unit.heading[1]):
            unit.heading = None


def _unname_last(series: Sequence[Unit]) -> None:
    """Take back the heading of the last item in a line where only it has one: what follows it is no text of its own."""
    *before, last = series
    inside = not any(unit.opens_line for unit in series)
    if inside and len(before) >= MAJORITY and _runs_in(last) and not any(unit.heading for unit in before):
        last.heading = None


def _unname_items(series: Sequence[Unit], *, named: bool) -> None:
    """Take back the headings of a list of items, each alone on its line over nothing: they are the items' text.

    Short ones are *named*, as an outline has them, or items where each of a series stands so: 1. 图书 ⏎ 2. 报刊. One
    is an item among others that are text, when it has lost its mark.
    """
    items = [
        unit for unit in series if unit.heading and unit.heading[1] == unit.end and unit.follows not in (CHILD, TEXT)
    ]
    family = series[0].family
    every = len(items) == len(series) > 1 and not (named or family.composite or family.rank <= HAN_COMMA.rank)
    among = 2 * sum(unit.heading is None for unit in series) > len(series)
    if every or among or (2 * len(items) > len(series) and _mean_length(items) >= SHORT):
        for unit in items:
            unit.heading = None


def _unname_sentences(series: Sequence[Unit], folded: str) -> None:
    """Take back the long headings with a pause in them of a series that has units without one: they are sentences too.

    ① 与书屋合作，由馆方推荐读者。… is none beside ② 人数达到一定规模后再议.
    """
    named = [unit for unit in series if unit.heading]
    if 4 * len(named) > 3 * len(series) or series[0].family.forms:  # 一是 and 第一， are words of the sentence
        return
    for unit in named:
        start, end, _ = unit.heading or (0, 0, 0)
        words = folded[start:end]
        if _runs_in(unit) and end - start > LONGEST_PLAIN and words[-1] != "?" and PAUSE.search(ASIDE.sub("", words)):
            unit.heading = None


def _unname_events(series: Sequence[Unit], folded: str) -> None:
    """Take back the headings with a pause in them of a series that tells what was done on which day."""
    named = [(unit, folded[unit.heading[0] : unit.heading[1]]) for unit in series if unit.heading and _runs_in(unit)]
    if any(EVENT.match(words) for _, words in named):
        for unit, words in named:
            if PAUSE.search(ASIDE.sub("", words)):
                unit.heading = None


def skip_blanks(folded: str, start: int, end: int) -> int:
    """Give the first place from *start* that is not blank, at most *end*."""
    while start < end and folded[start] in BLANKS:
        start += 1
    return start
