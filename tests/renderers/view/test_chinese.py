"""The page in Chinese: every string is one of the sources, and nothing else of them changes."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from click.testing import CliRunner

import partydoc
from partydoc.cli import group
from partydoc.renderers.view import render
from partydoc.renderers.view.chinese import WORDS, in_chinese

page = import_module("partydoc.renderers.view.page")  # its package has a function of that name
SOURCES = "\n".join([page._file("page.html"), *(page._file(f"js/{name}.js") for name in page.SCRIPTS)])


@pytest.mark.parametrize("words", WORDS)
def test_what_is_translated_stands_in_the_sources(words):
    assert words in SOURCES


def test_the_page_speaks_chinese_where_it_is_asked_to():
    document = partydoc.parse("一、书屋\n\n各馆照办。\n")
    chinese, english = render(document, language="zh"), render(document)
    assert '<body lang="zh">' in chinese
    assert ['aria-label="搜索文字或路径"' in each for each in (chinese, english)] == [True, False]
    assert "script-src 'sha256-" in chinese


def test_what_a_script_is_asked_for_is_the_same_in_both_languages():
    names = re.compile(r"\$\(\"[\w-]+\"\)|class: \"[\w ]+\"|=== \"\w+\"")
    assert names.findall(in_chinese(SOURCES)) == names.findall(SOURCES)


def test_the_command_speaks_the_language_that_is_asked_for(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("一、书屋\n", encoding="utf-8")
    shown = [CliRunner().invoke(group, ["view", "--lang", name, str(text), "-o", "-"]).output for name in ("en", "zh")]
    assert ['lang="zh">' in each and "搜索文字或路径" in each for each in shown] == [False, True]
