"""The pages of the numbering families, from the table of the code.

python -m tests.benchmarks.families     writes docs/reference/families.md and families.zh.md
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from partydoc.numbering.families import FAMILIES, Family

PAGES = tuple(Path(__file__).parents[2] / "docs/reference" / name for name in ("families.md", "families.zh.md"))
MARK = "| family |"


def main() -> None:
    """Write the table into the pages."""
    for each in PAGES:
        each.write_text(page(each.read_text(encoding="utf-8")), encoding="utf-8")


def page(text: str) -> str:
    """Put the table as it should be for that of a page."""
    before, _, rest = text.partition(MARK)
    behind = rest.partition("\n\n")[2]
    return f"{before}{chr(10).join(_rows())}\n\n{behind}"


def _rows() -> Iterator[str]:
    yield "| family | terminal | rank | written | proved by | traits |"
    yield "|---|---|---|---|---|---|"
    for family in FAMILIES:
        written = " ".join(family.write(value).strip() for value in (1, 2, 3)[: 1 if family.bare else 3])
        proof = f"{family.fewest} units" if family.fewest > 1 else ""
        rank = f"{family.rank:g}{', floating' if family.floating else ''}"
        yield f"| `{family.name}` | `{family.wrapper}` | {rank} | {written} | {proof} | {', '.join(_traits(family))} |"


def _traits(family: Family) -> Iterator[str]:
    names = {
        "structural": family.structural,
        "line of its own": family.division,
        "ends with its line": family.ends_with_line,
        "forms tell series": family.forms,
        "composite": family.composite,
        "says no number": family.bare,
    }
    return (name for name, holds in names.items() if holds)


if __name__ == "__main__":
    main()
