"""Write anew what is made from other files: tables of grammars, pages of rules, architecture, picture.

python -m tests.generate            writes
python -m tests.generate --check    says what is not current, and exits with 1
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from partydoc.grammars import STARTS
from partydoc.grammars.making import make_grammar
from partydoc.grammars.stored import FOLDER, write_stored
from tests.architecture_page import PAGE, architecture_page
from tests.benchmarks import accuracy, lint, number_formats, repair, scorecard
from tests.benchmarks.bilingual import chinese_page
from tests.benchmarks.speed import __main__ as speed
from tests.chinese_pages import chinese_pages, with_examples
from tests.picture import PICTURE, picture
from tests.rule_pages import rule_pages

ROOT = Path(__file__).parents[1]


def generated() -> Iterator[tuple[Path, str]]:
    """Give each generated file with what it should hold."""
    for name, text in rule_pages():
        yield ROOT / "docs/reference/rules" / name, text
    yield PAGE, architecture_page()
    yield PICTURE, picture()
    yield from ((chinese, with_examples(chinese)) for chinese in chinese_pages())
    for measured in (accuracy, lint, repair, speed):
        yield measured.PAGE.with_suffix(".zh.md"), chinese_page(measured.PAGE, measured.WORDS)
    yield from number_formats.pages()
    for page in scorecard.NAMES:
        yield scorecard.PAGES / page, scorecard.renewed(page)
    for name, start in STARTS.items():
        yield FOLDER / f"{name}.json", write_stored(make_grammar(name, start))


def main(arguments: Sequence[str]) -> int:
    """Write the generated files, or name those that are not current."""
    stale = [
        (path, text) for path, text in generated() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        print(path)
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
