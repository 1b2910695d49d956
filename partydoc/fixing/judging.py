"""What fixes must not bring about: errors that were not there, and that no fix of the next round mends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from partydoc.rules import RULES
from partydoc.rules.running import run
from partydoc.tree.nodes import Document

BINDING = tuple(rule for rule in RULES if rule.severity == "error")
"""The rules that a fix is judged by, whichever were chosen to be fixed."""

NUMBERS = "PDN"
"""How the codes of rules of numbering begin."""


class Judge:
    """Compares what the rules that bind find before and after fixes; *on* is the day whose rules hold."""

    def __init__(self, on: date | None = None) -> None:
        self._on = on

    def beside(self, document: Document, *, safe: bool) -> Callable[[Document], str]:
        r"""Give what says which errors a document has and the one before its fixes has not; "" if none.

        A safe fix changes a mark, and numbers that do not follow each other may come to light where a wrong mark kept
        them apart (一、 三．); one that is not safe may write a number, and answers for those too.

        >>> from partydoc import parse
        >>> worse = Judge().beside(parse("一、书屋\n\n三.馆舍"), safe=False)
        >>> worse(parse("一、书屋\n\n三、馆舍"))
        'PDN001 would be found: 三、 follows 一、: the numbers between are missing'
        """
        before: Counter[str] | None = None

        def worse(new: Document) -> str:
            nonlocal before
            before = self._errors(document)[0] if before is None else before
            after, messages = self._errors(new)
            more = (code for code in after - before if not (safe and code.startswith(NUMBERS)))
            return next((f"{code} would be found: {messages[code]}" for code in more), "")

        return worse

    def _errors(self, document: Document) -> tuple[Counter[str], dict[str, str]]:
        """Count the errors that no fix mends, by rule; with the last message of each."""
        left = [each for each in run(document, BINDING, self._on) if each.fix is None]
        return Counter(each.code for each in left), {each.code: each.message for each in left}
