"""What is no heading though it stands alone and short: a field with its value, a line cut in a quotation, a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from partydoc.characters import HANZI
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key, Sense
from partydoc.numbering.series import FIRST, goes_on
from partydoc.patterns import compile_late
from partydoc.recognition.headings.labels import AGENDA, ALONE
from partydoc.recognition.headings.questions import asks
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import BODY_ROLES, HEADING, MARKED, PARAGRAPH, TITLE

# No number stands in the name of a field: 思路之二：… counts its fellows.
LONGEST_NAME = 12
_NAME = compile_late(f"(?!第)[{HANZI}]{{2,{LONGEST_NAME}}}(?<![一二三四五六七八九十])")
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
_SAYS = compile_late(
    r"[是系]指|,.*(?:应当|必须|不得)|(?:应当|必须|不得).*,|[÷=]|,.*;|__|年\x20{1,8}月|www\.|http"
    r"|:\x20?[0-9]{4}年[0-9]{1,2}月[0-9]"  # 开放时间：2026年3月2日
    r"|(?<![相适对响反供回])应[于在按].*[内前后时]"  # 选委会应于下列时间内公告
    rf"|[下以][列下][{HANZI}]{{1,8}}之一[者的]|分为.+[、和与及]"  # 有下列情形之一者，不得办理; 读者分为甲和乙
    r"|^[^,],|\.$"  # 年，…, the end of a word that the line above begins; a half-width full stop
)
_GOES_ON = compile_late("[,。;、)》”的]|了(?![解结却如])")
"""How a line begins whose first words stand in the line above."""

ALIKE = 2  # letters that headings of one series begin with
_TELLS = frozenset("是了你他她它这那您已")
_CAPTION_ENDS = ("摄", "摄)", "图)", "资料图")  # who took the photograph


def set_back(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make paragraphs of the lines that only look like headings; the file's own headings stay, but 议程 over items."""
    if not any(reading.role == HEADING for reading in readings):
        return readings
    labels = Counter(_label(reading) for reading in readings)
    openings = Counter(reading.text[:ALIKE] for reading in readings if reading.role == HEADING)
    back: list[int] = []
    unit: TypedLine | None = None  # that opens the unit
    last: dict[Key, Ordinal | None] = {}  # the number that each series has come to
    for at, reading in enumerate(readings):
        if reading.role == MARKED:
            unit, sense = reading, _first(reading)
            last[sense.key] = sense.number
        elif reading.role not in (PARAGRAPH, HEADING):
            unit = None
        if reading.role != HEADING or reading.label or reading.cue == "BOX_HEAD":
            continue
        if _is_agenda(reading, readings[at + 1 : at + 2]):
            back.append(at)
        if reading.seen.level:
            continue
        beside = [_label(readings[place]) for place in (at - 1, at + 1) if 0 <= place < len(readings)]
        label = _label(reading)
        field = label and (labels[label] > 1 or any(beside) or ": " in reading.text)
        if (
            field
            or any(_GOES_ON.match(line.text) for line in readings[at + 1 : at + 2])
            or _says_again(readings[at + 1 : at + 2], reading.text)
            or is_cut(reading.text)
            or is_sentence(reading.text, alone=openings[reading.text[:ALIKE]] == 1)
            or reading.text.endswith(_CAPTION_ENDS)
            or (reading.seen.item and not reading.seen.bold_to)
            or _heads_nothing(unit, readings[at + 1 : at + 2], last)
        ):
            back.append(at)
    return as_role(readings, back, PARAGRAPH)


def set_title(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Take the one heading without a number that stands under a title, over all that is numbered or asked, for one too.

    The page has a name of its own, and the document under it has another: 清廉公约 ⏎ 青河村村规民约 ⏎ 1. ….
    What the file sets as a heading is one, but right over 第一章, whose like stand in no section. 【附记】 is no fellow
    of a heading without brackets.
    """
    body = [at for at, reading in enumerate(readings) if reading.role in BODY_ROLES]
    headings = [at for at in body if readings[at].role == HEADING]
    headings = headings[:1] + [at for at in headings[1:] if _is_boxed(readings[at]) == _is_boxed(readings[headings[0]])]
    if len(headings) != 1 or headings != body[:1] or not any(_opens(readings[at]) for at in body[1:]):
        return readings
    heading, below = readings[headings[0]], readings[body[1]].line
    titled = any(reading.role == TITLE for reading in readings[: headings[0]])
    chapters = below.marked and below.marks[0].family.structural
    named = bool(heading.label) or (heading.seen.level > 0 and not chapters) or heading.letters in ALONE
    return as_role(readings, headings, TITLE) if titled and not named else readings


def _opens(reading: TypedLine) -> bool:
    """Tell a line that opens with a number, or a question."""
    return reading.role == MARKED or asks(reading.speaker_behind(0), reading.mark)


def _is_boxed(reading: TypedLine) -> bool:
    return reading.text.startswith("【")


def _heads_nothing(above: TypedLine | None, below: Sequence[TypedLine], last: dict[Key, Ordinal | None]) -> bool:
    """Tell the last text of a unit: the next unit goes on with a series further out, or parts this one.

    What stands between 2.1 and its 2.1.1 parts nothing either. A line between 2. and 3. may head the latter. *above*
    is the line that the unit opens, *last* are the numbers that the series have come to.
    """
    if above is None or not below or below[0].role != MARKED:
        return False
    outer, inner = _first(above), _first(below[0])
    if outer.number is None or inner.number is None:
        return False
    if inner.number == FIRST:
        return inner.family.composite and inner.form == f"{outer.form}.{outer.number.value}".lstrip(".")
    next_one = goes_on(last.get(inner.key), inner.number)
    return next_one and (outer.key != inner.key or inner.family.composite or above.seen.level > 0)


def _is_agenda(reading: TypedLine, below: Sequence[TypedLine]) -> bool:
    """Tell the word that stands over the items of a sitting, 議程 ⏎ 壹、…, in a style of headings too."""
    return reading.letters.rstrip(":") in AGENDA and any(line.begins_list for line in below)


def _first(reading: TypedLine) -> Sense:
    return reading.line.marks[0].senses[0]


def _says_again(below: Sequence[TypedLine], words: str) -> bool:
    """Tell whether the line below is no more than the same words with a colon: 主送单位 ⏎ [主送单位]：."""
    return any(line.mark == ":" and line.text.strip("[]【】():") == words for line in below)


def is_cut(words: str) -> bool:
    """Tell whether a pair of signs is open at the end, or closed before it was open.

    >>> is_cut("“书屋"), is_cut("“书屋”")
    (True, False)
    """
    return any(words.count(opening) != words.count(closing) for opening, closing in _PAIRS)


def is_sentence(words: str, *, alone: bool) -> bool:
    """Tell the piece of a sentence by what no heading says: what must be done, what is meant, an address of the web.

    One that has no fellow names nobody either, nor does it tell of two things: 书屋不大，已经是居民的去处.

    >>> [is_sentence(words, alone=False) for words in ("有下列情形之一者", "分为个人和单位", "读者的分类")]
    [True, True, False]
    """
    tells = alone and "," in words and not _TELLS.isdisjoint(words)
    return "?" not in words and (tells or _SAYS.search(words) is not None)


def _label(reading: TypedLine) -> str:
    """Give the name of a field that stands with its value in a line of its own."""
    if ":" not in reading.text[: LONGEST_NAME + 1]:  # most lines, told without the pattern
        return ""
    name, _, value = reading.text.partition(":")
    named = _NAME.fullmatch(name) and not reading.line.marked
    return name if value and named else ""
