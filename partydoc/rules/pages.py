"""The page of a rule: what its docstring says, under the headings that all have."""

from __future__ import annotations

import re
from inspect import cleandoc
from textwrap import dedent, indent

from attrs import frozen

from partydoc.rules import MODULES
from partydoc.rules.rule import Rule

HEADINGS = ("Why", "Example", "Use instead", "Left alone", "Fix safety", "Known problems", "中文")
"""What a docstring has after its first paragraphs, in this order; `Left alone` may be missing."""

CHINESE = {"Example": "示例", "Use instead": "应改为", "Left alone": "不受影响"}
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
"""Headings and severities in Chinese."""

_HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):[ ]?", re.MULTILINE)


@frozen
class Page:
    """What is said of a rule: *what* it does, and a text for each heading."""

    rule: Rule
    what: str
    texts: dict[str, str]

    def text(self, heading: str) -> str:
        """Give what stands below a heading; nothing where it is missing."""
        return self.texts.get(heading, "")

    def as_text(self) -> str:
        """Give the page as plain text."""
        rule = self.rule
        head = (
            f"{rule.full_code} {rule.name} ({rule.severity}, {rule.basis}{', ' + rule.source if rule.source else ''})"
        )
        parts = [head, self.what, *(f"{name}:\n\n{indent(self.texts[name], '    ')}" for name in self.texts)]
        return "\n\n".join(parts) + "\n\n"

    def as_chinese(self) -> str:
        """Give the page as plain text in Chinese: what is wrong, by which clause, and examples."""
        rule = self.rule
        head = f"{rule.full_code} {rule.name}（{SEVERITIES[rule.severity]}，{rule.basis}）"
        parts = [head, self.text("中文"), *([f"依据：{rule.source}。"] if rule.source else [])]
        parts += [
            f"{chinese}：\n\n{indent(self.texts[name], '    ')}" for name, chinese in CHINESE.items() if self.text(name)
        ]
        return "\n\n".join(parts) + "\n\n"


def pages() -> tuple[Page, ...]:
    """Give the pages of all rules, in the order of their codes."""
    return tuple(read_page(module.RULE, module.__doc__ or "") for module in MODULES)


def read_page(rule: Rule, docstring: str) -> Page:
    r"""Read the docstring of a rule.

    >>> from partydoc.rules import RULES
    >>> read_page(RULES[0], "Finds gaps.\n\nWhy: numbers follow.\n\nExample:\n\n    一、\n").texts
    {'Why': 'numbers follow.', 'Example': '一、'}
    """
    what, *rest = _HEADING.split(cleandoc(docstring))
    texts = {heading: dedent(text.strip("\n")).strip() for heading, text in zip(rest[::2], rest[1::2], strict=True)}
    return Page(rule, what.strip(), texts)
