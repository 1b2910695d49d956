"""Texts that are made to be dear: one thing many times over, as damage and markers come together nowhere else.

Each has a name and is made at any size. Benchmarks measure what they cost, tests count the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from random import Random

from partydoc.numbering.families import FAMILIES, Family
from partydoc.numbering.numerals import write_numeral
from partydoc.testing.damages import DAMAGES, TRADITIONAL
from partydoc.testing.traditional import traditional

Maker = Callable[[int], str]
"""Makes a text of about so many characters."""

SAMPLE = Path(__file__).with_name("samples") / "work_report.txt"
SEED = 20260303

CHARACTERS = "一十百第其首是要（）“”《》：；。，、！？—…-·.．1①㈠⑴●附年月日X×\u3000 \t\n\r\f\x00a字們書|#*_>`&⼯ニ笫"
PERIODS = (
    # markers
    "一、", "一、\n", "一、书\n", "一是。", "一是，二是；", "一是书。二是书。", "第一，", "第一条", "第一条 书。\n",
    "第一章 总则\n", "（一）", "(一)书。", "（一）书；（二）书；", "1.", "1.1", "1.1 书\n", "1、书\n", "（1）\n",
    "。(1)书", "①②③", "——书\n", "—\n", "● 书\n", "一、书\n（一）书\n1.书\n（1）书\n①书\n一是书。二是书。\n",
    # worn, torn and lost markers
    "-、\n", "-、书\n", "一、\n-、\n三、\n", "一、书\n-、书\n", "ニ、书\n", "一)\n", "一）书\n", "、书\n",
    "一、书\n、书\n三、书\n", "（）书\n", "（一）书\n（）书\n", "l.书\n", "1.书\nl.书\n", "1O、书\n", "笫一条 书\n",
    "笫-章\n", "书-、", "书、-、书", "第 ", "第十 ", "第\n一\n条\n", "一 ", "一\n、", "（ ", "（\n一\n）书",
    "（ 一 ）书；\n", "（\n二 ）书\n", "1 、书\n", "1 ）书\n", "工、书\n", "十-、书\n", "()()",
    # readings, and readings between bytes
    "時(shí)", "時（shi）", "書(shū)屋", "時 (shí)", "時(shí", "X(", "(shí)", "书(shu)", "会(hui)\n",
    "會(hui)(hui)", "館(guǎn)長(zhǎng)\n", "因?yàn)橹v", "因?yàn)橹", "因?yàn)", "會(huì)?", "會(huì)？",
    "會(huì)�", "會(huì)?!", "會(huì)?！", "會(huì)?？", "會(huì)?橹", "會(huì)?橹v", "?h(", "?h(區)",
    "時(shí)?橹", "時(shí)。?h", "們?cè)诳h", "當(dāng)?shù)狞h", "書(shū)?。", "?", "?！", "皖I(lǐng)",
    "會(huì)€", "會(huì)?€橹",
    # line breaks
    "书\n", "书。\n", "书\n\n", "书屋开放的时间由\n", "各馆夜间开放到九时，周末不闭馆，读者凭证件借\n", "　　书屋\n",
    "\n　", " \n", "书 \n", "\r\n", "\n\r", "书\r", "书屋，\n", "，书\n", "“书\n", "”\n", "“书\n”\n", "（书\n",
    "《书\n", "《书\n》\n", "“书。", "“书”。", "《（“", "（（）", "「書\n", "书：\n", "书：", "书——\n",
    "2026\n", "2026年\n3月\n", "http://a.b/c\n", "a\n", "a b\n", "《书屋办法》\n、\n", "（书）\n", "书；\n书；\n",
    "1\n", "— 1 —\n", "书……\n", "书\t书\n", "《书》\n书", "书\n《书》\n书，",
    "坚持登记在先。每座书屋都装上计数器，谁来过、借了几本书都清楚。\n", "书" * 28 + "\n",
    "书" * 27 + "，\n" + "书" * 20 + "。\n",
    # spread letters
    "工 作 ", "书 屋 ，", "书　屋　", "书 屋 开 放 。\n", "书  屋  ", "a b c ", "书 \n屋 \n", "书\xa0屋\xa0",
    # wrong codecs and lost bytes
    "å›¾", "å›¾ä¹¦\n", "Í¼Êé", "Í¼Êé¹Ý\n", "é\n", "鍥句功", "鍥句功棣\n", "锟斤拷", "锟斤拷书", "烫烫烫\n",
    "ͼ��", "å›¾ï¿½\n", "瓜祑\n", "Ã¥Â›Â¾",
    # controls, radicals, private use, entities, Markdown
    "\u200b书", "书\xad", "\ufeff", "\u202e书\u202c", "⼯作", "⺀", "豈", "书\ue001", "\ue000书\n",
    "\ue001、书\n\ue002、书\n", "书\U0010ffff", "葛\U000e0100", "&nbsp;", "&amp;", "&amp;amp;", "&#20070;",
    "&#x4e66;", "&#", "&", "&lt;书&gt;", "&quot", "**书**", "**书", "# 书\n", "####书\n", "[书](x)", "![书](x)\n",
    "***\n", "> 书\n", "- 书\n", "* 书\n", "`书`", "_书_", "\\*书", "**一、书**\n",
    # contents, tables, the head and the tail of documents
    "第一章 总则……3\n", "一、书………………1\n", "一、书\t1\n", "目录\n", "目录\n一、书\n", "|书|屋|\n",
    "|---|---|\n", "│书│屋│\n", "书\t屋\n", "书    屋\n", "附件：", "附件\n", "附件1\n书\n",
    "附件：1．书\n2．书\n", "同志们：\n", "同志们，", "各位",
    f"{'各位' * 50}\n", f"{'先生' * 50}\n", f"{'各位同志们先生' * 20}\n", f"{'尊敬的先生' * 20}\n",
    "2026年3月2日\n", "来源：书 ", "打印 ",
    "青河市人民政府\n", "关于书的通知\n", "〔1〕书\n", "问：书\n答：书\n", "第一篇：书\n", "— 1 —\n书",
)  # fmt: skip


def repeated(period: str) -> Maker:
    return lambda size: period * max(1, size // len(period))


def until(pieces: Iterator[str], size: int) -> str:
    """Join pieces to a text of so many characters."""
    found, length = [], 0
    while length < size:
        found.append(next(pieces))
        length += len(found[-1])
    return "".join(found)


def growing(before: str, style: str, behind: str, most: int = 9999) -> Maker:
    """Number the lines on and on, from one again behind *most*."""
    return lambda size: until((f"{before}{write_numeral(n % most + 1, style)}{behind}" for n in count()), size)


def falling(behind: str) -> Maker:
    return lambda size: until((f"{write_numeral(9999 - n % 9999, 'han')}{behind}" for n in count()), size)


def series(family: Family) -> Maker:
    """Number lines within a family to nineteen, or as far as it goes, over and over."""
    written = [f"{family.write(value)}书屋\n" for value in range(1, min(19, family.last) + 1)]
    return lambda size: until(cycle(written), size)


def at_random(pieces: str | tuple[str, ...]) -> Maker:
    def make(size: int) -> str:
        random = Random(SEED)
        return until(iter(lambda: random.choice(pieces), None), size)

    return make


def of_hanzi(form: str) -> Maker:
    """Fill a form, again and again, with characters that differ each time: what was seen before helps no one."""

    def make(size: int) -> str:
        random = Random(SEED)
        drawn = (form.replace("書", chr(random.randrange(0x4E00, 0x9F00))) for _ in count())
        return until(drawn, size)

    return make


def lines_of(width: Callable[[Random], int], words: str = "书屋开放借阅登记，。的和在图") -> Maker:
    def make(size: int) -> str:
        random = Random(SEED)
        rows = ("".join(random.choices(words, k=width(random))) + "\n" for _ in count())
        return until(rows, size)

    return make


def damaged(kind: str) -> Maker:
    """Damage a report, over and over with other chances."""

    def make(size: int) -> str:
        random, report = Random(SEED), SAMPLE.read_text("utf-8")
        clean = traditional(report) if kind in TRADITIONAL else report
        return until((DAMAGES[kind](clean, random) for _ in count()), size)

    return make


def one_line(text: str) -> Maker:
    return lambda size: (text * size)[:size]


_MARKER_SIGNS = "一二三十第章条（）()、.．1 -ニ\n书。"
MAKERS: dict[str, Maker] = {
    **{repr(one): repeated(one) for one in dict.fromkeys((*CHARACTERS, *PERIODS))},
    **{f"series of {family.name}": series(family) for family in FAMILIES},
    **{f"damaged by {kind}": damaged(kind) for kind in DAMAGES},
    "growing 一、": growing("", "han", "、书\n"),
    "growing 一、 without words": growing("", "han", "、\n"),
    "growing 1.": growing("", "arabic", ".书\n"),
    "growing (1) in a line": growing("(", "arabic", ")书；"),
    "growing 第一条": growing("第", "han", "条 书屋开放。\n"),
    "growing contents": growing("第", "han", "章 书屋……3\n"),
    "growing 一是": growing("", "han", "是书。", 99),
    "falling 一、": falling("、书\n"),
    "growing worn": growing("、书\n", "han", "、书\n"),
    "growing with - between": growing("-、书\n", "han", "、书\n"),
    "growing with () between": growing("（）书\n（", "han", "）书\n"),
    "growing with blanks": growing("（ ", "han", " ）书；\n"),
    "growing over line ends": growing("（\n", "han", " ）书\n"),
    "signs of markers at random": at_random(_MARKER_SIGNS),
    "markers at random": at_random(
        ("一、", "二、", "（一）", "（二）", "1.", "2.", "-、", "、", "（）", "书", "\n", "。")
    ),
    "signs of splices at random": at_random("會時為講?？！�()hìyàn橹v\n。，€"),
    "pieces of splices at random": at_random(("會(huì)", "因?yàn)橹v", "?", "？", "！", "橹", "書", "。", "h", "\n")),
    "quotes at random": at_random("“”‘’《》（）「」书\n，。"),
    "ends at random": at_random("\n\r\u2028\f 书，。　"),
    "marks at random": at_random("。；：，、！？…—\n书"),
    "readings of any character": of_hanzi("書(shū)"),
    "splices in any characters": of_hanzi("書書?huì)書"),
    "cuts in any characters": of_hanzi("會(huì)書書書?書書"),
    "lost bytes in any characters": of_hanzi("會(huì)書�書"),
    "private use at random": lambda size: "".join(
        chr(0xE000 + one * 37 % 6400) + "书\n"[one % 2] for one in range(size // 2)
    ),
    "lines of one width": lines_of(lambda _: 28),
    "lines of two widths": lines_of(lambda random: random.choice((28, 35))),
    "lines of any width": lines_of(lambda random: random.randint(1, 60)),
    "lines about one width": lines_of(lambda random: random.randint(26, 29)),
    "short lines": lines_of(lambda random: random.randint(1, 3)),
    "lines of words": lines_of(lambda _: 30, "书屋开放借阅登记的和在图"),
    "lines of Latin": lines_of(lambda _: 60, "abcdefgh ,."),
    "lines of figures": lines_of(lambda _: 20, "0123456789.% \t"),
    "lines that grow": lambda size: until(("书" * (n % 500 + 1) + "\n" for n in count()), size),
    "lines that grow and are full": lambda size: until(("书" * (n // 20 % 60 + 20) + "\n" for n in count()), size),
    "one line of words": one_line("书屋开放借阅登记"),
    "one line of sentences": one_line("书屋开放，借阅登记。"),
    "one line of spread letters": one_line("书 屋 开 放 ， 借 阅 登 记 。 "),
    "one line of 一": one_line("一"),
    "quotes that open only": one_line("“书屋开放\n"),
    "quotes that open, then close": lambda size: "“书\n" * (size // 6) + "书”\n" * (size // 6),
    "brackets that open, then close": lambda size: "（书" * (size // 4) + "书）" * (size // 4),
}
"""Every text, by its name."""
