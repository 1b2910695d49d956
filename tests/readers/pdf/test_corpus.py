"""Real PDF files, against their twins in plain text."""

from __future__ import annotations

import pytest

from tests.benchmarks.layout import CORPUS, compare

FILES = ("dg_ziping.pdf", "huanping_banfa.pdf", "jingshen_guihua.pdf", "tj_zhaosheng.pdf")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the reference texts (../shared) are not here")
def test_nine_of_ten_paragraphs_of_real_files_are_rejoined():
    outcomes = [compare(CORPUS / name) for name in FILES]
    assert sum(one.rejoined for one in outcomes) / sum(one.paragraphs for one in outcomes) >= 0.9
    assert min(one.kept for one in outcomes) >= 98
