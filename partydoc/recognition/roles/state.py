"""Where the reading of a document stands: the lines before and behind, the titles seen, the zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import digits

from partydoc.numbering.families import HAN_COMMA
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key
from partydoc.numbering.series import bridged
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import BEHIND_TEXT, DATES, FURNITURE, OF_A_PAGE, PARAGRAPH, TABLE, TITLE
from partydoc.recognition.roles.evidence import KEPT_BY, Front

LONGEST_LABEL = 6
AHEAD = 6
MOST_ORGANS = 12
LONGEST_END = 40  # lines
LONGEST_ORGAN = 30
SIGNING = frozenset({"ORGAN_LINE", "LETTERHEAD", "PERSON_LINE"})
SAID_OF_OTHERS = frozenset({"CONTACT", "FIELD", "ATTENDANCE", "METADATA"})
MOST_UNKNOWN = 1  # lines between an organ and the date that are no organs by their words
ORGANS = frozenset({"", "ORGAN_LINE", "LETTERHEAD"})
_IN_NO_NAME = frozenset(",;!?")  # of an organ
_DIGITS = frozenset(digits)
ENDS = frozenset({"NOTE", "COPIES_TO", "IMPRINT"})
COPIES = ("抄送", "抄报")
UNCOUNTED = frozenset({"PAGE_NUMBER", "CONTROL", "COMMENT"})


class State:
    """What the rules of the zones know and change.

    *lines* are all lines, those up to *end* of the document and its page, *at* is the one in question; *done* are those
    that have a role. *zone* names the zone that the next line is read in.
    """

    def __init__(self, lines: list[TypedLine], end: int) -> None:
        self.lines = lines
        self.end = end
        self.done: list[TypedLine] = []
        self.at = 0
        self.zone = "head"
        self.titles: set[str] = set()
        self.title_lines: list[str] = []
        self.whole_title = False
        self.pieces = False  # a title stands again, a line for each of its pieces
        self.said_again_at = -1  # where the title of the page begins again, in other words or in pieces
        self.attachments: set[str] = set()
        self.noted = False  # notes have begun
        self.fields_end = 0  # up to where a row of labels with their values is known to run
        self.named = False  # the links of the page name it by the words that open the file
        self.outside = False  # the page around the document goes on
        self.rule: Callable[..., object] | None = None  # the one that has answered for the line in question
        self.facts_end = 0  # up to where what the file says of itself is known to run
        self.signing_end = 0  # up to where a block to be signed is known to run
        self._front: Front | None = None
        self._bridged: Sequence[bool] | None = None  # of each line, when it is first asked
        self.last_body = self._find_last_body()
        self.title_at = next((at for at, reading in enumerate(lines) if reading.seen.title), -1)

    @property
    def before(self) -> TypedLine | None:
        """The line before, with its role."""
        return self.done[-1] if self.done else None

    @property
    def role_before(self) -> str:
        """The role of the line before."""
        return self.done[-1].role if self.done else ""

    @property
    def front(self) -> Front:
        """What stands between here and the text."""
        if self._front is None or self.at >= self._front.stop:
            self._front = Front(self.lines, self.at, self.end)
        return self._front

    @property
    def awaits_title(self) -> bool:
        """The title is known to be still to come: the file sets a line as one, or a better one was seen."""
        return self.at < self.title_at

    @property
    def behind_body(self) -> bool:
        """No running text and no marker comes any more."""
        return self.at > self.last_body

    def take(self, reading: TypedLine, role: str, rule: Callable[..., object] | None = None) -> None:
        """Settle the role of a line, by the rule named or the one that has answered."""
        reading = reading.as_ruled(role, rule or self.rule)
        self.rule = None
        if role == TITLE:
            self.title_lines.append(reading.letters)
        self.outside = self.behind_body and (self.outside or (role == FURNITURE and reading.of_page))
        self.done.append(reading)

    @property
    def within_series(self) -> bool:
        """A series of the first level goes on over the line: 六、讨论 ⏎ 附件：清单 ⏎ 七、散会.

        What an attachment numbers begins with one.
        """
        if self._bridged is None:
            self._bridged = bridged([_first_level(line) for line in self.lines])
        return self._bridged[self.at]

    def open_head(self) -> None:
        """Begin another document."""
        self.titles = set()
        self.whole_title = False
        self.zone = "head"

    def cue_after(self) -> str:
        """Give the cue of the very next line."""
        after = self.at + 1
        return self.lines[after].cue if after < len(self.lines) else ""

    def following(self) -> TypedLine | None:
        """Give the next line that is neither a page number nor a button."""
        for reading in self.lines[self.at + 1 : self.at + AHEAD]:
            if reading.cue not in UNCOUNTED:
                return reading
        return None

    def signs(self, reading: TypedLine) -> bool:
        """Tell whether the line is one of the organs above the date (发文机关署名, 7.3.5), whatever it is called.

        Where there is no date, the note stands below it (附注, 7.3.7), and its words say that it is an organ.
        """
        short = reading.bare and len(reading.text) <= LONGEST_ORGAN and (reading.cue in ORGANS or reading.seen.right)
        numbered = reading.text[-2:].isdecimal() or (":" in reading.text and not _DIGITS.isdisjoint(reading.text))
        name = _IN_NO_NAME.isdisjoint(reading.text) and not numbered  # 北市24-02-6002
        named = name or reading.cue in SIGNING or reading.seen.right
        short = short and named and reading.edge_cue not in SAID_OF_OTHERS
        signed = self.date_ahead() or (reading.cue in SIGNING and self.cue_after() == "NOTE")
        return short and reading.text[0] != "(" and not reading.of_page and signed

    def date_ahead(self, ahead: int = 0) -> bool:
        """Tell whether only short bare lines, organs nearly all, stand between the line *ahead* and a date."""
        unknown = 0
        for reading in self.lines[self.at + ahead + 1 : self.at + ahead + MOST_ORGANS]:
            if reading.cue in DATES or reading.edge_cue == "DATED":
                return True
            unknown += reading.cue not in SIGNING
            if (
                reading.text[0] == "("
                or not reading.bare
                or len(reading.text) > LONGEST_ORGAN
                or reading.line.marked
                or unknown > MOST_UNKNOWN
            ):
                return False
        return False

    def following_is_dated(self) -> bool:
        """Tell whether the very next line begins with a year."""
        after = self.at + 1
        return after < len(self.lines) and self.lines[after].text[:1].isdecimal()

    def is_repeated(self, reading: TypedLine) -> bool:
        """Tell whether a line without Chinese words stands twice, one behind the other."""
        beside = (self.done[-1:], self.lines[self.at + 1 : self.at + 2])
        return not reading.chinese and any(line.text == reading.text for lines in beside for line in lines)

    def followed_by_page(self) -> bool:
        """Tell whether what follows belongs to the page around the document, whoever keeps it named first."""
        following = self.lines[self.at + 1 : self.at + AHEAD]
        kept = next((line for line in following if line.edge_cue not in KEPT_BY), None)
        return kept is not None and kept.of_page

    def ends_here(self) -> bool:
        """Tell whether what stands behind this line only signs, dates, or belongs to the page around the document."""
        for reading in self.lines[self.at + 1 : self.at + LONGEST_END]:
            if reading.of_page or reading.edge_cue in DATES or reading.cue in ENDS:
                return True
            if reading.edge_cue not in BEHIND_TEXT and reading.cue not in SIGNING and reading.cue not in UNCOUNTED:
                return False
        return len(self.lines) <= self.at + LONGEST_END

    def _find_last_body(self) -> int:
        for at in range(self.end - 1, -1, -1):
            reading = self.lines[at]
            if reading.note_number:
                continue
            if names_copies(reading):
                continue
            text = reading.ending()[0] or (is_body(reading) and reading.edge_cue not in BEHIND_TEXT)
            marked = reading.line.marked and reading.edge_cue not in OF_A_PAGE
            if reading.role == TABLE or marked or text:
                return at
        return -1


def _first_level(line: TypedLine) -> tuple[Key, Ordinal] | None:
    """Give series and number of the marker that opens the line, where it is of the first level: 六、 or 柒、."""
    sense = line.line.marks[0].senses[0] if line.line.marked else None
    if sense is None or sense.number is None or sense.family.structural or sense.family.rank > HAN_COMMA.rank:
        return None
    return sense.key, sense.number


LOOK_AGAIN = "look again"
"""What a rule gives that has cut a line in two and settled its first piece: the other stands in its place now."""

Rule = Callable[[State, TypedLine], str | None]
"""A rule looks at a line where it stands, and gives its role or passes it on."""


def apply_rules(rules: Sequence[Rule], state: State, reading: TypedLine) -> str:
    """Give the role that the first rule to answer gives."""
    for rule in rules:
        role = rule(state, reading)
        if role:
            state.rule = state.rule or rule  # of a row within a row, the innermost
            return role
    return PARAGRAPH


def names_copies(reading: TypedLine) -> bool:
    """Tell whether a line names whom copies are sent to, however long it is."""
    return reading.letters.startswith(COPIES) and reading.cue == "COPIES_TO"


def is_body(reading: TypedLine) -> bool:
    """Tell whether a line is running text, and not a label over the links of a page."""
    return reading.prose and reading.chinese and not (reading.mark == ":" and len(reading.text) <= LONGEST_LABEL)


def heads(reading: TypedLine, following: TypedLine | None) -> bool:
    """Tell whether a short bare line may stand as a heading over the line that follows."""
    if following is None or reading.edge_cue in NEVER_HEADINGS or reading.speaker:
        return False
    if len(reading.text) < SHORTEST_HEADING or not reading.chinese or leads_on(reading.text):
        return False
    if (
        CELL_WALL in reading.text
        or reading.text.count("、") >= LISTED
        or (reading.text[0] == "(" and reading.text[-1] == ")")
    ):
        return False
    if following.role == TABLE or following.line.marked:
        return True
    if following.text[0] == "(" and following.text.rstrip("。")[-1:] == ")":  # 青河体育馆 ⏎ （青河路3号）。
        return False
    return following.prose and len(following.text) > len(reading.text)


def leads_on(words: str) -> bool:
    """Tell a line that is broken inside a sentence by the word that it ends in.

    >>> leads_on("延长开放时间的"), leads_on("编制目的"), leads_on("读者之参与")
    (True, False, False)
    """
    return words.endswith(LEADING_TO_LISTS) or (words[-1] in NEVER_LAST and not words.endswith(NAMES_THAT_END_SO))


NEVER_LAST = frozenset("的和与及将把被自")
NAMES_THAT_END_SO = ("目的", "标的", "参与", "总和", "普及")
LEADING_TO_LISTS = ("包括", "如下", "如左")
CELL_WALL = "|"
SHORTEST_HEADING = 4
LISTED = 4  # a line that parts so many names is a list
NEVER_HEADINGS = frozenset({*BEHIND_TEXT, "ADDRESSEE", "DATELINE", "FIELD", "CAPTION"}) - {"LETTERHEAD", "LINKS_HEAD"}
