"""A reference points to an article that is not there.

Found where 本办法第九条 is said, or a bare 第九条 higher than the last, in a text whose articles run on without a gap.

Why: who follows the reference finds nothing.

Example:
    青河市书屋办法

    第一条　为办好书屋，制定本办法。

    第二条　书屋依照本办法第九条设置。

    第三条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　为办好书屋，制定本办法。

    第二条　书屋依照本办法第一条设置。

    第三条　本办法自公布之日起施行。

Left alone:

    青河市书屋办法

    第一条　为办好书屋，制定本办法。

    第二条　书屋依照《图书馆法》第九条设置。

    第三条　本办法自公布之日起施行。

Fix safety: none is offered.

Known problems: a reference that goes on from a law named in the sentence before.

中文: 引用的条款在文中不存在。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import ARTICLE
from partydoc.numbering.numerals import read_numeral
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.scripts import fold

_ARTICLE = re.compile("第([一二三四五六七八九十百千零〇0-9０-９]+)条")
_KINDS = "本(?:法|条例|办法|规定|规则|细则)"
_OWN = re.compile(f"(?P<name>{_KINDS})(?P<article>第[一二三四五六七八九十百千零〇0-9]+条)")
_OTHERS = re.compile(f"简称为?[“《]?({_KINDS})")
"""Another text that is called so here: 《图书馆管理条例》（以下简称本条例）."""
_FEWEST = 3
_MOST = 3
"""Articles that are cited and not there, at most; an excerpt cites more."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the references inside the document that lead nowhere."""
    last = _last_article(subject)
    hits = tuple(_hits(subject, last)) if last and _exceeds(subject.folded, last) else ()
    if len({hit.message for hit in hits}) <= _MOST:
        yield from hits


def _hits(subject: Subject, last: int) -> Iterator[Hit]:
    """Yield what cites an article of this text beyond the last: by its own name, or by a reference within it."""
    others = tuple(dict.fromkeys(_OTHERS.findall(subject.folded)))
    own = {
        said.start("article"): said
        for said in _OWN.finditer(subject.folded)
        if _exceeds(said["article"], last) and said["name"] not in others
    }
    for at, said in own.items():
        yield Hit(at, said.end(), f"{said['article']} is not in this document")
    # References cost a good part of what reading costs, and most texts do not come so far.
    beyond = (found.start() for found in _ARTICLE.finditer(subject.folded) if _exceeds(found[0], last))
    for found in subject.references if any(_may_be_own(subject, at) for at in beyond) else ():
        if found.kind == "provision" and found.where == "inside" and not found.targets and found.span:
            start, end = subject.text.offsets.to_clean(*found.span)
            named = any(start <= at < end for at in own)
            other = found.text.startswith(others)
            if _exceeds(found.text, last) and not (named or other) and _is_own(subject, found.text, start):
                yield Hit(start, end, f"{found.text} is not in this document")


def _may_be_own(subject: Subject, at: int) -> bool:
    """Tell whether a reference that says this article may mean this document: no sentence opens with it, as `_is_own`.

    And no other text is named before it on its line, or 本 behind that one.
    """
    line = subject.clean[subject.clean.rfind("\n", 0, at) + 1 : at]
    return line[-1:] not in ("", "。", "；") and ("》" not in line or "本" in line.rpartition("》")[2])


def _is_own(subject: Subject, words: str, start: int) -> bool:
    """Tell whether a reference means this document: 本办法第九条, or no other is named and no article opens with it."""
    return words.startswith("本") or not (_names_other(subject, start) or _opens(subject, start))


def _last_article(subject: Subject) -> int:
    """Give the last article of a text whose articles run on without a gap, so that none is lost; 0 for others."""
    values = list(dict.fromkeys(unit.value for unit in subject.units if unit.family is ARTICLE))
    whole = len(values) >= _FEWEST and values == list(range(1, len(values) + 1)) and len(subject.wholes) == 1
    return len(values) if whole else 0


def _exceeds(text: str, last: int) -> bool:
    """Tell whether an article is cited that has a higher number than the last."""
    said = (read_numeral(fold(found)) for found in dict.fromkeys(_ARTICLE.findall(text)))
    return any(numeral and numeral.value > last for numeral in said)


def _opens(subject: Subject, start: int) -> bool:
    """Tell whether it opens a sentence: an article that was glued to the one before."""
    return subject.clean[start - 1 : start] in ("", "\n", "。", "；", "　", " ")


def _names_other(subject: Subject, start: int) -> bool:
    """Tell whether the sentences before, in this paragraph, name another text in 《》 or give it a short name."""
    line = subject.folded[subject.folded.rfind("\n", 0, start) + 1 : start]
    return "》" in line or "简称" in line


RULE = Rule("R001", "reference-to-nothing", "error", "规定", "立法技术规范（试行）（一）", check)
