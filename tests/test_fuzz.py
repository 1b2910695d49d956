"""The fuzzer holds texts to the laws, the same ones for a seed, and makes small what breaks them."""

from __future__ import annotations

from itertools import islice

import pytest

from partydoc import parse
from tests.fuzz import __main__ as fuzzer
from tests.fuzz.fixes import Held, held
from tests.fuzz.laws import broken
from tests.fuzz.shrinking import shrunk

SEED = 20260302


def fails(*_: object) -> None:
    raise RecursionError("too deep")


def test_a_seed_draws_the_same_texts_again():
    assert list(islice(fuzzer.drawn(SEED), 40)) == list(islice(fuzzer.drawn(SEED), 40))


def test_mutated_texts_keep_the_laws():
    run = fuzzer.fuzz(SEED, seconds=60, most=60)
    assert run.found == []


def test_marks_of_bold_words_may_say_more_than_the_clean_text():
    raw = "**书）**\n书。\n" * 3
    document = parse(raw)
    assert parse(document.text.clean) != document
    assert broken(raw) is None


def test_what_the_nets_catch_breaks_a_law(monkeypatch):
    assert broken("一、建馆") is None
    monkeypatch.setattr("partydoc.recognition.recognise", fails)
    assert broken("一、建馆")[0] == "caught"


def test_what_is_raised_breaks_a_law(monkeypatch):
    monkeypatch.setattr("partydoc.parse", fails)
    assert broken("一、建馆") == ("raises", "RecursionError: too deep")


def test_a_text_that_breaks_a_law_becomes_small():
    raw = "一、建馆\n各馆夜间开放，周末不闭馆。\n二、买书\n每年更新一成图书。\n" * 20
    assert shrunk(raw, lambda text: "周末" in text and "二、" in text) == "周末二、"


def test_a_law_that_cannot_be_asked_is_broken(monkeypatch):
    monkeypatch.setattr("tests.fuzz.laws.tiling_problems", fails)
    assert broken("一、建馆") == ("tiles", "RecursionError: too deep")


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("(I）书屋，\n(II）馆舍，\n三，经费", True),
        ("（三）书屋。\n\n3.馆舍。\n\n（四）经费。\n\n1.检查。\n\n（五）其他。\n", False),
        ("(一)书屋,馆舍\n(二)经费", True),
    ],
)
def test_fixes_keep_their_promises_where_a_number_is_written_in_another_form(text, changed):
    assert held(text) == Held(changed, "")
