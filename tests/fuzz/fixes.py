"""Holds the fixes of drawn texts to what they promise: nothing but form changes, nothing twice, no other tree.

    python -m tests.fuzz.fixes --texts 5000 --seed 7     five thousand texts, the same for a seed

Texts are those of the fuzzer with wrong marks put in. The first text that breaks a promise is made small and printed.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from random import Random

import partydoc
from partydoc.fixing import Fixed
from partydoc.tree.nodes import Document, Node
from partydoc.tree.walking import walk
from tests.fuzz.mutations import mutated
from tests.fuzz.shrinking import shrunk
from tests.fuzz.texts import read_texts, window

WRONG = {
    "、": "．.，,", "，": ",、", "：": ":", "；": ";，", "。": "；", "（": "(", "）": ")", ".": "、．", "〔": "[",
    "〕": "]", "是": "是，", "》": "》、", "）一": "）、一", "章　": "章", "条　": "条", "年": "年0", "号": "号第",
}  # fmt: skip
"""What is written in the place of a right sign."""

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


def broken(text: str) -> str:
    """Say which promise the fix of a text breaks, or nothing."""
    document = partydoc.parse(text)
    fixed = partydoc.fix(document, unsafe=True)
    return _wrong_edits(text, fixed) or _other_words(document, fixed.document) or _twice(fixed)


def _wrong_edits(text: str, fixed: Fixed) -> str:
    if fixed.edits.rewrite(text) != fixed.text or fixed.revert() != text:
        return "the edits do not lead from the one text to the other"
    for edit in fixed.edits:
        if _FORM.sub("", edit.span.slice(text) + edit.text):
            return f"more than form is changed: {edit.span.slice(text)!r} to {edit.text!r}"
    return ""


def _other_words(old: Document, new: Document) -> str:
    """Compare the trees without the proof's help: the same nodes in the same places with the same words."""
    before, after = ([_form(node, len(above)) for node, above in walk(each)] for each in (old, new))
    return next((f"{was} becomes {now}" for was, now in zip(before, after, strict=False) if was != now), "") or (
        "" if len(before) == len(after) else "nodes come in or go"
    )


def _form(node: Node, depth: int) -> tuple[str, int, str]:
    words = getattr(node, "text", "")
    return node.type, depth, "".join(_WORDS.findall(words if isinstance(words, str) else ""))


def _twice(fixed: Fixed) -> str:
    again = partydoc.fix(fixed.document, unsafe=True)
    return f"a second run changes {again.edits.written!r}" if again.edits else ""


def main() -> int:
    """Read the options, hold the texts to the promises, and say what came of it."""
    parser = ArgumentParser(prog="python -m tests.fuzz.fixes", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for _, text in zip(range(options.texts), drawn(options.seed), strict=False):
        counts["texts"] += 1
        counts["characters"] += len(text)
        counts["fixed"] += bool(partydoc.fix(partydoc.parse(text), unsafe=True).edits)
        if wrong := broken(text):
            counts["broken"] += 1
            small = shrunk(text, lambda tried: bool(broken(tried)))
            print(f"{broken(small) or wrong}\n{small!r}\n", flush=True)
    print(", ".join(f"{count} {name}" for name, count in counts.items()), f"(seed {options.seed})", flush=True)
    return int(bool(counts["broken"]))


if __name__ == "__main__":
    sys.exit(main())
