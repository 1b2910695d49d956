"""The blocks of a Markdown text: one pass over its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from attrs import define, field

from partydoc.numbering.markers import written_end
from partydoc.readers.markdown.facts import Facts, read_facts
from partydoc.readers.markdown.tables import BARRED, cells, table_end, without_bars

_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r"(#{1,6})(?:[ \t\u3000]++|$)")
_GLUED = re.compile(r"(#{1,6})(?=[^\s#])(?!.*#$)")  # ##第一章: no heading to CommonMark, and written often
_DEEP_GLUED = re.compile(r"##[^\s#]|#{3,6}[^\s#]")
_CLOSING = re.compile(r"(?:^|[ \t])#{1,80}$")
_UNDERLINE = re.compile(r"(?:=++|-++)$")
_RULE = re.compile(r"(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_FENCE = re.compile(r"(`{3,80}(?=[^`]*+$)|~{3,80})")
_ITEM = re.compile(r"([-+*]|[0-9]{1,9}[.)])(?:[ \t]++|$)")
_QUOTED = re.compile(r"([ \t]*+)> ?")  # in an item it is set in as far as that is
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:(?=[ \t]|$)")
_BLANKS: Final = " \t"
_DEEPEST_QUOTATION = 16
_LONGEST_UNDERLINED = 60
# What programs hang on a line to say how it is set: {align="center"} {.lead #top} {: .lead}
_ATTRIBUTE = r"""(?:[.#][\w\-]{1,80}|[\w\-]{1,80}=(?:"[^"]{0,200}"|'[^']{0,200}'|[\w.%\-]{1,80}))"""
_ATTRIBUTES = re.compile(rf"[ \t]*+\{{:?[ \t]*+{_ATTRIBUTE}(?:[ \t]++{_ATTRIBUTE}){{0,20}}[ \t]*+\}}$")
_CONTAINER = re.compile(r":{3,20}(?:[ \t]*+[\w\-{].{0,200})?$")
_SENTENCE_ENDS = "。；！？，、：;"
BULLET = "\N{BULLET} "
_DRESS: Final = " \t*_["  # what may stand before the first word of an item
_TAB = 4  # columns
_DEEPER = 2  # columns by which an item is further in than the item that it is part of, and so is what goes on in it


@define
class Block:
    """A block: what it is, its lines without its marks, the level of a heading.

    *kind* is text, heading, table (cells parted by tabs), code, comment, container, metadata, title or note.
    *soft*: it has lines that are broken where Markdown sees no break; *surrounds* says which furniture it looks like;
    *over_text*: it is a heading of the first level right over text. *mark* is what opens an item of a list, with the
    blank behind it; *depth* is the level of the list that it stands in, from 1, or in whose item it goes on.
    """

    kind: str
    rows: list[str] = field(factory=list)
    level: int = 0
    soft: bool = False
    surrounds: str = ""
    over_text: bool = False
    mark: str = ""
    depth: int = 0


def read_blocks(text: str) -> list[Block]:
    r"""List the blocks of a text in order; blank lines and rules only part them.

    >>> [(block.kind, block.level, block.rows) for block in read_blocks("# 题\n\n甲\n- 乙\n\n丙\n---\n")]
    [('heading', 1, ['题']), ('text', 0, ['甲']), ('text', 0, ['• 乙']), ('heading', 2, ['丙'])]
    """
    page = _Page([_ATTRIBUTES.sub("", _unquoted(row)) for row in _LINE_END.split(text)])
    at = page.facts()
    while at < len(page.rows):
        at = next(filter(None, (rule(page, at) for rule in RULES)), 0) or page.words(at)
    return page.blocks


def _unquoted(row: str) -> str:
    for _ in range(_DEEPEST_QUOTATION):
        quoted = _QUOTED.match(row)
        if quoted is None:
            break
        row = quoted[1] + row[quoted.end() :]
    return row


@define
class _Page:
    """The lines of a text and the blocks found so far; *within*: the last one is a paragraph that may go on.

    Each rule takes the number of a line and gives that of the line behind what it read, or 0 where it does not apply.
    """

    rows: list[str]
    blocks: list[Block] = field(factory=list)
    within: bool = False
    hard: bool = True
    lists: list[int] = field(factory=list)  # how far the items of each open list are indented, the outermost first
    last_comment: int = field(init=False)  # the last line that ends one, so that no line is looked at twice
    glues: bool = field(init=False)  # headings are written without a blank behind their signs

    def __attrs_post_init__(self) -> None:
        ends = (at for at in range(len(self.rows) - 1, -1, -1) if "-->" in self.rows[at])
        self.last_comment = next(ends, -1)
        self.glues = any(_DEEP_GLUED.match(row) and _GLUED.match(row) for row in self.rows)

    def add(self, kind: str, rows: list[str], level: int = 0) -> None:
        """Put a finished block behind the others."""
        self.blocks.append(Block(kind, rows, level))
        self.within = False

    def facts(self) -> int:
        """Read the facts above the text; their title is that of the text where this has none of its own."""
        facts = read_facts(self.rows)
        if facts is None:
            return 0
        for at, row in enumerate(facts.rows):
            if at == facts.title_at and facts.title and not self._is_headed(facts):
                self.add("title", [facts.title])
            else:
                self.add("metadata", [row])
        return facts.end

    def _is_headed(self, facts: Facts) -> bool:
        """Tell a text that opens with a heading of the first level, or sets the title of its facts as one."""
        below = [row for row in self.rows[facts.end :] if row.strip(_BLANKS)]
        heads = ((at, found) for at, row in enumerate(below) if (found := self._opened(row)) and len(found[1]) == 1)
        return any(not at or below[at][found.end() :].strip(BARRED) == facts.title for at, found in heads)

    def _opened(self, bare: str) -> re.Match[str] | None:
        """Find the signs that make a line a heading."""
        return _HEADING.match(bare) or (_GLUED.match(bare) if self.glues else None)

    def container(self, at: int) -> int:
        """Read a line that opens or closes a container, ::: tip; what is within is text."""
        bare = self.rows[at].strip(_BLANKS)
        if not _CONTAINER.match(bare):
            return 0
        self.add("container", [bare])
        return at + 1

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
        found = self._opened(bare)
        if found is None:
            return 0
        words = without_bars(_CLOSING.sub("", bare[found.end() :]))
        self.lists.clear()
        if words:
            self.add("heading", [words], len(found[1]))
        self.within = False
        return at + 1

    def underline(self, at: int) -> int:
        """Make a heading of the paragraph above a line of = or - signs."""
        bare = self.rows[at].strip(_BLANKS)
        if not self.within or not _UNDERLINE.match(bare) or not self._may_head():
            return 0
        paragraph = self.blocks.pop()
        self.add("heading", paragraph.rows, 1 if bare[0] == "=" else 2)
        return at + 1

    def _may_head(self) -> bool:
        """Tell a line from running text over a rule, as tools put one between pages."""
        rows = self.blocks[-1].rows
        last = rows[-1]
        return len(rows) == 1 and len(last) <= _LONGEST_UNDERLINED and not last.endswith(tuple(_SENTENCE_ENDS))

    def note(self, at: int) -> int:
        """Start a note, [^1]: and what it says; the list that it stands in goes on behind it."""
        if not _NOTE.match(self.rows[at].strip(_BLANKS)):
            return 0
        self.blocks.append(Block("note"))
        self.within = self.hard = True
        return self.words(at)

    def rule(self, at: int) -> int:
        """Pass over a line across the page."""
        if not _RULE.match(self.rows[at].strip(_BLANKS)):
            return 0
        self.within = False
        return at + 1

    def table(self, at: int) -> int:
        """Read a head, the line below it, and rows as long as they have bars."""
        end = table_end(self.rows, at)
        if end:
            table = [cells(row) for row in (self.rows[at], *self.rows[at + 2 : end])]
            self.add("table", ["\t".join(cell.replace("\t", " ") for cell in row) for row in table])
        return end

    def item(self, at: int) -> int:
        """Start a paragraph with an item of a list: its number stays, its bullet becomes •, or goes before a number."""
        row = self.rows[at]
        bare = row.lstrip(_BLANKS)
        found = _ITEM.match(bare)
        if found is None:
            return 0
        rest = bare[found.end() :]
        self.within = False
        if not rest.strip(_BLANKS):
            return at + 1
        indent = _indent(row)
        while self.lists and indent <= self.lists[-1] - _DEEPER:
            self.lists.pop()
        if not self.lists or indent >= self.lists[-1] + _DEEPER:
            self.lists.append(indent)
        mark = bare[: found.end()] if found[1][-1] in ".)" else "" if _is_numbered(rest) else BULLET
        self.blocks.append(Block("text", mark=mark, depth=len(self.lists) if mark else 0))
        self.within = self.hard = True
        self.rows[at] = mark + rest
        return self.words(at)

    def _leave_items(self, indent: int) -> None:
        """Leave the items that a paragraph is not indented far enough to go on in."""
        while self.lists and indent < self.lists[-1] + _DEEPER:
            self.lists.pop()

    def words(self, at: int) -> int:
        """Lengthen the paragraph, or start one."""
        row = self.rows[at]
        bare = row.strip(_BLANKS)
        if not self.within:
            self._leave_items(_indent(row))
            self.blocks.append(Block("text", depth=len(self.lists)))
        paragraph = self.blocks[-1]
        paragraph.soft = paragraph.soft or (self.within and not self.hard)
        slashed = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
        self.hard = slashed or row.endswith("  ")
        self.within = True
        paragraph.rows.append(bare[:-1].rstrip(_BLANKS) if slashed and at + 1 < len(self.rows) else bare)
        return at + 1


def _is_numbered(words: str) -> bool:
    """Tell an item that has a number of its own; figures without a mark behind them may count something.

    >>> [_is_numbered(words) for words in ("**第一条** 开放", "[一、总则](#总则)", "1) 甲", "3 人", "1.5倍")]
    [True, True, True, False, False]
    """
    bare = words.lstrip(_DRESS)
    end = written_end(bare)
    return end > 0 and not bare[end - 1].isdecimal()


def _indent(row: str) -> int:
    r"""Count the columns of the blanks that open a line.

    >>> _indent("  甲"), _indent(" \t- 甲")
    (2, 4)
    """
    return len(row[: len(row) - len(row.lstrip(_BLANKS))].expandtabs(_TAB))


RULES: tuple[Callable[[_Page, int], int], ...] = (
    _Page.blank,
    _Page.fence,
    _Page.container,
    _Page.comment,
    _Page.heading,
    _Page.underline,
    _Page.rule,
    _Page.table,
    _Page.note,
    _Page.item,
)
