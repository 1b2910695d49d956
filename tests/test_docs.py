"""What the docs list is what the code has."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

import partydoc
from partydoc.cli import COMMANDS
from partydoc.parser.checks import CHECKS
from partydoc.parser.kind_words import ENDINGS
from partydoc.recognition.findings import FINDINGS
from partydoc.tree.nodes import NODES
from tests.benchmarks import families, scorecard
from tests.chinese_pages import EXAMPLE, chinese_pages, english_page

DOCS = Path(__file__).parent.parent / "docs"


def rows(page: str) -> list[list[str]]:
    """The cells of every table row of a page."""
    lines = (DOCS / page).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


def test_the_glossary_has_an_entry_for_every_class_of_node() -> None:
    owners = {name for row in rows("reference/glossary.md") for name in re.findall(r"`(\w+)", row[2])}
    assert {node.__name__ for node in NODES.values()} - owners == set()


def test_the_glossary_uses_each_english_word_once() -> None:
    words = [row[0] for row in rows("reference/glossary.md") if row[0] not in ("English", "---", "kind")]
    assert sorted(words) == sorted(set(words))


def test_the_table_of_families_is_that_of_the_code() -> None:
    for page in families.PAGES:
        text = page.read_text(encoding="utf-8")
        assert families.page(text) == text, page.name


def test_every_decision_is_in_the_list_of_decisions() -> None:
    files = {file.name for file in (DOCS / "adr").glob("0*.md")}
    listed = set(re.findall(r"\((0\d+[\w-]*\.md)\)", (DOCS / "adr" / "index.md").read_text(encoding="utf-8")))
    assert listed == files


def test_the_kinds_of_documents_are_those_of_the_code() -> None:
    documented = {(ending, row[0]) for row in rows("reference/glossary.md") for ending in row[1].split()}
    assert {(ending, f"`{kind}`") for ending, kind in ENDINGS} - documented == set()


def test_the_findings_of_the_checks_are_listed() -> None:
    documented = {row[0] for row in rows("reference/diagnostics.md")}
    codes = {sys.modules[check.__module__].CODE for check in CHECKS}
    assert {f"`{code}`" for code in codes} - documented == set()
    assert len(codes) == len(CHECKS)


NUMBERING = ("`numbering", "`level", "`marker")


def test_the_diagnostics_are_those_of_the_code() -> None:
    documented = {tuple(row[:2]) for row in rows("reference/diagnostics.md") if row[0].startswith(NUMBERING)}
    assert documented == {(f"`{found.code}`", found.severity) for found in FINDINGS.values()}


ROOT = DOCS.parent
READMES = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")]


def test_a_page_in_chinese_shows_the_examples_of_its_english_page() -> None:
    for page in chinese_pages():
        both = (english_page(page), page)
        english, chinese = (EXAMPLE.findall(each.read_text(encoding="utf-8")) for each in both)
        assert chinese == english, page.name


SAME = re.compile(r"(?<=\|) (?:`[\w-]+`|[*]*[\d.,]+(?: [%M]i?B?)?[*]*)(?= \|)")
"""A cell of a table that is the same in both languages: a name in code, or a figure."""


def test_the_tables_of_a_page_in_chinese_have_the_names_and_figures_of_those_of_its_english_page() -> None:
    for page in DOCS.rglob("*.zh.md"):
        english, chinese = (SAME.findall(each.read_text(encoding="utf-8")) for each in (english_page(page), page))
        assert chinese == english, page.name


MEASURED = ("accuracy", "lint", "number-formats", "performance", "repairs", "scorecard")  # benchmarks write them


@pytest.mark.parametrize("name", MEASURED)
def test_both_pages_of_a_benchmark_have_the_same_tables(name: str) -> None:
    def figures(page: str) -> list[list[list[str]]]:
        return [[sorted(re.findall(r"\d+(?:[.,]\d+)*", cell)) for cell in row] for row in rows(f"reference/{page}.md")]

    cut = len(rows("reference/first-seen.md")) if name == "scorecard" else 0  # said by hand, in both languages
    assert figures(f"{name}.zh")[cut:] == figures(name)[cut:]


def test_the_scorecard_says_of_damage_what_the_page_of_repairs_says() -> None:
    said = {row[0]: row[1] for row in rows("reference/scorecard.md")}
    assert said[scorecard.DAMAGE.english] == scorecard.repairs()


def test_every_page_is_there_in_chinese_and_every_rule_and_the_result_of_every_decision() -> None:
    pages = {page for page in DOCS.rglob("*.md") if not page.name.endswith(".zh.md")}
    alone = {page for page in pages if not page.with_name(f"{page.stem}.zh.md").exists()}
    rules = {page for page in alone if page.parent.name == "rules" and re.search("[一-龥]", page.read_text("utf-8"))}
    listed = {DOCS / "adr" / name: result for name, _, result in decisions("adr/index.zh.md")}
    assert alone - rules == {DOCS / "adr" / name for name, _ in decisions("adr/index.md")} == set(listed)
    assert all(listed.values())


def decisions(page: str) -> list[tuple[str, ...]]:
    """The files of a list of decisions, with what is said of each."""
    links = re.compile(r"\[\d+\]\((0[\w-]+\.md)\)")
    return [(links.match(first)[1], *said) for first, *said in rows(page) if links.match(first)]


def test_both_pages_on_python_have_every_public_name() -> None:
    english, chinese = ((DOCS / "reference" / name).read_text(encoding="utf-8") for name in ("api.md", "api.zh.md"))
    listed = {name.rpartition(".")[2] for name in re.findall(r"\.\. auto(?:function|class):: ([\w.]+)", english)}
    members = {name for module in re.findall(r"\.\. automodule:: (.+)", english) for name in dir(import_module(module))}
    public = set(partydoc.__all__) - {"__version__"}
    assert public - members - set(re.findall(r"\w+", english)) == set()
    assert (public | listed) - set(re.findall(r"\w+", chinese)) == set()


def test_a_page_in_chinese_and_its_english_page_link_to_each_other() -> None:
    for page in DOCS.rglob("*.zh.md"):
        original = english_page(page)
        assert f"[English]({original.name})" in page.read_text(encoding="utf-8"), page.name
        assert f"[中文]({page.name})" in original.read_text(encoding="utf-8"), original.name


def test_both_readmes_list_every_command() -> None:
    for text in READMES:
        assert set(re.findall(r"^\| `partydoc (\w+)", text, re.MULTILINE)) == set(COMMANDS)
