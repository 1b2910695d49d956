"""How much a margin says: how often a decision of the levels is wrong, by how nearly it was another.

    python -m tests.benchmarks.margins      prints the table, then every miss, sorted by what kept it from being found

The texts are those marked up by hand in ../shared, as they stand and with damage whose right tree is known: a number
lost, a line end lost, the beginning lost. Decisions that stand side by side with one margin hang on one alternative,
and are counted once: wrong, where any of them is. A miss has no candidate; or the search never looks at what would be
right (not in the space); or it does, and finds it dearer.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve, frozen

import partydoc
from partydoc.lexer.lines import BLANKS, LINE_ENDS
from partydoc.parser import document_parser
from partydoc.recognition import STAGES, Job, begin
from partydoc.recognition.levels.doubts import DOUBTFUL
from partydoc.recognition.levels.margins import excesses
from partydoc.recognition.parts.documents import split_series
from partydoc.recognition.units import settle_levels
from partydoc.repairs import read_text
from tests.benchmarks.accuracy import SHARED, found_units, gold_units, percent, place_of, table

BANDS = (DOUBTFUL, 0.5, 1.0, 2.0, 3.0)
DAMAGED = 4  # places of a document that each kind of damage is done to, one at a time
SHOWN = 24
DOUBT = "doubtful"


@frozen
class Wanted:
    """A unit that the reader sees: where it starts, where the one above it starts, how many are above it."""

    start: int
    above: int | None
    depth: int
    marker: int = 0
    sure: bool = True


@frozen
class Case:
    """A text and the units that it has."""

    name: str
    damage: str
    text: str
    units: tuple[Wanted, ...]

    def without(self, start: int, end: int, damage: str) -> Case:
        """Give the case that a stretch of the text is taken from, and with it the units whose numbers stood there."""
        kept = tuple(
            evolve(unit, start=_moved(unit.start, start, end), above=_moved(unit.above, start, end))
            for unit in self.units
            if not start <= unit.start < end
        )
        return Case(self.name, damage, self.text[:start] + self.text[end:], kept)


def _moved(place: int | None, start: int, end: int) -> Any:
    if place is None or start <= place < end:
        return None
    return place - (end - start) if place >= end else place


class Outcome(NamedTuple):
    """A decision: its margin, whether it is right, whether it was reported."""

    margin: float
    right: bool
    reported: bool


def cases(files: Sequence[Path]) -> Iterator[Case]:
    """Give each document as it stands and with each kind of damage."""
    for file in files:
        marked_up = json.loads(file.read_text(encoding="utf-8"))
        text = (SHARED / "eval" / "documents" / marked_up["file"]).read_bytes().decode("utf-8")
        whole = Case(file.stem, "as they stand", text, tuple(_wanted(marked_up["nodes"], text)))
        yield whole
        yield from damaged(whole)


def _wanted(nodes: Sequence[dict[str, Any]], text: str) -> Iterator[Wanted]:
    above: dict[int, int] = {}
    markers = {node["start"]: len(node["marker"] or "") for node in nodes if node["kind"] in ("section", "item")}
    for _, unit, sure in gold_units(nodes, text):
        start, parent, _ = unit
        above[start] = 0 if parent is None else above.get(parent, 0) + 1
        yield Wanted(start, parent, above[start], markers[start], sure)


def damaged(case: Case) -> Iterator[Case]:
    """Give the case with a number lost, a line end lost, the beginning lost; each in some places."""
    parents = {unit.above for unit in case.units}
    leaves = [unit for unit in case.units if unit.marker and unit.start not in parents]
    for unit in spread(leaves):
        yield case.without(unit.start, unit.start + unit.marker, "a number lost")
    for unit in spread([unit for unit in case.units if unit.marker and _line_end(case.text, unit.start)]):
        yield case.without(unit.start - _line_end(case.text, unit.start), unit.start, "a line end lost")
    for unit in spread([unit for unit in case.units if unit.above is None][1:]):
        yield case.without(0, unit.start, "the beginning lost")


def spread(units: Sequence[Wanted]) -> Sequence[Wanted]:
    """Give a few of them, evenly spread."""
    return units[:: max(1, -(-len(units) // DAMAGED))]


def _line_end(text: str, start: int) -> int:
    """Give how many blanks and line ends stand before a place; 0 where it opens no line."""
    at = start
    while at and text[at - 1] in BLANKS + LINE_ENDS:
        at -= 1
    return start - at if set(text[at:start]) & set(LINE_ENDS) else 0


def outcomes(case: Case) -> Iterator[Outcome]:
    """Read a case, and say of each decision, in order, whether it is right."""
    document = partydoc.parse(case.text, explain=True)
    above = {unit[0]: unit[1] for _, unit in found_units(document)}
    wanted = {unit.start: unit for unit in case.units}
    reported = {found.span.start for found in document.diagnostics if found.code == DOUBT}
    decisions = []
    for each in document.explanations:
        start = place_of(each.text, each.span)
        gold = wanted.get(start)
        if each.margin is not None and (gold is None or gold.sure):
            right = (gold is not None) == each.accepted and (gold is None or above.get(start) == gold.above)
            decisions.append(Outcome(each.margin, right, each.span.start in reported))
    for margin, alike in groupby(decisions, key=lambda one: one.margin):
        group = list(alike)
        yield Outcome(margin, all(one.right for one in group), any(one.reported for one in group))


def misses(case: Case) -> Iterator[tuple[str, str]]:
    """Give every unit that is not found where it stands, with what kept it from that."""
    above = {unit[0]: unit[1] for _, unit in found_units(partydoc.parse(case.text))}
    ways = dict(_ways(case.text))
    for unit in case.units:
        if unit.sure and above.get(unit.start, -1) != unit.above:
            words = case.text[unit.start : unit.start + SHOWN].partition("\n")[0]
            yield _why(ways.get(unit.start), unit.depth), f"{case.name} {unit.start} {words}"


def _why(ways: dict[int | None, float] | None, depth: int) -> str:
    if ways is None:
        return "no candidate"
    if depth not in ways:
        return "not in the space"
    return f"dearer by {ways[depth]:.2f}" if ways[depth] else "chosen, its parent is another"


def _ways(text: str) -> Iterator[tuple[int, dict[int | None, float]]]:
    """Give each candidate's place in the raw text, and what each depth costs more."""
    page = begin(Job(read_text(text)), document_parser().terminals)
    for stage in STAGES:
        if stage.name == "settle_units":
            break
        page = stage.run(page)
    for part in split_series(page.lines):
        found = settle_levels(page.folded, part).found
        for (_, mark), ways in zip(found, excesses([candidate for candidate, _ in found]), strict=True):
            cheapest: dict[int | None, float] = {}
            for (depth, _), cost in ways.items():
                cheapest[depth] = min(cost, cheapest.get(depth, cost))
            span = page.text.offsets.to_raw(mark.start, mark.end)
            yield place_of(page.text.clean[mark.start : mark.end], span), cheapest


def rows(found: Sequence[tuple[str, Outcome]]) -> Iterator[list[str]]:
    """Write a row for each band of margins and each kind of damage: decisions, and the share that is wrong."""
    kinds = list(dict.fromkeys(kind for kind, _ in found))
    below = 0.0
    for band in BANDS:
        last = band == BANDS[-1]
        cells = [f"{below:.2f} to {band:.2f}" + (" and more" if last else "")]
        for kind in kinds:
            here = [one for name, one in found if name == kind and below <= one.margin and (last or one.margin < band)]
            wrong = sum(not one.right for one in here)
            cells += [str(len(here)), f"{percent(wrong, len(here))}"]
        yield cells
        below = band


def main() -> None:
    """Print the table and the misses."""
    gold = sorted((SHARED / "eval" / "gold").glob("*.json"))
    if not gold:
        sys.exit("the reference texts (../shared) are not here")
    found = [(case.damage, outcome) for case in cases(gold) for outcome in outcomes(case)]
    kinds = list(dict.fromkeys(kind for kind, _ in found))
    head = ["margin", *(cell for kind in kinds for cell in (kind, "wrong %"))]
    sys.stdout.write(table(head, rows(found)))
    for kind in kinds:
        here = [one for name, one in found if name == kind and one.reported]
        sys.stdout.write(
            f"{kind}: {len(here)} reported as doubtful, {sum(not one.right for one in here)} of them wrong\n"
        )
    missed = [miss for case in cases(gold) if case.damage == "as they stand" for miss in misses(case)]
    for why, count in Counter(why.rpartition(" by ")[0] or why for why, _ in missed).most_common():
        sys.stdout.write(f"\n{why}: {count}\n")
        sys.stdout.writelines(f"    {words}  ({said})\n" for said, words in sorted(missed) if said.startswith(why))


if __name__ == "__main__":
    main()
