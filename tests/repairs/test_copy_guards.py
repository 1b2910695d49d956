"""The nonsense that forums put between lines goes; what only looks like it stays."""

from __future__ import annotations

from random import Random

import pytest

from partydoc import parse
from partydoc.edits import Edits
from partydoc.repairs.copy_guards import copy_guards
from partydoc.testing.damages import DAMAGES

TEXT = "借阅办法\n一、办证。读者凭身份证办证。\n二、借书\n每人每次借五册。\n1.图书\n2.期刊\n"
GUARDS = ("+ O2 W- O: E/ I5 L9 Z", "2 Q' w4 C2 L2 H( d- D' I$ ^", ': i* e& e+ V! K" l) U* z')


def clean(text):
    return Edits(copy_guards(text)).rewrite(text)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("guard", GUARDS)
def test_guards_at_line_ends_and_starts_go(guard, end):
    lines = TEXT.split("\n")
    behind = end.join(line + guard for line in lines[:-1]) + end
    before = end + end.join(guard + line for line in lines[:-1]) + end
    assert clean(behind) == TEXT.replace("\n", end)
    assert clean(before) == end + TEXT.replace("\n", end)


def test_a_line_of_a_guard_alone_is_empty():
    assert clean(f"借阅\n{GUARDS[0]}\n还书\n{GUARDS[1]}\n") == "借阅\n\n还书\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"借阅办法{GUARDS[0]}\n一、办证\n",
        "选项：A B C D\n答案：a b c d\n",
        "x = 1 + 2\ny = 3 * 4\n",
        "Plan A\nPlan B - C\nPlan D\n",
        "① a ② b ③ c ④ d ⑤ e\n① f ② g ③ h ④ i ⑤ j\n",
        f"借阅{GUARDS[0]}办法\n借阅{GUARDS[1]}办法\n",
    ],
    ids=["nothing", "one", "letters apart", "formulas", "plans", "circles", "within lines"],
)
def test_what_only_looks_like_them_stays(text):
    assert not list(copy_guards(text))


@pytest.mark.parametrize("seed", range(20))
def test_the_tree_is_that_of_the_text_without_them(seed):
    damaged = parse(DAMAGES["copy_guards"](TEXT * 3, Random(seed)))
    assert [section.heading for section in damaged.sections] == [
        section.heading for section in parse(TEXT * 3).sections
    ]
    assert damaged.raw == damaged.text.raw


def test_numbers_behind_them_are_markers():
    raw = "馆务\n" + "".join(f"{guard}{at}.清点{at}\n" for at, guard in enumerate(GUARDS, 1))
    assert [section.heading.text for section in parse(raw).sections] == ["清点1", "清点2", "清点3"]
