"""The pages in Chinese: their examples are those of the English pages, put into their places anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"```(?:python|pycon|console)\n.*?```", re.DOTALL)


def chinese_pages() -> Iterator[Path]:
    """Yield the pages in Chinese that have an English page beside them."""
    yield from sorted([*ROOT.glob("*.zh.md"), *(ROOT / "docs").rglob("*.zh.md")])


def english_page(page: Path) -> Path:
    """Give the English page of one in Chinese."""
    return page.with_name(page.name.replace(".zh.md", ".md"))


def with_examples(page: Path) -> str:
    """Give a page with the examples of its English page, in their order; as it is where their numbers differ."""
    text = page.read_text(encoding="utf-8")
    examples = iter(EXAMPLE.findall(english_page(page).read_text(encoding="utf-8")))
    renewed = EXAMPLE.sub(lambda _: next(examples, ""), text)
    return (
        renewed
        if next(examples, None) is None and len(EXAMPLE.findall(renewed)) == len(EXAMPLE.findall(text))
        else text
    )
