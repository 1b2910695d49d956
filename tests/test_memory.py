"""Memory is bounded: what grows with a text or a file is at most 64 times its bytes, in the kinds that come near it.

What the whole of `parse` takes for an ordinary text is at most 12 times its bytes.
"""

from __future__ import annotations

import gc

import pytest

from partydoc import parse
from partydoc.readers import choose
from partydoc.repairs import read_text
from tests import worst_files, worst_texts
from tests.memory import MOST, peak

FEW, MANY = 20_000, 60_000  # bytes: what grows is told from what is there once
TEXTS = (
    "'一、\\n-、\\n三、\\n'", "'1.书\\nl.书\\n'", "'”\\n'", "one line of spread letters",
    "'各馆夜间开放到九时，周末不闭馆，读者凭证件借\\n'", "splices in any characters",
)  # fmt: skip
ORDINARY = 12
FEW_OBJECTS = 50
ARTICLE = "　　第{}条　各馆要按照本办法做好图书登记、借阅和清点工作，每月末向总馆报告一次借阅情况和馆藏变化。\n"
FILES = (
    "html '<p>书'", "html '<dt>书<dd>屋'", "html '\\ue000<br>'", "html '<table><tr><td>书<td>屋</table>'",
)  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_takes_no_more_than_so_many_times_its_bytes(name):
    def measure(size):
        text = worst_texts.MAKERS[name](size // 3)
        return len(text.encode()), peak(lambda: read_text(text))

    assert _growth(measure) <= MOST


@pytest.mark.parametrize("name", FILES)
def test_a_page_takes_no_more_than_so_many_times_its_bytes(name):
    def measure(size):
        file = worst_files.MAKERS[name](size)
        reader = choose(file.data, file.name)
        return len(file.data), peak(lambda: reader.read(file))

    assert _growth(measure) <= MOST


@pytest.mark.parametrize("text", [worst_texts.SAMPLE.read_text("utf-8"), "".join(map(ARTICLE.format, range(1, 50)))])
def test_an_ordinary_text_takes_no_more_than_so_many_times_its_bytes_to_be_parsed(text):
    def measure(size):
        many = text * (size // len(text.encode()))
        return len(many.encode()), peak(lambda: parse(many))

    assert _growth(measure) <= ORDINARY


def test_what_a_parse_needed_is_let_go_without_the_garbage_collector():
    text = "一、书屋\n（一）开馆\n1.时间\n2.借阅\n（二）经费\n二、馆舍\n" * 20
    parse(text)
    gc.collect()
    gc.disable()
    try:
        parse(text)
        assert gc.collect() < FEW_OBJECTS
    finally:
        gc.enable()


def _growth(measure):
    """Divide the memory that more bytes take by the bytes."""
    measure(MANY)  # what is loaded once, or remembered of characters, is there now
    (few, small), (many, large) = measure(FEW), measure(MANY)
    return (large - small) / (many - few)
