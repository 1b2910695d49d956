"""What the docs list is what the code has."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from partydoc.cli import COMMANDS
from partydoc.parser.checks import CHECKS
from partydoc.parser.kinds import ENDINGS
from partydoc.recognition.findings import FINDINGS
from partydoc.tree.nodes import NODES
from tests.benchmarks import families
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
    text = (DOCS / "reference/families.md").read_text(encoding="utf-8")
    assert families.page(text) == text


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


ENGLISH_ALONE = {
    "architecture.md",
    *(f"guide/{name}.md" for name in ("chunks", "command-line", "corpora", "grammar", "integrations", "readers")),
    *(f"guide/{name}.md" for name in ("rendering", "repairs", "testing", "tree")),
}
"""Pages that wait for their translation; those of reference and decisions are in English."""


def test_every_page_has_one_in_chinese_but_those_that_wait_for_it() -> None:
    pages = {page.relative_to(DOCS).as_posix() for folder in (DOCS, DOCS / "guide") for page in folder.glob("*.md")}
    english = {page for page in pages if not page.endswith(".zh.md")}
    missing = {page for page in english if page.replace(".md", ".zh.md") not in pages}
    assert missing <= ENGLISH_ALONE


def test_both_readmes_list_every_command() -> None:
    for text in READMES:
        assert set(re.findall(r"^\| `partydoc (\w+)", text, re.MULTILINE)) == set(COMMANDS)
