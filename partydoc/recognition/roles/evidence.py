"""What shows that a line stands outside of a document: the words of a page, a link, a place among such lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher

from partydoc.numbering.families import DASH
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import DATES, LABELS_OF_TEXTS, OF_A_PAGE

SUBTITLED = "—─–"  # what a subtitle opens with
SHORTEST_TITLE = 5
SHORTEST_SENTENCE = 24  # that opens a text, if no cue says otherwise
# Cues of lines that stand above the text of a document, whatever stands between them and it.
UNDER_TITLES = frozenset(
    {
        *OF_A_PAGE,
        *LABELS_OF_TEXTS,
        "COLLECTION",
        "METADATA",
        "FIELD",
        "ATTENDANCE",
        "SALUTATION",
        "ADDRESSEE",
        "DOCUMENT_NUMBER",
        "SIGNER",
    }
)
KEPT_BY = frozenset({"SITE_DETAIL", "CONTACT"})  # what a page says of those who keep it
DATED = frozenset({*DATES, "DATELINE"})


def opens_text(line: TypedLine) -> bool:
    """Tell whether running text or a marker opens here, so that no head goes on."""
    if line.line.marked:
        dash = line.bare and line.line.marks[0].family is DASH
        return not dash and line.edge_cue not in UNDER_TITLES
    sentence = line.mark == "。" and len(line.text) >= SHORTEST_SENTENCE and line.chinese and not line.edge_cue
    return (line.running or sentence) and not line.of_page


class Front:
    """The lines above the text, from one of them on, and what they tell of each other.

    *stop* is the place of the first running text or marker, or the *end* of the document and its page.
    """

    def __init__(self, lines: Sequence[TypedLine], start: int, end: int) -> None:
        self.lines = lines
        self.end = end
        self.stop = next((at for at in range(start, end) if opens_text(lines[at])), end)
        cues = UNDER_TITLES | DATED if self.stop < end else UNDER_TITLES  # dates end a text that only they end
        self.pages: list[int] = []
        self.fields: list[int] = []
        self.ways: list[int] = []
        self.titled: list[int] = []
        self.last_of_head = -1
        self.rolled = False  # below who attended no title stands: 会议记录 heads the items there
        self._again: dict[str, int] = {}
        self._ends = tuple(filter(None, map(_end_of_way, lines[max(0, start - NEAR) : self.stop])))
        stop = self.stop if self.stop < end else self._tail(start)
        for at in range(start, stop):
            self._note(at, cues)

    def _tail(self, start: int) -> int:
        """Give where the lines of a page begin that close a text of short lines only: they stand under it."""
        at = self.end
        while at > start and (self.lines[at - 1].of_page or self.lines[at - 1].edge_cue in KEPT_BY):
            at -= 1
        return at if at > start else self.end

    def _note(self, at: int, cues: frozenset[str]) -> None:
        line = self.lines[at]
        if line.of_page:
            self.pages.append(at)
        elif line.bare and line.cue == "TITLE_LINE" and not self.rolled:
            self.titled.append(at)
        self.rolled = self.rolled or line.calls_roll
        if line.navigates and line.text[0] != "(":  # (会议记录上载于 www.…) leads nowhere
            self.ways.append(at)
        if line.edge_cue == "METADATA":
            self.fields.append(at)
        if line.edge_cue in cues:
            self.last_of_head = at
        if at == 0 or self.lines[at - 1].mark != ":":  # the value of a label is no title
            self._again[line.letters] = at

    def stands_over_page(self, at: int) -> bool:
        """Tell whether lines of a page part this line from the text, so that it stands outside of it."""
        return bool(self.pages) and self.pages[-1] > at

    def title_ahead(self, at: int) -> bool:
        """Tell whether a line that is a title by its words stands in the same head."""
        return bool(self.titled) and self.titled[-1] > at

    def better_title(self, at: int) -> int:
        """Give the place of the title that outranks this line, further down and behind lines of a page; -1 for none.

        It is this line again, or what of it stands before the name of the site (关于防汛的通知_青河文库); or else a
        line that is a title by its words; behind a way through the site (首页 > 新闻) any line will do, and so
        it is right over where and when the text appeared. A line that is a title by its own words gives way to itself
        alone, or as the name of a column (通知公告) to a longer one. What the way ends in outranks all.
        """
        line = self.lines[at]
        if (named := self._named(at)) >= at:
            return named if named > at else -1
        again = max(self._copy(line.letters), self._again.get(line.letters, -1), self.said_again(at))
        if again > at + 1:
            return again if self._parted(at, again) else -1
        titled = _after(self.titled, at)
        if line.cue == "TITLE_LINE":
            column = len(line.letters) <= LONGEST_COLUMN and titled > at and self._stands_out(at, titled)
            if column and (titled > at + 1 or line.letters in self.lines[titled].letters):
                return titled
            return -1 if line.of_page or not (self.ways and self.ways[-1] > at) else self._behind_way(at)
        # of several lines behind this one, each is judged for itself
        if titled >= 0 and self._parted(at, titled):
            return at + 1
        return max(self._behind_way(at), self._twice(at), self._over_source(at))

    def stands_below(self, at: int) -> bool:
        """Tell whether the words of a line stand further down once more, there not as the value of a label."""
        return self._again.get(self.lines[at].letters, -1) > at

    def ends_way(self, at: int) -> bool:
        """Tell whether the way through the site ends in this line."""
        return self._named(at) == at

    def _named(self, at: int) -> int:
        """Give the first line from *at* on that the way through the site ends in: 首页 > 清点图书; -1 for none."""
        if not self._ends:
            return -1
        places = range(at, min(self.stop, at + NEAR))
        named = (at for at in places if self.lines[at].bare and self.lines[at].letters.startswith(self._ends))
        return next(named, -1)

    def _stands_out(self, at: int, later: int) -> bool:
        """Tell whether a line is so much longer than a short one that it is the title, and the other names a column."""
        return len(self.lines[later].letters) >= max(SHORTEST_WHOLE, 2 * len(self.lines[at].letters))

    def _over_source(self, at: int) -> int:
        """Give the line right above where and when the text appeared (来源：… 发布时间：…), where this is short."""
        place = next((field for field in self.fields if field > at), -1) - 1
        if place <= at or len(self.lines[at].letters) > LONGEST_COLUMN_NAME or place > at + NEAR:
            return -1
        line = self.lines[place]
        named = may_title(line) or line.edge_cue == "DATELINE"  # 2026年6月读书会安排
        title = not line.line.marked and named and (line.bare or line.mark in CALLS)
        return place if title and is_source(self.lines[place + 1]) and self._stands_out(at, place) else -1

    def _copy(self, letters: str) -> int:
        """Give the last line that these words begin with, and that could be their title."""
        ends = range(len(letters), SHORTEST_COPY - 1, -1)
        return next((self._again[letters[:end]] for end in ends if letters[:end] in self._again), -1)

    def _twice(self, at: int) -> int:
        """Give the first line below, near, that stands again, right below or behind lines of a page.

        What stands above it is no title of its document, but the name of the page's place in a site.
        """
        for place in range(at + 1, min(self.stop, at + NEAR)):
            line = self.lines[place]
            again = (
                self._again.get(line.letters, -1) if len(line.letters) >= SHORTEST_COPY and ":" not in line.text else -1
            )
            if again > place and (again == place + 1 or self._parted(place, again)):
                return place
        return -1

    def said_again(self, at: int) -> int:
        """Give the first line behind lines of metadata that says, with those below it, nearly what this line says.

        A dash before it is that of a subtitle: the title stands above.
        """
        page = self.lines[at].letters
        if len(page) < SHORTEST_TITLE or any(word in page for word in ISSUING):
            return -1
        first = min((place for place in (_after(self.pages, at), _after(self.fields, at)) if place > 0), default=-1)
        stop = min(self.stop, first + NEAR) if 0 < first <= at + NEAR else first
        for place in range(first + 1, stop):
            if self.lines[place - 1].mark == ":":
                continue  # the value of a label is no title
            said = ""
            for line in self.lines[place : min(stop, place + MOST_PIECES)]:
                if not _may_piece(line):
                    break
                said += line.letters
                if _alike(page, said):
                    behind_dash = self.lines[place].text[0] in SUBTITLED and may_title(self.lines[place - 1])
                    return place - 1 if behind_dash else place
        return -1

    def _parted(self, at: int, later: int) -> bool:
        """Tell whether a line of a page, or of metadata, stands between two lines."""
        return 0 <= _after(self.pages, at) < later or 0 <= _after(self.fields, at) < min(later, at + NEAR)

    def _behind_way(self, at: int) -> int:
        way = self.ways[-1] if self.ways and self.ways[-1] > at else self.stop
        near = range(way + 1, min(self.stop, way + NEAR))
        return next((place for place in near if _titles(self.lines[place])), -1)


def _end_of_way(line: TypedLine) -> str:
    """Give the letters that a way through a site ends in, where they are those of a title; "" where none do."""
    _, sign, end = line.letters.rpartition(">" if ">" in line.text else "»")
    return end if sign and len(end) >= SHORTEST_COPY and line.linked else ""


def is_source(line: TypedLine) -> bool:
    """Tell whether a page says in the line when and where its text has appeared."""
    return line.edge_cue == "METADATA" and _YEAR.search(line.text) is not None


LONGEST_COLUMN = 4  # letters of a column that is called like a kind of document: 通知公告
LONGEST_COLUMN_NAME = 8
SHORTEST_WHOLE = 10  # letters of a title above which such a name stands
CALLS = ("!", "?")
_YEAR = compile_late(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_UNSAID = dict.fromkeys(map(ord, SUBTITLED))
_NUMBER = compile_late(r"\([^()]{1,16}[0-9]{4}[^()]{1,10}号\)\Z")
"""The number of a document, as a page may put it behind the title."""

NEAR = 8  # lines
SHORTEST_COPY = 8  # letters of a title that stand again


def _may_piece(line: TypedLine) -> bool:
    """Tell whether a line may be a piece of a title, or a subtitle below its dash."""
    marked = line.line.marked and line.text[0] not in SUBTITLED
    return line.bare and line.chinese and not marked and line.edge_cue not in UNDER_TITLES and not line.of_page


ISSUING = ("印发", "发布", "公布", "转发", "批转", "公示", "《")  # what the notice names has a title of its own
MOST_PIECES = 4  # lines of a broken title


def _alike(one: str, other: str) -> bool:
    """Tell whether most of the shorter stands in the longer, and is half of that."""
    one, other = (_NUMBER.sub("", words.translate(_UNSAID)) for words in (one, other))
    shorter, longer = sorted((one, other), key=len)
    common = SequenceMatcher(None, shorter, longer, autojunk=False).find_longest_match().size
    return one == other or (common >= SHORTEST_COPY and 4 * common >= 3 * len(shorter) and 2 * common >= len(longer))


def may_title(line: TypedLine) -> bool:
    """Tell whether a line without any cue is long enough for a title."""
    return not line.edge_cue and line.chinese and len(line.letters) >= SHORTEST_TITLE and not line.of_page


def _titles(line: TypedLine) -> bool:
    """Tell whether a line is a title by its words, or may be one by its place."""
    return line.bare and not line.of_page and (line.cue == "TITLE_LINE" or may_title(line))


def _after(places: Sequence[int], at: int) -> int:
    """Give the first place behind *at*; -1 where there is none."""
    index = bisect_right(places, at)
    return places[index] if index < len(places) else -1
