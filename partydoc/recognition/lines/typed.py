"""A line with what is known of it: its words, the mark that closes it, its cue, its role."""

from __future__ import annotations

import re
from collections.abc import Callable

from partydoc.characters import HANZI
from partydoc.lexer.lines import BLANKS, Line, final_mark, mark_opening
from partydoc.lexer.terminals import Asked, Terminals
from partydoc.recognition.lines.seen import NOTHING, Seen
from partydoc.recognition.role_names import ANYWHERE, OF_A_PAGE, PARAGRAPH

LONGEST_CUE = 400
LONGEST_TITLE = 60
CLOSING_MARKS = frozenset({"。", ";", ",", "、"})
# Cues that any other outweighs.
WEAK_CUES = frozenset({"ORGAN_LINE", "TITLE_LINE", "ADDRESSEE", "DATELINE"})
FEWEST_SPREAD = 3
LONGEST_ENDING = 120
ENDED = frozenset("。!?”")  # a sentence, before what is glued to its end
LONGEST_SPEAKER = 48
WEB_SIGNS = ("|", ">", "http", "www.", "首页", "当前位置")  # of menus and addresses
_HANZI = re.compile(f"[{HANZI}]+")
NOTE_BRACKETS = frozenset("〔[")


class TypedLine:
    """A line with what is known of it; its cue is asked for when it is wanted, which for running text is seldom.

    *label* says more of the role, as the reader did; *seen* is what the reader saw of the line besides its characters;
    *opens* tells how the line opens another document of the file, if it does; *rule* is the one that gave the role. A
    *bare* line is short enough to be a title, and no mark closes it or a sentence in it; a *running* one is a sentence,
    too long for any cue to matter in the body.
    """

    __slots__ = (
        "_chinese",
        "_cue",
        "_edge_cue",
        "_folded",
        "_letters",
        "_of_page",
        "_opening",
        "_terminals",
        "bare",
        "label",
        "line",
        "mark",
        "opens",
        "role",
        "rule",
        "running",
        "seen",
        "text",
    )

    def __init__(self, folded: str, line: Line, terminals: Terminals) -> None:
        self.line = line
        self.text = folded[line.start : min(line.end, line.start + LONGEST_CUE)]
        self.mark = final_mark(folded, line)
        short = len(self.text) <= LONGEST_TITLE
        self.bare = short and not self.mark and "。" not in self.text
        self.running = not short and self.mark in CLOSING_MARKS
        self.role = PARAGRAPH
        self.rule: Callable[..., object] | None = None
        self.opens = ""
        self.label = ""
        self.seen: Seen = NOTHING
        self._folded, self._terminals = folded, terminals
        self._cue: str | None = None
        self._edge_cue: str | None = None
        self._chinese: bool | None = None
        self._letters: str | None = None
        self._of_page: bool | None = None
        self._opening: tuple[str, int] | None = None

    @property
    def cue(self) -> str:
        """What the words of the line alone suggest: a terminal of `document.lark`, or nothing."""
        if self._cue is None:
            self._cue = "" if self._is_mute else self._ask_for_cue()
        return self._cue

    @property
    def edge_cue(self) -> str:
        """The cue, or else what the words suggest before and behind the body."""
        if self._edge_cue is None:
            cue = self.cue
            strong = cue if cue not in WEAK_CUES else ""
            mute = self._is_mute or self._is_long
            self._edge_cue = strong or ("" if mute else self._ask_for_edge_cue()) or cue
        return self._edge_cue

    @property
    def _is_mute(self) -> bool:
        """A marker opens the line.

        A sign without a number may as well open a line of another kind: a subtitle, a date, a page number.
        """
        return self.line.marked and not self.line.marks[0].family.bare

    @property
    def _is_long(self) -> bool:
        """The line is too long to be anything but text, or a list of names."""
        return self.line.end - self.line.start > LONGEST_CUE

    def _ask_for_cue(self) -> str:
        if self._is_long:
            return self._ask(self._terminals.long_cue)
        closed = self.mark in CLOSING_MARKS
        return self._ask(self._terminals.closed_cue if closed else self._terminals.cue)

    def _ask_for_edge_cue(self) -> str:
        closed = self.mark in CLOSING_MARKS
        return self._ask(self._terminals.closed_edge_cue if closed else self._terminals.edge_cue)

    def _ask(self, pattern: Asked) -> str:
        match = pattern(self._folded, self.line.start, self.line.end)
        return match.lastgroup or "" if match else ""

    @property
    def entry(self) -> bool:
        """It can be the name of an attachment; behind `1.` whatever mark its author put at its end."""
        numbered = self.text[:1].isdecimal() and len(self.text) <= LONGEST_TITLE and "。" not in self.text[:-1]
        return numbered or self.bare

    @property
    def prose(self) -> bool:
        """The line is running text."""
        return self.running or (not self.bare and self.cue not in ANYWHERE)

    @property
    def chinese(self) -> bool:
        """More than half of the line is Chinese characters."""
        if self._chinese is None:
            self._chinese = 2 * sum(map(len, _HANZI.findall(self.text))) > len(self.text)
        return self._chinese

    @property
    def linked(self) -> bool:
        """Signs of menus, or of addresses on the web, stand in the line."""
        return any(sign in self.text for sign in WEB_SIGNS)

    @property
    def navigates(self) -> bool:
        """The line leads through a site: 首页 > 新闻. A bar may also stand before a name: 编辑 | 王正."""
        return self.bare and self.linked and self.edge_cue != "BYLINE"

    @property
    def of_page(self) -> bool:
        """The words of the line are those of a page around a document."""
        if self._of_page is None:
            self._of_page = self.edge_cue in OF_A_PAGE or self.navigates
        return self._of_page

    @property
    def letters(self) -> str:
        """The words without the blanks between them."""
        if self._letters is None:
            self._letters = "".join(self.text.split())
        return self._letters

    @property
    def spread(self) -> bool:
        """The letters stand apart, as in 政 府 工 作 报 告."""
        letters = self.text.split()
        return len(letters) >= FEWEST_SPREAD and all(len(letter) <= 1 for letter in letters)

    def opening(self) -> tuple[str, int]:
        """Give the terminal of what is glued to the line as its opening, and where that ends; "" where nothing is."""
        if self._opening is None:
            match = self._terminals.opening(self._folded, self.line.start, self.line.end)
            here = match is not None and match.end() < self.line.end
            self._opening = (match.lastgroup or "", match.end()) if match and here else ("", 0)
        return self._opening

    def ending(self) -> tuple[str, int]:
        """Give the terminal of what is glued to the line's end, and where that begins; "" where nothing is."""
        line = self.line
        if self.mark or ENDED.isdisjoint(self.text):  # most lines, told without the grammar
            return "", 0
        match = self._terminals.ending(self._folded, max(line.start + 1, line.end - LONGEST_ENDING), line.end)
        return (match.lastgroup or "", match.start()) if match else ("", 0)

    def addresses(self) -> bool:
        """Tell whether the line opens with an address to the audience."""
        return self._terminals.vocative(self._folded, self.line.start, self.line.end) is not None

    @property
    def speaker(self) -> str:
        """Who speaks in the line by its first words, 问 or 答 or 记者; nothing where they do not say."""
        match = self._terminals.speaker(self._folded, self.line.start, self.line.end)
        return self._folded[match.start() : match.end() - 1].rstrip(" ") if match else ""

    @property
    def turn(self) -> tuple[str, int]:
        """Who takes the word in the line, 陈议员：主席，…, and where the speech begins; "" where it is no turn."""
        if ":" not in self.text[:LONGEST_SPEAKER] and self.text[:1] != "【":  # most lines, told without the grammar
            return "", 0
        match = self._terminals.turn(self._folded, self.line.start, self.line.end)
        return (self._folded[match.start() : match.end()].strip("【】: "), match.end()) if match else ("", 0)

    @property
    def note_number(self) -> int:
        """The number of the note that the line is, 〔1〕 …; 0 where it is none."""
        if self.text[:1] not in NOTE_BRACKETS:
            return 0
        match = self._terminals.note_mark(self._folded, self.line.start, self.line.end)
        return int(self._folded[match.start() + 1 : match.end() - 1].removeprefix("注")) if match else 0

    @property
    def row_form(self) -> str:
        """The terminal of `document.lark` that the line fits as a line of a table; "" where it fits none."""
        match = self._terminals.table_line(self._folded, self.line.start, self.line.end)
        return match.lastgroup or "" if match else ""

    def through(self, last: TypedLine) -> TypedLine:
        """Give this line and those up to *last* as a single one, in which nothing is a marker."""
        line = Line(self.line.start, last.line.end, self.line.spaced)
        return TypedLine(self._folded, line, self._terminals)

    def split(self, at: int, *, opens: bool = False) -> tuple[TypedLine, TypedLine]:
        """Cut the line in two at a place of the folded text; a marker may stand there if the second *opens* a line."""
        line = self.line
        left = Line(line.start, at, line.spaced, [mark for mark in line.marks if mark.start < at])
        while at < line.end and self._folded[at] in BLANKS:
            at += 1
        right = Line(at, line.end, marks=[mark for mark in line.marks if mark.start >= at])
        if opens:
            mark_opening(right, self._folded, self._terminals)
        return TypedLine(self._folded, left, self._terminals), TypedLine(self._folded, right, self._terminals)
