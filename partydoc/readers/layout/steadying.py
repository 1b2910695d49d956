"""What recognition of pictures and sharing sites leave on pages: sizes that shake, marks that stand across the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from partydoc.readers.layout.pages import MARGIN, Page, Run

STEADY = 0.35  # of the characters of a document that is set, and not recognised, have one size
LEAST, MOST = 0.75, 1.3  # times the usual size: so much do the sizes of one type shake
FEW_PAGES, MANY = 3, 0.5  # pages of a document, and the share of them, that repeat a mark in its place
MOST_MARKS = 4
PLACE = 3.0  # units by which its place may shake


def steady(pages: Sequence[Page]) -> list[Page]:
    """Give the text of pages one size where it shakes, and set apart what stands in its place on most of them."""
    return list(_without_marks(_of_one_size(pages)))


def _of_one_size(pages: Sequence[Page]) -> Sequence[Page]:
    sizes: Counter[float] = Counter()
    for run in (run for page in pages for run in page.runs if not (run.turn or run.apart)):
        sizes[run.size] += len(run.text)
    total = sizes.total()
    if not total or max(sizes.values()) >= STEADY * total:
        return pages
    usual = _median(sizes)
    return [evolve(page, runs=[_sized(run, usual) for run in page.runs]) for page in pages]


def _median(sizes: Counter[float]) -> float:
    seen, half = 0, sizes.total() / 2
    for size in sorted(sizes):
        seen += sizes[size]
        if seen >= half:
            return size
    return 0.0


def _sized(run: Run, usual: float) -> Run:
    return run._replace(size=usual) if LEAST * usual <= run.size <= MOST * usual else run


def _without_marks(pages: Sequence[Page]) -> Iterator[Page]:
    """Set apart the runs that come again at one place of the pages; where many do, the pages are forms."""
    found = Counter(key for page in pages for key in {_key(run) for run in page.runs if _is_within(run, page)})
    needed = max(FEW_PAGES, MANY * len(pages))
    marks = {key for key, count in found.items() if count >= needed}
    if len(marks) > MOST_MARKS:
        marks = set()
    for page in pages:
        apart = [_key(run) in marks and _is_within(run, page) for run in page.runs]
        if not any(apart):
            yield page
            continue
        runs = [run._replace(apart=True) if mark else run for run, mark in zip(page.runs, apart, strict=True)]
        yield evolve(page, runs=runs)


def _key(run: Run) -> tuple[str, int, int]:
    return run.text.strip(), round(run.left / PLACE), round(run.baseline / PLACE)


def _is_within(run: Run, page: Page) -> bool:
    """Tell a mark across the text from the head or the foot of a page, which is a line of its own."""
    return MARGIN * page.height <= run.baseline <= (1 - MARGIN) * page.height
