"""Official documents around the units of published texts: for rules whose elements few published texts have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import partydoc
from partydoc.numbering.families import HAN_COMMA
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Document

LONGEST = 6000
"""Characters of the units of one text, at most."""
FEWEST = 3

_PLACES = ("青河市", "白石县", "临江区", "安南省")
_BODIES = ("人民政府", "文化局", "教育局", "财政局", "交通运输局")
_MATTERS = ("加强社区书屋建设", "做好文印设备登记工作", "推进图书馆延时开放", "规范档案管理", "开展安全检查")
_DOWN, _UP = ("通知", "意见", "通报", "批复", "决定"), ("报告", "请示")
_ATTACHED = ("书屋名单", "经费安排表", "文印设备登记办法", "工作任务清单", "延时开放实施方案", "检查要求")
_CLOSINGS = {"报告": "特此报告。", "请示": "妥否，请批示。", "批复": "此复。"}


class _Body(NamedTuple):
    text: str
    headings: tuple[str, ...]


def framed(documents: Sequence[Document], random: Random) -> Iterator[str]:
    """Yield texts: each two of a document's units 一、 二、 三、, one with and one without a table of contents."""
    for document in documents:
        body = _body(document)
        if body:
            yield _frame(body, random, contents=False)
            yield _frame(body, random, contents=True)


def _body(document: Document) -> _Body | None:
    """Take the units of the first level out of a document; None where there are few, or some without heading."""
    subject = Subject(document)
    first = [unit for unit in subject.units if unit.above[-1] is document and unit.family is HAN_COMMA]
    heads = tuple(unit.section.heading.text for unit in first if unit.section.heading)
    straight = [unit.value for unit in first] == list(range(1, len(first) + 1))
    if not straight or len(first) < FEWEST or len(heads) < len(first):
        return None
    start, end = subject.extent(first[0]).start, subject.extent(first[-1]).end
    return _Body(subject.clean[start:end].strip(), heads) if end - start <= LONGEST else None


def _frame(body: _Body, random: Random, *, contents: bool) -> str:
    place, organ, matter = random.choice(_PLACES), random.choice(_BODIES), random.choice(_MATTERS)
    kind = random.choice((*_DOWN, *_UP))
    year, month, day, serial = random.randint(2013, 2026), *(random.randint(1, last) for last in (12, 28, 90))
    attached = random.sample(_ATTACHED, random.randint(1, 3))
    # What goes upwards is addressed to one body; a request and a report go by other names than its own.
    upward = kind in _UP
    parts = [
        f"{place}{organ}文件",
        f"{place[:2]}{organ[0]}发〔{year}〕{serial}号"
        + (f"　　签发人：{random.choice('林周方')}知远" if upward else ""),
        f"{place}{organ}关于{matter}的{kind}",
        f"{place}人民政府：" if upward or kind == "批复" else "各县区人民政府，市直各单位：",
    ]
    if contents:
        parts.insert(3, "目　　录\n" + "\n".join(_entry(at, words) for at, words in enumerate(body.headings)))
    parts += [f"为了{matter}，现将有关事项说明如下。", body.text, *([_CLOSINGS[kind]] if kind in _CLOSINGS else [])]
    parts += [_listed(attached), f"{place}{organ}", f"{year}年{month}月{day}日"]
    for at, name in enumerate(attached, 1):
        head = f"附件{at if len(attached) > 1 else ''}"
        parts += [head, f"{place}{name}", f"{name}由各单位按照要求逐项填写，一式两份。"]
    return "\n\n".join(parts) + "\n"


def _entry(at: int, heading: str) -> str:
    return f"{HAN_COMMA.write(at + 1)}{heading}……{at + 1}"


def _listed(attached: Sequence[str]) -> str:
    if len(attached) == 1:
        return f"附件：{attached[0]}"
    return "附件：" + "\n".join(f"{at}.{name}" for at, name in enumerate(attached, 1))


def framed_documents(documents: Sequence[Document], random: Random) -> Iterator[Document]:
    """Yield the framed texts, read."""
    return (partydoc.parse(text) for text in framed(documents, random))
