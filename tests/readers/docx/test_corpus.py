"""Real files against their twins in plain text, and LibreOffice on lists that it counts as Word does."""

from __future__ import annotations

import pytest

from tests.benchmarks.docx_numbers import compare
from tests.docx_files import abstract, docx, item, level, num, override, text_of
from tests.libreoffice import MISSING, PROGRAM, to_text

# In how many passages a file and its twin differ, by the file's first letters.
KNOWN = {
    "dx01": 1,  # a text box and its form for older readers: the twin has both
    "dx08": 2,  # a level without number: Word and LibreOffice show its text alone, the twin a number
    "dx16": 2,  # two hidden paragraphs
}


def test_every_file_is_read_and_equals_its_twin(shared):
    found = {one.file.name[:4]: one for one in compare(shared)}
    assert len(found) == 21
    assert {name: len(one.differing) for name, one in found.items() if one.differing} == KNOWN
    assert {name: len(one.missing) for name, one in found.items() if one.missing} == {"dx08": 2}
    assert sum(len(one.numbered) for one in found.values()) == 29


MULTI = abstract(0, level(0, "%1."), level(1, "%1.%2", "upperLetter"), level(2, "（%3）", "chineseCountingThousand"))
LISTS = MULTI + abstract(1, level(0, "第%1条", "chineseCountingThousand", start=5))
LISTS += num(1, 0) + num(2, 0) + num(3, 0, override(0, 8)) + num(4, 1)
PLACES = [
    (1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (2, 0), (2, 1), (3, 0), (3, 0), (1, 0), (4, 0), (1, 2),
    (1, 0), (4, 0), (2, 1),
]  # fmt: skip


@pytest.mark.skipif(PROGRAM is None, reason=MISSING)
@pytest.mark.parametrize("places", [PLACES, [(1, 1), (1, 0), (1, 2), (1, 1)]], ids=["many lists", "levels left out"])
def test_libreoffice_counts_alike(places):
    body = "".join(item("|", at, name) for name, at in places)
    theirs = [line.strip(" ") for line in to_text(docx(body, numbering=LISTS)).splitlines()]
    assert [line.replace(" |", "|") for line in theirs] == text_of(body, numbering=LISTS).splitlines()
