"""Candidates for markers, with what their places tell about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from partydoc.lexer.lines import BLANKS, Line, Mark
from partydoc.numbering import families
from partydoc.numbering.families import LONGEST_HEADING, Family
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key, Sense
from partydoc.numbering.series import FIRST, goes_on, missing
from partydoc.patterns import compile_late
from partydoc.recognition.headings.labels import CAPTION, DIVISION, LABEL
from partydoc.recognition.headings.turns import opens_turn
from partydoc.recognition.levels.indents import note_indents
from partydoc.recognition.levels.runs import note_runs, note_strays
from partydoc.recognition.levels.series import Candidate
from partydoc.recognition.lines.seen import Seen
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, LEAD, MARKED, PARAGRAPH

UNTITLED = {HEADING: families.UNNUMBERED, LEAD: families.LEAD}
NEARBY = 4  # how many candidates of one series are looked at for a successor
LIKELY = 60  # beyond this number, only the articles of a law go on
LONGEST_LONE = 24  # letters of the heading behind a dash that is the only one
SHORTEST = 2  # letters of a heading between two markers
LIST_LINES = 30  # within how many lines the next dash or heading must come

WORN, TORN, GLUED, SENTENCE, ODD_NUMBER, WORD = 1.2, 0.8, 2.6, 2.0, 1.5, 0.6
SURE = -2.0  # a heading that its words tell: a question, a label

# Pairs of signs, and within how many characters the second must come: a lost one must not hide the rest of a line.
# Converters often leave another quote at the end of a quotation.
PAIRS = (("“‘", '”’"', 400), ("《", "》", 60), ("(", ")", 150))

LONGEST_HOLDING = 16
HOLDING = compile_late("(?:判决|裁[定决]|判令[^。;:]{0,12}):$")

FARTHEST = max(reach for _, _, reach in PAIRS)

Found = tuple[Candidate, Mark]


def find_candidates(folded: str, readings: Sequence[TypedLine]) -> list[Found]:
    """List the candidates of a part of a document, each with its mark; headings without a number are among them."""
    found = list(_find(folded, readings))
    _clear_styles([candidate for candidate, _ in found])
    _note_divisions([candidate for candidate, _ in found])
    _note_chains(folded, found)
    note_indents(folded, found)
    each = [sense for candidate, _ in found for sense in (candidate, *candidate.others)]
    _look_back(each)
    _look_ahead(each)
    _look_below(each)
    note_runs(each)
    note_strays(each)
    _note_lone_dashes(folded, found)
    return found


def _find(folded: str, readings: Sequence[TypedLine]) -> Iterator[Found]:
    after_text, colon = False, False
    for number, reading in enumerate(readings):
        any_here = False
        for candidate, mark in _in_line(folded, reading, number):
            if candidate.opens_line:
                for each in (candidate, *candidate.others):
                    each.after_text, each.colon = after_text, colon
            after_text, any_here = False, True
            yield candidate, mark
        if reading.role in (PARAGRAPH, MARKED, HEADING, LEAD):
            after_text = after_text or not any_here
            colon = reading.mark == ":"


def _in_line(folded: str, reading: TypedLine, number: int) -> Iterator[Found]:
    line = reading.line
    if untitled := UNTITLED.get(reading.role):
        level = reading.seen.level if reading.role == HEADING else 0
        if reading.label == LABEL and reading.mark == ":":  # 说明： ⏎ （一）… and 决议：通过。 are one series
            untitled = families.LEAD
        sense = Sense(untitled, None, reading.label or (str(level) if level else ""))
        candidate = Candidate(sense, number, opens_line=True, styled=level)
        candidate.heads = reading.label in (DIVISION, CAPTION)
        candidate.doubt = SURE if reading.label else 0.0
        yield candidate, Mark(line.start, line.start, (sense,))
    if reading.role not in (MARKED, PARAGRAPH, LEAD):
        return
    recited = _recited(folded, line)
    for mark in line.marks:
        if recited and mark.start >= recited.start and mark.family is recited.family:
            continue
        if mark.family is families.LEAD:
            yield Candidate(mark.senses[0], number, opens_line=False), mark
        elif mark.start == line.start or not _is_enclosed(folded, line.start, mark.start):
            over = _heads_next(folded, mark, line.marks)
            closed = bool(reading.mark) and not over
            candidate, *others = (
                _candidate(folded, mark, sense, number, line.start, closed=closed, over=over) for sense in mark.senses
            )
            candidate.others = tuple(others)
            candidate.spoken = candidate.opens_line and opens_turn(folded, mark.end)
            for each in (candidate, *others):
                each.heads = not reading.mark and mark is line.marks[-1]
                if each.opens_line:
                    _see(each, reading.seen)
            yield candidate, mark


def _recited(folded: str, line: Line) -> Mark | None:
    """Give the first number of what a court has held, told inside a sentence: 市法院判决:一、…。二、…。宣判后,…."""
    for mark in line.marks:
        held = mark.start > line.start and mark.senses[0].number == FIRST and folded[mark.start - 1] == ":"
        if held and HOLDING.search(folded, max(line.start, mark.start - LONGEST_HOLDING), mark.start):
            return mark
    return None


def _heads_next(folded: str, mark: Mark, marks: Sequence[Mark]) -> bool:
    """Tell whether a division stands right over an article in a line: 第一章总则第一条 各馆…."""
    if not mark.family.division:
        return False
    below = next((other for other in marks if other.start > mark.start), None)
    return below is not None and below.family.structural and is_heading(folded, mark.end, below.start)


def _see(candidate: Candidate, seen: Seen) -> None:
    """Note what the file says of the marker of a line."""
    candidate.styled = seen.level
    candidate.set_in(seen.listed)


def _is_enclosed(folded: str, start: int, place: int) -> bool:
    """Tell whether a place lies inside a quotation, a title or brackets that open in its line."""
    before = folded[max(start, place - FARTHEST) : place]
    for opening, closing, reach in PAIRS:
        near = before[-reach:]
        opened = 0
        for sign in opening:
            opened += near.count(sign)
        if opened and opened > sum(map(near.count, closing)):
            return True
    return False


def _candidate(
    folded: str, mark: Mark, sense: Sense, number: int, line_start: int, *, closed: bool, over: bool
) -> Candidate:
    text = folded[mark.start : mark.end]
    behind = folded[mark.end : mark.end + 1]
    before = folded[mark.start - 1 : mark.start]
    opens_line = mark.start == line_start
    return Candidate(
        sense,
        number,
        opens_line=opens_line,
        doubt=_doubt(sense, text, "" if over else behind) + (SENTENCE if closed and sense.family.division else 0.0),
        colon=not opens_line and before == ":",
        blank=not opens_line and before in BLANKS,
    )


def _doubt(sense: Sense, text: str, behind: str) -> float:
    """Say how little a mark looks like a marker, as a discount on taking it for text."""
    family, said = sense.family, sense.number
    doubt = 0.0
    if family.structural and behind and behind not in BLANKS and behind not in "\n\r【(" and text[-1] not in ":、":
        doubt += GLUED
    if family is families.HAN_COMMA and text[-1] != "、":
        doubt += WORN
    if family.bracketed and text[-1] == ")" and "(" not in text and sense.form != ")":
        doubt += TORN
    if family.composite and not sense.form:
        doubt += WORD
    if said is None:
        doubt += WORD if family.forms else ODD_NUMBER
    elif said.value == 0 or (said.value > LIKELY and not family.structural):
        doubt += ODD_NUMBER
    return doubt


def _clear_styles(candidates: Sequence[Candidate]) -> None:
    """Forget a level that markers of two families share: tools that read pictures of pages make all headings alike."""
    families_of: dict[int, set[Family]] = {}
    for candidate in candidates:
        if candidate.number is not None:
            families_of.setdefault(candidate.styled, set()).add(candidate.family)
    for candidate in candidates:
        if len(families_of.get(candidate.styled, ())) > 1:
            candidate.styled = 0


def _note_divisions(candidates: Sequence[Candidate]) -> None:
    """Note that 附则 alone on its line stands at the rank of the chapters before it."""
    last: Key | None = None
    for candidate in candidates:
        if candidate.family.division:
            last = candidate.key
        elif candidate.key == (families.UNNUMBERED.name, DIVISION):
            candidate.stands_in = last


def _note_chains(folded: str, found: Sequence[Found]) -> None:
    """Note which two markers stand in one line with nothing but a heading between them: 一、馆舍建设（一）中心馆."""
    for (above, before), (below, behind) in pairwise(found):
        opens = below.number == FIRST and below.family.bracketed and above.number and above.line == below.line
        if opens and above.family.rank < below.family.rank and is_heading(folded, before.end, behind.start):
            above.chained = below.chained = True


def _note_lone_dashes(folded: str, found: Sequence[Found]) -> None:
    """Note which dash opens a line of a heading and its text, as the first of a list does: ——读者优先。各馆….

    The text may break off behind it; a subtitle or the name under a motto is no sentence with another behind it.
    """
    for candidate, mark in found:
        if candidate.family is families.DASH and candidate.opens_line and not candidate.awaited:
            end = folded.find("。", mark.end, mark.end + LONGEST_LONE)
            behind = folded[end + 1 : end + 2]
            if end > 0 and behind and behind not in "\n\r" and is_heading(folded, mark.end, end):
                candidate.chained = True


def is_heading(folded: str, start: int, end: int) -> bool:
    """Tell whether what stands between two markers may be a heading: short, and one sentence at most."""
    words = folded[start:end].rstrip("。")
    return SHORTEST <= len(words) <= LONGEST_HEADING and not any(mark in words for mark in "。;:!?\n")


def _look_back(candidates: Sequence[Candidate]) -> None:
    last: dict[Key, tuple[Ordinal, int]] = {}
    for place, candidate in enumerate(candidates):
        if candidate.number is None:
            continue
        before, at = last.get(candidate.key, (None, place))
        # Right behind the unit before it, 1.3 goes on with 1.2; it begins nothing without it.
        candidate.resumes = goes_on(before, candidate.number) and not (candidate.family.composite and at + 1 == place)
        last[candidate.key] = candidate.number, place


def _look_below(candidates: Sequence[Candidate]) -> None:
    """Note which numbers the composites that follow name: 4.1 comes below 4, and of what is none, right below."""
    coming: set[str] = set()
    line, here, below = -1, set[str](), set[str]()
    for candidate in reversed(candidates):
        if candidate.line != line:
            line, here, below = candidate.line, set(), here
        if candidate.family.composite and candidate.number:
            form = candidate.key[1]
            candidate.parted = f"{form}.{candidate.number.value}".lstrip(".") in coming
            coming.add(form)
            if candidate.number == FIRST:
                here.add(form)
        elif candidate.number and candidate.opens_line:
            candidate.named = str(candidate.number.value) in below


def _look_ahead(candidates: Sequence[Candidate]) -> None:
    coming: dict[Key, list[Candidate]] = {}
    for candidate in reversed(candidates):
        following = coming.setdefault(candidate.key, [])
        for later in following:
            if _succeeds(later, candidate):
                candidate.awaited = True
                break
        else:
            candidate.awaited = False
        following.insert(0, candidate)
        del following[NEARBY:]


def note_lost_numbers(candidates: Iterable[Candidate]) -> bool:
    """Note which headings stand in a gap of a series, one for each number that is missing; tell whether any does."""
    noted = False
    last: dict[Key, tuple[Candidate, int]] = {}
    headings: list[Candidate] = []
    for candidate in candidates:
        if candidate.family is families.UNNUMBERED:
            headings.append(candidate)
        elif candidate.number and candidate.opens_line and not candidate.family.ends_with_line:
            before, count = last.get(candidate.key, (None, 0))
            if before and 0 < len(headings) - count == len(missing(before.number, candidate.number)):
                for heading in headings[count:]:
                    heading.stands_in = candidate.key
                noted = True
            last[candidate.key] = candidate, len(headings)
    return noted


def _succeeds(later: Candidate, candidate: Candidate) -> bool:
    if candidate.number is None or later.number is None:
        return later.line - candidate.line <= LIST_LINES
    return goes_on(candidate.number, later.number)
