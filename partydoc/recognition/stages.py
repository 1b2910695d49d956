"""The way of a text through recognition: an ordered row of stages, each from page to page.

A stage says which facts of the page it reads and which it sets; `tests/recognition/test_stages.py` holds it to that.
The lines of a page are values: a stage that says something new of some gives a page with other lines.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from partydoc.recognition.findings import find_diagnostics, find_doubtful
from partydoc.recognition.headings.asking import find_bare_questions
from partydoc.recognition.headings.bold import find_bold_headings
from partydoc.recognition.headings.closed import find_closed_headings
from partydoc.recognition.headings.counted import find_counted_lists
from partydoc.recognition.headings.deciding import decide_headings
from partydoc.recognition.headings.even import find_even_headings
from partydoc.recognition.headings.forms import Forms
from partydoc.recognition.headings.glued import find_glued_headings
from partydoc.recognition.headings.guards import set_back, set_title
from partydoc.recognition.headings.guides import find_guide_names
from partydoc.recognition.headings.labels import find_labels
from partydoc.recognition.headings.leads import assign_leads
from partydoc.recognition.headings.listed import find_listed_headings
from partydoc.recognition.headings.names import find_names
from partydoc.recognition.headings.over_runs import find_captions_over_runs
from partydoc.recognition.headings.points import find_points
from partydoc.recognition.headings.questions import find_questions
from partydoc.recognition.headings.turns import find_turns
from partydoc.recognition.levels.explaining import explain
from partydoc.recognition.lines.chunk_numbers import split_chunks
from partydoc.recognition.lines.hinted import apply_hints, counted_places, put_back
from partydoc.recognition.lines.parted import join_parted
from partydoc.recognition.lines.proving import keep_proved
from partydoc.recognition.lines.repeats import set_repeats_apart, split_titles
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.page import Page
from partydoc.recognition.parts.collections import find_collection
from partydoc.recognition.parts.documents import find_documents, split_series
from partydoc.recognition.roles import assign_roles
from partydoc.recognition.roles.closings import assign_closing
from partydoc.recognition.units import make_units, settle_levels


def _see_hints(page: Page) -> Page:
    """Note on each line what the reader saw of it; set apart what it knows to be no line of the document."""
    lines, apart = apply_hints(page.text, page.lines)
    return evolve(page, lines=lines, apart=apart) if apart else page.with_lines(lines)


def _prove_marks(page: Page) -> Page:
    """Keep the marks that stand for themselves, and those whose series is there."""
    return page.with_lines(keep_proved(page.folded, page.lines, counted_places(page.text)))


def _join_parted(page: Page) -> Page:
    """Put a number and its words into one line where they stand on two."""
    return page.with_lines(join_parted(page.lines))


def _find_collection(page: Page) -> Page:
    """Note the lines that count the texts of a collection: each opens one."""
    return page.with_lines(find_collection(page.lines))


def _assign_roles(page: Page) -> Page:
    """Say what each line is for by the zone it stands in: head, body or tail."""
    return page.with_lines(assign_roles(page.lines))


def _put_back(page: Page) -> Page:
    """Put the lines that the reader set apart into their places again."""
    return page if not page.apart else evolve(page, lines=put_back(page.lines, page.apart), apart=())


def _split_chunk_numbers(page: Page) -> Page:
    """Cut off the numbers that a sharing site put where it cut the text."""
    return page.with_lines(split_chunks(page.folded, page.lines))


def _split_titles(page: Page) -> Page:
    """Cut the titles off the first line of the text, where they stand in it twice or stand above it already."""
    return page.with_lines(split_titles(page.lines))


def _set_repeats_apart(page: Page) -> Page:
    """Take running heads and the words under pictures for furniture."""
    return page.with_lines(set_repeats_apart(page.lines))


def _find_closings(page: Page) -> Page:
    """Find the last words to the audience in each part."""
    return page.with_lines([line for part in split_series(page.lines) for line in assign_closing(part)])


def _set_back_headings(page: Page) -> Page:
    """Make paragraphs, or a title, of the lines that only look like headings."""
    lines = set_back(page.lines)
    return page.with_lines([line for part in split_series(lines) for line in set_title(part)])


def _find_listed_headings(page: Page) -> Page:
    """Find the headings without a number that the table of contents names."""
    return page.with_lines(find_listed_headings(page.lines))


def _find_questions(page: Page) -> Page:
    """Find the questions of an interview: each is the heading of its answer."""
    return page.with_lines(find_questions(page.folded, page.lines))


def _find_turns(page: Page) -> Page:
    """Find the turns of the speakers in a sitting: each heads what is said in it."""
    return page.with_lines(find_turns(page.lines))


def _find_bare_questions(page: Page) -> Page:
    """Find the series of questions that stand alone over their answers, without number and speaker."""
    return page.with_lines(find_bare_questions(page.lines))


def _find_labels(page: Page) -> Page:
    """Find the labels that head what follows them."""
    return page.with_lines(find_labels(page.lines))


def _find_closed_headings(page: Page) -> Page:
    """Find the headings that 。 closes, each alone on its line."""
    return page.with_lines(find_closed_headings(page.lines))


def _find_bold_headings(page: Page) -> Page:
    """Find the headings that the file sets bold, each alone on its line over its text."""
    return page.with_lines(find_bold_headings(page.lines))


def _find_captions(page: Page) -> Page:
    """Find the captions over units that run on through the document, each right before the next of them."""
    return page.with_lines(find_captions_over_runs(page.lines))


def _find_even_headings(page: Page) -> Page:
    """Find the short lines of one length that each stand over a paragraph, and those that are set wide."""
    return page.with_lines(find_even_headings(page.lines))


def _find_names(page: Page) -> Page:
    """Find the short names that stand over texts of their own, several in a row."""
    return page.with_lines(find_counted_lists(find_guide_names(find_names(page.lines))))


def _find_leads(page: Page) -> Page:
    """Find the paragraphs whose first sentences are headings."""
    return page.with_lines(assign_leads(page.folded, page.lines, page.terminals))


def _find_points(page: Page) -> Page:
    """Find the points that stand in most paragraphs, several in each."""
    return page.with_lines(find_points(page.folded, page.lines, page.terminals))


def _find_documents(page: Page) -> Page:
    """Note where a further document of the file begins."""
    return page.with_lines(find_documents(page.folded, page.lines))


def _settle_units(page: Page) -> Page:
    """Decide which candidates are markers, and how their units nest, part by part."""
    lines: list[TypedLine] = []
    units, explanations, doubtful = [], list(page.explanations), list(page.diagnostics)
    for part in split_series(page.lines):
        settled = settle_levels(page.folded, part)
        here, found, decisions = settled.lines, settled.found, settled.decisions
        lines.extend(here)
        if page.explains:
            explanations.extend(explain(page.text, here, found, decisions))
        doubtful.extend(find_doubtful(page.text, here, found, settled.doubts))
        units.extend(make_units(page.folded, here, found, decisions))
    return evolve(page, lines=lines, units=units, explanations=tuple(explanations), diagnostics=tuple(doubtful))


def _decide_headings(page: Page) -> Page:
    """Say how much of each unit's first line is its heading."""
    decide_headings(page.each_unit(), Forms(page.folded, page.terminals))
    return page


def _find_glued_headings(page: Page) -> Page:
    """Find the headings that have lost the line end between them and the text."""
    find_glued_headings(page.folded, page.units)
    return page


def _find_faults(page: Page) -> Page:
    """Report gaps, repetitions and worn marks of the numbering."""
    found = (*page.diagnostics, *find_diagnostics(page.text, page.each_unit()))
    return evolve(page, diagnostics=found) if found else page


@frozen
class Stage:
    """One step: its name, what it does, the facts of the page that it reads and those that it sets.

    The facts are: *lines* (which there are, and where), *seen*, *apart*, *role*, *opens* (what the line begins),
    *marks* (its candidates), *units*, *headings*, *diagnostics*, *explanations*. The text stands from the start.
    """

    name: str
    run: Callable[[Page], Page]
    reads: frozenset[str]
    sets: frozenset[str]


def _stage(run: Callable[[Page], Page], reads: str, sets: str) -> Stage:
    return Stage(run.__name__.lstrip("_"), run, frozenset(reads.split()), frozenset(sets.split()))


STAGES: tuple[Stage, ...] = (
    _stage(_prove_marks, "lines marks", "marks"),
    _stage(_join_parted, "lines marks", "lines marks"),
    _stage(_see_hints, "lines marks", "lines marks seen apart role"),
    _stage(_find_collection, "lines marks", "opens"),
    _stage(_assign_roles, "lines marks seen role opens", "lines marks role"),
    _stage(_put_back, "lines apart", "lines marks seen apart role"),
    _stage(_split_chunk_numbers, "lines marks role", "lines marks role"),
    _stage(_split_titles, "lines marks role", "lines marks role"),
    _stage(_set_repeats_apart, "lines marks role", "role"),
    _stage(_find_closings, "lines marks role", "role"),
    _stage(_set_back_headings, "lines marks role seen", "role"),
    _stage(_find_listed_headings, "lines marks role seen", "role seen"),
    _stage(_find_questions, "lines marks role", "lines marks role"),
    _stage(_find_turns, "lines marks role", "lines marks role"),
    _stage(_find_bare_questions, "lines marks role", "role"),
    _stage(_find_labels, "lines marks role", "role"),
    _stage(_find_bold_headings, "lines seen marks role", "lines role"),
    _stage(_find_closed_headings, "lines marks role", "role"),
    _stage(_find_captions, "lines marks role", "role"),
    _stage(_find_even_headings, "lines marks role", "role"),
    _stage(_find_names, "lines marks role", "role"),
    _stage(_find_leads, "lines marks role seen", "role"),
    _stage(_find_points, "lines marks role", "marks role"),
    _stage(_find_documents, "lines marks role", "opens"),
    _stage(_settle_units, "lines marks role seen opens", "units role marks explanations diagnostics"),
    _stage(_decide_headings, "lines units", "headings"),
    _stage(_find_glued_headings, "units headings", "headings"),
    _stage(_find_faults, "units headings", "diagnostics"),
)
