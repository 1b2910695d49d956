"""An edit changes few ids; small neighbours are joined, overlaps fit; what is very long is cut in linear work."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import partydoc
from partydoc import Paragraph, chunk
from partydoc.chunkers import STRATEGIES
from partydoc.testing import documents
from tests.work import FOUR, MOST, steps

BUDGETS = st.integers(24, 200)
MOST_CHANGED = 3
EVERY = 5  # paragraph of the samples


def ids(text, budget, strategy):
    return {each.id for each in chunk(partydoc.parse(text), budget, strategy=strategy, id="same")}


def edited(text, place, words, end=None):
    return text[:place] + words + text[end or place :]


def plain_paragraphs(document):
    """Give the paragraphs that have a place inside, and announce no list, whose items would quote them."""
    wanted = [node for node, _ in document.walk() if isinstance(node, Paragraph) and node.span]
    return [node for node in wanted if node.span.end - node.span.start > 8 and node.text[-1] not in "：:"]


@pytest.mark.parametrize("strategy", STRATEGIES)
@settings(max_examples=10)
@given(data=st.data(), document=documents(), budget=BUDGETS)
def test_a_character_that_changes_in_a_paragraph_changes_at_most_three_ids(strategy, data, document, budget):
    document = partydoc.parse(str(document))
    paragraphs = plain_paragraphs(document)
    assume(paragraphs)
    span = data.draw(st.sampled_from(paragraphs)).span
    place = (span.start + span.end) // 2
    changed = edited(document.raw, place, "馆", place + 1)
    after = partydoc.parse(changed)
    assume([path for path, _ in after.paths()] == [path for path, _ in document.paths()])
    assume([node.type for node, _ in after.walk()] == [node.type for node, _ in document.walk()])
    assume(after.text.clean != document.text.clean)
    assert len(ids(changed, budget, strategy) - ids(document.raw, budget, strategy)) <= MOST_CHANGED


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("name", ["law", "work_report", "speech", "article"])
def test_words_put_into_a_paragraph_of_a_sample_change_at_most_three_ids(samples, name, strategy):
    document = partydoc.load(samples / f"{name}.txt")
    before = ids(document.raw, 512, strategy)
    for node in plain_paragraphs(document)[::EVERY]:
        place = (node.span.start + node.span.end) // 2
        assert len(ids(edited(document.raw, place, "的确实在"), 512, strategy) - before) <= MOST_CHANGED


@given(document=documents(), budget=BUDGETS)
def test_an_overlap_only_adds_words_of_the_chunk_before_and_fits(document, budget):
    overlap = budget // 3
    for plain, longer in zip(chunk(document, budget), chunk(document, budget, overlap=overlap), strict=True):
        assert longer.text.endswith(plain.text)
        assert len(longer.text) - len(plain.text) <= overlap + 1  # a line end may stand between
        assert longer.tokens <= budget


@given(document=documents(), budget=BUDGETS, small=st.integers(1, 100))
def test_small_neighbours_are_joined_as_long_as_they_fit_and_no_word_is_lost(document, budget, small):
    document = partydoc.parse(str(document))
    plain = chunk(document, budget, strategy="units", skip=())
    joined = chunk(document, budget, strategy="units", skip=(), min_tokens=min(small, budget))
    assert len(joined) <= len(plain)
    assert all(each.tokens <= budget for each in joined)
    assert "".join("".join(each.text for each in joined).split()) == "".join(
        "".join(each.text for each in plain).split()
    )


@given(document=documents(), budget=BUDGETS)
def test_between_spans_and_around_them_are_only_blanks(document, budget):
    raw = partydoc.parse(str(document)).raw
    spans = [each.span for each in chunk(partydoc.parse(raw), budget, skip=())]
    edges = [0, *(edge for span in spans for edge in span), len(raw)]
    assert edges == sorted(edges)
    assert all(not raw[end:start].strip() for end, start in list(pairwise(edges))[::2])


@pytest.mark.parametrize("sign", ["馆", "每周开放，", "每周开放。"])
def test_a_long_paragraph_is_cut_in_linear_work(sign):
    def work(length):
        document = partydoc.tree.nodes.Document([Paragraph(sign * (length // len(sign)))])
        return steps(lambda: chunk(document, 128))

    assert work(40_000) <= MOST * FOUR * work(10_000)
