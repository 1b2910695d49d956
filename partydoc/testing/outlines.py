"""Trees of numbered sections, as the renderer writes them and the parser reads them back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from partydoc.numbering.families import BY_NAME
from partydoc.testing.numbers import series
from partydoc.testing.wording import headings, paragraphs, sentences
from partydoc.tree.nodes import Child, Heading, Num, Paragraph, Section

Chain = tuple[str, ...]

UNNUMBERED = "unnumbered"
REPORT: Chain = ("han-comma", "han-paren", "arabic-dot", "arabic-paren", "circled", "run-in")
SPEECH: Chain = ("han-comma", "ordinal", "run-in")
LAW: Chain = ("part", "subpart", "chapter", "division", "article", "han-paren", "arabic-dot")
NEWS: Chain = (UNNUMBERED, "dash")
POINTS: Chain = ("ordinal", "run-in")
LIST: Chain = ("han-comma", "bullet")
PROVISIONS: Chain = ("provision", "han-paren", "arabic-dot")
LETTERS: Chain = ("roman-dot", "latin-dot", "arabic-dot", "latin-lower-paren", "roman-lower-paren")
STEMS: Chain = ("financial-comma", "han-comma", "han-paren", "arabic-dot", "arabic-paren", "stem-comma", "stem-paren")
LESSONS: Chain = ("counted", "han-bracket", "arabic-bracket")
CHAINS = (REPORT, SPEECH, LAW, NEWS, POINTS, LIST, PROVISIONS, LETTERS, STEMS, LESSONS)

_DIVISIONS = frozenset({"part", "subpart", "chapter", "division"})
# Units without a heading, and how many sentences and paragraphs they have: of two below 一、 the first is a heading.
_ARTICLES = {"article": 3, "provision": 1}
_MOST_SIBLINGS = 3

Children = tuple[Child, ...]


def outlines(chains: Sequence[Chain] = CHAINS) -> st.SearchStrategy[tuple[Section, ...]]:
    """Draw the sections of a document: families of one of *chains* in their order, some left out, counted from one.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(outlines([("han-comma", "han-paren")]))
    ... def numbers_count_from_one(sections):
    ...     assert [section.num.value for section in sections] == list(range(1, len(sections) + 1))
    >>> numbers_count_from_one()
    """
    return st.sampled_from(chains).flatmap(_levels).flatmap(_sections)


@st.composite
def _levels(draw: st.DrawFn, chain: Chain) -> Chain:
    """Draw the levels of one document: the first, or the articles of a law, and some of the others."""
    kept = draw(st.sets(st.sampled_from(chain)))
    needed = "article" if "article" in chain else chain[0]
    return tuple(family for family in chain if family in kept or family == needed)


@st.composite
def _sections(draw: st.DrawFn, levels: Chain) -> tuple[Section, ...]:
    family, below = levels[0], levels[1:]
    return tuple([draw(_section(family, num, below)) for num in draw(_nums(family))])


def _section(family: str, num: Num | None, below: Chain) -> st.SearchStrategy[Section]:
    if family in _DIVISIONS:
        return st.builds(Section, st.just(num), _headings(), _sections(below))
    if family in _ARTICLES:
        return st.builds(Section, st.just(num), st.none(), _article_body(below, most=_ARTICLES[family]))
    if family in ("run-in", "dash", "bullet"):
        return _line(num, headed=True) | _line(num, headed=False)
    return st.builds(Section, st.just(num), _headings(), _body(below))


def _nums(name: str) -> st.SearchStrategy[Sequence[Num | None]]:
    """Draw how many siblings there are, and the numbers of all; bare headings have none."""
    count = st.integers(2, _MOST_SIBLINGS)
    name = {"provision": "han-comma"}.get(name, name)
    if name == UNNUMBERED:
        return count.map(lambda siblings: [None] * siblings)
    return count.flatmap(lambda siblings: series(name, siblings))


def _body(below: Chain) -> st.SearchStrategy[Children]:
    """Draw what stands below a heading: paragraphs, sections of the next level, or a list with text about it."""
    if not below:
        return _paragraphs(1, 2)
    deeper = _led(_sections(below))
    return st.one_of(_paragraphs(1, 2), deeper, deeper, _list(below[0]))  # twice: else few trees are deep


@st.composite
def _led(draw: st.DrawFn, sections: st.SearchStrategy[tuple[Section, ...]]) -> Children:
    return draw(_paragraphs(0, 1)) + draw(sections)


@st.composite
def _list(draw: st.DrawFn, family: str) -> Children:
    """Draw a list of items of one form that fill a line each; a paragraph follows where the form is complete."""
    headed = draw(st.booleans())
    items = [draw(_line(num, headed=headed)) for num in draw(_nums(family))]
    complete = BY_NAME[family].ends_with_line or not headed
    return (*draw(_paragraphs(1, 1)), *items, *draw(_paragraphs(0, int(complete))))


@st.composite
def _line(draw: st.DrawFn, num: Num | None, *, headed: bool) -> Section:
    """Draw an item that fills one line: a heading and what follows it, or a sentence."""
    heading, text = (draw(_headings()), paragraphs()) if headed else (None, sentences())
    return Section(num, heading, (Paragraph(draw(text)),))


@st.composite
def _article_body(draw: st.DrawFn, below: Chain, *, most: int) -> Children:
    """Draw at most *most* paragraphs (款), the first of as many sentences, or a lead with its items (项)."""
    itemised = draw(st.booleans())
    if below and itemised:
        return draw(_items(below[0]))
    return (Paragraph(draw(paragraphs(1, most))), *draw(_paragraphs(0, most - 1)))


@st.composite
def _items(draw: st.DrawFn, family: str) -> Children:
    nums = draw(_nums(family))
    ends = "；" * (len(nums) - 1) + "。"
    items = [Section(num, None, (Paragraph(draw(_clauses()) + end),)) for num, end in zip(nums, ends, strict=True)]
    return (Paragraph(draw(_clauses()) + "，应当做到："), *items, *draw(_paragraphs(0, 1)))


@cache
def _clauses() -> st.SearchStrategy[str]:
    return sentences().map(lambda sentence: sentence.removesuffix("。"))


@cache
def _headings() -> st.SearchStrategy[Heading]:
    return headings().map(Heading)


@cache
def _paragraphs(fewest: int, most: int) -> st.SearchStrategy[Children]:
    return st.lists(paragraphs().map(Paragraph), min_size=fewest, max_size=most).map(tuple)
