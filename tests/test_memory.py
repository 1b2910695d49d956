"""Memory is bounded: what grows with a text or a file is at most 64 times its bytes, in the kinds that come near it."""

from __future__ import annotations

import pytest

from partydoc.readers import choose
from partydoc.repairs import read_text
from tests import worst_files, worst_texts
from tests.memory import MOST, peak

FEW, MANY = 20_000, 60_000  # bytes: what grows is told from what is there once
TEXTS = (
    "'一、\\n-、\\n三、\\n'", "'1.书\\nl.书\\n'", "'”\\n'", "one line of spread letters",
    "'各馆夜间开放到九时，周末不闭馆，读者凭证件借\\n'", "splices in any characters",
)  # fmt: skip
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


def _growth(measure):
    """Divide the memory that more bytes take by the bytes."""
    measure(MANY)  # what is loaded once, or remembered of characters, is there now
    (few, small), (many, large) = measure(FEW), measure(MANY)
    return (large - small) / (many - few)
