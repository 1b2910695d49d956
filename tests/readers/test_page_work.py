"""Four times the page takes four times the steps, whatever it is made of; so do bytes that are wrong."""

from __future__ import annotations

from contextlib import suppress

import pytest

from partydoc.errors import LimitError
from partydoc.options import Limits
from partydoc.readers.files import File
from partydoc.readers.html import read
from partydoc.readers.html.costs import check_cost
from partydoc.readers.stepping import replace_bad
from partydoc.work import budget
from tests.work import MOST, growth

SIZE = 2_000  # bytes
HEAD = "<!doctype html><meta charset=utf-8><title>书屋</title>"
LINE = "书屋全年开放，读者凭证入内。"
PERIODS = [
    "<p>书", f"<p>{LINE}", f"{LINE}<br>", f"<div>{LINE}</div>",
    f"<b>{LINE}</b>", f"<a href=x>{LINE}</a>",
    f"<li>{LINE}", f"<h2>{LINE}</h2>", "<td>书", "<tr><td>书<td>屋", "<!--x-->书", f"<p hidden>{LINE}</p>",
    "<p style='text-align:center;font-weight:bold'>书</p>", "&lt;&nbsp;", "&bogus", "<script>var a;</script>书",
    "<ruby>书<rt>shū</rt></ruby>", f"<option>{LINE}", "书\n", " \n",
    "< ", ">", "<", '<a b="x">', "<p a=1 b=2 c=3>书",
    '<a title="x>', "<!-- <!-- x -->", "<!--", "<img src=x alt=书>", "</p>", "<input value=书>", "\0书", "书\r",
    "<pre>书\n</pre>", "<ul><li>书</ul>", "<dt>书<dd>屋", "<a>书</a> ", "<title>书</title>",
    f"<font size=5>{LINE}</font>",
    "书<sup>1</sup>", "<table><tr><td>书<td>屋</table>", "<td colspan=40 rowspan=40>书", "<textarea>书", "<script>",
]  # fmt: skip
BYTES = {
    "a bad byte behind each character": "书".encode("gb18030") + b"\xff",
    "a lost first byte in each run": b"A" + "书屋开放".encode("gb18030")[1:],
    "nothing but first bytes": b"\xb0",
    "a run out of step": b"\xff" + "书".encode("gb18030") * 40 + b"<",
    "bytes of no character": b"\xff",
}


def reading(unit):
    def prepare(size):
        data = (HEAD + unit * (size // len(unit.encode()) + 1)).encode()
        return lambda: _read(File(data, "a.html"))

    return prepare


def _read(file):
    with suppress(LimitError):
        read(file)


def replacing(unit):
    return lambda size: lambda: replace_bad(unit * (size // len(unit)), "gb18030")


WORKS = {
    **{period: reading(period) for period in PERIODS},
    **{
        f"a table of {period}": reading(f"<table border=1>{period}")
        for period in ("<tr><td>书<td>屋", "<tr><td colspan=999>书")
    },
    **{what: replacing(unit) for what, unit in BYTES.items()},
}


@pytest.mark.parametrize("what", WORKS)
def test_four_times_as_much_takes_four_times_as_many_steps(what):
    assert growth(WORKS[what], SIZE) <= MOST


@pytest.mark.parametrize("tag", ["</b title=x>", "</b title='x'/>", "<td rowspan=9>", "<tr a=b>", "<caption\ta>"])
def test_attributes_that_say_nothing_do_not_reach_the_parser(tag):
    assert "=" not in check_cost(tag + "书", Limits())


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td rowspan=2>书", "<table border=1>", "<p title=x>书", "</b a='x>y'>书", '</b a=\u3000"x>书">',
        "<td\u3000a=b>书", "<svg><td a=b>书</svg>",
    ],
)  # fmt: skip
def test_attributes_that_say_something_stay(page):
    assert check_cost(page, Limits()) == page


@pytest.mark.parametrize("page", ["<table>" + f"<tr class=x>{LINE}" * 400, f"<body a=b>{LINE}" * 400])
def test_text_that_the_parser_copies_again_and_again_is_counted(page):
    with budget(10**9) as copied:
        check_cost(page, Limits())
    with budget(10**9) as usual:
        check_cost(page.replace("<tr class=x>", "<b class=x>").replace("<body ", "<b "), Limits())
    assert copied.spent > usual.spent


def test_attributes_of_one_letter_do_not_reach_the_parser_where_there_are_very_many():
    page = "<p a=1 b=2 c=3 d=4 e=5 f=6 class=x g>书<!--<p a=1 b=2>-->"
    assert check_cost(page, Limits()) == "<p class=x>书<!--<p a=1 b=2>-->"
    assert check_cost(f"<p a=1>{LINE}", Limits()) == f"<p a=1>{LINE}"
