"""The faults that other tools are shown: the same that lint is, and rules that say the same."""

from __future__ import annotations

from itertools import islice

import pytest

import partydoc
from partydoc.rules import RULES
from partydoc.rules.running import run
from partydoc.testing.faults import FAULTS
from tests.benchmarks import lint_peers
from tests.benchmarks.lint_faults import Read, Texts, drawn, is_found

TEXT = "一、书屋照常开放。\n\n二、馆舍照常开放。\n\n三、经费照常列支。\n\n四、检查照常进行。\n"


@pytest.fixture
def texts():
    document = partydoc.parse(TEXT)
    return Texts((Read("book rooms", document, run(document, RULES)),), ())


def test_the_first_faults_are_the_same_however_many_are_drawn(texts):
    assert [*drawn(texts, "P001", 3)] == [*islice(drawn(texts, "P001", 9), 3)]


def test_a_fault_that_is_put_in_is_found_by_its_rule_and_by_no_other(texts):
    (text, edit), *_ = drawn(texts, "P001", 1)
    assert is_found(text, edit, "P001")
    assert not is_found(text, edit, "E001")


def test_counterparts_are_those_of_rules_that_have_faults():
    assert {*lint_peers.COUNTERPARTS} <= {*FAULTS}
    assert {*lint_peers.LOOKED_AT} <= {rule for named in lint_peers.COUNTERPARTS.values() for rule in named}


def test_without_other_tools_nothing_is_written_of_them(monkeypatch, capsys, texts):
    monkeypatch.setattr(lint_peers, "_has", lambda _: False)
    assert lint_peers.peer_sections(texts.plain, texts, 1) == []
    assert "neither AutoCorrect nor GONGWEN is installed" in capsys.readouterr().out
