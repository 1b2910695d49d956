"""Holds the fixes of drawn texts to what they promise: only form changes, nothing twice, no other tree, no new error.

    python -m tests.fuzz.fixes --texts 5000 --seed 7     five thousand texts, the same for a seed
    python -m tests.fuzz.fixes --folder ../shared        every text of a folder, as it is

Drawn texts are those of the fuzzer with wrong marks put in. Each text that breaks a promise is made small and printed.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path
from random import Random
from typing import NamedTuple

import partydoc
from partydoc.fixing import Fixed
from partydoc.tree.nodes import Document, Node, Num, Section
from partydoc.tree.walking import walk
from tests.fuzz.mutations import mutated
from tests.fuzz.shrinking import shrunk
from tests.fuzz.texts import read_texts, window

WRONG = {
    "、": "．.，,", "，": ",、", "：": ":", "；": ";，", "。": "；", "（": "(", "）": ")", ".": "、．", "〔": "[",
    "〕": "]", "是": "是，", "》": "》、", "）一": "）、一", "章　": "章", "条　": "条", "年": "年0", "号": "号第",
}  # fmt: skip
"""What is written in the place of a right sign."""

TOLD = 1000
"""After how many texts it is said how far it has come."""

NUMBERS, RESTYLE = "PDN", "N007"
"""How the codes of rules of numbering begin, and the one whose fix writes a number in another form."""

SHARES = (0.05, 0.3, 1.0)
"""How many of a sign are written wrong."""

_FORM = re.compile(r"[\W_]|[第条章节零〇○Oo0-9０-９一二三四五六七八九十年月日]")
"""What a fix may touch: marks and blanks, and the figures of dates and serials; never a word."""

_WORDS = re.compile(r"[^\W\d_零〇○O一二三四五六七八九十第]")


def drawn(seed: int) -> Iterator[str]:
    """Draw one text with wrong marks after the other, the same for a seed."""
    texts, random = read_texts(), Random(seed)
    while True:
        text = window(texts, random)
        if random.random() < 1 / 2:
            text = mutated(text, window(texts, random), random)
        yield spoilt(text, random)


def of_folder(folder: Path) -> Iterator[str]:
    """Read every text of a folder, whatever its encoding."""
    for file in sorted(folder.rglob("*.txt")):
        yield partydoc.load(file).raw or ""


def spoilt(text: str, random: Random) -> str:
    """Write a few kinds of signs wrong, here and there or everywhere."""
    for right in random.sample(sorted(WRONG), random.randint(2, 7)):
        share, wrong = random.choice(SHARES), random.choice((*WRONG[right],)) if len(right) == 1 else WRONG[right]
        wrong = WRONG[right] if right in "是》年号" else wrong
        text = re.sub(
            re.escape(right),
            lambda found, share=share, wrong=wrong: wrong if random.random() < share else found[0],
            text,
        )
    return text


class Held(NamedTuple):
    """What came of the fix of one text: whether it changed anything, and which promise it broke, if any."""

    changed: bool
    wrong: str


def held(text: str) -> Held:
    """Fix a text, and hold what comes of it to each promise."""
    document = partydoc.parse(text)
    fixed = partydoc.fix(document, unsafe=True)
    if not fixed.edits:
        return Held(changed=False, wrong="" if fixed.text == text else "the text changes without an edit")
    wrong = (
        _wrong_edits(text, document, fixed) or _other_words(document, fixed.document) or _new_errors(document, fixed)
    )
    return Held(changed=True, wrong=wrong or _twice(fixed))


def _wrong_edits(text: str, document: Document, fixed: Fixed) -> str:
    """Say which edit changes more than form; a marker that is written anew as a whole must say the same number."""
    markers = {node.span for node, _ in walk(document) if isinstance(node, Num)}
    if fixed.edits.rewrite(text) != fixed.text or fixed.revert() != text:
        return "the edits do not lead from the one text to the other"
    for edit in fixed.edits:
        if edit.span not in markers and _FORM.sub("", edit.span.slice(text) + edit.text):
            return f"more than form is changed: {edit.span.slice(text)!r} to {edit.text!r}"
    return ""


def _other_words(old: Document, new: Document) -> str:
    """Compare the trees without the proof's help: the same nodes in the same places with the same words.

    A section whose number is written in the form of its fellows may stand one higher, beside the one that it was in.
    """
    restyled: set[int] = set()
    for was, now in zip_longest(walk(old), walk(new)):
        if was is None or now is None:
            return "nodes come in or go"
        if _family(was[0]) != _family(now[0]):
            restyled.add(id(was[0]))
        higher = len(was[1]) - len(now[1])
        most = sum(id(node) in restyled for node in (was[0], *was[1]))
        if _form(was[0]) != _form(now[0]) or not 0 <= higher <= most:
            return f"{_form(was[0])} at {len(was[1])} becomes {_form(now[0])} at {len(now[1])}"
    return ""


def _family(node: Node) -> str:
    return node.num.family if isinstance(node, Section) and node.num else ""


def _form(node: Node) -> tuple[str, str]:
    if isinstance(node, Num):
        return node.type, str(node.value)
    words = getattr(node, "text", "")
    return node.type, "".join(_WORDS.findall(words if isinstance(words, str) else ""))


def _new_errors(document: Document, fixed: Fixed) -> str:
    """Name the rules of severity error that find more behind the fixes than before.

    Numbers that do not follow each other may come to light where a wrong mark kept them apart (一、 二．); they count
    only where a number was written in another form.
    """
    before = Counter(each.code for each in partydoc.lint(document) if each.severity == "error")
    after = Counter(each.code for each in fixed.left if each.severity == "error")
    new = {code for code in after - before if not code.startswith(NUMBERS)}
    if not new and after - before:
        marks = partydoc.fix(document, ignore=[RESTYLE], unsafe=True).left
        new = set(after - (before | Counter(each.code for each in marks)))
    return f"new errors: {', '.join(sorted(new))}" if new else ""


def _twice(fixed: Fixed) -> str:
    again = partydoc.fix(fixed.document, unsafe=True)
    return f"a second run changes {again.edits.written!r}" if again.edits else ""


def main() -> int:
    """Read the options, hold the texts to the promises, and say what came of it."""
    parser = ArgumentParser(prog="python -m tests.fuzz.fixes", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    texts = of_folder(options.folder) if options.folder else islice(drawn(options.seed), options.texts)
    for text in texts:
        counts["texts"] += 1
        counts["characters"] += len(text)
        changed, wrong = held(text)
        counts["changed"] += changed
        if wrong:
            counts["broken"] += 1
            small = shrunk(text, lambda tried: bool(held(tried).wrong))
            print(f"{wrong}\n{held(small).wrong}\n{small!r}\n", flush=True)
        if not counts["texts"] % TOLD:
            print(_told(counts, options.seed), flush=True)
    print(_told(counts, options.seed), flush=True)
    return int(bool(counts["broken"]))


def _told(counts: Counter[str], seed: int) -> str:
    return f"{', '.join(f'{count} {name}' for name, count in counts.items())} (seed {seed})"


if __name__ == "__main__":
    sys.exit(main())
