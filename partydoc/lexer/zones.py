"""The zones of a document: head, body, tail, and the head of the next document in the same file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from partydoc.lexer.readings import Reading
from partydoc.lexer.roles import (
    ANYWHERE,
    ATTACHMENT,
    CONTENTS,
    FURNITURE,
    HEADING,
    IN_HEAD,
    IN_TAIL,
    MARKED,
    PARAGRAPH,
    TITLE,
)

LONGEST_HEADING = 45
LONGEST_LABEL = 8
LONGEST_ADDRESS = 12
SHORTEST_TITLE = 5
# Words of a line with a colon that announces a list.
ANNOUNCING = ("如下", "以下", "下列", "下面", "包括", "主要")


class Zones:
    """Walks down a document: head, body, tail, and the head of the next document in the same file."""

    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        self.done: list[Reading] = []
        self.last_body = self._find_last_body()
        self.titles: set[str] = set()
        self.whole_title = False
        self.at = 0
        self.zone: Callable[[Reading], str] = self.head

    def assign(self) -> list[Reading]:
        """Give each line its role; a line that opens with an address or a label becomes two."""
        navigation = _navigation(self.readings)
        while self.at < len(self.readings):
            reading = self.readings[self.at]
            if self.at in navigation:
                self._take(reading, FURNITURE)
            elif reading.cue == "CONTENTS_HEAD" and (end := self._contents_end()):
                for entry in self.readings[self.at : end]:
                    self._take(entry, CONTENTS)
                self.at = end - 1
            else:
                role = self.zone(reading)
                self._take(self.readings[self.at], role)
            self.at += 1
        return self.done

    def _take(self, reading: Reading, role: str) -> None:
        reading.role = role
        self.done.append(reading)

    def head(self, reading: Reading) -> str:
        """Titles and what stands about them, until running text or a marker opens the body."""
        if self._is_value(reading):
            return "METADATA"
        role = ANYWHERE.get(reading.cue) or IN_HEAD.get(reading.edge_cue)
        if role == "SALUTATION":
            self.zone = self.body
        if role:
            return role
        if reading.line.marked and not (reading.bare and reading.line.marks[0].family.name == "dash"):
            self.zone = self.body
            return MARKED
        if reading.mark == ":" and self.titles and (reading.cue == "ADDRESSEE" or _addresses(reading)):
            return "ADDRESSEE"
        if reading.mark == ":" and not self.titles and len(reading.text) <= LONGEST_LABEL:
            return "METADATA"
        if end := reading.opening():
            opening, self.readings[self.at] = reading.split(end)
            self._take(opening, self._opened(opening))
            return self.zone(self.readings[self.at])
        if reading.bare or (reading.cue == "TITLE_LINE" and not reading.mark):
            return self._title(reading)
        self.zone = self.body
        return PARAGRAPH

    def _is_value(self, reading: Reading) -> bool:
        """Tell whether the line is the value of a label that stands alone on the line before."""
        before = self.done[-1] if self.done else None
        labelled = before is not None and before.role == "METADATA" and before.mark == ":"
        return labelled and reading.bare and not reading.line.marked and reading.cue != "TITLE_LINE" and reading.letters not in self.titles

    def _opened(self, reading: Reading) -> str:
        """Type what was cut off a line's start: an address, or the label of a collection."""
        if reading.cue == "COLLECTION":
            return FURNITURE
        if reading.cue == "SALUTATION":
            self.zone = self.body
            return "SALUTATION"
        return "ADDRESSEE"

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
            if reading.bare and self.done and self.done[-1].role == "ATTACHMENT_LIST":
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
        return PARAGRAPH if _is_body(reading) else FURNITURE

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
        before = self.done[-1]
        broken = (before.role == PARAGRAPH and not before.mark) or self._cue_after() == "PAGE_NUMBER"
        if following and not broken and len(reading.text) <= LONGEST_HEADING and _heads(reading, following):
            return HEADING
        return PARAGRAPH

    def _title(self, reading: Reading) -> str:
        """Tell titles, repeated and broken ones too, from subtitles, headings and the furniture around them."""
        key = reading.letters
        before = self.done[-1].role if self.done else ""
        if reading.text[0] in "—─–" and self.titles:
            return "SUBTITLE"
        if key in self.titles:
            return FURNITURE if before == TITLE else TITLE
        whole = reading.cue == "TITLE_LINE" or reading.spread
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

    def _cue_after(self) -> str:
        after = self.at + 1
        return self.readings[after].cue if after < len(self.readings) else ""

    def _following(self) -> Reading | None:
        for reading in self.readings[self.at + 1 : self.at + 6]:
            if reading.cue not in ("PAGE_NUMBER", "CONTROL"):
                return reading
        return None

    def _find_last_body(self) -> int:
        for at in range(len(self.readings) - 1, -1, -1):
            reading = self.readings[at]
            if reading.line.marked or (_is_body(reading) and reading.edge_cue not in IN_TAIL):
                return at
        return -1

    def _contents_end(self) -> int:
        """Find where the first entry of a table of contents stands again: there the body begins."""
        entries = self.readings[self.at + 1 : self.at + 400]
        first = entries[0].letters if entries else ""
        for offset, entry in enumerate(entries[1:], 1):
            if entry.letters == first:
                return self.at + 1 + offset
            if entry.prose and not entry.line.marked:
                break
        return 0


def _addresses(reading: Reading) -> bool:
    """Tell whether a short line with a colon under the title names those whom the document is for."""
    return len(reading.text) <= LONGEST_ADDRESS and not any(word in reading.text for word in ANNOUNCING)


def _is_body(reading: Reading) -> bool:
    """Tell whether a line is running text, and not a label over the links of a page."""
    return reading.prose and reading.chinese and not (reading.mark == ":" and len(reading.text) <= LONGEST_LABEL)


def _heads(reading: Reading, following: Reading) -> bool:
    """Tell whether a short bare line may stand as a heading over the line that follows."""
    if reading.edge_cue in ("ORGAN_LINE", "PERSON_LINE", "BYLINE", "METADATA", "DATELINE", "PROMOTION"):
        return False
    if len(reading.text) < 4 or not reading.chinese:
        return False
    return following.line.marked or (following.prose and len(following.text) > len(reading.text))


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
