"""What each way to read a candidate costs. The tables stand together, to be read and changed together.

A way is free where it is what the standard prescribes (GB/T 9704-2012, 7.3.3) and what documents do; the dearer, the
less a reader would believe it.
"""

from __future__ import annotations

from partydoc.numbering.families import ARTICLE, UNNUMBERED
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import component
from partydoc.numbering.series import FIRST, Step, step
from partydoc.recognition.headings.labels import AROUND_BODY, CAPTION
from partydoc.recognition.levels.series import Candidate, Decision, Open

# What it costs to take a candidate for plain text stands in the rows of `partydoc.numbering.families`.
AWAITED = 0.6  # more, where the successor follows
LISTED = 1.0  # more, where the file itself has it for an item of a list

OTHER_PLACE = 0.4  # a series goes on inside a line that began at lines' starts, or the other way round
OTHER_FORM = 0.5  # … or in another form of its family
UNSTYLED = 0.6  # … without the style of headings that its last unit has
STYLED_AFTER_PLAIN = 1.0  # … in that style, which its last unit has not
LONELY_LINE, LONELY_INSIDE = 0.9, 1.9  # the first of a series whose second never comes
CHAINED = 0.5  # … of two markers with a heading between them
NOT_FIRST_LINE, NOT_FIRST_INSIDE = 2.0, 2.4  # a series that begins with another number than one
NOT_FIRST_AWAITED = 1.7  # … inside a line, where the next follows
LATE_STRUCTURE = 4.0  # … in a family of laws, alone, when something stands before it
RUNS_ON = 0.2  # … but goes on where another left off, over its parents
INVERSION, INVERSION_STEP = 1.2, 0.15  # a higher family below a lower one
ANNOUNCED = 0.5  # … of that, below a heading or behind a colon
CLOSES_ANNOUNCED = 0.5  # … though the line of the unit that this closes ends in a colon: the first of what it names
CLOSES_LEVEL = 0.4  # the new series stands beside an open one, not below it
LEAVES_LINE = 2.0  # a series inside a line that does not stay with the unit that opened the line
SECOND_KIND = 0.5  # headings of one kind below those of another, 问：… below 借阅须知, behind text of the latter
EMPTIED = 0.4  # a series of as low a family that begins right below a heading, which stays without anything
UNFINISHED = 0.9  # a series that closes one whose next unit is still to come
BESIDE_NAMED = 1.2  # 2.1 beside the 2 that it names
BELOW_CLOSED = 1.0  # a series below a unit whose list a paragraph has closed
GAP, GAP_STEP, GAP_INSIDE = 0.9, 0.2, 0.8
SAME_STYLE = 0.1  # beside a heading of the same style, one of them without a number
OUT_OF_STYLE = 1.5  # below a heading of the same style, or of one further in
STYLED_BELOW_PLAIN = 1.0  # what the file sets as a heading, below a unit that it does not
LEAVES_STYLED = 1.0  # beside a heading that the file sets as one, and none itself
STEPS: dict[Step, float] = {"next": 0.0, "duplicate": 1.4, "gap": GAP, "restart": 1.3, "backward": 2.2}
STRAYS = 0.5  # a number out of its place, which is missed elsewhere
MOST_STEPS = 10  # of a gap, beyond which it is no dearer
WITHIN_ITSELF = 1.6  # a series below a unit of one like it: dearer than to begin again, so the outer one must go on
# … below 2.1, which names the unit of the outer one, where that goes on with 2.2 behind it; or below 第N条
WITHIN_NAMED = 0.3
WITHIN_STYLED = 0.3  # … where the file sets the outer one as headings, and this one not


def reject(candidate: Candidate) -> Decision:
    """Take the candidate for plain text."""
    family = candidate.family
    price = family.line if candidate.opens_line else family.inside
    if candidate.awaited and not candidate.opens_line:
        price += AWAITED
    if candidate.listed:
        price += LISTED
    return Decision(None, "text", max(0.0, price - candidate.doubt))


def going_on(series: Open, candidate: Candidate) -> tuple[str, float]:
    """Say how a candidate goes on with a series, and what that costs."""
    how = step(series.number, candidate.number)
    cost = _step_price(how, series.number, candidate) if how != "next" else 0.0
    if series.key != candidate.key:
        cost += OTHER_FORM
    if candidate.opens_line != series.opens_line:
        cost += OTHER_PLACE
    if series.styled and not candidate.styled and candidate.number is not None:
        cost += UNSTYLED
    if candidate.styled and not series.styled and candidate.number is not None:
        cost += STYLED_AFTER_PLAIN
    if not candidate.opens_line and how != "next":
        cost += GAP_INSIDE
    return how, cost


def _step_price(how: Step, last: Ordinal | None, candidate: Candidate) -> float:
    price = STEPS[how]
    if candidate.strays:
        return min(price, STRAYS)
    if how == "gap" and last and candidate.number and not _is_deep(candidate):
        return price + GAP_STEP * min(candidate.number.value - last.value, MOST_STEPS)
    lonely = how == "restart" and not candidate.awaited and not _is_counted(candidate)
    return price + LONELY_LINE if lonely else price


def _is_deep(candidate: Candidate) -> bool:
    """Tell a composite of three numbers and more: 3.2.6 is nothing else."""
    return candidate.family.composite and "." in candidate.key[1]


def _is_counted(candidate: Candidate) -> bool:
    """Tell a number that the file itself counts: it needs no second one to prove it."""
    return candidate.listed > 0 and candidate.number is not None


def _is_styled_like(series: Open, candidate: Candidate) -> bool:
    """Tell a heading without number from one with it where the file sets both as headings of one level."""
    one_numbered = (series.family is UNNUMBERED) != (candidate.family is UNNUMBERED)
    return one_numbered and 0 < candidate.styled == series.styled


def beginning(candidate: Candidate) -> tuple[str, float]:
    """Say how a candidate begins a series, and what that costs wherever it stands."""
    if candidate.number is None or candidate.number == FIRST:
        lonely = LONELY_LINE if candidate.opens_line or candidate.blank else LONELY_INSIDE
        lonely = min(lonely, CHAINED) if candidate.chained else lonely
        return "first", 0.0 if candidate.awaited or _is_counted(candidate) else lonely
    if candidate.resumes:
        return "runs on", RUNS_ON
    if candidate.parted or candidate.spoken:
        return "first missing", RUNS_ON
    if candidate.strays:
        return "first missing", STRAYS
    if not candidate.opens_line:
        return "first missing", NOT_FIRST_AWAITED if candidate.awaited else NOT_FIRST_INSIDE
    return "first missing", NOT_FIRST_LINE


def price_below(parent: Open, candidate: Candidate) -> float:
    """Price a series below a unit of *parent*; what stood below an earlier one may stand below each."""
    if _captions(parent, candidate):
        return -RUNS_ON if candidate.resumes else 0.0
    if parent.below == candidate.key or _heads_laws(parent, candidate) or _counts_along(parent, candidate):
        return 0.0
    named = candidate.family.composite and is_prefix(parent, candidate)
    cost = OUT_OF_STYLE if 0 < candidate.styled <= parent.styled and not named else 0.0
    if candidate.styled and not parent.styled and not named:
        cost += STYLED_BELOW_PLAIN
    gap = -1 if named else parent.family.rank - candidate.family.rank
    listed = candidate.listed > parent.listed > 0  # the file itself sets the list below the other
    within = listed or (parent.family.bare and candidate.family.bare and parent.key != candidate.key)  # ○ below ●
    if gap >= 0 and not within and not candidate.family.floating and not parent.family.floating:
        announced = parent.heads or candidate.colon
        cost += (ANNOUNCED if announced else 1.0) * (INVERSION + INVERSION_STEP * gap)
    if parent.family.ends_with_line and gap >= 0 and candidate.family.floating:
        cost += INVERSION
    if parent.key[1] == AROUND_BODY:
        cost += BELOW_CLOSED
    if candidate.after_text and not (_is_level(parent) or _is_level(candidate)):
        cost += SECOND_KIND
    under_style = parent.styled and (not candidate.styled or candidate.styled > parent.styled)
    if candidate.family.structural and not (parent.family.structural and gap <= 0) and not under_style:
        cost += 2 * INVERSION
    closed = not parent.heads and (parent.family.ends_with_line or not parent.opens_line)
    if closed and not listed and candidate.opens_line and (candidate.after_text or not candidate.colon):
        cost += BELOW_CLOSED
    return cost


def _is_level(series: Open | Candidate) -> bool:
    """Tell a numbered family, and a heading whose level the file itself says."""
    return series.family is not UNNUMBERED or series.styled > 0


def _heads_laws(parent: Open, candidate: Candidate) -> bool:
    """Tell a heading over articles that run on, 一、举证责任, and one of a series that goes on right over 第一节."""
    if candidate.family is ARTICLE:
        return parent.heads and parent.opens_line and not candidate.after_text
    right_below = candidate.family.structural and not parent.family.structural and parent.awaited
    return right_below and parent.family is not UNNUMBERED and _begins_right_below(parent, candidate)


def _begins_right_below(parent: Open, candidate: Candidate) -> bool:
    """Tell the first of a series where nothing stands between it and a heading alone on its line."""
    lines = parent.heads and parent.opens_line and candidate.opens_line
    return lines and candidate.number == FIRST and not candidate.after_text


def _captions(parent: Open, candidate: Candidate) -> bool:
    """Tell a caption over units that run on, right before one of them."""
    return parent.key[1] == CAPTION and candidate.opens_line and not candidate.after_text


def is_prefix(parent: Open, candidate: Candidate | Open) -> bool:
    """Tell whether a composite stands below the unit that it names: 2.1.3 below 2.1, 2.1 below 2 or 第二章 or 2."""
    above, _, last = candidate.key[1].rpartition(".")
    if not candidate.family.composite or parent.number is None or component(last) != parent.number.value:
        return False
    return parent.key[1] == above if parent.family.composite else not above


def _counts_along(parent: Open, candidate: Candidate) -> bool:
    """Tell a composite that counts along with the units it stands below: 2.2.1 below 2., where 2.1.1 stood below 1."""
    if parent.below is None or not candidate.family.composite or parent.number is None:
        return False
    above, _, last = candidate.key[1].rpartition(".")
    alike = candidate.key[0] == parent.below[0] and parent.below[1].rpartition(".")[0] == above
    return alike and component(last) == parent.number.value


def price_beside(closed: Open, candidate: Candidate) -> float | None:
    """Price a series that closes a unit of *closed*; None where only counts that both are headings of one level."""
    if _is_styled_like(closed, candidate):
        return None
    cost = 0.0
    if not candidate.opens_line and closed.line == candidate.line:
        cost += LEAVES_LINE if closed.opens_line else CLOSES_LEVEL
    if closed.styled and not candidate.styled:
        cost += LEAVES_STYLED
    if candidate.colon and not candidate.after_text and candidate.opens_line and candidate.number == FIRST:
        cost += CLOSES_ANNOUNCED
    if is_prefix(closed, candidate):
        cost += BESIDE_NAMED
    if _begins_right_below(closed, candidate) and closed.family.rank <= candidate.family.rank:
        cost += EMPTIED
    if closed.awaited and not candidate.family.structural:
        cost += UNFINISHED
    if closed.family.rank < candidate.family.rank and not candidate.family.floating and not closed.family.floating:
        cost += INVERSION
    return cost
