"""Chunks keep to their budget, cover the document, and cut no unit that fits."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import pairwise, takewhile
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc import Section, chunk
from partydoc.chunkers import STRATEGIES, counter, expand
from partydoc.chunkers.surface import HEADS
from partydoc.testing import any_text, documents
from partydoc.tree.walking import leaves

BUDGETS = st.integers(16, 200)
LAW = """青河市图书馆办法
第一章　总则
第一条　为了方便读者，制定本办法。
第二条　有下列情形之一的，可以闭馆：
（一）设备检修；
（二）天气恶劣；
（三）法律规定的其他情形。
第二章　开放
第三条　每周开放六天。节假日照常开放。
"""


def words(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(document=documents(), budget=BUDGETS)
def test_no_chunk_takes_more_than_the_budget(strategy, document, budget):
    for each in chunk(document, budget, strategy=strategy):
        assert len(each.embed_text) == each.tokens <= budget
        assert not each.oversize


@given(text=any_text(), budget=BUDGETS)
def test_chunks_of_any_text_are_its_clean_slices_in_order_and_cover_all_words(text, budget):
    document = partydoc.parse(text)
    chunks = chunk(document, budget, skip=())
    spans = [each.span for each in chunks]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for each in chunks:
        start, end = document.text.offsets.to_clean(*each.span)
        assert document.text.clean[start:end] == each.text
    assert words("".join(each.text for each in chunks)) == words(document.text.clean)


def openings(document):
    """Give where each heading over something ends, with the length of all heads up to the first words below it."""
    for node, _ in document.walk():
        held = list(leaves(node)) if isinstance(node, Section) and node.heading else []
        heads = list(takewhile(lambda leaf: leaf.type in HEADS, held))
        if len(heads) < len(held):
            yield node.heading.span.end, sum(len(head.text) + 1 for head in heads) + 1


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(document=documents(), budget=BUDGETS)
def test_no_chunk_ends_in_a_heading_where_it_fits_with_the_first_words_below_it(strategy, document, budget):
    document = partydoc.parse(partydoc.render(document))
    fitting = {end for end, length in openings(document) if length <= budget}
    ends = {len(document.raw[: each.span.end].rstrip()) for each in chunk(document, budget, strategy=strategy)}
    assert not fitting & ends


@pytest.mark.parametrize("strategy", STRATEGIES)
@given(document=documents(), budget=BUDGETS)
def test_no_unit_that_fits_with_the_headings_right_above_it_is_cut(strategy, document, budget):
    document = partydoc.parse(str(document))
    spans = [each.span for each in chunk(document, budget, strategy=strategy, skip=())]
    for node, above in document.walk():
        if isinstance(node, Section) and not node.sections and node.span.end - opening(node, above) < budget:
            assert sum(span.start < node.span.end and node.span.start < span.end for span in spans) == 1


def opening(node, above):
    """Give where the outermost of the headings begins that stand right above a section."""
    start = node.span.start
    for outer in reversed(above):
        before = [leaf for leaf in leaves(outer) if leaf.span.start < start]
        if not before or any(leaf.type not in HEADS for leaf in before):
            break
        start = before[0].span.start
    return start


def test_an_article_that_fits_is_never_cut():
    document = partydoc.parse(LAW)
    for budget in range(70, 200, 10):
        texts = [each.text for each in chunk(document, budget)]
        for article in document.sections(family="article"):
            assert sum(article.text in text for text in texts) == 1


def test_articles_have_chunks_of_their_own():
    chunks = chunk(partydoc.parse(LAW), 500, strategy="articles")
    assert [each.paths[-1].split("/")[1] for each in chunks] == ["第一条", "第二条", "第三条"][: len(chunks)]


def test_items_are_told_what_they_are_items_of():
    (first, *_) = [each for each in chunk(partydoc.parse(LAW), 100, strategy="units") if "（一）" in each.text]
    assert first.lead == "有下列情形之一的，可以闭馆："
    assert first.context.splitlines() == ["青河市图书馆办法 › 第一章 总则 › 第二条", first.lead]


def test_a_context_over_half_of_the_budget_is_shortened_in_the_middle():
    document = partydoc.parse(
        "关于" + "十分" * 40 + "重要事项的通知\n\n一、开放\n（一）每周六天。\n（二）节假日照常。\n"
    )
    for each in chunk(document, 40, strategy="units"):
        assert len(each.embed_text) <= 40
        assert len(each.context) <= 20


def test_a_sentence_without_an_end_is_cut_between_characters():
    chunks = chunk(partydoc.parse("馆" * 5000), 64)
    assert "".join(each.text for each in chunks) == "馆" * 5000
    assert {len(each.embed_text) for each in chunks[:-1]} == {64}


def test_one_changed_paragraph_changes_few_ids():
    before = {each.id for each in chunk(partydoc.parse(LAW), 64, id="law")}
    after = {each.id for each in chunk(partydoc.parse(LAW.replace("六天", "七天")), 64, id="law")}
    assert len(after - before) <= 3


def test_parents_hold_their_chunks_and_every_link_leads_somewhere():
    chunks = chunk(partydoc.parse(LAW), 48, strategy="units", parents=True)
    ids = {each.id: each for each in chunks}
    assert len(ids) == len(chunks)
    for each in chunks:
        for link in (each.parent_id, each.previous_id, each.next_id):
            assert link is None or link in ids
        if each.parent_id:
            assert each.text.strip() in ids[each.parent_id].text


def test_furniture_is_left_out_and_the_words_around_it_are_joined():
    text = "一、开放\n每周开放六天。\n打印本页\n二、借阅\n每人五册。\n"
    assert all("打印" not in each.text for each in chunk(partydoc.parse(text), 200))


def test_small_neighbours_are_joined_over_headings():
    document = partydoc.parse("一、甲事\n好。\n二、乙事\n好。\n三、丙事\n" + "很好。" * 20)
    assert len(chunk(document, 80, strategy="units", min_tokens=8)) == len(chunk(document, 80, strategy="units"))
    assert len(chunk(document, 30, min_tokens=8)) <= len(chunk(document, 30))


def test_an_overlap_begins_with_whole_sentences_of_the_chunk_before():
    document = partydoc.parse("甲馆开放。" + "乙馆每周开放六天节假日照常。" * 2 + "丙馆开放。" + "丁馆维修。")
    plain, longer = chunk(document, 36), chunk(document, 36, overlap=15)
    assert [each.text for each in plain] == ["甲馆开放。" + "乙馆每周开放六天节假日照常。" * 2, "丙馆开放。丁馆维修。"]
    assert [each.text for each in longer] == [plain[0].text, "乙馆每周开放六天节假日照常。" + plain[1].text]


def test_a_chunk_leads_back_to_its_article():
    document = partydoc.parse(LAW)
    found = next(each for each in chunk(document, 64, strategy="units") if "天气" in each.text)
    assert expand(found, document, "article").startswith("第二条")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"max_tokens": 5}, "at least 16"),
        ({"strategy": "pages"}, "there are sections, articles, units"),
        ({"overlap": 300}, "less than half"),
        ({"skip": ("advert",)}, "no type of node"),
        ({"count": lambda _: -1}, "not a number from 0"),
        ({"count": lambda _: 1 // 0}, "ZeroDivisionError"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong, says):
    with pytest.raises(ValueError, match=says):
        chunk(partydoc.parse(LAW), **wrong)


def test_an_empty_document_has_no_chunks():
    assert chunk(partydoc.parse("")) == ()


def test_a_tokenizer_of_a_package_counts():
    class Encoding:
        def encode_ordinary(self, text):
            return list(text.encode())

    assert counter(Encoding())("馆") == 3
    assert all(len(each.embed_text.encode()) <= 96 for each in chunk(partydoc.parse(LAW), 96, count=Encoding()))


def test_a_counter_that_is_not_monotone_ends():
    chunks = chunk(partydoc.parse(LAW * 3), 16, count=lambda text: 40 if len(text) % 3 else 4)
    assert chunks


@pytest.mark.parametrize("odd", [False, True], ids=["monotone", "not"])
def test_a_cut_between_characters_takes_few_calls_of_the_counter(odd):
    asked = []

    def count(text):
        asked.append(text)
        return len(text) + (9 if odd and len(text) % 3 else 0)

    text = "馆" * 4096
    chunks = chunk(partydoc.parse(text), 64, count=count)
    assert "".join(each.text for each in chunks) == text
    assert len(asked) <= 2 * log2(len(text)) * len(chunks)


def test_metadata_is_flat():
    for each in chunk(partydoc.parse(LAW), 64, parents=True):
        assert all(value is None or isinstance(value, str | int | bool) for value in each.metadata().values())


LONG = (
    "开放办法\n第一条　图书馆免费开放，不收取任何费用。读者凭证借阅。\n馆长负责组织实施，年底公布结果，并报告有关情况。"
)


def test_a_unit_without_a_heading_says_how_it_begins_where_it_goes_on():
    *_, last = chunk(partydoc.parse(LONG), 54)
    assert last.lead == "图书馆免费开放，不收取任何费用"
    assert last.context == "开放办法 › 第一条\n图书馆免费开放，不收取任何费用"


def test_headings_stay_whole_where_there_is_no_room_for_how_a_unit_begins():
    *_, last = chunk(partydoc.parse(LONG), 40)
    assert last.context == "开放办法 › 第一条"


def test_a_unit_with_a_heading_does_not_say_how_it_begins():
    *_, last = chunk(partydoc.parse("一、开放\n每周六天，节假日照常。\n每天开到晚上九点，夜间有人值班。"), 24)
    assert (last.context, last.lead) == ("一、开放", "")


WORDS = "一、开放\n每周六天。\n"


@pytest.mark.parametrize(
    ("document", "raw"),
    [
        (partydoc.parse(WORDS), WORDS),
        (partydoc.parse(WORDS + "\ud800"), WORDS + "?"),
        (partydoc.load(WORDS.encode()), WORDS),
        (partydoc.load(WORDS.encode("gb18030")), WORDS),
        (partydoc.load(WORDS.encode("utf-8-sig")), WORDS),
        (partydoc.load(WORDS.encode() + b"\xff", encoding="utf-8", errors="replace"), WORDS + "\ufffd"),
        (partydoc.load(f"# 通知\n\n{WORDS}".encode(), reader="markdown"), None),
    ],
    ids=["text", "surrogate", "utf-8", "gb18030", "mark", "damaged", "markdown"],
)
def test_the_id_of_a_document_is_the_sha256_of_its_raw_text_however_it_was_read(document, raw):
    expected = sha256((document.raw if raw is None else raw).encode()).hexdigest()
    assert {one.document_id for one in chunk(document)} == {expected}
