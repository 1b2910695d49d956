"""Mutations: each takes a text, another one, and a source of chance, and gives the text with one thing done to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from partydoc.numbering.families import FAMILIES, Family
from partydoc.testing.damages import DAMAGES, TRADITIONAL
from partydoc.testing.traditional import traditional

Mutation = Callable[[str, str, Random], str]

LINES = re.compile(r"(?<=\n)")
SIGNS = (
    *"“”‘’《》〈〉（）()【】〔〕。；：，、！？…—－-·.,:;!?|*#_ \u3000\t\xa0〇○×★●•",
    *"\ue000\u200b\ufeff\xad\x0c\0&<>",
)
WORDS = (
    "附件", "附件：1．", "附件2", "目录", "同志们：", "各位代表：", "2026年3月2日", "— 3 —", "特此通知。", "来源：",
    "记者：", "问：", "答：", "第一篇：", "注释", "〔1〕", "抄送：", "（此件公开发布）", "签发人：", "打印 关闭",
    "小编", "关于书屋的通知", "青河市人民政府", "青政发〔2026〕3号", "新华社青河3月2日电", "ICP备",
    "|书|屋|", "|---|---|", "会(hui)", "會(huì)", "因?yàn)橹v", "å›¾ä¹¦", "⼯作", "ニ、", "-、", "（）", "三)",
    "笫二条", "各 馆 开 放", "\r\n", "\r", "\u2028", "\x85", "\ud800", "\n\n\n", "####", "**书**", "&nbsp;",
)  # fmt: skip
NUMERALS = "一二三四五六七八九十123456789"
ENOUGH = 9000


def lines(text: str) -> list[str]:
    return LINES.split(text)


def stretch(size: int, random: Random, most: int = 8) -> tuple[int, int]:
    """Draw a stretch of some places out of *size*."""
    start = random.randrange(size + 1)
    return start, min(size, start + random.randint(0, most))


def cut(text: str, _: str, random: Random) -> str:
    start, end = stretch(len(text), random, random.choice((1, 4, 40)))
    return text[:start] + text[end:]


def cut_lines(text: str, _: str, random: Random) -> str:
    pieces = lines(text)
    start, end = stretch(len(pieces), random, 3)
    return "".join([*pieces[:start], *pieces[end:]])


def swap_lines(text: str, _: str, random: Random) -> str:
    pieces = lines(text)
    one, other = random.randrange(len(pieces)), random.randrange(len(pieces))
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return "".join(pieces)


def swap_pieces(text: str, _: str, random: Random) -> str:
    places = sorted(random.randrange(len(text) + 1) for _ in range(4))
    first, second, third, fourth = places
    return text[:first] + text[third:fourth] + text[second:third] + text[first:second] + text[fourth:]


def duplicate(text: str, _: str, random: Random) -> str:
    pieces = lines(text)
    start, end = stretch(len(pieces), random, 3)
    return "".join([*pieces[:end], *pieces[start:end] * random.choice((1, 1, 2, 7)), *pieces[end:]])


def repeat(text: str, _: str, random: Random) -> str:
    start, end = stretch(len(text), random, random.choice((2, 5, 12)))
    return text[:end] + text[start:end] * random.choice((1, 3, 30, 300)) + text[end:]


def join_lines(text: str, _: str, random: Random) -> str:
    pieces = lines(text)
    start, end = stretch(len(pieces), random, random.choice((2, 4, 100)))
    between = random.choice(("", "", " ", "\u3000"))
    return "".join([*pieces[:start], *(piece.rstrip("\r\n") + between for piece in pieces[start:end]), *pieces[end:]])


def break_line(text: str, _: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(("\n", "\n", "\n\n", "\r\n", "\n\u3000\u3000", "\f", "\u2028")) + text[at:]


def break_sentences(text: str, _: str, random: Random) -> str:
    mark = random.choice("。；：，、）")
    return text.replace(mark, mark + "\n") if random.random() < 0.5 else text.replace(mark + "\n", mark)


def wrap(text: str, _: str, random: Random) -> str:
    """Wrap a stretch at a width, as pages and mail do."""
    start, end = stretch(len(text), random, 2000)
    width = random.choice((2, 5, 18, 28, 35, 40))
    rows = (row for line in lines(text[start:end]) for row in re.split(f"(?<=^[^\n]{{{width}}})", line))
    indent = random.choice(("", "", " ", "\u3000\u3000"))
    return text[:start] + f"\n{indent}".join(re.sub(f"(.{{{width}}})", r"\1\n", row) for row in rows) + text[end:]


def inject(text: str, _: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + "".join(random.choices(SIGNS, k=random.choice((1, 1, 2, 5)))) + text[at:]


def inject_word(text: str, _: str, random: Random) -> str:
    at = line_start(text, random)
    return text[:at] + random.choice(WORDS) + random.choice(("", "\n")) + text[at:]


def line_start(text: str, random: Random) -> int:
    """Draw a place, mostly where a line or a sentence starts."""
    at = random.randrange(len(text) + 1)
    mark = random.choice(("\n", "\n", "。", "；", "：", ""))
    return text.rfind(mark, 0, at) + 1 if mark else at


def number(text: str, _: str, random: Random) -> str:
    """Put markers of one family at some places, mostly in order."""
    family = random.choice(FAMILIES)
    value = random.choice((1, 1, 1, 2, 9, 19, 99))
    for step in range(random.choice((1, 2, 3, 12))):
        at = line_start(text, random) if step % 2 else random.randrange(len(text) + 1)
        written = marker(family, value + step, random)
        text = text[:at] + random.choice(("", "", "\n")) + written + text[at:]
    return text


def marker(family: Family, value: int, random: Random) -> str:
    found = family.write(min(value, family.last))
    return found.replace("（", random.choice("（("), 1).replace(".", random.choice((".", "．", "、")), 1)


def renumber(text: str, _: str, random: Random) -> str:
    """Change some of the numerals."""
    share = random.choice((0.05, 0.5))
    return re.sub(
        "[一二三四五六七八九十1-9]",
        lambda one: random.choice("一二三十12") if random.random() < share else one[0],
        text,
    )


def blur(text: str, _: str, random: Random) -> str:
    """Make words of no meaning out of a stretch: the form of the text alone is left."""
    start, end = stretch(len(text), random, 2000)
    return (
        text[:start]
        + re.sub("[\u4e00-\u9fff]", lambda one: one[0] if random.random() < 0.1 else "书", text[start:end])
        + text[end:]
    )


def splice(text: str, other: str, random: Random) -> str:
    """Put a stretch of another text in."""
    start, end = stretch(len(other), random, random.choice((10, 100, 1000)))
    at = random.choice((random.randrange(len(text) + 1), line_start(text, random)))
    return text[:at] + other[start:end] + text[at:]


def damage(text: str, _: str, random: Random) -> str:
    """Do one kind of damage to a stretch."""
    start, end = stretch(len(text), random, 3000)
    kind = random.choice(list(DAMAGES))
    piece = traditional(text[start:end]) if kind in TRADITIONAL else text[start:end]
    return text[:start] + DAMAGES[kind](piece, random) + text[end:]


def mix_scripts(text: str, _: str, random: Random) -> str:
    start, end = stretch(len(text), random, random.choice((3, 30, 3000)))
    return text[:start] + traditional(text[start:end]) + text[end:]


def other_ends(text: str, _: str, random: Random) -> str:
    return text.replace("\n", random.choice(("\r\n", "\r", "\u2028", "\n\n", "\n\u3000\u3000", " \n", "\f")))


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    cut_lines,
    swap_lines,
    swap_pieces,
    duplicate,
    repeat,
    join_lines,
    break_line,
    break_sentences,
    wrap,
    inject,
    inject_word,
    number,
    renumber,
    blur,
    splice,
    damage,
    mix_scripts,
    other_ends,
)


def mutated(text: str, other: str, random: Random) -> str:
    """Do a few things to a text, one after the other."""
    for _ in range(random.choice((1, 1, 2, 2, 3, 5, 8))):
        text = random.choice(MUTATIONS)(text, other, random)[:ENOUGH]
    return text
