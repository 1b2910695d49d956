"""What each line is for: title, salutation, heading, paragraph, signature, furniture …

A line's cue is what its words alone suggest (`grammars/document.lark`, whole lines). Its role follows from the cue, from
its form (bare or closed by a mark, short or long) and from where it stands: in the head of a document, in its body or
behind its end. Zones follow each other; a second document in the same file opens with a head of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from partydoc.lexer.lines import Line, final_mark
from partydoc.lexer.terminals import Match, Terminals

LONGEST_CUE = 400
LONGEST_TITLE = 60
LONGEST_HEADING = 45
SHORTEST_TITLE = 5
CLOSING_MARKS = frozenset({"。", ";", ",", "、", "!"})
# Cues that any other outweighs.
WEAK_CUES = frozenset({"ORGAN_LINE", "TITLE_LINE", "ADDRESSEE", "DATELINE"})
MAYBE_CUES = frozenset({"dash", "bullet"})

MARKED = "MARKED"
PARAGRAPH = "PARAGRAPH"
HEADING = "HEADING"
LEAD = "LEAD"
CLOSING = "CLOSING"
FURNITURE = "FURNITURE"
TITLE = "TITLE"
CONTENTS = "CONTENTS"
ATTACHMENT = "_ATTACHMENT"
BODY_ROLES = frozenset({MARKED, PARAGRAPH, HEADING, LEAD, CLOSING})
OPENS_PART = frozenset({TITLE, "LETTERHEAD", "DOCUMENT_NUMBER"})

# Cues that hold wherever the line stands, and their roles.
ANYWHERE = {
    "PAGE_NUMBER": "PAGE_NUMBER",
    "CONTROL": FURNITURE,
    "COLLECTION": FURNITURE,
    "SALUTATION": "SALUTATION",
    "NOTE": "NOTE",
    "COPIES_TO": "COPIES_TO",
    "IMPRINT": "IMPRINT",
    "SIGNER": "SIGNER",
    "ATTACHMENT_LIST": "ATTACHMENT_LIST",
    "ATTACHMENT_HEAD": ATTACHMENT,
}
# Cues that hold before the body.
IN_HEAD = {
    "COPY_NUMBER": "COPY_NUMBER",
    "SECRECY": "SECRECY",
    "URGENCY": "URGENCY",
    "LETTERHEAD": "LETTERHEAD",
    "DOCUMENT_NUMBER": "DOCUMENT_NUMBER",
    "DATELINE": "DATELINE",
    "ISSUE_DATE": "DATELINE",
    "PERSON_LINE": "AUTHOR",
    "BYLINE": "BYLINE",
    "METADATA": "METADATA",
    "PROMOTION": FURNITURE,
}
# Cues that hold behind the body.
IN_TAIL = {
    "ISSUE_DATE": "ISSUE_DATE",
    "ORGAN_LINE": "SIGNATURE",
    "LETTERHEAD": "SIGNATURE",
    "BYLINE": "BYLINE",
    "METADATA": "METADATA",
    "PROMOTION": FURNITURE,
    "LEAD_OUT": CLOSING,
    "PERSON_LINE": "SIGNATURE",
}


class Reading:
    """A line with what is known of it; its cue is asked for when it is wanted, which for running text is seldom."""

    __slots__ = ("_cue", "_edge_cue", "_folded", "_terminals", "line", "mark", "role", "text")

    def __init__(self, folded: str, line: Line, terminals: Terminals) -> None:
        self.line = line
        self.text = folded[line.start : min(line.end, line.start + LONGEST_CUE)]
        self.mark = final_mark(folded, line)
        self.role = PARAGRAPH
        self._folded, self._terminals = folded, terminals
        self._cue: str | None = None
        self._edge_cue: str | None = None

    @property
    def cue(self) -> str:
        """What the words of the line alone suggest: a terminal of `document.lark`, or nothing."""
        if self._cue is None:
            closed = self.mark in CLOSING_MARKS
            self._cue = self._ask(self._terminals.closed_cue if closed else self._terminals.cue)
        return self._cue

    @property
    def edge_cue(self) -> str:
        """The cue, or else what the words suggest before and behind the body."""
        if self._edge_cue is None:
            closed = self.mark in CLOSING_MARKS
            ask = self._terminals.closed_edge_cue if closed else self._terminals.edge_cue
            strong = self.cue if self.cue not in WEAK_CUES else ""
            self._edge_cue = strong or self._ask(ask) or self.cue
        return self._edge_cue

    def _ask(self, pattern: Callable[[str, int, int], Match | None]) -> str:
        line = self.line
        if len(line) > LONGEST_CUE or (line.marked and line.marks[0].family.name not in MAYBE_CUES):
            return ""
        match = pattern(self._folded, line.start, line.end)
        return match.lastgroup or "" if match else ""

    @property
    def bare(self) -> bool:
        """No mark closes the line, and it is short enough to be a title."""
        return not self.mark and len(self.text) <= LONGEST_TITLE

    @property
    def running(self) -> bool:
        """The line is a sentence, too long for any cue to matter in the body."""
        return self.mark in CLOSING_MARKS and len(self.text) > LONGEST_TITLE

    @property
    def prose(self) -> bool:
        """The line is running text."""
        return self.running or (not self.bare and self.cue not in ANYWHERE)


def assign_roles(folded: str, lines: Sequence[Line], terminals: Terminals) -> list[Reading]:
    """Read the lines of a folded text and give each its role."""
    readings = [Reading(folded, line, terminals) for line in lines]
    _Zones(readings).assign()
    _assign_closing(folded, readings, terminals)
    return readings


class _Zones:
    """Walks down a document: head, body, tail, and the head of the next document in the same file."""

    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        self.last_body = self._find_last_body()
        self.titles: set[str] = set()
        self.whole_title = False
        self.at = 0
        self.zone: Callable[[Reading], str] = self.head

    def assign(self) -> None:
        navigation = _navigation(self.readings)
        while self.at < len(self.readings):
            reading = self.readings[self.at]
            if self.at in navigation:
                reading.role = FURNITURE
            elif reading.cue == "CONTENTS_HEAD" and (end := self._contents_end()):
                for entry in self.readings[self.at : end]:
                    entry.role = CONTENTS
                self.at = end
                continue
            else:
                reading.role = self.zone(reading)
            self.at += 1

    def head(self, reading: Reading) -> str:
        """Titles and what stands about them, until running text or a marker opens the body."""
        role = ANYWHERE.get(reading.cue) or IN_HEAD.get(reading.edge_cue)
        if role == "SALUTATION":
            self.zone = self.body
        if role:
            return role
        if reading.line.marked and not (reading.bare and reading.line.marks[0].family.name == "dash"):
            self.zone = self.body
            return MARKED
        if reading.mark == ":" and self.titles and reading.cue == "ADDRESSEE":
            return "ADDRESSEE"
        if reading.bare or (reading.cue == "TITLE_LINE" and not reading.mark):
            return self._title(reading)
        self.zone = self.body
        return PARAGRAPH

    def body(self, reading: Reading) -> str:
        """Running text, headings, and the first lines of what stands behind them."""
        if reading.line.marked and reading.cue != "PAGE_NUMBER":
            return MARKED
        if self.at > self.last_body:
            self.zone = self.tail
            return self.tail(reading)
        if reading.running:
            return PARAGRAPH
        role = ANYWHERE.get(reading.cue)
        if role == ATTACHMENT:
            self._open_head()
        if role == "ATTACHMENT_LIST":
            self.zone = self.tail
        if role:
            return role
        return self._short(reading) if reading.bare else PARAGRAPH

    def tail(self, reading: Reading) -> str:
        """Signature, date, notes, imprint, and the furniture of the page; a title opens the next document."""
        if reading.line.marked and reading.cue != "PAGE_NUMBER":
            if reading.bare and self.at and self.readings[self.at - 1].role == "ATTACHMENT_LIST":
                return "ATTACHMENT_LIST"
            self.zone = self.body
            return MARKED
        role = ANYWHERE.get(reading.cue) or IN_TAIL.get(reading.edge_cue)
        if role == ATTACHMENT or (reading.cue == "DOCUMENT_NUMBER" and self.at < self.last_body):
            self._open_head()
            return role or "DOCUMENT_NUMBER"
        if role == "SIGNATURE" and self.at < self.last_body and reading.cue != "ORGAN_LINE":
            role = None
        if role:
            return role
        if self.at < self.last_body:
            if reading.bare and len(reading.text) >= SHORTEST_TITLE:
                self._open_head()
                return self.head(reading)
            self.zone = self.body
            return PARAGRAPH
        return FURNITURE if reading.bare or not _is_chinese(reading.text) else PARAGRAPH

    def _short(self, reading: Reading) -> str:
        """Tell a signature, a date and a heading in the body from each other and from a short paragraph."""
        following = self._following()
        if reading.cue == "ISSUE_DATE":
            self.zone = self.tail
            return "ISSUE_DATE"
        if reading.cue in ("ORGAN_LINE", "LETTERHEAD") and following and following.cue == "ISSUE_DATE":
            self.zone = self.tail
            return "SIGNATURE"
        if reading.cue == "DOCUMENT_NUMBER":
            self._open_head()
            return "DOCUMENT_NUMBER"
        before = self.readings[self.at - 1]
        broken = before.role == PARAGRAPH and not before.mark
        if following and not broken and len(reading.text) <= LONGEST_HEADING and _heads(reading, following):
            return HEADING
        return PARAGRAPH

    def _title(self, reading: Reading) -> str:
        """Tell titles, repeated and broken ones too, from subtitles, headings and the furniture around them."""
        key = reading.text.replace(" ", "")
        before = self.readings[self.at - 1].role if self.at else ""
        if reading.text[0] in "—─–" and self.titles:
            return "SUBTITLE"
        if key in self.titles:
            return FURNITURE if before == TITLE else TITLE
        whole = reading.cue == "TITLE_LINE" or _is_spaced(reading.text)
        expected = not self.titles or before == "DOCUMENT_NUMBER" or (before == TITLE and not self.whole_title)
        if len(key) >= SHORTEST_TITLE and (whole or expected):
            self.titles.add(key)
            self.whole_title = whole
            return TITLE
        following = self._following()
        if self.titles and len(key) > SHORTEST_TITLE and following and _heads(reading, following):
            self.zone = self.body
            return HEADING
        return FURNITURE

    def _open_head(self) -> None:
        self.titles = set()
        self.zone = self.head

    def _following(self) -> Reading | None:
        for reading in self.readings[self.at + 1 : self.at + 6]:
            if reading.cue not in ("PAGE_NUMBER", "CONTROL"):
                return reading
        return None

    def _find_last_body(self) -> int:
        for at in range(len(self.readings) - 1, -1, -1):
            reading = self.readings[at]
            if reading.line.marked or (reading.prose and reading.edge_cue not in IN_TAIL and _is_chinese(reading.text)):
                return at
        return -1

    def _contents_end(self) -> int:
        """Find where the first entry of a table of contents stands again: there the body begins."""
        entries = self.readings[self.at + 1 : self.at + 400]
        first = entries[0].text.replace(" ", "") if entries else ""
        for offset, entry in enumerate(entries[1:], 1):
            if entry.text.replace(" ", "") == first:
                return self.at + 1 + offset
            if entry.prose and not entry.line.marked:
                break
        return 0


def _heads(reading: Reading, following: Reading) -> bool:
    """Tell whether a short bare line may stand as a heading over the line that follows."""
    if reading.edge_cue in ("ORGAN_LINE", "PERSON_LINE", "BYLINE", "METADATA", "DATELINE", "PROMOTION"):
        return False
    if len(reading.text) < 4 or not _is_chinese(reading.text):
        return False
    return following.line.marked or (following.prose and len(following.text) > len(reading.text))


def _is_spaced(text: str) -> bool:
    """Tell whether the letters stand apart, as in 政 府 工 作 报 告."""
    letters = text.split(" ")
    return len(letters) > 2 and all(len(letter) <= 1 for letter in letters)


def _is_chinese(text: str) -> bool:
    han = sum("\u3400" <= character <= "\u9fff" for character in text)
    return 2 * han > len(text)


def _navigation(readings: Sequence[Reading]) -> set[int]:
    """Find runs of four and more very short bare lines: menus, buttons, link lists."""
    found: set[int] = set()
    run: list[int] = []
    for at, reading in enumerate(readings):
        if reading.bare and len(reading.text) <= 8 and not reading.line.marked and reading.cue not in _NEVER_MENU:
            run.append(at)
            continue
        if len(run) >= 4:
            found.update(run)
        run = []
    return found | set(run if len(run) >= 4 else ())


_NEVER_MENU = frozenset(
    {"SALUTATION", "ISSUE_DATE", "ATTACHMENT_HEAD", "CONTENTS_HEAD", "URGENCY", "SECRECY", "PAGE_NUMBER"}
)


def _assign_closing(folded: str, readings: list[Reading], terminals: Terminals) -> None:
    """Type the last address to the audience, and what follows it up to the end of the body, as the closing."""
    for at in range(len(readings) - 1, -1, -1):
        reading = readings[at]
        if reading.role == MARKED:
            return
        if at <= len(readings) // 2:
            return
        line = reading.line
        if reading.role == "SALUTATION" or (
            reading.role == PARAGRAPH and terminals.vocative(folded, line.start, line.end)
        ):
            _close(readings[at:])
            return


def _close(readings: Sequence[Reading]) -> None:
    paragraphs = [reading for reading in readings if reading.role == PARAGRAPH]
    if len(paragraphs) <= 4:
        for reading in paragraphs:
            reading.role = CLOSING
