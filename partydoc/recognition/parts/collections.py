"""The texts of a collection: lines that say the same and count on, each over a text of its own.

书屋工作总结（一） … 书屋工作总结（二） …: what such a line counts is neither a section nor a list, and no word of it
alone tells that; the series does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from partydoc.numbering.numerals import read_numeral
from partydoc.patterns import compile_late
from partydoc.recognition.lines.parted import is_lone
from partydoc.recognition.lines.typed import LONGEST_TITLE, TypedLine, put
from partydoc.recognition.parts.documents import COLLECTED, FEWEST_LABELS

LONGEST_NAME = 40  # letters before the number
SHORTEST_NAME = 6  # of a text that is called by its kind, or as the title says: 工作方案一 is a choice
SHORTEST_TEXT = 10  # letters of a sentence
_NUMERAL = r"[一二三四五六七八九十]{1,3}|[0-9]{1,2}"
_COUNTED = compile_late(
    rf"[>»【\[■◆●★]{{0,3}}(?P<name>[^\n。;!?]{{0,{LONGEST_NAME}}}?)"
    rf"(?P<form>第(?P<nth>{_NUMERAL})篇|\(?[精优]?[选秀]?篇(?P<text>{_NUMERAL})\)?|\((?P<within>{_NUMERAL})\)|(?<![0-9.\-第])(?P<bare>{_NUMERAL}))"
    r"[】\]:]{0,2}"
)
_SAMPLE = ("范文", "例文", "范例", "样本", "模板", "稿")  # what a collection calls its texts


class _Label(NamedTuple):
    """The place of a line, what it says, and the number behind that."""

    at: int
    name: str
    number: int
    counts_texts: bool


def find_collection(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Note on the lines that count the texts of a collection that each opens one."""
    found: dict[str, list[_Label]] = {}
    for label in _labels(readings):
        found.setdefault(label.name, []).append(label)
    labels = [label for series in found.values() for label in _texts(readings, series)]
    return put(readings, {label.at: readings[label.at].as_opening(COLLECTED) for label in labels})


def _labels(readings: Sequence[TypedLine]) -> Iterator[_Label]:
    for at, reading in enumerate(readings):
        numbered = reading.line.marked and not is_lone(reading.line)  # 【书屋总结一】 looks like a marker alone
        if (reading.mark and reading.mark != ":") or numbered or len(reading.text) > LONGEST_TITLE:
            continue
        label = _COUNTED.fullmatch(reading.letters)
        if label is not None:
            numeral = read_numeral(next(filter(None, label.group("nth", "text", "within", "bare"))))
            if numeral is not None:
                yield _Label(at, label["name"], numeral.value, "篇" in label["form"])


def _texts(readings: Sequence[TypedLine], series: Sequence[_Label]) -> Sequence[_Label]:
    """Give the labels of a series that counts texts from one on, with text below each."""
    if len(series) < FEWEST_LABELS or not _names_texts(readings, series[0]):
        return ()
    ends = [*(label.at for label in series[1:]), len(readings)]
    over = [label for label, end in zip(series, ends, strict=True) if _has_text(readings[label.at + 1 : end])]
    counts = len(over) >= FEWEST_LABELS and [label.number for label in over] == list(range(1, len(over) + 1))
    return over if counts else ()


def _names_texts(readings: Sequence[TypedLine], first: _Label) -> bool:
    """Tell whether a label says that it counts texts, or calls them by their kind or as the title above does."""
    if first.counts_texts or first.name.endswith(_SAMPLE):
        return True
    if len(first.name) < SHORTEST_NAME:
        return False
    titled = readings[first.at].cue == "TITLE_LINE"
    return titled or any(first.name in reading.letters for reading in readings[: first.at] if reading.bare)


def _has_text(below: Sequence[TypedLine]) -> bool:
    return any(line.running or (line.mark == "。" and len(line.text) >= SHORTEST_TEXT) for line in below)
