"""A line with what is known of it: its words, the mark that closes it, its cue, its role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from attrs import define

from partydoc.characters import HANZI, PRIVATE
from partydoc.lexer.lines import BLANKS, Line, Mark, final_mark, with_opening
from partydoc.lexer.terminals import Asked, Terminals
from partydoc.numbering.series import FIRST
from partydoc.recognition.lines.seen import NOTHING, Seen
from partydoc.recognition.role_names import ANYWHERE, OF_A_PAGE, PARAGRAPH

LONGEST_CUE = 400
LONGEST_TITLE = 60
CLOSING_MARKS = frozenset({"。", ";", ",", "、"})
# Cues that any other outweighs.
WEAK_CUES = frozenset({"ORGAN_LINE", "TITLE_LINE", "ADDRESSEE", "DATELINE"})
FEWEST_SPREAD = 3
LONGEST_ENDING = 120
DAY = "日"
ENDED = frozenset("。!?”")  # a sentence, before what is glued to its end
LONGEST_SPEAKER = 48
WEB_SIGNS = ("|", ">", "http", "www.", "首页", "当前位置")  # of menus and addresses
_WEB_SIGN = re.compile("|".join(map(re.escape, WEB_SIGNS)))
_HANZI = re.compile(f"[{HANZI}]+")
NO_WAYS = frozenset({"BYLINE", "COMMENT"})  # with a bar or a bracket in them: 编辑 | 王正, <!--more-->
_WIDE = re.compile(r"[ \t]{9,}")
"""Blanks that a page sets its words apart with; how many they are says nothing."""
_NARROW = "    "
NOTE_BRACKETS = frozenset("〔[")


def _may_be_wide(text: str) -> bool:
    """Tell without the pattern that no wide blanks stand in a line, as in most."""
    return "  " in text or "\t" in text


def is_chinese(words: str) -> bool:
    """Tell whether more than half of the words is Chinese characters."""
    return 2 * sum(map(len, _HANZI.findall(words))) > len(words)


class _Asked:
    """What the grammar has said of the words of a line; None where it was not asked yet."""

    cue: str | None = None
    edge_cue: str | None = None
    chinese: bool | None = None
    letters: str | None = None
    linked: bool | None = None
    of_page: bool | None = None
    opening: tuple[str, int] | None = None


@define(eq=False)
class TypedLine:
    """A line with what is known of it; its cue is asked for when it is wanted, which for running text is seldom.

    *label* says more of the role, as the reader did; *seen* is what the reader saw of the line besides its characters;
    *opens* tells how the line opens another document of the file, if it does; *rule* is the one that gave the role. A
    *bare* line is short enough to be a title, and no mark closes it or a sentence in it; a *running* one is a sentence,
    too long for any cue to matter in the body.

    It is a value: nothing may assign to it, and `Final` has that checked, which costs nothing where it runs.
    """

    folded: Final[str]
    line: Final[Line]
    terminals: Final[Terminals]
    text: Final[str]
    mark: Final[str]
    bare: Final[bool]
    running: Final[bool]
    asked: Final[_Asked]
    role: Final[str] = PARAGRAPH
    label: Final[str] = ""
    rule: Final[Callable[..., object] | None] = None
    opens: Final[str] = ""
    seen: Final[Seen] = NOTHING

    @staticmethod
    def of(folded: str, line: Line, terminals: Terminals) -> TypedLine:
        """Give a line of a text before anything is decided on it."""
        text = folded[line.start : min(line.end, line.start + LONGEST_CUE)]
        mark = final_mark(folded, line)
        short = len(text) <= LONGEST_TITLE or (_may_be_wide(text) and len(_WIDE.sub(_NARROW, text)) <= LONGEST_TITLE)
        bare = short and not mark and "。" not in text
        return TypedLine(folded, line, terminals, text, mark, bare, not short and mark in CLOSING_MARKS, _Asked())

    def as_role(self, role: str, label: str | None = None) -> TypedLine:
        """Give the line in another role; its label stays where none is named."""
        label = self.label if label is None else label
        return self._changed(self.line, self.asked, role, label, self.rule, self.opens, self.seen)

    def as_ruled(self, role: str, rule: Callable[..., object] | None) -> TypedLine:
        """Give the line in the role that a rule has given it."""
        return self._changed(self.line, self.asked, role, self.label, rule, self.opens, self.seen)

    def with_seen(self, seen: Seen) -> TypedLine:
        """Give the line with what the reader saw of it."""
        return self._changed(self.line, self.asked, self.role, self.label, self.rule, self.opens, seen)

    def as_opening(self, opens: str) -> TypedLine:
        """Give the line as one that opens another document of the file."""
        return self._changed(self.line, self.asked, self.role, self.label, self.rule, opens, self.seen)

    def with_marks(self, marks: Sequence[Mark]) -> TypedLine:
        """Give the line with other candidates for markers; what opens it decides whether its cue counts."""
        line = self.line.with_marks(marks)
        asked = self.asked if line.marked == self.line.marked else _Asked()
        return self._changed(line, asked, self.role, self.label, self.rule, self.opens, self.seen)

    def without_cue(self) -> TypedLine:
        """Give the line as one whose words suggest nothing."""
        asked = _Asked()
        asked.cue = asked.edge_cue = ""
        return self._changed(self.line, asked, self.role, self.label, self.rule, self.opens, self.seen)

    def _changed(
        self,
        line: Line,
        asked: _Asked,
        role: str,
        label: str,
        rule: Callable[..., object] | None,
        opens: str,
        seen: Seen,
    ) -> TypedLine:
        """Give the line with the same words."""
        words = self.text, self.mark, self.bare, self.running
        return TypedLine(self.folded, line, self.terminals, *words, asked, role, label, rule, opens, seen)

    @property
    def cue(self) -> str:
        """What the words of the line alone suggest: a terminal of `document.lark`, or nothing."""
        asked = self.asked
        if asked.cue is None:
            asked.cue = "" if self._is_mute else self._ask_for_cue()
        return asked.cue

    @property
    def edge_cue(self) -> str:
        """The cue, or else what the words suggest before and behind the body."""
        asked = self.asked
        if asked.edge_cue is None:
            cue = self.cue
            strong = cue if cue not in WEAK_CUES else ""
            mute = self._is_mute or self._is_long
            asked.edge_cue = strong or ("" if mute else self._ask_for_edge_cue()) or cue
        return asked.edge_cue

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
            return self._ask(self.terminals.long_cue)
        closed = self.mark in CLOSING_MARKS
        return self._ask(self.terminals.closed_cue if closed else self.terminals.cue)

    def _ask_for_edge_cue(self) -> str:
        closed = self.mark in CLOSING_MARKS
        return self._ask(self.terminals.closed_edge_cue if closed else self.terminals.edge_cue)

    def _ask(self, pattern: Asked) -> str:
        if len(self.text) > LONGEST_TITLE and _may_be_wide(self.text) and _WIDE.search(self.text):
            words = _WIDE.sub(_NARROW, self.text)
            match = pattern(words, 0, len(words))
        else:
            icon = PRIVATE[0] <= self.text[:1] <= PRIVATE[1]  # a page's sign, of a font of its own
            match = pattern(self.folded, self.line.start + icon, self.line.end)
        return match.lastgroup or "" if match else ""

    @property
    def begins_list(self) -> bool:
        """A marker opens the line that may begin a list, 一、 or 1. or （一）, not 第一条."""
        first = self.line.marks[0] if self.line.marked else None
        return first is not None and first.senses[0].number == FIRST and not first.family.structural

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
        asked = self.asked
        if asked.chinese is None:
            asked.chinese = is_chinese(self.text)
        return asked.chinese

    @property
    def linked(self) -> bool:
        """Signs of menus, or of addresses on the web, stand in the line."""
        if self.asked.linked is None:
            self.asked.linked = _WEB_SIGN.search(self.text) is not None
        return self.asked.linked

    @property
    def navigates(self) -> bool:
        """The line leads through a site: 首页 > 新闻. A bar may also stand before a name: 编辑 | 王正.

        A remark in brackets leads nowhere, whatever address it names.
        """
        return self.bare and self.linked and self.text[0] != "(" and self.edge_cue not in NO_WAYS

    @property
    def of_page(self) -> bool:
        """The words of the line are those of a page around a document."""
        asked = self.asked
        if asked.of_page is None:
            asked.of_page = self.edge_cue in OF_A_PAGE or self.navigates
        return asked.of_page

    @property
    def letters(self) -> str:
        """The words without the blanks between them."""
        asked = self.asked
        if asked.letters is None:
            asked.letters = "".join(self.text.split())
        return asked.letters

    @property
    def spread(self) -> bool:
        """The letters stand apart, as in 政 府 工 作 报 告."""
        letters = self.text.split()
        return len(letters) >= FEWEST_SPREAD and all(len(letter) <= 1 for letter in letters)

    def opening(self) -> tuple[str, int]:
        """Give the terminal of what is glued to the line as its opening, and where that ends; "" where nothing is."""
        asked = self.asked
        if asked.opening is None:
            match = self.terminals.opening(self.folded, self.line.start, self.line.end)
            here = match is not None and match.end() < self.line.end
            asked.opening = (match.lastgroup or "", match.end()) if match and here else ("", 0)
        return asked.opening

    def ending(self) -> tuple[str, int]:
        """Give the terminal of what is glued to the line's end, and where that begins; "" where nothing is."""
        line = self.line
        if self.mark or (ENDED.isdisjoint(self.text) and self.text[-1] != DAY):  # most, told without the grammar
            return "", 0
        match = self.terminals.ending(self.folded, max(line.start + 1, line.end - LONGEST_ENDING), line.end)
        return (match.lastgroup or "", match.start()) if match else ("", 0)

    def opens_sentence(self) -> str:
        """Tell how the line opens that no title opens so: TELLING what a notice does, or its REASON; else ""."""
        return self._ask(self.terminals.sentence_opening)

    def addresses(self) -> bool:
        """Tell whether the line opens with an address to the audience."""
        return self.terminals.vocative(self.folded, self.line.start, self.line.end) is not None

    @property
    def speaker(self) -> str:
        """Who speaks in the line by its first words, 问 or 答 or 记者; nothing where they do not say."""
        return self.speaker_behind(0)

    def speaker_behind(self, signs: int) -> str:
        """Give who speaks by the words behind so many signs that open the line."""
        match = self.terminals.speaker(self.folded, self.line.start + signs, self.line.end)
        return self.folded[match.start() : match.end() - 1].rstrip(" ") if match else ""

    @property
    def calls_roll(self) -> bool:
        """The line opens with a label over the names of those who attended."""
        return ":" in self.text and self.terminals.roll(self.folded, self.line.start, self.line.end) is not None

    @property
    def attends(self) -> bool:
        """The line is the name of one who attended, with a bullet or without."""
        return self.terminals.attendee(self.folded, self.line.start, self.line.end) is not None

    @property
    def of_medium(self) -> bool:
        """Tell whether a paper, a station or a site speaks in the line by its first words."""
        if ":" not in self.text[:LONGEST_SPEAKER]:  # most lines, told without the grammar
            return False
        return self.terminals.asking_medium(self.folded, self.line.start, self.line.end) is not None

    @property
    def turn(self) -> tuple[str, int]:
        """Who takes the word in the line, 陈议员：主席，…, and where the speech begins; "" where it is no turn."""
        if ":" not in self.text[:LONGEST_SPEAKER] and self.text[:1] != "【":  # most lines, told without the grammar
            return "", 0
        match = self.terminals.turn(self.folded, self.line.start, self.line.end)
        return (self.folded[match.start() : match.end()].strip("【】: "), match.end()) if match else ("", 0)

    @property
    def note_number(self) -> int:
        """The number of the note that the line is, 〔1〕 …; 0 where it is none."""
        if self.text[:1] not in NOTE_BRACKETS:
            return 0
        match = self.terminals.note_mark(self.folded, self.line.start, self.line.end)
        return int(self.folded[match.start() + 1 : match.end() - 1].removeprefix("注")) if match else 0

    @property
    def row_form(self) -> str:
        """The terminal of `document.lark` that the line fits as a line of a table; "" where it fits none."""
        match = self.terminals.table_line(self.folded, self.line.start, self.line.end)
        return match.lastgroup or "" if match else ""

    def through(self, last: TypedLine) -> TypedLine:
        """Give this line and those up to *last* as a single one, in which nothing is a marker."""
        return self.stretched(self.line.start, last.line.end)

    def stretched(self, start: int, end: int) -> TypedLine:
        """Give what stands between two places as a line instead of this one, in which nothing is a marker."""
        return TypedLine.of(self.folded, Line(start, end, self.line.spaced), self.terminals)

    def split(self, at: int, *, opens: bool = False) -> tuple[TypedLine, TypedLine]:
        """Cut the line in two at a place of the folded text; a marker may stand there if the second *opens* a line."""
        line = self.line
        left = Line(line.start, at, line.spaced, tuple(mark for mark in line.marks if mark.start < at))
        while at < line.end and self.folded[at] in BLANKS:
            at += 1
        right = Line(at, line.end, marks=tuple(mark for mark in line.marks if mark.start >= at))
        if opens:
            right = with_opening(right, self.folded, self.terminals)
        return TypedLine.of(self.folded, left, self.terminals), TypedLine.of(self.folded, right, self.terminals)


def put(lines: Sequence[TypedLine], changed: Mapping[int, TypedLine]) -> Sequence[TypedLine]:
    """Give the lines with those that are *changed* in their places; the same ones where none is."""
    return [changed.get(at, line) for at, line in enumerate(lines)] if changed else lines


def as_role(
    lines: Sequence[TypedLine], places: Iterable[int], role: str, label: str | None = None
) -> Sequence[TypedLine]:
    """Give the lines with those at some places in another role."""
    return put(lines, {at: lines[at].as_role(role, label) for at in places})
