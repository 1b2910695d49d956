"""A quotation mark or bracket has no partner.

Why: GB/T 15834-2011, 4.8 and 4.9: marks of quotation and brackets come in pairs.

Example:
    各馆要做到“开门见书，各馆照办。

Use instead:

    各馆要做到“开门见书”，各馆照办。

Left alone:

    各馆要做到“开门见书。

    “各馆照办。”

Fix safety: none is offered: where the partner belongs is the author's to say.

Known problems: quotations that a conversion tore apart.

中文: 引号、括号应当成对使用。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule("Q001", "unbalanced-quotation", "info", "规定", "GB/T 15834-2011, 4.8", noticed("unbalanced-quotation"))
