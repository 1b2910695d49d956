"""The blocks of a Markdown text: one pass over its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from attrs import define, field

_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]++|$)")
_CLOSING = re.compile(r"(?:^|[ \t])#{1,80}$")
_UNDERLINE = re.compile(r"(?:=++|-++)$")
_RULE = re.compile(r"(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_FENCE = re.compile(r"(`{3,80}(?=[^`]*+$)|~{3,80})")
_ITEM = re.compile(r"([-+*]|[0-9]{1,9}[.)])(?:[ \t]++|$)")
_QUOTED = re.compile(r" {0,3}> ?")
_DIVIDER = re.compile(r"\|?(?:[ \t]*+:?-++:?[ \t]*+\|)*+(?:[ \t]*+:?-++:?[ \t]*+)?$")
_BAR = re.compile(r"\\.|(\|)")
_BLANKS: Final = " \t"
_DEEPEST_QUOTATION = 16
_LONGEST_FRONT_MATTER = 200
_BULLET = "\N{BULLET} "


@define
class Block:
    """A block: what it is, its lines without its marks, the level of a heading.

    *kind* is text, heading, table (cells parted by tabs), code, comment or front matter. *soft*: it has lines that are
    broken where Markdown sees no break.
    """

    kind: str
    rows: list[str] = field(factory=list)
    level: int = 0
    soft: bool = False


def read_blocks(text: str) -> list[Block]:
    r"""List the blocks of a text in order; blank lines and rules only part them.

    >>> [(block.kind, block.level, block.rows) for block in read_blocks("# 题\n\n甲\n- 乙\n\n丙\n---\n")]
    [('heading', 1, ['题']), ('text', 0, ['甲']), ('text', 0, ['• 乙']), ('heading', 2, ['丙'])]
    """
    page = _Page([_unquoted(row) for row in _LINE_END.split(text)])
    at = page.front_matter()
    while at < len(page.rows):
        at = next(filter(None, (rule(page, at) for rule in RULES)), 0) or page.words(at)
    return page.blocks


def _unquoted(row: str) -> str:
    for _ in range(_DEEPEST_QUOTATION):
        quoted = _QUOTED.match(row)
        if quoted is None:
            break
        row = row[quoted.end() :]
    return row


def cells(row: str) -> list[str]:
    r"""Cut a row of a table at its bars; escaped ones are none.

    >>> cells(r"| 甲 | 乙\|丙 |")
    ['甲', '乙\\|丙']
    """
    bare = row.strip(_BLANKS)
    bars = [found.start() for found in _BAR.finditer(bare) if found[1]]
    edges = [-1, *bars, len(bare)]
    first, last = bars[:1] == [0], len(bars) > 1 and bars[-1] == len(bare) - 1
    edges = edges[first : len(edges) - last]
    return [bare[start + 1 : end].strip(_BLANKS) for start, end in pairwise(edges)]


@define
class _Page:
    """The lines of a text and the blocks found so far; *within*: the last one is a paragraph that may go on.

    Each rule takes the number of a line and gives that of the line behind what it read, or 0 where it does not apply.
    """

    rows: list[str]
    blocks: list[Block] = field(factory=list)
    within: bool = False
    hard: bool = True
    last_comment: int = field(init=False)  # the last line that ends one, so that no line is looked at twice

    def __attrs_post_init__(self) -> None:
        ends = (at for at in range(len(self.rows) - 1, -1, -1) if "-->" in self.rows[at])
        self.last_comment = next(ends, -1)

    def add(self, kind: str, rows: list[str], level: int = 0) -> None:
        """Put a finished block behind the others."""
        self.blocks.append(Block(kind, rows, level))
        self.within = False

    def front_matter(self) -> int:
        """Read the facts between two lines of --- at the start of a file."""
        top = self.rows[:_LONGEST_FRONT_MATTER]
        if top[0] != "---" or "---" not in top[1:]:
            return 0
        end = top.index("---", 1)
        if end == 1 or any(not row.strip(_BLANKS) for row in top[1:end]):
            return 0
        self.add("front matter", top[1:end])
        return end + 1

    def blank(self, at: int) -> int:
        """End a paragraph."""
        if self.rows[at].strip(_BLANKS):
            return 0
        self.within = False
        return at + 1

    def fence(self, at: int) -> int:
        """Read lines between fences as they stand."""
        opened = _FENCE.match(self.rows[at].lstrip(_BLANKS))
        if opened is None:
            return 0
        end = at + 1
        while end < len(self.rows) and not self._closes(self.rows[end].strip(_BLANKS), opened[1]):
            end += 1
        if end > at + 1:
            self.add("code", self.rows[at + 1 : end])
        self.within = False
        return end + 1

    def _closes(self, row: str, fence: str) -> bool:
        return row.startswith(fence) and not row.strip(fence[0])

    def comment(self, at: int) -> int:
        """Read a comment that starts a line; what stands behind its end is read again."""
        if not self.rows[at].lstrip(_BLANKS).startswith("<!--"):
            return 0
        if at > self.last_comment:
            return 0
        end = next(row for row in range(at, len(self.rows)) if "-->" in self.rows[row])
        said, _, rest = self.rows[end].partition("-->")
        self.add("comment", [row.strip(_BLANKS) for row in [*self.rows[at:end], said]])
        self.rows[end] = rest
        return end if rest.strip(_BLANKS) else end + 1

    def heading(self, at: int) -> int:
        """Read a line that starts with # signs."""
        bare = self.rows[at].strip(_BLANKS)
        found = _HEADING.match(bare)
        if found is None:
            return 0
        words = _CLOSING.sub("", bare[found.end() :]).strip(_BLANKS)
        if words:
            self.add("heading", [words], len(found[1]))
        self.within = False
        return at + 1

    def underline(self, at: int) -> int:
        """Make a heading of the paragraph above a line of = or - signs."""
        bare = self.rows[at].strip(_BLANKS)
        if not self.within or not _UNDERLINE.match(bare):
            return 0
        paragraph = self.blocks.pop()
        self.add("heading", paragraph.rows, 1 if bare[0] == "=" else 2)
        return at + 1

    def rule(self, at: int) -> int:
        """Pass over a line across the page."""
        if not _RULE.match(self.rows[at].strip(_BLANKS)):
            return 0
        self.within = False
        return at + 1

    def table(self, at: int) -> int:
        """Read a head, the line below it, and rows as long as they have bars."""
        if at + 1 == len(self.rows) or "|" not in self.rows[at] or not _is_divider(self.rows[at + 1]):
            return 0
        if len(cells(self.rows[at])) != len(cells(self.rows[at + 1])):
            return 0
        end = at + 2
        while end < len(self.rows) and "|" in self.rows[end]:
            end += 1
        table = [cells(row) for row in (self.rows[at], *self.rows[at + 2 : end])]
        self.add("table", ["\t".join(cell.replace("\t", " ") for cell in row) for row in table])
        return end

    def item(self, at: int) -> int:
        """Start a paragraph with an item of a list: its number stays, its bullet becomes •."""
        bare = self.rows[at].lstrip(_BLANKS)
        found = _ITEM.match(bare)
        if found is None:
            return 0
        rest = bare[found.end() :]
        self.within = False
        self.rows[at] = bare if found[1][-1] in ".)" else _BULLET + rest
        return self.words(at) if rest.strip(_BLANKS) else at + 1

    def words(self, at: int) -> int:
        """Lengthen the paragraph, or start one."""
        row = self.rows[at]
        bare = row.strip(_BLANKS)
        if not self.within:
            self.blocks.append(Block("text"))
        paragraph = self.blocks[-1]
        paragraph.soft = paragraph.soft or (self.within and not self.hard)
        slashed = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
        self.hard = slashed or row.endswith("  ")
        self.within = True
        paragraph.rows.append(bare[:-1].rstrip(_BLANKS) if slashed and at + 1 < len(self.rows) else bare)
        return at + 1


def _is_divider(row: str) -> bool:
    bare = row.strip(_BLANKS)
    return "-" in bare and _DIVIDER.match(bare) is not None and ("|" in bare or ":" in bare)


RULES: tuple[Callable[[_Page, int], int], ...] = (
    _Page.blank,
    _Page.fence,
    _Page.comment,
    _Page.heading,
    _Page.underline,
    _Page.rule,
    _Page.table,
    _Page.item,
)
