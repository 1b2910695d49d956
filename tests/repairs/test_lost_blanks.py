"""Question marks that stand for the blanks before paragraphs go; those of authors stay."""

import pytest

from partydoc.edits import Edits
from partydoc.repairs.lost_blanks import lost_blanks


def repaired(text: str) -> str:
    return Edits(lost_blanks(text)).rewrite(text)


@pytest.mark.parametrize("marks", ["??", "????", "？？", "??????"])
def test_marks_at_the_start_of_several_lines_go(marks):
    assert (
        repaired(f"{marks}各馆开放。\n{marks}一、借书。\n{marks}《办法》另发。")
        == "各馆开放。\n一、借书。\n《办法》另发。"
    )


def test_marks_alone_on_lines_go():
    assert repaired("开放通知\n?\n各馆：\n ? \n请开放。\n?") == "开放通知\n\n各馆：\n  \n请开放。\n"


@pytest.mark.parametrize(
    "text",
    [
        "??各馆何时开放\n各馆每周开放六天。",
        "各馆何时开放？？\n何时闭馆？？\n",
        "?各馆开放。\n?各馆闭馆。",
        "因?yàn)橹v\n因?yàn)橹v",
    ],
)
def test_other_marks_stay(text):
    assert repaired(text) == text
