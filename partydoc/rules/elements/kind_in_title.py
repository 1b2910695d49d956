"""The title of an official document names its kind.

Why: 党政机关公文处理工作条例, 第九条: 标题由发文机关名称、事由和文种组成.

Example:
    青政办发〔2026〕3号

    关于延长图书馆开放时间

    各区人民政府：

    现将有关事项通知如下：

    一、各馆每天开放到九时。

    二、周末照常开放。

    青河市人民政府

    2026年3月2日

Use instead:

    青政办发〔2026〕3号

    关于延长图书馆开放时间的通知

    各区人民政府：

    现将有关事项通知如下：

    一、各馆每天开放到九时。

    二、周末照常开放。

    青河市人民政府

    2026年3月2日

Fix safety: none is offered.

Known problems: titles that a page has cut off.

中文: 公文标题应当包含文种。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.kinds import KIND_WORDS
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Place, Subject
from partydoc.tree.nodes import Addressee, DocumentNumber, Title
from partydoc.tree.values.document_numbers import read_document_number

_BEHIND = re.compile(r"(?:\([^()]*\)|[\s》”\"]|试行|暂行|草案)+\Z")
"""What may stand behind the kind: （试行）."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the last title line of each document that has a number and an addressee, where it names no kind."""
    numbered = {id(place.above[-1]) for place in subject.of(DocumentNumber)}
    addressed = {id(place.above[-1]) for place in subject.of(Addressee)}
    titles: dict[int, list[Place]] = {}
    for place in subject.of(Title):
        titles.setdefault(id(place.above[-1]), []).append(place)
        if _parted(subject, place)[1]:
            numbered.add(id(place.above[-1]))
    for container, lines in titles.items():
        if container in numbered & addressed and not any(_names_kind(subject, line) for line in lines):
            yield Hit(lines[-1].start, lines[-1].end, "the title names no kind of document (文种)")


def _names_kind(subject: Subject, title: Place) -> bool:
    """Tell whether a line of a title ends with a kind; a site may have put its name behind a _."""
    words = _parted(subject, title)[0].replace(" ", "").partition("_")[0]
    return _BEHIND.sub("", words).endswith(KIND_WORDS)


def _parted(subject: Subject, title: Place) -> tuple[str, str]:
    """Give a line of a title, and the number of the document that stands behind it, if one does."""
    line = subject.folded[title.start : title.end]
    words, _, last = line.rstrip().rpartition(" ")
    return (words, last) if words and read_document_number(last).serial else (line, "")


RULE = Rule("E009", "kind-in-title", "warning", "规定", "党政机关公文处理工作条例, 第九条", check)
