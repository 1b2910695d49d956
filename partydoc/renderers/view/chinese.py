"""What the page says, in Chinese: the strings of its skeleton and its scripts, each with what takes its place."""

from __future__ import annotations

import re
from typing import Final

WORDS: Final = {
    '"Search text or path"': '"搜索文字或路径"',
    '"Previous match"': '"上一处"',
    '"Previous match (Shift+Enter)"': '"上一处（Shift+Enter）"',
    '"Next match"': '"下一处"',
    '"Next match (Enter)"': '"下一处（Enter）"',
    '"Text shown"': '"显示的文本"',
    '"Fold by level"': '"按级收起"',
    '"Keyboard help"': '"按键说明"',
    '"Keys (?)"': '"按键（?）"',
    '"Text"': '"文本"',
    '"Structure"': '"结构"',
    '"Legend"': '"图例"',
    '"Headings above"': '"上级标题"',
    '"Copy the path (c)"': '"复制路径（c）"',
    '"Keys"': '"按键"',
    '"Overview: the length of each part, one row a level. The tree gives the same to the keyboard."': (
        '"概览：各部分的长度，每级一行。用键盘时，树给出同样的内容。"'
    ),
    ">This page draws itself with a script of its own, which is turned off.<": ">本页由自带脚本显示，脚本已关闭。<",
    '"Diagnostics"': '"诊断"',
    '"Nothing was noticed."': '"没有诊断。"',
    '"Edits"': '"改动"',
    '"Nothing was changed."': '"没有改动。"',
    '"References"': '"引用"',
    '"Nothing is cited."': '"没有引用。"',
    '"Tree"': '"树"',
    '"Tree of the document"': '"文档的树"',
    "`Show more (${number.format(list.items.length - done)} left)`": (
        "`再显示一些（还有${number.format(list.items.length - done)}项）`"
    ),
    '"this document"': '"本文"',
    '"another document"': '"其他文件"',
    '"not settled"': '"未定"',
    '"nothing in this document"': '"本文中没有"',
    '"Search text or path; Enter, Shift+Enter: next, previous"': '"搜索文字或路径；Enter、Shift+Enter：下一处、上一处"',
    '"As read, or repaired"': '"原文，或修复后"',
    '"As read"': '"原文"',
    '"Repaired"': '"修复后"',
    '"Switch (r)"': '"切换（r）"',
    '"Copy the path"': '"复制路径"',
    '"These keys"': '"这些按键"',
    '"Row above, row below"': '"上一行，下一行"',
    '"Unfold, go in; fold, go out"': '"展开、进入；收起、退出"',
    '"First row, last row"': '"首行，末行"',
    '"Unfold the rows beside this one"': '"展开同级各行"',
    '"Fold to that level"': '"收到该级"',
    '"Unfold all"': '"全部展开"',
    '"Unfold all (0)"': '"全部展开（0）"',
    "`Fold to level ${level} (${level})`": "`收到第${level}级（${level}）`",
    '"Leave the search; show the whole"': '"退出搜索，显示全文"',
    '"Close"': '"关闭"',
    '"Untitled document"': '"无标题文档"',
    '"Document"': '"文档"',
    '"All"': '"全部"',
    '"第一章 parts of laws"': '"编章节"',
    '"第一条 articles"': '"条"',
    '"other numbers"': '"其他序号"',
    '"heading without number"': '"无序号小标题"',
    '"head: title, number, addressee"': '"版头：标题、字号、主送机关"',
    'body: "paragraph"': 'body: "段落"',
    '"table, contents"': '"表格、目录"',
    '"tail: closing, signature, date"': '"文末：结语、署名、日期"',
    '"around the text"': '"正文之外"',
    '"attachment, document"': '"附件、文件"',
    '"character")': '"字", "字")',
    'count(sections, "section")': 'count(sections, "个章节", "个章节")',
    'count(node.diagnostics, "diagnostic")': 'count(node.diagnostics, "条诊断", "条诊断")',
    '<body lang="en">': '<body lang="zh">',
}
"""Each stands in the sources as it is written here; a test sees to it."""

_KEY: Final = re.compile("|".join(map(re.escape, sorted(WORDS, key=len, reverse=True))))


def in_chinese(source: str) -> str:
    """Put the Chinese strings into a piece of the page.

    >>> in_chinese('<button title="Keys (?)">')
    '<button title="按键（?）">'
    """
    return _KEY.sub(lambda found: WORDS[found[0]], source)
